// The page as a notebook, and a notebook's answers in the page.

/** @typedef {{ id: string, source: string, outputs: any[] | null, count: number | null }} Held */

/**
 * Return a notebook with the sources and the results of cells.
 * @param {any} notebook
 * @param {Map<string, Held>} cells
 */
export function filled(notebook, cells) {
  const made = structuredClone(notebook);
  for (const cell of made.cells) {
    const held = cells.get(cell.id);
    if (!held) continue;
    cell.source = held.source;
    if (held.outputs) [cell.outputs, cell.execution_count] = [held.outputs, held.count];
  }
  return made;
}

/**
 * Save a notebook as a file.
 * @param {any} notebook
 * @param {string} name
 */
export function save(notebook, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(notebook, null, 1)}\n`], { type: "application/x-ipynb+json" }),
  );
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Return the sources of a notebook's cells that a page has, by the page's ids.
 * @param {string} text
 * @param {Set<string>} ids
 * @returns {Map<string, string>}
 */
export function sourcesIn(text, ids) {
  let cells;
  try {
    cells = JSON.parse(text).cells;
    if (!Array.isArray(cells)) throw new Error();
  } catch {
    throw new Error("This file is not a notebook.");
  }
  const found = new Map();
  for (const cell of cells) {
    const id = [cell.metadata?.nbgrader?.grade_id, cell.id].find((each) => ids.has(each));
    if (cell.cell_type === "code" && id) found.set(id, [cell.source].flat().join(""));
  }
  // All sheets begin with the same cells.
  if (found.size < ids.size / 2) throw new Error("This notebook belongs to another page: open it there.");
  return found;
}
