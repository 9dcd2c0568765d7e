// The picture: texts that change, boxes to choose.

import { element } from "./elements.js";
import { isConstant } from "./graph.js";

/** @import { Graph } from "./graph.js" */
/** @import { Shown } from "./words.js" */

/**
 * Put the picture of a graph into an element.
 * @param {Element} root
 * @param {Graph} graph
 * @param {(place: number) => void} choose - called with the node that is chosen
 */
export function picture(root, graph, choose) {
  const { nodes } = graph;
  const frame = element(root, "div", {
    class: "bp-picture",
    tabindex: 0,
    role: "group",
    "aria-label": `${graph.title}. Arrow keys go from step to step, Home and End to the first and the last, space plays.`,
  });
  const [svg] = new DOMParser().parseFromString(graph.svg, "image/svg+xml").getElementsByTagName("svg");
  frame.append(svg);
  const marked = [...svg.querySelectorAll("[data-k]")].map((target) => ({
    key: target.getAttribute("data-k") ?? "",
    target,
  }));
  const gaps = marked.filter(({ key }) => /^(value|partial|gradient|local|downstream):/.test(key));
  const written = gaps.map(() => ""); // to read it back from the page takes longer
  const groups = marked.filter(({ key }) => /^(node|edge):/.test(key));
  const boxes = groups.flatMap(({ key, target }) => {
    const place = nodes.findIndex((node) => !isConstant(node) && `node:${node.name}` === key);
    return place < 0 ? [] : [{ place, name: nodes[place].name, target, label: "" }];
  });
  for (const { place, target } of boxes) {
    target.setAttribute("role", "button");
    target.setAttribute("tabindex", "0");
    target.addEventListener("click", () => choose(place));
    target.addEventListener("focus", () => choose(place));
    target.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Enter") choose(place);
    });
  }
  /** @type {Element[]} */
  let now = [];
  return {
    element: frame,
    width: svg.viewBox.baseVal.width,
    /** @param {number} chosen */
    choose(chosen) {
      for (const { place, target } of boxes) {
        target.classList.toggle("chosen", place === chosen);
        target.setAttribute("aria-pressed", String(place === chosen));
      }
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
      for (const box of boxes) {
        const known = ["value", "gradient"].flatMap((word) => {
          const text = shown[`${word}:${box.name}`];
          return text ? [`${word} ${text}`] : [];
        });
        const label = [box.name, ...known].join(", ");
        if (label !== box.label) box.target.setAttribute("aria-label", label);
        box.label = label;
      }
    },
  };
}
