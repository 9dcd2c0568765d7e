// The first page: below each sheet, how many of its exercises are solved in this browser.

import { element, found, letKeysScroll } from "./elements.js";
import { listKeys } from "./keys.js";
import { countSolved } from "./standings.js";
import { forget, kept, pagesKept } from "./storage.js";

for (const [stem, total] of Object.entries(JSON.parse(found("#totals").textContent ?? "{}"))) {
  const solved = countSolved(kept(`exercises/${stem}`).statuses);
  const link = document.querySelector(`a[href="exercises/${stem}.html"]`);
  if (link?.parentElement && solved)
    element(link.parentElement, "span", { class: "solved" }).textContent = `${solved} of ${total} solved`;
}
listKeys(found("#projecting"));
const afresh = found("#afresh");
afresh.hidden = !pagesKept().length;
afresh.addEventListener("click", () => {
  const pages = pagesKept();
  if (!confirm(`Forget what was written and solved here (pages: ${pages.length})? This cannot be undone.`)) return;
  for (const name of pages) forget(name);
  location.reload();
});
letKeysScroll();
