// When a number is the same as another one, up to rounding; the twin of mistakes/rounding.py.

import { agree, asShown } from "../numbers.js";

// The reasons for these numbers stand in the twin.
export const RELATIVE = 5.001e-4;
const REMNANT = 1e-12;
const SHORT_WHOLE = 10_000;
export const NEARBY = 0.02;

/**
 * Tell whether an answer is a number, up to rounding to four significant figures.
 * @param {number} answer
 * @param {number} number
 * @param {number} [scale] - the size of the numbers that were added up to it
 */
export const close = (answer, number, scale = 0.01) =>
  isShort(number) && Number.isInteger(answer)
    ? answer === number
    : isNear(answer, number, RELATIVE) || Math.abs(answer - number) <= REMNANT * scale;

/**
 * Tell whether one of two numbers is off by no more than a share of the larger one.
 * @param {number} one
 * @param {number} other
 * @param {number} share
 */
const isNear = (one, other, share) =>
  one === other ||
  ([one, other].every(Number.isFinite) && Math.abs(one - other) <= share * Math.max(Math.abs(one), Math.abs(other)));

/** @param {number} number */
const isShort = (number) => Number.isInteger(number) && Math.abs(number) < SHORT_WHOLE;

/**
 * Tell whether an answer is not farther away from a number than what early rounding may lead to.
 * @param {number} answer
 * @param {number} number
 */
export const isNearby = (answer, number) => Math.abs(answer - number) < NEARBY * Math.abs(number);

/**
 * Tell whether an answer is a number rounded to two or three significant figures, or as many decimals.
 * @param {number} answer
 * @param {number} number
 * @param {number[]} figures
 */
export const roundedTooFar = (answer, number, figures = [2, 3]) =>
  answer !== 0 &&
  Number.isFinite(number) &&
  !isShort(number) &&
  figures.some((digits) => {
    const rounded = [number.toPrecision(digits), ...(Math.abs(number) < 1 ? [number.toFixed(digits)] : [])];
    return rounded.some((text) => isNear(answer, Number(text), 1e-6));
  });

/**
 * Tell whether an answer is what rounding too early may make of a number.
 * @param {number} answer
 * @param {number} number
 */
const mayBeRounded = (answer, number) =>
  roundedTooFar(answer, number) || (!agree(asShown(number), number) && isNear(answer, number, NEARBY));

/**
 * Return what is said where nothing is wrong with any answer but that numbers were rounded; "" where more is.
 * @param {[answer: number, number: number][]} pairs - each wrong answer, and the right number
 */
export function rounding(pairs) {
  if (pairs.every((pair) => roundedTooFar(...pair)))
    return "Close, but rounded too far: give four significant figures.";
  if (pairs.every((pair) => mayBeRounded(...pair)))
    return "Close. Were numbers rounded before the end? Keep all figures, and round only the last number, to four.";
  return "";
}
