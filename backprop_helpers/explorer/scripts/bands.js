// The flows of the backward pass as bands along the edges: the width is the size, the mark is the sign.

import { drawn, write } from "./elements.js";

/**
 * What of a step counts here; of arrays the sum of the sizes, negative where all entries are, mixed where some are.
 * @typedef {{ node: { name: string }, flows: { position: number, downstream: number, isMixed?: boolean }[] | null }} Passed
 */

const WIDEST = 22; // points
const NARROWEST = 0.75;

/**
 * Lay a band under each edge of a picture.
 * @param {SVGSVGElement} svg
 */
export function bands(svg) {
  const found = [...svg.querySelectorAll('g[data-k^="edge:"]')].map((group) => {
    const line = /** @type {SVGPathElement} */ (group.querySelector("path"));
    const band = drawn(group, "path", { class: "band", d: line.getAttribute("d") ?? "" });
    group.prepend(band);
    const middle = line.getPointAtLength(line.getTotalLength() / 2);
    const sign = drawn(group, "text", { class: "sign", x: middle.x, y: middle.y + 5, "text-anchor": "middle" });
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
