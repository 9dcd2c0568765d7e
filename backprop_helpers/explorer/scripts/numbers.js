// Numbers as people read them.

/** The minus sign of print. */
export const MINUS = "−";

/**
 * Write a number with four significant digits, or as many as asked for, as format_number in core/numbers.py.
 * @param {number} value
 * @param {number} [digits]
 */
export function formatNumber(value, digits = 4) {
  if (Number.isNaN(value)) return "nan";
  return (value < 0 ? MINUS : "") + size(Math.abs(value), digits);
}

/**
 * @param {number} value
 * @param {number} digits
 */
function size(value, digits) {
  if (!Number.isFinite(value)) return "∞";
  if (Number.isInteger(value) && value < 1e6) return String(value);
  const [mantissa = "", power] = value.toExponential(digits - 1).split("e");
  const exponent = Number(power);
  if (-4 <= exponent && exponent < 6) return withoutZeros(value.toFixed(Math.max(0, digits - 1 - exponent)));
  return `${withoutZeros(mantissa)}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

/** @param {string} text */
const withoutZeros = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/**
 * Return the number that a reader sees.
 * @param {number} value - finite, as every value and every gradient is
 */
export const asShown = (value) => Number(formatNumber(value).replace(MINUS, "-"));

/**
 * Tell whether two numbers are the same but for the last digits of the arithmetic.
 * @param {number} one
 * @param {number} other
 */
export const agree = (one, other) =>
  one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));

/**
 * Return the sign between what the shown numbers are worth and the result as it is shown.
 * @param {number} worth
 * @param {number} result
 */
export const comesTo = (worth, result) => (agree(worth, asShown(result)) ? "=" : "≈");

/** @param {string} text */
export const bracketed = (text) => (text.startsWith(MINUS) ? `(${text})` : text);

/** @param {string[]} parts */
export const andList = (parts) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join();
