// The inputs of a graph, where the page itself keeps them.

/** @import { Numbers } from "./graph.js" */
/** @import { Inputs } from "./view.js" */

/**
 * Return inputs that nobody else keeps.
 * @param {Numbers} start
 * @returns {Inputs}
 */
export function kept(start) {
  let at = start;
  /** @type {Set<() => void>} */
  const acts = new Set();
  return {
    get: () => at,
    set(to) {
      at = to;
      for (const act of acts) act();
    },
    listen(act) {
      acts.add(act);
      return () => {
        acts.delete(act);
      };
    },
  };
}
