// Both passes over a graph, step by step.

import { isConstant } from "./graph.js";
import { formatNumber } from "./numbers.js";

/** @import { Gate, GateNode, GateTable, Numbers, Wired } from "./graph.js" */

/**
 * What flows back along one edge.
 * @typedef {object} Flow
 * @property {number} position - which of the gate's inputs
 * @property {number} input - the node there
 * @property {number} local
 * @property {number} downstream
 * @property {boolean} first - whether nothing arrived at that node before
 * @property {number} total - what has arrived there by now
 */

/**
 * One gate's turn: its flows, null in the forward pass, and the inputs whose gradient does not exist after it.
 * @typedef {{ place: number, node: GateNode, flows: Flow[] | null, missing: number[] }} Step
 */
/** @typedef {(number | undefined)[]} Found - the numbers of the nodes, as far as they have one */

/**
 * The first gate that has no value, or no slope for an input: the step, counted from 1, the gate's place, and why.
 * @typedef {{ step: number, place: number, slope: boolean, text: string }} Failure
 */

/**
 * @typedef {object} Pass
 * @property {Found} values
 * @property {Found} gradients
 * @property {Step[]} steps
 * @property {number} forwardSteps - how many of them are the forward pass
 * @property {Failure | null} failure
 */

/**
 * Return both passes at some inputs. What does not depend on a missing value is still computed, but no gradient then;
 * what needs a slope that does not exist has the gradient nan, and all other gradients are computed.
 * @param {Wired} graph
 * @param {Numbers} inputs
 * @returns {Pass}
 */
export function run(graph, inputs) {
  const values = forward(graph, inputs);
  /** @type {Step[]} */
  const ahead = [];
  graph.nodes.forEach((node, place) => {
    if (node.gate !== null) ahead.push({ place, node, flows: null, missing: [] });
  });
  const { gradients, steps, failure } = backward(graph, values, ahead, withoutValue(graph, values, ahead));
  return { values, gradients, steps: ahead.concat(steps), forwardSteps: ahead.length, failure };
}

/**
 * Return the value of every node; none where a gate has none, and in all that needs it.
 * @param {Wired} graph
 * @param {Numbers} inputs
 * @param {Map<number, number>} [held] - nodes that have another value than what they compute
 */
export function forward({ nodes, gates }, inputs, held) {
  /** @type {Found} */
  const values = new Array(nodes.length);
  nodes.forEach((node, place) => {
    const given = held?.get(place);
    if (given !== undefined) {
      values[place] = given;
      return;
    }
    if (node.gate === null) {
      values[place] = node.number ?? inputs[node.name];
      return;
    }
    const numbers = incoming(node, values);
    const value = numbers && gates[node.gate].value(...numbers);
    if (value !== null && Number.isFinite(value)) values[place] = value;
  });
  return values;
}

/**
 * Return the number of a node that has one.
 * @param {Found} found
 * @param {number} place
 */
export function numberOf(found, place) {
  const number = found[place];
  if (number === undefined) throw new Error(`The node ${place} has no number.`);
  return number;
}

/**
 * Return the numbers that come into a gate, or null where one is missing.
 * @param {GateNode} node
 * @param {Found} values
 */
function incoming(node, values) {
  const numbers = [];
  for (const input of node.inputs) {
    const number = values[input];
    if (number === undefined) return null;
    numbers.push(number);
  }
  return numbers;
}

/**
 * Return the numbers that come into a gate that gets all of them.
 * @param {GateNode} node
 * @param {Found} values
 */
export const numbersInto = (node, values) => node.inputs.map((input) => numberOf(values, input));

/**
 * Return the first failure of the forward pass. What comes into that gate is known: it stands before it.
 * @param {Wired} graph
 * @param {Found} values
 * @param {Step[]} ahead - the steps of the forward pass
 * @returns {Failure | null}
 */
function withoutValue(graph, values, ahead) {
  const index = ahead.findIndex((step) => values[step.place] === undefined);
  if (index < 0) return null;
  const { place, node } = ahead[index];
  const text = refusal(graph.gates, node.name, node.gate, numbersInto(node, values));
  return { step: index + 1, place, slope: false, text };
}

