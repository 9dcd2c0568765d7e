// A box to tick.

import { element } from "./elements.js";

/**
 * Add a box to tick.
 * @param {Element} root
 * @param {string} text
 * @param {(on: boolean) => void} changed
 */
export function toggle(root, text, changed) {
  const label = element(root, "label", { class: "bp-toggle" });
  const box = element(label, "input", { type: "checkbox" });
  label.append(` ${text}`);
  box.addEventListener("change", () => changed(box.checked));
  return box;
}
