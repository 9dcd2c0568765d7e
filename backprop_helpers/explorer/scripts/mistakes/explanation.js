// Which single wrong pass makes exactly these numbers, or else which two? The twin of mistakes/explanation.py.

import { caseOf } from "./case.js";
import { LAST_RESORT, mistakesIn } from "./misconceptions.js";
import { close } from "./rounding.js";
import { both, isEmpty, isReplaced, places, restrictedTo } from "./wrong_pass.js";

/** @import { ArrayCase, Case } from "./case.js" */
/** @import { Mistake } from "./misconceptions.js" */
/** @import { Given, WayBack, WrongPass } from "./wrong_pass.js" */

// The reasons for these numbers stand in the twin.
const MOST_EDGES = 150_000;
const MOST_PAIRS = 3000;
const MOST_COMPOSED = 4;
const PLAIN = [-1, 0, 1];

/** What is wrong with an answer. The attributes are those of the twin. */
export class Explanation {
  /**
   * @param {WayBack} way
   * @param {number[]} answered
   * @param {number[]} wrong
   * @param {number[]} errors
   * @param {Partial<{ mistakes: Mistake[], rounded: string, composed: boolean, rough: boolean }>} [found]
   */
  constructor(way, answered, wrong, errors, { mistakes = [], rounded = "", composed = false, rough = false } = {}) {
    this.way = way;
    this.answered = answered;
    this.wrong = wrong;
    this.errors = errors;
    this.mistakes = mistakes;
    this.rounded = rounded;
    this.composed = composed;
    this.rough = rough;
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
 * @param {Record<string, any>} answers - by name: numbers or entries
 */
export function explain(way, answers) {
  const given = caseOf(way, answers);
  const answered = [...given.answers.keys()];
  const wrong = answered.filter((number) => !given.mayBeRight(number));
  const errors = wrong.filter((number) => !given.follows(number));
  if (!errors.length) return null;
  const search = new Search(given, errors, wrong);
  const alone = search.alone();
  const rounded = new Map(errors.map((number) => [number, given.rounding([number])]));
  if (!alone.length && errors.every((number) => rounded.get(number)))
    return new Explanation(way, answered, wrong, errors, { rounded: given.rounding(errors) || rounded.get(errors[0]) });
  const composed = alone.length ? [] : search.composed();
  const surely = [alone, composed].find((found) => found.length) ?? search.some();
  const mistakes = surely.length ? surely : search.rough();
  const explained = new Set(mistakes.flatMap(({ explains }) => explains));
  const rest = errors.filter((number) => explained.has(number) || !rounded.get(number));
  const rough = !surely.length && mistakes.length > 0;
  return new Explanation(way, answered, wrong, rest, { mistakes, composed: composed.length > 0, rough });
}

/**
 * Looks for the mistakes that fit everything that was answered.
 *
 * What was answered is taken as given: a mistake has to lead from the numbers before it to each further number, the
 * right ones too, and what is written down in the place of a gradient has to be wrong. Where one number is written
 * everywhere, a part of the answers fits this or that by chance: then a mistake has to explain all of them.
 */
class Search {
  /**
   * @param {Case | ArrayCase} given
   * @param {number[]} errors - the nodes whose answers do not follow from those before them
   * @param {number[]} amiss - those whose answers are not right
   */
  constructor(given, errors, amiss) {
    this.case = given;
    this.errors = errors;
    this.amiss = amiss;
    this.way = given.way;
    this.alike = given.isOneNumber(errors);
    const found = mistakesIn(this.way, [...given.answers.keys()]);
    const possible = found.filter(
      ({ needs, wrong, unlikely }) =>
        needs.every((node) => !(node in wrong.given) || amiss.includes(node)) &&
        !this.isIdleCopy(wrong, unlikely) &&
        !(this.alike && this.written(wrong).length === 1),
    );
    this.most = Math.floor(MOST_EDGES / ((this.way.edges.length + 1) * this.way.weight));
    const ranked = possible.sort((one, other) => one.rank - other.rank).slice(0, this.most);
    this.likely = ranked.filter(({ unlikely }) => unlikely < LAST_RESORT);
    this.others = ranked.filter(({ unlikely }) => unlikely >= LAST_RESORT);
    this.fitting = this.fittingOf(this.likely);
  }

  /**
   * Return the answers in whose place something else is written down.
   * @param {WrongPass} wrong
   */
  written(wrong) {
    return Object.keys(wrong.given).filter((node) => this.case.answers.has(Number(node)));
  }

  /**
   * Tell whether a 0, 1 or −1 of another node would be copied: nobody needs to copy that.
   * @param {WrongPass} wrong
   * @param {number} unlikely
   */
  isIdleCopy({ given }, unlikely) {
    const copied = Object.entries(given).filter(([number, what]) => !isOwn(what, Number(number)));
    const isFarFetched = unlikely >= LAST_RESORT || (this.errors.length === 1 && copied.length === 1);
    return isFarFetched && copied.some(([, what]) => PLAIN.some((plain) => isSame(this.way.given(what), plain)));
  }

  /** Return the mistakes that explain all errors: each alone, made at several places, or any two of them. */
  alone() {
    const likely = this.whole(this.fitting);
    if (likely.length) return this.told(likely);
    const every = [...this.fitting, ...this.fittingOf(this.others)];
    const whole = this.whole(every);
    if (whole.length || this.alike) return this.told(whole);
    const two = this.two(this.fitting);
    return this.told(two.length ? two : this.two(every));
  }

  /**
   * Return the mistakes of which two, made in one pass, explain all errors, though neither is seen alone.
   * Where too many pairs do, only the most common ones. To write a 0 everywhere nobody needs two.
   */
  composed() {
    if (this.errors.every((number) => isSame(this.case.answers.get(number), 0))) return [];
    const steps = this.likely.filter(({ wrong, rank }) => isEmpty(wrong.given) && rank < LAST_RESORT);
    const single = steps.filter(({ wrong }) => new Set(places(wrong).map((edge) => this.way.gate[edge])).size < 2);
    /** @type {[one: Mistake, other: Mistake][]} */
    const fitting = [];
    let tried = 0;
    for (const pair of pairs(single)) {
      if (++tried > Math.min(MOST_PAIRS, this.most)) break;
      const explains = this.cover(both(pair[0].wrong, pair[1].wrong));
      if (explains.length === this.errors.length) fitting.push(pair);
    }
    const least = Math.min(...fitting.map(([one, other]) => one.rank + other.rank));
    for (const some of [fitting, fitting.filter(([one, other]) => one.rank + other.rank === least)]) {
      const found = some.flat();
      if (new Set(found.map(({ code }) => code)).size <= MOST_COMPOSED)
        return found.map((mistake) => ({ ...mistake, explains: this.errors }));
    }
    return [];
  }

  /** Return what explains at least half of the errors; what explains one of many does so by chance. */
  some() {
    const fitting = this.alike ? [] : this.fitting;
    const explained = new Set(fitting.flatMap(({ explains }) => explains));
    return 2 * explained.size >= this.errors.length ? this.told(fitting) : [];
  }

  /** Return the common mistakes that explain all errors if the answers are rounded to three figures. */
  rough() {
    const fitting = this.likely.filter(({ rank, wrong }) => rank < 1 && this.case.isRounded(wrong, this.errors));
    return this.told(fitting.map((mistake) => ({ ...mistake, explains: this.errors })));
  }

  /** @param {Mistake[]} mistakes */
  fittingOf(mistakes) {
    const found = mistakes.map((mistake) => ({ ...mistake, explains: this.cover(mistake.wrong) }));
    return found.filter((mistake) => mistake.explains.length && !this.isChance(mistake));
  }

  /**
   * Tell whether a 0, 1 or −1 would come of a rare mistake, or a 0 of a less common one by flows that cancel.
   * @param {Mistake} mistake
   */
  isChance({ wrong, unlikely, rank, explains }) {
    const answers = explains.map((number) => this.case.answers.get(number));
    if (Object.values(wrong.local).includes("0") || !isEmpty(wrong.given) || !rank) return false;
    if (!answers.every((answer) => PLAIN.some((plain) => isSame(answer, plain)))) return false;
    return unlikely >= LAST_RESORT || explains.every((number) => this.case.cancels(number, wrong));
  }

  /**
   * Return the mistakes that explain all errors, each alone or made at several places.
   * @param {Mistake[]} fitting
   */
  whole(fitting) {
    const whole = fitting.filter(({ explains }) => explains.length === this.errors.length);
    const codes = new Set(whole.map(({ code }) => code));
    return [...whole, ...this.repeated(fitting).filter(({ code }) => !codes.has(code))];
  }

  /**
   * Return the errors that a wrong pass explains; none where it contradicts what was answered.
   * @param {WrongPass} wrong
   * @returns {number[]}
   */
  cover(wrong) {
    const { way } = this;
    const answers = /** @type {Map<number, any>} */ (this.case.answers);
    const cover = new Set(this.errors);
    const isWritten = this.written(wrong).length > 0;
    const found = way.run(wrong, answers);
    /** @type {any[]} */
    let whole = []; // without the rounding of the answers, which weighs where numbers cancel
    for (const number of answers.keys()) {
      if (this.case.isClose(number, found[number])) continue;
      if (this.case.isNearby(number, found[number])) {
        if (!whole.length) whole = way.run(wrong);
        if (this.case.isClose(number, whole[number])) continue;
      }
      const unchanged = this.case.isUnchanged(number, found[number]);
      const rightAllTheSame = number in wrong.given && !this.amiss.includes(number);
      if (rightAllTheSame || !unchanged || !(isWritten || this.errors.includes(number))) return [];
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
    const target = this.case.seen(wrong);
    for (const gate of new Set(places(wrong).map((edge) => this.way.gate[edge]))) {
      const rest = places(wrong).filter((edge) => this.way.gate[edge] !== gate);
      const fewer = restrictedTo(wrong, rest);
      const seen = rest.length ? this.case.seen(fewer) : [];
      if (seen.length === target.length && seen.every((number, place) => close(number, target[place]))) wrong = fewer;
    }
    const gates = places(wrong).map((edge) => this.way.gate[edge]);
    return { ...mistake, wrong, node: isEmpty(wrong.upstream) ? Math.min(...gates) : Math.max(...gates) };
  }
}

/**
 * Tell whether an answer is a number; an array is none.
 * @param {any} answer
 * @param {number} number
 */
const isSame = (answer, number) => typeof answer === "number" && close(answer, number);

/**
 * Tell whether what is written down for a node is its own value, or its right gradient in some other form.
 * @param {Given} given
 * @param {number} number
 */
const isOwn = (given, number) =>
  "slope" in given
    ? given.by === number && given.times !== 1
    : ("value" in given ? given.value : given.laid) === number;

/**
 * Yield pairs of different mistakes, the most common first.
 * @param {Mistake[]} mistakes
 * @returns {Generator<[one: Mistake, other: Mistake]>}
 */
function* pairs(mistakes) {
  for (const [last, other] of mistakes.entries())
    for (const one of mistakes.slice(0, last))
      if ((one.node !== other.node || one.code !== other.code) && !isReplaced(one.wrong, other.wrong))
        if (!isNothing(both(one.wrong, other.wrong))) yield [one, other];
}

/**
 * Tell whether both factors are left out somewhere: a 1 that is written down comes of no steps.
 * @param {WrongPass} wrong
 */
const isNothing = ({ local, upstream }) =>
  Object.entries(upstream).some(([edge, source]) => source === null && local[Number(edge)] === "1");
