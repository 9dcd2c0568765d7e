// How a step is shown: what stays of what was there before, and how large. The step and the window decide it, nothing else.

import { found, SCROLLED } from "./elements.js";
import { isCell } from "./slide_steps.js";

/** @import { Step } from "./slide_steps.js" */

/**
 * What of a step is shown, with the code of its cells or without it, long programs in two columns or not, and how much of
 * the width the text takes, beside a picture or above and below it.
 * @typedef {object} Look
 * @property {HTMLElement[]} parts
 * @property {HTMLElement | null} asked
 * @property {boolean} isBare
 * @property {boolean} isSplit
 * @property {string} aside - "" where the text is above and below
 */

const ZOOMS = Array.from({ length: 22 }, (_, power) => 0.65 * 1.0525 ** power); // up to 1.9; smaller is read by nobody
const CLEAR = 10; // the place of a zoom that is to be read from the last row, about 1.1
const ENOUGH = 6; // about 0.9
const SMALL = 4; // about 0.8: what does not fit at any scrolls at this one
const ASIDES = ["34%", "26%"];
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
  main.classList.remove("long"); // a bar to scroll by would take room from what is tried
  const contexts = contextsOf(step).map((parts) => looksOf(parts, step.asked, wantsCode));
  const alone = /** @type {Look[]} */ (contexts.pop());
  const together = contexts.flat();
  const fitting = best(together, CLEAR) ?? best(together, ENOUGH) ?? best(alone, CLEAR);
  const [chosen, zoom] = fitting ?? largest(alone.map((look) => rated(look, -1)));
  // What fits at no zoom scrolls, to the side first.
  lay(chosen, ZOOMS[zoom < 0 ? Math.max(SMALL, rated(chosen, -1, true)[1]) : zoom]);
  main.classList.toggle("long", isCut());
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
  const cells = shown.filter(isCell);
  const hasPicture = cells.length === 1 && cells[0].querySelector(":scope > .output :is(svg, img, .live)");
  const asides = hasPicture && shown.length > 1 ? ["", ...ASIDES] : [""];
  return bares.flatMap((isBare) =>
    (isLong ? [false, true] : [false]).flatMap((isSplit) =>
      asides.map((aside) => ({ parts, asked, isBare, isSplit, aside })),
    ),
  );
}

/** @param {Look} look @param {number} zoom */
function lay({ parts, asked, isBare, isSplit, aside }, zoom) {
  for (const part of /** @type {HTMLCollectionOf<HTMLElement>} */ (main.children)) {
    part.hidden = !parts.includes(part);
    part.classList.toggle("asked", part === asked);
  }
  main.classList.toggle("bare", isBare);
  main.classList.toggle("split", isSplit);
  main.classList.toggle("aside", aside !== "");
  main.style.setProperty("--aside", aside);
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
  if (isCut()) return false;
  const wide = mayScroll ? [] : main.querySelectorAll(`${SCROLLED}, .bp-picture, .bp-chain`);
  return [main, ...main.querySelectorAll(".bp-view"), ...wide].every(
    (part) => !part.clientWidth || part.scrollWidth <= part.clientWidth + 1,
  );
}

const isCut = () => main.scrollHeight > main.clientHeight + 1;

/** @typedef {[look: Look, place: number]} Rated - a look and the place of a zoom at which it fits, -1 where none is known */

/** @param {Rated[]} all - the first of those that are as large, or the last and barest where none fits */
const largest = (all) => all.reduce((most, each) => (each[1] > most[1] || most[1] < 0 ? each : most));

/**
 * Return the first look that fits at a zoom, as large as it fits, with its text where that makes it largest.
 * @param {Look[]} looks
 * @param {number} place
 * @returns {Rated | undefined}
 */
function best(looks, place) {
  const look = looks.find((each) => fits(each, ZOOMS[place]));
  if (!look) return undefined;
  let most = rated(look, place);
  for (const each of looks) {
    const isLike = each.parts === look.parts && each.isBare === look.isBare && each.isSplit === look.isSplit;
    const larger = most[1] + 1;
    if (each !== look && isLike && larger < ZOOMS.length && fits(each, ZOOMS[larger])) most = rated(each, larger);
  }
  return most;
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
