// A graph as the kernel sends it, and the kinds of its nodes.

/** @import { Functions, Tree } from "./mistakes/formulas.js" */
/** @import { Mistakes } from "./mistakes/misconceptions.js" */

/**
 * A row of the gate table, as core/javascript.py prints it: functions of the numbers that come into the gate.
 * @typedef {object} Gate
 * @property {(...inputs: number[]) => number} value
 * @property {((...inputsAndValue: number[]) => number)[]} local - for each input its local gradient
 * @property {[holds: (...inputs: number[]) => boolean, sentence: string, slope: string][]} domain - what to say where it
 *   does not hold: of the value, or of the slope for the input of that letter
 */

/**
 * An input or a constant; a constant has a number.
 * @typedef {{ name: string, gate: null, number: number | null }} LeafNode
 */

/**
 * @typedef {object} GateNode
 * @property {string} name
 * @property {string} gate - a name in the table
 * @property {number[]} inputs - places among the nodes
 * @property {string} formula
 * @property {(string | [place: number, bracketed: number])[]} parts - the formula, with gaps for numbers
 * @property {(string | null)[]} local - for each input the formula of its local gradient
 * @property {boolean} exact - whether each constant in it is shown with all its digits
 */

/**
 * A graph at any inputs, as explorer/figure.py makes it.
 * @typedef {object} Figure
 * @property {string} title
 * @property {string} svg - its picture without numbers
 * @property {(LeafNode | GateNode)[]} nodes - each after those that it needs
 * @property {number} output - a place among the nodes, as everywhere here where a node is meant
 * @property {Record<string, [low: number, high: number, step: number]>} ranges - of each input
 * @property {boolean} gradients - whether there is a backward pass to be seen
 * @property {Record<string, Tree[]>} kinks - by gate what is 0 at its kinks, of the gates that have one
 * @property {Mistakes} [mistakes] - to explain predictions by, where the gradients are to be predicted
 */

/** @typedef {Record<string, Gate>} GateTable */
/** @typedef {Figure & { gates: GateTable, functions: Functions }} Graph - with the functions that formulas may call */
/** @typedef {Pick<Graph, "nodes" | "output" | "gates">} Wired - what both passes need of a graph */
/** @typedef {Record<string, number>} Numbers - a number for each name */

/** @param {LeafNode | GateNode} node */
export const isConstant = (node) => node.gate === null && node.number !== null;

/** @param {LeafNode | GateNode} node */
export const isInput = (node) => node.gate === null && node.number === null;

/**
 * Return the gates, each with its place.
 * @param {Figure} figure
 * @returns {[place: number, node: GateNode][]}
 */
export const gateNodes = ({ nodes }) => nodes.flatMap((node, place) => (node.gate === null ? [] : [[place, node]]));

/**
 * Return a node's name; a gate's with what it computes, as a message first names it.
 * @param {LeafNode | GateNode} node
 */
export const shown = (node) => (node.gate === null ? node.name : `${node.name} = ${node.formula}`);
