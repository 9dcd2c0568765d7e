// What to practise next, from a stock of problems; the twin of explorer/choosing.py.

/** @import { Figure, Numbers } from "./graph.js" */

/**
 * @typedef {object} Problem
 * @property {string} key
 * @property {number} level
 * @property {string[]} trains - codes of misconceptions
 * @property {Figure} figure
 * @property {Numbers} start
 */

/**
 * What came of a problem.
 * @typedef {object} Attempt
 * @property {string} key
 * @property {number} level
 * @property {string[]} trains
 * @property {number} tries - how many answers it took until all was right; 0 where it was given up or shown
 * @property {string[]} made - the codes of the misconceptions that were found in its answers
 */

/** @typedef {{ up: number, down: number, many: number, avoided: number, lowest: number, highest: number }} Rule */
/** @typedef {{ level: number, about: string, seed: number }} Wish */

const TURN = 0.6180339887;
const SEED = 0.7548776662;

/**
 * Return the level and the topic of the next problem.
 * @param {Attempt[]} history
 * @param {Wish} wish
 * @param {Rule} rule
 * @param {string[]} trainable - codes that some problem trains
 */
export function choose(history, { level, about, seed }, rule, trainable) {
  const weights = weightsOf(history, rule, trainable);
  weights.set(about, (weights.get(about) ?? 0) + 1);
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const place = (((history.length + 1) * TURN + seed * SEED) % 1) * whole;
  let end = 0;
  for (const [name, weight] of weights) {
    end += weight;
    if (place < end) return { level: levelOf(history, level, rule), about: name };
  }
  return { level: levelOf(history, level, rule), about };
}

/**
 * @param {Attempt[]} history
 * @param {number} level
 * @param {Rule} rule
 */
function levelOf(history, level, { up, down, many, lowest, highest }) {
  let found = level;
  let row = 0;
  for (const { tries } of history) {
    if (tries === 1) row = Math.max(row, 0) + 1;
    else if (tries > 1 && tries < many) row = 0;
    else row = Math.min(row, 0) - 1;
    if (row !== up && row !== -down) continue;
    found = Math.min(Math.max(found + Math.sign(row), lowest), highest);
    row = 0;
  }
  return found;
}

/**
 * @param {Attempt[]} history
 * @param {Rule} rule
 * @param {string[]} trainable
 * @returns {Map<string, number>}
 */
function weightsOf(history, rule, trainable) {
  const made = new Map();
  const avoided = new Map();
  for (const attempt of history) {
    for (const code of attempt.made.filter((each) => trainable.includes(each))) {
      made.set(code, (made.get(code) ?? 0) + 1);
      avoided.set(code, 0);
    }
    for (const code of attempt.trains) {
      if (!attempt.tries || !made.has(code) || attempt.made.includes(code)) continue;
      avoided.set(code, avoided.get(code) + 1);
      if (avoided.get(code) === rule.avoided) made.delete(code);
    }
  }
  const last = history.at(-1)?.made ?? [];
  return new Map([...made].map(([code, count]) => [code, count * (last.includes(code) ? 2 : 1)]));
}

/**
 * Return the problem of a stock that is nearest to what is wanted.
 * @param {Problem[]} stock
 * @param {Attempt[]} history
 * @param {Wish} wish
 * @param {Rule} rule
 * @param {string[]} trainable
 */
export function fromStock(stock, history, wish, rule, trainable) {
  const choice = choose(history, wish, rule, trainable);
  /** @param {Problem} problem */
  const unfit = ({ key, level, trains }) => {
    const away = Math.abs(level - choice.level);
    const fits = trains.includes(choice.about) || choice.about === wish.about;
    return [Math.max(away, 1), history.filter((attempt) => attempt.key === key).length, Number(!fits), away];
  };
  return stock
    .map((problem) => ({ problem, rank: unfit(problem) }))
    .reduce((best, each) => {
      const differs = each.rank.findIndex((number, place) => number !== best.rank[place]);
      return differs >= 0 && each.rank[differs] < best.rank[differs] ? each : best;
    }).problem;
}
