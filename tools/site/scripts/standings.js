// How the exercises of a sheet stand: beside each check, and in the list at the end.

import { element, found } from "./elements.js";

/** @import { Cell } from "./cells.js" */

/** @type {Record<string, [string, string]>} */
const LOOKS = { correct: ["✓", "correct"], wrong: ["✗", "not yet right"], invalid: ["!", "cannot be checked yet"] };
/** @type {[string, string]} */
const OPEN = ["○", "not answered yet"];

/** @param {Record<string, string>} statuses */
export const countSolved = (statuses) => Object.values(statuses).filter((status) => status === "correct").length;

/**
 * @param {Cell[]} cells
 * @param {Record<string, string>} statuses
 */
export function showStandings(cells, statuses) {
  const checks = cells.filter(({ exercise }) => exercise);
  for (const { root, exercise, shown } of checks) {
    const isKept = statuses[exercise] === "correct" && shown === null;
    root.classList.toggle("solved", isKept); // of another visit: its words are not there any more
  }
  const list = cells.find(({ kind }) => kind === "progress");
  if (!list) return;
  list.output.textContent = "";
  element(list.output, "b").textContent = `${countSolved(statuses)} of ${checks.length} exercises done`;
  const places = element(list.output, "ul", { class: "standings" });
  for (const { exercise } of checks) {
    const [sign, words] = LOOKS[statuses[exercise]] ?? OPEN;
    const link = element(element(places, "li"), "a", { href: `#${headingOf(exercise)}` });
    link.textContent = `${sign} ${exercise}`;
    element(link, "span", { class: "spoken" }).textContent = ` ${words}`;
  }
}

/** @param {string} exercise - Return where its text begins. */
function headingOf(exercise) {
  const check = found(`[data-exercise="${exercise}"]`);
  for (let part = check.previousElementSibling; part; part = part.previousElementSibling)
    if (part.querySelector("h2, h3")) return part.id;
  return check.id;
}
