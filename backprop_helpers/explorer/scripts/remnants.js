// What rounding leaves where numbers cancel, such as 3e-17 in the place of a 0; the twin of core/remnants.py.

import { isData } from "./array_words.js";
import { slopesOfReduction } from "./arrays.js";
import { contract } from "./patterns.js";
import { plansOf } from "./plans.js";

/** @import { ArrayFlow, ArrayGate, ArrayPass, Values, WiredArrays } from "./arrays.js" */
/** @import { Plan } from "./patterns.js" */

/** @typedef {(...numbers: number[]) => number} Formula */

const LAST = 2 ** -50; // an entry that is no larger, as a share of its size, has no sound digit
const MOVE = 2 ** -16; // as a share of a size: how far what comes in is moved

/**
 * Return a pass as people see it: with 0 where no digit is sound.
 * @param {WiredArrays} graph
 * @param {ArrayPass} pass
 * @returns {ArrayPass}
 */
export function withoutRemnants(graph, pass) {
  const sizes = sizesOf(graph, pass.values);
  const values = pass.values.map((entries, place) =>
    seen(entries, graph.nodes[place].gate === null ? null : sizes.ahead[place]),
  );
  /** @type {Values} */
  const arrived = new Array(graph.nodes.length);
  arrived[graph.output] = [1];
  const gradients = [...pass.gradients];
  const steps = pass.steps.map((step) => {
    const flows = step.flows?.map((flow) => {
      const { input, first } = flow;
      const [upstream, sent] = [pass.gradients[step.place] ?? [], arrived[step.place] ?? []];
      const { local, size } = sizes.back(step.place, step.node, flow, upstream, sent);
      arrived[input] = first ? size : added(arrived[input] ?? [], size);
      const total = seen(flow.total, arrived[input]);
      gradients[input] = total;
      return { ...flow, local: seen(flow.local, local), downstream: seen(flow.downstream, size), total };
    });
    return { ...step, flows: flows ?? null };
  });
  return { ...pass, values, gradients, steps };
}

/**
 * @template {number[] | null | undefined} Entries
 * @param {Entries} entries
 * @param {number[] | null | undefined} sizes
 * @returns {Entries}
 */
const seen = (entries, sizes) =>
  entries && sizes ? /** @type {Entries} */ (entries.map((entry, at) => digitsOf(entry, sizes[at]))) : entries;

/**
 * Return an entry, or 0 where it has no sound digit; a size may be too large for a floating-point number.
 * @param {number} entry
 * @param {number} size
 */
const digitsOf = (entry, size) => (Number.isFinite(size) && Math.abs(entry) <= LAST * size ? 0 : entry);

/**
 * @param {number[]} one
 * @param {number[]} other
 */
const added = (one, other) => one.map((entry, at) => entry + other[at]);

/**
 * Return a list with another thing at a place.
 * @template Thing
 * @param {Thing[]} list
 * @param {number} place
 * @param {Thing} thing
 */
const put = (list, place, thing) => list.map((each, at) => (at === place ? thing : each));

/**
 * Return the sizes of all values, and what tells those of a flow.
 * @param {WiredArrays} graph
 * @param {Values} values
 */
