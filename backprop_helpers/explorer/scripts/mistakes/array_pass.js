// A backward pass over arrays in which some steps are done wrongly, on purpose; the twin of mistakes/array_pass.py.

import { reduce, slopesOfReduction } from "../arrays.js";
import { contract, planOf, sizeOf } from "../patterns.js";
import { plansOf } from "../plans.js";
import {
  alike,
  commonShape,
  completed,
  contracted,
  entryByEntry,
  largest,
  mistaken,
  oneCopy,
  pairwise,
  put,
  sameShape,
  single,
  spread,
  times,
} from "./entries.js";
import { compute } from "./formulas.js";
import { close } from "./rounding.js";
import { isEmpty, RIGHT, WayBack } from "./wrong_pass.js";

/** @import { ArrayGate, ArrayGraph, Values } from "../arrays.js" */
/** @import { Pattern, Plan, Shape } from "../patterns.js" */
/** @import { Plans } from "../plans.js" */
/** @import { Entries, Flow } from "./entries.js" */
/** @import { Mistakes } from "./misconceptions.js" */
/** @import { Local, WrongPass } from "./wrong_pass.js" */

/** @typedef {Map<number, [low: number, high: number]>} Kinks - by entry: the smallest and the largest slope there */
/** @typedef {Record<number, { slopes: number[] }>} Chosen - local gradients by edge */

/** The same for a graph of arrays: what flows along an edge are entries in a shape. */
export class ArrayWayBack extends WayBack {
  /**
   * @param {ArrayGraph} graph
   * @param {Mistakes} mistakes - for which it leaves room
   * @param {Values} values - of the forward pass
   */
  constructor(graph, mistakes, values) {
    super(/** @type {any} */ (graph), mistakes, /** @type {any} */ (values));
    const entries = this.nodes.reduce((total, _, number) => total + sizeOf(this.shapeOf(number)), 0);
    this.weight = 10 + Math.floor(entries / (10 * this.nodes.length + 1));
  }

  /** @param {number} number @returns {ArrayGate} */
  gateAt(number) {
    return /** @type {any} */ (this.nodes[number]);
  }

  /** @param {number} number @returns {Shape} */
  shapeOf(number) {
    return this.gateAt(number).shape;
  }

  /** @param {number} place - among all nodes @returns {Entries} */
  at(place) {
    const node = /** @type {any} */ (this.graph.nodes[place]);
    return { shape: node.shape, entries: /** @type {any} */ (this.values)[place] };
  }

  /** @param {number} node @returns {any} */
  valueOf(node) {
    return this.at(this.place[node]);
  }

  /** @param {number} edge */
  plans(edge) {
    const graph = /** @type {any} */ (this.graph);
    return /** @type {Plans} */ (plansOf(graph.nodes)[this.place[this.gate[edge]]]);
  }

  // ---- local gradients ----

  /**
   * Return the local gradient along an edge, or what stands in its place; null for a gate that has a pattern.
   * @param {number} edge
   * @param {Local} [other]
   * @returns {any}
   */
  localGradient(edge, other) {
    if (typeof other === "number") return single(other);
    if (typeof other === "object") {
      if ("value" in other) return this.valueOf(other.value);
      if ("along" in other) return times(this.local[edge], this.local[other.along]);
      if ("slopes" in other) return { ...this.local[edge], entries: other.slopes };
    }
    const { gate, position } = this.edges[edge];
    const node = this.gateAt(gate);
    if (node.made.local !== undefined) return this.ofReduction(edge, node, other !== undefined);
    if (isStructure(node)) return null;
    const operands = node.inputs.map((place) => this.at(place));
    let result = this.valueOf(gate);
    const { value, local } = this.graph.gates[node.gate];
    if (typeof other === "object" && "at" in other) {
      operands[position] = this.valueOf(other.at);
      const shape = commonShape(operands[position].shape, node.shape);
      if (!shape || !sameShape(shape, node.shape)) return undefined;
      result = entryByEntry(node.shape, operands, value);
    }
    if (typeof other !== "string") return entryByEntry(node.shape, [...operands, result], local[position]);
    const tree = this.mistakes.formulas[other];
    const letters = [..."abc".slice(0, operands.length), "y"];
    return entryByEntry(node.shape, [...operands, result], (...numbers) =>
      compute(tree, Object.fromEntries(letters.map((letter, place) => [letter, numbers[place]])), this.graph.functions),
    );
  }