/**
 * Return the backward pass; where a value is missing, nothing flows.
 * @param {Wired} graph
 * @param {Found} values
 * @param {Step[]} ahead - the steps of the forward pass
 * @param {Failure | null} without - a failure of the forward pass
 */
function backward(graph, values, ahead, without) {
  const { nodes, output, gates } = graph;
  /** @type {Found} */
  const gradients = new Array(nodes.length);
  gradients[output] = 1;
  /** @type {Step[]} */
  const steps = [];
  let failure = without;
  for (let index = ahead.length - 1; index >= 0; index--) {
    const { place, node } = ahead[index];
    /** @type {Flow[]} */
    const flows = [];
    /** @type {number[]} */
    const missing = [];
    steps.push({ place, node, flows, missing });
    if (failure && !failure.slope) continue;
    const numbers = numbersInto(node, values);
    for (const [position, input] of node.inputs.entries()) {
      if (isConstant(nodes[input])) continue;
      const local = gates[node.gate].local[position](...numbers, numberOf(values, place));
      const downstream = numberOf(gradients, place) * local;
      const earlier = gradients[input];
      const total = earlier === undefined ? downstream : earlier + downstream;
      if (Number.isFinite(total)) {
        gradients[input] = total;
        flows.push({ position, input, local, downstream, first: earlier === undefined, total });
        continue;
      }
      gradients[input] = NaN;
      missing.push(input);
      if (failure) continue;
      const edge = { position, name: nodes[input].name };
      const text = noSlope(gates, node.name, node.gate, numbers, edge, numberOf(gradients, place), local);
      failure = { step: ahead.length + steps.length, place, slope: true, text };
    }
  }
  if (!failure || failure.slope) for (const place of nodes.keys()) gradients[place] ??= 0; // it does not depend on it
  return { gradients, steps, failure };
}

/**
 * Say why a gate has no value, as domain_error in core/gates.py.
 * @param {GateTable} gates
 * @param {string} name - the node's
 * @param {string} gate
 * @param {number[]} numbers - that come in
 */
export function refusal(gates, name, gate, numbers) {
  const tooLarge = Math.abs(gates[gate].value(...numbers)) === Infinity;
  const noValue = tooLarge ? "the result is too large for a floating-point number" : "it has no real value there";
  return got(name, gate, numbers, broken(gates[gate], numbers, "") ?? noValue);
}

/**
 * Say why no gradient flows back along an edge although the gate has a value, as slope_error in core/gates.py.
 * @param {GateTable} gates
 * @param {string} name - the node's
 * @param {string} gate
 * @param {number[]} numbers - that come in
 * @param {{ position: number, name: string }} edge - which input of the gate, and the name of the node there
 * @param {number} upstream
 * @param {number} local
 */
export function noSlope(gates, name, gate, numbers, edge, upstream, local) {
  if (Number.isFinite(local))
    return got(name, gate, numbers, `the gradient of ${edge.name} gets too large for a floating-point number`);
  const why = broken(gates[gate], numbers, "abc"[edge.position]);
  const slope = why
    ? `finite slope for ${edge.name}: ${why}`
    : `slope for ${edge.name} that a floating-point number can hold`;
  const zero = ". The upstream gradient is 0, but 0 times a slope that does not exist need not be 0";
  return got(name, gate, numbers, `it has a value there, but no ${slope}${upstream === 0 ? zero : ""}`);
}

/**
 * Return what a gate's domain says of numbers outside it: of its value, or of its slope for an input.
 * @param {Gate} gate
 * @param {number[]} numbers
 * @param {string} letter - the input's, or "" for the value
 */
const broken = ({ domain }, numbers, letter) =>
  domain.find(([holds, , slope]) => slope === letter && !holds(...numbers))?.[1];

/**
 * @param {string} name
 * @param {string} gate
 * @param {number[]} numbers
 * @param {string} why
 */
const got = (name, gate, numbers, why) =>
  `The node ${name} (${gate}) got ${numbers.map((number) => formatNumber(number)).join(" and ")}: ${why}.`;
