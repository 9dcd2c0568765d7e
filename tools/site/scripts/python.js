// Python, as a page sees it: a worker that begins with the first run, and can be stopped at any time.

import { ASSETS } from "./elements.js";

/** @typedef {Record<string, any>} Result */
/** @typedef {"asleep" | "starting" | "ready" | "running" | "failed"} PythonState */
/**
 * What Python is asked to do.
 * @typedef {object} Task
 * @property {string} cell
 * @property {string} code
 * @property {string[]} gives - names that only this cell gives a value: their old values go first
 * @property {string} exercise - of a check; its old verdict goes first
 */

/**
 * @param {object} page
 * @param {(text: string, state: PythonState) => void} page.say
 * @param {(text: string) => void} page.loading - how much of Python is there
 * @param {(number: number, changes: Record<string, any>) => void} page.heard
 */
export function python({ say, loading, heard }) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {{ resolve: (result: Result) => void, reject: (error: Error) => void } | null} */
  let waiting = null;
  let isReady = false;

  /** @param {Error} error */
  function end(error) {
    worker?.terminate();
    [worker, isReady] = [null, false];
    const left = waiting;
    waiting = null;
    loading("");
    left?.reject(error);
  }
  /** @param {string} reason */
  function fail(reason) {
    say(`Python could not start: ${whyNot(reason)}`, "failed");
    end(new Error(reason));
  }
  function begin() {
    if (worker) return worker;
    say("Python is starting …", "starting");
    try {
      worker = new Worker(new URL("python/worker.js", ASSETS), { type: "module" });
    } catch (error) {
      fail(String(error));
      throw error;
    }
    worker.onerror = (event) => fail(event.message || "its files could not be read");
    worker.onmessage = ({ data }) => {
      if (data.told) heard(data.told[0], data.told[1]);
      else if (data.failed) fail(data.failed);
      else if (data.loaded) loading(part(data.loaded));
      else if (data.ready !== undefined) {
        isReady = true;
        loading("");
        say(waiting ? "Python is running …" : "Python is ready.", waiting ? "running" : "ready");
      } else {
        const done = waiting;
        waiting = null;
        say("Python is ready.", "ready");
        done?.resolve(data);
      }
    };
    return worker;
  }
  return {
    /**
     * Run a cell; one at a time.
     * @param {Task} task
     * @returns {Promise<Result>}
     */
    run(task) {
      return new Promise((resolve, reject) => {
        const to = begin();
        waiting = { resolve, reject };
        if (isReady) say("Python is running …", "running");
        to.postMessage(task);
      });
    },
    /**
     * Tell Python what has changed in a widget.
     * @param {number} number
     * @param {Record<string, any>} changes
     */
    change(number, changes) {
      worker?.postMessage({ changed: [number, changes] });
    },
    stop() {
      if (!worker) return;
      say("Python was stopped; the next run starts it again.", "asleep");
      end(new Error("stopped"));
    },
  };
}

/** @param {string} reason */
function whyNot(reason) {
  if (location.protocol === "file:")
    return "a page opened from the disk may not start it. Run “python serve.py” in the folder of the site.";
  return navigator.onLine ? reason : "you are offline. Sliders still move.";
}

/** @param {[number, number]} bytes - those that are there, and all */
function part([there, all]) {
  if (there > 0.85 * all) return ""; // what is left takes its time to start, not to come
  return `${Math.round(there / 1e6)} of ${Math.round(all / 1e6)} MB, once`;
}