function sizesOf(graph, values) {
  const { nodes, gates } = graph;
  const plans = plansOf(nodes);
  /** @type {number[][]} */
  const ahead = [];
  /**
   * Return the sizes of what comes into a gate of the table; data is exact, and x ** 2.0001 may not exist.
   * @param {number[]} inputs
   */
  const moving = (inputs) => inputs.map((input) => (isData(nodes[input]) ? null : ahead[input]));
  /** @param {number[]} inputs */
  const operandsOf = (inputs) => inputs.map((input) => /** @type {number[]} */ (values[input]));
  nodes.forEach((node, place) => {
    const value = values[place];
    if (value) ahead[place] = node.gate === null ? value.map(Math.abs) : sizeAhead(place, node, value);
  });

  /**
   * @param {number} place
   * @param {ArrayGate} node
   * @param {number[]} value
   */
  function sizeAhead(place, { gate, made, inputs }, value) {
    const plan = /** @type {Plan} */ (plans[place]?.ahead);
    const [operands, given] = [operandsOf(inputs), inputs.map((input) => ahead[input])];
    if (made.places || made.back) return ofPattern(plan, operands, given);
    if (made.local === undefined) return ofFormula(plan, operands, moving(inputs), gates[gate].value);
    const local = slopesOf(place, made.local, operands[0], value);
    const moved = contract(plan, [local.map((each, at) => each * given[0][at])]);
    return value.map((entry, at) => Math.abs(entry) + moved[at]);
  }

  /**
   * Return the sizes of the local gradient along an edge, if it has one, and of what flows back there.
   * @param {number} place
   * @param {ArrayGate} node
   * @param {ArrayFlow} flow
   * @param {number[]} upstream
   * @param {number[]} sent - its sizes
   * @returns {{ local: number[] | null, size: number[] }}
   */
  function back(place, { gate, made, inputs }, { position, input, local }, upstream, sent) {
    const plan = plans[place]?.back[position];
    const [operands, given] = [operandsOf(inputs), inputs.map((each) => ahead[each])];
    if (made.places) {
      const size = new Array(ahead[input].length).fill(0);
      made.places.forEach((from, entry) => {
        size[from] += sent[entry];
      });
      return { local: null, size };
    }
    if (plan && made.back)
      return { local: null, size: ofPattern(plan, put(operands, position, upstream), put(given, position, sent)) };
    if (plan && local) return { local: null, size: local.map((each, at) => each * sent[plan.places[0][at]]) };
    const { value, local: slopes } = gates[gate];
    const [slope, whole] = [slopes[position], /** @type {Plan} */ (plans[place]?.ahead)];
    const sizes = ofFormula(whole, operands, moving(inputs), (...numbers) => slope(...numbers, value(...numbers)));
    const taken = /** @type {number[]} */ (local);
    const size = sizes.map((each, at) => Math.abs(taken[at]) * sent[at] + each * Math.abs(upstream[at]));
    return { local: sizes, size };
  }

  /**
   * @param {number} place
   * @param {any} local
   * @param {number[]} operand
   * @param {number[]} value
   */
  function slopesOf(place, local, operand, value) {
    const { ahead: there, back: here } = /** @type {import("./plans.js").Plans} */ (plans[place]);
    const [whole, behind] = [/** @type {Plan} */ (there), /** @type {Plan} */ (here[0])];
    return slopesOfReduction(local, whole, behind, operand, value, graph.functions);
  }
  return { ahead, back };
}

/**
 * Return the sizes of what a pattern makes: of each factor in turn the sizes, times the others as they are.
 * @param {Plan} plan
 * @param {number[][]} factors
 * @param {number[][]} sizes
 */
const ofPattern = (plan, factors, sizes) =>
  sizes
    .map((size, position) =>
      contract(
        plan,
        put(factors, position, size).map((each) => each.map(Math.abs)),
      ),
    )
    .reduce(added);

/**
 * Return the sizes of what a formula makes: its own, and how far it moves when what comes in moves by a little.
 * @param {Plan} plan
 * @param {number[][]} operands
 * @param {(number[] | null)[]} sizes - null for what does not move
 * @param {Formula} formula
 */
const ofFormula = ({ size, places }, operands, sizes, formula) =>
  Array.from({ length: size }, (_, entry) => {
    const numbers = operands.map((operand, position) => operand[places[position][entry]]);
    const here = formula(...numbers);
    return numbers.reduce((total, number, position) => {
      const own = sizes[position];
      if (!own) return total;
      const moved = number + MOVE * own[places[position][entry]];
      return total + Math.abs(formula(...put(numbers, position, moved)) - here) / MOVE;
    }, Math.abs(here));
  });
