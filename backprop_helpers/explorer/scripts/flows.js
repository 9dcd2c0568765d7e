// The chain rule at the node that is chosen: the sum, flow by flow.

import { element, write } from "./elements.js";
import { gateNodes } from "./graph.js";
import { isAtKink } from "./kinks.js";
import { formatNumber } from "./numbers.js";
import { numberOf } from "./passes.js";
import { productText } from "./words.js";

/** @import { Graph } from "./graph.js" */
/** @import { Pass } from "./passes.js" */

/** @typedef {{ place: number, position: number, name: string, numbers: Element, downstream: Element }} Row - of one edge */

/**
 * Put the flows into a node into an element.
 * @param {Element} root
 * @param {Graph} graph
 */
export function flowTable(root, graph) {
  const { nodes, output } = graph;
  const panel = element(root, "section", { class: "bp-chain", "aria-label": "The chain rule at a node" });
  const heading = element(panel, "div", { class: "bp-heading" });
  const table = element(panel, "table");
  const closing = element(panel, "p");
  /** @param {number} place */
  const partial = (place) => `∂${nodes[output].name}/∂${nodes[place].name}`;
  /** @type {Row[]} */
  let rows = [];
  /** @type {Element | null} */
  let sum = null;
  let built = -1;

  /** @param {number} chosen */
  function build(chosen) {
    built = chosen;
    table.replaceChildren();
    const backward = gateNodes(graph).reverse(); // as the flows come
    const edges = backward.flatMap(([place, { name, inputs }]) => {
      const twice = inputs.filter((input) => input === chosen).length > 1;
      return inputs.flatMap((input, position) =>
        input === chosen ? [{ place, position, name, label: twice ? `${name}, input ${position + 1}` : name }] : [],
      );
    });
    if (edges.length) {
      const head = element(table, "tr");
      for (const text of ["flow through", "upstream × local", "downstream"])
        element(head, "th", { scope: "col" }, text);
    }
    rows = edges.map(({ place, position, name, label }) => {
      const row = element(table, "tr");
      element(row, "th", { scope: "row" }, label);
      const product = element(row, "td");
      element(product, "span", { class: "bp-names" }, `${partial(place)} · ∂${name}/∂${nodes[chosen].name}`);
      const numbers = element(product, "span", { class: "bp-numbers" });
      return { place, position, name, numbers, downstream: element(row, "td", { class: "bp-flow" }) };
    });
    sum = null;
    if (rows.length > 1) {
      const row = element(table, "tr", { class: "bp-total" });
      element(row, "th", { scope: "row", colspan: 2 }, "sum of the flows");
      sum = element(row, "td");
    }
  }

  return {
    /**
     * @param {number} chosen
     * @param {Pass} pass
     * @param {number} position - how many steps are done
     */
    show(chosen, pass, position) {
      if (built !== chosen) build(chosen);
      const { gradients, failure } = pass;
      const done = pass.steps.slice(0, position);
      const flows = rows.map((row) =>
        done
          .find((step) => step.flows && step.place === row.place)
          ?.flows?.find((flow) => flow.position === row.position),
      );
      rows.forEach(({ place, numbers, downstream }, index) => {
        const flow = flows[index];
        const text = flow ? productText(numberOf(gradients, place), flow.local, flow.downstream) : "";
        const cut = Math.max(text.lastIndexOf("="), text.lastIndexOf("≈"));
        const passed = failure?.slope
          ? done.some((step) => step.flows && step.place === place)
          : failure && position >= failure.step;
        write(numbers, flow ? text.slice(0, cut).trim() : passed ? "–" : "not yet");
        write(downstream, flow ? text.slice(cut) : "");
      });
      const known = flows.filter((flow) => flow !== undefined);
      const complete = known.length > 0 && known.length === rows.length;
      const latest = known.at(-1);
      if (sum) write(sum, latest ? `${complete ? "" : "so far "}${formatNumber(latest.total)}` : "");
      const gradient = complete ? ` = ${formatNumber(numberOf(gradients, chosen))}` : "";
      write(heading, chosen === output ? `${partial(output)} = 1` : `${partial(chosen)}${gradient}`);
      const [top, bottom] = [nodes[output].name, nodes[chosen].name];
      const unused = rows.length ? "" : `${top} does not depend on ${bottom}.`;
      const start = "The output moves exactly as much as it moves itself: the backward pass starts with 1.";
      const kinks = rows.flatMap(({ place, name }, index) => {
        const flow = flows[index];
        if (!flow || !isAtKink(graph, pass.values, place)) return [];
        return `${name} is at its kink, where the slope jumps; the backward pass takes ${formatNumber(flow.local)}.`;
      });
      write(closing, chosen === output ? start : unused || [...new Set(kinks)].join(" "));
    },
  };
}
