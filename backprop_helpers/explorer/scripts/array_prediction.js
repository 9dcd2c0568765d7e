// Predict the gradients of arrays, entry by entry, then reveal them: marks in the grids, and what is said of each array.

import { entryName } from "./array_picture.js";
import { isData, isGiven } from "./array_words.js";
import { element, write } from "./elements.js";
import { numberField } from "./fields.js";
import { addEntries, cellText } from "./grid.js";
import { close } from "./mistakes/rounding.js";
import { sizeOf } from "./patterns.js";
import { judge } from "./prediction.js";

/** @import { ArrayGraph, ArrayPass } from "./arrays.js" */
/** @import { Mistakes } from "./mistakes/misconceptions.js" */
/** @import { Verdict } from "./prediction.js" */
/** @import { Cell } from "./relations.js" */
/** @import { Shown } from "./words.js" */

/**
 * @typedef {object} ArrayQuiz
 * @property {() => ArrayPass} current
 * @property {(hidden: boolean) => void} hide
 * @property {(cell: Cell) => void} choose
 * @property {() => void} changed
 */

/** @typedef {{ cell: Cell, number: number, mark: "right" | "wrong" | "open" }} Given */

/**
 * Put a field for the gradient of the chosen entry into an element, and what is said of the answers.
 * @param {Element} root
 * @param {ArrayGraph} graph
 * @param {Mistakes} mistakes
 * @param {ArrayQuiz} quiz
 */
