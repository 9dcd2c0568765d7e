// What ipywidgets' controls lack in a notebook: names for a screen reader, and keys of their own.

const NOT_OURS = ["Escape", "Tab"]; // they lead back to the notebook
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
    // Letters too: x would cut the cell of somebody who types the name of a box.
    const ours = !(NOT_OURS.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey);
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
