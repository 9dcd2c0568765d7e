// The flows of the backward pass as bands along the edges: the width is the size, the mark is the sign.

import { drawn, write } from "./elements.js";

/**
 * What of a step counts here; of arrays the sum of the sizes, negative where all entries are, mixed where some are.
 * @typedef {{ node: { name: string }, flows: { position: number, downstream: number, isMixed?: boolean }[] | null }} Passed
 */

const WIDEST = 22; // points
const NARROWEST = 0.75;

const WIDE = 14; // points: half of a label, and half of a sign

/**
 * Return the point of a line, as near to its middle as can be, at which a sign touches no label.
 * @param {DOMPoint[]} labels
 * @param {SVGPathElement} line
 */
function clearOf(labels, line) {
  const length = line.getTotalLength();
  const points = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((share) => line.getPointAtLength(share * length));
  /** @param {DOMPoint} point */
  const room = ({ x, y }) => Math.min(...labels.map((label) => Math.hypot((x - label.x) / 1.5, y - label.y)), WIDE);
  return points.reduce((best, point) => (room(point) > room(best) ? point : best));
}

/**
 * Lay a band under each edge of a picture.
 * @param {SVGSVGElement} svg
 */
export function bands(svg) {
  const written = [...svg.querySelectorAll('g[data-k^="edge:"] > text')].filter((label) => label.textContent);
  const labels = written.map((at) => new DOMPoint(Number(at.getAttribute("x")), Number(at.getAttribute("y")) - 5));
  const found = [...svg.querySelectorAll('g[data-k^="edge:"]')].map((group) => {
    const line = /** @type {SVGPathElement} */ (group.querySelector("path"));
    const band = drawn(group, "path", { class: "band", d: line.getAttribute("d") ?? "" });
    group.prepend(band);
    const { x, y } = clearOf(labels, line);
    const sign = drawn(group, "text", { class: "sign", x, y: y + 5, "text-anchor": "middle" });
    return { key: (group.getAttribute("data-k") ?? "").slice("edge:".length), band, sign };
  });
  return {
    /** @param {Passed[] | null} done - the steps so far; null hides all bands */
    show(done) {
      const flows = new Map();
      for (const { node, flows: passed } of done ?? [])
        for (const flow of passed ?? []) flows.set(`${node.name}:${flow.position}`, flow);
      const largest = Math.max(1, ...[...flows.values()].map(({ downstream }) => Math.abs(downstream))); // the 1 that the pass begins with
      for (const { key, band, sign } of found) {
        const { downstream: flow = 0, isMixed = false } = flows.get(key) ?? {};
        const width = flow ? Math.max(NARROWEST, (WIDEST * Math.abs(flow)) / largest) : 0;
        band.style.strokeWidth = `${width.toFixed(2)}px`;
        band.classList.toggle("negative", flow < 0);
        write(sign, isMixed ? "±" : flow > 0 ? "+" : flow < 0 ? "−" : flows.has(key) ? "0" : "");
      }
    },
  };
}
