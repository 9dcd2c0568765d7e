// Entries in a shape, as they flow back in a pass over arrays: what NumPy makes of them, and null where it would stop.

import { contract, planOf, sizeOf } from "../patterns.js";

/** @import { Pattern, Shape } from "../patterns.js" */
/** @import { Local } from "./wrong_pass.js" */

/** @typedef {{ shape: Shape, entries: number[] }} Entries - of an array row by row; of one number the number */
/** @typedef {Entries | null} Flow - null where shapes do not fit, as NumPy would stop there */

/** @param {number} number @returns {Entries} */
export const single = (number) => ({ shape: [], entries: [number] });

/** @param {Shape} shape @param {number} number @returns {Entries} */
export const alike = (shape, number) => ({ shape, entries: new Array(sizeOf(shape)).fill(number) });

/** @param {Shape} one @param {Shape} other */
export const sameShape = (one, other) => one.length === other.length && one.every((size, axis) => size === other[axis]);

/** @param {Entries} part */
export const largest = ({ entries }) => Math.max(0, ...entries.map(Math.abs).filter((entry) => !Number.isNaN(entry)));

/**
 * Return an answer; entries that are still open, nan, have what the pass finds there.
 * @param {Entries} answer
 * @param {Flow} total
 * @returns {Flow}
 */
export function completed(answer, total) {
  if (answer.entries.every(Number.isFinite)) return answer;
  if (!total || !sameShape(total.shape, answer.shape)) return null;
  return {
    shape: answer.shape,
    entries: answer.entries.map((entry, n) => (Number.isNaN(entry) ? total.entries[n] : entry)),
  };
}

/**
 * Return the shape that both fill when they are repeated, the last axes aligned; null where they do not fit.
 * @param {Shape} one
 * @param {Shape} other
 */
export function commonShape(one, other) {
  const [short, long] = one.length > other.length ? [other, one] : [one, other];
  const filled = [...new Array(long.length - short.length).fill(1), ...short];
  if (filled.some((a, axis) => a !== long[axis] && a !== 1 && long[axis] !== 1)) return null;
  return filled.map((a, axis) => (a === 1 ? long[axis] : a));
}

/**
 * Return the entries of an array, repeated until they fill a shape.
 * @param {Entries} part
 * @param {Shape} shape
 */
export function spread({ shape: own, entries }, shape) {
  if (entries.length === sizeOf(shape)) return entries;
  const start = shape.length - own.length;
  const letters = own.map((each, axis) => (each === shape[start + axis] ? "ij"[start + axis] : "uv"[axis])).join("");
  const pattern = { inputs: [letters], result: "ij".slice(0, shape.length) };
  return contract(planOf(pattern, [own], shape), [entries]);
}

/**
 * Apply a function entry by entry; nan where it has no finite value.
 * @param {Shape} shape
 * @param {Entries[]} operands
 * @param {(...numbers: number[]) => number} act
 * @returns {Entries}
 */
export function entryByEntry(shape, operands, act) {
  const columns = operands.map((operand) => spread(operand, shape));
  const entries = Array.from({ length: sizeOf(shape) }, (_, entry) => {
    const made = act(...columns.map((column) => column[entry]));
    return Number.isFinite(made) ? made : NaN;
  });
  return { shape, entries };
}

/**
 * @param {Entries} one
 * @param {Entries} other
 * @param {(a: number, b: number) => number} act
 * @returns {Flow}
 */
export function pairwise(one, other, act) {
  const shape = commonShape(one.shape, other.shape);
  if (!shape) return null;
  const [first, second] = [spread(one, shape), spread(other, shape)];
  return { shape, entries: first.map((entry, n) => act(entry, second[n])) };
}

/** @param {Entries} one @param {Entries} other */
export const times = (one, other) => pairwise(one, other, (a, b) => a * b);

/**
 * Return zeros in which each upstream entry stands where it came from.
 * @param {number[]} places
 * @param {Entries} upstream
 * @param {Shape} shape - of the gate
 * @param {Shape} before - of its input
 * @returns {Flow}
 */
export function put(places, upstream, shape, before) {
  const sent = upstream.shape.length ? upstream : alike(shape, upstream.entries[0]);
  if (!sameShape(sent.shape, shape)) return null;
  const made = alike(before, 0);
  places.forEach((place, entry) => {
    made.entries[place] += sent.entries[entry];
  });
  return made;
}

/**
 * Return what a pattern makes of arrays, null where they do not fit. Letters that none of the arrays has are as long as
 * the wanted shape says.
 * @param {Pattern} pattern
 * @param {Entries[]} factors
 * @param {Shape} wanted
 * @returns {Flow}
 */
export function contracted(pattern, factors, wanted) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [n, { shape }] of factors.entries()) {
    const letters = pattern.inputs[n];
    if (letters.length !== shape.length) return null;
    for (const [axis, letter] of [...letters].entries()) {
      if ((sizes.get(letter) ?? shape[axis]) !== shape[axis]) return null;
      sizes.set(letter, shape[axis]);
    }
  }
  for (const letter of "uv") sizes.set(letter, 1);
  const result = [...pattern.result];
  if (result.some((letter) => !sizes.has(letter))) {
    if (result.length !== wanted.length) return null;
    for (const [axis, letter] of result.entries()) if (!sizes.has(letter)) sizes.set(letter, wanted[axis]);
  }
  const shape = result.map((letter) => sizes.get(letter) ?? 1);
  const plan = planOf(
    pattern,
    factors.map((factor) => factor.shape),
    shape,
  );
  return {
    shape,
    entries: contract(
      plan,
      factors.map(({ entries }) => entries),
    ),
  };
}

/**
 * Return what arrives at a repeated array with 0 at all of its copies but one.
 * @param {Entries} upstream
 * @param {Pattern} right - of the way back
 * @param {boolean} isLast
 * @returns {Entries}
 */
export function oneCopy({ shape, entries }, { inputs: [letters], result }, isLast) {
  /** @param {number} n */
  const isKept = (n) =>
    shape.every((size, axis) => {
      const place = Math.floor(n / sizeOf(shape.slice(axis + 1))) % size;
      return result.includes(letters[axis]) || place === (isLast ? size - 1 : 0);
    });
  return { shape, entries: entries.map((entry, n) => (isKept(n) ? entry : 0)) };
}

/**
 * Return what a factor of a product is taken for.
 * @param {Entries} factor
 * @param {Local} how
 * @returns {Entries}
 */
export function mistaken({ shape, entries }, how) {
  const [rows, columns] = shape;
  if (typeof how === "object" && "otherwise" in how && how.otherwise === "RESHAPED")
    // to the shape of the transpose
    return { shape, entries: entries.map((_, n) => entries[(n % columns) * rows + Math.floor(n / columns)]) };
  const kept = entries.map((entry, n) => {
    for (let below = n + columns; below < rows * columns; below += columns) if (entries[below]) return 0;
    return Number(entry !== 0);
  });
  return { shape, entries: kept };
}
