// What ipywidgets' controls lack in a notebook: names for a screen reader, and keys of their own.

const KEYS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", " ", "Enter"]);

// Look after the controls beside an element, within the root that a selector names; return what to call to stop.
export function atHome(el, selector) {
  const root = el.closest(selector);
  if (!root) {
    const later = requestAnimationFrame(() => (stop = atHome(el, selector)));
    let stop = () => cancelAnimationFrame(later);
    return () => stop();
  }
  const watch = new MutationObserver(() => nameControls(root)); // some controls appear later than this element
  for (const part of root.children)
    if (!part.contains(el)) watch.observe(part, { childList: true, subtree: true });
  nameControls(root);
  // The notebook has uses of its own for these keys, and looks before anybody else: this attribute turns it away.
  const claim = (event) => {
    if (!root.contains(event.target)) return;
    const ours = KEYS.has(event.key) && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    event.target.toggleAttribute("data-lm-suppress-shortcuts", ours);
  };
  window.addEventListener("keydown", claim, true);
  return () => {
    watch.disconnect();
    window.removeEventListener("keydown", claim, true);
  };
}

function nameControls(root) {
  const buttons = ["Play or pause", "Back to the first step", "Repeat"];
  for (const slider of root.querySelectorAll(".widget-slider")) {
    const text = slider.querySelector(".widget-label").textContent;
    for (const part of slider.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))
      part.setAttribute("aria-label", text);
  }
  root.querySelectorAll(".widget-play button").forEach((button, place) => {
    button.setAttribute("aria-label", buttons[place]);
    button.title = buttons[place];
  });
}
