// Which single wrong pass makes exactly these numbers, or else which two? The twin of mistakes/explanation.py.

import { mistakesIn } from "./misconceptions.js";
import { close, isNearby, rounding } from "./rounding.js";
import { both, isEmpty, places, RIGHT, restrictedTo } from "./wrong_pass.js";

/** @import { Numbers } from "../graph.js" */
/** @import { Mistake } from "./misconceptions.js" */
/** @import { Answers, WayBack, WrongPass } from "./wrong_pass.js" */

// The reasons for these numbers stand in the twin.
const MOST_EDGES = 150_000;
const MOST_PAIRS = 3000;
const MOST_COMPOSED = 4;

/** What is wrong with an answer. The attributes are those of the twin. */
export class Explanation {
  /**
   * @param {WayBack} way
   * @param {number[]} answered
   * @param {number[]} wrong
   * @param {number[]} errors
   * @param {Partial<{ mistakes: Mistake[], rounded: string, composed: boolean }>} [found]
   */
  constructor(way, answered, wrong, errors, { mistakes = [], rounded = "", composed = false } = {}) {
    this.way = way;
    this.answered = answered;
    this.wrong = wrong;
    this.errors = errors;
    this.mistakes = mistakes;
    this.rounded = rounded;
    this.composed = composed;
  }

  /** The errors that lie behind no other one. */
  get first() {
    return this.errors.filter((number) => !this.isBehind(number, this.errors));
  }

  /** Whether something else is wrong, and all of it lies behind the first errors and follows from them. */
  get follows() {
    const { first } = this;
    return first.length === this.errors.length && this.wrong.some((number) => this.isBehind(number, first));
  }

  /**
   * Tell whether the gradient of one of the others flows into a node.
   * @param {number} number
   * @param {number[]} others
   */
  isBehind(number, others) {
    return others.some((other) => other !== number && this.way.below(other).has(number));
  }

  /**
   * Return the edges on the way back to a node that no right answer vouches for, from the output on.
   * @param {number} number
   */
  doubtfulEdges(number) {
    const right = this.answered.filter((each) => !this.wrong.includes(each));
    return [...this.way.edges.keys()].filter((edge) => {
      const reached = this.way.below(this.way.edges[edge].input);
      return reached.has(number) && !right.some((each) => reached.has(each));
    });
  }
}

/**
 * Return what is wrong with a student's gradients, or null if nothing is.
 * @param {WayBack} way
 * @param {Numbers} answers - by name
 */
export function explain(way, answers) {
  const given = new Case(way, answers);
  const answered = [...given.answers.keys()];
  const wrong = answered.filter((number) => !given.mayBeRight(number));
  const errors = wrong.filter((number) => !given.follows(number));
  if (!errors.length) return null;
  const search = new Search(given, errors);
  const alone = search.alone();
  const composed = alone.length ? [] : search.composed();
  const mistakes = [alone, composed].find((found) => found.length) ?? search.some();
  const explained = new Set(mistakes.flatMap(({ explains }) => explains));
  const left = errors.filter((number) => !explained.has(number));
  const rounded = new Map(left.map((number) => [number, given.rounding([number])]));
  if (!mistakes.length && left.every((number) => rounded.get(number)))
    return new Explanation(way, answered, wrong, errors, { rounded: given.rounding(errors) || rounded.get(errors[0]) });
  const rest = errors.filter((number) => !rounded.get(number));
  return new Explanation(way, answered, wrong, rest, { mistakes, composed: composed.length > 0 });
}

/** The graph at its inputs, and the answers for it, by the node's number. */
class Case {
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
    this.scale = way.feeds.map((edges, number) => {
      const flows = edges.map((edge) => Math.abs(this.right[way.gate[edge]] * way.local[edge]));
      return flows.reduce((sum, flow) => sum + flow, 0) + Number(number === way.output);
    });
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
const isOneNumber = (answers) =>
  new Set(answers).size === 1 && answers.length > 1 && (answers.length > 2 || [-1, 0, 1].includes(answers[0]));

/**
 * Looks for the mistakes that fit everything that was answered.
 *
 * What was answered is taken as given: a mistake has to lead from the numbers before it to each further number, the
 * right ones too. Where one number is written everywhere, a part of the answers fits this or that by chance: then a
 * mistake has to explain all of them.
 */
class Search {
  /**
   * @param {Case} given
   * @param {number[]} errors - the nodes whose answers do not follow from those before them
   */
  constructor(given, errors) {
    this.case = given;
    this.errors = errors;
    this.way = given.way;
    this.alike = errors.length > 1 && isOneNumber([...given.answers.values()]);
    const found = mistakesIn(this.way.mistakes, this.way.local, [...given.answers.keys()]);
    const possible = found.filter(({ wrong }) => !this.alike || Object.keys(wrong.given).length !== 1);
    this.most = Math.floor(MOST_EDGES / (this.way.edges.length + 1));
    this.mistakes = possible.sort((one, other) => one.rank - other.rank).slice(0, this.most);
  }

  /** Return the mistakes that explain all errors: each alone, made at several places, or any two of them. */
  alone() {
    const fitting = this.fitting();
    const whole = fitting.filter(({ explains }) => explains.length === this.errors.length);
    const codes = new Set(whole.map(({ code }) => code));
    whole.push(...this.repeated(fitting).filter(({ code }) => !codes.has(code)));
    return this.told(whole.length || this.alike ? whole : this.two(fitting));
  }

