// Where entries of arrays are at a kink or tie for the largest; the twin of mistakes/array_kinks.py.

import { RELATIVE } from "./rounding.js";
import { RIGHT } from "./wrong_pass.js";

/** @import { ArrayWayBack, Chosen, Kinks } from "./array_pass.js" */
/** @import { Entries } from "./entries.js" */
/** @import { Plan } from "../patterns.js" */
/** @import { WrongPass } from "./wrong_pass.js" */

/**
 * Return passes that are right: several where entries are at a kink, since each slope there is a choice.
 * @param {ArrayWayBack} way
 * @param {Map<number, Entries>} answers
 * @param {Map<number, Entries>} known - what is passed on of them
 * @returns {WrongPass[]}
 */
export function rightPasses(way, answers, known) {
  const kinks = new Map(way.edges.map((_, edge) => [edge, way.kinksAt(edge)]));
  for (const [edge, places] of kinks) if (!places.size) kinks.delete(edge);
  if (!kinks.size) return [RIGHT];
  const count = Math.max(2, ...[...kinks.keys()].flatMap((edge) => tiesOf(way, edge).map((places) => places.length)));
  const ends = Array.from({ length: count }, (_, end) =>
    Object.fromEntries([...kinks].map(([edge, places]) => [edge, oneEnd(way, edge, places, end)])),
  );
  return [RIGHT, ...[{}, ...ends].map((usual) => chosen(way, kinks, answers, known, usual))];
}

/**
 * Return the entries that tie for the largest of those that become one, group by group.
 * @param {ArrayWayBack} way
 * @param {number} edge
 */
function tiesOf(way, edge) {
  if (way.gateAt(way.gate[edge]).made.local === undefined) return [];
  const [owners] = /** @type {Plan} */ (way.plans(edge).back[0]).places;
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  for (const place of way.kinksAt(edge).keys())
    groups.set(owners[place], [...(groups.get(owners[place]) ?? []), place]);
  return [...groups.values()];
}

/**
 * Return local gradients with one end of the slopes at each kink, and 1 for one of the entries that tie.
 * @param {ArrayWayBack} way
 * @param {number} edge
 * @param {Kinks} kinks
 * @param {number} end
 */
function oneEnd(way, edge, kinks, end) {
  const slopes = [...way.local[edge].entries];
  for (const [place, [low, high]] of kinks) slopes[place] = end > 0 !== way.edges[edge].position > 0 ? high : low;
  for (const tied of tiesOf(way, edge))
    for (const [number, place] of tied.entries()) slopes[place] = Number(number === Math.min(end, tied.length - 1));
  return { slopes };
}

/**
 * Return the pass with the slopes that follow from answers: where one edge alone is open at a node.
 * @param {ArrayWayBack} way
 * @param {Map<number, Kinks>} kinks
 * @param {Map<number, Entries>} answers
 * @param {Map<number, Entries>} known
 * @param {Chosen} usual
 * @returns {WrongPass}
 */
function chosen(way, kinks, answers, known, usual) {
  const local = { ...usual };
  /** @type {Set<number>} */
  const decided = new Set();
  way.feeds.forEach((edges, number) => {
    const several = edges.filter((each) => kinks.has(each) && !decided.has(each));
    const answer = answers.get(number);
    if (several.length !== 1 || !answer) return;
    const [edge] = several;
    local[edge] = readOff(way, edge, answer, local, known);
    for (const other of way.into[way.gate[edge]]) {
      const ends = [...(kinks.get(other)?.values() ?? [])];
      if (other === edge || !ends.length || ends.some(([low, high]) => low !== 0 || high !== 1)) continue;
      decided.add(other);
      local[other] = rest(way, other, local[edge]);
    }
  });
  return { ...RIGHT, local };
}

/**
 * Return what is left for the other one of two that tie.
 * @param {ArrayWayBack} way
 * @param {number} edge
 * @param {{ slopes: number[] }} taken
 */
function rest(way, edge, taken) {
  const slopes = [...way.local[edge].entries];
  for (const place of way.kinksAt(edge).keys()) {
    const left = 1 - taken.slopes[place];
    slopes[place] = left > RELATIVE ? left : 0; // less is left by rounding alone
  }
  return { slopes };
}

/**
 * Return the local gradients that lead to an answer, as far as there are right ones that do.
 * @param {ArrayWayBack} way
 * @param {number} edge
 * @param {Entries} answer
 * @param {Chosen} local
 * @param {Map<number, Entries>} known
 */
function readOff(way, edge, answer, local, known) {
  const usual = /** @type {number[]} */ (way.local[edge].entries);
  const [totals, passed] = way.passBack({ ...RIGHT, local }, known);
  /** @param {Chosen} each @returns {number[]} */
  const entries = (each) => way.flow(edge, { ...RIGHT, local: each }, passed)?.entries ?? [];
  const flow = entries(local);
  const sent = entries({ [edge]: { slopes: usual.map(() => 1) } });
  const total = /** @type {Entries} */ (totals[way.edges[edge].input]).entries;
  const wanted = answer.entries.map((entry, place) => entry - total[place] + flow[place]);
  const slopes = [...usual];
  for (const [place, [low, high]] of way.kinksAt(edge))
    if (sent[place] && !Number.isNaN(wanted[place]))
      slopes[place] = Math.min(high, Math.max(low, wanted[place] / sent[place]));
  /** @param {number[]} places */
  const sumOf = (places) => places.reduce((sum, place) => sum + slopes[place], 0);
  for (const tied of tiesOf(way, edge)) {
    const stillOpen = tied.filter((place) => Number.isNaN(wanted[place]));
    const left = Math.max(0, 1 - sumOf(tied.filter((place) => !stillOpen.includes(place))));
    for (const place of stillOpen) slopes[place] = left / stillOpen.length;
    const whole = sumOf(tied);
    for (const place of tied) slopes[place] = whole ? slopes[place] / whole : usual[place];
  }
  return { slopes };
}
