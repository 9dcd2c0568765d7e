// The explorer on a page of its own, which keeps the inputs itself.

import { mount } from "./view.js";

/** @import { GateTable, Numbers } from "./graph.js" */
/** @import { Functions } from "./mistakes/formulas.js" */
/** @import { Inputs } from "./view.js" */

/**
 * Show what the page brings along as data.
 * @param {GateTable} gates
 * @param {Functions} functions
 */
export function openPage(gates, functions) {
  const { figure, start } = JSON.parse(document.getElementById("data")?.textContent ?? "");
  const root = document.querySelector(".backprop-explorer");
  if (root) mount(root, { ...figure, gates, functions }, kept(start));
}

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
