// The first page: beside each sheet, how many of its exercises are solved in this browser.

import { element, found, letKeysScroll } from "./elements.js";
import { kept } from "./storage.js";

for (const [stem, total] of Object.entries(JSON.parse(found("#totals").textContent ?? "{}"))) {
  const solved = Object.values(kept(`exercises/${stem}`).statuses).filter((status) => status === "correct").length;
  const link = document.querySelector(`a[href="exercises/${stem}.html"]`);
  if (link?.parentElement && solved)
    element(link.parentElement, "span", { class: "solved" }).textContent = ` ${solved} of ${total} solved`;
}
letKeysScroll();
