// A backward pass over arrays in which some steps are done wrongly, on purpose; the twin of mistakes/array_pass.py.

import { reduce, slopesOfReduction } from "../arrays.js";
import { contract, planOf, sizeOf } from "../patterns.js";
import { plansOf } from "../plans.js";
import { compute } from "./formulas.js";
import { close } from "./rounding.js";
import { isEmpty, RIGHT, WayBack } from "./wrong_pass.js";

/** @import { ArrayGate, ArrayGraph, Values } from "../arrays.js" */
/** @import { Pattern, Plan, Shape } from "../patterns.js" */
/** @import { Plans } from "../plans.js" */
/** @import { Mistakes } from "./misconceptions.js" */
/** @import { Local, WrongPass } from "./wrong_pass.js" */

/** @typedef {{ shape: Shape, entries: number[] }} Entries - of an array row by row; of one number the number */
/** @typedef {Map<number, [low: number, high: number]>} Kinks - by entry: the smallest and the largest slope there */
/** @typedef {Record<number, { slopes: number[] }>} Chosen - local gradients by edge */
/** @typedef {Entries | null} Flow - null where shapes do not fit, as NumPy would stop there */

/** @param {number} number @returns {Entries} */
const single = (number) => ({ shape: [], entries: [number] });

/** @param {Shape} shape @param {number} number @returns {Entries} */
const alike = (shape, number) => ({ shape, entries: new Array(sizeOf(shape)).fill(number) });

