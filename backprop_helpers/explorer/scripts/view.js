// All parts of an explorer, kept at the same inputs and the same step.

import { curve } from "./curve.js";
import { element, write } from "./elements.js";
import { flowTable } from "./flows.js";
import { isConstant, isInput } from "./graph.js";
import { nudge, nudgePanel, signed } from "./nudge.js";
import { run } from "./passes.js";
import { picture } from "./picture.js";
import { player } from "./player.js";
import { otherNumbers } from "./pleasant.js";
import { prediction } from "./prediction.js";
import { slider } from "./sliders.js";
import { toggle } from "./toggle.js";
import { sentence, texts } from "./words.js";

/** @import { Graph, Numbers } from "./graph.js" */
/** @import { Pass } from "./passes.js" */
/** @import { Outcome } from "./prediction.js" */
/** @import { Shown } from "./words.js" */

/**
 * The inputs of a graph, wherever they are kept. listen takes what to call when somebody sets them, and returns what to
 * call to stop.
 * @typedef {{ get: () => Numbers, set: (at: Numbers) => void, listen: (act: () => void) => () => void }} Inputs
 */

/**
 * Who poses the question, where it is not the explorer itself: hears what came of each look at the answers, and that
 * the gradients were revealed. The numbers then stay as they are: there are no sliders.
 * @typedef {{ checked: (outcome: Outcome) => void, revealed: () => void }} Examiner
 */

const BESIDE = 340; // pixels that a curve needs, with the gap before it
const TWO_COLUMNS = 900; // pixels: below a wide picture there is room for words and a curve

/**
 * Show a graph in an element and keep it at its inputs; return what to call when it goes.
 * @param {Element} host
 * @param {Graph} graph
 * @param {Inputs} inputs
 * @param {Examiner} [examiner]
 */
