// What happens at a step: in a sentence, and as the texts and marks of the picture.

import { isConstant, isInput } from "./graph.js";
import { agree, andList, asShown, bracketed, comesTo, formatNumber } from "./numbers.js";
import { numberOf, numbersInto } from "./passes.js";

/** @import { Graph } from "./graph.js" */
/** @import { Found, Pass, Step } from "./passes.js" */

/** @typedef {Record<string, string>} Shown - for keys of the picture (data-k) their texts and classes */

/**
 * Say what happens at a step, as sentence in notation/narration.py, with one more step, the result.
 * @param {Graph} graph
 * @param {Pass} pass
 * @param {number} position - how many steps are done
 */
export function sentence(graph, pass, position) {
  const { values, gradients, steps, failure } = pass;
  if (position === 0) return "The inputs are given.";
  if (failure && position >= failure.step) return failure.text;
  if (position > steps.length) return result(graph, pass);
  const step = steps[position - 1];
  if (!step.flows) return forwardSentence(graph, values, step);
  const upstream = numberOf(gradients, step.place);
  const passed = step.flows.map(({ input, local, downstream, first, total }) => {
    const product = productText(upstream, local, downstream);
    return `${product} to ${graph.nodes[input].name}${first ? "" : ` (now ${formatNumber(total)} in all)`}`;
  });
  return `Backward: ${step.node.name} has the gradient ${formatNumber(upstream)} and passes ${andList(passed)}.`;
}

/**
 * @param {Graph} graph
 * @param {Found} values
 * @param {Step} step
 */
function forwardSentence({ nodes, gates }, values, { place, node }) {
  const numbers = numbersInto(node, values);
  const number = numberOf(values, place);
  const value = formatNumber(number);
  const inNumbers = node.parts
    .map((part) => {
      if (typeof part === "string") return part;
      const text = formatNumber(numberOf(values, part[0]));
      return part[1] ? bracketed(text) : text;
    })
    .join("");
  const variables = numbers.filter((_, position) => !isConstant(nodes[node.inputs[position]]));
  const inward = node.exact && variables.every((each) => agree(asShown(each), each)) ? "=" : "≈";
  const outward = comesTo(gates[node.gate].value(...numbers.map(asShown)), number);
  const end = inNumbers === value ? value : `${inNumbers} ${outward} ${value}`; // a negated number is its own result
  return `Forward: ${node.name} = ${node.formula} ${inward} ${end}.`;
}

/**
 * Write upstream × local = downstream, with ≈ where the shown numbers do not come to it.
 * @param {number} upstream
 * @param {number} local
 * @param {number} downstream
 */
export function productText(upstream, local, downstream) {
  const sign = comesTo(asShown(upstream) * asShown(local), downstream);
  return `${bracketed(formatNumber(upstream))} · ${bracketed(formatNumber(local))} ${sign} ${formatNumber(downstream)}`;
}

/**
 * @param {Graph} graph
 * @param {Pass} pass
 */
function result(graph, { values, gradients }) {
  const { nodes, output } = graph;
  const { name } = nodes[output];
  const slopes = nodes.flatMap((node, place) =>
    graph.gradients && isInput(node) ? [`∂${name}/∂${node.name} = ${formatNumber(numberOf(gradients, place))}`] : [],
  );
  const value = `${isConstant(nodes[output]) ? "The output" : name} = ${formatNumber(numberOf(values, output))}.`;
  return slopes.length ? `${value} Gradients: ${andList(slopes)}.` : value;
}

/**
 * Return what the picture shows after some steps, as texts in picture/picture.py, with the marks of the last of them.
 * @param {Graph} graph
 * @param {Pass} pass
 * @param {number} position - how many steps are done
 * @returns {Shown}
 */
export function texts(graph, pass, position) {
  const { nodes } = graph;
  const { steps, failure } = pass;
  const done = steps.slice(0, position);
  /** @type {Shown} */
  const shown = {}; // one object that all add to: at every move of a slider it gets hundreds of texts
  addValues(shown, graph, pass, done);
  addFlows(shown, done);
  for (const [place, gradient] of gradientsSoFar(graph, pass, position)) {
    if (isConstant(nodes[place])) continue;
    shown[`partial:${nodes[place].name}`] = "∂";
    shown[`gradient:${nodes[place].name}`] = Number.isNaN(gradient) ? "undefined" : formatNumber(gradient);
  }
  if (failure && !failure.slope && position >= failure.step) shown[`value:${nodes[failure.place].name}`] = "undefined";
  const now = position > steps.length ? undefined : done.at(-1);
  if (now) addMarks(shown, graph, now);
  return shown;
}

/**
 * @param {Shown} shown
 * @param {Graph} graph
 * @param {Pass} pass
 * @param {Step[]} done
 */
function addValues(shown, { nodes }, { values }, done) {
  const inputs = [...nodes.keys()].filter((place) => isInput(nodes[place]));
  const gates = done.filter((step) => !step.flows).map((step) => step.place);
  for (const place of inputs.concat(gates)) {
    const value = values[place];
    if (value !== undefined) shown[`value:${nodes[place].name}`] = formatNumber(value);
  }
}

/**
 * @param {Shown} shown
 * @param {Step[]} done
 */
function addFlows(shown, done) {
  for (const { node, flows } of done)
    for (const { position, local, downstream } of flows ?? []) {
      shown[`local:${node.name}:${position}`] = `× ${formatNumber(local)}`;
      shown[`downstream:${node.name}:${position}`] = `= ${formatNumber(downstream)}`;
    }
}

/**
 * Return for each place what has arrived there after some steps; in the end also the 0 of an input that is not used.
 * @param {Graph} graph
 * @param {Pass} pass
 * @param {number} position
 * @returns {Map<number, number>}
 */
function gradientsSoFar({ nodes, output }, { gradients, steps, forwardSteps, failure }, position) {
  const found = new Map();
  if (position > forwardSteps && (!failure || failure.slope)) found.set(output, 1);
  for (const { flows, missing } of steps.slice(0, position)) {
    for (const { input, total } of flows ?? []) found.set(input, total);
    for (const input of missing) found.set(input, Number.NaN);
  }
  if (position > steps.length && (!failure || failure.slope))
    nodes.forEach((node, place) => {
      if (isInput(node)) found.set(place, numberOf(gradients, place));
    });
  return found;
}

/**
 * @param {Shown} shown
 * @param {Graph} graph
 * @param {Step} step
 */
function addMarks(shown, { nodes }, { node, flows }) {
  shown[`node:${node.name}`] = "now";
  node.inputs.forEach((input, position) => {
    if (!flows || !isConstant(nodes[input])) shown[`edge:${node.name}:${position}`] = flows ? "now back" : "now";
  });
}
