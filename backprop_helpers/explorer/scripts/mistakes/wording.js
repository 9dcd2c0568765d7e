// What a student reads beside a number; the twin of mistakes/wording.py.

import { shown } from "../graph.js";
import { andList, formatNumber } from "../numbers.js";
import { filled } from "./misconceptions.js";
import { isEmpty, RIGHT } from "./wrong_pass.js";

/** @import { Explanation } from "./explanation.js" */
/** @import { Mistake, OfSlope } from "./misconceptions.js" */
/** @import { WayBack } from "./wrong_pass.js" */

const MOST_TOLD = 3; // causes in one sentence
const MOST_GATES = 4; // in one sentence
const ONCE_MORE = "Compute upstream × local along each edge there again, and add the flows that meet.";

/**
 * Return what stands beside each wrong gradient, by name.
 * @param {Explanation} explanation
 * @returns {Map<string, string>}
 */
export function beside(explanation) {
  const { way, mistakes, first, wrong, rounded, follows } = explanation;
  const explained = told(explanation);
  /** @param {number} number */
  const text = (number) => {
    const same = mistakes.find(({ explains }) => explains.includes(number));
    const rivals = explained.get(number);
    if (rounded) return rounded;
    if (rivals) return line(explanation, rivals);
    if (same) return `the same mistake as at ${way.nodes[same.explains[0]].name}`;
    if (first.includes(number)) return whereToLook(explanation, number);
    return follows ? `follows from what is wrong at ${andList(way.names(first))}` : "not yet right";
  };
  return new Map(wrong.map((number) => [way.nodes[number].name, text(number)]));
}

/**
 * Return what is said of right gradients that follow another convention at a kink, by name; the twin of at_a_kink.
 * @param {WayBack} way
 * @param {Record<string, any>} answers
 * @returns {Map<string, string>}
 */
export function atAKink(way, answers) {
  const usual = way.run(RIGHT);
  const others = Object.keys(answers).filter((name) => !way.isSame(answers[name], usual[way.numberOf(name)]));
  const kinks = way.gate.flatMap((gate, edge) => {
    const [low, high] = way.slopes(edge);
    if (low === high) return [];
    if (/** @type {any} */ (way.nodes[gate]).made?.local !== undefined) {
      const choice = "any shares that add up to 1 are right. This course takes equal ones.";
      return [`At ${shown(way.nodes[gate])} entries tie for the largest: ${choice}`];
    }
    const ends = `each slope from ${formatNumber(low)} to ${formatNumber(high)} is right`;
    const usually = formatNumber(way.usualSlope(edge));
    return [`At ${shown(way.nodes[gate])} the graph has a kink here: ${ends}. This course takes ${usually}.`];
  });
  const text = [...new Set(kinks)].join(" ");
  return new Map(others.map((name) => [name, text]));
}

/**
 * Return what is told, by the first number that it explains: what explains all, and no far-fetched rivals.
 * @param {Explanation} explanation
 * @returns {Map<number, Mistake[]>}
 */
function told({ mistakes, errors, composed }) {
  if (composed) return new Map([[mistakes[0].explains[0], mistakes.slice(0, 2)]]);
  const whole = mistakes.filter(({ explains }) => explains.length === errors.length);
  /** @type {Map<number, Mistake[]>} */
  const found = new Map();
  for (const mistake of whole.length ? whole : mistakes) {
    const [number] = mistake.explains;
    found.set(number, [...(found.get(number) ?? []), mistake]);
  }
  for (const [number, rivals] of found) found.set(number, sharpest(rivals));
  const alone = [...found.values()].filter((rivals) => rivals.every(({ code }) => code === rivals[0].code));
  const sure = new Set(alone.map(([{ code }]) => code)); // as in the twin, there are no rivals to these elsewhere
  for (const [number, rivals] of found) {
    const same = rivals.filter(({ code }) => sure.has(code));
    if (same.length) found.set(number, same);
  }
  return found;
}

/**
 * Return the mistakes without those that are far-fetched, or say less exactly what another one says.
 * @param {Mistake[]} rivals
 */
function sharpest(rivals) {
  const unsaid = rivals.flatMap(({ saysFor }) => saysFor);
  const exact = rivals.filter(({ code }) => !unsaid.includes(code));
  return exact.filter(({ rank }) => rank <= exact[0].rank + 1);
}

/**
 * Return what may have led to one wrong number, and whether that was rounded as well.
 * @param {Explanation} explanation
 * @param {Mistake[]} mistakes
 */
function line(explanation, mistakes) {
  const rounded = explanation.rough ? " The number is rounded, too: give four significant figures." : "";
  return ofCauses(explanation, mistakes) + rounded;
}

/**
 * Return what may have led to one wrong number: each cause where they are few, else what they share.
 * @param {Explanation} explanation
 * @param {Mistake[]} mistakes
 */
