// Index patterns, as core/patterns.py sends them: which entries of the inputs make each entry of the result.

/** @typedef {{ inputs: string[], result: string }} Pattern - letters for the axes of each input and of the result */
/** @typedef {number[]} Shape */

/**
 * For each entry of a result its terms, and for each term the entry of each input that stands in it.
 * @typedef {object} Plan
 * @property {number} size - how many entries the result has
 * @property {number} terms - how many terms are added up for each of them
 * @property {Int32Array[]} places - for each input: where the entry of each term stands, all terms of an entry together
 */

/** @param {Shape} shape */
export const sizeOf = (shape) => shape.reduce((product, size) => product * size, 1);

/**
 * Return the places of all entries: for each letter's number the steps that it takes in an array.
 * @param {string[]} order - the letters that are counted, the last one fastest
 * @param {Record<string, number>} sizes
 * @param {string} letters - of the array
 */
function placesAlong(order, sizes, letters) {
  const steps = order.map((letter) => {
    const axis = letters.indexOf(letter);
    if (axis < 0) return 0;
    return [...letters.slice(axis + 1)].reduce((product, after) => product * sizes[after], 1);
  });
  let places = [0];
  order.forEach((letter, axis) => {
    const length = sizes[letter];
    places = places.flatMap((place) => Array.from({ length }, (_, number) => place + number * steps[axis]));
  });
  return Int32Array.from(places);
}

/**
 * Return what a pattern does to arrays of some shapes.
 * @param {Pattern} pattern
 * @param {Shape[]} shapes - of the inputs
 * @param {Shape} shape - of the result
 * @returns {Plan}
 */
export function planOf({ inputs, result }, shapes, shape) {
  /** @type {Record<string, number>} */
  const sizes = {};
  [...result].forEach((letter, axis) => {
    sizes[letter] = shape[axis];
  });
  inputs.forEach((letters, position) => {
    [...letters].forEach((letter, axis) => {
      sizes[letter] = shapes[position][axis];
    });
  });
  const summed = [...new Set(inputs.join(""))].filter((letter) => !result.includes(letter));
  const order = [...result, ...summed];
  const terms = sizeOf(summed.map((letter) => sizes[letter]));
  return { size: sizeOf(shape), terms, places: inputs.map((letters) => placesAlong(order, sizes, letters)) };
}

/**
 * Return what a pattern makes of arrays: for each entry the sum of its terms, each the product of its factors.
 * @param {Plan} plan
 * @param {number[][]} operands
 */
export function contract({ size, terms, places }, operands) {
  const made = new Array(size);
  const [[one, other], [first, second]] = [operands, places];
  for (let entry = 0, at = 0; entry < size; entry++) {
    let sum = 0;
    for (let term = 0; term < terms; term++, at++) sum += other ? one[first[at]] * other[second[at]] : one[first[at]];
    made[entry] = sum;
  }
  return made;
}
