// An entry zoomed in: the scalars that make it, in a picture of their own.

import { entryName } from "./array_picture.js";
import { element, write } from "./elements.js";
import { isInput } from "./graph.js";
import { formatNumber } from "./numbers.js";
import { run } from "./passes.js";
import { plansOf } from "./plans.js";
import { texts } from "./words.js";

/** @import { ArrayGraph, ArrayPass, Zoomed } from "./arrays.js" */
/** @import { Numbers } from "./graph.js" */
/** @import { Cell } from "./relations.js" */

/**
 * Put the scalars of an entry into an element.
 * @param {Element} root
 * @param {ArrayGraph} graph
 */
export function zoomPanel(root, graph) {
  const panel = element(root, "section", { class: "bp-zoomed", "aria-label": "The scalars of an entry" });
  const heading = element(panel, "div", { class: "bp-heading" });
  const room = element(panel, "div", { class: "bp-scalars", tabindex: 0, role: "img" });
  const closing = element(panel, "p", { class: "bp-open" });
  let drawnFor = -1;

  /**
   * @param {Cell} chosen
   * @param {Zoomed} zoomed
   */
  function build({ place }, { svg }) {
    drawnFor = place;
    room.replaceChildren(...new DOMParser().parseFromString(svg, "image/svg+xml").getElementsByTagName("svg"));
  }
  /**
   * @param {Cell} chosen
   * @param {string} why
   */
  function empty({ place, entry }, why) {
    drawnFor = -1;
    room.hidden = true;
    write(heading, entryName(graph.nodes[place], entry));
    write(closing, why);
  }

  return {
    element: panel,
    /** @param {boolean} isVisible */
    toggle(isVisible) {
      panel.hidden = !isVisible;
    },
    reveal: () => panel.scrollIntoView({ block: "nearest" }),
    /**
     * @param {Cell} chosen
     * @param {ArrayPass} pass
     * @param {Map<number, number[]>} gradients - as far as they have come
     */
    show(chosen, pass, gradients) {
      const { place, entry } = chosen;
      const node = graph.nodes[place];
      const of = entryName(node, entry);
      const zoomed = graph.zoomed[place];
      const plan = plansOf(graph.nodes)[place]?.ahead;
      if (node.gate === null || !plan) return empty(chosen, "It is given, so there is nothing behind it.");
      if (!zoomed) {
        const many = `It is made of ${plan.terms} entries, too many for boxes of their own.`;
        const [first] = node.inputs;
        const from = entryName(graph.nodes[first], plan.places[0][entry]);
        return empty(chosen, plan.terms > 1 ? many : `It is ${from} itself: no gate stands between them.`);
      }
      if (drawnFor !== place) build(chosen, zoomed);
      room.hidden = false;
      /** @type {Record<string, Cell>} */
      const cells = {};
      for (const [name, [position, term]] of Object.entries(zoomed.leaves))
        cells[name] = {
          kind: "value",
          place: node.inputs[position],
          entry: plan.places[position][entry * plan.terms + term],
        };
      const known = Object.entries(cells).map(([name, cell]) => [name, pass.values[cell.place]?.[cell.entry]]);
      if (known.some(([, number]) => number === undefined)) return empty(chosen, "Something before it has no value.");
      /** @type {Numbers} */
      const inputs = Object.fromEntries(known);
      const upstream = gradients.get(place)?.[entry];
      const scalars = run({ ...zoomed, gates: graph.gates }, inputs);
      const all = texts({ ...graph, ...zoomed, kinks: {}, mistakes: undefined }, scalars, scalars.steps.length + 1);
      const value = pass.values[place]?.[entry];
      if (value !== undefined) all[`value:${zoomed.nodes[zoomed.output].name}`] = formatNumber(value);
      for (const target of room.querySelectorAll("[data-k]")) {
        const [kind, name] = (target.getAttribute("data-k") ?? "").split(":");
        const at = zoomed.nodes.findIndex((each) => each.name === name);
        if (kind === "label") write(target, label(at, cells[name]));
        else if (kind === "value") write(target, all[`value:${name}`] ?? "");
        else if (kind === "partial") write(target, upstream === undefined ? "" : "∂");
        else if (kind === "gradient") write(target, slope(scalars.gradients[at], upstream));
      }
      write(heading, `${of}, zoomed in: ${Object.keys(cells).length} entries go in, one comes out`);
      room.setAttribute("aria-label", `${of} = ${all[`value:${zoomed.nodes[zoomed.output].name}`]}`);
      write(
        closing,
        "∂ is what flows back through this entry alone; other entries add their share. Esc closes the zoom.",
      );
      return undefined;

      /**
       * @param {number} at
       * @param {import("./relations.js").Cell | undefined} cell
       */
      function label(at, cell) {
        if (cell) return entryName(graph.nodes[cell.place], cell.entry);
        return at === zoomed?.output
          ? of
          : `${of}.${zoomed?.nodes.slice(0, at + 1).filter((each) => !isInput(each)).length}`;
      }
    },
  };
}

/**
 * @param {number | undefined} local - by the entry
 * @param {number | undefined} upstream
 */
const slope = (local, upstream) =>
  local === undefined || upstream === undefined ? "" : formatNumber(local * upstream);
