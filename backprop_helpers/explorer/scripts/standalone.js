// The explorer on a page of its own, with sliders of its own.

import { element, write } from "./elements.js";
import { gateNodes } from "./graph.js";
import { formatNumber } from "./numbers.js";
import { mount } from "./view.js";

/** @import { GateTable, Graph, Numbers } from "./graph.js" */
/** @import { Functions } from "./mistakes/formulas.js" */
/** @import { Player } from "./view.js" */

const SECONDS = 1.2; // for a step that plays

/**
 * Show what the page brings along as data.
 * @param {GateTable} gates
 * @param {Functions} functions
 */
export function openPage(gates, functions) {
  const { figure, start } = JSON.parse(document.getElementById("data")?.textContent ?? "");
  const root = document.querySelector(".backprop-explorer");
  if (root) open(root, { ...figure, gates, functions }, start);
}

/**
 * Build sliders and a player in an element, and show a graph.
 * @param {Element} root
 * @param {Graph} graph
 * @param {Numbers} start
 */
function open(root, graph, start) {
  const panel = element(root, "div", { class: "bp-controls" });
  const inputs = Object.entries(graph.ranges).map(([name, range]) => [name, slider(panel, name, range, start[name])]);
  const step = player(root, 2 * gateNodes(graph).length + 1);
  const host = element(root, "div");
  mount(host, graph, { inputs: Object.fromEntries(inputs), step });
}

/**
 * Add a slider for the steps that plays.
 * @param {Element} root
 * @param {number} last
 * @returns {Player}
 */
function player(root, last) {
  const line = element(root, "div", { class: "bp-player" });
  const button = element(line, "button", { type: "button" }, "▶ play");
  const step = slider(line, "step", [0, last, 1], last);
  let timer = 0;
  function toggle() {
    if (timer) {
      clearInterval(timer);
      timer = 0;
    } else {
      if (step.get() === last) step.set(0);
      timer = setInterval(advance, 1000 * SECONDS);
    }
    write(button, timer ? "❚❚ pause" : "▶ play");
  }
  function advance() {
    if (step.get() < last) step.set(step.get() + 1);
    else toggle();
  }
  button.addEventListener("click", toggle);
  return { ...step, toggle };
}

/**
 * Add a slider with its name and its number.
 * @param {Element} root
 * @param {string} name
 * @param {[low: number, high: number, step: number]} range
 * @param {number} value
 */
function slider(root, name, [low, high, step], value) {
  const label = element(root, "label", { class: "bp-slider" });
  element(label, "span", {}, name);
  const field = element(label, "input", { type: "range", min: low, max: high, step: "any", "aria-label": name });
  field.step = String(step);
  field.value = String(value);
  const readout = element(label, "output");
  /** @type {Set<() => void>} */
  const acts = new Set();
  let number = value; // what a range field holds is rounded to its steps
  /** @param {number} to */
  function tell(to) {
    number = to;
    write(readout, formatNumber(to));
    for (const act of acts) act();
  }
  field.addEventListener("input", () => tell(field.valueAsNumber));
  tell(value);
  return {
    get: () => number,
    /** @param {number} to */
    set(to) {
      field.value = String(to);
      tell(to);
    },
    /** @param {() => void} act */
    listen(act) {
      acts.add(act);
      return () => {
        acts.delete(act);
      };
    },
  };
}
