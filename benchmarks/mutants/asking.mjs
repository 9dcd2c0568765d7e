// What tests ask of the engine in a page, asked in Node.
//
//     node asking.mjs                             take a module a line, or answer: its number, a script, what that is given
//     node asking.mjs FOLDER EXPLORER NUMBER…     ask again what is noted in the folder, of another engine
//
// Told is then the first of the tests with these numbers that is answered something else, with the answers.

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

function askedAgain(folder, explorer, tests) {
  const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
  const { sound, modules } = read("modules");
  const engine = readFileSync(explorer, "utf8");
  const tried = modules.map((module) => module.replace(sound, () => engine));
  for (const test of tests) {
    const asked = read(test);
    const answers = asked.map(([module, script, given]) => answer(tried[module], script, given));
    if (answers.some((text, place) => text !== asked[place][3])) return [test, answers];
  }
  return null;
}

process.on("unhandledRejection", () => {}); // of what only a page can answer
const [folder, explorer, ...tests] = process.argv.slice(2);
if (folder) process.stdout.write(JSON.stringify(askedAgain(folder, explorer, tests)));
else {
  const modules = [];
  for await (const line of createInterface(process.stdin)) {
    const [module, ...question] = JSON.parse(line);
    if (question.length) process.stdout.write(`${answer(modules[module], ...question)}\n`);
    else modules.push(module);
  }
}
