// The explorers in a notebook: the controls are ipywidgets' sliders.

import { lookAfter } from "./controls.js";
import { mount } from "./view.js";

/** @import { Figure, GateTable } from "./graph.js" */
/** @import { Functions } from "./mistakes/formulas.js" */

/**
 * A widget's model, as anywidget and ipywidgets hand it out.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, act: () => void) => void} on
 * @property {(event: string, act: () => void) => void} off
 * @property {{ get_model: (id: string) => Promise<Model> }} widget_manager
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
 * Return what anywidget calls for an explorer: its model holds the figure and the models of the sliders.
 * @param {GateTable} gates
 * @param {Functions} functions
 */
export const widget = (gates, functions) => ({
  /** @param {{ model: Model, el: HTMLElement }} view */
  async render({ model, el }) {
    let stop = () => {};
    let turn = 0;

    async function start() {
      const mine = ++turn;
      const parts = ["play", "step"].map((name) => model.get(name));
      const [play, step, ...sliders] = await Promise.all(
        [...parts, ...model.get("sliders")].map((part) => modelOf(model, part)),
      );
      if (mine !== turn) return; // a newer figure came while this one was waiting
      stop();
      /** @type {Figure} */
      const figure = model.get("figure");
      const inputs = Object.keys(figure.ranges).map((name, place) => [name, control(sliders[place])]);
      const controls = { inputs: Object.fromEntries(inputs), step: player(step, play) };
      stop = mount(el, { ...figure, gates, functions }, controls);
    }
    const forget = follow(model, "change:figure", start);
    await start();
    const leave = lookAfter(el, ".backprop-explorer");
    return () => {
      turn++;
      forget();
      stop();
      leave();
    };
  },
});

/** What anywidget calls for a chain of neurons: all of it is ipywidgets' own, and nothing is seen of this element. */
export const depthWidget = {
  /** @param {{ el: HTMLElement }} view */
  render: ({ el }) => lookAfter(el, ".backprop-depth"),
};

/**
 * @param {Model} model
 * @param {string} reference
 */
const modelOf = (model, reference) => model.widget_manager.get_model(reference.replace("IPY_MODEL_", ""));

/** @param {Model} source */
const control = (source) => ({
  get: () => source.get("value"),
  /** @param {() => void} act */
  listen: (act) => follow(source, "change:value", act),
});

/**
 * @param {Model} step
 * @param {Model} play
 */
const player = (step, play) => ({
  ...control(step),
  /** @param {number} value */
  set(value) {
    step.set("value", value);
    step.save_changes();
  },
  toggle: () => play.set("playing", !play.get("playing")),
});
