// What a student reads beside a number; the twin of mistakes/wording.py.

import { andList, formatNumber } from "../numbers.js";
import { filled } from "./misconceptions.js";
import { close } from "./rounding.js";
import { RIGHT, shown } from "./wrong_pass.js";

/** @import { Numbers } from "../graph.js" */
/** @import { Candidate, Explanation } from "./explanation.js" */
/** @import { Mistake, OfSlope } from "./misconceptions.js" */
/** @import { WayBack } from "./wrong_pass.js" */

const MOST_TOLD = 3; // causes in one sentence
const MOST_GATES = 4; // in one sentence
const ONCE_MORE = "Compute upstream × local along each edge there once more, and add the flows that meet.";

/**
 * Return what stands beside each wrong gradient, by name.
 * @param {Explanation} explanation
 * @returns {Map<string, string>}
 */
export function beside(explanation) {
  const { candidates, first, wrong, rounded, follows } = explanation;
  const said = new Map([...told(explanation)].map(([name, rows]) => [name, line(explanation, rows)]));
  for (const name of wrong) {
    if (rounded) said.set(name, rounded);
    else if (!said.has(name)) {
      const same = candidates.find((row) => row.explains.includes(name));
      const isBehind = follows && !first.includes(name);
      const source = andList(same ? [same.explains[0]] : first);
      said.set(name, isBehind || same ? `follows from what is wrong at ${source}` : "not yet right");
    }
  }
  return said;
}

/**
 * Return what is said of right gradients that follow another convention at a kink, by name; the twin of at_a_kink.
 * @param {WayBack} way
 * @param {Numbers} answers
 * @returns {Map<string, string>}
 */
export function atAKink(way, answers) {
  const usual = way.run(RIGHT);
  const others = Object.keys(answers).filter((name) => !close(answers[name], usual[way.numberOf(name)]));
  const kinks = way.gate.flatMap((gate, edge) => {
    const [low, high] = way.slopes(edge);
    if (low === high) return [];
    const ends = `each slope from ${formatNumber(low)} to ${formatNumber(high)} is right`;
    const usually = formatNumber(way.local[edge]);
    return [`At ${shown(way.nodes[gate])} the graph has a kink here: ${ends}. This course takes ${usually}.`];
  });
  const text = [...new Set(kinks)].join(" ");
  return new Map(others.map((name) => [name, text]));
}

/**
 * Return what is told, by the first number that it explains: what explains all, and no far-fetched rivals.
 * @param {Explanation} explanation
 * @returns {Map<string, Candidate[]>}
 */
function told({ candidates, errors, composed }) {
  if (composed) return new Map([[candidates[0].explains[0], candidates]]);
  const most = Math.max(0, ...candidates.map((row) => row.explains.length));
  const whole = candidates.filter((row) => row.explains.length === most && most === errors.length);
  /** @type {Map<string, Candidate[]>} */
  const found = new Map();
  for (const candidate of whole.length ? whole : candidates) {
    const [name] = candidate.explains;
    found.set(name, [...(found.get(name) ?? []), candidate]);
  }
  for (const [name, rows] of found) found.set(name, sharpest(rows));
  return found;
}

/**
 * Return the candidates without those that are far-fetched, or say less exactly what another one says.
 * @param {Candidate[]} rows
 */
function sharpest(rows) {
  const unsaid = rows.flatMap((row) => row.mistake.saysFor);
  const exact = rows.filter((row) => !unsaid.includes(row.mistake.code));
  return exact.filter((row) => row.mistake.rank <= exact[0].mistake.rank + 1);
}

/**
 * Return what may have led to one wrong number: each cause where they are few, else what they share.
 * @param {Explanation} explanation
 * @param {Candidate[]} candidates
 */
function line(explanation, candidates) {
  if (explanation.composed)
    return joined(
      explanation,
      "Perhaps two mistakes came together:",
      ", and ",
      causes(explanation, candidates.slice(0, 2)),
    );
  const found = causes(explanation, candidates);
  if (found.length === 1) return found[0];
  return found.length > MOST_TOLD ? shared(explanation, candidates) : joined(explanation, "Perhaps", ", or ", found);
}

/**
 * Return several causes as one sentence, followed by what to do.
 * @param {Explanation} explanation
 * @param {string} opening
 * @param {string} link
 * @param {string[]} found
 */
function joined({ way }, opening, link, found) {
  const { openings } = way.mistakes;
  const parts = found.map(partition);
  const first = parts.map(([sentence]) => clause(sentence.replace(/\.$/, ""), openings));
  const advice = found.length < MOST_TOLD ? new Set(parts.map(([, rest]) => rest)) : [ONCE_MORE];
  return [`${opening} ${first.join(link)}.`, ...advice].join(" ");
}

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
 * Return a message's first sentence as it stands within a longer one.
 * @param {string} cause
 * @param {string[]} openings
 */
