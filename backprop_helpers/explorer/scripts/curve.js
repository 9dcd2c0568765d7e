// The output along one input, with the point and the tangent.

import { drawn, element, write } from "./elements.js";
import { isInput } from "./graph.js";
import { formatNumber } from "./numbers.js";
import { forward } from "./passes.js";

/** @import { Graph, Numbers } from "./graph.js" */
/** @import { Pass } from "./passes.js" */

const WIDTH = 430;
const HEIGHT = 230;
const FRAME = { left: 54, right: 12, top: 10, bottom: 30 };
const POINTS = 121;

/**
 * Put the curve of a graph that has an input into an element.
 * @param {Element} root
 * @param {Graph} graph
 * @param {() => void} changed - called when another input is chosen
 */
export function curve(root, graph, changed) {
  const { nodes, output, ranges } = graph;
  const panel = element(root, "section", { class: "bp-curve", "aria-label": "The output along one input" });
  const label = element(panel, "label", {}, "along ");
  const select = element(label, "select");
  for (const name of Object.keys(ranges)) element(select, "option", { value: name }, name);
  select.addEventListener("change", changed);
  const svg = drawn(panel, "svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" });
  const axes = drawn(svg, "g", { class: "bp-axes" });
  const [x, y] = [FRAME.left, FRAME.top];
  const [width, height] = [WIDTH - FRAME.left - FRAME.right, HEIGHT - FRAME.top - FRAME.bottom];
  const viewBox = `${x} ${y} ${width} ${height}`;
  const inner = drawn(svg, "svg", { x, y, width, height, viewBox, preserveAspectRatio: "none" });
  const line = drawn(inner, "path", { class: "bp-line" });
  const tangent = drawn(inner, "path", { class: "bp-tangent" });
  const point = drawn(svg, "circle", { class: "bp-point", r: 5 });
  const caption = element(panel, "p");
  let frame = { name: "", low: 0, high: 0, bottom: 0, top: 0 }; // what the axes show now
  let drawnFor = ""; // the curve stays as long as no other input moves

  /** @param {number} number */
  const across = (number) => x + ((number - frame.low) / (frame.high - frame.low)) * width;
  /** @param {number} number */
  const up = (number) => y + height - ((number - frame.bottom) / (frame.top - frame.bottom)) * height;
  /** @param {number} number */
  const upWithin = (number) => Math.max(-1e5, Math.min(1e5, up(number)));
  /**
   * @param {number} one
   * @param {number} other
   */
  const spot = (one, other) => `${across(one).toFixed(2)} ${upWithin(other).toFixed(2)}`;

  /**
   * Choose the axes. They stay as they are while the curve fits them, so that the curve moves and not its frame.
   * @param {string} name
   * @param {(number | undefined)[]} heights
   */
  function fit(name, heights) {
    const [low, high] = ranges[name];
    const sorted = heights.filter((number) => number !== undefined).sort((one, other) => one - other);
    if (!sorted.length) sorted.push(0);
    const from = sorted[Math.floor(0.02 * (sorted.length - 1))]; // a pole must not flatten everything else
    const to = sorted[Math.ceil(0.98 * (sorted.length - 1))];
    const fits = frame.name === name && frame.bottom <= from && to <= frame.top;
    if (fits && to - from >= 0.3 * (frame.top - frame.bottom)) return;
    const room = 0.12 * (to - from) || Math.abs(to) || 1;
    const [bottom, top] = [from - room, to + room];
    frame = { name, low, high, bottom, top };
    axes.replaceChildren();
    for (const [number, text] of ticks(low, high)) {
      drawn(axes, "path", { d: `M${across(number)} ${y}v${height}` });
      drawn(axes, "text", { x: across(number), y: HEIGHT - FRAME.bottom + 16, "text-anchor": "middle" }, text);
    }
    for (const [number, text] of ticks(bottom, top)) {
      drawn(axes, "path", { d: `M${x} ${up(number)}h${width}` });
      drawn(axes, "text", { x: x - 6, y: up(number) + 4, "text-anchor": "end" }, text);
    }
  }

  /**
   * @param {string} name
   * @param {Numbers} at
   */
  function draw(name, at) {
    const [low, high] = ranges[name];
    const places = Array.from({ length: POINTS }, (_, step) => low + ((high - low) * step) / (POINTS - 1));
    const heights = places.map((number) => forward(graph, { ...at, [name]: number })[output]);
    fit(name, heights);
    let path = "";
    heights.forEach((number, step) => {
      const joined = step && heights[step - 1] !== undefined;
      if (number !== undefined) path += `${joined ? "L" : "M"}${spot(places[step], number)}`;
    });
    line.setAttribute("d", path);
  }

  return {
    /**
     * @param {Numbers} at
     * @param {Pass} pass
     * @param {boolean} withSlope
     */
    show(at, pass, withSlope) {
      const name = select.value;
      const others = JSON.stringify([name, { ...at, [name]: 0 }]);
      if (others !== drawnFor) draw(name, at);
      drawnFor = others;
      const [low, high] = ranges[name];
      const here = at[name];
      const value = pass.values[output];
      const slope = pass.gradients[nodes.findIndex((node) => isInput(node) && node.name === name)];
      const visible = value !== undefined && frame.bottom <= value && value <= frame.top;
      point.setAttribute("visibility", visible ? "visible" : "hidden");
      if (value !== undefined) {
        point.setAttribute("cx", String(across(here)));
        point.setAttribute("cy", String(upWithin(value)));
      }
      const sloped = withSlope && value !== undefined && slope !== undefined && Number.isFinite(slope);
      const ends = sloped ? [low, high].map((place) => spot(place, value + slope * (place - here))) : [];
      tangent.setAttribute("d", sloped ? `M${ends.join("L")}` : "");
      const text = told(nodes[output].name, name, here, value, sloped ? slope : undefined);
      write(caption, text);
      svg.setAttribute("aria-label", text);
    },
  };
}

/**
 * @param {string} output
 * @param {string} input
 * @param {number} here
 * @param {number | undefined} value
 * @param {number | undefined} slope
 */
function told(output, input, here, value, slope) {
  const of = `${output} along ${input}`;
  const at = `at ${input} = ${formatNumber(here)}`;
  if (value === undefined) return `${of}: undefined ${at}.`;
  if (slope === undefined) return `${of}, ${at}.`;
  return `${of}: ${at} the tangent has the slope ${formatNumber(slope)}. That is ∂${output}/∂${input}.`;
}

/**
 * Return some four round numbers of a range, each as a number and as a text; no two texts look alike.
 * @param {number} low
 * @param {number} high
 * @returns {[number, string][]}
 */
function ticks(low, high) {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const found = [];
  for (let count = Math.ceil(low / step); count * step <= high + 1e-9 * step; count++)
    found.push(Number((count * step).toPrecision(12)));
  const digits = 1 + Math.ceil(Math.log10(Math.max(1, ...found.map((number) => Math.abs(number) / step))));
  return found.map((number) => [number, digits > 4 ? String(number) : formatNumber(number)]);
}
