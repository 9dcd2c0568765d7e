// Which entries an entry comes from and where it goes, by the patterns.

import { plansOf } from "./plans.js";

/** @import { ArrayNode } from "./arrays.js" */
/** @import { Plan } from "./patterns.js" */

/** @typedef {"value" | "gradient"} Kind */
/** @typedef {{ kind: Kind, place: number, entry: number }} Cell - an entry of a node's values or of its gradients */
/** @typedef {{ place: number, position: number }} Edge - into a gate, at one of its inputs */

/** @param {ArrayNode[]} nodes @param {number} place */
const aheadOf = (nodes, place) => /** @type {Plan} */ (plansOf(nodes)[place]?.ahead);

/**
 * Return the terms of an entry's value, each as the entries that stand in it; none for a leaf.
 * @param {ArrayNode[]} nodes
 * @param {number} place
 * @param {number} entry
 * @returns {Cell[][]}
 */
export function termsOf(nodes, place, entry) {
  const node = nodes[place];
  if (node.gate === null) return [];
  const { terms, places } = aheadOf(nodes, place);
  return Array.from({ length: terms }, (_, term) =>
    node.inputs.map((input, position) => ({
      kind: "value",
      place: input,
      entry: places[position][entry * terms + term],
    })),
  );
}

/**
 * Return the edges that leave a node.
 * @param {ArrayNode[]} nodes
 * @param {number} place
 * @returns {Edge[]}
 */
export const edgesFrom = (nodes, place) =>
  nodes.flatMap((node, each) =>
    node.gate === null
      ? []
      : node.inputs.flatMap((input, position) => (input === place ? [{ place: each, position }] : [])),
  );

/**
 * Return the terms of what flows back along an edge to an entry: upstream entries, and what they are multiplied by.
 * @param {ArrayNode[]} nodes
 * @param {Edge} edge
 * @param {number} entry - of the input
 * @returns {Cell[][]}
 */
export function termsBack(nodes, { place, position }, entry) {
  const node = nodes[place];
  if (node.gate === null) return [];
  const back = plansOf(nodes)[place]?.back[position];
  if (back) {
    const { terms, places } = back;
    return Array.from({ length: terms }, (_, term) =>
      node.inputs.map((input, each) => ({
        kind: each === position ? "gradient" : "value",
        place: each === position ? place : input,
        entry: places[each][entry * terms + term],
      })),
    );
  }
  const { terms, places } = aheadOf(nodes, place);
  const found = [];
  for (const [at, from] of places[position].entries())
    if (from === entry) found.push(upstreamOf(node.inputs, position, place, Math.floor(at / terms), at, places));
  return found;
}

/**
 * @param {number[]} inputs
 * @param {number} position
 * @param {number} place
 * @param {number} entry
 * @param {number} at
 * @param {Int32Array[]} places
 * @returns {Cell[]}
 */
const upstreamOf = (inputs, position, place, entry, at, places) => [
  { kind: "gradient", place, entry },
  .../** @type {Cell[]} */ (
    inputs.flatMap((input, each) =>
      each === position ? [] : [{ kind: "value", place: input, entry: places[each][at] }],
    )
  ),
];

/**
 * Return what an entry comes from: of a value its terms, of a gradient what it is added up from.
 * @param {ArrayNode[]} nodes
 * @param {Cell} cell
 * @returns {Cell[]}
 */
export function sourcesOf(nodes, { kind, place, entry }) {
  if (kind === "value") return termsOf(nodes, place, entry).flat();
  return edgesFrom(nodes, place).flatMap((edge) => termsBack(nodes, edge, entry).flat());
}

/**
 * Return where an entry goes: a value into the gates that take it, a gradient back to the inputs of its gate.
 * @param {ArrayNode[]} nodes
 * @param {Cell} cell
 * @returns {Cell[]}
 */
export function targetsOf(nodes, { kind, place, entry }) {
  if (kind === "value")
    return edgesFrom(nodes, place).flatMap((edge) => {
      const { terms, places } = aheadOf(nodes, edge.place);
      return entriesAt(places[edge.position], entry, terms).map((each) => ({ kind, place: edge.place, entry: each }));
    });
  const node = nodes[place];
  if (node.gate === null) return [];
  const { terms, places } = aheadOf(nodes, place);
  return node.inputs.flatMap((input, position) => {
    const part = nodes[input];
    if (part.gate === null && part.number !== null) return [];
    const reached = [...places[position].slice(entry * terms, (entry + 1) * terms)];
    return [...new Set(reached)].map((each) => ({ kind, place: input, entry: each }));
  });
}

/**
 * @param {Int32Array} places
 * @param {number} entry
 * @param {number} terms
 */
function entriesAt(places, entry, terms) {
  const found = new Set();
  places.forEach((from, at) => {
    if (from === entry) found.add(Math.floor(at / terms));
  });
  return [.../** @type {Set<number>} */ (found)];
}
