// A page of the course: its explorers live at once, its cells run when somebody asks for it.

import { cells } from "./cells.js";
import { element, found, letKeysScroll, script } from "./elements.js";
import { filled, save, sourcesIn } from "./notebook_file.js";
import { python } from "./python.js";
import { keep, kept } from "./storage.js";
import { addGates } from "./widgets.js";

performance.mark("script");
// Plots follow JupyterLab's mark of a dark page.
const dark = matchMedia("(prefers-color-scheme: dark)");
const mark = () => document.documentElement.setAttribute("data-jp-theme-light", String(!dark.matches));
dark.addEventListener("change", mark);
mark();
const { name, notebook, views } = JSON.parse(found("#page").textContent ?? "");
const status = found("#status");
const stop = /** @type {HTMLButtonElement} */ (found("#stop"));
const stored = kept(name);

/** @param {string} text */
function say(text) {
  status.textContent = text;
}

const worker = python(
  (text, state) => {
    say(text);
    document.body.dataset.python = state;
    stop.disabled = state !== "running" && state !== "starting";
  },
  (number, changes) => sheet.heard(number, changes),
);
const sheet = cells({
  views,
  worker,
  stored,
  addGates,
  shown: letKeysScroll,
  changed(sources, statuses) {
    stored.cells = sources;
    Object.assign(stored.statuses, statuses);
    if (!keep(name, stored)) say("This browser keeps nothing for this page: download your work before you leave.");
    count();
  },
});
performance.mark("explorers");

function count() {
  const solved = Object.values(stored.statuses).filter((each) => each === "correct").length;
  const total = notebook.cells.filter((/** @type {any} */ { metadata }) => metadata.nbgrader?.grade).length;
  if (total) found("#solved").textContent = `${solved} of ${total} solved`;
}
count();

found("#run-all").addEventListener("click", () => sheet.runAll());
stop.addEventListener("click", () => {
  worker.stop();
  sheet.forget();
});
found("#download").addEventListener("click", () => {
  save(filled(notebook, sheet.held()), `${name.split("/").at(-1)}.ipynb`);
  say("Saved. Look for the file among your downloads.");
});
const file = /** @type {HTMLInputElement} */ (found("#file"));
found("#open").addEventListener("click", () => file.click());
file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  file.value = "";
  if (!chosen) return;
  try {
    const sources = sourcesIn(await chosen.text(), sheet.ids);
    sheet.fill(sources);
    say(`${chosen.name} is open here: ${sources.size} cells. Run the checks to see how they stand.`);
  } catch (error) {
    say(/** @type {Error} */ (error).message);
  }
});

if (location.protocol === "file:") {
  const note = element(found("#notes"), "p");
  note.textContent =
    "This page was opened from the disk: the explorers move, but Python cannot start. " +
    "Open a terminal in the folder of the site, run “python serve.py”, and follow the address that it prints.";
}
if (new URLSearchParams(location.search).has("slides")) script("slides.js");
addEventListener("resize", letKeysScroll);
addEventListener("toggle", letKeysScroll, true); // a fold was opened
requestAnimationFrame(letKeysScroll);
document.body.dataset.alive = "";
