// A field for a number that somebody types, and beside it why a text is none.

import { readNumber } from "./arithmetic.js";
import { element, write } from "./elements.js";
import { formatNumber } from "./numbers.js";

/** @import { Attributes } from "./elements.js" */

/**
 * Add a field for a number.
 * @param {Element} root
 * @param {Attributes} attributes
 * @param {(number: number) => void} [taken] - called with each number that is typed
 * @param {(number: number) => string} [refusal] - returns why a number cannot be taken, or nothing
 */
export function numberField(root, attributes, taken = () => {}, refusal = () => "") {
  const field = element(root, "input", { type: "text", autocomplete: "off", maxlength: 80, ...attributes });
  const refused = element(root, "output", { class: "bp-wrong" });

  /** @param {string} why */
  function tell(why) {
    if (why) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    write(refused, why);
  }
  /** Return the number in the field; where there is none, say so and return null. */
  function get() {
    const read = readNumber(field.value);
    const why = typeof read === "string" ? read : refusal(read);
    tell(why);
    return why ? null : Number(read);
  }
  /** @param {number} number */
  function set(number) {
    field.value = formatNumber(number);
    tell("");
  }
  field.addEventListener("change", () => {
    const number = get();
    if (number !== null) taken(number);
  });
  field.addEventListener("keydown", (event) => event.stopPropagation()); // a notebook has uses of its own for keys
  return { element: field, get, set };
}
