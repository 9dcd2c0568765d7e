// Numbers as people read them.

// As format_number in symbols.py: four significant digits.
export function formatNumber(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value || 0);
  const [mantissa, power] = value.toExponential(3).split("e");
  const exponent = Number(power);
  if (-4 <= exponent && exponent < 6) return withoutZeros(value.toFixed(Math.max(0, 3 - exponent)));
  return `${withoutZeros(mantissa)}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

const withoutZeros = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
const asShown = (value) => Number(formatNumber(value).replace("∞", "Infinity"));
const agree = (one, other) =>
  one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
const comesTo = (worth, result) => (agree(worth, asShown(result)) ? "=" : "≈");
const bracketed = (text) => (text.startsWith("-") ? `(${text})` : text);
const andList = (parts) => (parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join());

// As close in diagnosis.py: an answer rounded to four significant figures is right, a whole number of four must be exact.
export const close = (answer, number) =>
  Number.isInteger(number) && Number.isInteger(answer) && Math.abs(number) < 10_000
    ? answer === number
    : Math.abs(answer - number) <= Math.max(5.001e-4 * Math.max(Math.abs(answer), Math.abs(number)), 1e-9);
