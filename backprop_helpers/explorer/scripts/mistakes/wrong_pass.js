// A backward pass in which some steps are done wrongly, on purpose; the twin of mistakes/wrong_pass.py.

import { isConstant } from "../graph.js";
import { numberOf, numbersInto } from "../passes.js";
import { compute } from "./formulas.js";
import { close } from "./rounding.js";

/** @import { GateNode, Graph, LeafNode } from "../graph.js" */
/** @import { Found } from "../passes.js" */
/** @import { Pattern } from "../patterns.js" */
/** @import { Mistakes } from "./misconceptions.js" */

/**
 * A formula, a number, or the gate's own formula at another node or at a slope; of arrays a value, a product, slopes entry by entry,
 * or something else.
 * @typedef {string | number | { at: number } | { value: number } | { along: number } | { slopes: number[] }
 *   | { slope: number, by: number } | { otherwise: string }} Local
 */
/** @typedef {{ laid: number, pattern: Pattern | null }} Laid - a right gradient, laid out otherwise */
/** @typedef {{ value: number } | { slope: number, by: number, times: number } | Laid} Given - of nodes */

/**
 * What a backward pass does differently, as in the twin; nodes and edges go by their numbers in a WayBack.
 * @typedef {object} WrongPass
 * @property {Record<number, Local>} local - by edge
 * @property {Record<number, number | null>} upstream - by edge
 * @property {Record<number, number>} times - by edge
 * @property {number[]} late - edges
 * @property {Record<number, number[][][]>} terms - by node
 * @property {Record<number, number>} added - by node
 * @property {Record<number, Given>} given - by node
 * @property {number} start
 * @property {Record<number, Pattern>} pattern - by edge, of arrays
 * @property {Record<number, number[]>} replacing - by node: edges whose flows replace others
 */

/** @typedef {Map<number, number>} Answers - gradients by node, from the output on */
/** @typedef {{ input: number, gate: number, position: number }} Edge - from a node into a gate */

/** @type {WrongPass} */
export const RIGHT = {
  ...{ local: {}, upstream: {}, times: {}, late: [], terms: {}, added: {}, given: {}, start: 1 },
  ...{ pattern: {}, replacing: {} },
};

/**
 * @param {object} record
 * @returns {number[]}
 */
const numbersIn = (record) => Object.keys(record).map(Number);

/** @param {object} record */
export function isEmpty(record) {
  for (const _ in record) return false;
  return true;
}

/**
 * Return the edges that one and the same thing is done to.
 * @param {WrongPass} wrong
 */
export const places = ({ local, upstream, times, pattern }) =>
  numbersIn({ ...local, ...upstream, ...times, ...pattern });

/**
 * Return the same with nothing wrong along any other edge.
 * @param {WrongPass} wrong
 * @param {number[]} edges
 * @returns {WrongPass}
 */
export function restrictedTo(wrong, edges) {
  /** @param {object} part */
  const kept = (part) => Object.fromEntries(Object.entries(part).filter(([edge]) => edges.includes(Number(edge))));
  const [local, upstream, times, pattern] = [wrong.local, wrong.upstream, wrong.times, wrong.pattern].map(kept);
  return { ...wrong, local, upstream, times, pattern };
}

/**
 * Tell whether another pass puts something else in a place where one has put something.
 * @param {WrongPass} one
 * @param {WrongPass} other
 */
export const isReplaced = (one, other) =>
  /** @type {const} */ (["local", "upstream", "times", "terms", "added", "given", "pattern", "replacing"]).some(
    (part) => Object.keys(one[part]).some((place) => place in other[part]),
  );

/**
 * Return the pass that does both wrongly; where they touch the same thing, as the other one does it.
 * @param {WrongPass} one
 * @param {WrongPass} other
 * @returns {WrongPass}
 */
export const both = (one, other) => ({
  local: { ...one.local, ...other.local },
  upstream: { ...one.upstream, ...other.upstream },
  times: { ...one.times, ...other.times },
  terms: { ...one.terms, ...other.terms },
  added: { ...one.added, ...other.added },
  given: { ...one.given, ...other.given },
  pattern: { ...one.pattern, ...other.pattern },
  replacing: { ...one.replacing, ...other.replacing },
  late: [...one.late, ...other.late],
  start: one.start * other.start,
});

