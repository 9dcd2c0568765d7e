// Practice: problem after problem, each an explorer whose gradients are asked for.

import { element, write } from "./elements.js";
import { kept } from "./inputs.js";
import { mount } from "./view.js";

/** @import { Attempt, Problem } from "./choosing.js" */
/** @import { GateTable } from "./graph.js" */
/** @import { Functions } from "./mistakes/formulas.js" */

/**
 * Show problems in an element, one after the other; return what to call to show one, and what to call when all goes.
 * @param {Element} host
 * @param {GateTable} gates
 * @param {Functions} functions
 * @param {(history: Attempt[]) => void} finished - called when the next problem is wanted
 */
export function practise(host, gates, functions, finished) {
  const root = element(host, "div", { class: "bp-practice" });
  const bar = element(root, "div", { class: "bp-bar" });
  const told = element(bar, "p", { role: "status", "aria-live": "polite" });
  const next = element(bar, "button", { type: "button" });
  const place = element(root, "div");
  /** @type {Attempt[]} */
  const history = [];
  /** @type {Problem | null} */
  let problem = null;
  let stop = () => {};
  let tries = 0; // looks at the answers
  let isSolved = false;
  let isShown = false;
  let isAskedFor = false; // by the button
  /** @type {Set<string>} */
  let made = new Set();

  function tell() {
    const solved = history.filter((attempt) => attempt.tries).length + Number(isSolved);
    const level = problem ? `Level ${problem.level}. ` : "";
    const why = isShown && !isSolved ? " Revealed, so not counted." : "";
    write(told, `${isSolved ? "All correct! " : ""}${level}${solved} solved.${why}`);
    write(next, isSolved || isShown ? "Next one" : "Another one");
    next.disabled = problem === null;
  }
  next.addEventListener("click", () => {
    if (!problem) return;
    const { key, level, trains } = problem;
    history.push({ key, level, trains, tries: isSolved ? tries : 0, made: [...made] });
    problem = null;
    isSolved = false;
    isAskedFor = true;
    tell();
    finished(history);
  });
  tell();
  return {
    /** @param {Problem} shown */
    show(shown) {
      stop();
      problem = shown;
      [tries, isSolved, isShown, made] = [0, false, false, new Set()];
      const graph = { ...shown.figure, gates, functions };
      stop = mount(place, graph, kept(shown.start), {
        checked({ isSolved: allRight, codes }) {
          if (isSolved || isShown) return;
          tries++;
          isSolved = allRight;
          for (const code of codes) made.add(code);
          tell();
          if (isSolved) next.focus();
        },
        revealed() {
          isShown = true;
          tell();
        },
      });
      tell();
      if (!isAskedFor) return; // a page that opens, or a cell that runs, leaves the focus where it is
      /** @type {HTMLElement | null} */ (place.querySelector("foreignObject input"))?.focus({ preventScroll: true });
    },
    stop() {
      stop();
      root.remove();
    },
  };
}
