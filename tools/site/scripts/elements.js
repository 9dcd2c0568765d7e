// Making elements.

/**
 * Add an element.
 * @param {Element} parent
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @returns {HTMLElement}
 */
export function element(parent, tag, attributes = {}) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  parent.append(made);
  return made;
}

/**
 * Return the element that a selector names, which the page has.
 * @template {Element} [Kind=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {Kind}
 */
export function found(selector, root = document) {
  const made = root.querySelector(selector);
  if (!made) throw new Error(`There is no ${selector} here.`);
  return /** @type {Kind} */ (/** @type {unknown} */ (made));
}

/** What scrolls where it is wider than its place. */
export const SCROLLED =
  ".wide, .output, :is(.output, .text) pre, .output div[style*=overflow-x], .formula, .katex-display";

/** Let keys scroll what is wider than its place, and nothing else; its end fades while there is more. */
export function letKeysScroll() {
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(SCROLLED))) {
    if (part.scrollWidth > part.clientWidth) part.setAttribute("tabindex", "0");
    else part.removeAttribute("tabindex");
    const fade = () => part.classList.toggle("more", part.scrollWidth - part.scrollLeft > part.clientWidth + 2);
    part.onscroll = fade;
    fade();
  }
}

/**
 * Load a script of the site's, once.
 * @param {string} name
 * @returns {Promise<void>}
 */
export function script(name) {
  loaded[name] ??= new Promise((resolve, reject) => {
    const made = document.createElement("script");
    made.src = new URL(name, ASSETS).href;
    made.onload = () => resolve();
    made.onerror = () => {
      delete loaded[name]; // it may come the next time
      reject(new Error(`${name} could not be loaded.`));
    };
    document.head.append(made);
  });
  return loaded[name];
}

/** @type {Record<string, Promise<void>>} */
const loaded = {};

/** Where the site's scripts are. */
export const ASSETS = new URL("./", /** @type {HTMLScriptElement} */ (document.currentScript)?.src ?? location.href);
