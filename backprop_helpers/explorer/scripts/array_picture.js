// The picture of a graph of arrays: texts and colours that change, entries to choose, to drag and to point at.

import { hasBox } from "./array_words.js";
import { indexText } from "./arrays.js";
import { bands } from "./bands.js";
import { draggable } from "./dragging.js";
import { drawn } from "./elements.js";
import { frame } from "./frame.js";
import { tableOf } from "./grid.js";
import { pullable } from "./nudge.js";
import { walkable } from "./walking.js";

/** @import { ArrayGraph, ArrayNode } from "./arrays.js" */
/** @import { Cell, Kind } from "./relations.js" */
/** @import { Shown } from "./words.js" */

/**
 * @typedef {object} CellActs
 * @property {(cell: Cell) => void} choose
 * @property {(cell: Cell | null) => void} point - called with the entry under the pointer
 * @property {(cell: Cell) => boolean} isOpen - whether an entry is an input's, which a drag changes
 * @property {(cell: Cell, by: number) => void} drag - by how much the entry changes since it was grabbed
 * @property {() => void} edit - somebody wants to type
 * @property {() => number} epsilon
 * @property {(place: number, epsilon: number) => void} pull
 */

/** @typedef {{ x: number, y: number, across: number, down: number, rows: number, columns: number }} Grid */
/** @typedef {{ place: number, node: ArrayNode, target: SVGGElement, outline: SVGRectElement, grids: Partial<Record<Kind, Grid>>, entry: number, kind: Kind, label: string }} ArrayBox */

const KEYS =
  "Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays the steps.";
const PIXELS = 100; // that an entry is dragged to change it by 1
const SMALLEST = 6; // points of a frame around a small entry
const TEXTS = /^(value|gradient|partial|local|downstream|range):/;
const FRAMES = ["chosen", "from", "to", "moved", "right", "wrong"];

/**
 * Put the picture of a graph of arrays into an element.
 * @param {Element} root
 * @param {ArrayGraph} graph
 * @param {CellActs} acts
 */
