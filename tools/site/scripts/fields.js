// Where the code of a cell is written: an editor or, where that did not come, a plain field.

import { element, script } from "./elements.js";

/**
 * @typedef {object} Code
 * @property {() => HTMLElement | null} place - where the field goes; none if there is one
 * @property {() => string} text
 * @property {string} label
 * @property {boolean} isLocked
 * @property {(text: string) => void} changed
 * @property {(isNext: boolean) => void} run - and whether to go on to the next cell
 */
/** @typedef {{ set: (text: string) => void, focus: () => void }} Field */

/**
 * Put a field for code into its place.
 * @param {Code} code
 * @returns {Promise<Field | null>}
 */
export async function openField(code) {
  const hasEditor = await script("editor.js").then(
    () => true,
    () => false,
  );
  const parent = code.place();
  if (!parent) return null;
  const place = element(parent, "div", { class: "editor" });
  return hasEditor ? window.backpropEditor(place, { ...code, text: code.text() }) : plainField(place, code);
}

/**
 * @param {HTMLElement} place
 * @param {Code} code
 * @returns {Field}
 */
function plainField(place, { text, label, isLocked, changed, run }) {
  const field = /** @type {HTMLTextAreaElement} */ (
    element(place, "textarea", { "aria-label": label, spellcheck: false, autocapitalize: "off", autocorrect: "off" })
  );
  const fit = () => {
    field.rows = field.value.split("\n").length;
  };
  const set = (/** @type {string} */ content) => {
    field.value = content;
    fit();
  };
  field.readOnly = isLocked;
  set(text());
  element(place, "p", { class: "hint" }).textContent =
    "The editor did not come, so this is a plain field. Your text is kept; load the page again for the editor.";
  field.addEventListener("input", () => {
    fit();
    changed(field.value);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run(event.shiftKey);
  });
  return { set, focus: () => field.focus() };
}
