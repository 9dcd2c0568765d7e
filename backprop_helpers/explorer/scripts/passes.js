// Both passes over a graph, step by step.

import { isConstant } from "./graph.js";
import { formatNumber } from "./numbers.js";

/** @import { GateNode, Graph, Numbers } from "./graph.js" */

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

/** @typedef {{ place: number, node: GateNode, flows: Flow[] | null }} Step - null in the forward pass */
/** @typedef {(number | undefined)[]} Found - the numbers of the nodes, as far as they have one */

/**
 * The first gate that has no value, or no slope: the step, counted from 1, the place of what stays undefined, and why.
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

const NO_SLOPE = "it has a value there, but no finite slope";

/**
 * Return both passes at some inputs. What does not depend on a missing value is still computed; the backward pass stops
 * at what is missing.
 * @param {Graph} graph
 * @param {Numbers} inputs
 * @returns {Pass}
 */
export function run(graph, inputs) {
  const values = forward(graph, inputs);
  /** @type {Step[]} */
  const ahead = [];
  graph.nodes.forEach((node, place) => {
    if (node.gate !== null) ahead.push({ place, node, flows: null });
  });
  const { gradients, steps, failure } = backward(graph, values, ahead, withoutValue(graph, values, ahead));
  return { values, gradients, steps: ahead.concat(steps), forwardSteps: ahead.length, failure };
}

/**
 * Return the value of every node; none where a gate has none, and in all that needs it.
 * @param {Graph} graph
 * @param {Numbers} inputs
 */
export function forward({ nodes, gates }, inputs) {
  /** @type {Found} */
  const values = new Array(nodes.length);
  nodes.forEach((node, place) => {
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
 * @param {Graph} graph
 * @param {Found} values
 * @param {Step[]} ahead - the steps of the forward pass
 * @returns {Failure | null}
 */
function withoutValue(graph, values, ahead) {
  const index = ahead.findIndex((step) => values[step.place] === undefined);
  if (index < 0) return null;
  const { place, node } = ahead[index];
  const text = refusal(graph, node, numbersInto(node, values));
  return { step: index + 1, place, slope: false, text };
}

/**
 * Return the backward pass; from a failure on, nothing flows.
 * @param {Graph} graph
 * @param {Found} values
 * @param {Step[]} ahead - the steps of the forward pass
 * @param {Failure | null} missing - a failure of the forward pass
 */
function backward(graph, values, ahead, missing) {
  const { nodes, output, gates } = graph;
  /** @type {Found} */
  const gradients = new Array(nodes.length);
  gradients[output] = 1;
  /** @type {Step[]} */
  const steps = [];
  let failure = missing;
  for (let index = ahead.length - 1; index >= 0; index--) {
    const { place, node } = ahead[index];
    /** @type {Flow[]} */
    const flows = [];
    steps.push({ place, node, flows });
    if (failure) continue;
    const numbers = numbersInto(node, values);
    for (const [position, input] of node.inputs.entries()) {
      if (isConstant(nodes[input])) continue;
      const local = gates[node.gate].local[position](...numbers, numberOf(values, place));
      const downstream = numberOf(gradients, place) * local;
      const earlier = gradients[input];
      const total = earlier === undefined ? downstream : earlier + downstream;
      if (!Number.isFinite(total)) {
        const text = refusal(graph, node, numbers, NO_SLOPE);
        failure = { step: ahead.length + steps.length, place: input, slope: true, text };
        break;
      }
      gradients[input] = total;
      flows.push({ position, input, local, downstream, first: earlier === undefined, total });
    }
  }
  if (!failure) for (const place of nodes.keys()) gradients[place] ??= 0; // the output does not depend on it
  return { gradients, steps, failure };
}

/**
 * Say why a gate fails, as domain_error in core/gates.py.
 * @param {Graph} graph
 * @param {GateNode} node
 * @param {number[]} numbers - that come in
 * @param {string} [reason] - if left out, why it has no value
 */
function refusal({ gates }, node, numbers, reason) {
  const { value, domain } = gates[node.gate];
  const broken = domain.find(([holds]) => !holds(...numbers))?.[1];
  const tooLarge = Math.abs(value(...numbers)) === Infinity;
  const noValue = tooLarge ? "the result is too large for a floating-point number" : "it has no real value there";
  return `The node ${node.name} (${node.gate}) got ${numbers.map(formatNumber).join(" and ")}: ${reason ?? broken ?? noValue}.`;
}