export function arrayPicture(root, graph, acts) {
  const { nodes } = graph;
  const scroller = frame(root, { role: "group", "aria-label": `${graph.title}. ${KEYS}`, tabindex: -1 });
  const [svg] = new DOMParser().parseFromString(graph.svg, "image/svg+xml").getElementsByTagName("svg");
  scroller.element.append(svg);
  const marked = [...svg.querySelectorAll("[data-k]")].map((target) => ({
    key: target.getAttribute("data-k") ?? "",
    target,
  }));
  const groups = marked.filter(({ key }) => /^(node|edge):/.test(key));
  const gaps = marked.filter(({ key }) => TEXTS.test(key) || /^(tint|image):/.test(key));
  const written = gaps.map(() => "");
  const boxes = groups.flatMap(({ key, target }) => {
    const place = nodes.findIndex((node) => hasBox(node) && `node:${node.name}` === key);
    return place < 0 ? [] : [boxOf(/** @type {SVGGElement} */ (target), place, nodes[place])];
  });
  const byPlace = new Map(boxes.map((box) => [box.place, box]));
  const flows = bands(svg);
  for (const box of boxes) walkInside(box, (cell) => acts.choose(cell)); // before the keys that lead to other boxes
  const walk = walkable(boxes);
  const sheet = drawn(/** @type {Element} */ (svg.querySelector("g")), "g", { class: "bp-frames" });
  for (const box of boxes) bring(box);

  /** @param {ArrayBox} box */
  function bring(box) {
    const { target, place } = box;
    target.setAttribute("role", "button");
    const own = () => cellOf(box);
    target.addEventListener("click", (event) => acts.choose(cellAt(box, event) ?? own()));
    target.addEventListener("focus", () => {
      acts.choose(own());
      scroller.reveal([box.outline]);
    });
    target.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key !== "Enter") return;
      event.preventDefault();
      acts.edit();
    });
    target.addEventListener("pointermove", (event) => acts.point(cellAt(box, event)));
    target.addEventListener("pointerleave", () => acts.point(null));
    // It comes first, and lets the nudge have what it does not take.
    draggable(target, (event) => grab(box, event));
    pullable(target, acts.epsilon, (epsilon) => acts.pull(place, epsilon));
  }
  /**
   * @param {ArrayBox} box
   * @param {PointerEvent} event
   */
  function grab(box, event) {
    const cell = cellAt(box, event);
    // A finger scrolls, but on the box that was tapped.
    if (!cell || (event.pointerType === "touch" && !box.target.classList.contains("chosen"))) return null;
    acts.choose(cell);
    if (!acts.isOpen(cell)) return null;
    event.stopImmediatePropagation();
    return (/** @type {number} */ across) => acts.drag(cell, across / PIXELS);
  }
  /**
   * Return the entry under a pointer.
   * @param {ArrayBox} box
   * @param {Event} event
   * @returns {Cell | null}
   */
  function cellAt({ grids, place }, event) {
    const { clientX, clientY } = /** @type {MouseEvent} */ (event);
    const matrix = /** @type {SVGGraphicsElement} */ (sheet).getScreenCTM();
    if (!matrix) return null;
    const at = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    for (const [kind, { x, y, across, down, rows, columns }] of Object.entries(grids)) {
      const [row, column] = [Math.floor((at.y - y) / down), Math.floor((at.x - x) / across)];
      if (row >= 0 && row < rows && column >= 0 && column < columns)
        return { kind: /** @type {Kind} */ (kind), place, entry: row * columns + column };
    }
    return null;
  }
  /** @type {Element[]} */
  let now = [];
  return {
    element: scroller.element,
    resize: scroller.resize,
    width: svg.viewBox.baseVal.width,
    flows,
    /**
     * Tell whether the entries of a node are not drawn: a repeat is a mark where the boxes beside it hold the same.
     * @param {number} place
     */
    isMark: (place) => nodes[place].shape.length > 0 && !byPlace.get(place)?.grids.value,
    /** @param {number[]} places */
    reveal(places) {
      const outlines = places.flatMap((place) => byPlace.get(place)?.outline ?? []);
      if (outlines.length) scroller.reveal(outlines);
    },
    /**
     * Mark the box that is zoomed in, and let its scalars open out of it: below it where there is room, or above.
     * @param {number | null} place
     * @param {HTMLElement} scalars
     */
    open(place, scalars) {
      for (const box of boxes) box.target.classList.toggle("opened", box.place === place);
      const outline = place === null ? undefined : byPlace.get(place)?.outline;
      Object.assign(scroller.element.style, { minHeight: "", minWidth: "" });
      if (!outline) return;
      const zoom = scroller.element.getBoundingClientRect().width / scroller.element.offsetWidth || 1; // of a slide, say
      const [box, whole] = [outline, svg].map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return new DOMRect(x / zoom, y / zoom, width / zoom, height / zoom);
      });
      scalars.style.minWidth = `${box.width}px`;
      const { offsetWidth: width, offsetHeight: height } = scalars;
      const middle = (box.left + box.right) / 2 - whole.left;
      const [above, below] = [box.top - whole.top - height, box.bottom - whole.top];
      const top = below + height > whole.height && above >= 0 ? above : below;
      scalars.style.left = `${Math.max(0, Math.min(middle - width / 2, whole.width - width))}px`;
      scalars.style.top = `${top}px`;
      const room = { minHeight: `${top + height}px`, minWidth: `${Math.min(width, root.clientWidth)}px` };
      Object.assign(scroller.element.style, room); // the picture may be smaller
    },
    /** @param {Cell} cell */
    choose({ kind, place, entry }) {
      walk.stopAt(place);
      for (const box of boxes) {
        const isChosen = box.place === place;
        if (isChosen) Object.assign(box, { kind, entry });
        box.target.classList.toggle("chosen", isChosen);
        box.target.setAttribute("aria-pressed", String(isChosen));
      }
    },
    /**
     * Draw frames around entries, of each kind anew.
     * @param {Record<string, Cell[]>} cells - by the class of their frames
     */
    light(cells) {
      sheet.replaceChildren();
      for (const kind of FRAMES) {
        const whole = new Set(); // boxes of one number, and repeats without a grid
        for (const { kind: of, place, entry } of cells[kind] ?? []) {
          const grid = byPlace.get(place)?.grids[of];
          if (!grid) {
            if (kind !== "moved" && !whole.has(place)) outlineBox(place, kind);
            whole.add(place);
            continue;
          }
          const [width, height] = [Math.max(grid.across, SMALLEST), Math.max(grid.down, SMALLEST)];
          const x = grid.x + ((entry % grid.columns) + 0.5) * grid.across - width / 2;
          const y = grid.y + (Math.floor(entry / grid.columns) + 0.5) * grid.down - height / 2;
          drawn(sheet, "rect", { class: `bp-entry bp-entry-${kind}`, x, y, width, height, rx: 2 });
        }
      }
    },
    /**
     * @param {Shown} shown
     * @param {(place: number, entry: number) => string} told - what an entry is, in words
     */
    show(shown, told) {
      gaps.forEach(({ key, target }, place) => {
        const text = shown[key] ?? "";
        if (text === written[place]) return;
        written[place] = text;
        if (key.startsWith("tint:")) target.setAttribute("class", `tint ${text}`);
        else if (key.startsWith("image:")) target.setAttribute("href", text);
        else target.textContent = text;
      });
      for (const target of now) target.classList.remove("now", "back");
      const marks = groups.filter(({ key }) => shown[key]);
      for (const { key, target } of marks) target.classList.add(...shown[key].split(" "));
      now = marks.map(({ target }) => target);
      for (const box of boxes) {
        const label = told(box.place, box.entry);
        if (label !== box.label) box.target.setAttribute("aria-label", label);
        box.label = label;
      }
    },
  };

  /**
   * @param {number} place
   * @param {string} kind
   */
  function outlineBox(place, kind) {
    const outline = byPlace.get(place)?.outline;
    if (!outline) return;
    const { x, y, width, height } = outline;
    const room = { x: x.baseVal.value, y: y.baseVal.value, width: width.baseVal.value, height: height.baseVal.value };
    drawn(sheet, "rect", { class: `bp-entry bp-entry-${kind}`, ...room, rx: 4 });
  }
}

