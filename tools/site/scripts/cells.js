// The cells of code: in which order they run, what they show, and whether that is still true.

import { found } from "./elements.js";
import { openField } from "./fields.js";
import { asStored, showOutputs, VIEW } from "./outputs.js";
import { showStandings } from "./standings.js";
import { numbersOf, show } from "./widgets.js";

/** @import { Model, State } from "./model.js" */
/** @import { Output } from "./outputs.js" */
/** @import { Field } from "./fields.js" */
/** @import { News } from "./storage.js" */

const LOCAL = new Set(["inputs", "reached"]); // changes that no Python needs to hear of

/**
 * @typedef {object} Cell
 * @property {HTMLElement} root
 * @property {string} id
 * @property {string} original
 * @property {string} source
 * @property {string[]} needs - the cells whose names it uses
 * @property {string[]} gives - of an answer: the names that have no value before it
 * @property {string} kind - "check", "answer", "progress", or nothing
 * @property {string} exercise - that a check is about
 * @property {boolean} isMeantToFail - the lesson shows an error
 * @property {boolean} isLocked
 * @property {boolean} isAbsent - it cannot run here
 * @property {boolean} isAfterChecks - what it shows comes from all checks above
 * @property {HTMLElement} output
 * @property {string | null} shown - the sources that what it shows comes from
 * @property {string | null} ran - the sources with which this Python ran it
 * @property {Output[] | null} outputs - of its last run
 * @property {boolean} hasFailed - it did, or one that it needs
 * @property {string | null} before - what stood here before it was put back
 * @property {number | null} count
 * @property {Model[]} models
 * @property {() => void} stop
 * @property {Field | null} field
 */

