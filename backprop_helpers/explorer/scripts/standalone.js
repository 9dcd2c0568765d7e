// The explorer on a page of its own, with sliders of its own.

// Build sliders and a player in an element, and show a figure: the same view, without a notebook.
export function open(root, figure, start, predict) {
  const controls = element(root, "div", { class: "bp-controls" });
  const inputs = Object.entries(figure.ranges).map(([name, [low, high, step]]) => [
    name,
    slider(controls, name, low, high, step, start[name]),
  ]);
  const last = 2 * figure.nodes.filter((node) => node.gate).length + 1;
  const line = element(root, "div", { class: "bp-player" });
  const host = element(root, "div");
  const button = element(line, "button", { type: "button" }, "▶ play");
  const step = slider(line, "step", 0, last, 1, last);
  let timer = null;
  function toggle() {
    if (timer !== null) {
      clearInterval(timer);
      timer = null;
    } else {
      if (step.get() === last) step.set(0);
      timer = setInterval(() => (step.get() < last ? step.set(step.get() + 1) : toggle()), 1200);
    }
    write(button, timer === null ? "▶ play" : "❚❚ pause");
  }
  button.addEventListener("click", toggle);
  const asked = predict && { commit: () => {}, listen: () => () => {}, table: predict };
  return mount(host, figure, { inputs: Object.fromEntries(inputs), step: { ...step, toggle } }, asked);
}

function slider(root, name, low, high, step, value) {
  const label = element(root, "label", { class: "bp-slider" });
  element(label, "span", {}, name);
  const field = element(label, "input", { type: "range", min: low, max: high, step: "any", "aria-label": name });
  field.step = step;
  field.value = value;
  const readout = element(label, "output");
  const acts = new Set();
  let number = value; // what a range field holds is rounded to its steps
  const tell = () => {
    write(readout, formatNumber(number));
    acts.forEach((act) => act());
  };
  field.addEventListener("input", () => {
    number = field.valueAsNumber;
    tell();
  });
  tell();
  return {
    get: () => number,
    set: (to) => {
      field.value = to;
      number = to;
      tell();
    },
    listen: (act) => {
      acts.add(act);
      return () => acts.delete(act);
    },
  };
}
