// Formulas as plain data, as formula_tree in core/javascript.py makes them: computed, and never run as code.

/** @typedef {number | string | [sign: string, ...parts: any[]]} Tree - a number, a letter, or what is done with parts */
/** @typedef {Record<string, (...numbers: number[]) => number>} Functions */

/** @type {Functions} */
const OPERATORS = {
  "+": (a, b) => a + b,
  "-": (a, b) => (b === undefined ? -a : a - b),
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "**": (a, b) => a ** b,
  "<": (a, b) => Number(a < b),
  "<=": (a, b) => Number(a <= b),
  ">": (a, b) => Number(a > b),
  ">=": (a, b) => Number(a >= b),
  "==": (a, b) => Number(a === b),
  "!=": (a, b) => Number(a !== b),
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
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
