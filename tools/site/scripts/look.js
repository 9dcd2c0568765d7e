// Light or dark: as the system has it or, for a projector, the other one. It runs before the page is painted.

const KEY = "backprop-look";
const system = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;

/** @returns {string | null} */
function chosen() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function isDark() {
  const look = chosen();
  return look ? look === "dark" : system.matches;
}

function mark() {
  root.style.colorScheme = chosen() ?? "";
  root.setAttribute("data-jp-theme-light", String(!isDark())); // plots follow JupyterLab's mark
}

system.addEventListener("change", mark);
addEventListener("storage", mark);
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element && target.closest("#look"))) return;
  try {
    if (isDark() === system.matches) localStorage.setItem(KEY, isDark() ? "light" : "dark");
    else localStorage.removeItem(KEY);
  } catch {
    // then it stays as the system has it
  }
  mark();
});
mark();
