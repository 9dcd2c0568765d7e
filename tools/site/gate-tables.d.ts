// What tools/build_site.py prints from the gate table, and what the page's own scripts leave for one another.
import type { GateTable } from "../../backprop_helpers/explorer/scripts/graph.js";
import type { Functions } from "../../backprop_helpers/explorer/scripts/mistakes/formulas.js";

export const GATES: GateTable;
export const FUNCTIONS: Functions;

declare global {
  interface Window {
    backpropEditor: (parent: Element, cell: any) => { set(text: string): void; focus(): void };
    katex: { render(tex: string, host: Element, options: object): void };
  }
}
