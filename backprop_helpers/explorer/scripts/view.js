// All parts of an explorer, kept at its controls' numbers.

const BESIDE = 430; // pixels that a curve needs

// Show a graph in an element and keep it at its controls' numbers; return what to call when it goes.
//
// controls: inputs, for each name { get, listen }; step, { get, set, listen, toggle }. A listen takes a function and
// returns what to call to stop listening. predict: null, or { commit, listen, table } (see prediction).
export function mount(host, figure, controls, predict = null) {
  const root = element(host, "div", { class: "bp-view" });
  const state = { chosen: figure.nodes.findIndex((node) => !isConstant(node)), hidden: Boolean(predict) };
  const scene = picture(root, figure, choose);
  const spoken = element(root, "p", { class: "backprop-sentence", role: "status", "aria-live": "polite" });
  const below = element(root, "div", { class: "bp-below" });
  const quiz = predict ? prediction(below, figure, predict, current, reveal) : null;
  const sum = chain(below, figure);
  const plot = figure.nodes.some((node) => !node.gate && !isConstant(node)) ? curve(below, figure, update) : null;

  function inputs() {
    return Object.fromEntries(Object.entries(controls.inputs).map(([name, input]) => [name, input.get()]));
  }
  function current() {
    return { at: inputs(), pass: run(figure, inputs()) };
  }
  function update() {
    const { at, pass } = current();
    const position = controls.step.get();
    const hidden = state.hidden && position > pass.forwardSteps;
    const stop = hidden ? pass.forwardSteps : position;
    const shown = texts(figure, pass, stop);
    scene.show(hidden ? question(figure, shown) : shown, pass);
    write(
      spoken,
      hidden && !pass.failure ? "The forward pass is done. Which gradient does each node have?" : sentence(figure, pass, stop),
    );
    sum.show(state.chosen, pass, stop);
    plot?.show(at, pass, !state.hidden);
    quiz?.show(at);
  }
  function reveal() {
    state.hidden = false;
    update();
  }
  function choose(place) {
    state.chosen = place;
    scene.choose(place);
    update();
  }
  function key(event) {
    const { steps } = current().pass;
    const step = controls.step.get();
    const moves = { ArrowRight: step + 1, ArrowLeft: step - 1, Home: 0, End: steps.length + 1 };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === " ") controls.step.toggle();
    else if (event.key in moves) controls.step.set(Math.min(steps.length + 1, Math.max(0, moves[event.key])));
    else return;
    event.preventDefault();
    event.stopPropagation(); // a notebook has uses of its own for these keys
  }

  // The curve stands beside a picture that leaves room for it, else below: what moves is to be seen at one glance.
  const layout = new ResizeObserver(() =>
    root.classList.toggle("bp-beside", plot !== null && root.clientWidth - scene.width >= BESIDE),
  );
  layout.observe(root);
  scene.element.addEventListener("keydown", key);
  const stops = [...Object.values(controls.inputs), controls.step].map((control) => control.listen(update));
  choose(state.chosen);
  return () => {
    stops.forEach((stop) => stop());
    layout.disconnect();
    quiz?.stop();
    root.remove();
  };
}

// What a picture shows while its gradients are to be found: all values, a question mark, and the 1 that it begins with.
function question({ nodes, output }, shown) {
  const kept = Object.entries(shown).filter(([key]) => key.startsWith("value:"));
  const asked = nodes.filter((node) => !isConstant(node)).map((node) => [`partial:${node.name}`, "∂ ?"]);
  const { name } = nodes[output];
  return { ...Object.fromEntries([...kept, ...asked]), [`partial:${name}`]: "∂", [`gradient:${name}`]: "1" };
}
