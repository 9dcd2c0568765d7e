// The explorers in a notebook, whose kernel hears of the inputs.

import { mountArrays } from "./array_view.js";
import { lookAfter } from "./controls.js";
import { practise } from "./practice.js";
import { panel } from "./trainer.js";
import { inKernel, inPage } from "./training.js";
import { mount } from "./view.js";

/** @import { GateTable } from "./graph.js" */
/** @import { Functions } from "./mistakes/formulas.js" */
/** @import { Kernel, TrainerFigure } from "./training.js" */
/** @import { Inputs } from "./view.js" */

/**
 * A widget's model, as anywidget and ipywidgets hand it out.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, act: () => void) => void} on
 * @property {(event: string, act: () => void) => void} off
 */

/**
 * Call a function at each event; return what to call to stop.
 * @param {Model} source
 * @param {string} event
 * @param {() => void} act
 */
function follow(source, event, act) {
  source.on(event, act);
  return () => source.off(event, act);
}

/**
 * Return what anywidget calls for an explorer: its model holds the figure and the inputs.
 * @param {GateTable} gates
 * @param {Functions} functions
 */
export const widget = (gates, functions) => ({
  /** @param {{ model: Model, el: HTMLElement }} view */
  render({ model, el }) {
    let stop = () => {};
    function start() {
      stop();
      const figure = model.get("figure"); // of single numbers or of arrays
      stop = (figure.arrays ? mountArrays : mount)(el, { ...figure, gates, functions }, inputsOf(model));
    }
    const forget = follow(model, "change:figure", start);
    start();
    const leave = lookAfter(el, ".backprop-explorer");
    return () => {
      forget();
      stop();
      leave();
    };
  },
});

/**
 * Return what anywidget calls for practice: its model holds a problem, and hears what came of those before.
 * @param {GateTable} gates
 * @param {Functions} functions
 */
export const practiceWidget = (gates, functions) => ({
  /** @param {{ model: Model, el: HTMLElement }} view */
  render({ model, el }) {
    const practice = practise(el, gates, functions, (history) => {
      model.set("history", [...history]);
      model.save_changes();
    });
    const show = () => practice.show(model.get("problem"));
    const forget = follow(model, "change:problem", show);
    show();
    const leave = lookAfter(el, ".backprop-explorer");
    return () => {
      forget();
      practice.stop();
      leave();
    };
  },
});

/**
 * Return what anywidget calls for a trainer: its model holds what is trained, and carries orders to the kernel.
 * @param {GateTable} gates
 */
export const trainerWidget = (gates) => ({
  /** @param {{ model: Model, el: HTMLElement }} view */
  render({ model, el }) {
    /** @type {TrainerFigure} */
    const figure = model.get("figure");
    const training = figure.place === "page" ? inPage(figure, gates) : inKernel(kernelOf(model));
    const stop = panel(el, figure, training, ({ weights, losses }) => {
      if (figure.place !== "page") return;
      model.set("reached", { weights, losses: [...losses] });
      model.save_changes();
    });
    const leave = lookAfter(el, ".backprop-explorer");
    return () => {
      stop();
      leave();
    };
  },
});

/**
 * @param {Model} model
 * @returns {Kernel}
 */
const kernelOf = (model) => ({
  get: () => model.get("state"),
  send(order) {
    model.set("order", order);
    model.save_changes();
  },
  listen: (act) => follow(model, "change:state", act),
});

/**
 * @param {Model} model
 * @returns {Inputs}
 */
const inputsOf = (model) => ({
  get: () => model.get("inputs"),
  set(at) {
    model.set("inputs", at);
    model.save_changes();
  },
  listen: (act) => follow(model, "change:inputs", act),
});

/** What anywidget calls for a chain of neurons: all of it is ipywidgets' own, and nothing is seen of this element. */
export const depthWidget = () => ({
  /** @param {{ el: HTMLElement }} view */
  render: ({ el }) => lookAfter(el, ".backprop-depth"),
});
