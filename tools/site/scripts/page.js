// A page of the course: its explorers live at once, its cells run when somebody asks for it.

import { cells } from "./cells.js";
import { element, found, letKeysScroll } from "./elements.js";
import { filled, save, sourcesIn } from "./notebook_file.js";
import { keepPlace, present } from "./presenting.js";
import { python } from "./python.js";
import { countSolved } from "./standings.js";
import { follow, forget, keep, kept, update } from "./storage.js";
import { addGates } from "./widgets.js";

performance.mark("script");
const { name, notebook, views } = JSON.parse(found("#page").textContent ?? "");
const status = found("#status");
const stop = /** @type {HTMLButtonElement} */ (found("#stop"));
const stored = kept(name);

/** @param {string} text */
function say(text) {
  status.textContent = text;
}

const worker = python({
  say(text, state) {
    say(text);
    document.body.dataset.python = state;
    stop.disabled = state !== "running" && state !== "starting";
    sheet.report(text, state === "failed");
  },
  loading(text) {
    found("#loaded").textContent = text;
    if (stop.disabled) return;
    sheet.report(text ? `Python is loading: ${text}` : "Python is starting …", false);
  },
  heard: (number, changes) => sheet.heard(number, changes),
});
const sheet = cells({
  views,
  worker,
  stored,
  addGates,
  shown: letKeysScroll,
  changed(news) {
    update(stored.cells, news.cells ?? {});
    update(stored.statuses, news.statuses ?? {});
    if (!keep(name, news)) say("This browser keeps nothing for this page: download your work before you leave.");
    count();
  },
});
performance.mark("explorers");

function count() {
  const total = document.querySelectorAll("[data-exercise]").length;
  if (total) found("#solved").textContent = `${countSolved(stored.statuses)} of ${total} solved`;
  sheet.stand(stored.statuses);
  found("#afresh").hidden = !Object.keys({ ...stored.cells, ...stored.statuses }).length;
}
count();
follow(name, () => {
  Object.assign(stored, kept(name));
  if (sheet.follow(stored.cells)) say("Changed in another tab: this page has the newer text.");
  count();
});

found("#run-all").addEventListener("click", () => sheet.runAll());
stop.addEventListener("click", () => {
  sheet.forget();
  worker.stop();
});
for (const button of document.querySelectorAll(".download"))
  button.addEventListener("click", () => {
    save(filled(notebook, sheet.held()), `${name.split("/").at(-1)}.ipynb`);
    say("Saved. Look for the file among your downloads.");
  });
found("#afresh").addEventListener("click", () => {
  const asked = `Put back the changed cells of this page (${sheet.countChanged()}), and forget what is solved?`;
  if (!confirm(`${asked} This cannot be undone; Download as notebook keeps a copy.`)) return;
  forget(name);
  location.reload();
});
keepPlace();
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
    "This page was opened from the disk: the explorers move and slides work, but Python cannot start. " +
    "Open a terminal in the folder of the site and run “python serve.py” (on Windows “py serve.py”): the page opens with it.";
}
if (new URLSearchParams(location.search).has("slides")) present();
addEventListener("resize", letKeysScroll);
addEventListener("toggle", letKeysScroll, true); // a fold was opened
requestAnimationFrame(letKeysScroll);
document.body.dataset.alive = "";
