// The flows of the backward pass as bands along the edges: the width is the size, the mark is the sign.

import { drawn, write } from "./elements.js";

/** @import { Step } from "./passes.js" */

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
    /** @param {Step[] | null} done - the steps so far; null hides all bands */
    show(done) {
      const flows = new Map();
      for (const { node, flows: passed } of done ?? [])
        for (const { position, downstream } of passed ?? []) flows.set(`${node.name}:${position}`, downstream);
      const largest = Math.max(1, ...[...flows.values()].map(Math.abs)); // the 1 that the pass begins with
      for (const { key, band, sign } of found) {
        const flow = flows.get(key) ?? 0;
        const width = flow ? Math.max(NARROWEST, (WIDEST * Math.abs(flow)) / largest) : 0;
        band.style.strokeWidth = `${width.toFixed(2)}px`;
        band.classList.toggle("negative", flow < 0);
        write(sign, flow > 0 ? "+" : flow < 0 ? "−" : flows.has(key) ? "0" : "");
      }
    },
  };
}
