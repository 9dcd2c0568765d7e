// A slider with its name and a field for its number.

import { element } from "./elements.js";
import { numberField } from "./fields.js";
import { formatNumber } from "./numbers.js";
import { range } from "./range.js";

/** @typedef {[low: number, high: number, step: number]} Range */

/**
 * A number that somebody moves. A click, a drag and a key call what was handed over; set calls nobody.
 * @typedef {{ get: () => number, set: (value: number) => void }} Slider
 */

/**
 * Add a slider for an input. Whatever number is typed is taken: the slider then reaches as far.
 * @param {Element} root
 * @param {string} name
 * @param {Range} reached
 * @param {(value: number) => void} moved
 * @returns {Slider}
 */
export function slider(root, name, reached, moved) {
  const [low, high, step] = reached;
  const line = element(root, "div", { class: "bp-slider" });
  const label = element(line, "span", { title: name });
  for (const part of name.split(/(?<=_)/)) label.append(part, document.createElement("wbr")); // a long name breaks
  const field = range(line, { "aria-label": name }, (to) => {
    show(snapped(to, bottom, step)); // while it is dragged, its ends stay
    moved(number);
  });
  const typed = numberField(line, { "aria-label": `${name}, typed` }, (to) => {
    set(to);
    moved(number);
  });
  let bottom = low;
  let number = low;

  /** Have the slider reach as far as a number, and no farther than it has to. @param {number} to */
  function reach(to) {
    bottom = low - step * Math.max(0, Math.ceil((low - to) / step));
    const top = high + step * Math.max(0, Math.ceil((to - high) / step));
    for (const [key, value] of Object.entries({ min: bottom, max: top, step })) field.setAttribute(key, String(value));
  }
  /** @param {number} to */
  function set(to) {
    reach(to);
    show(to);
  }
  /** @param {number} to */
  function show(to) {
    number = to;
    field.value = String(to);
    field.setAttribute("aria-valuetext", formatNumber(to));
    typed.set(to);
  }
  return { get: () => number, set };
}

/**
 * Return the step of a slider that is nearest to a number, without the last digits of the arithmetic: 0, not -3.6e-15.
 * @param {number} number
 * @param {number} low
 * @param {number} step
 */
export function snapped(number, low, step) {
  const digits = Math.max(decimals(low), decimals(step));
  const to = low + step * Math.round((number - low) / step);
  return (digits > 100 ? to : Number(to.toFixed(digits))) || 0; // toFixed knows no more digits
}

/**
 * Return how many decimals a number has: 3 for 0.125, 9 for 1e-9.
 * @param {number} number
 */
function decimals(number) {
  const [mantissa, exponent = "0"] = String(number).split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}