/**
 * @param {object} page
 * @param {Record<string, any>} page.views
 * @param {ReturnType<typeof import("./python.js").python>} page.worker
 * @param {import("./storage.js").Kept} page.stored
 * @param {(gates: any) => void} page.addGates
 * @param {() => void} page.shown
 * @param {(news: News) => void} page.changed
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
  let turn = 0; // one for each Python: what was asked of the one before is not asked again
  /** @type {Set<Cell>} */
  const waiting = new Set();
  /** @type {Map<string, Cell>} */
  const givers = new Map(); // of answers' names: the cell that gave them their values
  let [told, isFailed] = ["", false];

  /** @param {Cell} cell - Return all that what it shows can come from. */
  function shownKey(cell) {
    if (cell.isAfterChecks) return runKey(cell);
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
      const back = found(".restore", cell.root);
      const canUndo = cell.source === cell.original && cell.before !== null;
      back.hidden = cell.source === cell.original && !canUndo;
      back.textContent = canUndo ? "Undo" : "Put back";
      const what = `cell ${(places.get(cell) ?? 0) + 1}`;
      back.ariaLabel = canUndo ? `Undo: my text of ${what} again` : `Put back ${what}`;
    }
  }
  /**
   * Cells have other texts now: what was said of them stands no longer.
   * @param {Cell[]} others
   */
  function edited(others) {
    mark();
    const ids = new Set(others.map(({ id }) => id));
    const judged = list.filter(({ exercise, needs }) => exercise && needs.some((id) => ids.has(id)));
    changed({
      cells: Object.fromEntries(others.map((it) => [it.id, it.source === it.original ? null : it.source])),
      statuses: Object.fromEntries(judged.map(({ exercise }) => [exercise, null])),
    });
  }

  /**
   * A model has news for Python: hand it on, or begin Python for it.
   * @param {Cell} cell
   */
  const sender = (cell) => (/** @type {Model} */ model, /** @type {State} */ changes) => {
    if (cell.ran !== null) worker.change(model.number, changes);
    else if (!Object.keys(changes).every((name) => LOCAL.has(name))) {
      run(cell, true).then(
        () => worker.change(model.number, changes),
        () => {},
      );
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
    cell.shown = cell.kind === "progress" ? null : shownKey(cell); // the page keeps that one true by itself
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
    const broken = cell.needs.map((id) => /** @type {Cell} */ (all.get(id))).find((it) => it.hasFailed);
    cell.root.classList.add("busy");
    try {
      const { id, source, gives, exercise } = cell;
      const task = { cell: id, code: broken ? "" : source, gives, exercise };
      const { outputs, gates, status } = await worker.run(task);
      if (broken) outputs.push(notRun(cell, broken));
      addGates(gates);
      cell.ran = key;
      for (const name of gives) givers.set(name, cell);
      cell.count = ++counted;
      cell.hasFailed = !cell.isMeantToFail && outputs.some((/** @type {Output} */ it) => it.output_type === "error");
      cell.outputs = asStored(outputs, counted);
      if (isQuiet && cell.shown === shownKey(cell)) adopt(cell, outputs);
      else display(cell, outputs);
      mark();
      changed({ statuses: exercise ? { [exercise]: status } : {} });
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
    const asked = turn;
    waiting.add(cell);
    report();
    const done = queue.then(async () => {
      const before = list.slice(0, places.get(cell)).filter((each) => !each.isAbsent);
      for (const each of before) if (asked === turn && mustRun(each, cell)) await runOne(each, true);
      if (asked === turn && !(isQuiet && cell.ran === runKey(cell))) await runOne(cell, isQuiet);
    });
    queue = done.catch(() => {});
    return done.finally(() => {
      waiting.delete(cell);
      report();
    });
  }
  /**
   * Tell whether a cell must run before another one: it has not run as it is now, or a name of its is another's since.
   * @param {Cell} cell
   * @param {Cell} next
   */
  function mustRun(cell, next) {
    if (cell.ran !== runKey(cell)) return true;
    return next.needs.includes(cell.id) && cell.gives.some((name) => givers.get(name) !== cell);
  }
  /** Beside what was pressed stands how far Python is, and why it does not run. */
  function report() {
    const [first] = waiting;
    for (const cell of list) {
      const text = cell === first ? told : waiting.has(cell) ? "waits for its turn" : "";
      if (waiting.has(cell) || !isFailed) found(".state", cell.root).textContent = text;
    }
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
      gives: (root.dataset.gives ?? "").split(" ").filter(Boolean),
      kind: root.dataset.kind ?? "",
      exercise: root.dataset.exercise ?? "",
      isMeantToFail: root.dataset.meantToFail !== undefined,
      isLocked: root.dataset.locked !== undefined,
      isAbsent: root.dataset.absent !== undefined,
      isAfterChecks: root.dataset.afterChecks !== undefined,
      output: found(".output", root),
      shown: null,
      ran: null,
      outputs: null,
      count: null,
      models: [],
      hasFailed: false,
      before: null,
      stop() {},
      field: null,
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
    found(".restore", cell.root).addEventListener("click", () => {
      const [text, before] = cell.source === cell.original ? [cell.before, null] : [cell.original, cell.source];
      cell.before = before;
      fill(new Map([[cell.id, text ?? cell.original]]));
    });
  }

  /** @param {Cell} cell */
  async function openEditor(cell) {
    if (cell.field) return;
    const still = found(".source", cell.root);
    const field = await openField({
      place: () => (cell.field ? null : still.parentElement),
      text: () => cell.source,
      label: still.getAttribute("aria-label") ?? "code",
      isLocked: cell.isLocked,
      changed(text) {
        if (text === cell.source) return;
        cell.source = text;
        cell.before = null;
        edited([cell]);
      },
      run(isNext) {
        run(cell).catch(() => {});
        if (isNext) focus(list[(places.get(cell) ?? 0) + 1]);
      },
    });
    if (!field) return;
    cell.field = field;
    const hadFocus = document.activeElement === still;
    still.hidden = true;
    if (hadFocus) field.focus();
  }
  /** @param {Cell | undefined} cell - of one whose code is folded, its button */
  async function focus(cell) {
    if (!cell) return;
    const fold = cell.root.querySelector(":scope > details:not([open])");
    if (!fold) await openEditor(cell);
    if (!fold) cell.field?.focus();
    else found(cell.root.querySelector(".run") ? ".run" : "summary", cell.root).focus();
    cell.root.scrollIntoView({ block: "nearest" });
  }
  /**
   * @param {Map<string, string>} sources
   * @returns {Cell[]} those that have another text now
   */
  function write(sources) {
    const others = [...sources].flatMap(([id, text]) => {
      const cell = all.get(id);
      if (!cell || cell.source === text || (cell.isLocked && text !== cell.original)) return [];
      cell.source = text;
      found(".source", cell.root).textContent = text;
      cell.field?.set(text);
      return [cell];
    });
    mark();
    return others;
  }
  /** @param {Map<string, string>} sources */
  function fill(sources) {
    edited(write(sources));
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
    /** Run everything. What is to be predicted stays folded. */
    async runAll() {
      const asked = turn;
      for (const cell of list) {
        const isFolded = cell.shown === shownKey(cell) && cell.output.querySelector(":scope > details:not([open])");
        if (isFolded) cell.ran = null;
        if (!cell.isAbsent && asked === turn) await run(cell, Boolean(isFolded)).catch(() => {});
      }
    },
    fill,
    /**
     * Another tab has changed cells: take what is kept now.
     * @param {Record<string, string>} sources
     */
    follow: (sources) => write(new Map(list.map(({ id, original }) => [id, sources[id] ?? original]))).length,
    /** Python has gone, with all that it knew. */
    forget() {
      turn++;
      for (const cell of list) cell.ran = null;
    },
    /**
     * @param {string} text
     * @param {boolean} hasFailed
     */
    report(text, hasFailed) {
      [told, isFailed] = [text, hasFailed];
      report();
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
    /** How many cells have another text than the notebook. */
    countChanged: () => list.filter(({ source, original }) => source !== original).length,
    /** @param {Record<string, string>} statuses */
    stand: (statuses) => showStandings(list, statuses),
  };
}

/**
 * Say why a cell was not run.
 * @param {Cell} cell
 * @param {Cell} broken
 * @returns {Output}
 */
function notRun(cell, broken) {
  const said =
    cell.kind === "check" && broken.kind === "answer"
      ? "Not checked: the cell of your answer stopped with an error. Fix it there, and check again."
      : "Not run: a cell above that this one needs stopped with an error. Fix that one first.";
  return { output_type: "error", ename: "NotRun", evalue: said, traceback: [said] };
}
