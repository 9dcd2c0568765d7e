// Both passes over a graph of arrays, step by step: gates of the table entry by entry, all others by their patterns.

import { compute } from "./mistakes/formulas.js";
import { noSlope, refusal } from "./passes.js";
import { contract, sizeOf } from "./patterns.js";
import { plansOf } from "./plans.js";

/** @import { GateNode, GateTable, LeafNode } from "./graph.js" */
/** @import { Functions, Tree } from "./mistakes/formulas.js" */
/** @import { Mistakes } from "./mistakes/misconceptions.js" */
/** @import { Failure } from "./passes.js" */
/** @import { Pattern, Plan, Shape } from "./patterns.js" */
/** @import { Plans } from "./plans.js" */

/**
 * An input or a constant; a constant has its entries, row by row, as every value here.
 * @typedef {{ name: string, shape: Shape, gate: null, number: number[] | null }} ArrayLeaf
 */

/**
 * How a gate makes its entries: empty for a gate of the table.
 * @typedef {object} Made
 * @property {Pattern} [pattern]
 * @property {Pattern[]} [back] - for each input the pattern by which the gradient flows back
 * @property {number[]} [places] - for each entry the one of the input that it is
 * @property {Shape} [before] - the input's
 * @property {Tree} [local] - of a reduction that is no sum: the slope of its value y for an entry a, of which b equal y
 */

/**
 * @typedef {object} ArrayGate
 * @property {string} name
 * @property {Shape} shape
 * @property {string} gate
 * @property {number[]} inputs - places among the nodes
 * @property {Made} made
 * @property {string[]} flows - for each input what is written for what flows back to it
 * @property {string} formula - as a message shows it
 * @property {string} forward - the sentence of its step, but for the number
 * @property {string} backward - the sentence of its step back
 */

/** @typedef {ArrayLeaf | ArrayGate} ArrayNode */
/** @typedef {number | number[] | number[][]} Nested - a number or an array, as people write it */
/** @typedef {Record<string, Nested>} ArrayInputs */

/**
 * A graph of arrays at any inputs, as explorer/array_figure.py makes it, with the functions of the page.
 * @typedef {object} ArrayGraph
 * @property {string} title
 * @property {string} svg - its picture without numbers
 * @property {ArrayNode[]} nodes - each after those that it needs
 * @property {number} output - a place among the nodes
 * @property {Record<string, [low: number, high: number, step: number]>} ranges - of each input that is one number
 * @property {boolean} gradients - whether there is a backward pass to be seen
 * @property {true} arrays - tells it from a graph of single numbers
 * @property {Mistakes | null} mistakes - to explain predictions by, where the gradients are to be predicted
 * @property {(Zoomed | null)[]} zoomed - for each node the scalars of one of its entries, where they can be shown
 * @property {GateTable} gates
 * @property {Functions} functions
 */

/**
 * The scalars that make one entry: a graph of its own, whose inputs are entries of the gate's inputs.
 * @typedef {object} Zoomed
 * @property {string} svg
 * @property {(LeafNode | GateNode)[]} nodes
 * @property {number} output
 * @property {Record<string, [position: number, term: number]>} leaves - for each input which entry it is
 */

/** @typedef {Pick<ArrayGraph, "nodes" | "output" | "gates" | "functions">} WiredArrays - what both passes need */
/** @typedef {(number[] | undefined)[]} Values - the entries of each node, as far as it has them */
/** @typedef {{ position: number, input: number, local: number[] | null, downstream: number[], first: boolean, total: number[] }} ArrayFlow */
/** @typedef {{ place: number, node: ArrayGate, flows: ArrayFlow[] | null, missing: number[] }} ArrayStep */

/**
 * @typedef {object} ArrayPass
 * @property {Values} values
 * @property {Values} gradients
 * @property {ArrayStep[]} steps
 * @property {number} forwardSteps - how many of them are the forward pass
 * @property {Failure | null} failure
 */

/**
 * Return the entries of a number or of an array, row by row.
 * @param {Nested} value
 * @returns {number[]}
 */
export const flat = (value) => (Array.isArray(value) ? /** @type {number[]} */ (value.flat()) : [value]);

/**
 * Return entries as an array of a shape, as people write it.
 * @param {number[]} entries
 * @param {Shape} shape
 * @returns {Nested}
 */
export function nested(entries, shape) {
  if (shape.length === 0) return entries[0];
  if (shape.length === 1) return entries;
  return Array.from({ length: shape[0] }, (_, row) => entries.slice(row * shape[1], (row + 1) * shape[1]));
}

/**
 * Return the index of an entry as it stands behind a name, as index_text in core/arrays.py.
 * @param {number} number
 * @param {Shape} shape
 */
export const indexText = (number, shape) =>
  shape.length === 2
    ? `[${Math.floor(number / shape[1])},${number % shape[1]}]`
    : shape.length === 1
      ? `[${number}]`
      : "";

