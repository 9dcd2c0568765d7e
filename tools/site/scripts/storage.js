// What the browser keeps of a page: changed cells, and how each exercise stands.

/** @typedef {{ cells: Record<string, string>, statuses: Record<string, string> }} Kept */
/** @typedef {{ cells?: Record<string, string | null>, statuses?: Record<string, string | null> }} News - null is gone */

/** @param {string} name */
const keyOf = (name) => `backprop:${name}`;

/**
 * Return what is kept of a page.
 * @param {string} name
 * @returns {Kept}
 */
export function kept(name) {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(name)) ?? "{}");
    return { cells: found.cells ?? {}, statuses: found.statuses ?? {} };
  } catch {
    return { cells: {}, statuses: {} };
  }
}

/**
 * Add news to what is kept of a page, which another tab may have changed as well; tell whether the browser keeps it.
 * @param {string} name
 * @param {News} news
 */
export function keep(name, { cells = {}, statuses = {} }) {
  const content = kept(name);
  update(content.cells, cells);
  update(content.statuses, statuses);
  try {
    if (Object.keys(content.cells).length || Object.keys(content.statuses).length)
      localStorage.setItem(keyOf(name), JSON.stringify(content));
    else localStorage.removeItem(keyOf(name));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Record<string, string>} content
 * @param {Record<string, string | null>} news
 */
export function update(content, news) {
  for (const [name, value] of Object.entries(news)) {
    if (value === null) delete content[name];
    else content[name] = value;
  }
}

/** Return the names of the pages of which something is kept. */
export function pagesKept() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(keyOf("")));
    return keys.map((key) => key.slice(keyOf("").length));
  } catch {
    return [];
  }
}

/** @param {string} name */
export const forget = (name) => localStorage.removeItem(keyOf(name));

/**
 * Hear when another tab has changed what is kept of a page, or this one was away while it could.
 * @param {string} name
 * @param {() => void} act
 */
export function follow(name, act) {
  addEventListener("storage", ({ key }) => {
    if (key === keyOf(name) || key === null) act();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) act();
  });
}
