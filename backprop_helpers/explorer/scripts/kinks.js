// Gates at their kinks, where the slope jumps, and gates that a nudge takes across one.

import { compute } from "./mistakes/formulas.js";
import { numbersInto } from "./passes.js";

/** @import { GateNode, Graph } from "./graph.js" */
/** @import { Found } from "./passes.js" */

/**
 * Return on which side of each of its kinks a gate is: a negative number, a positive one, or 0 at the kink.
 * @param {Graph} graph
 * @param {Found} values
 * @param {number} place
 */
function sides({ nodes, kinks, functions }, values, place) {
  const node = nodes[place];
  if (node.gate === null || values[place] === undefined || !Object.hasOwn(kinks, node.gate)) return [];
  const [a, b, c] = numbersInto(node, values);
  return kinks[node.gate].map((at) => Math.sign(compute(at, { a, b, c, y: Number(values[place]) }, functions)));
}

/**
 * Tell whether a gate is at a kink.
 * @param {Graph} graph
 * @param {Found} values
 * @param {number} place
 */
export const isAtKink = (graph, values, place) => sides(graph, values, place).includes(0);

/**
 * Say why the promises to some nodes fail: of the first one that is at a kink, or that a nudge takes across one.
 * @param {Graph} graph
 * @param {Found} before - the values
 * @param {Found} after - the values with the nudge
 * @param {number[]} failing - the nodes
 */
export function kinkOnTheWay(graph, before, after, failing) {
  for (const place of failing) {
    const { name } = graph.nodes[place];
    const to = sides(graph, after, place);
    const crossed = sides(graph, before, place).findIndex((side, kink) => side * to[kink] < 0);
    if (crossed >= 0)
      return `This nudge takes ${name} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;
    if (isAtKink(graph, before, place))
      return `${name} is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`;
  }
  return "";
}
