// What a nudge of one node really moves, beside what the gradient promises.

import { draggable } from "./dragging.js";
import { element, write } from "./elements.js";
import { numberField } from "./fields.js";
import { kinkOnTheWay } from "./kinks.js";
import { formatNumber } from "./numbers.js";
import { forward, numbersInto } from "./passes.js";
import { range } from "./range.js";

/** @import { Graph, Numbers } from "./graph.js" */
/** @import { Found, Pass } from "./passes.js" */

/**
 * @typedef {object} Nudge
 * @property {Found} moved - for each node that follows, how much it really moves: the difference of two forward passes
 * @property {Found} promised - slope × ε
 * @property {Found} after - the values with the nudge
 */

const SIZES = [...Array(16).keys()].flatMap((power) =>
  [1, 5, 2].map((digit) => Number(`${digit}e-${power + (digit > 1 ? 1 : 0)}`)),
);
const START = 0.1;
const STEP = 0.1; // of ε, for a key
const HIDDEN = 1e-12; // as a share of the promise: what is left over by the arithmetic alone
const TINY = 1e-6;
const COARSE = 1e-3;
const PIXELS = 100; // that a box is dragged for an ε of 1

/**
 * Return what a nudge does to a node and to all that follow from it.
 * @param {Graph} graph
 * @param {Numbers} at - the inputs
 * @param {Pass} pass - at these inputs
 * @param {number} place - of the node that is nudged
 * @param {number} epsilon
 * @returns {Nudge}
 */
export function nudge(graph, at, pass, place, epsilon) {
  const { nodes, gates } = graph;
  const value = pass.values[place];
  const [moved, promised] = [
    /** @type {Found} */ (new Array(nodes.length)),
    /** @type {Found} */ (new Array(nodes.length)),
  ];
  if (value === undefined) return { moved, promised, after: promised };
  const after = forward(graph, at, new Map([[place, value + epsilon]]));
  promised[place] = epsilon;
  nodes.forEach((node, each) => {
    const [one, other] = [pass.values[each], after[each]];
    if (node.gate !== null && each !== place && one !== undefined) {
      const numbers = numbersInto(node, pass.values);
      for (const [position, input] of node.inputs.entries()) {
        const change = promised[input];
        if (change === undefined) continue;
        promised[each] = (promised[each] ?? 0) + change * gates[node.gate].local[position](...numbers, one);
      }
    }
    if (promised[each] !== undefined && one !== undefined && other !== undefined) moved[each] = other - one;
  });
  return { moved, promised, after };
}

/**
 * Return what a promise leaves over, without the last digits of the arithmetic while ε is large.
 * @param {number} moved
 * @param {number} promised
 */
export const leftOver = (moved, promised) =>
  Math.abs(moved - promised) <= HIDDEN * Math.abs(promised) ? 0 : moved - promised;

/** @param {number} number */
export const signed = (number) => `${number > 0 ? "+" : ""}${formatNumber(number)}`;

/**
 * Put the numbers of a nudge into an element.
 * @param {Element} root
 * @param {Pick<Graph, "nodes" | "output" | "kinks" | "functions">} graph
 * @param {() => void} changed
 */
