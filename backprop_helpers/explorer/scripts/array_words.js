// What happens at a step of a graph of arrays: in a sentence, and as the texts and marks of the picture.

import { addEntries } from "./grid.js";
import { andList, formatNumber } from "./numbers.js";

/** @import { ArrayFlow, ArrayGate, ArrayGraph, ArrayNode, ArrayPass } from "./arrays.js" */
/** @import { Shown } from "./words.js" */

/** @param {ArrayNode} node */
export const isData = (node) => node.gate === null && node.number !== null;

/** @param {ArrayNode} node */
export const isGiven = (node) => node.gate === null && node.number === null;

/** @param {ArrayNode} node */
export const hasBox = (node) => !isData(node) || node.shape.length > 0;

/**
 * Say what happens at a step, as sentence in notation/array_narration.py, with one more step, the result.
 * @param {ArrayGraph} graph
 * @param {ArrayPass} pass
 * @param {number} position - how many steps are done
 */
export function arraySentence(graph, pass, position) {
  const { values, steps, failure } = pass;
  if (position === 0) return "The inputs are given.";
  if (failure && position >= failure.step) return failure.text;
  if (position > steps.length) return result(graph, pass);
  const { place, node, flows } = steps[position - 1];
  if (flows) return node.backward;
  const number = node.shape.length ? "" : ` = ${formatNumber((values[place] ?? [])[0])}`;
  return `${node.forward}${number}.`;
}

const FEW = 6; // entries that are told one by one
const LEFT = 2 ** -50; // of a sum whose entries cancel, as a share of them

/**
 * @param {ArrayGraph} graph
 * @param {ArrayPass} pass
 */
function result(graph, { values, gradients }) {
  const { nodes, output } = graph;
  const { name, shape } = nodes[output];
  const slopes = nodes.flatMap((node, place) =>
    graph.gradients && isGiven(node) ? [`∂${name}/∂${node.name} ${told(node.shape, gradients[place] ?? [])}`] : [],
  );
  const value = `${name} ${told(shape, values[output] ?? [])}.`;
  return slopes.length ? `${value} Gradients: ${andList(slopes)}.` : value;
}

/**
 * Return a number, or a shape with the entries while they are few, else with their sum and their range.
 * @param {number[]} shape
 * @param {number[]} entries
 */
export function told(shape, entries) {
  if (!shape.length) return `= ${formatNumber(entries[0])}`;
  const size = shape.join("×");
  if (entries.length <= FEW) return `(${size}: ${entries.map((entry) => formatNumber(entry)).join(", ")})`;
  const whole = entries.reduce((sum, entry) => sum + entry, 0);
  const total = Math.abs(whole) <= LEFT * entries.reduce((sum, entry) => sum + Math.abs(entry), 0) ? 0 : whole;
  const [low, high] = [Math.min(...entries), Math.max(...entries)];
  return `(${size}: sum ${formatNumber(total)}, from ${formatNumber(low)} to ${formatNumber(high)})`;
}

/**
 * Return what the picture shows after some steps, as texts in picture/picture.py, with the marks of the last of them.
 * @param {ArrayGraph} graph
 * @param {ArrayPass} pass
 * @param {number} position
 * @returns {Shown}
 */
export function arrayTexts(graph, pass, position) {
  const { nodes } = graph;
  const { values, steps, failure } = pass;
  const done = steps.slice(0, position);
  /** @type {Shown} */
  const shown = {};
  const computed = new Set(done.map((step) => step.place));
  nodes.forEach((node, place) => {
    const entries = values[place];
    if (entries && hasBox(node) && (node.gate === null || computed.has(place))) add(shown, "value", node, entries);
  });
  for (const { node, flows } of done) for (const flow of flows ?? []) addFlow(shown, nodes, node, flow);
  for (const [place, entries] of gradientsSoFar(graph, pass, position)) {
    if (isData(nodes[place])) continue;
    shown[`partial:${nodes[place].name}`] = "∂";
    add(shown, "gradient", nodes[place], entries);
  }
  if (failure && !failure.slope && position >= failure.step && !nodes[failure.place].shape.length)
    shown[`value:${nodes[failure.place].name}`] = "undefined";
  const now = position > steps.length ? undefined : done.at(-1);
  if (now) {
    shown[`node:${now.node.name}`] = "now";
    now.node.inputs.forEach((input, at) => {
      if (!now.flows || !isData(nodes[input])) shown[`edge:${now.node.name}:${at}`] = now.flows ? "now back" : "now";
    });
  }
  return shown;
}

/**
 * Add what stands at an edge: numbers, or for arrays what is written and the shape.
 * @param {Shown} shown
 * @param {ArrayNode[]} nodes
 * @param {ArrayGate} gate
 * @param {ArrayFlow} flow
 */
function addFlow(shown, nodes, gate, { position, input, local, downstream }) {
  const { shape } = nodes[input];
  const [one, other] = [`local:${gate.name}:${position}`, `downstream:${gate.name}:${position}`];
  if (gate.shape.length || shape.length || !local) {
    shown[one] = gate.flows[position];
    shown[other] = shape.join("×");
  } else {
    shown[one] = `× ${formatNumber(local[0])}`;
    shown[other] = `= ${formatNumber(downstream[0])}`;
  }
}

/**
 * @param {Shown} shown
 * @param {"value" | "gradient"} kind
 * @param {ArrayNode} node
 * @param {number[]} entries
 */
function add(shown, kind, node, entries) {
  if (node.shape.length) addEntries(shown, kind, node.name, node.shape, entries);
  else shown[`${kind}:${node.name}`] = Number.isNaN(entries[0]) ? "undefined" : formatNumber(entries[0]);
}

/**
 * Return for each place what has arrived there after some steps; in the end also the 0 of an input that is not used.
 * @param {ArrayGraph} graph
 * @param {ArrayPass} pass
 * @param {number} position
 * @returns {Map<number, number[]>}
 */
export function gradientsSoFar({ nodes, output }, { gradients, steps, forwardSteps, failure }, position) {
  const found = new Map();
  const exists = !failure || failure.slope;
  if (position > forwardSteps && exists && gradients.length) found.set(output, [1]);
  for (const { flows, missing } of steps.slice(0, position)) {
    for (const { input, total } of flows ?? []) found.set(input, total);
    for (const input of missing) found.set(input, gradients[input]);
  }
  if (position > steps.length && exists && gradients.length)
    nodes.forEach((node, place) => {
      if (isGiven(node)) found.set(place, gradients[place]);
    });
  return found;
}
