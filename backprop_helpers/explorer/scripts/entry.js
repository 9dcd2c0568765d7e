// The chain rule at the entry that is chosen: what it is made of, and what flows back to it.

import { entryName } from "./array_picture.js";
import { isData } from "./array_words.js";
import { element, write } from "./elements.js";
import { bracketed, formatNumber, MINUS } from "./numbers.js";
import { edgesFrom, termsBack, termsOf } from "./relations.js";

/** @import { ArrayGraph, ArrayPass } from "./arrays.js" */
/** @import { Cell, Edge } from "./relations.js" */

const MOST = 6; // terms that are written out
/** @type {Record<string, string>} */
const SIGNS = { add: "+", subtract: MINUS, multiply: "·", divide: "/", power: "^" };

/**
 * Put what is known of an entry into an element.
 * @param {Element} root
 * @param {ArrayGraph} graph
 */
export function entryPanel(root, graph) {
  const { nodes, output } = graph;
  const panel = element(root, "section", { class: "bp-chain bp-made", "aria-label": "The chain rule at an entry" });
  const heading = element(panel, "div", { class: "bp-heading" });
  const made = element(panel, "p");
  const table = element(panel, "table");
  const closing = element(panel, "p");
  /** @param {string} name */
  const partial = (name) => `∂${nodes[output].name}/∂${name}`;

  /**
   * @param {Cell[][]} terms
   * @param {(cell: Cell) => string} text
   */
  const sum = (terms, text) => {
    const written = terms.slice(0, MOST).map((factors) => factors.map(text).join(" · "));
    const rest = terms.length - written.length;
    return [...written, ...(rest > 0 ? [`… (${rest} more)`] : [])].join(" + ");
  };
  /** @param {Cell} cell */
  const named = ({ kind, place, entry }) => `${kind === "gradient" ? "d" : ""}${nameOf(place, entry)}`;
  /**
   * @param {number} place
   * @param {number} entry
   */
  function nameOf(place, entry) {
    const node = nodes[place];
    const isNumber = node.gate === null && node.number !== null && !node.shape.length;
    return isNumber ? formatNumber((node.number ?? [])[0]) : entryName(node, entry);
  }

  /** @type {{ edge: Edge, terms: Cell[][], numbers: Element, downstream: Element }[]} */
  let rows = [];
  let builtFor = "";

  /**
   * @param {number} place
   * @param {number} entry
   * @param {string} name
   */
  function build(place, entry, name) {
    builtFor = name;
    table.replaceChildren();
    const edges = graph.gradients && !isData(nodes[place]) ? edgesFrom(nodes, place) : [];
    if (edges.length) {
      const head = element(table, "tr");
      for (const text of ["flow through", "upstream × local", "downstream"])
        element(head, "th", { scope: "col" }, text);
    }
    rows = edges.map((edge) => {
      const gate = nodes[edge.place];
      const isPattern = gate.gate !== null && gate.made.back !== undefined;
      const all = termsBack(nodes, edge, entry);
      const terms = isPattern ? all : all.map(([upstream]) => [upstream]);
      const row = element(table, "tr");
      element(row, "th", { scope: "row" }, gate.name);
      const cell = element(row, "td");
      element(cell, "span", { class: "bp-names" }, `${sum(terms, named)}${isPattern ? "" : " · local gradient"}`);
      const numbers = element(cell, "span", { class: "bp-numbers" });
      return { edge, terms, numbers, downstream: element(row, "td", { class: "bp-flow" }) };
    });
  }

  return {
    /**
     * @param {Cell} chosen
     * @param {ArrayPass} pass
     * @param {Map<number, number[]>} gradients - as far as they have come
     * @param {number} position - how many steps are done
     */
    show({ place, entry }, pass, gradients, position) {
      const node = nodes[place];
      const name = entryName(node, entry);
      /** @param {Cell} cell */
      const numbered = ({ kind, place: at, entry: which }) => {
        const found = kind === "gradient" ? gradients.get(at) : pass.values[at];
        return found ? bracketed(formatNumber(found[which])) : "?";
      };
      const value = pass.values[place]?.[entry];
      const shownValue = value === undefined ? "undefined" : formatNumber(value);
      const done = pass.steps.slice(0, position);
      const isKnown = node.gate === null || done.some((step) => step.place === place);
      write(made, isKnown ? `${name} = ${valueText(place, entry, named, numbered)}${shownValue}` : `${name}: not yet`);
      if (builtFor !== name) build(place, entry, name);
      for (const { edge, terms, numbers, downstream } of rows) {
        const step = done.find((each) => each.flows && each.place === edge.place);
        const flow = step?.flows?.find((each) => each.position === edge.position);
        const local = flow?.local ? ` · ${bracketed(formatNumber(flow.local[entry]))}` : "";
        write(numbers, flow ? `${sum(terms, numbered)}${local}` : "not yet");
        write(downstream, flow ? `= ${formatNumber(flow.downstream[entry])}` : "");
      }
      const gradient = gradients.get(place)?.[entry];
      const known = gradient === undefined || isData(node) ? "" : ` = ${formatNumber(gradient)}`;
      write(heading, isData(node) ? `${name} is data and gets no gradient` : `${partial(name)}${known}`);
      const start = "The output moves exactly as much as it moves itself: the backward pass starts with 1.";
      const unused = rows.length || isData(node) ? "" : `${nodes[output].name} does not depend on ${name}.`;
      write(closing, place === output && graph.gradients ? start : unused);
    },
  };

  /**
   * Return the sum behind an entry, in names and in numbers; nothing for a leaf and for what is only passed on.
   * @param {number} place
   * @param {number} entry
   * @param {(cell: Cell) => string} inNames
   * @param {(cell: Cell) => string} inNumbers
   */
  function valueText(place, entry, inNames, inNumbers) {
    const node = nodes[place];
    const terms = termsOf(nodes, place, entry);
    if (node.gate === null) return "";
    if (node.made.back || node.made.places) {
      const only = terms.length === 1 && terms[0].length === 1;
      return only ? `${sum(terms, inNames)} = ` : `${sum(terms, inNames)} = ${sum(terms, inNumbers)} = `;
    }
    const gate = node.made.pattern ? node.gate.replace("log_sum_exp", "log Σ exp") : node.gate;
    const cells = node.made.pattern ? terms.map(([cell]) => cell) : terms[0];
    const sign = SIGNS[gate];
    if (sign) return `${cells.map(inNames).join(` ${sign} `)} = ${cells.map(inNumbers).join(` ${sign} `)} = `;
    const rest = cells.length > MOST ? ", …" : "";
    return `${gate}(${cells.slice(0, MOST).map(inNames).join(", ")}${rest}) = `;
  }
}
