// A graph at its inputs with the answers for it: which of them are right, which follow; the twin of mistakes/case.py.

import { rightPasses } from "./array_kinks.js";
import { ArrayWayBack } from "./array_pass.js";
import { sameShape } from "./entries.js";
import { close, isNearby, NEARBY, RELATIVE, roundedTooFar, rounding } from "./rounding.js";
import { RIGHT } from "./wrong_pass.js";

/** @import { Entries, Flow } from "./entries.js" */
/** @import { Numbers } from "../graph.js" */
/** @import { Answers, WayBack, WrongPass } from "./wrong_pass.js" */

/** @typedef {[least: number, most: number]} Ends */

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

  /**
   * Tell whether all errors are one number; two say so only where it is 0, 1 or −1.
   * @param {number[]} errors
   */
  isOneNumber(errors) {
    const [first, ...others] = errors.map((number) => this.answer(number));
    const isEnough = others.length > 1 || (others.length === 1 && [-1, 0, 1].includes(first));
    return isEnough && others.every((other) => other === first);
  }

  /**
   * Tell whether a 0 is answered where flows that are not 0 are added up after a wrong pass.
   * @param {number} number
   * @param {WrongPass} wrong
   */
  cancels(number, wrong) {
    if (this.answer(number) !== 0 || number in wrong.terms) return false;
    const [, passed] = this.way.passBack(wrong, this.answers);
    return this.way.feeds[number].some((edge) => this.way.flow(edge, wrong, passed) !== 0);
  }

  /**
   * Tell whether errors of three figures at most, and the other answers, are what a wrong pass leads to.
   * @param {WrongPass} wrong
   * @param {number[]} errors
   */
  isRounded(wrong, errors) {
    if (!errors.every((number) => hasThreeFigures(this.answer(number)))) return false;
    const found = this.way.run(wrong);
    return [...this.answers].every(
      ([number, answer]) => this.isClose(number, found[number]) || roundedTooFar(answer, found[number], [3]),
    );
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
    const nearest = within(this.answer(number), this.open[number]);
    return this.isRight(number) || (this.isClose(number, nearest) && this.follows(number));
  }

  /** @param {number} number */
  follows(number) {
    return this.isClose(number, within(this.answer(number), this.bounds[number]));
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
 * At a tie of a max or min the inputs' slopes add up to 1: what is answered for one of them leaves the rest of what
 * arrives to the other.
 * @param {WayBack} way
 * @param {Answers} answered - gradients to take as they are
 */
function bounds(way, answered) {
  const local = way.edges.map((_, edge) => way.slopes(edge));
  /** @type {Ends[]} */
  const found = [];
  if (local.every(([low, high]) => low === high)) {
    for (const slope of way.run(RIGHT, answered)) found.push([slope, slope]);
    return found;
  }
  const isShared = (/** @type {number} */ edge) => local[edge][0] === 0 && local[edge][1] === 1;
  /** @type {Ends[]} */
  const passed = [];
  /** @type {Map<number, Ends>} */
  const left = new Map(); // by edge, between which numbers the rest lies
  way.feeds.forEach((edges, number) => {
    let low = Number(number === way.output);
    let high = low;
    const flows = edges.map((edge) => {
      const each = passed[way.gate[edge]].flatMap((above) => local[edge].map((slope) => above * slope));
      /** @type {Ends} */
      const ends = [Math.min(...each), Math.max(...each)];
      const [least, most] = (left.get(edge) ?? ends).map((end) => within(end, ends));
      low += least;
      high += most;
      return [least, most];
    });
    found.push([low, high]);
    const answer = answered.get(number);
    passed.push(answer === undefined ? [low, high] : [answer, answer]);
    if (answer === undefined) return;
    const off = RELATIVE * Math.abs(answer);
    edges.forEach((edge, place) => {
      const [[lowest, highest], [least, most]] = [passed[way.gate[edge]], flows[place]];
      for (const other of way.into[way.gate[edge]]) {
        if (other !== edge && isShared(edge) && isShared(other))
          left.set(other, [lowest + low - least - answer - off, highest + high - most - answer + off]);
      }
    });
  });
  return found;
}

/**
 * Return the number between two others that is nearest to a number.
 * @param {number} number
 * @param {Ends} ends
 */
const within = (number, [low, high]) => Math.min(high, Math.max(low, number));

/** @param {number} answer */
const hasThreeFigures = (answer) => Number(answer.toPrecision(3)) === answer;

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
  }

  /** Tell nothing: ones everywhere are what a sum sends back. */
  isOneNumber() {
    return false;
  }

  /** Tell nothing: entries may well cancel. */
  cancels() {
    return false;
  }

  /**
   * Tell whether errors of three figures at most, and the other answers, are what a wrong pass leads to.
   * @param {WrongPass} wrong
   * @param {number[]} errors
   */
  isRounded(wrong, errors) {
    if (!errors.every((number) => this.answer(number).entries.every(hasThreeFigures))) return false;
    const found = this.way.run(wrong);
    return [...this.answers].every(
      ([number, answer]) =>
        this.pairs(number, answer, found[number])?.every(
          ([a, b]) => close(a, b, this.scale[number]) || roundedTooFar(a, b, [3]),
        ) ?? false,
    );
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
