// Making and writing elements of the page.

/** @typedef {Record<string, string | number>} Attributes */

/**
 * Add an element of HTML at the end of another one.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Element} parent
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {string} [text]
 */
export function element(parent, tag, attributes = {}, text = "") {
  return added(parent, document.createElement(tag), attributes, text);
}

/**
 * Add an element of SVG at the end of another one.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Element} parent
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {string} [text]
 */
export function drawn(parent, tag, attributes = {}, text = "") {
  return added(parent, document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, text);
}

/**
 * @template {Element} Made
 * @param {Element} parent
 * @param {Made} made
 * @param {Attributes} attributes
 * @param {string} text
 */
function added(parent, made, attributes, text) {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.textContent = text;
  parent.append(made);
  return made;
}

/**
 * Write a text where another one stands; the page is left alone where it is the same.
 * @param {Element} target
 * @param {string} text
 */
export function write(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/**
 * Keep the text of a chart as large as the style says, however wide the chart is.
 * @param {SVGSVGElement} svg
 * @param {SVGElement} texts
 * @param {number} width - of the chart in its own measure
 */
export function sizeText(svg, texts, width) {
  texts.style.setProperty("--bp-unit", `${width / (svg.parentElement?.clientWidth || width)}px`);
}