  /**
   * Return the local gradients of a reduction, along its axis or along the other one.
   * @param {number} edge
   * @param {ArrayGate} node
   * @param {boolean} isOther
   */
  ofReduction(edge, { gate, shape, made }, isOther) {
    const part = this.valueOf(this.edges[edge].input);
    const pattern = /** @type {Pattern} */ (made.pattern);
    const [rows, columns] = part.shape;
    /** @type {[result: string, shape: Shape]} */
    const other = pattern.result.includes("i") ? ["j", [columns]] : ["i", [rows]];
    const [result, reduced] = isOther ? other : [pattern.result, shape];
    const ahead = planOf({ inputs: pattern.inputs, result }, [part.shape], reduced);
    const back = planOf({ inputs: [result], result: pattern.inputs[0] }, [reduced], part.shape);
    const values = reduce(gate, ahead, part.entries);
    const slopes = slopesOfReduction(made.local, ahead, back, part.entries, values, this.graph.functions);
    return { shape: part.shape, entries: slopes };
  }

  /**
   * Return the entries of a gate that are at a kink, each with the ends of its slopes.
   * @param {number} edge
   * @returns {Kinks}
   */
  kinksAt(edge) {
    const { gate, position } = this.edges[edge];
    const node = this.gateAt(gate);
    const kink = isStructure(node) ? undefined : this.kinks.get(node.gate);
    const found = new Map();
    if (node.made.local !== undefined && node.gate === "max")
      for (const [place, slope] of this.local[edge].entries.entries())
        if (slope > 0 && slope < 1) found.set(place, [0, 1]);
    if (!kink) return found;
    const columns = [...node.inputs.map((place) => this.at(place)), this.valueOf(gate)].map((part) =>
      spread(part, node.shape),
    );
    const [first] = columns;
    const letters = [..."abc".slice(0, node.inputs.length), "y"];
    for (const entry of first.keys()) {
      const numbers = Object.fromEntries(letters.map((letter, n) => [letter, columns[n][entry]]));
      /** @param {string} text */
      const of = (text) => compute(this.mistakes.formulas[text], numbers, this.graph.functions);
      if (!kink.at.some((text) => of(text) === 0)) continue;
      const ends = kink.interval[position].map(of);
      if (Math.min(...ends) < Math.max(...ends)) found.set(entry, [Math.min(...ends), Math.max(...ends)]);
    }
    return found;
  }

  /**
   * Return the smallest and the largest local gradient at the first entry at a kink; 0 if none is.
   * @param {number} edge
   * @returns {[low: number, high: number]}
   */
  slopes(edge) {
    const [first] = this.kinksAt(edge).values();
    return first ?? [0, 0];
  }

  /** @param {number} edge */
  usualSlope(edge) {
    const [first] = this.kinksAt(edge).keys();
    return this.local[edge].entries[first];
  }

  /** @param {number} edge */
  isNegative(edge) {
    return this.local[edge].entries.every((/** @type {number} */ entry) => entry < 0);
  }

  // ---- the pass ----

  /**
   * @param {number} number
   * @param {WrongPass} wrong
   * @param {Flow[]} passed
   * @returns {[total: Flow, early: Flow | undefined]}
   */
  gathered(number, wrong, passed) {
    if (!(number in wrong.replacing)) return super.gathered(number, wrong, passed);
    return [this.replaced(number, wrong.replacing[number], (edge) => this.flow(edge, wrong, passed)), undefined];
  }

  /** @param {number} start */
  startingWith(start) {
    return single(start);
  }

  /**
   * Return the answer for a node, or what a pass finds there, also for entries that are still open: nan.
   * @param {number} number
   * @param {Map<number, Entries>} known
   * @param {Flow} total
   * @returns {Flow}
   */
  answered(number, known, total) {
    const answer = known.get(number);
    return answer ? completed(answer, total) : total;
  }

  /**
   * @param {number} number
   * @param {Flow[]} flows
   * @returns {Flow}
   */
  total(number, flows) {
    if (!flows.length) return alike(this.shapeOf(number), 0);
    return flows.reduce((one, other) => one && other && pairwise(one, other, (a, b) => a + b));
  }

  /** @param {Flow[]} factors @returns {Flow} */
  product(factors) {
    if (factors.includes(null)) return null;
    return factors.reduce((one, other) => one && other && times(one, other));
  }

  /**
   * @param {number} edge
   * @param {WrongPass} wrong
   * @param {Flow[]} passed
   * @returns {Flow}
   */
  flow(edge, wrong, passed) {
    const source = edge in wrong.upstream ? wrong.upstream[edge] : this.gate[edge];
    const upstream = source === null ? this.start(edge, wrong) : passed[source];
    const flow = upstream && this.along(edge, wrong, upstream);
    return flow && edge in wrong.times ? times(flow, single(wrong.times[edge])) : flow;
  }

  /**
   * Return what stands for the upstream gradient where it is left out.
   * @param {number} edge
   * @param {WrongPass} wrong
   */
  start(edge, wrong) {
    const node = this.gateAt(this.gate[edge]);
    return edge in wrong.pattern || !isStructure(node) ? single(1) : alike(node.shape, 1);
  }

