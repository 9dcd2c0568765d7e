// How a step is shown: what stays of what was there before, and how large. The step and the window decide it, nothing else.

import { found, SCROLLED } from "./elements.js";
import { isCell } from "./slide_steps.js";

/** @import { Step } from "./slide_steps.js" */

/**
 * What of a step is shown, with the code of its cells or without it, long programs in two columns or not.
 * @typedef {{ parts: HTMLElement[], asked: HTMLElement | null, isBare: boolean, isSplit: boolean }} Look
 */

const ZOOMS = Array.from({ length: 22 }, (_, power) => 0.65 * 1.0525 ** power); // up to 1.9; smaller is read by nobody
const CLEAR = 10; // the place of a zoom that is to be read from the last row, about 1.1
const ENOUGH = 6; // about 0.9
const SMALL = 4; // about 0.8: what does not fit at any scrolls at this one
const MANY = 14; // lines of a program, which may then stand in two columns

const main = found("main");

/**
 * Show a step: with the question and the picture that it is about where there is room, and as large as it fits.
 * What does not fit at all scrolls.
 * @param {Step} step
 * @param {boolean} wantsCode
 * @returns {{ isBare: boolean }}
 */
export function arrange(step, wantsCode) {
  const scrolled = [...main.querySelectorAll(`${SCROLLED}, .bp-picture`)].map(
    (part) => /** @type {const} */ ([part, part.scrollLeft]),
  );
  const focused = document.activeElement;
  const contexts = contextsOf(step).map((parts) => looksOf(parts, step.asked, wantsCode));
  const alone = /** @type {Look[]} */ (contexts.pop());
  const together = contexts.flat();
  const fitting = first(together, CLEAR) ?? first(together, ENOUGH) ?? first(alone, CLEAR);
  const [chosen, zoom] = fitting
    ? rated(...fitting)
    : alone.map((look) => rated(look, -1)).reduce((best, each) => (each[1] > best[1] ? each : best));
  // What fits at no zoom scrolls, to the side first.
  lay(chosen, ZOOMS[zoom < 0 ? Math.max(SMALL, rated(chosen, -1, true)[1]) : zoom]);
  for (const [part, left] of scrolled) if (left) part.scrollLeft = left;
  if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true });
  return chosen;
}

/**
 * Return what could be shown with a step, the most first and what is new alone at the end.
 * @param {Step} step
 */
function contextsOf({ parts, fresh, asked, subject }) {
  const hasPicture = parts.some(
    (part) => part !== asked && part.querySelector(":scope > .output :is(svg, img, .live)"),
  );
  const about = parts.filter((part) => isCell(part) && !fresh.includes(part)).slice(-1);
  const all = [...(hasPicture ? [] : [[...subject, ...parts]]), parts, [...about, ...fresh], fresh];
  return all.filter(
    (each, place) => all.findIndex((other) => String(other.map(idOf)) === String(each.map(idOf))) === place,
  );
}

/** @param {HTMLElement} part */
const idOf = (part) => [...main.children].indexOf(part);

/**
 * @param {HTMLElement[]} parts
 * @param {HTMLElement | null} asked
 * @param {boolean} wantsCode
 * @returns {Look[]}
 */
function looksOf(parts, asked, wantsCode) {
  const shown = parts.filter((part) => part !== asked);
  const isLive = shown.some((part) => part.querySelector(":scope > .output .live"));
  const canBeBare = parts.some((part) => part.querySelector(":scope > .output > *"));
  const bares = wantsCode || !canBeBare ? [false] : isLive ? [true] : [false, true];
  const isLong = parts.some((part) =>
    [...part.querySelectorAll("pre")].some((each) => (each.textContent ?? "").split("\n").length > MANY),
  );
  return bares.flatMap((isBare) =>
    (isLong ? [false, true] : [false]).map((isSplit) => ({ parts, asked, isBare, isSplit })),
  );
}

/** @param {Look} look @param {number} zoom */
function lay({ parts, asked, isBare, isSplit }, zoom) {
  for (const part of /** @type {HTMLCollectionOf<HTMLElement>} */ (main.children)) {
    part.hidden = !parts.includes(part);
    part.classList.toggle("asked", part === asked);
  }
  main.classList.toggle("bare", isBare);
  main.classList.toggle("split", isSplit);
  main.style.setProperty("--zoom", String(zoom));
  for (const part of parts)
    for (const view of part.querySelectorAll(".bp-view")) view.dispatchEvent(new Event("bp-fit"));
}

/**
 * Tell whether nothing lies out of sight at a zoom.
 * @param {Look} look
 * @param {number} zoom
 * @param {boolean} [mayScroll] - whether what is wide may scroll sideways
 */
function fits(look, zoom, mayScroll = false) {
  lay(look, zoom);
  if (main.scrollHeight > main.clientHeight + 1) return false;
  const wide = mayScroll ? [] : main.querySelectorAll(`${SCROLLED}, .bp-picture, .bp-chain`);
  return [main, ...main.querySelectorAll(".bp-view"), ...wide].every(
    (part) => !part.clientWidth || part.scrollWidth <= part.clientWidth + 1,
  );
}

/** @typedef {[look: Look, place: number]} Rated - a look and the place of a zoom at which it fits, -1 where none is known */

/**
 * Return the first look that fits at a zoom.
 * @param {Look[]} looks
 * @param {number} place
 * @returns {Rated | undefined}
 */
function first(looks, place) {
  const look = looks.find((each) => fits(each, ZOOMS[place]));
  return look && [look, place];
}

/**
 * Find the largest zoom at which a look fits. Each trial lays the page out, so it takes few.
 * @param {Look} look
 * @param {number} known - the place of one at which it fits
 * @param {boolean} [mayScroll]
 * @returns {Rated}
 */
function rated(look, known, mayScroll) {
  let [low, high] = [known, ZOOMS.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(look, ZOOMS[middle], mayScroll)) low = middle;
    else high = middle;
  }
  return [look, low];
}
