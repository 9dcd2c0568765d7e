// The mistakes that a graph leaves room for, as explorer/prediction.py sends them.

import { RIGHT } from "./wrong_pass.js";

/** @import { Tree } from "./formulas.js" */
/** @import { WayBack, WrongPass } from "./wrong_pass.js" */

const SIGN_SEEN = 0.3;
export const LAST_RESORT = 4; // as in the twin

/** @typedef {{ several: string, one: string, part: string }} OfSlope - sentences with gaps, as in the twin */

/**
 * @typedef {object} Misconception
 * @property {number} rank
 * @property {string} message
 * @property {string[]} says_for - codes that say the same of a number less exactly
 * @property {string} [one_of]
 * @property {OfSlope} [of_slope]
 */

/**
 * @typedef {object} Place
 * @property {number} node
 * @property {Partial<WrongPass>} wrong
 * @property {Record<string, string>} [words]
 * @property {number[]} [needs]
 * @property {number} [unlikely]
 * @property {string} [special]
 * @property {number[]} [signed]
 */

/**
 * @typedef {object} Mistakes
 * @property {Record<string, Misconception>} misconceptions - by code
 * @property {Record<string, Place[]>} places - by code
 * @property {[gate: string, kink: { at: string[], interval: [low: string, high: string][] }][]} kinks - pairs, because a
 *   gate may be called constructor or __proto__
 * @property {Record<string, Tree>} formulas - by their text
 * @property {Record<number, number>} [ones] - of arrays: the edges whose local gradient is 1 or −1 everywhere
 */

/**
 * A misconception at a place, where the local gradients are what they are now.
 * @typedef {object} Mistake
 * @property {string} code
 * @property {number} node
 * @property {WrongPass} wrong
 * @property {string} message - what a student reads, with a gap for the gates
 * @property {string} oneOf - the same where it may as well have been at another place of the same node
 * @property {number} rank - how uncommon it is at this place
 * @property {number} unlikely - how much less common than elsewhere
 * @property {number[]} needs - nodes that have to be answered
 * @property {string[]} saysFor
 * @property {OfSlope | undefined} ofSlope
 * @property {number[]} explains - nodes whose gradients it explains, from the output on
 */

/**
 * Return the mistakes that can be told from others by what was answered; the twin of mistakes_in, Place.at and Mistake.
 * @param {WayBack} way
 * @param {number[]} answered - nodes
 * @returns {Mistake[]}
 */
export function mistakesIn(way, answered) {
  const { misconceptions, places } = way.mistakes;
  return Object.entries(places).flatMap(([code, found]) => {
    const { rank, message, says_for: saysFor, one_of = "", of_slope } = misconceptions[code];
    const possible = found.filter(({ needs = [] }) => needs.every((node) => answered.includes(node)));
    return possible.map(({ node, wrong, words = {}, needs = [], unlikely = 0, special, signed = [] }) => {
      const seen = signed.length > 0 && signed.every((edge) => way.isNegative(edge));
      return {
        code,
        node,
        wrong: { ...RIGHT, ...wrong },
        message: special ?? filled(message, words),
        oneOf: special ? "" : filled(one_of, words),
        rank: rank + (seen ? unlikely - SIGN_SEEN : unlikely),
        unlikely,
        needs,
        saysFor,
        ofSlope: special ? undefined : of_slope,
        explains: [],
      };
    });
  });
}

/**
 * Fill the gaps of a sentence; one for which there are no words stays.
 * @param {string} sentence
 * @param {Record<string, string>} words
 */
export const filled = (sentence, words) => sentence.replace(/\{(\w+)\}/g, (gap, name) => words[name] ?? gap);
