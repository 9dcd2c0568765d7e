// A frame that a wide picture scrolls in; its edges fade where there is more to be seen.

import { element } from "./elements.js";

/** @import { Attributes } from "./elements.js" */

const BESIDE = 30; // pixels to be seen on either side of what is brought into view

/**
 * Add a frame.
 * @param {Element} root
 * @param {Attributes} attributes - of the part that scrolls
 */
export function frame(root, attributes) {
  const outer = element(root, "div", { class: "bp-frame" });
  const inner = element(outer, "div", { class: "bp-picture", ...attributes });
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  function resize() {
    const hidden = inner.scrollWidth - inner.clientWidth;
    outer.classList.toggle("bp-more-before", inner.scrollLeft > 1);
    outer.classList.toggle("bp-more-after", inner.scrollLeft < hidden - 1);
    outer.style.setProperty("--bp-scrollbar", `${inner.offsetHeight - inner.clientHeight}px`);
  }
  inner.addEventListener("scroll", resize, { passive: true });
  return {
    element: inner,
    resize,
    /**
     * Bring parts of the picture into view, all of them where they fit, or else the first.
     * @param {Element[]} parts
     * @param {boolean} [atOnce]
     */
    reveal(parts, atOnce = false) {
      const { left, width } = inner.getBoundingClientRect();
      const zoom = width / inner.offsetWidth || 1; // of a slide, say
      const spans = parts.map((part) => {
        const at = part.getBoundingClientRect();
        return [(at.left - left) / zoom - BESIDE, (at.right - left) / zoom + BESIDE];
      });
      const whole = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
      const [first, last] = whole[1] - whole[0] <= inner.clientWidth ? whole : spans[0];
      const by = first < 0 ? first : Math.max(0, last - inner.clientWidth);
      if (by) inner.scrollBy({ left: by, behavior: atOnce || calm.matches ? "instant" : "smooth" });
    },
  };
}
