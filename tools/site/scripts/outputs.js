// What a cell shows: results as a notebook keeps them, made into parts of the page.

import { element, script } from "./elements.js";
import { show } from "./widgets.js";

/** @import { Model, State } from "./model.js" */
/**
 * @typedef {{ output_type: string, text?: string, ename?: string, evalue?: string, traceback?: string[],
 *   data?: Record<string, any> }} Output
 */

export const VIEW = "application/vnd.backprop.view+json";

/**
 * Show outputs in an element; return the models of its widgets, and what to call when they go.
 * @param {HTMLElement} host
 * @param {Output[]} outputs
 * @param {(model: Model, changes: State) => void} send
 */
export function showOutputs(host, outputs, send) {
  host.textContent = "";
  /** @type {Model[]} */
  const models = [];
  /** @type {(() => void)[]} */
  const stops = [];
  for (const { output_type, text, traceback, data } of outputs) {
    if (output_type === "stream") printed(host, text ?? "");
    else if (output_type === "error") {
      const told = element(host, "pre", { class: "error", role: "alert" });
      told.textContent = (traceback ?? []).join("\n");
    } else if (data?.[VIEW]) {
      const made = show(element(host, "div"), data[VIEW], send);
      models.push(...made.models);
      stops.push(made.stop);
    } else if (data?.["text/html"]) element(host, "div").innerHTML = data["text/html"];
    else if (data?.["text/latex"]) typeset(element(host, "div", { class: "formula" }), data["text/latex"]);
    else printed(host, data?.["text/plain"] ?? "");
  }
  return { models, stop: () => stops.forEach((stop) => void stop()) };
}

/**
 * Show a text; where it has columns, its lines are not wrapped.
 * @param {HTMLElement} host
 * @param {string} text
 */
function printed(host, text) {
  element(host, "pre", / {2,}\S/.test(text.replace(/^ +/gm, "")) ? { class: "columns" } : {}).textContent = text;
}

/**
 * @param {HTMLElement} host
 * @param {string} latex
 */
async function typeset(host, latex) {
  host.textContent = latex;
  await script("katex.js").catch(() => {});
  if (!window.katex) return; // the formula stays as it is written
  const formula = latex.replace(/^\$+|\$+$/g, "");
  window.katex.render(formula, host, { displayMode: true, throwOnError: false });
}

/**
 * Return outputs as a notebook keeps them: without what only this page can read.
 * @param {Output[]} outputs
 * @param {number} count
 */
export const asStored = (outputs, count) =>
  outputs.map(({ data, ...output }) => {
    if (!data) return output;
    const { [VIEW]: _, ...kept } = data;
    return { ...output, data: kept, ...(output.output_type === "execute_result" ? { execution_count: count } : {}) };
  });
