// The picture: texts that change, boxes to choose.

function picture(root, figure, choose) {
  const frame = element(root, "div", {
    class: "bp-picture",
    tabindex: "0",
    role: "group",
    "aria-label": `${figure.title}. Arrow keys go from step to step, Home and End to the first and the last, space plays.`,
  });
  frame.append(document.importNode(new DOMParser().parseFromString(figure.svg, "image/svg+xml").documentElement, true));
  const marked = [...frame.querySelectorAll("[data-k]")].map((target) => [target.dataset.k, target]);
  const gaps = marked.filter(([key]) => /^(value|partial|gradient|local|downstream):/.test(key));
  const written = gaps.map(() => ""); // to read it back from the page takes longer
  const groups = marked.filter(([key]) => /^(node|edge):/.test(key));
  const boxes = new Map();
  const labels = new Map();
  for (const [key, target] of groups) {
    const place = figure.nodes.findIndex((node) => !isConstant(node) && `node:${node.name}` === key);
    if (place < 0) continue;
    boxes.set(place, target);
    target.setAttribute("role", "button");
    target.setAttribute("tabindex", "0");
    target.addEventListener("click", () => choose(place));
    target.addEventListener("focus", () => choose(place));
    target.addEventListener("keydown", (event) => event.key === "Enter" && choose(place));
  }
  let now = [];
  return {
    element: frame,
    width: frame.firstChild.viewBox.baseVal.width,
    choose(chosen) {
      for (const [place, box] of boxes) {
        box.classList.toggle("chosen", place === chosen);
        box.setAttribute("aria-pressed", String(place === chosen));
      }
    },
    show(shown) {
      gaps.forEach(([key, target], place) => {
        const text = shown[key] ?? "";
        if (text !== written[place]) target.textContent = written[place] = text;
      });
      for (const target of now) target.classList.remove("now", "back");
      now = groups.filter(([key]) => shown[key]).map(([key, target]) => {
        target.classList.add(...shown[key].split(" "));
        return target;
      });
      for (const [place, box] of boxes) {
        const { name } = figure.nodes[place];
        const known = [["value", "value"], ["gradient", "gradient"]]
          .filter(([kind]) => shown[`${kind}:${name}`])
          .map(([kind, word]) => `${word} ${shown[`${kind}:${name}`]}`);
        const label = [name, ...known].join(", ");
        if (labels.get(place) !== label) box.setAttribute("aria-label", label);
        labels.set(place, label);
      }
    },
  };
}