export function mount(host, graph, inputs, examiner) {
  const { nodes } = graph;
  const root = element(host, "div", { class: "bp-view" });
  const first = nodes.findIndex((node) => !isConstant(node));
  const still = first < 0; // a formula without inputs is one number, through which nothing flows
  const withGradients = graph.gradients && !still;
  let chosen = first;
  let hidden = withGradients && graph.mistakes !== undefined; // the gradients
  let isNudged = false;
  let isOpen = false; // there is room for it on the page
  const forwardSteps = nodes.filter((node) => node.gate !== null).length;

  const panel = element(root, "div", { class: "bp-controls" });
  const sliders = Object.entries(examiner ? {} : graph.ranges).map(([name, range]) => ({
    name,
    control: slider(panel, name, range, (value) => move(name, value)),
  }));
  const scene = picture(root, graph, {
    choose,
    epsilon: () => (isNudged ? (pushed?.get() ?? 0) : 0),
    pull,
  });
  const spoken = element(root, "p", { class: "backprop-sentence", role: "status", "aria-live": "polite" });
  const bar = element(root, "div", { class: "bp-bar" });
  const play = player(bar, graph.gradients ? 2 * forwardSteps + 1 : forwardSteps, stepped);
  const toggles = element(bar, "div", { class: "bp-toggles" });
  const nudging = still ? null : toggle(toggles, "nudge", (on) => setNudged(on));
  const flowing = withGradients ? toggle(toggles, "flows as bands", update) : null;
  const below = element(root, "div", { class: "bp-below" });
  const { mistakes } = graph;
  const another =
    mistakes && sliders.length ? () => inputs.set(otherNumbers(graph, mistakes, inputs.get(), Math.random)) : null;
  const { checked, revealed } = examiner ?? { checked: () => {}, revealed: () => {} };
  const asks = { current, hide, another, checked, revealed };
  const quiz = mistakes && withGradients ? prediction(below, graph, mistakes, scene, asks) : null;
  const pushed = still ? null : nudgePanel(below, graph, update);
  pushed?.toggle(false);
  const sum = withGradients ? flowTable(below, graph) : null;
  const plot = nodes.some(isInput) && !examiner ? curve(below, graph, update) : null;

  function limit() {
    if (graph.gradients) play.limit(hidden ? forwardSteps + 1 : 2 * forwardSteps + 1);
    const nudges = !still && !(examiner && hidden);
    scene.tell(nudges);
    /** @type {HTMLElement | null | undefined} */ (nudging?.parentElement)?.toggleAttribute("hidden", !nudges);
    if (!nudges && isNudged) setNudged(false);
  }
  function current() {
    const at = inputs.get();
    return { at, pass: run(graph, at) };
  }
  function update() {
    const { at, pass } = current();
    const position = play.get();
    const asking = hidden && position > pass.forwardSteps;
    const stop = asking ? pass.forwardSteps : position;
    const isLast = position > pass.steps.length;
    const shown = texts(graph, pass, graph.gradients || position < forwardSteps ? stop : pass.forwardSteps);
    if (!graph.gradients && position === forwardSteps) unmark(shown);
    root.classList.toggle("bp-asking", asking);
    scene.show(asking ? question(graph, shown) : shown);
    write(spoken, words(pass, position, asking));
    sum?.show(chosen, pass, stop);
    plot?.show(at, pass, withGradients && !hidden && isLast);
    quiz?.show(at);
    scene.flows.show(flowing?.checked && !asking ? pass.steps.slice(0, position) : null);
    showNudge(at, pass);
  }
  /**
   * @param {Pass} pass
   * @param {number} position
   * @param {boolean} asking
   */
  function words(pass, position, asking) {
    if (asking && !pass.failure) return "The forward pass is done. Which gradient does each node have?";
    const isDone = !graph.gradients && position === forwardSteps && (!pass.failure || pass.failure.slope);
    return isDone
      ? sentence(graph, { ...pass, failure: null }, pass.steps.length + 1)
      : sentence(graph, pass, position);
  }
  /**
   * @param {Numbers} at
   * @param {Pass} pass
   */
  function showNudge(at, pass) {
    if (!pushed) return;
    if (!isNudged) {
      scene.nudge(() => "");
      return;
    }
    const found = nudge(graph, at, pass, chosen, pushed.get());
    scene.nudge((place) => {
      const moved = found.moved[place];
      if (moved !== undefined) return signed(moved);
      return found.promised[place] === undefined ? "" : "undefined";
    });
    pushed.show(chosen, found, pass, withGradients && !hidden && play.get() > pass.steps.length);
  }
  /** @param {boolean} on */
  function setNudged(on) {
    if (on && examiner && hidden) return; // it would do the work
    isNudged = on;
    const node = nodes[chosen];
    if (on && isInput(node)) plot?.moved(node.name);
    if (nudging) nudging.checked = on;
    root.classList.toggle("bp-nudged", on);
    pushed?.toggle(on);
    update();
  }
  /**
   * @param {number} place
   * @param {number} epsilon
   */
  function pull(place, epsilon) {
    if (place !== chosen) choose(place);
    if (!isNudged) setNudged(true);
    if (isNudged) pushed?.set(epsilon);
  }
  /** @param {boolean} isHidden */
  function hide(isHidden) {
    hidden = isHidden;
    limit();
    update();
  }
  /** @param {number} place */
  function choose(place) {
    chosen = place;
    scene.choose(place);
    const node = nodes[place];
    if (isNudged && isInput(node)) plot?.moved(node.name);
    update();
  }
  /**
   * @param {string} name
   * @param {number} value
   */
  function move(name, value) {
    plot?.moved(name);
    inputs.set({ ...inputs.get(), [name]: value });
  }
  function follow() {
    const at = inputs.get();
    if (sliders.some(({ name }) => !(name in at))) return; // they are those of a graph that comes next
    for (const { name, control } of sliders) if (control.get() !== at[name]) control.set(at[name]);
    update();
  }
  function stepped() {
    const step = run(graph, inputs.get()).steps[play.get() - 1];
    const place = step?.flows ? step.node.inputs.find((input) => !isConstant(nodes[input])) : step?.place;
    if (step) scene.reveal([step.place, ...step.node.inputs]);
    if (place !== undefined && !hidden && !isNudged)
      choose(place); // the sum is shown where it grows
    else update();
  }
  // The curve stands beside a picture that leaves room for it, else below: what moves is to be seen at one glance.
  function fit() {
    const isBeside = plot !== null && root.clientWidth - scene.width >= BESIDE;
    root.classList.toggle("bp-beside", isBeside);
    root.classList.toggle("bp-under", plot !== null && !isBeside && root.clientWidth >= TWO_COLUMNS);
    scene.resize();
    plot?.resize();
    if (isOpen || !root.clientWidth) return;
    isOpen = true;
    if (hidden) scene.reveal([graph.output], true); // where the gradients begin
  }
  const layout = new ResizeObserver(fit);
  root.style.setProperty("--bp-picture", `${scene.width}px`);
  layout.observe(root);
  root.addEventListener("bp-fit", fit); // a page that tries sizes cannot wait
  play.hear(scene.element);
  const stop = inputs.listen(follow);
  scene.choose(chosen);
  limit();
  follow();
  return () => {
    play.stop();
    stop();
    layout.disconnect();
    root.remove();
  };
}

/**
 * Take the marks of the current step out of what a picture shows.
 * @param {Shown} shown
 */
function unmark(shown) {
  for (const key of Object.keys(shown)) if (/^(node|edge):/.test(key)) delete shown[key];
}

/**
 * What a picture shows while its gradients are to be found: all values, fields, and the 1 that the pass begins with.
 * @param {Graph} graph
 * @param {Shown} shown
 * @returns {Shown}
 */
function question({ nodes, output }, shown) {
  const kept = Object.entries(shown).filter(([key]) => key.startsWith("value:"));
  const asked = nodes.filter((node) => !isConstant(node)).map((node) => [`partial:${node.name}`, "∂"]);
  const { name } = nodes[output];
  return { ...Object.fromEntries([...kept, ...asked]), [`gradient:${name}`]: "1" };
}