export function arrayPrediction(root, graph, mistakes, quiz) {
  const { nodes, output } = graph;
  const panel = element(root, "section", { class: "bp-predict", "aria-label": "Your gradients" });
  element(panel, "div", { class: "bp-heading" }, "Predict the gradients: choose an entry and write its gradient");
  const line = element(panel, "p");
  const label = element(line, "label");
  const name = element(label, "span", { class: "bp-names" });
  const field = numberField(label, { "aria-label": "gradient" }, answer);
  const buttons = element(panel, "p");
  const checker = element(buttons, "button", { type: "button" }, "Check");
  const opener = element(buttons, "button", { type: "button" }, "Reveal");
  const list = element(panel, "dl");
  const spoken = element(panel, "p", { role: "status", "aria-live": "polite" });
  const asked = nodes.flatMap((node, place) => (isGiven(node) ? [place] : []));
  /** @type {Map<string, Given>} */
  const answers = new Map();
  /** @type {Cell} */
  let chosen = { kind: "gradient", place: asked[0], entry: 0 };
  let isOpen = false;
  let asOf = "";

  /** @param {Cell} cell */
  const keyOf = ({ place, entry }) => `${place}:${entry}`;
  /** @param {number} number */
  function answer(number) {
    if (isData(nodes[chosen.place]) || chosen.place === output) return;
    answers.set(keyOf(chosen), { cell: { ...chosen, kind: "gradient" }, number, mark: "open" });
    quiz.changed();
  }
  function check() {
    field.get();
    const pass = quiz.current();
    const { gradients } = pass;
    const found = [...answers.values()];
    const judged = found.filter(({ cell }) => Number.isFinite(gradients[cell.place]?.[cell.entry]));
    const said = judged.length ? judge(graph, mistakes, pass, entriesOf(judged)).said : {};
    for (const one of judged) {
      const { place, entry } = one.cell;
      const isRight = said[nodes[place].name].isRight || close(one.number, Number(gradients[place]?.[entry]));
      one.mark = isRight ? "right" : "wrong";
    }
    tell(said, judged);
    const all = asked.reduce((count, place) => count + (gradients[place]?.length ?? 0), 0);
    const wrong = found.find(({ mark }) => mark === "wrong");
    const right = found.filter(({ mark, cell }) => mark === "right" && isGiven(nodes[cell.place])).length;
    const told = wrong ? ` ${entryName(nodes[wrong.cell.place], wrong.cell.entry)} is not right yet.` : "";
    write(spoken, `${right} of the ${all} gradients of the inputs are right.${told}`);
    if (wrong) quiz.choose(wrong.cell);
    quiz.changed();
  }
  /** @param {Given[]} judged */
  function entriesOf(judged) {
    /** @type {Record<string, number[]>} */
    const entries = {};
    for (const { cell, number } of judged) {
      const node = nodes[cell.place];
      entries[node.name] ??= new Array(sizeOf(node.shape)).fill(NaN);
      entries[node.name][cell.entry] = number;
    }
    return entries;
  }
  /**
   * @param {Record<string, Verdict>} said
   * @param {Given[]} judged
   */
  function tell(said, judged) {
    list.replaceChildren();
    for (const [place, node] of [...nodes.entries()].reverse()) {
      if (!Object.hasOwn(said, node.name)) continue;
      const { isRight, text } = said[node.name];
      const given = judged.filter(({ cell }) => cell.place === place).length;
      const right = `✓ right${given < sizeOf(node.shape) ? " so far" : ""}${text && `. ${text}`}`;
      const row = element(list, "div", { class: isRight ? "bp-right" : "bp-wrong" });
      element(row, "dt", {}, `∂${nodes[output].name}/∂${node.name}`);
      element(row, "dd", {}, isRight ? right : `✗ ${text}`);
    }
  }
  checker.addEventListener("click", check);
  field.element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const number = field.get();
    if (number === null) return;
    answer(number);
    check();
    const { place, entry } = chosen;
    const size = nodes[place].shape.reduce((product, each) => product * each, 1);
    if (answers.get(keyOf(chosen))?.mark === "right" && entry + 1 < size) {
      quiz.choose({ kind: "gradient", place, entry: entry + 1 });
      field.element.value = "";
    }
  });
  opener.addEventListener("click", () => {
    isOpen = !isOpen;
    checker.disabled = isOpen;
    write(opener, isOpen ? "Hide" : "Reveal");
    quiz.hide(!isOpen);
  });

  return {
    /** @param {Cell} cell */
    choose(cell) {
      const isOther = keyOf(cell) !== keyOf(chosen);
      chosen = cell;
      const node = nodes[cell.place];
      const partial = `∂${nodes[output].name}/∂${entryName(node, cell.entry)}`;
      const isAsked = !isData(node) && cell.place !== output;
      write(name, isAsked ? `${partial} ` : "There is nothing to predict here. ");
      field.element.setAttribute("aria-label", isAsked ? partial : "gradient");
      field.element.disabled = !isAsked;
      const given = answers.get(keyOf(cell));
      if (isOther && given) field.set(given.number);
      else if (isOther) field.element.value = "";
    },
    focus: () => field.element.focus(),
    /**
     * Forget the marks where the inputs are no longer those that they were for.
     * @param {string} at
     */
    at(at) {
      if (asOf && asOf !== at) {
        for (const one of answers.values()) one.mark = "open";
        write(spoken, "");
        list.replaceChildren();
      }
      asOf = at;
    },
    /**
     * Return what a picture shows while its gradients are to be found: all values, the answers, and ∂ everywhere.
     * @param {Shown} shown
     * @returns {Shown}
     */
    question(shown) {
      const asking = Object.fromEntries(
        Object.entries(shown).filter(([key]) => /^((tint|image|range):)?value:/.test(key)),
      );
      nodes.forEach((node, place) => {
        if (isData(node)) return;
        asking[`partial:${node.name}`] = "∂";
        if (place === output) asking[`gradient:${node.name}`] = "1";
        else if (!node.shape.length) {
          const given = answers.get(`${place}:0`);
          asking[`gradient:${node.name}`] = given ? cellText(given.number) : "?";
        }
      });
      for (const [place, node] of nodes.entries()) {
        if (isData(node) || !node.shape.length) continue;
        const size = node.shape.reduce((product, each) => product * each, 1);
        const given = Array.from(
          { length: size },
          (_, entry) => answers.get(`${place}:${entry}`)?.number ?? Number.NaN,
        );
        addEntries(asking, "gradient", node.name, node.shape, given);
        for (const key of Object.keys(asking))
          if (key.startsWith(`gradient:${node.name}[`) && asking[key] === "–") asking[key] = "?";
      }
      return asking;
    },
    /** Return the entries that are marked. @returns {Record<string, Cell[]>} */
    marks() {
      const found = [...answers.values()];
      return {
        right: found.filter(({ mark }) => mark === "right").map(({ cell }) => cell),
        wrong: found.filter(({ mark }) => mark === "wrong").map(({ cell }) => cell),
      };
    },
  };
}