  /** Return the mistakes of which two, made in one pass, explain all errors, though neither is seen alone. */
  composed() {
    const steps = this.mistakes.filter(({ wrong }) => isEmpty(wrong.given));
    const single = steps.filter(({ wrong }) => new Set(places(wrong).map((edge) => this.way.gate[edge])).size < 2);
    /** @type {Mistake[]} */
    const found = [];
    let tried = 0;
    for (const pair of pairs(single)) {
      if (++tried > Math.min(MOST_PAIRS, this.most)) break;
      const explains = this.cover(both(pair[0].wrong, pair[1].wrong));
      if (explains.length === this.errors.length) found.push(...pair.map((mistake) => ({ ...mistake, explains })));
    }
    return new Set(found.map(({ code }) => code)).size <= MOST_COMPOSED ? found : [];
  }

  /** Return what explains at least half of the errors; what explains one of many does so by chance. */
  some() {
    const fitting = this.alike ? [] : this.fitting();
    const explained = new Set(fitting.flatMap(({ explains }) => explains));
    return 2 * explained.size >= this.errors.length ? this.told(fitting) : [];
  }

  fitting() {
    const found = this.mistakes.map((mistake) => ({ ...mistake, explains: this.cover(mistake.wrong) }));
    return found.filter(({ explains }) => explains.length);
  }

  /**
   * Return the errors that a wrong pass explains; none where it contradicts what was answered.
   * @param {WrongPass} wrong
   * @returns {number[]}
   */
  cover(wrong) {
    const { way, answers, expected, scale } = this.case;
    const cover = new Set(this.errors);
    const found = way.run(wrong, answers);
    /** @type {number[]} */
    let whole = []; // without the rounding of the answers, which weighs where numbers cancel
    for (const [number, answer] of answers) {
      if (this.case.isClose(number, found[number])) continue;
      if (isNearby(answer, found[number])) {
        if (!whole.length) whole = way.run(wrong);
        if (this.case.isClose(number, whole[number])) continue;
      }
      const unchanged = close(found[number], expected[number], scale[number]);
      if (!unchanged || (!this.errors.includes(number) && isEmpty(wrong.given))) return [];
      cover.delete(number);
    }
    return [...cover];
  }

  /**
   * Return the misconceptions that explain all errors when they are made at several places.
   * @param {Mistake[]} fitting
   */
  repeated(fitting) {
    return [...new Set(fitting.map(({ code }) => code))].flatMap((code) => {
      const same = fitting.filter((mistake) => mistake.code === code);
      return new Set(same.flatMap(({ explains }) => explains)).size === this.errors.length ? same : [];
    });
  }

  /**
   * Return the mistakes of which two explain all errors.
   * @param {Mistake[]} fitting
   */
  two(fitting) {
    const covers = [...new Map(fitting.map(({ explains }) => [String(explains), explains]))];
    const chosen = new Set();
    covers.forEach(([one, first], place) => {
      for (const [other, second] of covers.slice(place + 1))
        if (new Set([...first, ...second]).size === this.errors.length) chosen.add(one).add(other);
    });
    return fitting.filter(({ explains }) => chosen.has(String(explains)));
  }

  /**
   * Return mistakes without what changes nothing, nothing twice, of one misconception its likely places only.
   * @param {Mistake[]} mistakes
   */
  told(mistakes) {
    /** @type {Map<string, Mistake>} */
    const found = new Map();
    /** @type {Map<string, number>} */
    const least = new Map();
    /** @param {Mistake} mistake */
    const of = ({ code, explains }) => `${code} ${explains}`;
    for (const mistake of mistakes) {
      const needed = this.needed(mistake);
      const given = Object.keys(needed.wrong.given); // of several derivatives that are the same number one is enough
      const key = JSON.stringify([of(needed), given.length === 1 ? given : needed.wrong]);
      const earlier = found.get(key);
      if (!earlier || earlier.rank > needed.rank) found.set(key, needed);
      least.set(of(needed), Math.min(needed.rank, least.get(of(needed)) ?? Infinity));
    }
    const likely = [...found.values()].filter((mistake) => mistake.rank === least.get(of(mistake)));
    return likely.sort((one, other) => one.rank - other.rank);
  }

  /**
   * Return a mistake with those of its edges only without which the answers would be other ones.
   * @param {Mistake} mistake
   * @returns {Mistake}
   */
  needed(mistake) {
    let { wrong } = mistake;
    if (places(wrong).length < 2 || ![wrong.terms, wrong.added, wrong.times].every(isEmpty)) return mistake;
    const target = this.seen(wrong);
    for (const gate of new Set(places(wrong).map((edge) => this.way.gate[edge]))) {
      const rest = places(wrong).filter((edge) => this.way.gate[edge] !== gate);
      const fewer = restrictedTo(wrong, rest);
      if (rest.length && this.seen(fewer).every((number, place) => close(number, target[place]))) wrong = fewer;
    }
    const gates = places(wrong).map((edge) => this.way.gate[edge]);
    return { ...mistake, wrong, node: isEmpty(wrong.upstream) ? Math.min(...gates) : Math.max(...gates) };
  }

  /**
   * Return what the answers would be.
   * @param {WrongPass} wrong
   */
  seen(wrong) {
    const found = this.way.run(wrong, this.case.answers);
    return [...this.case.answers.keys()].map((number) => found[number]);
  }
}

/**
 * Yield pairs of different mistakes, the most common first.
 * @param {Mistake[]} mistakes
 * @returns {Generator<[one: Mistake, other: Mistake]>}
 */
function* pairs(mistakes) {
  for (const [last, other] of mistakes.entries())
    for (const one of mistakes.slice(0, last))
      if (one.node !== other.node || one.code !== other.code) yield [one, other];
}
