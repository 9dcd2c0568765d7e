// How the parts of a page become steps of slides, one for each key.

/**
 * What one key shows. Its turn is a text with what it leads to and what explains it: a question, a picture, the answer.
 * @typedef {object} Step
 * @property {number} turn
 * @property {HTMLElement[]} parts - of the turn, as far as it has come
 * @property {HTMLElement[]} fresh - those of them that came with the key
 * @property {HTMLElement | null} asked - a cell that shows its code; what comes of it is for the next key
 * @property {HTMLElement[]} subject - what the turn may speak of: the last cell before it, below the same heading
 */

/**
 * Return the steps of a page. A heading begins a turn, and so does a text after a cell; answers have keys of their own.
 * @param {HTMLElement[]} parts
 * @returns {Step[]}
 */
export function stepsOf(parts) {
  /** @type {Step[]} */
  const steps = [];
  /** @param {Step} step */
  const add = (step) => steps.push(step);
  for (const part of parts) {
    const last = steps.at(-1);
    if (!last || begins(part, last)) {
      const cells = [...(last?.subject ?? []), ...(last?.parts ?? [])].filter(isCell);
      const subject = isHeading(part) ? [] : cells.slice(-1);
      add({ turn: last ? last.turn + 1 : 0, parts: [part], fresh: [part], asked: null, subject });
      continue;
    }
    const longer = { parts: [...last.parts, part], fresh: [...last.fresh, part] };
    if (part.dataset.slide === "fragment") {
      Object.assign(last, longer, { asked: part });
      add({ ...last, fresh: [part], asked: null });
    } else if (isFolded(part) || part.dataset.kind === "answer") add({ ...last, ...longer, fresh: [part] });
    else Object.assign(last, longer);
  }
  return steps;
}

/** @param {HTMLElement} part @param {Step} last */
const begins = (part, last) =>
  part.matches(".text") &&
  !isFolded(part) &&
  (isHeading(part) || part.dataset.slide === "subslide" || last.parts.some(isCell));

/** @param {HTMLElement} part */
export const isCell = (part) => part.matches(".cell");

/** @param {HTMLElement} part */
const isHeading = (part) => part.querySelector(":scope > h1, :scope > h2") !== null;

/** Tell whether a text is nothing but folds: an explanation, or hints. @param {HTMLElement} part */
export const isFolded = (part) => !isCell(part) && [...part.children].every((it) => it instanceof HTMLDetailsElement);
