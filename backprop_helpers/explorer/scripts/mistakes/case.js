// A graph at its inputs with the answers for it: which of them are right, which follow; the twin of mistakes/case.py.

import { rightPasses } from "./array_kinks.js";
import { ArrayWayBack } from "./array_pass.js";
import { sameShape } from "./entries.js";
import { close, isNearby, NEARBY, RELATIVE, rounding } from "./rounding.js";
import { RIGHT } from "./wrong_pass.js";

/** @import { Entries, Flow } from "./entries.js" */
/** @import { Numbers } from "../graph.js" */
/** @import { Answers, WayBack, WrongPass } from "./wrong_pass.js" */

/** The graph at its inputs, and the answers for it, by the node's number. */
export class Case {
  /**
   * @param {WayBack} way
   * @param {Numbers} answers
   */
  constructor(way, answers) {
    this.way = way;
    /** @type {Answers} */
    this.answers = new Map();
    way.nodes.forEach(({ name }, number) => {
      if (Object.hasOwn(answers, name)) this.answers.set(number, answers[name]);
    });
    this.right = way.run(RIGHT);
    this.expected = way.run(RIGHT, this.answers);
    this.open = bounds(way, new Map());
    this.bounds = bounds(way, this.answers);
    this.scale = way.scales(this.right);
  }

  get isOneNumber() {
    return isOneNumber([...this.answers.values()]);
  }

  /** @param {number} number */
  answer(number) {
    return this.answers.get(number) ?? NaN;
  }

  /** @param {number} number */
  isRight(number) {
    return this.isClose(number, this.right[number]);
  }

  /** @param {number} number */
  mayBeRight(number) {
    const [low, high] = this.open[number];
    const answer = this.answer(number);
    return this.isRight(number) || (low <= answer && answer <= high && this.follows(number));
  }

  /** @param {number} number */
  follows(number) {
    const [low, high] = this.bounds[number];
    const answer = this.answer(number);
    return (low <= answer && answer <= high) || this.isClose(number, low) || this.isClose(number, high);
  }

  /**
   * @param {number} number
   * @param {number} other
   */
  isClose(number, other) {
    return close(this.answer(number), other, this.scale[number]);
  }

  /**
   * Tell whether an answer is so near to a number that rounding on the way may have led there.
   * @param {number} number
   * @param {number} found
   */
  isNearby(number, found) {
    return isNearby(this.answer(number), found);
  }

  /**
   * Tell whether a pass finds for a node what follows from the answers before it.
   * @param {number} number
   * @param {number} found
   */
  isUnchanged(number, found) {
    return close(found, this.expected[number], this.scale[number]);
  }

  /**
   * Return what the answers would be after a wrong pass.
   * @param {WrongPass} wrong
   */
  seen(wrong) {
    const found = this.way.run(wrong, this.answers);
    return [...this.answers.keys()].map((number) => found[number]);
  }

  /**
   * Return what is said of errors that are ones of rounding: of the right numbers, or of what follows from others.
   * @param {number[]} errors
   */
  rounding(errors) {
    /** @type {(rest: number[], numbers: number[]) => [answer: number, number: number][]} */
    const paired = (rest, numbers) => rest.map((number) => [this.answer(number), numbers[number]]);
    const off = errors.filter((number) => !this.isRight(number));
    const amiss = errors.filter((number) => !this.follows(number));
    return rounding(paired(off, this.right)) || rounding(paired(amiss, this.expected));
  }
}

/**
 * Return between which numbers each gradient may lie, since at a kink a slope is a matter of convention.
 *
 * At a tie of a max or min the inputs' slopes add up to 1: who gives one of them has chosen the other.
 * @param {WayBack} way
 * @param {Answers} answered - gradients to take as they are
 */
function bounds(way, answered) {
  const local = way.edges.map((_, edge) => way.slopes(edge));
  /** @type {[low: number, high: number][]} */
  const found = [];
  if (local.every(([low, high]) => low === high)) {
    for (const slope of way.run(RIGHT, answered)) found.push([slope, slope]);
    return found;
  }
  /** @type {[low: number, high: number][]} */
  const passed = [];
  way.feeds.forEach((edges, number) => {
    let low = Number(number === way.output);
    let high = low;
    for (const edge of edges) {
      const ends = passed[way.gate[edge]].flatMap((above) => local[edge].map((slope) => above * slope));
      low += Math.min(...ends);
      high += Math.max(...ends);
    }
    found.push([low, high]);
    const answer = answered.get(number);
    passed.push(answer === undefined ? [low, high] : [answer, answer]);
    const ties = edges.filter((edge) => local[edge][0] !== local[edge][1] && way.into[way.gate[edge]].length === 2);
    const [upstream] = ties.length === 1 ? passed[way.gate[ties[0]]] : [0];
    if (answer === undefined || !upstream || high === low) return;
    const part = Math.min(1, Math.max(0, (answer - low) / (high - low)));
    const share = upstream > 0 ? part : 1 - part;
    const other = way.into[way.gate[ties[0]]].find((each) => each !== ties[0]) ?? NaN;
    if (local[other][0] === 0 && local[other][1] === 1) local[other] = [1 - share, 1 - share];
  });
  return found;
}

