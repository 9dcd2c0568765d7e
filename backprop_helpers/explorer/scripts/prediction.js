// Predict, then reveal.

import { element, write } from "./elements.js";
import { isConstant } from "./graph.js";
import { close } from "./numbers.js";

/** @import { Graph, Numbers } from "./graph.js" */
/** @import { Pass } from "./passes.js" */

/**
 * The messages about wrong numbers that a saved page brings along: for the inputs that it starts with, and for each name
 * pairs of a wrong number and what to say.
 * @typedef {{ inputs: Numbers, slips: Record<string, [wrong: number, message: string][]> }} MessageTable
 */

/**
 * Who explains a wrong number: the kernel is sent the answers by commit, and listen brings its messages by name; a saved
 * page has a table. listen returns what to call to stop.
 * @typedef {object} Explainer
 * @property {(answers: Numbers) => void} commit
 * @property {(act: (messages: Record<string, string>) => void) => () => void} listen
 * @property {MessageTable | null} table
 */

/** @typedef {{ place: number, name: string, field: HTMLInputElement, mark: HTMLElement }} Row - of one gradient */

/**
 * Put a field for each gradient into an element. What is right is told here and at once.
 * @param {Element} root
 * @param {Graph} graph
 * @param {Explainer} explainer
 * @param {() => { at: Numbers, pass: Pass }} current - returns the inputs and the passes there
 * @param {() => void} reveal
 */
export function prediction(root, graph, { commit, listen, table }, current, reveal) {
  const { nodes, output } = graph;
  const panel = element(root, "form", { class: "bp-predict", "aria-label": "Your gradients" });
  element(panel, "h4", {}, "Predict the gradients, then look");
  const asked = nodes.flatMap((node, place) => (isConstant(node) || place === output ? [] : [place])).reverse();
  /** @type {Row[]} */
  const rows = asked.map((place) => {
    const label = element(panel, "label");
    element(label, "span", {}, `∂${nodes[output].name}/∂${nodes[place].name} = `);
    const field = element(label, "input", { type: "text", inputmode: "decimal", autocomplete: "off", size: 8 });
    return { place, name: nodes[place].name, field, mark: element(label, "output") };
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
    /** @type {Numbers} */
    const answers = {};
    for (const row of rows) {
      const answer = number(row.field.value);
      if (answer === null) mark(row, "open", "not answered yet");
      else if (Number.isNaN(answer)) mark(row, "wrong", "! write a number, such as -0.5");
      else {
        answers[row.name] = answer;
        const gradient = pass.gradients[row.place];
        const right = !pass.failure && gradient !== undefined && close(answer, gradient);
        mark(row, right ? "right" : "wrong", right ? "✓ right" : `✗ not yet right${told(row.name, answer)}`);
      }
    }
    if (Object.keys(answers).length) commit(answers);
  }
  /**
   * @param {string} name
   * @param {number} answer
   */
  function told(name, answer) {
    if (!table || JSON.stringify(table.inputs) !== asOf) return "";
    const found = table.slips[name]?.find(([wrong]) => close(answer, wrong));
    return found ? `: ${found[1]}` : "";
  }
  panel.addEventListener("submit", check);
  panel.addEventListener("keydown", (event) => event.stopPropagation());
  opener.addEventListener("click", () => {
    panel.classList.add("bp-done");
    reveal();
  });
  const stop = listen((messages) => {
    for (const row of rows) if (messages[row.name]) mark(row, "wrong", `✗ ${messages[row.name]}`);
  });
  return {
    stop,
    /** @param {Numbers} at */
    show(at) {
      if (asOf === null || asOf === JSON.stringify(at)) return;
      asOf = null; // the inputs moved on: the marks were for other numbers
      for (const row of rows) mark(row, "open", "");
    },
  };
}

/**
 * Return the number that a text says, null if it says nothing and nan if it is no number.
 * @param {string} text
 */
function number(text) {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  if (!plain) return null;
  const [top, bottom] = plain.split("/");
  if (bottom === undefined) return Number(plain);
  return top.trim() && bottom.trim() ? Number(top) / Number(bottom) : NaN;
}
