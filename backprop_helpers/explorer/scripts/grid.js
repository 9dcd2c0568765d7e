// The grid of an array: its numbers and its colours, as picture/grid.py.

import { indexText } from "./arrays.js";
import { formatNumber, MINUS } from "./numbers.js";

/** @import { Shape } from "./patterns.js" */
/** @import { Shown } from "./words.js" */

const MOST = 5; // rows, and columns, whose numbers are written out
const LONGEST = 5;
const LEVELS = 8;
const SHADES = 32;
const PIXELS = 128; // of the rows of an image, and of its columns
const COLOURS = { negative: [47, 143, 208], positive: [224, 112, 26] };

/** @typedef {{ rows: number, columns: number }} Table */

/**
 * @param {Shape} shape
 * @returns {Table}
 */
export const tableOf = (shape) => ({ rows: shape.length === 2 ? shape[0] : 1, columns: shape.at(-1) ?? 1 });

/** @param {Table} table */
export const hasNumbers = ({ rows, columns }) => Math.max(rows, columns) <= MOST;

/**
 * Add what fills the gaps of one grid.
 * @param {Shown} shown
 * @param {"value" | "gradient"} kind
 * @param {string} name
 * @param {Shape} shape
 * @param {number[]} entries - nan where one does not exist
 */
export function addEntries(shown, kind, name, shape, entries) {
  const [table, key] = [tableOf(shape), `${kind}:${name}`];
  const largest = entries.reduce((size, entry) => (Number.isNaN(entry) ? size : Math.max(size, Math.abs(entry))), 0);
  if (!hasNumbers(table)) {
    shown[`image:${key}`] = imageOf(table, entries, largest);
    shown[`range:${key}`] = `${largest ? "±" : ""}${formatNumber(largest, 2)}`;
    return;
  }
  entries.forEach((entry, number) => {
    const place = `${key}${indexText(number, shape)}`;
    shown[place] = cellText(entry);
    shown[`tint:${place}`] = tint(entry, largest);
  });
}

/** @param {number} entry */
export function cellText(entry) {
  if (Number.isNaN(entry)) return "–";
  const text = formatNumber(entry, 2);
  if (text.replace(MINUS, "").length <= LONGEST) return text;
  return formatNumber(entry, 1).replace(/0\.000(\d)/, "$1e-04");
}

/**
 * @param {number} entry
 * @param {number} largest
 */
export function tint(entry, largest) {
  const level = levelOf(entry, largest, LEVELS);
  return level ? `${level > 0 ? "p" : "n"} l${Math.abs(level)}` : "";
}

/**
 * @param {number} entry
 * @param {number} largest
 * @param {number} levels
 */
function levelOf(entry, largest, levels) {
  const share = Number.isNaN(entry) || !largest ? 0 : entry / largest;
  const level = Math.floor(Math.abs(share) * levels + 0.5);
  return share > 0 ? level : -level;
}

/**
 * Return a grid of colours as the address of an image.
 * @param {Table} table
 * @param {number[]} entries
 * @param {number} largest
 */
function imageOf(table, entries, largest) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.min(table.columns, PIXELS);
  canvas.height = Math.min(table.rows, PIXELS);
  const context = canvas.getContext("2d");
  if (!context) return "";
  const image = context.createImageData(canvas.width, canvas.height);
  pooled(table, entries, canvas).forEach((entry, place) => {
    const level = levelOf(entry, largest, SHADES);
    const colour = level < 0 ? COLOURS.negative : COLOURS.positive;
    image.data.set([...colour, Math.round((255 * Math.abs(level)) / SHADES)], 4 * place);
  });
  context.putImageData(image, 0, 0);
  return canvas.toDataURL();
}

/**
 * Return the entries of a grid, of many the mean of a block.
 * @param {Table} table
 * @param {number[]} entries
 * @param {{ width: number, height: number }} size
 */
function pooled({ rows, columns }, entries, { width, height }) {
  if (width === columns && height === rows) return entries;
  const totals = new Array(width * height).fill(0);
  const counts = new Array(width * height).fill(0);
  entries.forEach((entry, number) => {
    const [row, column] = [Math.floor(number / columns), number % columns];
    const block = Math.floor((row * height) / rows) * width + Math.floor((column * width) / columns);
    totals[block] += Number.isNaN(entry) ? 0 : entry;
    counts[block]++;
  });
  return totals.map((total, block) => total / counts[block]);
}
