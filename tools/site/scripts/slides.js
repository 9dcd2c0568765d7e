// The page as slides, for an address that ends in ?slides: a step for each key, and all of it live.

import { element, found } from "./elements.js";

const LARGEST = 1.6;
const SMALLEST = 0.35;
const SCROLLING = ".output, .output [style*=overflow], .bp-picture"; // where something may be cut, beside the slide itself
const WORTH_IT = 1.1; // so much larger is a slide that has its results beside the code
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
let at = Math.min(steps.length - 1, Math.max(0, Number(address.searchParams.get("slides")) || 0));

const bar = element(document.body, "nav", { class: "slide-bar", "aria-label": "slides" });
element(bar, "h1").textContent = document.title;
const back = element(bar, "button", { "aria-label": "back" });
back.textContent = "◀";
const place = element(bar, "span", { role: "status" });
const next = element(bar, "button", { "aria-label": "next" });
next.textContent = "▶";
const clock = element(bar, "button", { class: "clock", title: "The time since the start; click to start again" });
const leave = element(bar, "a", { href: address.pathname });
leave.textContent = "as a page";
let begun = Date.now();
/** @type {Slide | null} */
let fitted = null; // what comes later changes nothing

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
  const { slide, number, shown } = steps[at];
  for (const each of slides) for (const part of each.parts) part.hidden = each !== slide;
  if (fitted !== slide) fit(slide);
  for (const part of slide.later.slice(shown)) part.hidden = true;
  main.scrollTop = 0;
  slide.later[shown - 1]?.scrollIntoView({ block: "nearest" });
  place.textContent = `${number + 1} of ${slides.length}`;
  document.body.dataset.step = String(at);
  address.searchParams.set("slides", String(at));
  history.replaceState(null, "", address);
}

/**
 * Make a slide as large as it may be without being cut, all that comes later included; results below their code or beside it.
 * @param {Slide} slide
 */
function fit(slide) {
  const hidden = slide.parts.filter((part) => part.hidden);
  for (const part of hidden) part.hidden = false;
  const [below, beside] = [false, true].map(largest);
  const isBeside = beside > below * WORTH_IT;
  main.classList.toggle("beside", isBeside);
  main.style.setProperty("--zoom", String(isBeside ? beside : below));
  for (const part of hidden) part.hidden = true;
  fitted = slide;
}

/**
 * Return the largest zoom at which nothing is cut.
 * @param {boolean} isBeside
 */
function largest(isBeside) {
  main.classList.toggle("beside", isBeside);
  let [low, high] = [SMALLEST, LARGEST];
  for (let round = 0; round < 6; round++) {
    const middle = (low + high) / 2;
    main.style.setProperty("--zoom", String(middle));
    if ([main, ...main.querySelectorAll(SCROLLING)].every(isWhole)) low = middle;
    else high = middle;
  }
  return low;
}

/** @param {Element} part */
function isWhole({ scrollHeight, clientHeight, scrollWidth, clientWidth }) {
  return scrollHeight <= clientHeight && scrollWidth <= clientWidth;
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
clock.addEventListener("click", () => {
  begun = Date.now();
  tick();
});
function tick() {
  const seconds = Math.floor((Date.now() - begun) / 1000);
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
setInterval(tick, 1000);
tick();
// Editors and results that come later may need more room.
const watch = new ResizeObserver(() => {
  if (main.scrollHeight > main.clientHeight + 1 || main.scrollWidth > main.clientWidth + 1) fit(steps[at].slide);
});
for (const { parts } of slides) for (const part of parts) watch.observe(part);
addEventListener("resize", () => {
  fitted = null;
  go(at);
});
go(at);