/**
 * Return both passes at some inputs. What does not depend on a missing value is still computed, but no gradient then;
 * an entry whose gradient does not exist has nan.
 * @param {WiredArrays} graph
 * @param {ArrayInputs} inputs
 * @returns {ArrayPass}
 */
export function runArrays(graph, inputs) {
  const values = forwardArrays(graph, inputs);
  /** @type {ArrayStep[]} */
  const ahead = [];
  graph.nodes.forEach((node, place) => {
    if (node.gate !== null) ahead.push({ place, node, flows: null, missing: [] });
  });
  const failure = withoutValue(graph, values, ahead);
  const isOne = graph.nodes[graph.output].shape.length === 0;
  const found = isOne ? backward(graph, values, ahead, failure) : { gradients: [], steps: [], failure };
  return { values, ...found, steps: ahead.concat(found.steps), forwardSteps: ahead.length };
}

/**
 * Return the value of every node; none where an entry has none, and in all that needs it.
 * @param {WiredArrays} graph
 * @param {ArrayInputs} inputs
 * @param {Map<number, number[]>} [held] - nodes that have another value than what they compute
 */
export function forwardArrays(graph, inputs, held) {
  const plans = plansOf(graph.nodes);
  /** @type {Values} */
  const values = new Array(graph.nodes.length);
  graph.nodes.forEach((node, place) => {
    const given = held?.get(place);
    if (given) {
      values[place] = given;
    } else if (node.gate === null) {
      values[place] = node.number ?? flat(inputs[node.name]);
    } else {
      const operands = operandsOf(node, values);
      const made = operands && computed(graph, node, plans[place], operands);
      if (made?.every(Number.isFinite)) values[place] = made;
    }
  });
  return values;
}

/**
 * Return what comes into a gate, or null where a value is missing.
 * @param {ArrayGate} node
 * @param {Values} values
 */
function operandsOf(node, values) {
  const operands = [];
  for (const input of node.inputs) {
    const entries = values[input];
    if (!entries) return null;
    operands.push(entries);
  }
  return operands;
}

/**
 * @param {WiredArrays} graph
 * @param {ArrayGate} node
 * @param {Plans | null} plans
 * @param {number[][]} operands
 */
function computed({ gates }, { gate, made }, plans, operands) {
  const plan = /** @type {Plan} */ (plans?.ahead);
  if (made.places || made.back) return contract(plan, operands);
  if (made.pattern) return reduce(gate, plan, operands[0]);
  const { value } = gates[gate];
  return Array.from({ length: plan.size }, (_, entry) => value(...numbersAt(plan, operands, entry)));
}

/**
 * Return the numbers that come into a gate of the table for one entry.
 * @param {Plan} plan
 * @param {number[][]} operands
 * @param {number} entry
 */
const numbersAt = ({ places }, operands, entry) =>
  operands.map((operand, position) => operand[places[position][entry]]);

/**
 * Return the entries that become one, for each entry of the result.
 * @param {Plan} plan
 * @param {number[]} operand
 */
const groups = ({ size, terms, places: [places] }, operand) =>
  Array.from({ length: size }, (_, entry) =>
    Array.from({ length: terms }, (__, term) => operand[places[entry * terms + term]]),
  );

/**
 * Return the value of a reduction.
 * @param {string} gate
 * @param {Plan} plan
 * @param {number[]} operand
 */
export const reduce = (gate, plan, operand) =>
  groups(plan, operand).map((group) => (gate === "max" ? Math.max(...group) : logSumExp(group)));

/**
 * Return the local gradient of a reduction for each entry that it takes.
 * @param {any} local
 * @param {Plan} ahead
 * @param {Plan} back
 * @param {number[]} operand
 * @param {number[]} value
 * @param {Functions} functions
 */
export function slopesOfReduction(local, ahead, { places: [owners] }, operand, value, functions) {
  const ties = groups(ahead, operand).map((group, entry) => group.filter((each) => each === value[entry]).length);
  return operand.map((a, entry) => compute(local, { a, b: ties[owners[entry]], y: value[owners[entry]] }, functions));
}

/** @param {number[]} entries */
function logSumExp(entries) {
  const largest = Math.max(...entries);
  return largest + Math.log(entries.reduce((sum, entry) => sum + Math.exp(entry - largest), 0));
}

/**
 * Return the first failure of the forward pass, told of its first entry.
 * @param {WiredArrays} graph
 * @param {Values} values
 * @param {ArrayStep[]} ahead
 * @returns {Failure | null}
 */
function withoutValue(graph, values, ahead) {
  const index = ahead.findIndex((step) => values[step.place] === undefined);
  if (index < 0) return null;
  const { place, node } = ahead[index];
  const failed = { step: index + 1, place, slope: false };
  if (node.made.pattern || node.made.places) {
    const why = "got numbers so large that their sum is too large for a floating-point number";
    return { ...failed, text: `The node ${node.name} (${node.gate}) ${why}.` };
  }
  const plan = /** @type {Plan} */ (plansOf(graph.nodes)[place]?.ahead);
  const operands = /** @type {number[][]} */ (operandsOf(node, values));
  const { value } = graph.gates[node.gate];
  const entries = Array.from({ length: plan.size }, (_, each) => numbersAt(plan, operands, each));
  const entry = entries.findIndex((numbers) => !Number.isFinite(value(...numbers)));
  const text = refusal(graph.gates, `${node.name}${indexText(entry, node.shape)}`, node.gate, entries[entry]);
  return { ...failed, text };
}

