// Slides within the course: how Python is, which keys there are, and the ways from slides to pages and on to the next.

import { element, found, script } from "./elements.js";
import { listKeys } from "./keys.js";

/** Show the page as slides. */
export async function present() {
  await script("slides.js");
  const bar = found(".slide-bar");
  for (const part of ["#stop", "#status", "#loaded"]) bar.append(found(part));
  addHelp(bar);
  const leave = /** @type {HTMLAnchorElement} */ (found("a", bar));
  leave.addEventListener("click", () => {
    leave.hash = document.querySelector("main > :is(.text, .cell):not([hidden])")?.id ?? "";
  });
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("main > .text a")))
    if (/^[^/]+\.html$/.test(link.getAttribute("href") ?? "")) link.search = "?slides";
}

/** Slides begin where the page is. */
export function keepPlace() {
  const link = /** @type {HTMLAnchorElement} */ (found("#slides"));
  link.addEventListener("click", () => {
    const parts = [...document.querySelectorAll("main > .text, main > .cell")];
    const edge = found(".bar").offsetHeight + 24;
    link.hash = parts.filter((part) => part.getBoundingClientRect().top < edge).at(-1)?.id ?? "";
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
