// ipywidgets' sliders come without a name for a screen reader, some later than this part of the page: they get it here as
// they appear.
function render({ el }) {
  let later = 0;
  let watch = null;
  const start = () => {
    const root = el.closest(".backprop-depth");
    if (!root) {
      later = requestAnimationFrame(start);
      return;
    }
    const name = () => {
      for (const slider of root.querySelectorAll(".widget-slider")) {
        const text = slider.querySelector(".widget-label").textContent;
        for (const part of slider.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))
          part.setAttribute("aria-label", text);
      }
    };
    watch = new MutationObserver(name);
    watch.observe(root.firstElementChild, { childList: true, subtree: true });
    name();
  };
  start();
  return () => {
    cancelAnimationFrame(later);
    watch?.disconnect();
  };
}

export default { render };
