// What Python calls, and what the tests compare with Python's own.

export { depthWidget, widget } from "./notebook.js";
export { close, formatNumber } from "./numbers.js";
export { run } from "./passes.js";
export { openPage } from "./standalone.js";
export { sentence, texts } from "./words.js";