/**
 * @param {ArrayBox} box
 * @returns {Cell}
 */
const cellOf = ({ kind, place, entry }) => ({ kind, place, entry });

/**
 * @param {SVGGElement} target
 * @param {number} place
 * @param {ArrayNode} node
 * @returns {ArrayBox}
 */
function boxOf(target, place, node) {
  const outline = /** @type {SVGRectElement} */ (target.querySelector(".box"));
  /** @type {Partial<Record<Kind, Grid>>} */
  const grids = {};
  for (const kind of /** @type {Kind[]} */ (["value", "gradient"])) {
    const rect = /** @type {SVGRectElement | null} */ (target.querySelector(`[data-k="grid:${kind}:${node.name}"]`));
    if (!rect) continue;
    const { rows, columns } = tableOf(node.shape);
    const [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map((length) => length.baseVal.value);
    grids[kind] = { x, y, across: width / columns, down: height / rows, rows, columns };
  }
  return { place, node, target, outline, grids, entry: 0, kind: "value", label: "" };
}

/**
 * Let the arrow keys walk through the entries of a box: its values, and beside or below them its gradients.
 * @param {ArrayBox} box
 * @param {(cell: Cell) => void} choose
 */
function walkInside(box, choose) {
  const { values, gradients } = { values: box.grids.value, gradients: box.grids.gradient };
  if (!values) return;
  const isBelow = gradients !== undefined && gradients.y > values.y;
  const [deep, wide] = [isBelow ? 2 : 1, gradients && !isBelow ? 2 : 1];
  box.target.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    const ways = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
    if (altKey || ctrlKey || metaKey || !(key in ways)) return;
    const [down, right] = ways[/** @type {keyof typeof ways} */ (key)];
    const second = box.kind === "gradient";
    const row = Math.floor(box.entry / values.columns) + (second && isBelow ? values.rows : 0) + down;
    const column = (box.entry % values.columns) + (second && !isBelow ? values.columns : 0) + right;
    if (row < 0 || column < 0 || row >= deep * values.rows || column >= wide * values.columns) return; // to another box
    const entry = (row % values.rows) * values.columns + (column % values.columns);
    const kind = row >= values.rows || column >= values.columns ? "gradient" : "value";
    choose({ kind, place: box.place, entry });
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

/**
 * Return the name of an entry.
 * @param {ArrayNode} node
 * @param {number} entry
 */
export const entryName = (node, entry) => `${node.name}${indexText(entry, node.shape)}`;
