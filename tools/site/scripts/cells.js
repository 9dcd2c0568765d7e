// The cells of code: in which order they run, what they show, and whether that is still true.

import { element, found, script } from "./elements.js";
import { asStored, showOutputs, VIEW } from "./outputs.js";
import { numbersOf, show } from "./widgets.js";

/** @import { Model, State } from "./model.js" */
/** @import { Output } from "./outputs.js" */

const LOCAL = new Set(["inputs", "reached"]); // changes that no Python needs to hear of

/**
 * @typedef {object} Cell
 * @property {HTMLElement} root
 * @property {string} id
 * @property {string} original
 * @property {string} source
 * @property {string[]} needs - the cells whose names it uses
 * @property {boolean} isLocked
 * @property {boolean} isAbsent - it cannot run here
 * @property {HTMLElement} output
 * @property {string | null} shown - the sources that what it shows comes from
 * @property {string | null} ran - the sources with which this Python ran it
 * @property {Output[] | null} outputs - of its last run
 * @property {number | null} count
 * @property {Model[]} models
 * @property {() => void} stop
 * @property {{ set: (text: string) => void, focus: () => void } | null} editor
 */

/**
 * @param {object} page
 * @param {Record<string, any>} page.views
 * @param {ReturnType<typeof import("./python.js").python>} page.worker
 * @param {import("./storage.js").Kept} page.stored
 * @param {(gates: any) => void} page.addGates
 * @param {() => void} page.shown
 * @param {(sources: Record<string, string>, statuses: Record<string, string>) => void} page.changed
 */
