// How slides are moved, as the first page and the slides themselves say it.

import { element } from "./elements.js";

const KEYS = [
  "→, Space, Page Down or a presenter’s remote go on; ←, Page Up go back; Home and End jump.",
  "What answers a question comes with the next key. Explorers move and cells run on the slide.",
  "While you write in a cell or move a slider, the arrow keys are its own; Page Down and Page Up still turn the slides.",
  "F11 fills the screen; Ctrl and + make everything larger.",
  "The clock counts on from lesson to lesson; press it to start it again.",
  "“as a page” leads to the same place of the page, and “Slides” there leads back.",
];

/** @param {Element} parent */
export function listKeys(parent) {
  const list = element(parent, "ul");
  for (const key of KEYS) element(list, "li").textContent = key;
}