/** A graph as the backward pass goes through it: its nodes and edges, numbered from the output on. */
export class WayBack {
  /**
   * @param {Graph} graph
   * @param {Mistakes} mistakes - for which it leaves room
   * @param {Found} values - of the forward pass
   */
  constructor(graph, mistakes, values) {
    this.graph = graph;
    this.mistakes = mistakes;
    this.kinks = new Map(mistakes.kinks);
    this.values = values;
    const kept = [...graph.nodes.keys()].filter((place) => !isConstant(graph.nodes[place])).reverse();
    /** All but the constants, each before what feeds it. */
    this.nodes = kept.map((place) => graph.nodes[place]);
    this.place = kept;
    const number = new Map(kept.map((place, each) => [place, each]));
    this.output = number.get(graph.output) ?? -1;
    /** The edges that a gradient flows along, in the order in which the pass meets them. @type {Edge[]} */
    this.edges = [];
    /** For each node, the edges that leave it, and those that enter it. @type {number[][]} */
    this.feeds = kept.map(() => []);
    /** @type {number[][]} */
    this.into = kept.map(() => []);
    this.nodes.forEach((node, gate) => {
      if (node.gate === null) return;
      node.inputs.forEach((place, position) => {
        const input = number.get(place);
        if (input === undefined) return;
        this.feeds[input].push(this.edges.length);
        this.into[gate].push(this.edges.length);
        this.edges.push({ input, gate, position });
      });
    });
    /** For each edge, the number of the node that it enters. */
    this.gate = this.edges.map(({ gate }) => gate);
    /** The local gradient along each edge. @type {any[]} */
    this.local = this.edges.map((_, edge) => this.localGradient(edge));
    /** What was asked for by slopesOf. @type {Map<number, number[]>} */
    this.known = new Map();
    /** How much longer than with single numbers a pass takes. */
    this.weight = 1;
  }

  /** @param {number} edge */
  isNegative(edge) {
    return this.local[edge] < 0;
  }

  /**
   * Return the local gradient that is taken along an edge at a kink.
   * @param {number} edge
   */
  usualSlope(edge) {
    return this.local[edge];
  }

  /**
   * Return for each node the size of the right flows that are added up there.
   * @param {number[]} right
   */
  scales(right) {
    return this.feeds.map((edges, number) => {
      const flows = edges.map((edge) => Math.abs(right[this.gate[edge]] * this.local[edge]));
      return flows.reduce((sum, flow) => sum + flow, 0) + Number(number === this.output);
    });
  }

  /**
   * Tell whether an answer is a number, up to rounding.
   * @param {number} answer
   * @param {number} found
   */
  isSame(answer, found) {
    return close(answer, found);
  }

  /** @param {string} name */
  numberOf(name) {
    return this.nodes.findIndex((node) => node.name === name);
  }

  /** @param {Iterable<number>} numbers */
  names(numbers) {
    return [...numbers].map((number) => this.nodes[number].name);
  }

  /** @param {number} node */
  valueOf(node) {
    return numberOf(this.values, this.place[node]);
  }

  /**
   * Return the local gradient along an edge, or what stands in its place; nan where that has no value.
   * @param {number} edge
   * @param {Local} [other]
   */
  localGradient(edge, other) {
    if (typeof other === "number") return other;
    const { gates } = this.graph;
    const { gate, position } = this.edges[edge];
    const node = /** @type {GateNode} */ (this.nodes[gate]);
    const numbers = numbersInto(node, this.values);
    const { value, local } = gates[node.gate];
    if (typeof other === "object") {
      if ("value" in other) return this.valueOf(other.value);
      numbers[position] =
        "slope" in other
          ? this.slopesOf(other.slope)[other.by]
          : this.valueOf(/** @type {{ at: number }} */ (other).at);
      return finite(local[position](...numbers, finite(value(...numbers))));
    }
    if (other === undefined) return finite(local[position](...numbers, this.valueOf(gate)));
    return this.formula(gate, other);
  }

  /**
   * Return what a formula comes to, over the numbers that come into a gate and its value.
   * @param {number} gate
   * @param {string} text
   */
  formula(gate, text) {
    const [a, b, c] = numbersInto(/** @type {GateNode} */ (this.nodes[gate]), this.values);
    return finite(compute(this.mistakes.formulas[text], { a, b, c, y: this.valueOf(gate) }, this.graph.functions));
  }

  /**
   * Return the smallest and the largest local gradient along an edge: two numbers at a kink only.
   * @param {number} edge
   * @returns {[low: number, high: number]}
   */
  slopes(edge) {
    const { gate, position } = this.edges[edge];
    const kink = this.kinks.get(/** @type {GateNode} */ (this.nodes[gate]).gate);
    if (!kink?.at.some((place) => this.formula(gate, place) === 0)) return [this.local[edge], this.local[edge]];
    const ends = kink.interval[position].map((end) => this.formula(gate, end));
    return [Math.min(...ends), Math.max(...ends)];
  }

