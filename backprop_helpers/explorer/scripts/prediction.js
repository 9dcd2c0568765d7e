// Predict, then reveal: a field in each box, what is said of each answer, and other numbers.

import { readNumber } from "./arithmetic.js";
import { element, write } from "./elements.js";
import { isConstant } from "./graph.js";
import { ArrayWayBack } from "./mistakes/array_pass.js";
import { explain } from "./mistakes/explanation.js";
import { atAKink, beside } from "./mistakes/wording.js";
import { WayBack } from "./mistakes/wrong_pass.js";

/** @import { ArrayGraph, ArrayPass } from "./arrays.js" */
/** @import { Graph, Numbers } from "./graph.js" */
/** @import { Mistakes } from "./mistakes/misconceptions.js" */
/** @import { Pass } from "./passes.js" */

/** @typedef {{ place: number, name: string, field: HTMLInputElement, line: HTMLElement, said: HTMLElement }} Row - of one gradient */

/** @typedef {{ isRight: boolean, text: string }} Verdict */

/**
 * What came of a look at the answers.
 * @typedef {{ isSolved: boolean, codes: string[] }} Outcome - whether all are right; the misconceptions that may be behind
 */

/**
 * @typedef {object} Scene
 * @property {(place: number, name: string) => HTMLInputElement} field
 * @property {(place: number, kind: "right" | "wrong" | "open") => void} mark
 * @property {(places: number[]) => void} reveal
 */

/**
 * @typedef {object} Quiz
 * @property {() => { at: Numbers, pass: Pass }} current - returns the inputs and the passes there
 * @property {(hidden: boolean) => void} hide - hides the gradients or shows them
 * @property {(() => void) | null} another - takes other numbers; null where there are none
 * @property {(outcome: Outcome) => void} checked
 * @property {() => void} revealed
 */

/**
 * Return what is said of each answer, by name, and which misconceptions may be behind the wrong ones.
 * @param {Graph | ArrayGraph} graph
 * @param {Mistakes} mistakes
 * @param {Pass | ArrayPass} pass - in which every node has a value, and those that were answered have a gradient
 * @param {Record<string, any>} answers - numbers; of arrays their entries, nan where one is still open
 * @returns {{ said: Record<string, Verdict>, codes: string[] }}
 */
export function judge(graph, mistakes, pass, answers) {
  const way =
    "arrays" in graph
      ? new ArrayWayBack(graph, mistakes, /** @type {ArrayPass} */ (pass).values)
      : new WayBack(graph, mistakes, /** @type {Pass} */ (pass).values);
  const explanation = explain(way, answers);
  const said = explanation ? beside(explanation) : atAKink(way, answers);
  const rows = Object.keys(answers).map((name) => [
    name,
    { isRight: !explanation || !said.has(name), text: said.get(name) ?? "" },
  ]);
  const codes = (explanation?.mistakes ?? []).map(({ code }) => code);
  return { said: Object.fromEntries(rows), codes: [...new Set(codes)] };
}

/**
 * Put a field into each box, and what is said of the answers into an element.
 * @param {Element} root
 * @param {Graph} graph
 * @param {Mistakes} mistakes
 * @param {Scene} scene
 * @param {Quiz} quiz
 */