function ofCauses({ way, composed }, mistakes) {
  if (composed && new Set(mistakes.map(({ message }) => message)).size === 1) {
    const gates = new Set(mistakes.flatMap((mistake) => gatesOf(way, mistake)));
    const text = messageOf(way, mistakes[0], [[...gates].sort((one, other) => other - one)]);
    return joined(way, "Perhaps the same mistake was made twice:", "and", [text]);
  }
  if (composed) {
    const found = causes(
      way,
      mistakes.map((mistake) => ({ ...mistake, ofSlope: undefined })),
    );
    return joined(way, "Perhaps two mistakes came together:", "and", found);
  }
  const found = causes(way, mistakes);
  if (found.length === 1) return found[0];
  return found.length > MOST_TOLD ? shared(way, mistakes) : joined(way, "Perhaps", "or", found);
}

/**
 * Return several causes, each of two with what to do there; what all say is said once.
 * @param {WayBack} way
 * @param {string} opening
 * @param {string} link
 * @param {string[]} found
 */
function joined(way, opening, link, found) {
  const parts = found.map(partition);
  const first = parts.map(([sentence]) => clause(way, sentence.replace(/\.$/, "")));
  const advice = [...new Set(parts.map(([, rest]) => rest))];
  if (advice.length === found.length && found.length < MOST_TOLD)
    return `${opening} ${first.map((sentence, n) => `${sentence}. ${advice[n]}`).join(` ${capital(link)} `)}`;
  return `${opening} ${first.join(`, ${link} `)}. ${advice.length === 1 ? advice[0] : ONCE_MORE}`;
}

/** @param {string} word */
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/**
 * Return a text's first sentence, and the others.
 * @param {string} text
 * @returns {[sentence: string, rest: string]}
 */
function partition(text) {
  const end = text.indexOf(". ");
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 2)];
}

/**
 * Return a message's first sentence as it stands within a longer one: a node's name stays as it is.
 * @param {WayBack} way
 * @param {string} cause
 */
const clause = (way, cause) =>
  way.numberOf(cause.split(" ")[0]) >= 0 ? cause : cause[0].toLowerCase() + cause.slice(1);

/**
 * Return the message of each cause: of two that do the same in other words the first, places of one together.
 * @param {WayBack} way
 * @param {Mistake[]} mistakes
 */
function causes(way, mistakes) {
  const seen = new Set();
  /** @type {Map<string, Mistake[]>} */
  const together = new Map();
  for (const mistake of mistakes) {
    const what = JSON.stringify(mistake.wrong);
    if (seen.has(what)) continue;
    seen.add(what);
    const text = mistake.oneOf || mistake.message;
    together.set(text, [...(together.get(text) ?? []), mistake]);
  }
  return [...new Set([...together.values()].map((rows) => causeOf(way, rows)))];
}

/**
 * Return the message of a mistake that was made at one of several places, or at all places of one.
 * @param {WayBack} way
 * @param {Mistake[]} together
 */
function causeOf(way, together) {
  const [mistake] = together;
  if (mistake.oneOf && together.length > 1) return mistake.oneOf;
  const places = together.map((each) => gatesOf(way, each));
  const [gates] = places;
  const isWithin = gates.some((inner, place) => gates.slice(place + 1).some((outer) => way.below(outer).has(inner)));
  if (mistake.ofSlope && together.length === 1 && mistake.explains.length === 1 && !isWithin)
    return ofSlope(way, mistake, mistake.ofSlope, gates);
  return messageOf(way, mistake, places);
}

/**
 * Return the gates where a mistake was made: those that its edges enter, or the one node it is about.
 * @param {WayBack} way
 * @param {Mistake} mistake
 */
function gatesOf(way, { node, wrong }) {
  const gates = new Set(Object.keys({ ...wrong.local, ...wrong.upstream }).map((edge) => way.gate[Number(edge)]));
  return gates.size && isEmpty(wrong.terms) ? [...gates].sort((one, other) => other - one) : [node];
}

/**
 * Return what a student reads of a mistake that was made at all gates of one of several places.
 * @param {WayBack} way
 * @param {Mistake} mistake
 * @param {number[][]} places
 */
function messageOf(way, { message }, places) {
  const least = places.filter((gates) => !places.some((other) => isPart(other, gates)));
  return filled(message, { gates: oneOf(way, least) });
}

/**
 * Tell whether some gates are among others, which are more.
 * @param {number[]} gates
 * @param {number[]} others
 */
const isPart = (gates, others) => gates.length < others.length && gates.every((gate) => others.includes(gate));

/**
 * Return several choices, each of one gate or of several together.
 * @param {WayBack} way
 * @param {number[][]} choices
 */
function oneOf(way, choices) {
  const named = [...new Map(choices.map((gates) => [allShown(way, gates), gates]))];
  if (named.length < 3) return named.map(([text]) => text).join(" or ");
  if (named.every(([, gates]) => gates.length === 1)) return `one of ${andList(few(named.map(([text]) => text)))}`;
  const every = named.flatMap(([, gates]) => gates);
  if (every.length > 2 * MOST_GATES) {
    const gates = [...new Set(every)].sort((one, other) => other - one);
    return `some of ${andList(few(gates.map((gate) => shown(way.nodes[gate]))))}`;
  }
  return named.map(([text, gates]) => (gates.length > 1 ? `all of ${text}` : text)).join(", or ");
}

