// What a widget's part in Python is to the page: its state, and news in both directions.

/** @typedef {Record<string, any>} State */
/** @typedef {{ number: number, kind: string, state: State, fixed?: State, look?: string, children?: View[] }} View */

export class Model {
  /** @type {Map<string, Set<() => void>>} */
  #acts = new Map();
  /** @type {State} */
  #changed = {};

  /**
   * @param {View} view
   * @param {(model: Model, changes: State) => void} send - tells Python
   */
  constructor(view, send) {
    this.number = view.number;
    this.kind = view.kind;
    this.state = { ...view.state };
    this.send = send;
  }

  /** @param {string} name */
  get(name) {
    return this.state[name];
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  set(name, value) {
    this.state[name] = value;
    this.#changed[name] = value;
    this.#tell([name]);
  }

  save_changes() {
    const changes = this.#changed;
    this.#changed = {};
    if (Object.keys(changes).length) this.send(this, changes);
  }

  /** @param {State} changes - made in Python */
  receive(changes) {
    Object.assign(this.state, changes);
    this.#tell(Object.keys(changes));
  }

  /**
   * @param {string} event
   * @param {() => void} act
   */
  on(event, act) {
    const acts = this.#acts.get(event) ?? new Set();
    this.#acts.set(event, acts.add(act));
  }

  /**
   * @param {string} event
   * @param {() => void} act
   */
  off(event, act) {
    this.#acts.get(event)?.delete(act);
  }

  /** @param {string[]} names */
  #tell(names) {
    for (const name of names) for (const act of this.#acts.get(`change:${name}`) ?? []) act();
  }
}
