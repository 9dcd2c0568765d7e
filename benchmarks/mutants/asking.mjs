// What tests ask of the engine in a page, asked in Node.
//
//     node asking.mjs                                 answer each line: a module, a script and what it is given
//     node asking.mjs FOLDER EXPLORER MOST NUMBER…    ask again what is noted in the folder, of another engine
//
// Told are then, of the tests with these numbers, the first MOST that are answered something else: their answers.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createContext, runInContext } from "node:vm";

const pages = new Map();

function page(module) {
  if (!pages.has(module)) {
    const context = createContext({});
    pages.set(module, context);
    runInContext(`var window = globalThis; ${module}`, context);
  }
  return pages.get(module);
}

// Where the engine fails there is no answer.
function answer(module, script, given) {
  try {
    return JSON.stringify({ answer: runInContext(`(${script})(${given})`, page(module)) ?? null });
  } catch {
    return "{}";
  }
}

function askedAgain(folder, explorer, most, tests) {
  const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
  const { sound, modules } = read("modules");
  const engine = readFileSync(explorer, "utf8");
  const tried = modules.map((module) => module.replace(sound, () => engine));
  const others = [];
  for (const test of tests) {
    if (others.length === most) break;
    const asked = read(test);
    const answers = asked.map(([module, script, given]) => answer(tried[module], script, given));
    if (answers.some((text, place) => text !== asked[place][3])) others.push([test, answers]);
  }
  return others;
}

process.on("unhandledRejection", () => {}); // of what only a page can answer
const [folder, explorer, most, ...tests] = process.argv.slice(2);
if (folder) process.stdout.write(JSON.stringify(askedAgain(folder, explorer, Number(most), tests)));
else for await (const line of createInterface(process.stdin)) process.stdout.write(`${answer(...JSON.parse(line))}\n`);