/** @param {Shape} one @param {Shape} other */
export const sameShape = (one, other) => one.length === other.length && one.every((size, axis) => size === other[axis]);

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
    /** @type {Record<string, [result: string, shape: Shape]>} */
    const others = { i: ["j", [columns]], j: ["i", [rows]], uj: ["iv", [rows, 1]], iv: ["uj", [1, columns]] };
    const [result, reduced] = isOther ? others[pattern.result] : [pattern.result, shape];
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
    const letters = [..."abc".slice(0, node.inputs.length), "y"];
    for (let entry = 0; entry < sizeOf(node.shape); entry++) {
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
    return edge in wrong.pattern || !isStructure(node) || !node.shape.length ? single(1) : alike(node.shape, 1);
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
      if (other !== undefined && factors.length > 1) factors[1 - position] = mistaken(factors[1 - position], other);
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
    if (given.pattern) {
      const laid = contracted(given.pattern, [right], []);
      return laid && given.times !== 1 ? times(laid, single(given.times)) : laid;
    }
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

/** @param {Entries} part */
const largest = ({ entries }) => Math.max(0, ...entries.map(Math.abs).filter((entry) => !Number.isNaN(entry)));

/**
 * Return an answer; entries that are still open, nan, have what the pass finds there.
 * @param {Entries} answer
 * @param {Flow} total
 * @returns {Flow}
 */
function completed(answer, total) {
  if (answer.entries.every(Number.isFinite)) return answer;
  if (!total || !sameShape(total.shape, answer.shape)) return null;
  return {
    shape: answer.shape,
    entries: answer.entries.map((entry, n) => (Number.isNaN(entry) ? total.entries[n] : entry)),
  };
}

/**
 * Return the shape that both fill when they are repeated, the last axes aligned; null where they do not fit.
 * @param {Shape} one
 * @param {Shape} other
 */
function commonShape(one, other) {
  const [short, long] = one.length > other.length ? [other, one] : [one, other];
  const filled = [...new Array(long.length - short.length).fill(1), ...short];
  if (filled.some((a, axis) => a !== long[axis] && a !== 1 && long[axis] !== 1)) return null;
  return filled.map((a, axis) => (a === 1 ? long[axis] : a));
}

/**
 * Return the entries of an array, repeated until they fill a shape.
 * @param {Entries} part
 * @param {Shape} shape
 */
function spread({ shape: own, entries }, shape) {
  if (entries.length === sizeOf(shape)) return entries;
  const start = shape.length - own.length;
  const letters = own.map((each, axis) => (each === shape[start + axis] ? "ij"[start + axis] : "uv"[axis])).join("");
  const pattern = { inputs: [letters], result: "ij".slice(0, shape.length) };
  return contract(planOf(pattern, [own], shape), [entries]);
}

/**
 * Apply a function entry by entry; nan where it has no finite value.
 * @param {Shape} shape
 * @param {Entries[]} operands
 * @param {(...numbers: number[]) => number} act
 * @returns {Entries}
 */
function entryByEntry(shape, operands, act) {
  const columns = operands.map((operand) => spread(operand, shape));
  const entries = Array.from({ length: sizeOf(shape) }, (_, entry) => {
    const made = act(...columns.map((column) => column[entry]));
    return Number.isFinite(made) ? made : NaN;
  });
  return { shape, entries };
}

/**
 * @param {Entries} one
 * @param {Entries} other
 * @param {(a: number, b: number) => number} act
 * @returns {Flow}
 */
function pairwise(one, other, act) {
  const shape = commonShape(one.shape, other.shape);
  if (!shape) return null;
  const [first, second] = [spread(one, shape), spread(other, shape)];
  return { shape, entries: first.map((entry, n) => act(entry, second[n])) };
}

/** @param {Entries} one @param {Entries} other */
const times = (one, other) => pairwise(one, other, (a, b) => a * b);

/**
 * Return zeros in which each upstream entry stands where it came from.
 * @param {number[]} places
 * @param {Entries} upstream
 * @param {Shape} shape - of the gate
 * @param {Shape} before - of its input
 * @returns {Flow}
 */
function put(places, upstream, shape, before) {
  const sent = upstream.shape.length ? upstream : alike(shape, upstream.entries[0]);
  if (!sameShape(sent.shape, shape)) return null;
  const made = alike(before, 0);
  places.forEach((place, entry) => {
    made.entries[place] += sent.entries[entry];
  });
  return made;
}

/**
 * Return what a pattern makes of arrays, null where they do not fit. Letters that none of the arrays has are as long as
 * the wanted shape says.
 * @param {Pattern} pattern
 * @param {Entries[]} factors
 * @param {Shape} wanted
 * @returns {Flow}
 */
function contracted(pattern, factors, wanted) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [n, { shape }] of factors.entries()) {
    const letters = pattern.inputs[n];
    if (letters.length !== shape.length) return null;
    for (const [axis, letter] of [...letters].entries()) {
      if ((sizes.get(letter) ?? shape[axis]) !== shape[axis]) return null;
      sizes.set(letter, shape[axis]);
    }
  }
  for (const letter of "uv") sizes.set(letter, 1);
  const result = [...pattern.result];
  if (result.some((letter) => !sizes.has(letter))) {
    if (result.length !== wanted.length) return null;
    for (const [axis, letter] of result.entries()) if (!sizes.has(letter)) sizes.set(letter, wanted[axis]);
  }
  const shape = result.map((letter) => sizes.get(letter) ?? 1);
  const plan = planOf(
    pattern,
    factors.map((factor) => factor.shape),
    shape,
  );
  return {
    shape,
    entries: contract(
      plan,
      factors.map(({ entries }) => entries),
    ),
  };
}

/**
 * Return what a factor of a product is taken for.
 * @param {Entries} factor
 * @param {Local} how
 * @returns {Entries}
 */
function mistaken({ shape, entries }, how) {
  const [rows, columns] = shape;
  if (typeof how === "object" && "otherwise" in how && how.otherwise === "RESHAPED")
    // to the shape of the transpose
    return { shape, entries: entries.map((_, n) => entries[(n % columns) * rows + Math.floor(n / columns)]) };
  const kept = entries.map((entry, n) => {
    for (let below = n + columns; below < rows * columns; below += columns) if (entries[below]) return 0;
    return Number(entry !== 0);
  });
  return { shape, entries: kept };
}
