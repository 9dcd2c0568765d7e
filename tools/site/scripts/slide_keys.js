// Whose a key is: the slides' or that of what has the focus.

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
const ALWAYS = ["PageDown", "PageUp"]; // what a presenter's remote sends
const PRESSES = [" ", "Enter"];
const WRITTEN = "input:not([type=range], [type=checkbox], [type=button]), textarea, .cm-editor";
const PRESSED = "button, summary, a, input[type=checkbox]"; // it has a use for Space and Enter
const MOVED = "input[type=range], select, .bp-picture, [role=slider], [tabindex='0']"; // it has a use for the arrow keys
const SWIPE = 60; // pixels

/** @typedef {{ by: (steps: number) => void, to: (end: "first" | "last") => void }} Acts */

/**
 * Go by the keys. Somebody who writes has all of them but Page Up and Page Down. What was reached with Tab keeps those
 * that it has a use for; what was clicked has none, so that a click takes no key from the slides. Esc gives all back.
 * @param {Acts} acts
 */
export function hear(acts) {
  let isClicked = false; // whether a click, and no key, gave the focus
  addEventListener(
    "pointerdown",
    () => {
      isClicked = true;
    },
    true,
  );
  addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      if (key === "Tab") isClicked = false;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (key === "Escape" && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const by = FORWARD.includes(key) ? 1 : BACK.includes(key) ? -1 : 0;
      if (!by && key !== "Home" && key !== "End") return;
      if (target instanceof Element && !ALWAYS.includes(key) && isTheirs(target, key, isClicked)) return;
      event.preventDefault();
      event.stopPropagation();
      if (by) acts.by(by);
      else acts.to(key === "Home" ? "first" : "last");
    },
    true,
  );
  swipe(acts);
}

/** @param {Element} target @param {string} key @param {boolean} isClicked */
function isTheirs(target, key, isClicked) {
  if (target.closest(WRITTEN)) return true;
  if (isClicked) return false;
  return target.closest(PRESSES.includes(key) ? `${PRESSED}, ${MOVED}` : MOVED) !== null;
}

/** Let a finger turn the page where nothing moves under it. @param {Acts} acts */
function swipe({ by }) {
  let [left, top] = [0, 0];
  addEventListener("touchstart", ({ touches: [{ clientX, clientY }] }) => ([left, top] = [clientX, clientY]), {
    passive: true,
  });
  addEventListener("touchend", ({ changedTouches: [{ clientX, clientY }], target }) => {
    const [across, down] = [clientX - left, clientY - top];
    const isMoving = target instanceof Element && target.closest(".bp-picture, input, .cm-editor, [tabindex='0']");
    if (!isMoving && Math.abs(across) > Math.max(SWIPE, 2 * Math.abs(down))) by(across < 0 ? 1 : -1);
  });
}
