// From formulas to HTML: a JSON list of [TeX, display] comes in, a JSON list of HTML goes out.

import { readFileSync } from "node:fs";
import katex from "katex";

const rows = JSON.parse(readFileSync(0, "utf8"));
const html = rows.map(([tex, displayMode]) => katex.renderToString(tex, { displayMode, output: "htmlAndMathml" }));
process.stdout.write(JSON.stringify(html));