/**
 * Tell whether one number was written everywhere; two fields say so only where it is 0, 1 or −1.
 * @param {number[]} answers
 */
const isOneNumber = (answers) => new Set(answers).size === 1 && (answers.length > 2 || [-1, 0, 1].includes(answers[0]));

/** The same for arrays. An entry that is nan is still open: nothing is said of it. */
export class ArrayCase {
  /**
   * @param {ArrayWayBack} way
   * @param {Record<string, number[]>} answers - entries by name
   */
  constructor(way, answers) {
    this.way = way;
    /** @type {Map<number, Entries>} */
    this.answers = new Map();
    way.nodes.forEach(({ name }, number) => {
      if (Object.hasOwn(answers, name))
        this.answers.set(number, { shape: way.shapeOf(number), entries: answers[name] });
    });
    this.right = way.run(RIGHT);
    this.expected = way.run(RIGHT, this.answers);
    this.scale = way.scales();
    this.open = this.fitting(new Map());
    this.bounds = this.fitting(this.answers);
    this.isOneNumber = false; // ones everywhere are what a sum sends back
  }

  /**
   * Return the gradients of that of the right passes that most answers agree with, the usual one first.
   * @param {Map<number, Entries>} known
   * @returns {Flow[]}
   */
  fitting(known) {
    const found = rightPasses(this.way, this.answers, known).map((wrong) => this.way.run(wrong, known));
    const agreed = found.map((each) => [...this.answers.keys()].filter((number) => this.isClose(number, each[number])));
    const most = Math.max(...agreed.map((numbers) => numbers.length));
    return found[agreed.findIndex((numbers) => numbers.length === most)];
  }

  /** @param {number} number */
  answer(number) {
    return /** @type {Entries} */ (this.answers.get(number));
  }

  /** @param {number} number */
  mayBeRight(number) {
    return this.isClose(number, this.open[number]);
  }

  /** @param {number} number */
  follows(number) {
    return this.isClose(number, this.bounds[number]);
  }

  /**
   * Return pairs of the answered entries of two arrays; null where one is missing or has another shape.
   * @param {number} number
   * @param {Flow} one
   * @param {Flow} other
   * @returns {[one: number, other: number][] | null}
   */
  pairs(number, one, other) {
    if (!one || !other || !sameShape(one.shape, other.shape)) return null;
    const { shape, entries } = this.answer(number);
    const isOpen = sameShape(shape, one.shape) ? entries.map(Number.isNaN) : [];
    return one.entries.flatMap((entry, n) =>
      isOpen[n] ? [] : [/** @type {[number, number]} */ ([entry, other.entries[n]])],
    );
  }

  /**
   * @param {number} number
   * @param {Flow} other
   */
  isClose(number, other) {
    return this.areClose(number, this.answer(number), other);
  }

  /**
   * @param {number} number
   * @param {Flow} one
   * @param {Flow} other
   */
  areClose(number, one, other) {
    return this.pairs(number, one, other)?.every(([a, b]) => close(a, b, this.scale[number])) ?? false;
  }

  /**
   * @param {number} number
   * @param {Flow} found
   */
  isNearby(number, found) {
    const apart = RELATIVE * this.scale[number]; // where entries cancel, the rounding of those before them is left
    const pairs = this.pairs(number, this.answer(number), found);
    return pairs?.every(([a, b]) => Math.abs(a - b) <= Math.max(NEARBY * Math.abs(b), apart)) ?? false;
  }

  /**
   * @param {number} number
   * @param {Flow} found
   */
  isUnchanged(number, found) {
    return this.areClose(number, found, this.expected[number]);
  }

  /** @param {WrongPass} wrong */
  seen(wrong) {
    const found = this.way.run(wrong, this.answers);
    return [...this.answers.keys()].flatMap(
      (number) => this.pairs(number, found[number], found[number])?.map(([entry]) => entry) ?? [NaN],
    );
  }

  /**
   * Return what is said of errors that are ones of rounding: of the right numbers, or of what follows from others.
   * @param {number[]} errors
   */
  rounding(errors) {
    /** @param {Flow[]} of @returns {[number, number][]} */
    const off = (of) =>
      errors.flatMap((number) => {
        const pairs = this.expected[number] && this.pairs(number, this.answer(number), of[number]);
        return pairs
          ? pairs.filter((/** @type {[number, number]} */ [a, b]) => !close(a, b, this.scale[number]))
          : [[0, 1]]; // no rounding
      });
    return rounding(off(this.right)) || rounding(off(this.expected));
  }
}

/**
 * Return the case of a graph and of answers by name.
 * @param {WayBack} way
 * @param {Record<string, any>} answers
 */
export const caseOf = (way, answers) =>
  way instanceof ArrayWayBack ? new ArrayCase(way, answers) : new Case(way, answers);
