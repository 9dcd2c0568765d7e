// Python for one page, in a worker of its own: Pyodide, the course's package, and Graphviz for its pictures.

const here = new URL("./", self.location.href);
const begun = performance.now();

// How much of all that is to come is there. Scripts are not counted as they come, so they count from the start.
const [ALL, SCRIPTS] = [Number("SIZE_OF_ALL"), Number("SIZE_OF_SCRIPTS")]; // bytes; the build fills them in
let there = SCRIPTS;
const plainFetch = self.fetch;
self.fetch = async (...asked) => {
  const answer = await plainFetch(...asked).catch((error) => {
    postMessage({ failed: "its files did not come. Is there a connection? Then run it again." });
    throw error;
  });
  const counting = new TransformStream({
    transform(part, rest) {
      there += part.byteLength;
      postMessage({ loaded: [there, ALL] });
      rest.enqueue(part);
    },
  });
  const { status, statusText, headers } = answer;
  return new Response(answer.body?.pipeThrough(counting), { status, statusText, headers });
};

/** @param {string} name */
async function fetched(name) {
  const answer = await fetch(new URL(name, here));
  if (!answer.ok) throw new Error(`${name} is missing (${answer.status}).`);
  return answer.arrayBuffer();
}

async function start() {
  const [{ loadPyodide }, viz] = await Promise.all([
    import(new URL("pyodide.mjs", here).href),
    import(new URL("viz.js", here).href),
  ]);
  const [python, course, graphviz] = await Promise.all([
    loadPyodide({ indexURL: here.href, stdout() {}, stderr() {} }),
    fetched("course.zip"),
    viz.instance(),
  ]);
  python.unpackArchive(course, "zip", { extractDir: "/lib/course" });
  python.globals.set("tell", (/** @type {string} */ text) => postMessage({ told: JSON.parse(text) }));
  python.globals.set("place", (/** @type {string} */ dot) =>
    graphviz.renderString(dot, { format: "plain", engine: "dot" }),
  );
  python.runPython('import sys; sys.path.insert(0, "/lib/course"); import session');
  const [run, heard] = python.runPython("session.begin(tell, place)").toJs();
  postMessage({ ready: performance.now() - begun });
  return { run, heard };
}

const started = start();
started.catch((error) => postMessage({ failed: String(error?.message ?? error) }));

self.onmessage = async ({ data }) => {
  const { run, heard } = await started;
  if (data.changed) heard(JSON.stringify(data.changed));
  else postMessage({ cell: data.cell, ...JSON.parse(run(JSON.stringify(data))) });
};