export function prediction(root, graph, mistakes, scene, quiz) {
  const { nodes, output } = graph;
  const panel = element(root, "section", { class: "bp-predict", "aria-label": "Your gradients" });
  element(panel, "div", { class: "bp-heading" }, "Predict the gradients: write them into the boxes");
  const buttons = element(panel, "p"); // above what is said, so that they stay where they are
  const checker = element(buttons, "button", { type: "button" }, "Check");
  const opener = element(buttons, "button", { type: "button" }, "Reveal");
  const list = element(panel, "dl");
  const asked = [...nodes.keys()].filter((place) => !isConstant(nodes[place]) && place !== output).reverse();
  /** @type {Row[]} */
  const rows = asked.map((place) => {
    const { name } = nodes[place];
    const partial = `∂${nodes[output].name}/∂${name}`;
    const line = element(list, "div");
    element(line, "dt", {}, partial);
    return { place, name, field: scene.field(place, partial), line, said: element(line, "dd") };
  });
  const spoken = element(panel, "p", { class: "bp-unseen", role: "status", "aria-live": "polite" });
  let isOpen = false;
  /** @type {string | null} */
  let asOf = null; // the inputs that the marks are for

  /**
   * @param {Row} row
   * @param {"right" | "wrong" | "open"} kind
   * @param {string} text
   */
  function mark({ place, field, line, said }, kind, text) {
    line.className = `bp-${kind}`;
    line.hidden = text === "";
    field.classList.toggle("bp-right", kind === "right");
    if (kind === "wrong") field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    field.title = text;
    scene.mark(place, kind);
    write(said, text);
  }
  function check() {
    const { at, pass } = quiz.current();
    asOf = JSON.stringify(at);
    const given = rows.filter(({ field }) => field.value.trim());
    const read = given.map((row) => ({ row, number: readNumber(row.field.value) }));
    /** @param {Row} row */
    const exists = ({ place }) => Number.isFinite(pass.gradients[place]);
    const judged = read.filter(({ row, number }) => typeof number === "number" && exists(row));
    const answers = Object.fromEntries(judged.map(({ row, number }) => [row.name, Number(number)]));
    const { said, codes } = judged.length ? judge(graph, mistakes, pass, answers) : { said: {}, codes: [] };
    for (const row of rows) mark(row, "open", "not answered yet");
    for (const { row, number } of read) {
      const { isRight, text } = said[row.name] ?? {};
      if (typeof number === "string") mark(row, "wrong", `! ${number}`);
      else if (!exists(row)) mark(row, "open", "there is no such gradient at these inputs");
      else if (isRight) mark(row, "right", text ? `✓ right. ${text}` : "✓ right");
      else mark(row, "wrong", `✗ ${text}`);
    }
    lead();
    const right = Object.values(said).filter(({ isRight }) => isRight).length;
    const hint = Object.entries(said).find(([, { isRight }]) => !isRight);
    const unread = read.find(({ number }) => typeof number === "string");
    const told = hint ? `${hint[0]}: ${hint[1].text}` : unread ? `${unread.row.name}: ${unread.number}` : "";
    write(spoken, `${right} of ${rows.length} right. ${told}`.trim());
    quiz.checked({ isSolved: right === rows.filter(exists).length, codes });
  }
  /** Bring a wrong box into view or, where none is, begin with the first that is open: it may lie beside the picture. */
  function lead() {
    const wrong = rows.find(({ line }) => line.className === "bp-wrong");
    const missing = rows.find(({ field }) => !field.value.trim());
    if (wrong) scene.reveal([wrong.place]);
    else missing?.field.focus();
  }
  function clear() {
    asOf = null;
    for (const row of rows) mark(row, "open", "");
    write(spoken, "");
  }
  /** @param {boolean} isShown */
  function open(isShown) {
    isOpen = isShown;
    for (const { line } of rows) if (isShown && line.className === "bp-open") line.hidden = true;
    checker.disabled = isShown;
    write(opener, isShown ? "Hide" : "Reveal");
    quiz.hide(!isShown);
  }
  for (const { field } of rows)
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Enter") return;
      event.preventDefault(); // of the button that has the focus after a right answer
      check();
    });
  checker.addEventListener("click", check);
  opener.addEventListener("click", () => {
    if (!isOpen) quiz.revealed();
    open(!isOpen);
  });
  const { another } = quiz;
  if (another)
    element(buttons, "button", { type: "button" }, "New numbers").addEventListener("click", () => {
      for (const { field } of rows) field.value = "";
      clear();
      another();
      open(false);
    });
  clear();
  return {
    /** @param {Numbers} at */
    show(at) {
      if (asOf !== null && asOf !== JSON.stringify(at)) clear(); // the marks were for other numbers
    },
  };
}
