// Predict, then reveal.

import { readNumber } from "./arithmetic.js";
import { element, write } from "./elements.js";
import { isConstant } from "./graph.js";
import { explain } from "./mistakes/explanation.js";
import { atAKink, beside } from "./mistakes/wording.js";
import { WayBack } from "./mistakes/wrong_pass.js";

/** @import { Graph, Numbers } from "./graph.js" */
/** @import { Mistakes } from "./mistakes/misconceptions.js" */
/** @import { Pass } from "./passes.js" */

/** @typedef {{ place: number, name: string, field: HTMLInputElement, mark: HTMLElement }} Row - of one gradient */

/** @typedef {{ isRight: boolean, text: string }} Verdict */

/**
 * Return what is said of each answer, by name.
 * @param {Graph} graph
 * @param {Mistakes} mistakes
 * @param {Pass} pass - in which every node has a value, and those that were answered have a gradient
 * @param {Numbers} answers
 * @returns {Record<string, Verdict>}
 */
export function verdicts(graph, mistakes, pass, answers) {
  const way = new WayBack(graph, mistakes, pass.values);
  const explanation = explain(way, answers);
  const said = explanation ? beside(explanation) : atAKink(way, answers);
  return Object.fromEntries(
    Object.keys(answers).map((name) => [
      name,
      { isRight: !explanation || !said.has(name), text: said.get(name) ?? "" },
    ]),
  );
}

/**
 * Put a field for each gradient into an element.
 * @param {Element} root
 * @param {Graph} graph
 * @param {Mistakes} mistakes
 * @param {() => { at: Numbers, pass: Pass }} current - returns the inputs and the passes there
 * @param {() => void} reveal
 */
export function prediction(root, graph, mistakes, current, reveal) {
  const { nodes, output } = graph;
  const panel = element(root, "form", { class: "bp-predict", "aria-label": "Your gradients" });
  element(panel, "h4", {}, "Predict the gradients, then look");
  const asked = [...nodes.keys()].filter((place) => !isConstant(nodes[place]) && place !== output).reverse();
  /** @type {Row[]} */
  const rows = asked.map((place) => {
    const { name } = nodes[place];
    const label = element(panel, "label");
    element(label, "span", {}, `∂${nodes[output].name}/∂${name} = `);
    const field = element(label, "input", { type: "text", autocomplete: "off", size: 8, maxlength: 80 });
    return { place, name, field, mark: element(label, "output") };
  });
  const buttons = element(panel, "p");
  element(buttons, "button", { type: "submit" }, "Check");
  const opener = element(buttons, "button", { type: "button" }, "Reveal");
  /** @type {string | null} */
  let asOf = null; // the inputs that the marks are for

  /**
   * @param {Row} row
   * @param {"right" | "wrong" | "open"} kind
   * @param {string} text
   */
  function mark({ mark: target, field }, kind, text) {
    target.className = `bp-${kind}`;
    field.setAttribute("aria-invalid", String(kind === "wrong"));
    write(target, text);
  }
  /** @param {Event} event */
  function check(event) {
    event.preventDefault();
    const { at, pass } = current();
    asOf = JSON.stringify(at);
    const given = rows.filter(({ field }) => field.value.trim());
    const read = given.map((row) => ({ row, number: readNumber(row.field.value) }));
    /** @param {Row} row */
    const exists = ({ place }) => Number.isFinite(pass.gradients[place]);
    const judged = read.filter(({ row, number }) => typeof number === "number" && exists(row));
    const answers = Object.fromEntries(judged.map(({ row, number }) => [row.name, Number(number)]));
    const said = judged.length ? verdicts(graph, mistakes, pass, answers) : {};
    for (const row of rows) mark(row, "open", "not answered yet");
    for (const { row, number } of read) {
      const { isRight, text } = said[row.name] ?? {};
      if (typeof number === "string") mark(row, "wrong", `! ${number}`);
      else if (!exists(row)) mark(row, "open", "there is no such gradient at these inputs");
      else if (isRight) mark(row, "right", text ? `✓ right. ${text}` : "✓ right");
      else mark(row, "wrong", `✗ ${text}`);
    }
  }
  panel.addEventListener("submit", check);
  panel.addEventListener("keydown", (event) => event.stopPropagation());
  opener.addEventListener("click", () => {
    panel.classList.add("bp-done");
    reveal();
  });
  return {
    /** @param {Numbers} at */
    show(at) {
      if (asOf === null || asOf === JSON.stringify(at)) return;
      asOf = null; // the inputs moved on: the marks were for other numbers
      for (const row of rows) mark(row, "open", "");
    },
  };
}