  /**
   * @param {number} edge
   * @param {WrongPass} wrong
   * @param {Entries} upstream
   * @returns {Flow}
   */
  along(edge, wrong, upstream) {
    const { gate, input, position } = this.edges[edge];
    const { made, shape, inputs } = this.gateAt(gate);
    const wanted = this.shapeOf(input);
    const pattern = wrong.pattern[edge];
    const other = wrong.local[edge];
    if (made.back) {
      const factors = inputs.map((place, each) => (each === position ? upstream : this.at(place)));
      if (typeof other === "object" && "value" in other) factors[1 - position] = this.valueOf(other.value);
      else if (other !== undefined && factors.length > 1)
        factors[1 - position] = mistaken(factors[1 - position], other);
      else if (typeof other === "object" && "otherwise" in other)
        factors[0] = oneCopy(upstream, made.back[0], other.otherwise === "LAST_COPY");
      if (pattern) return contracted(pattern, factors, wanted);
      if (!sameShape(upstream.shape, shape)) return null;
      const plan = /** @type {Plan} */ (this.plans(edge).back[position]);
      return {
        shape: wanted,
        entries: contract(
          plan,
          factors.map(({ entries }) => entries),
        ),
      };
    }
    if (made.places) return put(made.places, upstream, shape, wanted);
    /** @type {Flow | undefined} */
    let local = other === undefined ? this.local[edge] : this.localGradient(edge, other);
    if (!local) return null;
    const one = this.mistakes.ones?.[edge];
    if (other === undefined && one !== undefined) local = single(one);
    if (pattern) return contracted(pattern, [upstream, local], wanted);
    if (made.pattern && sameShape(upstream.shape, shape)) {
      const back = /** @type {Plan} */ (this.plans(edge).back[0]);
      return times({ shape: wanted, entries: contract(back, [upstream.entries]) }, local);
    }
    return times(upstream, local);
  }

  /**
   * Return what is left where each flow replaces the entries that it reaches.
   * @param {number} number
   * @param {number[]} edges
   * @param {(edge: number) => Flow} flow
   * @returns {Flow}
   */
  replaced(number, edges, flow) {
    const left = alike(this.shapeOf(number), 0);
    for (const edge of edges) {
      const each = flow(edge);
      const { places } = this.gateAt(this.gate[edge]).made;
      if (!each || !places) return null;
      for (const place of places) left.entries[place] = each.entries[place];
    }
    return left;
  }

  /**
   * @param {import("./wrong_pass.js").Given} given
   * @returns {Flow}
   */
  given(given) {
    if (!("laid" in given)) return super.given(given);
    const right = /** @type {Flow} */ (/** @type {any} */ (this.slopesOf(this.output)[given.laid]));
    if (!right) return null;
    if (given.pattern) return contracted(given.pattern, [right], []);
    const [rows, columns] = right.shape;
    const entries = right.entries.map((_, n) => right.entries[(n % rows) * columns + Math.floor(n / rows)]);
    return { shape: right.shape, entries };
  }

  /**
   * Return the gradient of a node by each node; of an array, that of the sum of its entries.
   * @param {number} of
   * @returns {any[]}
   */
  slopesOf(of) {
    const earlier = /** @type {any[] | undefined} */ (this.known.get(of));
    if (earlier) return earlier;
    /** @type {Flow[]} */
    const found = [];
    this.nodes.forEach((_, number) => {
      const edges = this.feeds[number].filter((edge) => this.gate[edge] >= of);
      if (number === of) found.push(alike(this.shapeOf(number), 1));
      else
        found.push(
          this.total(
            number,
            edges.map((edge) => this.flow(edge, RIGHT, found)),
          ),
        );
    });
    this.known.set(of, /** @type {any} */ (found));
    return found;
  }

  /** Return for each node a bound for the size of what is added up in an entry. @returns {number[]} */
  scales() {
    /** @type {number[]} */
    const found = [];
    this.feeds.forEach((edges, number) => {
      const flows = edges.map((edge) => this.largest(edge, found[this.gate[edge]]));
      found.push(flows.reduce((total, flow) => total + flow, 0) + Number(number === this.output));
    });
    return found;
  }

  /**
   * @param {number} edge
   * @param {number} upstream
   */
  largest(edge, upstream) {
    const { gate, position } = this.edges[edge];
    const { made, inputs } = this.gateAt(gate);
    if (!made.back) return upstream * (this.local[edge] ? largest(this.local[edge]) : 1);
    const { terms } = /** @type {Plan} */ (this.plans(edge).back[position]);
    const others = inputs.filter((_, each) => each !== position).map((place) => largest(this.at(place)));
    return upstream * terms * others.reduce((all, each) => all * each, 1);
  }

  /**
   * Tell whether the entries of an answer are those of an array, up to rounding, as far as they are answered.
   * @param {any} answer
   * @param {any} found
   */
  isSame(answer, found) {
    const entries = /** @type {number[]} */ (answer);
    return entries.every((entry, n) => Number.isNaN(entry) || close(entry, found.entries[n]));
  }
}

/** @param {ArrayGate} node */
const isStructure = ({ made }) => !isEmpty(made);
