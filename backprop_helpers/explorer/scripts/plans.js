// What is known of the gates of a graph of arrays before any number is.

import { planOf, sizeOf } from "./patterns.js";

/** @import { ArrayGate, ArrayNode } from "./arrays.js" */
/** @import { Plan, Shape } from "./patterns.js" */

/**
 * What is known of a gate before any number is: which entries make which.
 * @typedef {{ ahead: Plan | null, back: (Plan | null)[] }} Plans
 */

/** @type {WeakMap<ArrayNode[], (Plans | null)[]>} */
const known = new WeakMap();

/**
 * Return the plans of all gates; they depend on the shapes alone.
 * @param {ArrayNode[]} nodes
 */
export function plansOf(nodes) {
  let plans = known.get(nodes);
  if (!plans) {
    plans = nodes.map((node) => (node.gate === null ? null : plansOfGate(node, nodes)));
    known.set(nodes, plans);
  }
  return plans;
}

/**
 * @param {ArrayGate} node
 * @param {ArrayNode[]} nodes
 * @returns {Plans}
 */
function plansOfGate({ inputs, shape, made }, nodes) {
  const shapes = inputs.map((input) => nodes[input].shape);
  if (made.places)
    return { ahead: { size: sizeOf(shape), terms: 1, places: [Int32Array.from(made.places)] }, back: [] };
  if (made.pattern && made.local !== undefined) {
    const back = { inputs: [made.pattern.result], result: made.pattern.inputs[0] };
    return { ahead: planOf(made.pattern, shapes, shape), back: [planOf(back, [shape], shapes[0])] };
  }
  if (made.pattern && made.back) {
    const back = made.back.map((pattern, position) => {
      const factors = shapes.map((each, place) => (place === position ? shape : each));
      return planOf(pattern, factors, shapes[position]);
    });
    return { ahead: planOf(made.pattern, shapes, shape), back };
  }
  return { ahead: entryByEntry(shapes, shape), back: inputs.map(() => null) };
}

/**
 * Return the plan of a gate that goes entry by entry; an input that is smaller is repeated, the last axes aligned.
 * @param {Shape[]} shapes
 * @param {Shape} shape
 */
function entryByEntry(shapes, shape) {
  const result = "ij".slice(0, shape.length);
  const inputs = shapes.map((each) => {
    const start = shape.length - each.length;
    return each.map((size, axis) => (size === shape[start + axis] ? result[start + axis] : "uv"[axis])).join("");
  });
  return planOf({ inputs, result }, shapes, shape);
}
