// What goes through the steps of both passes: a slider, a step back or on, and playing at a speed.

import { element, write } from "./elements.js";
import { range } from "./range.js";

const SECONDS = 1.2; // for a step that plays
const SPEEDS = [0.5, 1, 2, 4];

/**
 * @typedef {object} Player
 * @property {() => number} get - how many steps are done
 * @property {(step: number) => void} set
 * @property {() => void} stop
 * @property {(last: number) => void} limit - where the steps end for now
 * @property {(picture: Element) => void} hear - goes by the keys that are pressed there
 */

/**
 * Add a player that stands at the last step.
 * @param {Element} root
 * @param {number} last
 * @param {() => void} moved
 * @returns {Player}
 */
export function player(root, last, moved) {
  const line = element(root, "div", { class: "bp-player", role: "group", "aria-label": "Step by step" });
  /**
   * @param {string} text
   * @param {string} name
   * @param {() => void} act
   */
  function button(text, name, act) {
    const made = element(line, "button", { type: "button", "aria-label": name, title: name }, text);
    made.addEventListener("click", act);
    return made;
  }
  const back = button("◀", "One step back", () => set(step - 1));
  const play = button("", "", toggle);
  const on = button("▶", "One step on", () => set(step + 1));
  const field = range(line, { min: 0, max: last, step: 1, "aria-label": "step" }, set);
  const readout = element(line, "span", { class: "bp-count" });
  const label = element(line, "label", {}, "speed ");
  const speed = element(label, "select");
  for (const factor of SPEEDS) element(speed, "option", { value: factor }, `${factor}×`);
  speed.value = "1";
  let end = last; // where the steps end for now
  let step = last;
  let timer = 0;

  function show() {
    field.value = String(step);
    field.setAttribute("aria-valuetext", `step ${step} of ${end}`);
    field.max = String(end);
    write(readout, `step ${step} of ${end}`);
    back.disabled = step === 0;
    on.disabled = step === end;
    write(play, timer ? "❚❚ pause" : "▶▶ play");
    const name = timer ? "Pause" : "Play the steps";
    play.setAttribute("aria-label", name);
    play.title = name;
  }
  /** @param {number} to */
  function go(to) {
    step = Math.min(end, Math.max(0, to));
    show();
    moved();
  }
  /** @param {number} to */
  function set(to) {
    stop();
    go(to);
  }
  function stop() {
    clearTimeout(timer);
    timer = 0;
    show();
  }
  function wait() {
    timer = setTimeout(advance, (1000 * SECONDS) / Number(speed.value));
  }
  function advance() {
    if (step + 1 >= end) timer = 0;
    else wait();
    go(step + 1);
  }
  function toggle() {
    if (timer) {
      stop();
      return;
    }
    wait();
    if (step === end) go(0);
    show();
  }
  /** @param {number} to */
  function limit(to) {
    const atEnd = step === end;
    end = to;
    step = atEnd ? end : Math.min(step, end);
    stop();
  }
  /**
   * Go by the keys that are pressed at a picture: Space everywhere in it, the others where no part of it has the focus.
   * @param {Element} picture
   */
  function hear(picture) {
    picture.addEventListener("keydown", (event) => {
      const { key, altKey, ctrlKey, metaKey, target } = /** @type {KeyboardEvent} */ (event);
      if (altKey || ctrlKey || metaKey) return;
      if (key === " ") toggle();
      else if (target !== picture) return;
      else if (key === "ArrowRight") set(step + 1);
      else if (key === "ArrowLeft") set(step - 1);
      else if (key === "Home") set(0);
      else if (key === "End") set(Number.POSITIVE_INFINITY);
      else return;
      event.preventDefault();
      event.stopPropagation(); // a notebook has uses of its own for these keys
    });
  }
  show();
  return { get: () => step, set, stop, limit, hear };
}
