// The picture: texts that change, boxes to choose and to pull, places for fields.

import { bands } from "./bands.js";
import { drawn, element, write } from "./elements.js";
import { frame } from "./frame.js";
import { shown as called, isConstant } from "./graph.js";
import { pullable } from "./nudge.js";
import { walkable } from "./walking.js";

/** @import { GateNode, Graph, LeafNode } from "./graph.js" */
/** @import { Shown } from "./words.js" */

/**
 * @typedef {object} Acts
 * @property {(place: number) => void} choose - called with the node that is chosen
 * @property {() => number} epsilon - how far the chosen node is nudged; 0 where it is not
 * @property {(place: number, epsilon: number) => void} pull
 */

/**
 * @typedef {object} Box
 * @property {number} place
 * @property {string} name
 * @property {string} called - with what it computes
 * @property {SVGGElement} target
 * @property {SVGRectElement} outline
 * @property {Element} below
 * @property {string} label
 */

const FIELD = { across: 26, down: 46, height: 22, right: 7 }; // where a gradient stands in its box, in points

/**
 * Put the picture of a graph into an element.
 * @param {Element} root
 * @param {Graph} graph
 * @param {Acts} acts
 */
export function picture(root, graph, acts) {
  const { nodes } = graph;
  const scroller = frame(root, { role: "group" });
  const [svg] = new DOMParser().parseFromString(graph.svg, "image/svg+xml").getElementsByTagName("svg");
  scroller.element.append(svg);
  const marked = [...svg.querySelectorAll("[data-k]")].map((target) => ({
    key: target.getAttribute("data-k") ?? "",
    target,
  }));
  const gaps = marked.filter(({ key }) => /^(value|partial|gradient|local|downstream):/.test(key));
  const written = gaps.map(() => ""); // to read it back from the page takes longer
  const groups = marked.filter(({ key }) => /^(node|edge):/.test(key));
  const boxes = groups.flatMap(({ key, target }) => {
    const place = nodes.findIndex((node) => !isConstant(node) && `node:${node.name}` === key);
    return place < 0 ? [] : [box(/** @type {SVGGElement} */ (target), place, nodes[place])];
  });
  const flows = bands(svg);
  const walk = walkable(boxes);
  // A click beside the boxes gives the picture the keys of the player; without boxes it is a stop of its own.
  scroller.element.setAttribute("tabindex", boxes.length ? "-1" : "0");

  /**
   * Bring boxes into view, all of them where they fit, or else the first.
   * @param {number[]} places
   * @param {boolean} [atOnce]
   */
  function reveal(places, atOnce) {
    const outlines = places
      .flatMap((place) => boxes.filter((each) => each.place === place))
      .map(({ outline }) => outline);
    if (outlines.length) scroller.reveal(outlines, atOnce);
  }
  for (const { place, target } of boxes) {
    target.setAttribute("role", "button");
    target.addEventListener("click", () => acts.choose(place));
    target.addEventListener("focus", () => {
      acts.choose(place);
      reveal([place]);
    });
    target.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Enter") acts.choose(place);
    });
    pullable(target, acts.epsilon, (epsilon) => acts.pull(place, epsilon));
  }
  /** @type {Element[]} */
  let now = [];
  return {
    element: scroller.element,
    resize: scroller.resize,
    reveal,
    width: svg.viewBox.baseVal.width,
    flows,
    /** Say which keys there are. @param {boolean} nudges */
    tell(nudges) {
      const keys = [
        "Arrow keys walk from box to box",
        ...(nudges ? ["plus and minus nudge a box"] : []),
        "space plays the steps",
      ];
      scroller.element.setAttribute("aria-label", `${graph.title}. ${keys.join(", ")}.`);
    },
    /**
     * Put a field into a node's box, where its gradient stands.
     * @param {number} place
     * @param {string} name
     */
    field(place, name) {
      const found = boxes.find((each) => each.place === place);
      if (!found) throw new Error(`The node ${place} has no box.`);
      const { x, y, width } = found.outline;
      const [left, top] = [x.baseVal.value + FIELD.across, y.baseVal.value + FIELD.down];
      const size = { width: width.baseVal.value - FIELD.across - FIELD.right, height: FIELD.height };
      // Beside the box's group and not in it: a button may hold no field.
      const room = drawn(/** @type {Element} */ (found.target.parentNode), "foreignObject", {
        x: left,
        y: top,
        ...size,
      });
      const field = element(room, "input", { type: "text", "aria-label": name, autocomplete: "off", maxlength: 80 });
      field.addEventListener("focus", () => reveal([place]));
      return field;
    },
    /**
     * Mark a box as right or wrong, or as neither.
     * @param {number} place
     * @param {"right" | "wrong" | "open"} kind
     */
    mark(place, kind) {
      const target = boxes.find((each) => each.place === place)?.target;
      for (const each of ["right", "wrong"]) target?.classList.toggle(each, each === kind);
    },
    /** @param {number} chosen */
    choose(chosen) {
      walk.stopAt(chosen);
      for (const { place, target } of boxes) {
        target.classList.toggle("chosen", place === chosen);
        target.setAttribute("aria-pressed", String(place === chosen));
      }
    },
    /**
     * Write below each box how far its node moves.
     * @param {(place: number) => string} text
     */
    nudge(text) {
      for (const { place, below } of boxes) write(below, text(place));
    },
    /** @param {Shown} shown */
    show(shown) {
      gaps.forEach(({ key, target }, place) => {
        const text = shown[key] ?? "";
        if (text === written[place]) return;
        target.textContent = text;
        written[place] = text;
      });
      for (const target of now) target.classList.remove("now", "back");
      const marks = groups.filter(({ key }) => shown[key]);
      for (const { key, target } of marks) target.classList.add(...shown[key].split(" "));
      now = marks.map(({ target }) => target);
      for (const each of boxes) {
        const known = ["value", "gradient"].flatMap((word) => {
          const text = shown[`${word}:${each.name}`];
          return text ? [`${word} ${text}`] : [];
        });
        const told = [each.called, ...known].join(", ");
        if (told !== each.label) each.target.setAttribute("aria-label", told);
        each.label = told;
      }
    },
  };
}

/**
 * @param {SVGGElement} target
 * @param {number} place
 * @param {LeafNode | GateNode} node
 * @returns {Box}
 */
function box(target, place, node) {
  const outline = /** @type {SVGRectElement} */ (target.querySelector(".box"));
  const { x, y, width, height } = outline;
  const below = drawn(target, "text", {
    class: "nudge",
    x: x.baseVal.value + width.baseVal.value / 2,
    y: y.baseVal.value + height.baseVal.value + 14,
    "text-anchor": "middle",
  });
  return { place, name: node.name, called: called(node), target, outline, below, label: "" };
}
