// The explorer on a page of its own, which keeps the inputs itself.

import { mountArrays } from "./array_view.js";
import { fromStock } from "./choosing.js";
import { kept } from "./inputs.js";
import { practise } from "./practice.js";
import { panel } from "./trainer.js";
import { inPage, recorded } from "./training.js";
import { mount } from "./view.js";

/** @import { Attempt } from "./choosing.js" */
/** @import { Figure, GateTable } from "./graph.js" */
/** @import { Functions } from "./mistakes/formulas.js" */

/**
 * Show what the page brings along as data.
 * @param {GateTable} gates
 * @param {Functions} functions
 */
export async function openPage(gates, functions) {
  const { figure, start } = await unpacked(dataOf());
  const root = document.querySelector(".backprop-explorer");
  if (root) (figure.arrays ? mountArrays : mount)(root, { ...figure, gates, functions }, kept(start));
}

/**
 * Show the practice that the page brings along as data: a stock of problems, and what they have in common.
 * @param {GateTable} gates
 * @param {Functions} functions
 */
export async function openPractice(gates, functions) {
  const { stock, figures, places, shared, wish, rule, trainable } = await unpacked(dataOf());
  const root = document.querySelector(".backprop-explorer");
  if (!root) return;
  /** @param {Attempt[]} history */
  const next = (history) => {
    const problem = fromStock(stock, history, wish, rule, trainable);
    const number = stock.indexOf(problem);
    /** @param {Record<string, any[]>} columns */
    const row = (columns) =>
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[number]]));
    const figure = /** @type {Figure} */ (row(figures));
    practice.show({ ...problem, figure: { ...figure, mistakes: { ...shared, places: row(places) } } });
  };
  const practice = practise(root, gates, functions, next);
  next([]);
}

/**
 * Show the trainer that the page brings along as data: it trains here, or shows a recording.
 * @param {GateTable} gates
 */
export function openTrainer(gates) {
  const { figure, ...recording } = dataOf();
  const root = document.querySelector(".backprop-explorer");
  if (root) panel(root, figure, figure.place === "page" ? inPage(figure, gates) : recorded(recording));
}

/**
 * Return the data in a text that was packed by gzip and written in base64.
 * @param {string} text
 */
export async function unpacked(text) {
  const packed = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

const dataOf = () => JSON.parse(document.getElementById("data")?.textContent ?? "");