/**
 * Return the backward pass; where a value is missing, nothing flows.
 * @param {WiredArrays} graph
 * @param {Values} values
 * @param {ArrayStep[]} ahead
 * @param {Failure | null} without - a failure of the forward pass
 */
function backward(graph, values, ahead, without) {
  const { nodes, output } = graph;
  /** @type {Values} */
  const gradients = new Array(nodes.length);
  gradients[output] = [1];
  /** @type {ArrayStep[]} */
  const steps = [];
  let failure = without;
  for (const { place, node } of [...ahead].reverse()) {
    /** @type {ArrayFlow[]} */
    const flows = [];
    /** @type {number[]} */
    const missing = [];
    steps.push({ place, node, flows, missing });
    const upstream = gradients[place];
    if ((failure && !failure.slope) || !upstream) continue;
    for (const [position, input] of node.inputs.entries()) {
      const part = nodes[input];
      if (part.gate === null && part.number !== null) continue;
      const { downstream, local } = flow(graph, place, node, position, values, upstream);
      const earlier = gradients[input];
      const total = earlier ? earlier.map((entry, number) => entry + downstream[number]) : downstream;
      gradients[input] = total.map((entry) => (Number.isFinite(entry) ? entry : NaN));
      if (total.every(Number.isFinite)) {
        flows.push({ position, input, local, downstream, first: earlier === undefined, total });
        continue;
      }
      missing.push(input);
      if (failure) continue;
      const text = withoutSlope(graph, place, node, position, values, upstream, local, total);
      failure = { step: ahead.length + steps.length, place, slope: true, text };
    }
  }
  if (!failure || failure.slope)
    nodes.forEach((node, place) => {
      gradients[place] ??= new Array(sizeOf(node.shape)).fill(0); // the output does not depend on it
    });
  return { gradients, steps, failure };
}

/**
 * Return what flows back along an edge, and for a gate of the table its local gradients.
 * @param {WiredArrays} graph
 * @param {number} place
 * @param {ArrayGate} node
 * @param {number} position
 * @param {Values} values
 * @param {number[]} upstream
 * @returns {{ downstream: number[], local: number[] | null }}
 */
function flow(graph, place, node, position, values, upstream) {
  const { made, inputs } = node;
  const plans = /** @type {Plans} */ (plansOf(graph.nodes)[place]);
  const operands = /** @type {number[][]} */ (operandsOf(node, values));
  const ahead = /** @type {Plan} */ (plans.ahead);
  const back = plans.back[position];
  if (made.places) {
    const downstream = new Array(sizeOf(graph.nodes[inputs[0]].shape)).fill(0);
    made.places.forEach((from, entry) => {
      downstream[from] += upstream[entry];
    });
    return { downstream, local: null };
  }
  if (back && made.back) {
    const factors = operands.map((operand, each) => (each === position ? upstream : operand));
    return { downstream: contract(back, factors), local: null };
  }
  const value = /** @type {number[]} */ (values[place]);
  if (back) {
    const slopes = slopesOfReduction(made.local, ahead, back, operands[0], value, graph.functions);
    const [owners] = back.places;
    return { downstream: slopes.map((each, entry) => upstream[owners[entry]] * each), local: slopes };
  }
  const slope = graph.gates[node.gate].local[position];
  const local = value.map((y, entry) => slope(...numbersAt(ahead, operands, entry), y));
  return { downstream: local.map((each, entry) => upstream[entry] * each), local };
}

/**
 * Say why the first entry that gets no gradient has none, as _error in core/array_passes.py.
 * @param {WiredArrays} graph
 * @param {number} place
 * @param {ArrayGate} node
 * @param {number} position
 * @param {Values} values
 * @param {number[]} upstream
 * @param {number[] | null} local
 * @param {number[]} total - of the flows that have arrived at the input
 */
function withoutSlope(graph, place, node, position, values, upstream, local, total) {
  const part = graph.nodes[node.inputs[position]].name;
  if (!local || node.made.pattern)
    return `The node ${node.name} (${node.gate}): the gradient of ${part} gets too large for a floating-point number.`;
  const plan = /** @type {Plan} */ (plansOf(graph.nodes)[place]?.ahead);
  const operands = /** @type {number[][]} */ (operandsOf(node, values));
  const entry = total.findIndex((each) => !Number.isFinite(each));
  const at = indexText(entry, node.shape);
  const numbers = numbersAt(plan, operands, entry);
  const edge = { position, name: `${part}${at}` };
  return noSlope(graph.gates, `${node.name}${at}`, node.gate, numbers, edge, upstream[entry], local[entry]);
}