/**
 * Return the first of many gates, and how many more there are.
 * @param {string[]} named
 */
const few = (named) =>
  named.length <= MOST_GATES ? named : [...named.slice(0, MOST_GATES - 1), `${named.length - MOST_GATES + 1} more`];

/**
 * @param {WayBack} way
 * @param {number[]} gates
 */
const allShown = (way, gates) => andList(gates.map((gate) => shown(way.nodes[gate])));

/**
 * Return what many possible causes of one number have in common: the gates.
 * @param {WayBack} way
 * @param {Mistake[]} mistakes
 */
function shared(way, mistakes) {
  const [answered] = mistakes[0].explains;
  const { name } = way.nodes[answered];
  const nodes = [...new Set(mistakes.flatMap((mistake) => gatesOf(way, mistake)))];
  const meeting = nodes.filter((number) => number === answered || way.nodes[number].gate === null);
  const above = meeting.flatMap((number) => way.feeds[number].map((edge) => way.gate[edge]));
  const through = new Set([...nodes.filter((number) => !meeting.includes(number)), ...above]);
  const gates = [...through].sort((one, other) => other - one);
  const all = `all on the way back through ${andList(few(gates.map((gate) => shown(way.nodes[gate]))))}`;
  return `Several mistakes lead to this number for ${name}, ${all}. ${ONCE_MORE}`;
}

/**
 * Return which derivative a number is, where it is the local gradient of gates, without what arrives there.
 * @param {WayBack} way
 * @param {Mistake} mistake
 * @param {OfSlope} said
 * @param {number[]} gates
 */
function ofSlope(way, mistake, said, gates) {
  const [answered] = mistake.explains;
  const names = way.names(gates);
  const above = [...new Set(way.feeds[gates[0]].map((edge) => way.gate[edge]))].sort((one, other) => other - one);
  const words = {
    slopes: andList(names.map((gate) => `∂${gate}/∂${way.nodes[answered].name}`)),
    gates: allShown(way, gates),
    arrives: names.join(" and at "),
    above: andList(way.names(above)),
  };
  if (gates.length > 1) return filled(said.several, words);
  return filled(isSlope(way, mistake, gates[0]) ? said.one : said.part, words);
}

/**
 * Tell whether nothing reaches a node but through a gate, and nothing through the gate but along some edges.
 * @param {WayBack} way
 * @param {Mistake} mistake
 * @param {number} gate
 */
function isSlope(way, { wrong, explains: [answered] }, gate) {
  const reached = new Set([answered]);
  for (const number of [...way.nodes.keys()].reverse()) // each after its inputs
    if (number !== gate && way.into[number].some((edge) => reached.has(way.edges[edge].input))) reached.add(number);
  const inputs = way.into[gate].map((edge) => way.edges[edge].input).filter((input) => reached.has(input));
  const covered = new Set(way.into[gate].filter((edge) => edge in wrong.upstream).map((edge) => way.edges[edge].input));
  return !reached.has(way.output) && inputs.every((input) => covered.has(input));
}

/**
 * Return where to look again: along all edges that are not known to be right.
 * @param {Explanation} explanation
 * @param {number} number
 */
function whereToLook(explanation, number) {
  const { way } = explanation;
  const { name: asked } = way.nodes[number];
  const { name: output } = way.graph.nodes[way.graph.output]; // a constant has no number
  const doubtful = explanation.doubtfulEdges(number);
  const edges = doubtful.length ? doubtful : way.feeds[number]; // a right answer behind it vouches for all others
  const gates = [...new Set(edges.map((edge) => way.gate[edge]))];
  if (number === way.output)
    return `Here the backward pass starts: how far does ${output} move if ${output} itself is nudged?`;
  if (!gates.length) return `${asked} feeds no gate: how far does ${output} move if ${asked} is nudged?`;
  const inputs = new Set(edges.map((edge) => way.edges[edge].input));
  if (inputs.size === 1 && inputs.has(number)) {
    const back = `Look at ${allShown(way, [...gates].reverse())} again`;
    const { name: gate } = way.nodes[gates[0]];
    if (edges.length === 1)
      return `${back}: multiply the gradient of ${gate} by the local gradient, ∂${gate}/∂${asked}.`;
    return `${back}: multiply upstream by local along each edge to ${asked}, then add the flows.`;
  }
  const many = `the ${gates.length} gates from ${shown(way.nodes[gates[0]])} back to ${asked}`;
  const meeting = inputs.size < edges.length ? ", and add flows that meet" : "";
  const all = gates.length > MOST_GATES ? many : allShown(way, gates);
  return `Look at ${all} again, one after the other: multiply upstream by local along each edge${meeting}.`;
}