const clause = (cause, openings) =>
  openings.some((opening) => cause.startsWith(opening)) ? cause[0].toLowerCase() + cause.slice(1) : cause;

/**
 * Return the message of each cause: of two that do the same in other words the first, places of one together.
 * @param {Explanation} explanation
 * @param {Candidate[]} candidates
 */
function causes(explanation, candidates) {
  const seen = new Set();
  /** @type {Map<string, Candidate[]>} */
  const together = new Map();
  for (const candidate of candidates) {
    const { wrong, code, message } = candidate.mistake;
    const what = JSON.stringify(wrong);
    if (seen.has(what)) continue;
    seen.add(what);
    const key = `${code} ${message}`;
    together.set(key, [...(together.get(key) ?? []), candidate]);
  }
  return [...new Set([...together.values()].map((rows) => messageOf(explanation, rows)))];
}

/**
 * Return the message of a mistake that was made at one of several places, or at all places of one candidate.
 * @param {Explanation} explanation
 * @param {Candidate[]} together
 */
function messageOf({ way }, together) {
  const [{ mistake, explains }] = together;
  if (mistake.ofSlope && together.length === 1 && explains.length === 1)
    return ofSlope(way, together[0], mistake.ofSlope);
  const places = together.map(({ gates }) => andList(gates.map((gate) => shown(way.nodes[gate]))));
  const named = [...new Set(places)];
  return filled(mistake.message, { gates: named.length < 3 ? named.join(" or ") : `one of ${andList(named)}` });
}

/**
 * Return what many possible causes of one number have in common: the node where flows meet, or the gates.
 * @param {Explanation} explanation
 * @param {Candidate[]} candidates
 */
function shared({ way }, candidates) {
  const [name] = candidates[0].explains;
  const nodes = [...new Set(candidates.flatMap(({ gates }) => gates))];
  const meeting = nodes.filter((number) => way.nodes[number].gate === null);
  const above = meeting.flatMap((number) => way.feeds[number].map((edge) => way.gate[edge]));
  const through = new Set([...nodes.filter((number) => !meeting.includes(number)), ...above]);
  const named = [...through].sort((one, other) => other - one).map((gate) => shown(way.nodes[gate]));
  if (nodes.length === meeting.length)
    return (
      `The flows that meet at ${name} are not added up as they should be. Compute the flow along each edge from ` +
      `${andList(named)} to ${name}, and add them.`
    );
  if (named.length > MOST_GATES) named.splice(MOST_GATES - 1, Infinity, `${named.length - MOST_GATES + 1} more`);
  const all = `all on the way back through ${andList(named)}`;
  return `Several mistakes lead to this number for ${name}, ${all}. ${ONCE_MORE}`;
}

/**
 * Return which derivative a number is, where it is the local gradient of a gate, without what arrives there.
 * @param {WayBack} way
 * @param {Candidate} candidate
 * @param {OfSlope} said
 */
function ofSlope(way, { mistake, gates: all, explains: [name] }, said) {
  const answered = way.numberOf(name);
  const entered = all.filter((gate) => way.feeds[answered].some((edge) => way.gate[edge] === gate));
  const gates = entered.length ? entered : all;
  const names = gates.map((gate) => way.nodes[gate].name);
  const above = [...new Set(way.feeds[gates[0]].map((edge) => way.gate[edge]))].sort((one, other) => other - one);
  const words = {
    slopes: andList(names.map((gate) => `∂${gate}/∂${name}`)),
    gates: andList(gates.map((gate) => shown(way.nodes[gate]))),
    arrives: names.join(" and at "),
    above: andList(above.map((gate) => way.nodes[gate].name)),
  };
  if (gates.length > 1) return filled(said.several, words);
  return filled(isSlope(way, mistake, gates[0], answered) ? said.one : said.part, words);
}

/**
 * Tell whether nothing reaches a node but through a gate, and nothing through the gate but along some edges.
 * @param {WayBack} way
 * @param {Mistake} mistake
 * @param {number} gate
 * @param {number} answered
 */
function isSlope(way, mistake, gate, answered) {
  const reached = new Set([answered]);
  for (
    let number = way.nodes.length - 1;
    number >= 0;
    number-- // each after its inputs
  )
    if (number !== gate && way.into[number].some((edge) => reached.has(way.edges[edge].input))) reached.add(number);
  const alone = mistake.wrong.upstream;
  const inputs = way.into[gate].map((edge) => way.edges[edge].input).filter((input) => reached.has(input));
  const covered = new Set(way.into[gate].filter((edge) => edge in alone).map((edge) => way.edges[edge].input));
  return !reached.has(way.output) && inputs.every((input) => covered.has(input));
}
