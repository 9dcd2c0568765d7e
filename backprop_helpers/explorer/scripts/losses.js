// The loss from step to step, and how large the gradients of each layer are.

import { ticks } from "./curve.js";
import { drawn, element, sizeText, write } from "./elements.js";
import { formatNumber } from "./numbers.js";

/** @import { State } from "./training.js" */

const WIDTH = 430;
const HEIGHT = 238;
const FRAME = { left: 54, right: 24, top: 10, bottom: 44 };
const [X, Y] = [FRAME.left, FRAME.top];
const [ACROSS, UP] = [WIDTH - FRAME.left - FRAME.right, HEIGHT - FRAME.top - FRAME.bottom];
const HIGHEST = 1e6; // a loss beyond it is out of the picture
const SMALLEST = -12; // powers of ten that the waterfall shows
const LARGEST = 2;

/**
 * Put the curve of the loss into an element.
 * @param {Element} root
 * @param {number} steps - that the axis has room for at first
 * @param {string} name
 */
export function lossCurve(root, steps, name) {
  const { panel, svg, axes } = chart(root, name);
  const beside = drawn(svg, "path", { class: "bp-right-losses" });
  const line = drawn(svg, "path", { class: "bp-line" });
  const point = drawn(svg, "circle", { class: "bp-point", r: 4.5 });
  const caption = element(panel, "p", { "aria-hidden": "true" });
  let shown = "";

  return {
    resize: () => sizeText(svg, axes, WIDTH),
    /** @param {State} state */
    show({ losses, beside: right }) {
      const last = losses.length - 1;
      const across = Math.ceil(Math.max(last, steps) / steps) * steps;
      const top = roof(Math.max(...[...losses, ...(right ?? [])].map((loss) => Math.min(loss, HIGHEST))));
      /** @param {number} step */
      const x = (step) => X + (step / across) * ACROSS;
      /** @param {number} loss */
      const y = (loss) => Y + UP - Math.min(loss / top, 1.02) * UP;
      const frame = `${across} ${top}`;
      if (frame !== shown) axesOf(axes, ticks(0, across), ticks(0, top), x, y, "step");
      shown = frame;
      /** @param {number[]} row */
      const path = (row) => `M${row.map((loss, step) => `${x(step).toFixed(1)} ${y(loss).toFixed(1)}`).join("L")}`;
      line.setAttribute("d", path(losses));
      beside.setAttribute("d", right ? path(right) : "");
      point.setAttribute("cx", String(x(last)));
      point.setAttribute("cy", String(y(losses[last])));
      const thin = right ? `; thin line: with the right gradients, ${formatNumber(right[right.length - 1])}` : "";
      const text = `Step ${last}: the loss is ${formatNumber(losses[last])}${thin}.`;
      write(caption, text);
      svg.setAttribute("aria-label", `The loss from step to step. ${text}`);
    },
  };
}

/**
 * Put the size of each layer's gradient into an element.
 * @param {Element} root
 */
export function layerSizes(root) {
  const { panel, svg, axes } = chart(root, "Size of the gradient of each layer’s weights");
  const before = drawn(svg, "path", { class: "bp-right-losses" });
  const line = drawn(svg, "path", { class: "bp-line" });
  const dots = drawn(svg, "g");
  const caption = element(panel, "p", { "aria-hidden": "true" });
  /** @type {number[]} */
  let first = [];

  return {
    resize: () => sizeText(svg, axes, WIDTH),
    /** @param {State} state */
    show({ sizes, losses }) {
      if (losses.length === 1 || !first.length) first = sizes;
      /** @param {number} layer */
      const x = (layer) => X + ((layer - 0.5) / sizes.length) * ACROSS;
      /** @param {number} power */
      const y = (power) => Y + UP - ((power - SMALLEST) / (LARGEST - SMALLEST)) * UP;
      /** @param {number} size */
      const height = (size) => y(Math.max(SMALLEST, Math.min(LARGEST, Math.log10(size))));
      if (!axes.childElementCount) {
        /** @type {[number, string][]} */
        const layers = sizes.map((_, place) => [place + 1, String(place + 1)]);
        const powers = [-12, -9, -6, -3, 0].map((power) => [power, power ? `10${raised(power)}` : "1"]);
        axesOf(axes, layers, /** @type {[number, string][]} */ (powers), x, y, "layer");
      }
      /** @param {number[]} row */
      const path = (row) => `M${row.map((size, place) => `${x(place + 1)} ${height(size).toFixed(1)}`).join("L")}`;
      before.setAttribute("d", path(first));
      line.setAttribute("d", path(sizes));
      dots.replaceChildren();
      for (const [place, size] of sizes.entries())
        drawn(dots, "circle", { class: "bp-point", cx: x(place + 1), cy: height(size), r: 3.5 });
      const ends = `${formatNumber(sizes[sizes.length - 1])} in the last layer, ${formatNumber(sizes[0])} in the first`;
      const text = `${ends}. Thin line: before the first step.`;
      write(caption, text);
      svg.setAttribute("aria-label", `The size of the gradient of each layer’s weights: ${text}`);
    },
  };
}

/**
 * @param {Element} root
 * @param {string} name
 */
function chart(root, name) {
  const panel = element(root, "section", { class: "bp-losses", "aria-label": name });
  element(panel, "p", { class: "bp-heading", "aria-hidden": "true" }, name);
  const svg = drawn(panel, "svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" });
  return { panel, svg, axes: drawn(svg, "g", { class: "bp-axes" }) };
}

/**
 * @param {Element} axes
 * @param {[number, string][]} across
 * @param {[number, string][]} up
 * @param {(number: number) => number} x
 * @param {(number: number) => number} y
 * @param {string} name - of the axis across
 */
function axesOf(axes, across, up, x, y, name) {
  axes.replaceChildren();
  for (const [number, text] of across)
    drawn(axes, "text", { x: x(number), y: Y + UP + 4, dy: "1em", "text-anchor": "middle" }, text);
  for (const [number, text] of up) {
    drawn(axes, "path", { d: `M${X} ${y(number)}h${ACROSS}` });
    drawn(axes, "text", { x: X - 6, y: y(number) + 4, "text-anchor": "end" }, text);
  }
  drawn(axes, "text", { x: X + ACROSS / 2, y: Y + UP + 4, dy: "2.1em", "text-anchor": "middle" }, name);
}

/**
 * Return a round number that is not less, so that the axis stays while the loss falls.
 * @param {number} number
 */
function roof(number) {
  const power = 10 ** Math.floor(Math.log10(number || 1));
  return power * ([1, 1.5, 2, 3, 4, 5, 6, 8].find((factor) => factor * power >= number) ?? 10);
}

/** @param {number} power */
const raised = (power) => String(power).replace(/./g, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)]);
