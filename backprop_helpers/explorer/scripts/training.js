// Where a trainer's steps are computed: in the page itself, in the kernel, or long ago, as a recording.

import { isInput } from "./graph.js";
import { forward, run } from "./passes.js";

/** @import { GateTable, Numbers, Wired } from "./graph.js" */

const SURE = 1e-4; // what is said is never nearer to 0 or to 1 in a picture

const NO_LOSS = "It stops here: the next step leads where there is no loss. Try a smaller learning rate.";

/** @typedef {[x1: number, x2: number, t: number]} Point */
/** @typedef {[low: number, high: number]} Span */

/**
 * What is trained, as explorer/trainer.py makes it.
 * @typedef {object} TrainerFigure
 * @property {"page" | "kernel" | "recording"} place - where the steps are computed
 * @property {Omit<Wired, "gates"> | null} graph - the loss over all points, in the page
 * @property {Omit<Wired, "gates"> | null} says - what is said at a point
 * @property {Numbers} start - the weights
 * @property {Point[]} points
 * @property {[Span, Span]} window - what is shown of the plane, along x1 and along x2
 * @property {[name: string, formula: string]} loss
 * @property {string} speaker - what is trained, in a word
 * @property {string} driver - the name of the function that computes the gradients, if it is not the graph
 * @property {number} rate
 * @property {number} steps
 * @property {number} chunk - steps for one picture, in the kernel
 * @property {number} fine - places along each axis at which is known what is said
 */

/**
 * How far the training has come.
 * @typedef {object} State
 * @property {number} [answers] - the number of the order
 * @property {number[]} losses - before each step, and now
 * @property {number[] | null} beside - where the right gradients lead
 * @property {Numbers} weights - none where they are too many to read
 * @property {Numbers} gradient
 * @property {number[]} grid - how sure it is of the target 1, as ln(s/(1 − s)), row by row from the bottom
 * @property {boolean[]} right - for each point, whether the right class is said there
 * @property {number[]} sizes - of each layer's gradient; empty without layers
 * @property {string} note - what there is to say of the steps so far
 * @property {string} trouble - why it cannot go on
 */

/**
 * Something that trains; it calls back when it is done.
 * @typedef {object} Training
 * @property {() => State} get
 * @property {(rate: number, steps: number, done: () => void) => void} advance
 * @property {(done: () => void) => void} reset
 * @property {() => boolean} isOver - whether there are no more steps
 * @property {() => void} stop
 */

/**
 * The kernel, as a trainer sees it.
 * @typedef {object} Kernel
 * @property {() => State} get
 * @property {(order: { number: number, rate: number, steps: number }) => void} send - of no steps: a reset
 * @property {(act: () => void) => () => void} listen
 */

/**
 * Train here: the loss is a graph whose inputs are the weights.
 * @param {TrainerFigure} figure
 * @param {GateTable} gates
 * @returns {Training}
 */
export function inPage({ graph, says, start, points, window, fine }, gates) {
  if (!graph || !says) throw new Error("There is no graph to train.");
  const loss = { ...graph, gates };
  const speaker = { ...says, gates };
  const places = grid(window, fine);
  let at = start;
  let pass = run(loss, at);
  let losses = [lossHere()];
  let trouble = "";

  function lossHere() {
    return Number(pass.values[loss.output]);
  }
  /**
   * @param {number} x1
   * @param {number} x2
   */
  const said = (x1, x2) => Number(forward(speaker, { ...at, x1, x2 })[speaker.output]);
  const gradientOf = () =>
    Object.fromEntries(
      loss.nodes.flatMap((node, place) => (isInput(node) ? [[node.name, Number(pass.gradients[place])]] : [])),
    );

  /** @param {number} rate */
  function step(rate) {
    const gradient = gradientOf();
    const to = Object.fromEntries(Object.entries(at).map(([name, number]) => [name, number - rate * gradient[name]]));
    const next = run(loss, to);
    if (next.failure || !Object.values(to).every(Number.isFinite)) {
      trouble = NO_LOSS;
      return;
    }
    [at, pass] = [to, next];
    losses.push(lossHere());
  }
  return {
    get: () => ({
      losses,
      beside: null,
      weights: at,
      gradient: gradientOf(),
      grid: places.map(([x1, x2]) => sureness(said(x1, x2))),
      right: points.map(([x1, x2, t]) => (said(x1, x2) - 0.5) * (t - 0.5) > 0),
      sizes: [],
      note: "",
      trouble,
    }),
    advance(rate, steps, done) {
      for (let count = 0; count < steps && !trouble; count++) step(rate);
      done();
    },
    reset(done) {
      at = start;
      pass = run(loss, at);
      losses = [lossHere()];
      trouble = "";
      done();
    },
    isOver: () => false,
    stop() {},
  };
}

/**
 * Train in the kernel.
 * @param {Kernel} kernel
 * @returns {Training}
 */
export function inKernel(kernel) {
  let number = Number(kernel.get().answers);
  let done = () => {};
  const stop = kernel.listen(() => {
    if (kernel.get().answers !== number) return; // to an order that was followed by another one
    const act = done;
    done = () => {};
    act();
  });
  /**
   * @param {number} rate
   * @param {number} steps
   * @param {() => void} act
   */
  function order(rate, steps, act) {
    done = act;
    number = Math.max(number, Number(kernel.get().answers)) + 1; // another view may have asked meanwhile
    kernel.send({ number, rate, steps });
  }
  return {
    get: kernel.get,
    advance: order,
    reset: (act) => order(0, 0, act),
    isOver: () => false,
    stop,
  };
}

/**
 * A training from its first step to its last: the states on the way have only the number of their losses.
 * @typedef {object} Recording
 * @property {number[]} losses
 * @property {number[] | null} beside
 * @property {(Omit<State, "losses"> & { losses: number })[]} states
 */

/**
 * Show a training that was recorded.
 * @param {Recording} recording
 * @returns {Training}
 */
export function recorded({ losses, beside, states }) {
  let place = 0;
  function get() {
    const state = states[place];
    return { ...state, losses: losses.slice(0, state.losses), beside: beside?.slice(0, state.losses) ?? null };
  }
  return {
    get,
    advance(_, __, done) {
      place = Math.min(place + 1, states.length - 1);
      done();
    },
    reset(done) {
      place = 0;
      done();
    },
    isOver: () => place === states.length - 1,
    stop() {},
  };
}

/**
 * Return ln(s/(1 − s)), which for a neuron is the sum that goes into its sigmoid.
 * @param {number} said
 */
function sureness(said) {
  const inside = Math.min(1 - SURE, Math.max(SURE, said));
  return Math.log(inside / (1 - inside));
}

/**
 * Return places in a window, row by row from the bottom.
 * @param {[Span, Span]} window
 * @param {number} fine
 * @returns {Span[]}
 */
function grid([across, up], fine) {
  /**
   * @param {Span} span
   * @param {number} step
   */
  const within = ([low, high], step) => low + ((high - low) * step) / (fine - 1);
  return Array.from({ length: fine * fine }, (_, place) => [
    within(across, place % fine),
    within(up, Math.floor(place / fine)),
  ]);
}
