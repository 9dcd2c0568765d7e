// Two buttons that lead from entry to entry, for a finger that is wider than an entry.

import { hasBox, isData } from "./array_words.js";
import { element } from "./elements.js";

/** @import { ArrayNode } from "./arrays.js" */
/** @import { Cell } from "./relations.js" */

/**
 * Put the buttons into an element.
 * @param {Element} root
 * @param {ArrayNode[]} nodes
 * @param {(place: number) => boolean} isMark - whether the entries of a node are not drawn
 * @param {{ from: () => Cell, to: (cell: Cell) => void }} chosen
 */
export function entryButtons(root, nodes, isMark, chosen) {
  const cells = nodes.flatMap((node, place) => (hasBox(node) && !isMark(place) ? cellsOf(node, place) : []));
  const line = element(root, "div", { class: "bp-stepping" });
  for (const [text, by] of /** @type {const} */ ([
    ["◀ entry", -1],
    ["entry ▶", 1],
  ])) {
    const button = element(
      line,
      "button",
      { type: "button", "aria-label": by < 0 ? "entry before" : "entry after" },
      text,
    );
    button.addEventListener("click", () => {
      const { kind, place, entry } = chosen.from();
      const at = cells.findIndex((cell) => cell.place === place && cell.kind === kind && cell.entry === entry);
      chosen.to(cells[(at + by + cells.length) % cells.length]);
    });
  }
}

/**
 * Return the entries of a node, its values and then its gradients.
 * @param {ArrayNode} node
 * @param {number} place
 * @returns {Cell[]}
 */
function cellsOf(node, place) {
  const size = node.shape.reduce((product, each) => product * each, 1);
  /** @type {import("./relations.js").Kind[]} */
  const kinds = node.shape.length && !isData(node) ? ["value", "gradient"] : ["value"];
  return kinds.flatMap((kind) => Array.from({ length: size }, (_, entry) => ({ kind, place, entry })));
}
