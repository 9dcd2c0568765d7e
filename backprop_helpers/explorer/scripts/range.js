// A slider that a finger moves sideways only: one that goes up or down scrolls the page, and no number changes.

import { element } from "./elements.js";

/** @import { Attributes } from "./elements.js" */

const ASIDE = 6; // pixels to the side after which a finger drags

/**
 * Add a slider.
 * @param {Element} root
 * @param {Attributes} attributes
 * @param {(value: number) => void} moved - called with each number that somebody chooses
 */
export function range(root, attributes, moved) {
  const field = element(root, "input", { type: "range", ...attributes });
  let isOpen = false; // a finger is down, and nobody knows yet what it wants
  let [start, before, wanted] = [0, "", ""];

  const tell = () => moved(field.valueAsNumber);
  field.addEventListener("pointerdown", ({ pointerType, clientX }) => {
    isOpen = pointerType === "touch";
    [start, before, wanted] = [clientX, field.value, field.value];
  });
  field.addEventListener("pointermove", ({ clientX }) => {
    if (Math.abs(clientX - start) > ASIDE) settle();
  });
  field.addEventListener("pointerup", settle);
  field.addEventListener("pointercancel", () => {
    isOpen = false; // the page scrolls
  });
  field.addEventListener("input", () => {
    if (!isOpen) return tell();
    wanted = field.value;
    field.value = before;
    return undefined;
  });
  function settle() {
    if (!isOpen) return;
    isOpen = false;
    if (wanted === before) return;
    field.value = wanted;
    tell();
  }
  return field;
}