  /**
   * Return the gradient of each node after a pass with mistakes in it.
   * @param {WrongPass} wrong
   * @param {Map<number, any>} [answered] - a student's own gradients. Each is passed on in the place of what the pass
   *   finds, which is returned all the same: it is what the student should find after the numbers before it.
   * @returns {any[]}
   */
  run(wrong, answered) {
    return this.passBack(wrong, answered ?? new Map())[0];
  }

  /**
   * Return what a pass finds for each node, and what each passes on.
   * @param {WrongPass} wrong
   * @param {Map<number, any>} known
   * @returns {[found: any[], passed: any[]]}
   */
  passBack(wrong, known) {
    /** @type {any[]} */
    const found = [];
    /** @type {any[]} */
    const passed = [];
    this.nodes.forEach((_, number) => {
      const [total, early] = this.gathered(number, wrong, passed);
      found.push(total);
      passed.push(early === undefined ? this.answered(number, known, total) : early);
    });
    return [found, passed];
  }

  /**
   * Return what a node's flows add up to, and what it passes on if that is something else.
   * @param {number} number
   * @param {WrongPass} wrong
   * @param {any[]} passed
   * @returns {[total: any, early: any]}
   */
  gathered(number, wrong, passed) {
    const edges = this.feeds[number];
    const flow = new Map(edges.map((edge) => [edge, this.flow(edge, wrong, passed)]));
    /** @param {number[]} some */
    const those = (some) => some.map((edge) => flow.get(edge));
    const start = number === this.output ? [this.startingWith(wrong.start)] : [];
    const terms = wrong.terms[number]?.map((term) => this.product(term.map((part) => this.total(number, those(part)))));
    let total = this.total(number, [...start, ...(terms ?? those(edges))]);
    const inTime = edges.filter((edge) => !wrong.late.includes(edge));
    let early = inTime.length === edges.length ? undefined : this.total(number, [...start, ...those(inTime)]);
    const given = wrong.given[number];
    if (given) {
      const isAfterwards = "laid" in given || ("slope" in given && given.slope === this.output);
      early = isAfterwards ? total : undefined;
      total = this.given(given);
    }
    if (number in wrong.added) {
      early ??= total;
      total = this.total(number, [total, passed[wrong.added[number]]]);
    }
    return [total, early];
  }

  /** @param {number} start @returns {any} */
  startingWith(start) {
    return start;
  }

  /**
   * Return the answer for a node, or what a pass finds there.
   * @param {number} number
   * @param {Map<number, any>} known
   * @param {any} total
   */
  answered(number, known, total) {
    return known.get(number) ?? total;
  }

  /**
   * Return what flows back along an edge.
   * @param {number} edge
   * @param {WrongPass} wrong
   * @param {any[]} passed
   * @returns {any}
   */
  flow(edge, wrong, passed) {
    const source = edge in wrong.upstream ? wrong.upstream[edge] : this.gate[edge];
    const upstream = source === null ? 1 : passed[source];
    const other = wrong.local[edge];
    if (typeof other === "object" && "otherwise" in other) return upstream + this.local[edge];
    const local = edge in wrong.local ? this.localGradient(edge, other) : this.local[edge];
    return upstream * local * (wrong.times[edge] ?? 1);
  }

  /**
   * Return the sum of flows at a node.
   * @param {number} _
   * @param {any[]} flows
   * @returns {any}
   */
  total(_, flows) {
    return flows.reduce((sum, flow) => sum + flow, 0);
  }

  /**
   * Return the product of flows.
   * @param {any[]} factors
   * @returns {any}
   */
  product(factors) {
    return factors.reduce((all, factor) => all * factor, 1);
  }

  /**
   * Return what is written down for a gradient.
   * @param {Given} given
   * @returns {any}
   */
  given(given) {
    if ("value" in given) return this.valueOf(given.value);
    if (!("slope" in given)) return undefined;
    const slope = this.slopesOf(given.slope)[given.by];
    return given.times === 1 ? slope : this.product([slope, this.startingWith(given.times)]);
  }

  /**
   * Return the gradient of any node by each node.
   * @param {number} of
   */
  slopesOf(of) {
    const earlier = this.known.get(of);
    if (earlier) return earlier;
    const slopes = this.nodes.map((_, number) => Number(number === of));
    this.known.set(of, slopes);
    for (let number = of + 1; number < slopes.length; number++)
      for (const edge of this.feeds[number]) slopes[number] += slopes[this.gate[edge]] * this.local[edge];
    return slopes;
  }

  /**
   * Return a node with all that it is computed from, but constants.
   * @param {number} number
   */
  below(number) {
    const found = new Set([number]);
    for (const each of found) for (const edge of this.into[each]) found.add(this.edges[edge].input);
    return found;
  }
}

/** @param {number} number */
const finite = (number) => (Number.isFinite(number) ? number : NaN);
