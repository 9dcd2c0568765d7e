// All parts of an explorer of arrays, kept at the same inputs, the same step and the same entry.

import { arrayPicture, entryName } from "./array_picture.js";
import { arrayPrediction } from "./array_prediction.js";
import { arraySentence, arrayTexts, gradientsSoFar, isData, isGiven } from "./array_words.js";
import { flat, forwardArrays, nested, runArrays } from "./arrays.js";
import { element, write } from "./elements.js";
import { entryPanel } from "./entry.js";
import { nudgePanel } from "./nudge.js";
import { formatNumber } from "./numbers.js";
import { player } from "./player.js";
import { sourcesOf, targetsOf } from "./relations.js";
import { withoutRemnants } from "./remnants.js";
import { slider } from "./sliders.js";
import { entryButtons } from "./stepping.js";
import { toggle } from "./toggle.js";
import { zoomPanel } from "./zooming.js";

/** @import { ArrayGraph, ArrayInputs, ArrayPass, ArrayStep } from "./arrays.js" */
/** @import { Passed } from "./bands.js" */
/** @import { LeafNode, GateNode } from "./graph.js" */
/** @import { Cell } from "./relations.js" */

/** @typedef {{ get: () => any, set: (at: any) => void, listen: (act: () => void) => () => void }} ArrayInputsKept */

const REACH = 5; // of the slider of an entry, to both sides of 0, at the least
const STILL = 1e-12; // as a share of an entry: it did not move

/**
 * Show a graph of arrays in an element and keep it at its inputs; return what to call when it goes.
 * @param {Element} host
 * @param {ArrayGraph} graph
 * @param {ArrayInputsKept} inputs
 */
