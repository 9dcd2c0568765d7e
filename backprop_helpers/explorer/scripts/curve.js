// The output along one input, with the point and the tangent.

import { drawn, element, sizeText, write } from "./elements.js";
import { isInput } from "./graph.js";
import { isAtKink } from "./kinks.js";
import { formatNumber, MINUS } from "./numbers.js";
import { forward } from "./passes.js";

/** @import { Graph, Numbers } from "./graph.js" */
/** @import { Found, Pass } from "./passes.js" */

const WIDTH = 430;
const HEIGHT = 230;
const FRAME = { left: 54, right: 12, top: 10, bottom: 30 };
const POINTS = 121;
const SHARES = [0.1, 0.3, 0.5, 0.7, 0.9]; // of the other sliders' ranges, where the curve is looked at beforehand
const LEAST = 0.02; // how high the axes are at least, as a share of their width: a slope of 0.001 looks flat
const WHAT_MOVES = "";
const FLATTEST = 3; // times as high as a curve the axes are at most, above and below it

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
  const names = Object.keys(ranges);
  const select = element(label, "select");
  if (names.length > 1) element(select, "option", { value: WHAT_MOVES }, "the slider that moves");
  for (const name of names) element(select, "option", { value: name }, name);
  select.addEventListener("change", changed);
  let latest = names[0]; // the slider that moved
  const svg = drawn(panel, "svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" });
  const axes = drawn(svg, "g", { class: "bp-axes" });
  const [x, y] = [FRAME.left, FRAME.top];
  const [width, height] = [WIDTH - FRAME.left - FRAME.right, HEIGHT - FRAME.top - FRAME.bottom];
  const viewBox = `${x} ${y} ${width} ${height}`;
  const inner = drawn(svg, "svg", { x, y, width, height, viewBox, preserveAspectRatio: "none" });
  const line = drawn(inner, "path", { class: "bp-line" });
  const tangent = drawn(inner, "path", { class: "bp-tangent" });
  const point = drawn(svg, "circle", { class: "bp-point", r: 5 });
  const caption = element(panel, "p", { "aria-hidden": "true" }); // the picture is called so
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
   * Choose the axes for an input: they hold its curve wherever the other sliders stand, and stay. Only a point that
   * would be outside makes them larger.
   * @param {string} name
   * @param {Numbers} at
   * @param {number | undefined} value - of the output
   */
  function fit(name, at, value) {
    const [low, high] = reach(name, at[name]);
    const same = frame.name === name && frame.low === low && frame.high === high;
    const inside = value === undefined || (frame.bottom <= value && value <= frame.top);
    if (same && inside) return;
    /** @type {Found} */
    const heights = [value];
    for (const share of SHARES) {
      const others = Object.fromEntries(names.map((each) => [each, within(ranges[each], share)]));
      heights.push(...along(name, low, high, others));
    }
    let [bottom, top] = same ? [frame.bottom, frame.top] : between(spread(heights), spread(along(name, low, high, at)));
    if (value !== undefined) [bottom, top] = [Math.min(bottom, value), Math.max(top, value)];
    const room = Math.max(0.12 * (top - bottom), (LEAST * (high - low) - (top - bottom)) / 2);
    if (!same || value === bottom) bottom -= room;
    if (!same || value === top) top += room;
    frame = { name, low, high, bottom, top };
    drawnFor = "";
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
   * Return from where to where a curve goes: over the slider's range, and as far as somebody went beyond it.
   * @param {string} name
   * @param {number} here
   */
  function reach(name, here) {
    const [low, high] = ranges[name];
    return [Math.min(low, here), Math.max(high, here)];
  }
  /**
   * @param {string} name
   * @param {number} low
   * @param {number} high
   * @param {Numbers} at
   */
  const along = (name, low, high, at) =>
    placesIn(low, high).map((number) => forward(graph, { ...at, [name]: number })[output]);

  /**
   * @param {string} name
   * @param {Numbers} at
   */
  function draw(name, at) {
    const places = placesIn(frame.low, frame.high);
    const heights = along(name, frame.low, frame.high, at);
    let path = "";
    heights.forEach((number, step) => {
      const joined = step && heights[step - 1] !== undefined;
      if (number !== undefined) path += `${joined ? "L" : "M"}${spot(places[step], number)}`;
    });
    line.setAttribute("d", path);
  }

  return {
    resize: () => sizeText(svg, axes, WIDTH),
    /** @param {string} name - of the slider that moved */
    moved(name) {
      latest = name;
    },
    /**
     * @param {Numbers} at
     * @param {Pass} pass
     * @param {boolean} withSlope
     */
    show(at, pass, withSlope) {
      const name = select.value || latest;
      const here = at[name];
      const value = pass.values[output];
      fit(name, at, value);
      const others = JSON.stringify([name, { ...at, [name]: 0 }]);
      if (others !== drawnFor) draw(name, at);
      drawnFor = others;
      const { low, high } = frame;
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
      const kink = sloped ? kinkAt(graph, pass, name) : "";
      const text = told(nodes[output].name, name, here, value, sloped ? slope : undefined, kink);
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
 * @param {string} kink - the node that has one here
 */
function told(output, input, here, value, slope, kink) {
  const of = `${output} along ${input}`;
  const at = `at ${input} = ${formatNumber(here)}`;
  if (value === undefined) return `${of}: undefined ${at}.`;
  if (slope === undefined) return `${of}, ${at}.`;
  if (kink)
    return `${of}: ${at} the node ${kink} has a kink, so there is no one tangent. The backward pass takes ${formatNumber(slope)}.`;
  return `${of}: ${at} the tangent has the slope ${formatNumber(slope)}. That is ∂${output}/∂${input}.`;
}

/**
 * Return the name of a node that is at its kink and that an input leads to; empty where there is none.
 * @param {Graph} graph
 * @param {Pass} pass
 * @param {string} name - of the input
 */
function kinkAt(graph, { values }, name) {
  const after = new Set();
  for (const [place, node] of graph.nodes.entries()) {
    if (isInput(node) && node.name === name) after.add(place);
    if (node.gate === null || !node.inputs.some((input) => after.has(input))) continue;
    after.add(place);
    if (isAtKink(graph, values, place)) return node.name;
  }
  return "";
}

/**
 * @param {[low: number, high: number, step: number]} range
 * @param {number} share
 */
const within = ([low, high], share) => low + share * (high - low);

/**
 * @param {number} low
 * @param {number} high
 */
const placesIn = (low, high) => Array.from({ length: POINTS }, (_, step) => low + ((high - low) * step) / (POINTS - 1));

/**
 * Return between which heights most of a curve lies: a pole must not flatten everything else.
 * @param {Found} heights
 * @returns {[number, number]}
 */
function spread(heights) {
  const sorted = heights.filter((number) => number !== undefined).sort((one, other) => one - other);
  if (!sorted.length) return [0, 0];
  return [sorted[Math.floor(0.02 * (sorted.length - 1))], sorted[Math.ceil(0.98 * (sorted.length - 1))]];
}

/**
 * Return between which heights all curves lie, but not so far off that nothing would be seen of this one.
 * @param {[number, number]} all
 * @param {[number, number]} own
 */
function between([lowest, highest], [low, high]) {
  const most = FLATTEST * (high - low);
  return most
    ? [Math.max(Math.min(lowest, low), low - most), Math.min(Math.max(highest, high), high + most)]
    : [lowest, highest];
}

/**
 * Return some four round numbers of a range, each as a number and as a text; no two texts look alike.
 * @param {number} low
 * @param {number} high
 * @returns {[number, string][]}
 */
export function ticks(low, high) {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const found = [];
  for (let count = Math.ceil(low / step); count * step <= high + 1e-9 * step; count++)
    found.push(Number((count * step).toPrecision(12)));
  const digits = 1 + Math.ceil(Math.log10(Math.max(1, ...found.map((number) => Math.abs(number) / step))));
  return found.map((number) => [number, digits > 4 ? String(number).replace(/^-/, MINUS) : formatNumber(number)]);
}
