// Shows the widgets of page_widgets.py: the explorer's own parts, and the few controls beside them.

import { FUNCTIONS, GATES } from "gate-tables"; // printed from the gate table when the site is built
import { compute } from "../../../backprop_helpers/explorer/scripts/mistakes/formulas.js";
import {
  depthWidget,
  practiceWidget,
  trainerWidget,
  widget,
} from "../../../backprop_helpers/explorer/scripts/notebook.js";
import { range } from "../../../backprop_helpers/explorer/scripts/range.js";
import { unpacked } from "../../../backprop_helpers/explorer/scripts/standalone.js";
import { panel } from "../../../backprop_helpers/explorer/scripts/trainer.js";
import { recorded } from "../../../backprop_helpers/explorer/scripts/training.js";
import { element } from "./elements.js";
import { Model } from "./model.js";

/** @import { Tree } from "../../../backprop_helpers/explorer/scripts/mistakes/formulas.js" */
/** @import { State, View } from "./model.js" */

/** @type {Record<string, (gates: any, functions: any) => { render(view: any): (() => void) | void }>} */
const PARTS = { widget, practiceWidget, trainerWidget, depthWidget, recording };
const table = { ...GATES };

/** Show a training that needs NumPy as it went when the site was built. */
function recording() {
  return {
    /** @param {{ model: Model, el: HTMLElement }} view */
    render({ model, el }) {
      const shown = unpacked(model.get("packed")).then(({ figure, ...rest }) => panel(el, figure, recorded(rest)));
      return () => void shown.then((stop) => stop());
    },
  };
}

/**
 * A gate that a student registered: its formulas are plain data.
 * @typedef {{ inputs: string[], value: Tree, local: Tree[], domain: [Tree, string, string][] }} Added
 */

/**
 * Add gates to the table.
 * @param {Record<string, Added>} gates
 */
export function addGates(gates) {
  for (const [name, { inputs, value, local, domain }] of Object.entries(gates)) {
    /** @param {Tree} tree */
    const functionOf = (tree) => {
      /** @param {number[]} numbers - the inputs and, for a slope, the value */
      const computed = (...numbers) => {
        const letters = [...inputs, "y"].map((letter, place) => [letter, numbers[place]]);
        return compute(tree, Object.fromEntries(letters), FUNCTIONS);
      };
      return computed;
    };
    table[name] = {
      value: functionOf(value),
      local: local.map(functionOf),
      domain: domain.map(([condition, sentence, slope]) => {
        const holds = functionOf(condition);
        return [(...numbers) => Boolean(holds(...numbers)), sentence, slope];
      }),
    };
  }
}

/**
 * Show a view; return its models, in order, and what to call when it goes.
 * @param {Element} host
 * @param {View} view
 * @param {(model: Model, changes: State) => void} send
 * @returns {{ models: Model[], stop: () => void }}
 */
export function show(host, view, send) {
  /** @type {Model[]} */
  const models = [];
  /** @type {(() => void)[]} */
  const stops = [];
  /**
   * @param {Element} parent
   * @param {View} each
   */
  function add(parent, each) {
    const model = new Model(each, send);
    models.push(model);
    if (each.kind === "Box") {
      const box = element(parent, "div", { class: `${each.look || "controls"}` });
      for (const child of each.children ?? []) add(box, child);
    } else if (each.kind in PARTS) {
      const el = element(parent, "div");
      const stop = PARTS[each.kind](table, FUNCTIONS).render({ model, el });
      if (stop) stops.push(stop);
    } else CONTROLS[each.kind](parent, model, each.fixed ?? {});
  }
  add(host, view);
  return { models, stop: () => stops.forEach((stop) => void stop()) };
}

/**
 * Return the numbers of a view and of all that is in it, in the order of `show`.
 * @param {View} view
 * @returns {number[]}
 */
export const numbersOf = (view) => [view.number, ...(view.children ?? []).flatMap(numbersOf)];

/**
 * @param {Element} parent
 * @param {string} text
 */
function label(parent, text) {
  const made = element(parent, "label", { class: "control" });
  element(made, "span").textContent = text;
  return made;
}

/**
 * @param {Model} model
 * @param {unknown} value
 */
function change(model, value) {
  model.set("value", value);
  model.save_changes();
}

/** @param {Element} parent @param {Model} model @param {State} fixed */
function slider(parent, model, { description, min, max, step }) {
  const made = label(parent, description);
  const field = range(made, { min, max, step }, (to) => change(model, to));
  const output = element(made, "output");
  const write = () => {
    field.value = model.get("value");
    output.textContent = Number(model.get("value")).toFixed(step < 1 ? 1 : 0);
  };
  model.on("change:value", write);
  write();
}

/** @type {Record<string, (parent: Element, model: Model, fixed: State) => void>} */
const CONTROLS = {
  Text(parent, model, { description }) {
    const line = /** @type {HTMLInputElement} */ (
      element(label(parent, description), "input", { type: "text", spellcheck: "false", autocomplete: "off" })
    );
    const write = () => {
      line.value = model.get("value");
    };
    line.addEventListener("change", () => change(model, line.value));
    model.on("change:value", write);
    write();
  },
  HTML(parent, model) {
    const made = element(parent, "div");
    const write = () => {
      made.innerHTML = model.get("value");
    };
    model.on("change:value", write);
    write();
  },
  IntSlider: slider,
  FloatSlider: slider,
  Dropdown(parent, model, { description }) {
    const select = /** @type {HTMLSelectElement} */ (element(label(parent, description), "select"));
    for (const option of model.get("options")) element(select, "option").textContent = option;
    select.value = model.get("value");
    select.addEventListener("change", () => change(model, select.value));
  },
  Checkbox(parent, model, { description }) {
    const made = label(parent, description);
    const box = /** @type {HTMLInputElement} */ (element(made, "input", { type: "checkbox" }));
    box.checked = model.get("value");
    box.addEventListener("change", () => change(model, box.checked));
  },
};