export function nudgePanel(root, graph, changed) {
  const { nodes, output } = graph;
  const panel = element(root, "section", { class: "bp-nudge", "aria-label": "A nudge and what it moves" });
  const heading = element(panel, "div", { class: "bp-heading" });
  const line = element(panel, "div", { class: "bp-slider" });
  element(line, "span", {}, "ε");
  const ends = { min: 0, max: SIZES.length - 1, step: 1 };
  const slider = range(line, { ...ends, "aria-label": "size of ε" }, (size) =>
    set(Math.sign(epsilon) * SIZES[SIZES.length - 1 - size]),
  );
  const field = numberField(line, { "aria-label": "ε, typed" }, set, (number) =>
    number ? "" : "a nudge by 0 moves nothing: write another number",
  );
  const table = element(element(panel, "div", { class: "bp-wide" }), "table");
  const closing = element(panel, "p", { role: "status", "aria-live": "polite" });
  const way = element(panel, "p", { class: "bp-open" }, "Pull the chosen box to the left or right");
  element(way, "span", { class: "bp-by-keys" }, ", or press + and − on it");
  way.append(".");
  let epsilon = START;
  let rowsOf = "";
  /** @type {{ place: number, cells: Element[] }[]} */
  let rows = [];

  /** @param {number} to */
  function set(to) {
    take(to);
    changed();
  }
  /** @param {number} to */
  function take(to) {
    epsilon = to;
    const size = Math.abs(to);
    const nearest = SIZES.reduce((best, each) =>
      Math.abs(Math.log(each / size)) < Math.abs(Math.log(best / size)) ? each : best,
    );
    slider.value = String(SIZES.length - 1 - SIZES.indexOf(nearest));
    slider.setAttribute("aria-valuetext", formatNumber(to));
    field.set(to);
  }
  panel.addEventListener("keydown", (event) => event.stopPropagation());
  take(START);

  /** @param {number} chosen */
  function build(chosen) {
    rowsOf = nodes[chosen].name;
    table.replaceChildren();
    const head = element(table, "tr");
    const promise = `∂node/∂${nodes[chosen].name} · ε`;
    for (const text of ["node", "really moves by", promise, "left over"]) element(head, "th", { scope: "col" }, text);
    const after = new Set([chosen]);
    nodes.forEach((node, place) => {
      if (node.gate !== null && node.inputs.some((input) => after.has(input))) after.add(place);
    });
    rows = [...after].map((place) => {
      const row = element(table, "tr", place === output ? { class: "bp-total" } : {});
      element(row, "th", { scope: "row" }, nodes[place].name);
      return { place, cells: [0, 1, 2].map(() => element(row, "td")) };
    });
  }

  return {
    get: () => epsilon,
    set,
    /** @param {boolean} visible */
    toggle(visible) {
      panel.hidden = !visible;
    },
    /**
     * @param {number} chosen
     * @param {Nudge} found
     * @param {Pick<Pass, "values">} pass
     * @param {boolean} withSlopes
     */
    show(chosen, { moved, promised, after }, { values }, withSlopes) {
      if (rowsOf !== nodes[chosen].name) build(chosen);
      const [name, top] = [nodes[chosen].name, nodes[output].name];
      write(heading, `${name} is nudged by ε = ${formatNumber(epsilon)}`);
      for (const { place, cells } of rows) {
        const [real, promise] = [moved[place], promised[place]];
        const exists = promise !== undefined && Number.isFinite(promise);
        write(cells[0], real === undefined ? "undefined" : signed(real));
        write(cells[1], !withSlopes ? "?" : exists ? signed(promise) : "undefined");
        write(cells[2], !withSlopes ? "?" : exists && real !== undefined ? signed(leftOver(real, promise)) : "–");
      }
      const failing = rows.flatMap(({ place }) =>
        leftOver(Number(moved[place]), Number(promised[place])) ? [place] : [],
      );
      const kink = withSlopes ? kinkOnTheWay(graph, values, after, failing) : "";
      write(closing, told(name, top, epsilon, moved[output], promised[output], withSlopes, chosen === output, kink));
    },
  };
}

/**
 * @param {string} name
 * @param {string} top - the output
 * @param {number} epsilon
 * @param {number | undefined} moved
 * @param {number | undefined} promised
 * @param {boolean} withSlope
 * @param {boolean} isOutput
 * @param {string} kink - why the promise may fail
 */
function told(name, top, epsilon, moved, promised, withSlope, isOutput, kink) {
  if (isOutput) return "A nudge of the output is the change of the output.";
  if (promised === undefined) return moved === undefined ? "" : `${top} does not depend on ${name}.`;
  if (moved === undefined) return `With this nudge ${top} has no value.`;
  const move = `${top} moves by ${formatNumber(moved)}`;
  if (!withSlope) return `${move}.`;
  if (!Number.isFinite(promised)) return `${move}. There is no gradient to promise anything.`;
  const lost = Math.abs(epsilon) < TINY && Math.abs(moved - promised) > COARSE * Math.abs(promised);
  const rounding = lost ? " So small a nudge is lost in the rounding of the numbers." : "";
  const why = kink && !lost ? ` ${kink}` : rounding;
  return `${move}. The gradient ∂${top}/∂${name} = ${formatNumber(promised / epsilon)} promises ${formatNumber(promised)}.${why}`;
}

/**
 * Let a box be pulled, by a drag or by the keys + and -, and tell by how much.
 * @param {Element} box
 * @param {() => number} current - returns ε, 0 where nothing is nudged
 * @param {(epsilon: number) => void} pulled
 */
export function pullable(box, current, pulled) {
  /** @param {number} epsilon */
  const pull = (epsilon) => {
    const rounded = Math.round(epsilon * 100) / 100;
    if (rounded) pulled(rounded);
  };
  draggable(box, ({ pointerType }) => {
    // A finger scrolls, but on the box that is nudged.
    if (pointerType === "touch" && !(current() && box.classList.contains("chosen"))) return null;
    return (across) => pull(across / PIXELS);
  });
  box.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    const direction = { "+": 1, "-": -1, "−": -1 }[key];
    if (!direction || altKey || ctrlKey || metaKey) return;
    const next = current() + direction * STEP;
    pull(Math.abs(next) < STEP / 2 ? next + direction * STEP : next);
    event.preventDefault();
    event.stopPropagation();
  });
}
