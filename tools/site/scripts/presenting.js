// Slides within the course: how Python is, which keys there are, and the ways from slides to pages and on to the next.

import { element, found, script } from "./elements.js";
import { listKeys } from "./keys.js";

/** Show the page as slides. */
export async function present() {
  await script("slides.js");
  const bar = found(".slide-bar");
  for (const part of ["#stop", "#status", "#loaded"]) bar.append(found(part));
  addHelp(bar);
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("main > .text a")))
    if (/^[^/]+\.html$/.test(link.getAttribute("href") ?? "")) link.search = "?slides";
}

/** Let slides begin where the page is. */
export function keepPlace() {
  const link = /** @type {HTMLAnchorElement} */ (found("#slides"));
  link.addEventListener("click", () => {
    const parts = [...document.querySelectorAll("main > .text, main > .cell")];
    const edge = found(".bar").offsetHeight + 40;
    link.hash = parts.find((part) => part.getBoundingClientRect().bottom > edge)?.id ?? "";
  });
}

/** @param {HTMLElement} bar */
function addHelp(bar) {
  const help = element(bar, "button", { class: "help", "aria-label": "keys" });
  help.textContent = "?";
  const dialog = /** @type {HTMLDialogElement} */ (
    element(document.body, "dialog", { "aria-label": "keys of slides" })
  );
  listKeys(dialog);
  const close = element(dialog, "button");
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  help.addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", ({ key, target }) => {
    const isWritten = target instanceof Element && target.closest("input, textarea, .cm-editor");
    if (key === "?" && !isWritten && !dialog.open) dialog.showModal();
  });
}
