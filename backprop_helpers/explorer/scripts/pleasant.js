// Other numbers for the same graph, from which a prediction can be reckoned and by which no mistake looks right.

import { isConstant } from "./graph.js";
import { mistakesIn } from "./mistakes/misconceptions.js";
import { close } from "./mistakes/rounding.js";
import { isEmpty, RIGHT, WayBack } from "./mistakes/wrong_pass.js";
import { agree, asShown, formatNumber } from "./numbers.js";
import { run } from "./passes.js";
import { snapped } from "./sliders.js";

/** @import { Graph, Numbers } from "./graph.js" */
/** @import { Mistakes } from "./mistakes/misconceptions.js" */
/** @import { Pass } from "./passes.js" */

const TRIES = 80;
const LARGEST = 1000;
const SHORT = 4; // signs of a number that is reckoned with by hand
const FEW = 4; // whole numbers in a range: a slider's own steps are taken there

/**
 * Return inputs at which a graph makes a good exercise, the best of some that are drawn.
 * @param {Graph} graph
 * @param {Mistakes} mistakes
 * @param {Numbers} at - the inputs now: others are wanted
 * @param {() => number} random - from 0 to 1
 * @returns {Numbers}
 */
export function otherNumbers(graph, mistakes, at, random) {
  let best = at;
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TRIES && least > 0; turn++) {
    const drawn = Object.fromEntries(Object.entries(graph.ranges).map(([name, range]) => [name, draw(range, random)]));
    if (Object.keys(drawn).every((name) => drawn[name] === at[name])) continue;
    const trouble = troubleWith(graph, mistakes, at, drawn, least);
    if (trouble < least) [best, least] = [drawn, trouble];
  }
  return best;
}

/**
 * Draw a whole number from a slider's range, small ones more often, or one of its steps where there are few.
 * @param {[low: number, high: number, step: number]} range
 * @param {() => number} random
 */
function draw([low, high, step], random) {
  const [from, to] = [Math.max(Math.ceil(low), -9), Math.min(Math.floor(high), 9)];
  if (to - from < FEW) return snapped(low + random() * (high - low), low, step);
  return from + Math.floor(random() * (to - from + 1));
}

/**
 * Return how bad an exercise would be at some inputs; infinite where it would be none.
 * @param {Graph} graph
 * @param {Mistakes} mistakes
 * @param {Numbers} at
 * @param {Numbers} drawn
 * @param {number} most - at which nobody wants to know it exactly
 */
function troubleWith(graph, mistakes, at, drawn, most) {
  const pass = run(graph, drawn);
  if (pass.failure) return Number.POSITIVE_INFINITY;
  const places = [...graph.nodes.keys()].filter((place) => !isConstant(graph.nodes[place]));
  const numbers = places.flatMap((place) => [Number(pass.values[place]), Number(pass.gradients[place])]);
  const inputs = Object.values(drawn);
  let trouble = 0;
  for (const number of numbers) {
    const text = formatNumber(number);
    if (Math.abs(number) > LARGEST || text.includes("e")) trouble += 3;
    else if (!agree(asShown(number), number) || text.replace(/[−.]/g, "").length > SHORT) trouble += 1;
  }
  for (const place of places) if (!pass.gradients[place]) trouble += 4;
  for (const number of inputs) if ([0, 1, -1].includes(number)) trouble += 2;
  trouble += 2 * (inputs.length - new Set(inputs.map(Math.abs)).size);
  for (const name of Object.keys(drawn)) if (drawn[name] === at[name]) trouble += 1;
  return trouble < most ? trouble + accidents(graph, mistakes, pass) : trouble;
}

/**
 * Return how many usual mistakes nobody would see: the wrong pass gives the right numbers.
 * @param {Graph} graph
 * @param {Mistakes} mistakes
 * @param {Pass} pass
 */
function accidents(graph, mistakes, pass) {
  const way = new WayBack(graph, mistakes, pass.values);
  const right = way.run(RIGHT);
  const usual = mistakesIn(way, []).filter(({ rank, wrong }) => rank < 2 && isEmpty(wrong.given));
  return usual.filter(({ wrong }) => way.run(wrong).every((number, each) => close(number, right[each]))).length;
}
