// The page as slides, for an address that ends in ?slides: a step for each key, and all of it live.

import { element, found, SCROLLED } from "./elements.js";
import { addClock } from "./slide_clock.js";

const LARGEST = 1.8;
const CLEAR = 1; // smaller is hard to read from the last row
const SMALLEST = 0.35;
const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
const ALWAYS = ["PageDown", "PageUp"]; // what a presenter's remote sends
const BUSY = "input, select, textarea, button, summary, a, .cm-editor, .bp-picture, [role=slider]"; // has keys of its own

/** @typedef {{ parts: HTMLElement[], later: HTMLElement[] }} Slide - later ones come one by one, each with a key */

const main = found("main");
const address = new URL(location.href);
document.body.classList.add("slides");
const slides = slidesOf(/** @type {HTMLElement[]} */ ([...main.children]));
const steps = slides.flatMap((slide, number) =>
  Array.from({ length: slide.later.length + 1 }, (_, shown) => ({ slide, number, shown })),
);
const named = steps.findIndex(({ slide }) => slide.parts.some(({ id }) => id && id === address.hash.slice(1)));
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
const leave = element(bar, "a", { href: address.pathname });
leave.textContent = "as a page";
let wantsCode = false;

/**
 * Divide a page: at headings, and at each text with what it leads to. What answers a question comes with the next key.
 * @param {HTMLElement[]} parts
 * @returns {Slide[]}
 */
function slidesOf(parts) {
  /** @type {Slide[]} */
  const made = [];
  for (const part of parts) {
    if (!part.matches(".text, .cell")) {
      part.classList.add("no-slide");
      continue;
    }
    const kind = part.dataset.slide || (part.matches(".text:has(h1, h2)") ? "slide" : "-");
    const isAnswer = isExplanation(part);
    if (!made.length || (kind.endsWith("slide") && !isAnswer)) made.push({ parts: [], later: [] });
    const slide = made[made.length - 1];
    if (kind === "fragment" || isAnswer) slide.later.push(part);
    slide.parts.push(part);
    if (!isAnswer && part.matches(".cell"))
      for (const fold of part.querySelectorAll("details")) fold.open = fold.closest(".output") !== null;
  }
  return made;
}

/**
 * Tell whether a part is nothing but a folded explanation.
 * @param {HTMLElement} part
 */
function isExplanation(part) {
  const [only, ...others] = part.children;
  if (!part.matches(".text") || others.length || !(only instanceof HTMLDetailsElement)) return false;
  only.open = true;
  return true;
}

/** @param {number} to */
function go(to) {
  at = Math.min(steps.length - 1, Math.max(0, to));
  wantsCode = false;
  arrange();
  const { slide, number, shown } = steps[at];
  main.scrollTop = 0;
  slide.later[shown - 1]?.scrollIntoView({ block: "nearest" });
  place.textContent = `${number + 1} of ${slides.length}`;
  document.body.dataset.step = String(at);
  address.searchParams.set("slides", String(at));
  history.replaceState(null, "", address);
}

/**
 * What of a step is shown: its last parts, with their code or without it.
 * @typedef {{ parts: HTMLElement[], isBare: boolean }} Choice
 */

/** Show a step so that it can be read. Where it does not fit, the code goes, and then what was there a key before. */
function arrange() {
  let [best, size] = [/** @type {Choice | null} */ (null), 0];
  for (const choice of choices(steps[at])) {
    lay(choice);
    const large = fit();
    if (large > size) [best, size] = [choice, large];
    if (size >= CLEAR) break;
  }
  if (best) lay(best);
  fit();
  code.hidden = !best?.isBare && !wantsCode;
  code.setAttribute("aria-pressed", String(wantsCode));
}

/**
 * @param {typeof steps[number]} step
 * @returns {Choice[]}
 */
function choices({ slide, shown }) {
  const there = slide.parts.filter((part) => !slide.later.slice(shown).includes(part));
  const first = shown ? there.indexOf(slide.later[shown - 1]) : 0;
  return there.slice(0, first + 1).flatMap((_, start) => {
    const parts = there.slice(start);
    const hasMore = parts.some((part) => part.querySelector(":scope > .output > *"));
    return (hasMore && !wantsCode ? [false, true] : [false]).map((isBare) => ({ parts, isBare }));
  });
}

/** @param {Choice} choice */
function lay({ parts, isBare }) {
  for (const slide of slides) for (const part of slide.parts) part.hidden = !parts.includes(part);
  main.classList.toggle("bare", isBare);
}

/** Tell whether something of the slide, or of a part of it, lies out of sight. */
function isCut() {
  const parts = [main, ...main.querySelectorAll(`${SCROLLED}, .bp-picture, .bp-chain`)];
  return (
    main.scrollHeight > main.clientHeight + 1 ||
    parts.some(({ scrollWidth, clientWidth }) => clientWidth && scrollWidth > clientWidth + 1)
  );
}

/** Make what is shown as large as it may be without being cut; return how large. */
function fit() {
  let [low, high] = [SMALLEST, LARGEST];
  for (let round = 0; round < 6; round++) {
    const middle = round ? (low + high) / 2 : CLEAR;
    main.style.setProperty("--zoom", String(middle));
    if (isCut()) high = middle;
    else low = middle;
  }
  main.style.setProperty("--zoom", String(low));
  return low;
}

document.addEventListener(
  "keydown",
  (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key, target } = event;
    if (!ALWAYS.includes(key) && target instanceof Element && target.closest(BUSY)) return;
    const step = FORWARD.includes(key) ? at + 1 : BACK.includes(key) ? at - 1 : null;
    const to = key === "Home" ? 0 : key === "End" ? steps.length - 1 : step;
    if (to === null) return;
    event.preventDefault();
    go(to);
  },
  true,
);
back.addEventListener("click", () => go(at - 1));
next.addEventListener("click", () => go(at + 1));
code.addEventListener("click", () => {
  wantsCode = !wantsCode;
  arrange();
});
// Editors and results that come later may need more room.
const watch = new ResizeObserver(() => {
  if (isCut()) arrange();
});
for (const { parts } of slides) for (const part of parts) watch.observe(part);
addEventListener("resize", () => go(at));
go(at);
