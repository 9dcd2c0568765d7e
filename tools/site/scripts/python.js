// Python, as a page sees it: a worker that begins with the first run, and can be stopped at any time.

import { ASSETS } from "./elements.js";

/** @typedef {Record<string, any>} Result */

/**
 * @param {(text: string, state: "asleep" | "starting" | "ready" | "running" | "failed") => void} say
 * @param {(number: number, changes: Record<string, any>) => void} heard
 */
export function python(say, heard) {
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
    left?.reject(error);
  }
  /** @param {string} reason */
  function fail(reason) {
    end(new Error(reason));
    const why = location.protocol === "file:" ? "a page opened from the disk may not start it" : reason;
    say(`Python could not start: ${why}`, "failed");
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
      else if (data.ready !== undefined) {
        isReady = true;
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
     * @param {string} cell
     * @param {string} code
     * @returns {Promise<Result>}
     */
    run(cell, code) {
      return new Promise((resolve, reject) => {
        const to = begin();
        waiting = { resolve, reject };
        if (isReady) say("Python is running …", "running");
        to.postMessage({ cell, code });
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
      end(new Error("stopped"));
      say("Python was stopped; the next run starts it again.", "asleep");
    },
  };
}
