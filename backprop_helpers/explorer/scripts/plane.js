// Points of two classes in the plane, and where each class is said.

import { ticks } from "./curve.js";
import { drawn, element, sizeText } from "./elements.js";

/** @import { State, TrainerFigure } from "./training.js" */

const SIZE = 360;
const FRAME = { left: 40, right: 10, top: 22, bottom: 42 };
const SIDE = SIZE - FRAME.left - FRAME.right;
const RADIUS = 7;

/**
 * Put the plane into an element.
 * @param {Element} root
 * @param {TrainerFigure} figure
 */
export function plane(root, { points, window, fine, speaker }) {
  const panel = element(root, "section", { class: "bp-plane", "aria-label": "The points" });
  const svg = drawn(panel, "svg", { viewBox: `0 0 ${SIZE} ${FRAME.top + SIDE + FRAME.bottom}`, role: "img" });
  const { left: x, top: y } = FRAME;
  const [across, up] = window;
  /** @param {number} number */
  const right = (number) => x + ((number - across[0]) / (across[1] - across[0])) * SIDE;
  /** @param {number} number */
  const down = (number) => y + SIDE - ((number - up[0]) / (up[1] - up[0])) * SIDE;

  drawn(svg, "rect", { class: "bp-zero", x, y, width: SIDE, height: SIDE });
  const region = drawn(svg, "path", { class: "bp-one" });
  const line = drawn(svg, "path", { class: "bp-border" });
  const axes = drawn(svg, "g", { class: "bp-axes" });
  for (const [number, text] of ticks(...across))
    drawn(axes, "text", { x: right(number), y: y + SIDE + 4, dy: "1em", "text-anchor": "middle" }, text);
  for (const [number, text] of ticks(...up))
    drawn(axes, "text", { x: x - 6, y: down(number) + 4, "text-anchor": "end" }, text);
  drawn(axes, "text", { x: x + SIDE / 2, y: y + SIDE + 4, dy: "2.1em", "text-anchor": "middle" }, "x1");
  drawn(axes, "text", { x: x - 6, y: 14, "text-anchor": "end" }, "x2");
  const small = points.length > 30 ? 0.6 : 1;
  const marks = points.map(([x1, x2, t]) => mark(svg, right(x1), down(x2), t, small * RADIUS));
  const legend = element(panel, "p");
  const [zero, one] = [0, 1].map((t) => {
    const sign = drawn(legend, "svg", { class: "bp-sign", viewBox: "0 0 16 16", "aria-hidden": "true" });
    mark(sign, 8, t ? 9 : 8, t, RADIUS - 1);
    return element(legend, "span", {}, ` target ${t}`);
  });
  zero.after("\u2003");
  one.after("\u2003");
  element(legend, "span", {}, `Thick outline: the ${speaker} gets this point wrong.`);
  element(panel, "p", {}, "Orange area: it says more than ½. On the line: exactly ½.");

  return {
    resize: () => sizeText(svg, axes, SIZE),
    /** @param {State} state */
    show({ grid, right: isRight }) {
      const scale = SIDE / (fine - 1);
      const found = contour(grid, fine, (column, row) => `${spot(x + column * scale)} ${spot(y + SIDE - row * scale)}`);
      region.setAttribute("d", found.region);
      line.setAttribute("d", found.line);
      for (const [place, each] of marks.entries()) each.classList.toggle("bp-missed", !isRight[place]);
      const count = isRight.filter(Boolean).length;
      svg.setAttribute(
        "aria-label",
        `${points.length} points of two classes; the ${speaker} says the right one at ${count} of them.`,
      );
    },
  };
}

/**
 * Draw a point: a circle for the target 0, a triangle for 1.
 * @param {Element} root
 * @param {number} x
 * @param {number} y
 * @param {number} target
 * @param {number} radius
 */
function mark(root, x, y, target, radius) {
  if (!target) return drawn(root, "circle", { class: "bp-target bp-target-0", cx: x, cy: y, r: radius });
  const reach = 1.2 * radius;
  const d = `M${spot(x)} ${spot(y - reach)}l${spot(reach)} ${spot(1.8 * reach)}h${spot(-2 * reach)}z`;
  return drawn(root, "path", { class: "bp-target bp-target-1", d });
}

/** @param {number} number */
const spot = (number) => number.toFixed(1);

/**
 * Return, as paths, where a grid of numbers is above 0, and the line around it.
 * @param {number[]} grid - row by row
 * @param {number} fine - numbers in a row
 * @param {(column: number, row: number) => string} at
 */
export function contour(grid, fine, at) {
  let region = "";
  let line = "";
  for (let row = 0; row + 1 < fine; row++) {
    for (let column = 0; column + 1 < fine; column++) {
      /** @type {[column: number, row: number, more: number][]} */
      const corners = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ].map(([right, up]) => [column + right, row + up, grid[(row + up) * fine + column + right]]);
      if (corners.every(([, , more]) => more <= 0)) continue;
      const shape = [];
      const ends = [];
      for (const [place, [x, y, more]] of corners.entries()) {
        const [nextX, nextY, nextMore] = corners[(place + 1) % 4];
        if (more > 0) shape.push(at(x, y));
        if (more > 0 === nextMore > 0) continue;
        const share = more / (more - nextMore);
        ends.push(at(x + share * (nextX - x), y + share * (nextY - y)));
        shape.push(ends[ends.length - 1]);
      }
      region += `M${shape.join("L")}z`;
      for (let end = 0; end + 1 < ends.length; end += 2) line += `M${ends[end]}L${ends[end + 1]}`;
    }
  }
  return { region, line };
}
