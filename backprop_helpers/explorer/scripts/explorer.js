// What Python calls, and what the tests compare with Python's own.

export { readNumber } from "./arithmetic.js";
export { arraySentence, arrayTexts } from "./array_words.js";
export { flat, nested, runArrays } from "./arrays.js";
export { choose, fromStock } from "./choosing.js";
export { cellText } from "./grid.js";
export { compute } from "./mistakes/formulas.js";
export { close } from "./mistakes/rounding.js";
export { depthWidget, practiceWidget, trainerWidget, widget } from "./notebook.js";
export { nudge } from "./nudge.js";
export { formatNumber } from "./numbers.js";
export { run } from "./passes.js";
export { otherNumbers } from "./pleasant.js";
export { judge } from "./prediction.js";
export { sourcesOf, targetsOf } from "./relations.js";
export { withoutRemnants } from "./remnants.js";
export { snapped } from "./sliders.js";
export { openPage, openPractice, openTrainer } from "./standalone.js";
export { sentence, texts } from "./words.js";
