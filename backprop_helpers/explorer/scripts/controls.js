// What ipywidgets' controls lack in a notebook: names for a screen reader, and keys of their own.

const KEYS = new Set("ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter".split(" ")).add(" ");
const PLAYER = ["Play or pause", "Back to the first step", "Repeat"];

/**
 * Look after the controls beside an element, within the root that a selector names; return what to call to stop.
 * @param {HTMLElement} el
 * @param {string} selector
 * @returns {() => void}
 */
export function lookAfter(el, selector) {
  const root = el.closest(selector);
  if (!root) {
    let stop = () => cancelAnimationFrame(later);
    const later = requestAnimationFrame(() => {
      stop = lookAfter(el, selector);
    });
    return () => stop();
  }
  const watch = new MutationObserver(() => nameControls(root)); // some controls appear later than this element
  for (const part of root.children) if (!part.contains(el)) watch.observe(part, { childList: true, subtree: true });
  nameControls(root);
  // The notebook has uses of its own for these keys, and looks before anybody else: this attribute turns it away.
  /** @param {KeyboardEvent} event */
  const claim = (event) => {
    if (!(event.target instanceof Element && root.contains(event.target))) return;
    const ours = KEYS.has(event.key) && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    event.target.toggleAttribute("data-lm-suppress-shortcuts", ours);
  };
  window.addEventListener("keydown", claim, true);
  return () => {
    watch.disconnect();
    window.removeEventListener("keydown", claim, true);
  };
}

/** @param {Element} root */
function nameControls(root) {
  for (const slider of root.querySelectorAll(".widget-slider")) {
    const text = slider.querySelector(".widget-label")?.textContent ?? "";
    for (const part of slider.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))
      part.setAttribute("aria-label", text);
  }
  root.querySelectorAll(".widget-play button").forEach((button, place) => {
    button.setAttribute("aria-label", PLAYER[place]);
    button.setAttribute("title", PLAYER[place]);
  });
}
