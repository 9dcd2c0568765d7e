// All parts of an explorer, kept at its controls' numbers.

import { curve } from "./curve.js";
import { element, write } from "./elements.js";
import { flowTable } from "./flows.js";
import { isConstant, isInput } from "./graph.js";
import { run } from "./passes.js";
import { picture } from "./picture.js";
import { prediction } from "./prediction.js";
import { sentence, texts } from "./words.js";

/** @import { Graph } from "./graph.js" */
/** @import { Shown } from "./words.js" */

/**
 * A number that somebody moves. listen takes what to call then, and returns what to call to stop.
 * @typedef {{ get: () => number, listen: (act: () => void) => () => void }} Control
 */

/** @typedef {Control & { set: (value: number) => void, toggle: () => void }} Player - toggle plays or pauses */
/** @typedef {{ inputs: Record<string, Control>, step: Player }} Controls */

const BESIDE = 430; // pixels that a curve needs

/**
 * Show a graph in an element and keep it at its controls' numbers; return what to call when it goes.
 * @param {Element} host
 * @param {Graph} graph
 * @param {Controls} controls
 */
export function mount(host, graph, controls) {
  const root = element(host, "div", { class: "bp-view" });
  let chosen = graph.nodes.findIndex((node) => !isConstant(node));
  const still = chosen < 0; // a formula without inputs is one number, through which nothing flows
  let hidden = !still && graph.mistakes !== undefined; // the gradients
  const scene = picture(root, graph, choose);
  const spoken = element(root, "p", { class: "backprop-sentence", role: "status", "aria-live": "polite" });
  const below = element(root, "div", { class: "bp-below" });
  const quiz = graph.mistakes && !still ? prediction(below, graph, graph.mistakes, current, reveal) : null;
  const sum = still ? null : flowTable(below, graph);
  const plot = graph.nodes.some(isInput) ? curve(below, graph, update) : null;

  function current() {
    const at = Object.fromEntries(Object.entries(controls.inputs).map(([name, input]) => [name, input.get()]));
    return { at, pass: run(graph, at) };
  }
  function update() {
    const { at, pass } = current();
    const position = controls.step.get();
    const asking = hidden && position > pass.forwardSteps;
    const stop = asking ? pass.forwardSteps : position;
    const shown = texts(graph, pass, stop);
    scene.show(asking ? question(graph, shown) : shown);
    const asked = "The forward pass is done. Which gradient does each node have?";
    write(spoken, asking && !pass.failure ? asked : sentence(graph, pass, stop));
    sum?.show(chosen, pass, stop);
    plot?.show(at, pass, !hidden);
    quiz?.show(at);
  }
  function reveal() {
    hidden = false;
    update();
  }
  /** @param {number} place */
  function choose(place) {
    chosen = place;
    scene.choose(place);
    update();
  }
  /** @param {KeyboardEvent} event */
  function key(event) {
    const last = current().pass.steps.length + 1;
    const step = controls.step.get();
    /** @type {Record<string, number>} */
    const moves = { ArrowRight: step + 1, ArrowLeft: step - 1, Home: 0, End: last };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === " ") controls.step.toggle();
    else if (event.key in moves) controls.step.set(Math.min(last, Math.max(0, moves[event.key])));
    else return;
    event.preventDefault();
    event.stopPropagation(); // a notebook has uses of its own for these keys
  }

  // The curve stands beside a picture that leaves room for it, else below: what moves is to be seen at one glance.
  const layout = new ResizeObserver(() => {
    root.classList.toggle("bp-beside", plot !== null && root.clientWidth - scene.width >= BESIDE);
  });
  layout.observe(root);
  scene.element.addEventListener("keydown", key);
  const stops = [...Object.values(controls.inputs), controls.step].map((control) => control.listen(update));
  choose(chosen);
  return () => {
    for (const stop of stops) stop();
    layout.disconnect();
    root.remove();
  };
}

/**
 * What a picture shows while its gradients are to be found: all values, a question mark, and the 1 that it begins with.
 * @param {Graph} graph
 * @param {Shown} shown
 * @returns {Shown}
 */
function question({ nodes, output }, shown) {
  const kept = Object.entries(shown).filter(([key]) => key.startsWith("value:"));
  const asked = nodes.filter((node) => !isConstant(node)).map((node) => [`partial:${node.name}`, "∂ ?"]);
  const { name } = nodes[output];
  return { ...Object.fromEntries([...kept, ...asked]), [`partial:${name}`]: "∂", [`gradient:${name}`]: "1" };
}
