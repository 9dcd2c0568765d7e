// A trainer: points, what is said of them, the loss, the weights, and buttons for one step and for many.

import { element, write } from "./elements.js";
import { numberField } from "./fields.js";
import { layerSizes, lossCurve } from "./losses.js";
import { formatNumber } from "./numbers.js";
import { plane } from "./plane.js";

/** @import { State, TrainerFigure, Training } from "./training.js" */

const PICTURES = 100; // of a training in the page
const APART = 35; // milliseconds between two of them
const PATIENCE = 4000; // milliseconds until the kernel is missed

/**
 * Show a trainer in an element; return what to call when it goes.
 * @param {Element} host
 * @param {TrainerFigure} figure
 * @param {Training} training
 * @param {(state: State) => void} [rested] - called when no step is under way any more
 */
export function panel(host, figure, training, rested = () => {}) {
  const { points, place, speaker, steps, driver } = figure;
  const isRecording = place === "recording";
  const root = element(host, "div", { class: "bp-view bp-trainer" });
  if (driver) {
    const line = element(root, "p", { class: "bp-driver" }, "The gradients come from your function ");
    element(line, "code", {}, driver);
    line.append(".");
  }
  const bar = element(root, "div", { class: "bp-bar", role: "group", "aria-label": "Training" });
  const one = button(bar, "One step", () => go(1));
  const many = button(bar, "", () => (left ? halt() : go(steps)));
  const again = button(bar, "Reset", reset);
  const line = element(bar, "div", { class: "bp-rate" });
  element(line, "span", {}, "learning rate ");
  const rate = numberField(line, { "aria-label": "learning rate" });
  rate.set(figure.rate);
  rate.element.readOnly = isRecording; // what is shown was computed with it
  one.hidden = isRecording;
  const told = element(root, "p", { class: "bp-told", role: "status", "aria-live": "polite" });
  const trouble = element(root, "p", { class: "bp-wrong", role: "alert" });
  const charts = element(root, "div", { class: "bp-charts" });
  const views = [plane(charts, figure)];
  const column = element(charts, "div", { class: "bp-column" });
  const name = `Loss: mean of ${figure.loss[1]} over ${points.length} points`;
  views.push(lossCurve(column, steps, name));
  views.push(training.get().sizes.length ? layerSizes(column) : weightTable(column));
  let left = 0; // steps still to go
  let timer = 0;
  let waiting = 0;

  /** @param {number} count */
  function go(count) {
    const size = rate.get();
    if (size === null || left) return;
    left = count;
    advance(size, count);
  }
  /**
   * @param {number} size
   * @param {number} count - of all the steps
   */
  function advance(size, count) {
    const inPage = matchMedia("(prefers-reduced-motion: reduce)").matches ? count : Math.ceil(count / PICTURES);
    const chunk = isRecording ? 0 : Math.min(left, place === "page" ? inPage : figure.chunk);
    wait();
    training.advance(size, chunk, () => {
      clearTimeout(waiting);
      left -= chunk; // a recording is over when it is over
      if (training.get().trouble || training.isOver()) left = 0;
      show();
      if (left) timer = setTimeout(() => advance(rate.get() ?? size, count), APART);
      else rest();
    });
    tell();
  }
  function wait() {
    clearTimeout(waiting);
    if (place !== "kernel") return;
    waiting = setTimeout(
      () => write(trouble, "No answer from the kernel yet: it is busy, or it is not running."),
      PATIENCE,
    );
  }
  function halt() {
    left = 0;
    clearTimeout(timer);
    rest();
  }
  function reset() {
    left = 0;
    clearTimeout(timer);
    wait();
    training.reset(() => {
      clearTimeout(waiting);
      show();
      rest();
    });
  }
  function rest() {
    rested(training.get());
    tell();
  }
  /** Say what the buttons do now, and, when nothing moves, how far it has come. */
  function tell() {
    write(many, left ? "Stop" : isRecording ? "Play" : `Train: ${steps} steps`);
    one.disabled = left > 0;
    many.disabled = !left && training.isOver();
    if (left) {
      write(told, "Training …");
      return;
    }
    const { losses, right, note, trouble: why } = training.get();
    write(trouble, why);
    const last = losses.length - 1;
    const count = right.filter(Boolean).length;
    const now = `Step ${last}: the loss is ${formatNumber(losses[last])}, and the ${speaker} gets ${count} of ${right.length} points right.`;
    write(told, note && last ? `${now} ${note}` : now);
  }
  function show() {
    const state = training.get();
    for (const view of views) view.show(state);
  }
  again.title = "Back to the weights of the start";
  const layout = new ResizeObserver(() => {
    for (const view of views) view.resize();
  });
  layout.observe(root);
  show();
  tell();
  return () => {
    left = 0;
    clearTimeout(timer);
    clearTimeout(waiting);
    training.stop();
    layout.disconnect();
    root.remove();
  };
}

/**
 * @param {Element} root
 * @param {string} text
 * @param {() => void} act
 */
function button(root, text, act) {
  const made = element(root, "button", { type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}

/**
 * Add a table of the weights and their gradients.
 * @param {Element} root
 */
function weightTable(root) {
  const table = element(root, "table", { class: "bp-weights", "aria-label": "The weights" });
  const head = element(element(table, "thead"), "tr");
  for (const text of ["weight", "value", "gradient"]) element(head, "th", { scope: "col" }, text);
  const body = element(table, "tbody");
  /** @type {Map<string, HTMLElement[]>} */
  const rows = new Map();

  /** @param {string} name */
  function row(name) {
    const line = element(body, "tr");
    element(line, "th", { scope: "row" }, name);
    const cells = [element(line, "td"), element(line, "td")];
    rows.set(name, cells);
    return cells;
  }
  return {
    resize() {},
    /** @param {State} state */
    show({ weights, gradient }) {
      for (const [name, number] of Object.entries(weights)) {
        const [value, slope] = rows.get(name) ?? row(name);
        write(value, formatNumber(number));
        write(slope, name in gradient ? formatNumber(gradient[name]) : "");
      }
    },
  };
}