export function cells({ views, worker, stored, addGates, shown, changed }) {
  /** @type {Map<string, Cell>} */
  const all = new Map();
  for (const root of document.querySelectorAll(".cell")) {
    const cell = begun(/** @type {HTMLElement} */ (root));
    all.set(cell.id, cell);
  }
  const list = [...all.values()];
  const places = new Map(list.map((cell, place) => [cell, place]));
  for (const cell of list) cell.shown = cell.output.childElementCount ? shownKey(cell) : null;
  for (const cell of list) {
    cell.source = stored.cells[cell.id] ?? cell.original;
    found(".source", cell.root).textContent = cell.source;
  }
  let queue = Promise.resolve();
  let counted = 0;

  /** @param {Cell} cell - Return all that what it shows can come from. */
  function shownKey(cell) {
    return JSON.stringify([...cell.needs.map((id) => all.get(id)?.source), cell.source]);
  }
  /** @param {Cell} cell - Return all that stands above it, and itself. */
  function runKey(cell) {
    return JSON.stringify(list.slice(0, (places.get(cell) ?? 0) + 1).map(({ source }) => source));
  }
  function mark() {
    for (const cell of list) {
      const isOld = cell.shown !== null && cell.shown !== shownKey(cell);
      cell.root.classList.toggle("old", isOld);
      found(".old-note", cell.root).hidden = !isOld;
      found(".restore", cell.root).hidden = cell.source === cell.original;
    }
  }
  /** @param {Record<string, string>} [statuses] */
  function tell(statuses = {}) {
    changed(
      Object.fromEntries(list.filter(({ source, original }) => source !== original).map((it) => [it.id, it.source])),
      statuses,
    );
  }
  /**
   * @param {Cell} cell
   * @param {string} text
   */
  function edited(cell, text) {
    cell.source = text;
    mark();
    tell();
  }

  /**
   * A model has news for Python: hand it on, or begin Python for it.
   * @param {Cell} cell
   */
  const sender = (cell) => (/** @type {Model} */ model, /** @type {State} */ changes) => {
    if (cell.ran !== null) worker.change(model.number, changes);
    else if (!Object.keys(changes).every((name) => LOCAL.has(name))) {
      run(cell, true).then(() => worker.change(model.number, changes));
    }
  };
  /**
   * @param {Cell} cell
   * @param {Output[]} outputs
   */
  function display(cell, outputs) {
    cell.stop();
    const made = showOutputs(cell.output, outputs, sender(cell));
    [cell.models, cell.stop] = [made.models, made.stop];
    cell.shown = shownKey(cell);
    shown();
  }
  /**
   * Let what the page shows already speak to the widgets that Python has made now.
   * @param {Cell} cell
   * @param {Output[]} outputs
   */
  function adopt(cell, outputs) {
    const numbers = outputs.flatMap(({ data }) => (data?.[VIEW] ? numbersOf(data[VIEW]) : []));
    for (const [place, model] of cell.models.entries()) model.number = numbers[place] ?? model.number;
  }
  /**
   * @param {Cell} cell
   * @param {boolean} isQuiet - what it shows may stay, if it is not old
   */
  async function runOne(cell, isQuiet) {
    const key = runKey(cell);
    const start = performance.now();
    cell.root.classList.add("busy");
    try {
      const { outputs, gates, statuses } = await worker.run(cell.id, cell.source);
      addGates(gates);
      cell.ran = key;
      cell.count = ++counted;
      cell.outputs = asStored(outputs, counted);
      if (isQuiet && cell.shown === shownKey(cell)) adopt(cell, outputs);
      else display(cell, outputs);
      mark();
      tell(statuses);
      performance.measure("cell", { start });
    } finally {
      cell.root.classList.remove("busy");
    }
  }
  /**
   * Run a cell, and before it what stands above and has not run as it is now.
   * @param {Cell} cell
   * @param {boolean} [isQuiet]
   */
  function run(cell, isQuiet = false) {
    const done = queue.then(async () => {
      for (const each of list) {
        if (each === cell) break;
        if (!each.isAbsent && each.ran !== runKey(each)) await runOne(each, true);
      }
      if (!isQuiet || cell.ran !== runKey(cell)) await runOne(cell, isQuiet);
    });
    queue = done.catch(() => {});
    return done;
  }

  /**
   * @param {HTMLElement} root
   * @returns {Cell}
   */
  function begun(root) {
    const text = found(".source", root).textContent ?? "";
    const cell = {
      root,
      id: root.id,
      original: text,
      source: text,
      needs: JSON.parse(root.dataset.needs ?? "[]"),
      isLocked: root.dataset.locked !== undefined,
      isAbsent: root.dataset.absent !== undefined,
      output: found(".output", root),
      shown: null,
      ran: null,
      outputs: null,
      count: null,
      models: [],
      stop() {},
      editor: null,
    };
    return cell;
  }

  for (const cell of list) {
    for (const host of cell.output.querySelectorAll(".live")) {
      const view = views[/** @type {HTMLElement} */ (host).dataset.view ?? ""];
      host.textContent = "";
      const { models, stop } = show(host, view, sender(cell));
      cell.models.push(...models);
      const before = cell.stop;
      cell.stop = () => [before, stop].forEach((each) => void each());
    }
    const button = /** @type {HTMLButtonElement | null} */ (cell.root.querySelector(".run"));
    button?.addEventListener("click", () => run(cell).catch(() => {}));
    found(".restore", cell.root).addEventListener("click", () => fill(new Map([[cell.id, cell.original]])));
  }

  /** @param {Cell} cell */
  async function openEditor(cell) {
    if (cell.editor) return;
    const still = found(".source", cell.root);
    await script("editor.js");
    if (cell.editor) return;
    const place = element(/** @type {HTMLElement} */ (still.parentElement), "div", { class: "editor" });
    cell.editor = window.backpropEditor(place, {
      text: cell.source,
      label: still.getAttribute("aria-label") ?? "code",
      isLocked: cell.isLocked,
      changed: (/** @type {string} */ text) => edited(cell, text),
      run(/** @type {boolean} */ isNext) {
        run(cell).catch(() => {});
        if (isNext) focus(list[(places.get(cell) ?? 0) + 1]);
      },
    });
    const hadFocus = document.activeElement === still;
    still.hidden = true;
    if (hadFocus) cell.editor.focus();
  }
  /** @param {Cell | undefined} cell - of one whose code is folded, its button */
  async function focus(cell) {
    if (!cell) return;
    const fold = cell.root.querySelector(":scope > details:not([open])");
    if (!fold) await openEditor(cell);
    if (!fold) cell.editor?.focus();
    else found(cell.isAbsent ? "summary" : ".run", cell.root).focus();
    cell.root.scrollIntoView({ block: "nearest" });
  }
  /** @param {Map<string, string>} sources */
  function fill(sources) {
    for (const [id, text] of sources) {
      const cell = all.get(id);
      if (!cell || (cell.isLocked && text !== cell.original)) continue;
      cell.source = text;
      found(".source", cell.root).textContent = text;
      cell.editor?.set(text);
    }
    mark();
    tell();
  }
  // An editor comes when its cell comes near: a page of forty is there at once.
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const cell = all.get(target.id);
        if (isIntersecting && cell) openEditor(cell);
      }
    },
    { rootMargin: "60%" },
  );
  requestAnimationFrame(() => setTimeout(() => list.forEach(({ root }) => void near.observe(root))));
  mark();

  return {
    ids: new Set(all.keys()),
    run: (/** @type {string} */ id) => run(/** @type {Cell} */ (all.get(id))),
    async runAll() {
      for (const cell of list) if (!cell.isAbsent) await run(cell).catch(() => {});
    },
    fill,
    /** Python has gone, with all that it knew. */
    forget() {
      for (const cell of list) cell.ran = null;
    },
    /**
     * @param {number} number
     * @param {State} changes
     */
    heard(number, changes) {
      for (const cell of list)
        if (cell.ran !== null) for (const model of cell.models) if (model.number === number) model.receive(changes);
    },
    held: () =>
      new Map(list.map(({ id, source, outputs, count: number }) => [id, { id, source, outputs, count: number }])),
  };
}