export function mountArrays(host, graph, inputs) {
  const { nodes, output } = graph;
  const root = element(host, "div", { class: "bp-view bp-arrays" });
  const forwardSteps = nodes.filter((node) => node.gate !== null).length;
  const given = nodes.findIndex((node) => isGiven(node) && node.shape.length > 0);
  /** @type {Cell} */
  let chosen = { kind: "value", place: Math.max(0, given), entry: 0 };
  /** @type {Cell | null} */
  let pointed = null;
  let hidden = graph.gradients && graph.mistakes !== null;
  let isNudged = false;
  let grabbed = 0; // the entry that is dragged, as it was

  const panel = element(root, "div", { class: "bp-controls" });
  const sliders = Object.entries(graph.ranges).map(([name, range]) => ({
    name,
    control: slider(panel, name, range, (value) => inputs.set({ ...inputs.get(), [name]: value })),
  }));
  const ofEntry = element(panel, "div", { class: "bp-of-entry" });
  const scene = arrayPicture(root, graph, {
    choose,
    point(cell) {
      if (cell === pointed || (cell && pointed && sameCell(cell, pointed))) return;
      pointed = cell;
      light();
    },
    isOpen: (cell) => !isNudged && cell.kind === "value" && isGiven(nodes[cell.place]),
    drag(cell, by) {
      setEntry(cell, Number((grabbed + by).toFixed(6)));
    },
    edit: () => {
      if (hidden && quiz) quiz.focus();
      else ofEntry.querySelector("input")?.focus();
    },
    epsilon: () => (isNudged ? pushed.get() : 0),
    pull,
  });
  entryButtons(panel, nodes, scene.isMark, {
    from: () => chosen,
    to(cell) {
      choose(cell);
      scene.reveal([cell.place]);
    },
  });
  const spoken = element(root, "p", { class: "backprop-sentence", role: "status", "aria-live": "polite" });
  const bar = element(root, "div", { class: "bp-bar" });
  const play = player(bar, graph.gradients ? 2 * forwardSteps + 1 : forwardSteps, stepped);
  const toggles = element(bar, "div", { class: "bp-toggles" });
  const nudging = toggle(toggles, "nudge", (on) => setNudged(on));
  const flowing = graph.gradients ? toggle(toggles, "flows as bands", update) : null;
  const zoom = toggle(toggles, "zoom", zoomedTo);
  const below = element(root, "div", { class: "bp-below" });
  const quiz =
    graph.gradients && graph.mistakes
      ? arrayPrediction(below, graph, graph.mistakes, {
          current: () => runArrays(graph, inputs.get()),
          hide,
          choose,
          changed: update,
        })
      : null;
  // For the panel a nudge is one of two nodes: the entry that is chosen and the output.
  /** @type {LeafNode} */
  const source = { name: "", gate: null, number: null };
  /** @type {GateNode} */
  const target = { name: nodes[output].name, gate: "", inputs: [0], formula: "", parts: [], local: [], exact: true };
  const pushed = nudgePanel(below, { nodes: [source, target], output: 1, kinks: {}, functions: {} }, update);
  pushed.toggle(false);
  const zoomed = zoomPanel(scene.element, graph);
  const made = entryPanel(below, graph);
  /** @type {{ name: string, control: import("./sliders.js").Slider } | null} */
  let entrySlider = null;
  /** @type {Cell[]} */
  let moved = [];
  /** @type {Cell[]} */
  let lit = []; // the entries whose frames are drawn

  /** @param {Cell} cell */
  function entryNow({ place, entry }) {
    return flat(inputs.get()[nodes[place].name])[entry];
  }
  /**
   * @param {Cell} cell
   * @param {number} value
   */
  function setEntry({ place, entry }, value) {
    const { name, shape } = nodes[place];
    /** @type {ArrayInputs} */
    const at = inputs.get();
    const entries = [...flat(at[name])];
    entries[entry] = value;
    inputs.set({ ...at, [name]: nested(entries, shape) });
  }
  function showSlider() {
    const node = nodes[chosen.place];
    const name = entryName(node, chosen.entry);
    if (!isGiven(node) || !node.shape.length) {
      if (entrySlider || !ofEntry.childNodes.length) {
        ofEntry.replaceChildren();
        entrySlider = null;
        element(ofEntry, "p", { class: "bp-open" }, "Choose an entry of an input to change it.");
      }
      return;
    }
    const value = entryNow(chosen);
    if (entrySlider?.name !== name) {
      ofEntry.replaceChildren();
      const cell = chosen;
      const reach = Math.max(REACH, 2 * Math.abs(value));
      const control = slider(ofEntry, name, [-reach, reach, reach / 50], (to) => setEntry(cell, to));
      entrySlider = { name, control };
    }
    if (entrySlider.control.get() !== value) entrySlider.control.set(value);
  }
  function limit() {
    if (graph.gradients) play.limit(hidden ? forwardSteps + 1 : 2 * forwardSteps + 1);
  }
  function update() {
    const at = inputs.get();
    const whole = runArrays(graph, at);
    const pass = withoutRemnants(graph, whole);
    const position = play.get();
    const asking = hidden && position > pass.forwardSteps;
    const stop = asking ? pass.forwardSteps : position;
    const shown = arrayTexts(graph, pass, stop);
    const gradients = gradientsSoFar(graph, pass, stop);
    root.classList.toggle("bp-asking", asking);
    if (quiz) quiz.at(JSON.stringify(at));
    scene.show(asking && quiz ? quiz.question(shown) : shown, (place, entry) => {
      const value = pass.values[place]?.[entry];
      const slope = isData(nodes[place]) ? undefined : gradients.get(place)?.[entry];
      const parts = [value === undefined ? [] : `value ${formatNumber(value)}`];
      if (slope !== undefined) parts.push(`gradient ${formatNumber(slope)}`);
      return [entryName(nodes[place], entry), ...parts.flat()].join(", ");
    });
    const isDone = !graph.gradients && position === forwardSteps;
    const question = "The forward pass is done. Which gradient does each entry have?";
    write(spoken, asking && !pass.failure ? question : arraySentence(graph, pass, isDone ? position + 1 : position));
    scene.flows.show(flowing?.checked && !asking ? pass.steps.slice(0, position).map(magnitudes) : null);
    made.show(chosen, pass, gradients, stop);
    zoomed.toggle(zoom.checked);
    if (zoom.checked) zoomed.show(chosen, pass, gradients);
    scene.open(zoom.checked ? chosen.place : null, zoomed.element);
    showSlider();
    showNudge(at, whole);
    light();
  }
  function light() {
    const cell = pointed ?? chosen;
    const marks = hidden && quiz ? quiz.marks() : {};
    const [first, second] = lit;
    if (cell === first && chosen === second && !moved.length && !quiz) return; // no frame depends on a number
    lit = moved.length ? [] : [cell, chosen];
    scene.light({
      chosen: [chosen],
      from: seen(sourcesOf, cell),
      to: seen(targetsOf, cell),
      moved,
      ...marks,
    });
  }
  /**
   * Return the entries next to an entry on one side, and of a mark, which shows none, those behind it as well.
   * @param {typeof sourcesOf} side
   * @param {Cell} cell
   * @returns {Cell[]}
   */
  function seen(side, cell) {
    /** @param {Cell} mark */
    const behind = (mark) => side(nodes, mark).filter(({ kind }) => kind === mark.kind);
    return side(nodes, cell).flatMap((next) => (scene.isMark(next.place) ? [next, ...behind(next)] : [next]));
  }
  /**
   * @param {ArrayInputs} at
   * @param {ArrayPass} pass
   */
  function showNudge(at, pass) {
    moved = [];
    const value = pass.values[chosen.place];
    if (!isNudged || !value) return;
    const epsilon = pushed.get();
    const held = value.map((entry, number) => (number === chosen.entry ? entry + epsilon : entry));
    const after = forwardArrays(graph, at, new Map([[chosen.place, held]]));
    moved = nodes.flatMap((_, place) => {
      const [before, there] = [pass.values[place] ?? [], after[place] ?? []];
      return there.flatMap((entry, number) =>
        Math.abs(entry - before[number]) > STILL * Math.abs(entry)
          ? [{ kind: /** @type {const} */ ("value"), place, entry: number }]
          : [],
      );
    });
    const isOutput = chosen.place === output;
    source.name = entryName(nodes[chosen.place], chosen.entry);
    const [one, other] = [pass.values[output]?.[0], after[output]?.[0]];
    const change = one === undefined || other === undefined ? undefined : other - one;
    const slope = pass.gradients[chosen.place]?.[chosen.entry];
    const promise = isOutput ? epsilon : slope === undefined ? undefined : slope * epsilon;
    const found = { moved: [epsilon, change], promised: [epsilon, promise], after: [] };
    pushed.show(isOutput ? 1 : 0, found, { values: [] }, graph.gradients && !hidden && play.get() > pass.steps.length);
  }
  /** @param {boolean} on */
  function zoomedTo(on) {
    zoom.checked = on;
    update();
    if (on) zoomed.reveal();
  }
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && zoom.checked) zoomedTo(false);
  });
  /** @param {boolean} on */
  function setNudged(on) {
    isNudged = on;
    nudging.checked = on;
    root.classList.toggle("bp-nudged", on);
    pushed.toggle(on);
    update();
  }
  /**
   * @param {number} place
   * @param {number} epsilon
   */
  function pull(place, epsilon) {
    if (place !== chosen.place) choose({ kind: "value", place, entry: 0 });
    if (isData(nodes[place])) return;
    if (!isNudged) setNudged(true);
    pushed.set(epsilon);
  }
  /** @param {boolean} isHidden */
  function hide(isHidden) {
    hidden = isHidden;
    limit();
    update();
  }
  /** @param {Cell} cell */
  function choose(cell) {
    chosen = cell;
    if (isGiven(nodes[cell.place])) grabbed = entryNow(cell);
    scene.choose(cell);
    quiz?.choose(cell);
    update();
  }
  function follow() {
    const at = inputs.get();
    if (nodes.some((node) => isGiven(node) && !(node.name in at))) return; // they are those of a graph that comes next
    for (const { name, control } of sliders) if (control.get() !== at[name]) control.set(at[name]);
    update();
  }
  function stepped() {
    const step = runArrays(graph, inputs.get()).steps[play.get() - 1];
    if (step) scene.reveal([step.place, ...step.node.inputs]);
    update();
  }
  const layout = new ResizeObserver(() => scene.resize());
  layout.observe(root);
  play.hear(scene.element);
  const stop = inputs.listen(follow);
  scene.choose(chosen);
  quiz?.choose(chosen);
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
 * @param {Cell} one
 * @param {Cell} other
 */
const sameCell = (one, other) => one.kind === other.kind && one.place === other.place && one.entry === other.entry;

/**
 * Return what a band shows of a step: of each flow the sum of the sizes, and their sign where it is the same for all.
 * @param {ArrayStep} step
 * @returns {Passed}
 */
function magnitudes({ node, flows }) {
  if (!flows) return { node, flows: null };
  return {
    node,
    flows: flows.map(({ position, downstream }) => {
      const size = downstream.reduce((sum, entry) => sum + Math.abs(entry), 0);
      const isNegative = downstream.every((entry) => entry <= 0);
      const isMixed = !isNegative && downstream.some((entry) => entry < 0);
      return { position, downstream: isNegative ? -size : size, isMixed };
    }),
  };
}
