// What the browser keeps of a page: changed cells, and how each exercise stands.

/** @typedef {{ cells: Record<string, string>, statuses: Record<string, string> }} Kept */

/**
 * Return what is kept of a page.
 * @param {string} name
 * @returns {Kept}
 */
export function kept(name) {
  try {
    const found = JSON.parse(localStorage.getItem(`backprop:${name}`) ?? "{}");
    return { cells: found.cells ?? {}, statuses: found.statuses ?? {} };
  } catch {
    return { cells: {}, statuses: {} };
  }
}

/**
 * Keep something of a page; tell whether the browser does.
 * @param {string} name
 * @param {Kept} content
 */
export function keep(name, content) {
  try {
    if (Object.keys(content.cells).length || Object.keys(content.statuses).length)
      localStorage.setItem(`backprop:${name}`, JSON.stringify(content));
    else localStorage.removeItem(`backprop:${name}`);
    return true;
  } catch {
    return false;
  }
}
