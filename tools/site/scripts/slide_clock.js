// The presenter's clock: it goes on through reloads and from lesson to lesson, as long as the tab is open.

import { element } from "./elements.js";

const KEY = "backprop-clock";

function begun() {
  try {
    const kept = sessionStorage.getItem(KEY) ?? String(Date.now());
    sessionStorage.setItem(KEY, kept);
    return Number(kept);
  } catch {
    return Date.now();
  }
}

/** @param {Element} bar */
export function addClock(bar) {
  const clock = element(bar, "button", { class: "clock", title: "The time since the start; press to start again" });
  let start = begun();
  function tick() {
    const seconds = Math.floor((Date.now() - start) / 1000);
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
  clock.addEventListener("click", () => {
    if (!confirm("Start the clock again at 0:00?")) return;
    sessionStorage.removeItem(KEY);
    start = begun();
    tick();
  });
  setInterval(tick, 1000);
  tick();
}
