// Formulas as plain data, as formula_tree in core/javascript.py makes them: computed, and never run as code.

/** @typedef {number | string | [sign: string, ...parts: any[]]} Tree - a number, a letter, or what is done with parts */
/** @typedef {Record<string, (...numbers: number[]) => number>} Functions */

/** By the names of Python's syntax tree. @type {Functions} */
const OPERATORS = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  USub: (a) => -a,
  Mult: (a, b) => a * b,
  Div: (a, b) => a / b,
  Pow: (a, b) => a ** b,
  Lt: (a, b) => Number(a < b),
  LtE: (a, b) => Number(a <= b),
  Gt: (a, b) => Number(a > b),
  GtE: (a, b) => Number(a >= b),
  Eq: (a, b) => Number(a === b),
  NotEq: (a, b) => Number(a !== b),
  BitAnd: (a, b) => a & b,
  BitOr: (a, b) => a | b,
  BitXor: (a, b) => a ^ b,
};

/**
 * Return the number that a formula comes to.
 * @param {Tree} tree
 * @param {Record<string, number>} letters
 * @param {Functions} functions
 * @returns {number}
 */
export function compute(tree, letters, functions) {
  if (typeof tree === "number") return tree;
  if (typeof tree === "string") return letters[tree];
  const [sign, ...parts] = tree;
  const act = OPERATORS[sign] ?? functions[sign];
  return act(...parts.map((part) => compute(part, letters, functions)));
}
