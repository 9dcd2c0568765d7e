// The page as slides, for an address that ends in ?slides: a step for each key, and all of it live.

import { element, found } from "./elements.js";
import { addClock } from "./slide_clock.js";
import { arrange } from "./slide_fit.js";
import { hear } from "./slide_keys.js";
import { isCell, isFolded, stepsOf } from "./slide_steps.js";

const main = found("main");
const address = new URL(location.href);
document.body.classList.add("slides");
const parts = /** @type {HTMLElement[]} */ ([...main.children]).filter((part) => part.matches(".text, .cell"));
for (const part of parts) for (const fold of part.querySelectorAll("details")) fold.open = isOpen(fold, part);
const steps = stepsOf(parts);
const turns = (steps.at(-1)?.turn ?? 0) + 1;
const named = steps.findIndex(({ fresh }) =>
  fresh.some(({ id }) => id && id === decodeURIComponent(address.hash.slice(1))),
);
let at = named < 0 ? Number(address.searchParams.get("slides")) || 0 : named;
address.hash = "";

const bar = element(document.body, "nav", { class: "slide-bar", "aria-label": "slides" });
element(bar, "h1").textContent = document.title;
const back = element(bar, "button", { "aria-label": "back" });
back.textContent = "◀";
const place = element(bar, "span", { role: "status" });
const next = element(bar, "button", { "aria-label": "next" });
next.textContent = "▶";
const code = element(bar, "button", { class: "show-code" });
code.textContent = "show the code";
addClock(bar);
const leave = /** @type {HTMLAnchorElement} */ (element(bar, "a", { href: address.pathname }));
leave.textContent = "as a page";
let wantsCode = false;

/** Tell whether a fold needs no click: what a cell shows, and an explanation. Hints are for who asks.
 * @param {HTMLElement} fold
 * @param {HTMLElement} part
 */
function isOpen(fold, part) {
  return isCell(part) ? fold.closest(".output") !== null : isFolded(part) && part.childElementCount === 1;
}

/** @param {number} to */
function go(to) {
  at = Math.min(steps.length - 1, Math.max(0, to));
  wantsCode = false;
  show();
  main.scrollTop = 0;
  place.textContent = `${steps[at].turn + 1} of ${turns}`;
  document.body.dataset.step = String(at);
  leave.hash = steps[at].fresh[0].id;
  address.searchParams.set("slides", String(at));
  history.replaceState(null, "", address);
}

let sizes = "";
const measured = () => parts.map((part) => `${part.offsetWidth} ${part.offsetHeight}`).join();

/** Show the step that is on. */
function show() {
  const { isBare } = arrange(steps[at], wantsCode);
  sizes = measured();
  code.hidden = !isBare && !wantsCode;
  code.textContent = wantsCode ? "hide the code" : "show the code";
}

/** Go on by a step, or to what of this one lies below. @param {number} by */
function turn(by) {
  const hidden = by > 0 ? main.scrollHeight - main.clientHeight - main.scrollTop : -main.scrollTop;
  if (Math.abs(hidden) > 2) main.scrollBy({ top: by * 0.8 * main.clientHeight });
  else go(at + by);
}
hear({ by: turn, to: (end) => go(end === "first" ? 0 : steps.length - 1) });
back.addEventListener("click", () => go(at - 1));
next.addEventListener("click", () => go(at + 1));
code.addEventListener("click", () => {
  wantsCode = !wantsCode;
  show();
});
// What is ticked, stepped, folded, edited or run changes what there is room for; under a finger all stays where it is.
let isHeld = false;
const refit = () => {
  if (!isHeld && measured() !== sizes) show();
};
const watch = new ResizeObserver(refit);
for (const part of parts) watch.observe(part);
addEventListener("pointerdown", () => {
  isHeld = true;
});
for (const end of ["pointerup", "pointercancel"])
  addEventListener(end, () => {
    isHeld = false;
    refit();
  });
addEventListener("resize", show);
go(at);
