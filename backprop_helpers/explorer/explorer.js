// Made from scripts/ by make explorer, sha256 b4e03dd703d514d5363dcc6d0912165305025ae1d35f1c7d5eec3dbb09784618
var explorer = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // explorer.js
  var explorer_exports = {};
  __export(explorer_exports, {
    arraySentence: () => arraySentence,
    arrayTexts: () => arrayTexts,
    cellText: () => cellText,
    choose: () => choose,
    close: () => close,
    compute: () => compute,
    depthWidget: () => depthWidget,
    formatNumber: () => formatNumber,
    fromStock: () => fromStock,
    judge: () => judge,
    nudge: () => nudge,
    openPage: () => openPage,
    openPractice: () => openPractice,
    openTrainer: () => openTrainer,
    otherNumbers: () => otherNumbers,
    practiceWidget: () => practiceWidget,
    readNumber: () => readNumber,
    run: () => run,
    runArrays: () => runArrays,
    sentence: () => sentence,
    snapped: () => snapped,
    texts: () => texts,
    trainerWidget: () => trainerWidget,
    widget: () => widget
  });

  // arithmetic.js
  var SIGNS = { "−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "÷": "/", "⁄": "/", "**": "^" };
  var SUCH = "write a number, such as -0.5, 3/4 or 19*6";
  function readNumber(text) {
    const plain = inPlainSigns(text.trim());
    const grouped = plain.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];
    if (grouped)
      return `${grouped} is read in two ways: write ${grouped.replace(",", ".")} or ${grouped.replace(",", "")}`;
    const tokens = plain.replace(/,(?=\d)/g, ".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi) ?? [];
    const reader = new Reader(tokens);
    const number = reader.sum();
    if (number === null || reader.next !== void 0) return SUCH;
    return Number.isFinite(number) ? number : `${text.trim()} has no finite value: ${SUCH}`;
  }
  var inPlainSigns = (text) => text.replace(/(\d*)([¼-¾⅐-⅞])/g, (_, whole, part) => `(${whole || 0}+${part.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g, (raised2) => `^(${raised2.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi, "π").replace(/\bsqrt(?=\s*\()/gi, "√").replace(/\*\*|[−–×·⋅÷⁄]/g, (sign) => SIGNS[sign]);
  var Reader = class {
    /** @param {string[]} tokens */
    constructor(tokens) {
      this.tokens = tokens;
      this.place = 0;
    }
    /** @returns {string | undefined} */
    get next() {
      return this.tokens[this.place];
    }
    /** @param {string[]} signs */
    take(...signs) {
      const { next } = this;
      if (next === void 0 || !signs.includes(next)) return "";
      this.place++;
      return next;
    }
    sum() {
      let sum = this.product();
      for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-")) {
        const part = this.product();
        sum = sum === null || part === null ? null : sign === "+" ? sum + part : sum - part;
      }
      return sum;
    }
    product() {
      let product = this.signed();
      for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/")) {
        const part = this.signed();
        product = product === null || part === null ? null : sign === "*" ? product * part : product / part;
      }
      return product;
    }
    /** @returns {number | null} */
    signed() {
      const sign = this.take("+", "-");
      if (!sign) return this.power();
      const number = this.signed();
      return number !== null && sign === "-" ? -number : number;
    }
    /** @returns {number | null} */
    power() {
      const base = this.atom();
      if (!this.take("^")) return base;
      const exponent = this.signed();
      return base === null || exponent === null ? null : base ** exponent;
    }
    /** @returns {number | null} */
    atom() {
      if (this.take("(")) {
        const number = this.sum();
        return this.take(")") ? number : null;
      }
      const { next } = this;
      if (next === "π") {
        this.place++;
        return Math.PI;
      }
      if (this.take("√")) {
        const number = this.atom();
        return number === null ? null : Math.sqrt(number);
      }
      if (next === void 0 || !/^[\d.]/.test(next) || next === ".") return null;
      this.place++;
      return Number(next);
    }
  };

  // mistakes/formulas.js
  var OPERATORS = {
    Add: (a, b) => a + b,
    Sub: (a, b) => a - b,
    USub: (a) => -a,
    Mult: (a, b) => a * b,
    Div: (a, b) => a / b,
    Pow: (a, b) => a ** b,
    Lt: (a, b) => Number(a < b),
    LtE: (a, b) => Number(a <= b),
    Gt: (a, b) => Number(a > b),
    GtE: (a, b) => Number(a >= b),
    Eq: (a, b) => Number(a === b),
    NotEq: (a, b) => Number(a !== b),
    BitAnd: (a, b) => a & b,
    BitOr: (a, b) => a | b,
    BitXor: (a, b) => a ^ b
  };
  function compute(tree, letters, functions) {
    if (typeof tree === "number") return tree;
    if (typeof tree === "string") return letters[tree];
    const [sign, ...parts] = tree;
    const act = OPERATORS[sign] ?? functions[sign];
    return act(...parts.map((part) => compute(part, letters, functions)));
  }

  // graph.js
  var isConstant = (node) => node.gate === null && node.number !== null;
  var isInput = (node) => node.gate === null && node.number === null;
  var gateNodes = ({ nodes }) => nodes.flatMap((node, place) => node.gate === null ? [] : [[place, node]]);

  // numbers.js
  var MINUS = "−";
  function formatNumber(value, digits = 4) {
    if (Number.isNaN(value)) return "nan";
    return (value < 0 ? MINUS : "") + size(Math.abs(value), digits);
  }
  function size(value, digits) {
    if (!Number.isFinite(value)) return "∞";
    if (Number.isInteger(value) && value < 1e6) return String(value);
    const [mantissa = "", power] = value.toExponential(digits - 1).split("e");
    const exponent = Number(power);
    if (-4 <= exponent && exponent < 6) return withoutZeros(value.toFixed(Math.max(0, digits - 1 - exponent)));
    return `${withoutZeros(mantissa)}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  var withoutZeros = (text) => text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  var asShown = (value) => Number(formatNumber(value).replace(MINUS, "-"));
  var agree = (one, other) => one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  var comesTo = (worth, result3) => agree(worth, asShown(result3)) ? "=" : "≈";
  var bracketed = (text) => text.startsWith(MINUS) ? `(${text})` : text;
  var andList = (parts) => parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join();

  // passes.js
  function run(graph, inputs) {
    const values = forward(graph, inputs);
    const ahead2 = [];
    graph.nodes.forEach((node, place) => {
      if (node.gate !== null) ahead2.push({ place, node, flows: null, missing: [] });
    });
    const { gradients, steps, failure } = backward(graph, values, ahead2, withoutValue(graph, values, ahead2));
    return { values, gradients, steps: ahead2.concat(steps), forwardSteps: ahead2.length, failure };
  }
  function forward({ nodes, gates }, inputs, held) {
    const values = new Array(nodes.length);
    nodes.forEach((node, place) => {
      const given = held?.get(place);
      if (given !== void 0) {
        values[place] = given;
        return;
      }
      if (node.gate === null) {
        values[place] = node.number ?? inputs[node.name];
        return;
      }
      const numbers = incoming(node, values);
      const value = numbers && gates[node.gate].value(...numbers);
      if (value !== null && Number.isFinite(value)) values[place] = value;
    });
    return values;
  }
  function numberOf(found, place) {
    const number = found[place];
    if (number === void 0) throw new Error(`The node ${place} has no number.`);
    return number;
  }
  function incoming(node, values) {
    const numbers = [];
    for (const input of node.inputs) {
      const number = values[input];
      if (number === void 0) return null;
      numbers.push(number);
    }
    return numbers;
  }
  var numbersInto = (node, values) => node.inputs.map((input) => numberOf(values, input));
  function withoutValue(graph, values, ahead2) {
    const index = ahead2.findIndex((step) => values[step.place] === void 0);
    if (index < 0) return null;
    const { place, node } = ahead2[index];
    const text = refusal(graph.gates, node.name, node.gate, numbersInto(node, values));
    return { step: index + 1, place, slope: false, text };
  }
  function backward(graph, values, ahead2, without) {
    const { nodes, output, gates } = graph;
    const gradients = new Array(nodes.length);
    gradients[output] = 1;
    const steps = [];
    let failure = without;
    for (let index = ahead2.length - 1; index >= 0; index--) {
      const { place, node } = ahead2[index];
      const flows = [];
      const missing = [];
      steps.push({ place, node, flows, missing });
      if (failure && !failure.slope) continue;
      const numbers = numbersInto(node, values);
      for (const [position, input] of node.inputs.entries()) {
        if (isConstant(nodes[input])) continue;
        const local = gates[node.gate].local[position](...numbers, numberOf(values, place));
        const downstream = numberOf(gradients, place) * local;
        const earlier = gradients[input];
        const total = earlier === void 0 ? downstream : earlier + downstream;
        if (Number.isFinite(total)) {
          gradients[input] = total;
          flows.push({ position, input, local, downstream, first: earlier === void 0, total });
          continue;
        }
        gradients[input] = NaN;
        missing.push(input);
        if (failure) continue;
        const edge = { position, name: nodes[input].name };
        const text = noSlope(gates, node.name, node.gate, numbers, edge, numberOf(gradients, place), local);
        failure = { step: ahead2.length + steps.length, place, slope: true, text };
      }
    }
    if (!failure || failure.slope) for (const place of nodes.keys()) gradients[place] ??= 0;
    return { gradients, steps, failure };
  }
  function refusal(gates, name, gate, numbers) {
    const tooLarge = Math.abs(gates[gate].value(...numbers)) === Infinity;
    const noValue = tooLarge ? "the result is too large for a floating-point number" : "it has no real value there";
    return got(name, gate, numbers, broken(gates[gate], numbers, "") ?? noValue);
  }
  function noSlope(gates, name, gate, numbers, edge, upstream, local) {
    if (Number.isFinite(local))
      return got(name, gate, numbers, `the gradient of ${edge.name} gets too large for a floating-point number`);
    const why = broken(gates[gate], numbers, "abc"[edge.position]);
    const slope2 = why ? `finite slope for ${edge.name}: ${why}` : `slope for ${edge.name} that a floating-point number can hold`;
    const zero = ". The upstream gradient is 0, but 0 times a slope that does not exist need not be 0";
    return got(name, gate, numbers, `it has a value there, but no ${slope2}${upstream === 0 ? zero : ""}`);
  }
  var broken = ({ domain }, numbers, letter) => domain.find(([holds, , slope2]) => slope2 === letter && !holds(...numbers))?.[1];
  var got = (name, gate, numbers, why) => `The node ${name} (${gate}) got ${numbers.map((number) => formatNumber(number)).join(" and ")}: ${why}.`;

  // patterns.js
  var sizeOf = (shape) => shape.reduce((product, size2) => product * size2, 1);
  function placesAlong(order, sizes, letters) {
    const steps = order.map((letter) => {
      const axis = letters.indexOf(letter);
      if (axis < 0) return 0;
      return [...letters.slice(axis + 1)].reduce((product, after) => product * (sizes.get(after) ?? 1), 1);
    });
    let places2 = [0];
    order.forEach((letter, axis) => {
      const size2 = sizes.get(letter) ?? 1;
      places2 = places2.flatMap((place) => Array.from({ length: size2 }, (_, number) => place + number * steps[axis]));
    });
    return Int32Array.from(places2);
  }
  function planOf({ inputs, result: result3 }, shapes, shape) {
    const sizes = /* @__PURE__ */ new Map();
    [...result3].forEach((letter, axis) => {
      sizes.set(letter, shape[axis]);
    });
    inputs.forEach((letters, position) => {
      [...letters].forEach((letter, axis) => {
        sizes.set(letter, shapes[position][axis]);
      });
    });
    const summed = [...new Set(inputs.join(""))].filter((letter) => !result3.includes(letter));
    const order = [...result3, ...summed];
    const terms = sizeOf(summed.map((letter) => sizes.get(letter) ?? 1));
    return { size: sizeOf(shape), terms, places: inputs.map((letters) => placesAlong(order, sizes, letters)) };
  }
  function contract({ size: size2, terms, places: places2 }, operands) {
    const made = new Array(size2);
    const [[one, other], [first, second]] = [operands, places2];
    for (let entry = 0, at = 0; entry < size2; entry++) {
      let sum = 0;
      for (let term = 0; term < terms; term++, at++) sum += other ? one[first[at]] * other[second[at]] : one[first[at]];
      made[entry] = sum;
    }
    return made;
  }

  // arrays.js
  var known = /* @__PURE__ */ new WeakMap();
  function plansOf(nodes) {
    let plans = known.get(nodes);
    if (!plans) {
      plans = nodes.map((node) => node.gate === null ? null : plansOfGate(node, nodes));
      known.set(nodes, plans);
    }
    return plans;
  }
  function plansOfGate({ inputs, shape, made }, nodes) {
    const shapes = inputs.map((input) => nodes[input].shape);
    if (made.places)
      return { ahead: { size: sizeOf(shape), terms: 1, places: [Int32Array.from(made.places)] }, back: [] };
    if (made.pattern && made.local !== void 0) {
      const back = { inputs: [made.pattern.result], result: made.pattern.inputs[0] };
      return { ahead: planOf(made.pattern, shapes, shape), back: [planOf(back, [shape], shapes[0])] };
    }
    if (made.pattern && made.back) {
      const back = made.back.map((pattern, position) => {
        const factors = shapes.map((each, place) => place === position ? shape : each);
        return planOf(pattern, factors, shapes[position]);
      });
      return { ahead: planOf(made.pattern, shapes, shape), back };
    }
    return { ahead: entryByEntry(shapes, shape), back: inputs.map(() => null) };
  }
  function entryByEntry(shapes, shape) {
    const result3 = "ij".slice(0, shape.length);
    const inputs = shapes.map((each) => {
      const start = shape.length - each.length;
      return each.map((size2, axis) => size2 === shape[start + axis] ? result3[start + axis] : "uv"[axis]).join("");
    });
    return planOf({ inputs, result: result3 }, shapes, shape);
  }
  var flat = (value) => Array.isArray(value) ? (
    /** @type {number[]} */
    value.flat()
  ) : [value];
  function nested(entries, shape) {
    if (shape.length === 0) return entries[0];
    if (shape.length === 1) return entries;
    return Array.from({ length: shape[0] }, (_, row) => entries.slice(row * shape[1], (row + 1) * shape[1]));
  }
  var indexText = (number, shape) => shape.length === 2 ? `[${Math.floor(number / shape[1])},${number % shape[1]}]` : shape.length === 1 ? `[${number}]` : "";
  function runArrays(graph, inputs) {
    const values = forwardArrays(graph, inputs);
    const ahead2 = [];
    graph.nodes.forEach((node, place) => {
      if (node.gate !== null) ahead2.push({ place, node, flows: null, missing: [] });
    });
    const failure = withoutValue2(graph, values, ahead2);
    const isOne = graph.nodes[graph.output].shape.length === 0;
    const found = isOne ? backward2(graph, values, ahead2, failure) : { gradients: [], steps: [], failure };
    return { values, ...found, steps: ahead2.concat(found.steps), forwardSteps: ahead2.length };
  }
  function forwardArrays(graph, inputs, held) {
    const plans = plansOf(graph.nodes);
    const values = new Array(graph.nodes.length);
    graph.nodes.forEach((node, place) => {
      const given = held?.get(place);
      if (given) {
        values[place] = given;
      } else if (node.gate === null) {
        values[place] = node.number ?? flat(inputs[node.name]);
      } else {
        const operands = operandsOf(node, values);
        const made = operands && computed(graph, node, plans[place], operands);
        if (made?.every(Number.isFinite)) values[place] = made;
      }
    });
    return values;
  }
  function operandsOf(node, values) {
    const operands = [];
    for (const input of node.inputs) {
      const entries = values[input];
      if (!entries) return null;
      operands.push(entries);
    }
    return operands;
  }
  function computed({ gates }, { gate, made }, plans, operands) {
    const plan = (
      /** @type {Plan} */
      plans?.ahead
    );
    if (made.places || made.back) return contract(plan, operands);
    if (made.pattern)
      return groups(plan, operands[0]).map((group) => gate === "max" ? Math.max(...group) : logSumExp(group));
    const { value } = gates[gate];
    return Array.from({ length: plan.size }, (_, entry) => value(...numbersAt(plan, operands, entry)));
  }
  var numbersAt = ({ places: places2 }, operands, entry) => operands.map((operand, position) => operand[places2[position][entry]]);
  var groups = ({ size: size2, terms, places: [places2] }, operand) => Array.from(
    { length: size2 },
    (_, entry) => Array.from({ length: terms }, (__, term) => operand[places2[entry * terms + term]])
  );
  function logSumExp(entries) {
    const largest = Math.max(...entries);
    return largest + Math.log(entries.reduce((sum, entry) => sum + Math.exp(entry - largest), 0));
  }
  function withoutValue2(graph, values, ahead2) {
    const index = ahead2.findIndex((step) => values[step.place] === void 0);
    if (index < 0) return null;
    const { place, node } = ahead2[index];
    const failed = { step: index + 1, place, slope: false };
    if (node.made.pattern || node.made.places) {
      const why = "got numbers so large that their sum is too large for a floating-point number";
      return { ...failed, text: `The node ${node.name} (${node.gate}) ${why}.` };
    }
    const plan = (
      /** @type {Plan} */
      plansOf(graph.nodes)[place]?.ahead
    );
    const operands = (
      /** @type {number[][]} */
      operandsOf(node, values)
    );
    const { value } = graph.gates[node.gate];
    const entries = Array.from({ length: plan.size }, (_, each) => numbersAt(plan, operands, each));
    const entry = entries.findIndex((numbers) => !Number.isFinite(value(...numbers)));
    const text = refusal(graph.gates, `${node.name}${indexText(entry, node.shape)}`, node.gate, entries[entry]);
    return { ...failed, text };
  }
  function backward2(graph, values, ahead2, without) {
    const { nodes, output } = graph;
    const gradients = new Array(nodes.length);
    gradients[output] = [1];
    const steps = [];
    let failure = without;
    for (const { place, node } of [...ahead2].reverse()) {
      const flows = [];
      const missing = [];
      steps.push({ place, node, flows, missing });
      const upstream = gradients[place];
      if (failure && !failure.slope || !upstream) continue;
      for (const [position, input] of node.inputs.entries()) {
        const part = nodes[input];
        if (part.gate === null && part.number !== null) continue;
        const { downstream, local } = flow(graph, place, node, position, values, upstream);
        const earlier = gradients[input];
        const total = earlier ? earlier.map((entry, number) => entry + downstream[number]) : downstream;
        gradients[input] = total.map((entry) => Number.isFinite(entry) ? entry : NaN);
        if (total.every(Number.isFinite)) {
          flows.push({ position, input, local, downstream, first: earlier === void 0, total });
          continue;
        }
        missing.push(input);
        if (failure) continue;
        const text = withoutSlope(graph, place, node, position, values, upstream, local);
        failure = { step: ahead2.length + steps.length, place, slope: true, text };
      }
    }
    if (!failure || failure.slope)
      nodes.forEach((node, place) => {
        gradients[place] ??= new Array(sizeOf(node.shape)).fill(0);
      });
    return { gradients, steps, failure };
  }
  function flow(graph, place, node, position, values, upstream) {
    const { made, inputs } = node;
    const plans = (
      /** @type {Plans} */
      plansOf(graph.nodes)[place]
    );
    const operands = (
      /** @type {number[][]} */
      operandsOf(node, values)
    );
    const ahead2 = (
      /** @type {Plan} */
      plans.ahead
    );
    const back = plans.back[position];
    if (made.places) {
      const downstream = new Array(sizeOf(graph.nodes[inputs[0]].shape)).fill(0);
      made.places.forEach((from, entry) => {
        downstream[from] += upstream[entry];
      });
      return { downstream, local: null };
    }
    if (back && made.back) {
      const factors = operands.map((operand, each) => each === position ? upstream : operand);
      return { downstream: contract(back, factors), local: null };
    }
    const value = (
      /** @type {number[]} */
      values[place]
    );
    if (back && made.local !== void 0) {
      const { local: local2 } = made;
      const ties = groups(ahead2, operands[0]).map((group, entry) => group.filter((each) => each === value[entry]).length);
      const [owners] = back.places;
      const slopes = operands[0].map((a, entry) => {
        const owner = owners[entry];
        return compute(local2, { a, b: ties[owner], y: value[owner] }, graph.functions);
      });
      return { downstream: slopes.map((each, entry) => upstream[owners[entry]] * each), local: slopes };
    }
    const slope2 = graph.gates[node.gate].local[position];
    const local = value.map((y, entry) => slope2(...numbersAt(ahead2, operands, entry), y));
    return { downstream: local.map((each, entry) => upstream[entry] * each), local };
  }
  function withoutSlope(graph, place, node, position, values, upstream, local) {
    const part = graph.nodes[node.inputs[position]].name;
    if (!local || node.made.pattern)
      return `The node ${node.name} (${node.gate}): the gradient of ${part} gets too large for a floating-point number.`;
    const plan = (
      /** @type {Plan} */
      plansOf(graph.nodes)[place]?.ahead
    );
    const operands = (
      /** @type {number[][]} */
      operandsOf(node, values)
    );
    const entry = Math.max(
      0,
      local.findIndex((each, number) => !Number.isFinite(each * upstream[number]))
    );
    const at = indexText(entry, node.shape);
    const numbers = numbersAt(plan, operands, entry);
    const edge = { position, name: `${part}${at}` };
    return noSlope(graph.gates, `${node.name}${at}`, node.gate, numbers, edge, upstream[entry], local[entry]);
  }

  // grid.js
  var MOST = 5;
  var LONGEST = 5;
  var LEVELS = 8;
  var SHADES = 32;
  var PIXELS = 128;
  var COLOURS = { negative: [47, 143, 208], positive: [224, 112, 26] };
  var tableOf = (shape) => ({ rows: shape.length === 2 ? shape[0] : 1, columns: shape.at(-1) ?? 1 });
  var hasNumbers = ({ rows, columns }) => Math.max(rows, columns) <= MOST;
  function addEntries(shown2, kind, name, shape, entries) {
    const [table, key] = [tableOf(shape), `${kind}:${name}`];
    const largest = entries.reduce((size2, entry) => Number.isNaN(entry) ? size2 : Math.max(size2, Math.abs(entry)), 0);
    if (!hasNumbers(table)) {
      shown2[`image:${key}`] = imageOf(table, entries, largest);
      shown2[`low:${key}`] = formatNumber(-largest, 2);
      shown2[`high:${key}`] = formatNumber(largest, 2);
      return;
    }
    entries.forEach((entry, number) => {
      const place = `${key}${indexText(number, shape)}`;
      shown2[place] = cellText(entry);
      shown2[`tint:${place}`] = tint(entry, largest);
    });
  }
  function cellText(entry) {
    if (Number.isNaN(entry)) return "–";
    const text = formatNumber(entry, 2);
    return text.replace(MINUS, "").length <= LONGEST ? text : formatNumber(entry, 1);
  }
  function tint(entry, largest) {
    const level = levelOf(entry, largest, LEVELS);
    return level ? `${level > 0 ? "p" : "n"} l${Math.abs(level)}` : "";
  }
  function levelOf(entry, largest, levels) {
    const share = Number.isNaN(entry) || !largest ? 0 : entry / largest;
    const level = Math.floor(Math.abs(share) * levels + 0.5);
    return share > 0 ? level : -level;
  }
  function imageOf(table, entries, largest) {
    const canvas = document.createElement("canvas");
    canvas.width = Math.min(table.columns, PIXELS);
    canvas.height = Math.min(table.rows, PIXELS);
    const context = canvas.getContext("2d");
    if (!context) return "";
    const image = context.createImageData(canvas.width, canvas.height);
    pooled(table, entries, canvas).forEach((entry, place) => {
      const level = levelOf(entry, largest, SHADES);
      const colour = level < 0 ? COLOURS.negative : COLOURS.positive;
      image.data.set([...colour, Math.round(255 * Math.abs(level) / SHADES)], 4 * place);
    });
    context.putImageData(image, 0, 0);
    return canvas.toDataURL();
  }
  function pooled({ rows, columns }, entries, { width, height }) {
    if (width === columns && height === rows) return entries;
    const totals = new Array(width * height).fill(0);
    const counts = new Array(width * height).fill(0);
    entries.forEach((entry, number) => {
      const [row, column] = [Math.floor(number / columns), number % columns];
      const block = Math.floor(row * height / rows) * width + Math.floor(column * width / columns);
      totals[block] += Number.isNaN(entry) ? 0 : entry;
      counts[block]++;
    });
    return totals.map((total, block) => total / counts[block]);
  }

  // array_words.js
  var isData = (node) => node.gate === null && node.number !== null;
  var isGiven = (node) => node.gate === null && node.number === null;
  var hasBox = (node) => !isData(node) || node.shape.length > 0;
  function arraySentence(graph, pass, position) {
    const { values, steps, failure } = pass;
    if (position === 0) return "The inputs are given.";
    if (failure && position >= failure.step) return failure.text;
    if (position > steps.length) return result(graph, pass);
    const { place, node, flows } = steps[position - 1];
    if (flows) return node.backward;
    const number = node.shape.length ? "" : ` = ${formatNumber((values[place] ?? [])[0])}`;
    return `${node.forward}${number}.`;
  }
  var FEW = 6;
  function result(graph, { values, gradients }) {
    const { nodes, output } = graph;
    const { name, shape } = nodes[output];
    const slopes = nodes.flatMap(
      (node, place) => graph.gradients && isGiven(node) ? [`∂${name}/∂${node.name} ${told(node.shape, gradients[place] ?? [])}`] : []
    );
    const value = `${name} ${told(shape, values[output] ?? [])}.`;
    return slopes.length ? `${value} Gradients: ${andList(slopes)}.` : value;
  }
  function told(shape, entries) {
    if (!shape.length) return `= ${formatNumber(entries[0])}`;
    const size2 = shape.join("×");
    if (entries.length <= FEW) return `(${size2}: ${entries.map((entry) => formatNumber(entry)).join(", ")})`;
    const total = entries.reduce((sum, entry) => sum + entry, 0);
    const [low, high] = [Math.min(...entries), Math.max(...entries)];
    return `(${size2}: sum ${formatNumber(total)}, from ${formatNumber(low)} to ${formatNumber(high)})`;
  }
  function arrayTexts(graph, pass, position) {
    const { nodes } = graph;
    const { values, steps, failure } = pass;
    const done = steps.slice(0, position);
    const shown2 = {};
    const computed2 = new Set(done.map((step) => step.place));
    nodes.forEach((node, place) => {
      const entries = values[place];
      if (entries && hasBox(node) && (node.gate === null || computed2.has(place))) add(shown2, "value", node, entries);
    });
    for (const { node, flows } of done) for (const flow2 of flows ?? []) addFlow(shown2, nodes, node, flow2);
    for (const [place, entries] of gradientsSoFar(graph, pass, position)) {
      if (isData(nodes[place])) continue;
      shown2[`partial:${nodes[place].name}`] = "∂";
      add(shown2, "gradient", nodes[place], entries);
    }
    if (failure && !failure.slope && position >= failure.step && !nodes[failure.place].shape.length)
      shown2[`value:${nodes[failure.place].name}`] = "undefined";
    const now = position > steps.length ? void 0 : done.at(-1);
    if (now) {
      shown2[`node:${now.node.name}`] = "now";
      now.node.inputs.forEach((input, at) => {
        if (!now.flows || !isData(nodes[input])) shown2[`edge:${now.node.name}:${at}`] = now.flows ? "now back" : "now";
      });
    }
    return shown2;
  }
  function addFlow(shown2, nodes, gate, { position, input, local, downstream }) {
    const { shape } = nodes[input];
    const [one, other] = [`local:${gate.name}:${position}`, `downstream:${gate.name}:${position}`];
    if (gate.shape.length || shape.length || !local) {
      shown2[one] = gate.flows[position];
      shown2[other] = shape.join("×");
    } else {
      shown2[one] = `× ${formatNumber(local[0])}`;
      shown2[other] = `= ${formatNumber(downstream[0])}`;
    }
  }
  function add(shown2, kind, node, entries) {
    if (node.shape.length) addEntries(shown2, kind, node.name, node.shape, entries);
    else shown2[`${kind}:${node.name}`] = Number.isNaN(entries[0]) ? "undefined" : formatNumber(entries[0]);
  }
  function gradientsSoFar({ nodes, output }, { gradients, steps, forwardSteps, failure }, position) {
    const found = /* @__PURE__ */ new Map();
    const exists = !failure || failure.slope;
    if (position > forwardSteps && exists && gradients.length) found.set(output, [1]);
    for (const { flows, missing } of steps.slice(0, position)) {
      for (const { input, total } of flows ?? []) found.set(input, total);
      for (const input of missing) found.set(input, gradients[input]);
    }
    if (position > steps.length && exists && gradients.length)
      nodes.forEach((node, place) => {
        if (isGiven(node)) found.set(place, gradients[place]);
      });
    return found;
  }

  // choosing.js
  var TURN = 0.6180339887;
  var SEED = 0.7548776662;
  function choose(history, { level, about, seed }, rule, trainable) {
    const weights = weightsOf(history, rule, trainable);
    weights.set(about, (weights.get(about) ?? 0) + 1);
    const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const place = ((history.length + 1) * TURN + seed * SEED) % 1 * whole;
    let end = 0;
    for (const [name, weight] of weights) {
      end += weight;
      if (place < end) return { level: levelOf2(history, level, rule), about: name };
    }
    return { level: levelOf2(history, level, rule), about };
  }
  function levelOf2(history, level, { up, down, many, lowest, highest }) {
    let found = level;
    let row = 0;
    for (const { tries } of history) {
      if (tries === 1) row = Math.max(row, 0) + 1;
      else if (tries > 1 && tries < many) row = 0;
      else row = Math.min(row, 0) - 1;
      if (row !== up && row !== -down) continue;
      found = Math.min(Math.max(found + Math.sign(row), lowest), highest);
      row = 0;
    }
    return found;
  }
  function weightsOf(history, rule, trainable) {
    const made = /* @__PURE__ */ new Map();
    const avoided = /* @__PURE__ */ new Map();
    for (const attempt of history) {
      for (const code of attempt.made.filter((each) => trainable.includes(each))) {
        made.set(code, (made.get(code) ?? 0) + 1);
        avoided.set(code, 0);
      }
      for (const code of attempt.trains) {
        if (!attempt.tries || !made.has(code) || attempt.made.includes(code)) continue;
        avoided.set(code, avoided.get(code) + 1);
        if (avoided.get(code) === rule.avoided) made.delete(code);
      }
    }
    const last = history.at(-1)?.made ?? [];
    return new Map([...made].map(([code, count]) => [code, count * (last.includes(code) ? 2 : 1)]));
  }
  function fromStock(stock, history, wish, rule, trainable) {
    const choice = choose(history, wish, rule, trainable);
    const unfit = ({ key, level, trains }) => {
      const away = Math.abs(level - choice.level);
      const fits = trains.includes(choice.about) || choice.about === wish.about;
      return [Math.max(away, 1), history.filter((attempt) => attempt.key === key).length, Number(!fits), away];
    };
    return stock.map((problem) => ({ problem, rank: unfit(problem) })).reduce((best, each) => {
      const differs = each.rank.findIndex((number, place) => number !== best.rank[place]);
      return differs >= 0 && each.rank[differs] < best.rank[differs] ? each : best;
    }).problem;
  }

  // mistakes/rounding.js
  var RELATIVE = 5001e-7;
  var REMNANT = 1e-12;
  var SHORT_WHOLE = 1e4;
  var NEARBY = 0.02;
  var close = (answer, number, scale = 0.01) => isShort(number) && Number.isInteger(answer) ? answer === number : isNear(answer, number, RELATIVE) || Math.abs(answer - number) <= REMNANT * scale;
  var isNear = (one, other, share) => one === other || [one, other].every(Number.isFinite) && Math.abs(one - other) <= share * Math.max(Math.abs(one), Math.abs(other));
  var isShort = (number) => Number.isInteger(number) && Math.abs(number) < SHORT_WHOLE;
  var isNearby = (answer, number) => Math.abs(answer - number) < NEARBY * Math.abs(number);
  var roundedTooFar = (answer, number) => Number.isFinite(number) && !isShort(number) && [2, 3].some((digits) => isNear(answer, Number(number.toPrecision(digits)), 1e-6));
  var mayBeRounded = (answer, number) => roundedTooFar(answer, number) || !agree(asShown(number), number) && isNear(answer, number, NEARBY);
  function rounding(pairs2) {
    if (pairs2.every((pair) => roundedTooFar(...pair)))
      return "Close, but rounded too far: give four significant figures.";
    if (pairs2.every((pair) => mayBeRounded(...pair)))
      return "Close. Were numbers rounded before the end? Keep all figures, and round only the last number, to four.";
    return "";
  }

  // elements.js
  function element(parent, tag, attributes = {}, text = "") {
    return added(parent, document.createElement(tag), attributes, text);
  }
  function drawn(parent, tag, attributes = {}, text = "") {
    return added(parent, document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, text);
  }
  function added(parent, made, attributes, text) {
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.textContent = text;
    parent.append(made);
    return made;
  }
  function write(target, text) {
    if (target.textContent !== text) target.textContent = text;
  }
  var TEXT = 12.5;
  function sizeText(svg, texts2, width) {
    texts2.style.fontSize = `${TEXT * width / (svg.getBoundingClientRect().width || width)}px`;
  }

  // bands.js
  var WIDEST = 22;
  var NARROWEST = 0.75;
  function bands(svg) {
    const found = [...svg.querySelectorAll('g[data-k^="edge:"]')].map((group) => {
      const line2 = (
        /** @type {SVGPathElement} */
        group.querySelector("path")
      );
      const band = drawn(group, "path", { class: "band", d: line2.getAttribute("d") ?? "" });
      group.prepend(band);
      const middle2 = line2.getPointAtLength(line2.getTotalLength() / 2);
      const sign = drawn(group, "text", { class: "sign", x: middle2.x, y: middle2.y + 5, "text-anchor": "middle" });
      return { key: (group.getAttribute("data-k") ?? "").slice("edge:".length), band, sign };
    });
    return {
      /** @param {Passed[] | null} done - the steps so far; null hides all bands */
      show(done) {
        const flows = /* @__PURE__ */ new Map();
        for (const { node, flows: passed } of done ?? [])
          for (const flow2 of passed ?? []) flows.set(`${node.name}:${flow2.position}`, flow2);
        const largest = Math.max(1, ...[...flows.values()].map(({ downstream }) => Math.abs(downstream)));
        for (const { key, band, sign } of found) {
          const { downstream: flow2 = 0, isMixed = false } = flows.get(key) ?? {};
          const width = flow2 ? Math.max(NARROWEST, WIDEST * Math.abs(flow2) / largest) : 0;
          band.style.strokeWidth = `${width.toFixed(2)}px`;
          band.classList.toggle("negative", flow2 < 0);
          write(sign, isMixed ? "±" : flow2 > 0 ? "+" : flow2 < 0 ? "−" : flows.has(key) ? "0" : "");
        }
      }
    };
  }

  // frame.js
  var BESIDE = 30;
  function frame(root, attributes) {
    const outer = element(root, "div", { class: "bp-frame" });
    const inner = element(outer, "div", { class: "bp-picture", ...attributes });
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    function resize() {
      const hidden = inner.scrollWidth - inner.clientWidth;
      outer.classList.toggle("bp-more-before", inner.scrollLeft > 1);
      outer.classList.toggle("bp-more-after", inner.scrollLeft < hidden - 1);
      outer.style.setProperty("--bp-scrollbar", `${inner.offsetHeight - inner.clientHeight}px`);
    }
    inner.addEventListener("scroll", resize, { passive: true });
    return {
      element: inner,
      resize,
      /**
       * Bring parts of the picture into view, all of them where they fit, or else the first.
       * @param {Element[]} parts
       * @param {boolean} [atOnce]
       */
      reveal(parts, atOnce = false) {
        const { left } = inner.getBoundingClientRect();
        const spans = parts.map((part) => {
          const at = part.getBoundingClientRect();
          return [at.left - left - BESIDE, at.right - left + BESIDE];
        });
        const whole = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
        const [first, last] = whole[1] - whole[0] <= inner.clientWidth ? whole : spans[0];
        const by = first < 0 ? first : Math.max(0, last - inner.clientWidth);
        if (by) inner.scrollBy({ left: by, behavior: atOnce || calm.matches ? "instant" : "smooth" });
      }
    };
  }

  // fields.js
  function numberField(root, attributes, taken = () => {
  }, refusal2 = () => "") {
    const field = element(root, "input", { type: "text", autocomplete: "off", maxlength: 80, ...attributes });
    const refused = element(root, "output", { class: "bp-wrong" });
    function tell(why) {
      if (why) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      write(refused, why);
    }
    function get() {
      const read = readNumber(field.value);
      const why = typeof read === "string" ? read : refusal2(read);
      tell(why);
      return why ? null : Number(read);
    }
    function set(number) {
      field.value = formatNumber(number);
      tell("");
    }
    field.addEventListener("change", () => {
      const number = get();
      if (number !== null) taken(number);
    });
    field.addEventListener("keydown", (event) => event.stopPropagation());
    return { element: field, get, set };
  }

  // kinks.js
  function sides({ nodes, kinks, functions }, values, place) {
    const node = nodes[place];
    if (node.gate === null || values[place] === void 0 || !Object.hasOwn(kinks, node.gate)) return [];
    const [a, b, c] = numbersInto(node, values);
    return kinks[node.gate].map((at) => Math.sign(compute(at, { a, b, c, y: Number(values[place]) }, functions)));
  }
  var isAtKink = (graph, values, place) => sides(graph, values, place).includes(0);
  function kinkOnTheWay(graph, before, after, failing) {
    for (const place of failing) {
      const { name } = graph.nodes[place];
      const to = sides(graph, after, place);
      const crossed = sides(graph, before, place).findIndex((side, kink) => side * to[kink] < 0);
      if (crossed >= 0)
        return `This nudge takes ${name} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;
      if (isAtKink(graph, before, place))
        return `${name} is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`;
    }
    return "";
  }

  // nudge.js
  var SIZES = [...Array(16).keys()].flatMap(
    (power) => [1, 5, 2].map((digit) => Number(`${digit}e-${power + (digit > 1 ? 1 : 0)}`))
  );
  var START = 0.1;
  var STEP = 0.1;
  var HIDDEN = 1e-12;
  var TINY = 1e-6;
  var COARSE = 1e-3;
  var PIXELS2 = 100;
  function nudge(graph, at, pass, place, epsilon) {
    const { nodes, gates } = graph;
    const value = pass.values[place];
    const [moved, promised] = [
      /** @type {Found} */
      new Array(nodes.length),
      /** @type {Found} */
      new Array(nodes.length)
    ];
    if (value === void 0) return { moved, promised, after: promised };
    const after = forward(graph, at, /* @__PURE__ */ new Map([[place, value + epsilon]]));
    promised[place] = epsilon;
    nodes.forEach((node, each) => {
      const [one, other] = [pass.values[each], after[each]];
      if (node.gate !== null && each !== place && one !== void 0) {
        const numbers = numbersInto(node, pass.values);
        for (const [position, input] of node.inputs.entries()) {
          const change = promised[input];
          if (change === void 0) continue;
          promised[each] = (promised[each] ?? 0) + change * gates[node.gate].local[position](...numbers, one);
        }
      }
      if (promised[each] !== void 0 && one !== void 0 && other !== void 0) moved[each] = other - one;
    });
    return { moved, promised, after };
  }
  var leftOver = (moved, promised) => Math.abs(moved - promised) <= HIDDEN * Math.abs(promised) ? 0 : moved - promised;
  var signed = (number) => `${number > 0 ? "+" : ""}${formatNumber(number)}`;
  function nudgePanel(root, graph, changed) {
    const { nodes, output } = graph;
    const panel2 = element(root, "section", { class: "bp-nudge", "aria-label": "A nudge and what it moves" });
    const heading = element(panel2, "div", { class: "bp-heading" });
    const line2 = element(panel2, "div", { class: "bp-slider" });
    element(line2, "span", {}, "ε");
    const slider2 = element(line2, "input", {
      type: "range",
      min: 0,
      max: SIZES.length - 1,
      step: 1,
      "aria-label": "size of ε"
    });
    const field = numberField(
      line2,
      { "aria-label": "ε, typed" },
      set,
      (number) => number ? "" : "a nudge by 0 moves nothing: write another number"
    );
    const table = element(panel2, "table");
    const closing = element(panel2, "p", { role: "status", "aria-live": "polite" });
    element(panel2, "p", { class: "bp-open" }, "Pull a box to the left or right, or press + and − on it.");
    let epsilon = START;
    let rowsOf = "";
    let rows = [];
    function set(to) {
      take(to);
      changed();
    }
    function take(to) {
      epsilon = to;
      const size2 = Math.abs(to);
      const nearest = SIZES.reduce(
        (best, each) => Math.abs(Math.log(each / size2)) < Math.abs(Math.log(best / size2)) ? each : best
      );
      slider2.value = String(SIZES.length - 1 - SIZES.indexOf(nearest));
      slider2.setAttribute("aria-valuetext", formatNumber(to));
      field.set(to);
    }
    slider2.addEventListener("input", () => set(Math.sign(epsilon) * SIZES[SIZES.length - 1 - slider2.valueAsNumber]));
    panel2.addEventListener("keydown", (event) => event.stopPropagation());
    take(START);
    function build(chosen) {
      rowsOf = nodes[chosen].name;
      table.replaceChildren();
      const head = element(table, "tr");
      const promise = `∂node/∂${nodes[chosen].name} · ε`;
      for (const text of ["node", "really moves by", promise, "left over"]) element(head, "th", { scope: "col" }, text);
      const after = /* @__PURE__ */ new Set([chosen]);
      nodes.forEach((node, place) => {
        if (node.gate !== null && node.inputs.some((input) => after.has(input))) after.add(place);
      });
      rows = [...after].map((place) => {
        const row = element(table, "tr", place === output ? { class: "bp-total" } : {});
        element(row, "th", { scope: "row" }, nodes[place].name);
        return { place, cells: [0, 1, 2].map(() => element(row, "td")) };
      });
    }
    return {
      get: () => epsilon,
      set,
      /** @param {boolean} visible */
      toggle(visible) {
        panel2.hidden = !visible;
      },
      /**
       * @param {number} chosen
       * @param {Nudge} found
       * @param {Pick<Pass, "values">} pass
       * @param {boolean} withSlopes
       */
      show(chosen, { moved, promised, after }, { values }, withSlopes) {
        if (rowsOf !== nodes[chosen].name) build(chosen);
        const [name, top] = [nodes[chosen].name, nodes[output].name];
        write(heading, `${name} is nudged by ε = ${formatNumber(epsilon)}`);
        for (const { place, cells } of rows) {
          const [real, promise] = [moved[place], promised[place]];
          const exists = promise !== void 0 && Number.isFinite(promise);
          write(cells[0], real === void 0 ? "undefined" : signed(real));
          write(cells[1], !withSlopes ? "?" : exists ? signed(promise) : "undefined");
          write(cells[2], !withSlopes ? "?" : exists && real !== void 0 ? signed(leftOver(real, promise)) : "–");
        }
        const failing = rows.flatMap(
          ({ place }) => leftOver(Number(moved[place]), Number(promised[place])) ? [place] : []
        );
        const kink = withSlopes ? kinkOnTheWay(graph, values, after, failing) : "";
        write(closing, told2(name, top, epsilon, moved[output], promised[output], withSlopes, chosen === output, kink));
      }
    };
  }
  function told2(name, top, epsilon, moved, promised, withSlope, isOutput, kink) {
    if (isOutput) return "A nudge of the output is the change of the output.";
    if (promised === void 0) return moved === void 0 ? "" : `${top} does not depend on ${name}.`;
    if (moved === void 0) return `With this nudge ${top} has no value.`;
    const move = `${top} moves by ${formatNumber(moved)}`;
    if (!withSlope) return `${move}.`;
    if (!Number.isFinite(promised)) return `${move}. There is no gradient to promise anything.`;
    const lost = Math.abs(epsilon) < TINY && Math.abs(moved - promised) > COARSE * Math.abs(promised);
    const rounding2 = lost ? " So small a nudge is lost in the rounding of the numbers." : "";
    const why = kink && !lost ? ` ${kink}` : rounding2;
    return `${move}. The gradient ∂${top}/∂${name} = ${formatNumber(promised / epsilon)} promises ${formatNumber(promised)}.${why}`;
  }
  function pullable(box2, current, pulled) {
    const pull = (epsilon) => {
      const rounded = Math.round(epsilon * 100) / 100;
      if (rounded) pulled(rounded);
    };
    box2.addEventListener("pointerdown", (event) => {
      const { clientX, pointerId, pointerType, button: button2 } = (
        /** @type {PointerEvent} */
        event
      );
      if (button2 !== 0 || pointerType === "touch") return;
      let isPulled = false;
      const move = (moved) => {
        const across = (
          /** @type {PointerEvent} */
          moved.clientX - clientX
        );
        if (!isPulled && Math.abs(across) < 4) return;
        if (!isPulled) box2.setPointerCapture(pointerId);
        isPulled = true;
        pull(across / PIXELS2);
      };
      const end = () => {
        box2.removeEventListener("pointermove", move);
        box2.removeEventListener("pointerup", end);
        box2.removeEventListener("pointercancel", end);
      };
      box2.addEventListener("pointermove", move);
      box2.addEventListener("pointerup", end);
      box2.addEventListener("pointercancel", end);
    });
    box2.addEventListener("keydown", (event) => {
      const { key, altKey, ctrlKey, metaKey } = (
        /** @type {KeyboardEvent} */
        event
      );
      const direction = { "+": 1, "-": -1, "−": -1 }[key];
      if (!direction || altKey || ctrlKey || metaKey) return;
      const next = current() + direction * STEP;
      pull(Math.abs(next) < STEP / 2 ? next + direction * STEP : next);
      event.preventDefault();
      event.stopPropagation();
    });
  }

  // walking.js
  var WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  var ASIDE = 3;
  function walkable(spots) {
    for (const spot2 of spots) {
      spot2.target.setAttribute("tabindex", "-1");
      spot2.target.addEventListener("keydown", (event) => {
        const { key, altKey, ctrlKey, metaKey } = (
          /** @type {KeyboardEvent} */
          event
        );
        if (altKey || ctrlKey || metaKey) return;
        const ends = { Home: spots[0], End: spots[spots.length - 1] };
        const next = key in WAYS ? ahead(spots, spot2, WAYS[key]) : ends[
          /** @type {"Home" | "End"} */
          key
        ];
        if (!next && !(key in WAYS)) return;
        next?.target.focus();
        event.preventDefault();
        event.stopPropagation();
      });
    }
    return {
      /** Have Tab lead to a box. @param {number} place */
      stopAt(place) {
        for (const spot2 of spots) spot2.target.setAttribute("tabindex", spot2.place === place ? "0" : "-1");
      }
    };
  }
  function ahead(spots, from, [right, down]) {
    const start = middle(from);
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const spot2 of spots) {
      const [across, below] = middle(spot2).map((number, axis) => number - start[axis]);
      const along = right * across + down * below;
      const far = along + ASIDE * Math.abs(right * below + down * across);
      if (along > 1 && far < least) [best, least] = [spot2, far];
    }
    return best;
  }
  function middle({ outline: { x, y, width, height } }) {
    return [x.baseVal.value + width.baseVal.value / 2, y.baseVal.value + height.baseVal.value / 2];
  }

  // array_picture.js
  var KEYS = "Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays the steps.";
  var PIXELS3 = 100;
  var SMALLEST = 6;
  var TEXTS = /^(value|gradient|partial|local|downstream|low|high):/;
  var FRAMES = ["chosen", "from", "to", "moved", "right", "wrong"];
  function arrayPicture(root, graph, acts) {
    const { nodes } = graph;
    const scroller = frame(root, { role: "group", "aria-label": `${graph.title}. ${KEYS}`, tabindex: -1 });
    const [svg] = new DOMParser().parseFromString(graph.svg, "image/svg+xml").getElementsByTagName("svg");
    scroller.element.append(svg);
    const marked = [...svg.querySelectorAll("[data-k]")].map((target) => ({
      key: target.getAttribute("data-k") ?? "",
      target
    }));
    const groups2 = marked.filter(({ key }) => /^(node|edge):/.test(key));
    const gaps = marked.filter(({ key }) => TEXTS.test(key) || /^(tint|image):/.test(key));
    const written = gaps.map(() => "");
    const boxes = groups2.flatMap(({ key, target }) => {
      const place = nodes.findIndex((node) => hasBox(node) && `node:${node.name}` === key);
      return place < 0 ? [] : [boxOf(
        /** @type {SVGGElement} */
        target,
        place,
        nodes[place]
      )];
    });
    const byPlace = new Map(boxes.map((box2) => [box2.place, box2]));
    const flows = bands(svg);
    for (const box2 of boxes) walkInside(box2, (cell) => acts.choose(cell));
    const walk = walkable(boxes);
    const sheet = drawn(
      /** @type {Element} */
      svg.querySelector("g"),
      "g",
      { class: "bp-frames" }
    );
    for (const box2 of boxes) bring(box2);
    function bring(box2) {
      const { target, place } = box2;
      target.setAttribute("role", "button");
      const own = () => cellOf(box2);
      target.addEventListener("click", (event) => acts.choose(cellAt(box2, event) ?? own()));
      target.addEventListener("focus", () => {
        acts.choose(own());
        scroller.reveal([box2.outline]);
      });
      target.addEventListener("keydown", (event) => {
        if (
          /** @type {KeyboardEvent} */
          event.key !== "Enter"
        ) return;
        event.preventDefault();
        acts.edit();
      });
      target.addEventListener("pointermove", (event) => acts.point(cellAt(box2, event)));
      target.addEventListener("pointerleave", () => acts.point(null));
      target.addEventListener("pointerdown", (event) => grab(
        box2,
        /** @type {PointerEvent} */
        event
      ));
      pullable(target, acts.epsilon, (epsilon) => acts.pull(place, epsilon));
    }
    function grab(box2, event) {
      const cell = cellAt(box2, event);
      if (!cell || event.button !== 0 || event.pointerType === "touch") return;
      acts.choose(cell);
      if (!acts.isOpen(cell)) return;
      event.stopImmediatePropagation();
      const { target } = box2;
      const start = event.clientX;
      let isDragged = false;
      const move = (moved) => {
        const across = (
          /** @type {PointerEvent} */
          moved.clientX - start
        );
        if (!isDragged && Math.abs(across) < 4) return;
        if (!isDragged) target.setPointerCapture(event.pointerId);
        isDragged = true;
        acts.drag(cell, across / PIXELS3);
      };
      const end = () => {
        target.removeEventListener("pointermove", move);
        target.removeEventListener("pointerup", end);
        target.removeEventListener("pointercancel", end);
      };
      target.addEventListener("pointermove", move);
      target.addEventListener("pointerup", end);
      target.addEventListener("pointercancel", end);
    }
    function cellAt({ grids, place }, event) {
      const { clientX, clientY } = (
        /** @type {MouseEvent} */
        event
      );
      const matrix = (
        /** @type {SVGGraphicsElement} */
        sheet.getScreenCTM()
      );
      if (!matrix) return null;
      const at = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
      for (const [kind, { x, y, across, down, rows, columns }] of Object.entries(grids)) {
        const [row, column] = [Math.floor((at.y - y) / down), Math.floor((at.x - x) / across)];
        if (row >= 0 && row < rows && column >= 0 && column < columns)
          return { kind: (
            /** @type {Kind} */
            kind
          ), place, entry: row * columns + column };
      }
      return null;
    }
    let now = [];
    return {
      element: scroller.element,
      resize: scroller.resize,
      width: svg.viewBox.baseVal.width,
      flows,
      /** @param {number[]} places */
      reveal(places2) {
        const outlines = places2.flatMap((place) => byPlace.get(place)?.outline ?? []);
        if (outlines.length) scroller.reveal(outlines);
      },
      /** @param {Cell} cell */
      choose({ kind, place, entry }) {
        walk.stopAt(place);
        for (const box2 of boxes) {
          const isChosen = box2.place === place;
          if (isChosen) Object.assign(box2, { kind, entry });
          box2.target.classList.toggle("chosen", isChosen);
          box2.target.setAttribute("aria-pressed", String(isChosen));
        }
      },
      /**
       * Draw frames around entries, of each kind anew.
       * @param {Record<string, Cell[]>} cells - by the class of their frames
       */
      light(cells) {
        sheet.replaceChildren();
        for (const kind of FRAMES)
          for (const { kind: of, place, entry } of cells[kind] ?? []) {
            const grid2 = byPlace.get(place)?.grids[of];
            if (!grid2) {
              if (nodes[place].shape.length === 0 && kind !== "moved") outlineBox(place, kind);
              continue;
            }
            const [width, height] = [Math.max(grid2.across, SMALLEST), Math.max(grid2.down, SMALLEST)];
            const x = grid2.x + (entry % grid2.columns + 0.5) * grid2.across - width / 2;
            const y = grid2.y + (Math.floor(entry / grid2.columns) + 0.5) * grid2.down - height / 2;
            drawn(sheet, "rect", { class: `bp-entry bp-entry-${kind}`, x, y, width, height, rx: 2 });
          }
      },
      /**
       * @param {Shown} shown
       * @param {(place: number, entry: number) => string} told - what an entry is, in words
       */
      show(shown2, told5) {
        gaps.forEach(({ key, target }, place) => {
          const text = shown2[key] ?? "";
          if (text === written[place]) return;
          written[place] = text;
          if (key.startsWith("tint:")) target.setAttribute("class", `tint ${text}`);
          else if (key.startsWith("image:")) target.setAttribute("href", text);
          else target.textContent = text;
        });
        for (const target of now) target.classList.remove("now", "back");
        const marks = groups2.filter(({ key }) => shown2[key]);
        for (const { key, target } of marks) target.classList.add(...shown2[key].split(" "));
        now = marks.map(({ target }) => target);
        for (const box2 of boxes) {
          const label = told5(box2.place, box2.entry);
          if (label !== box2.label) box2.target.setAttribute("aria-label", label);
          box2.label = label;
        }
      }
    };
    function outlineBox(place, kind) {
      const outline = byPlace.get(place)?.outline;
      if (!outline) return;
      const { x, y, width, height } = outline;
      const room = { x: x.baseVal.value, y: y.baseVal.value, width: width.baseVal.value, height: height.baseVal.value };
      drawn(sheet, "rect", { class: `bp-entry bp-entry-${kind}`, ...room, rx: 4 });
    }
  }
  var cellOf = ({ kind, place, entry }) => ({ kind, place, entry });
  function boxOf(target, place, node) {
    const outline = (
      /** @type {SVGRectElement} */
      target.querySelector(".box")
    );
    const grids = {};
    for (
      const kind of
      /** @type {Kind[]} */
      ["value", "gradient"]
    ) {
      const rect = (
        /** @type {SVGRectElement | null} */
        target.querySelector(`[data-k="grid:${kind}:${node.name}"]`)
      );
      if (!rect) continue;
      const { rows, columns } = tableOf(node.shape);
      const [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map((length) => length.baseVal.value);
      grids[kind] = { x, y, across: width / columns, down: height / rows, rows, columns };
    }
    return { place, node, target, outline, grids, entry: 0, kind: "value", label: "" };
  }
  function walkInside(box2, choose2) {
    const { values, gradients } = { values: box2.grids.value, gradients: box2.grids.gradient };
    if (!values) return;
    const isBelow = gradients !== void 0 && gradients.y > values.y;
    const [deep, wide] = [isBelow ? 2 : 1, gradients && !isBelow ? 2 : 1];
    box2.target.addEventListener("keydown", (event) => {
      const { key, altKey, ctrlKey, metaKey } = (
        /** @type {KeyboardEvent} */
        event
      );
      const ways = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
      if (altKey || ctrlKey || metaKey || !(key in ways)) return;
      const [down, right] = ways[
        /** @type {keyof typeof ways} */
        key
      ];
      const second = box2.kind === "gradient";
      const row = Math.floor(box2.entry / values.columns) + (second && isBelow ? values.rows : 0) + down;
      const column = box2.entry % values.columns + (second && !isBelow ? values.columns : 0) + right;
      if (row < 0 || column < 0 || row >= deep * values.rows || column >= wide * values.columns) return;
      const entry = row % values.rows * values.columns + column % values.columns;
      const kind = row >= values.rows || column >= values.columns ? "gradient" : "value";
      choose2({ kind, place: box2.place, entry });
      event.preventDefault();
      event.stopImmediatePropagation();
    });
  }
  var entryName = (node, entry) => `${node.name}${indexText(entry, node.shape)}`;

  // array_prediction.js
  function arrayPrediction(root, graph, quiz) {
    const { nodes, output } = graph;
    const panel2 = element(root, "section", { class: "bp-predict", "aria-label": "Your gradients" });
    element(panel2, "div", { class: "bp-heading" }, "Predict the gradients: choose an entry and write its gradient");
    const line2 = element(panel2, "p");
    const label = element(line2, "label");
    const name = element(label, "span", { class: "bp-names" });
    const field = numberField(label, { "aria-label": "gradient" }, answer);
    const buttons = element(panel2, "p");
    const checker = element(buttons, "button", { type: "button" }, "Check");
    const opener = element(buttons, "button", { type: "button" }, "Reveal");
    const spoken = element(panel2, "p", { role: "status", "aria-live": "polite" });
    const asked = nodes.flatMap((node, place) => isGiven(node) ? [place] : []);
    const answers = /* @__PURE__ */ new Map();
    let chosen = { kind: "gradient", place: asked[0], entry: 0 };
    let isOpen = false;
    let asOf = "";
    const keyOf = ({ place, entry }) => `${place}:${entry}`;
    function answer(number) {
      if (isData(nodes[chosen.place]) || chosen.place === output) return;
      answers.set(keyOf(chosen), { cell: { ...chosen, kind: "gradient" }, number, mark: "open" });
      quiz.changed();
    }
    function check() {
      field.get();
      const { gradients } = quiz.current();
      for (const one of answers.values()) {
        const right2 = gradients[one.cell.place]?.[one.cell.entry];
        if (right2 !== void 0 && Number.isFinite(right2)) one.mark = close(one.number, right2) ? "right" : "wrong";
      }
      const found = [...answers.values()];
      const all = asked.reduce((count, place) => count + (gradients[place]?.length ?? 0), 0);
      const wrong = found.find(({ mark: mark2 }) => mark2 === "wrong");
      const right = found.filter(({ mark: mark2, cell }) => mark2 === "right" && isGiven(nodes[cell.place])).length;
      const told5 = wrong ? ` ${entryName(nodes[wrong.cell.place], wrong.cell.entry)} is not right yet.` : "";
      write(spoken, `${right} of the ${all} gradients of the inputs are right.${told5}`);
      if (wrong) quiz.choose(wrong.cell);
      quiz.changed();
    }
    checker.addEventListener("click", check);
    field.element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const number = field.get();
      if (number === null) return;
      answer(number);
      check();
      const { place, entry } = chosen;
      const size2 = nodes[place].shape.reduce((product, each) => product * each, 1);
      if (answers.get(keyOf(chosen))?.mark === "right" && entry + 1 < size2) {
        quiz.choose({ kind: "gradient", place, entry: entry + 1 });
        field.element.value = "";
      }
    });
    opener.addEventListener("click", () => {
      isOpen = !isOpen;
      checker.disabled = isOpen;
      write(opener, isOpen ? "Hide" : "Reveal");
      quiz.hide(!isOpen);
    });
    return {
      /** @param {Cell} cell */
      choose(cell) {
        const isOther = keyOf(cell) !== keyOf(chosen);
        chosen = cell;
        const node = nodes[cell.place];
        const partial = `∂${nodes[output].name}/∂${entryName(node, cell.entry)}`;
        const isAsked = !isData(node) && cell.place !== output;
        write(name, isAsked ? `${partial} ` : "There is nothing to predict here. ");
        field.element.setAttribute("aria-label", isAsked ? partial : "gradient");
        field.element.disabled = !isAsked;
        const given = answers.get(keyOf(cell));
        if (isOther && given) field.set(given.number);
        else if (isOther) field.element.value = "";
      },
      focus: () => field.element.focus(),
      /**
       * Forget the marks where the inputs are no longer those that they were for.
       * @param {string} at
       */
      at(at) {
        if (asOf && asOf !== at) {
          for (const one of answers.values()) one.mark = "open";
          write(spoken, "");
        }
        asOf = at;
      },
      /**
       * Return what a picture shows while its gradients are to be found: all values, the answers, and ∂ everywhere.
       * @param {Shown} shown
       * @returns {Shown}
       */
      question(shown2) {
        const asking = Object.fromEntries(
          Object.entries(shown2).filter(([key]) => /^((tint|image):)?value:|^(low|high):value:/.test(key))
        );
        nodes.forEach((node, place) => {
          if (isData(node)) return;
          asking[`partial:${node.name}`] = "∂";
          if (place === output) asking[`gradient:${node.name}`] = "1";
          else if (!node.shape.length) {
            const given = answers.get(`${place}:0`);
            asking[`gradient:${node.name}`] = given ? cellText(given.number) : "?";
          }
        });
        for (const [place, node] of nodes.entries()) {
          if (isData(node) || !node.shape.length) continue;
          const size2 = node.shape.reduce((product, each) => product * each, 1);
          const given = Array.from(
            { length: size2 },
            (_, entry) => answers.get(`${place}:${entry}`)?.number ?? Number.NaN
          );
          addEntries(asking, "gradient", node.name, node.shape, given);
          for (const key of Object.keys(asking))
            if (key.startsWith(`gradient:${node.name}[`) && asking[key] === "–") asking[key] = "?";
        }
        return asking;
      },
      /** Return the entries that are marked. @returns {Record<string, Cell[]>} */
      marks() {
        const found = [...answers.values()];
        return {
          right: found.filter(({ mark: mark2 }) => mark2 === "right").map(({ cell }) => cell),
          wrong: found.filter(({ mark: mark2 }) => mark2 === "wrong").map(({ cell }) => cell)
        };
      }
    };
  }

  // relations.js
  var aheadOf = (nodes, place) => (
    /** @type {Plan} */
    plansOf(nodes)[place]?.ahead
  );
  function termsOf(nodes, place, entry) {
    const node = nodes[place];
    if (node.gate === null) return [];
    const { terms, places: places2 } = aheadOf(nodes, place);
    return Array.from(
      { length: terms },
      (_, term) => node.inputs.map((input, position) => ({
        kind: "value",
        place: input,
        entry: places2[position][entry * terms + term]
      }))
    );
  }
  var edgesFrom = (nodes, place) => nodes.flatMap(
    (node, each) => node.gate === null ? [] : node.inputs.flatMap((input, position) => input === place ? [{ place: each, position }] : [])
  );
  function termsBack(nodes, { place, position }, entry) {
    const node = nodes[place];
    if (node.gate === null) return [];
    const back = plansOf(nodes)[place]?.back[position];
    if (node.made.back && back) {
      const { terms: terms2, places: places3 } = back;
      return Array.from(
        { length: terms2 },
        (_, term) => node.inputs.map((input, each) => ({
          kind: each === position ? "gradient" : "value",
          place: each === position ? place : input,
          entry: places3[each][entry * terms2 + term]
        }))
      );
    }
    const { terms, places: places2 } = aheadOf(nodes, place);
    const found = [];
    for (const [at, from] of places2[position].entries())
      if (from === entry) found.push(upstreamOf(node.inputs, position, place, Math.floor(at / terms), at, places2));
    return found;
  }
  var upstreamOf = (inputs, position, place, entry, at, places2) => [
    { kind: "gradient", place, entry },
    .../** @type {Cell[]} */
    inputs.flatMap(
      (input, each) => each === position ? [] : [{ kind: "value", place: input, entry: places2[each][at] }]
    )
  ];
  function sourcesOf(nodes, { kind, place, entry }) {
    if (kind === "value") return termsOf(nodes, place, entry).flat();
    return edgesFrom(nodes, place).flatMap((edge) => termsBack(nodes, edge, entry).flat());
  }
  function targetsOf(nodes, { kind, place, entry }) {
    if (kind === "value")
      return edgesFrom(nodes, place).flatMap((edge) => {
        const { terms: terms2, places: places3 } = aheadOf(nodes, edge.place);
        return entriesAt(places3[edge.position], entry, terms2).map((each) => ({ kind, place: edge.place, entry: each }));
      });
    const node = nodes[place];
    if (node.gate === null) return [];
    const { terms, places: places2 } = aheadOf(nodes, place);
    return node.inputs.flatMap((input, position) => {
      const part = nodes[input];
      if (part.gate === null && part.number !== null) return [];
      const reached = [...places2[position].slice(entry * terms, (entry + 1) * terms)];
      return [...new Set(reached)].map((each) => ({ kind, place: input, entry: each }));
    });
  }
  function entriesAt(places2, entry, terms) {
    const found = /* @__PURE__ */ new Set();
    places2.forEach((from, at) => {
      if (from === entry) found.add(Math.floor(at / terms));
    });
    return [.../** @type {Set<number>} */
    found];
  }

  // entry.js
  var MOST2 = 6;
  function entryPanel(root, graph) {
    const { nodes, output } = graph;
    const panel2 = element(root, "section", { class: "bp-chain bp-made", "aria-label": "The chain rule at an entry" });
    const heading = element(panel2, "div", { class: "bp-heading" });
    const made = element(panel2, "p");
    const table = element(panel2, "table");
    const closing = element(panel2, "p");
    const partial = (name) => `∂${nodes[output].name}/∂${name}`;
    const sum = (terms, text) => {
      const written = terms.slice(0, MOST2).map((factors) => factors.map(text).join(" · "));
      const rest = terms.length - written.length;
      return [...written, ...rest > 0 ? [`… (${rest} more)`] : []].join(" + ");
    };
    const named = ({ kind, place, entry }) => `${kind === "gradient" ? "d" : ""}${nameOf(place, entry)}`;
    function nameOf(place, entry) {
      const node = nodes[place];
      const isNumber = node.gate === null && node.number !== null && !node.shape.length;
      return isNumber ? formatNumber((node.number ?? [])[0]) : entryName(node, entry);
    }
    let rows = [];
    let builtFor = "";
    function build(place, entry, name) {
      builtFor = name;
      table.replaceChildren();
      const edges = graph.gradients && !isData(nodes[place]) ? edgesFrom(nodes, place) : [];
      if (edges.length) {
        const head = element(table, "tr");
        for (const text of ["flow through", "upstream × local", "downstream"])
          element(head, "th", { scope: "col" }, text);
      }
      rows = edges.map((edge) => {
        const gate = nodes[edge.place];
        const isPattern = gate.gate !== null && gate.made.back !== void 0;
        const all = termsBack(nodes, edge, entry);
        const terms = isPattern ? all : all.map(([upstream]) => [upstream]);
        const row = element(table, "tr");
        element(row, "th", { scope: "row" }, gate.name);
        const cell = element(row, "td");
        element(cell, "span", { class: "bp-names" }, `${sum(terms, named)}${isPattern ? "" : " · local gradient"}`);
        const numbers = element(cell, "span", { class: "bp-numbers" });
        return { edge, terms, numbers, downstream: element(row, "td", { class: "bp-flow" }) };
      });
    }
    return {
      /**
       * @param {Cell} chosen
       * @param {ArrayPass} pass
       * @param {Map<number, number[]>} gradients - as far as they have come
       * @param {number} position - how many steps are done
       */
      show({ place, entry }, pass, gradients, position) {
        const node = nodes[place];
        const name = entryName(node, entry);
        const numbered = ({ kind, place: at, entry: which }) => {
          const found = kind === "gradient" ? gradients.get(at) : pass.values[at];
          return found ? bracketed(formatNumber(found[which])) : "?";
        };
        const value = pass.values[place]?.[entry];
        const shownValue = value === void 0 ? "undefined" : formatNumber(value);
        const done = pass.steps.slice(0, position);
        const isKnown = node.gate === null || done.some((step) => step.place === place);
        write(made, isKnown ? `${name} = ${valueText(place, entry, named, numbered)}${shownValue}` : `${name}: not yet`);
        if (builtFor !== name) build(place, entry, name);
        for (const { edge, terms, numbers, downstream } of rows) {
          const step = done.find((each) => each.flows && each.place === edge.place);
          const flow2 = step?.flows?.find((each) => each.position === edge.position);
          const local = flow2?.local ? ` · ${bracketed(formatNumber(flow2.local[entry]))}` : "";
          write(numbers, flow2 ? `${sum(terms, numbered)}${local}` : "not yet");
          write(downstream, flow2 ? `= ${formatNumber(flow2.downstream[entry])}` : "");
        }
        const gradient = gradients.get(place)?.[entry];
        const known2 = gradient === void 0 || isData(node) ? "" : ` = ${formatNumber(gradient)}`;
        write(heading, isData(node) ? `${name} is data and gets no gradient` : `${partial(name)}${known2}`);
        const start = "The output moves exactly as much as it moves itself: the backward pass starts with 1.";
        const unused = rows.length || isData(node) ? "" : `${nodes[output].name} does not depend on ${name}.`;
        write(closing, place === output && graph.gradients ? start : unused);
      }
    };
    function valueText(place, entry, inNames, inNumbers) {
      const node = nodes[place];
      const terms = termsOf(nodes, place, entry);
      if (node.gate === null) return "";
      if (node.made.back || node.made.places) {
        const only = terms.length === 1 && terms[0].length === 1;
        return only ? `${sum(terms, inNames)} = ` : `${sum(terms, inNames)} = ${sum(terms, inNumbers)} = `;
      }
      const gate = node.made.pattern ? node.gate.replace("log_sum_exp", "log Σ exp") : node.gate;
      const cells = node.made.pattern ? terms.map(([cell]) => cell) : terms[0];
      const rest = cells.length > MOST2 ? ", …" : "";
      return `${gate}(${cells.slice(0, MOST2).map(inNames).join(", ")}${rest}) = `;
    }
  }

  // player.js
  var SECONDS = 1.2;
  var SPEEDS = [0.5, 1, 2, 4];
  function player(root, last, moved) {
    const line2 = element(root, "div", { class: "bp-player", role: "group", "aria-label": "Step by step" });
    function button2(text, name, act) {
      const made = element(line2, "button", { type: "button", "aria-label": name, title: name }, text);
      made.addEventListener("click", act);
      return made;
    }
    const back = button2("◀", "One step back", () => set(step - 1));
    const play = button2("", "", toggle2);
    const on = button2("▶", "One step on", () => set(step + 1));
    const field = element(line2, "input", { type: "range", min: 0, max: last, step: 1, "aria-label": "step" });
    const readout = element(line2, "span", { class: "bp-count" });
    const label = element(line2, "label", {}, "speed ");
    const speed = element(label, "select");
    for (const factor of SPEEDS) element(speed, "option", { value: factor }, `${factor}×`);
    speed.value = "1";
    let end = last;
    let step = last;
    let timer = 0;
    function show() {
      field.value = String(step);
      field.setAttribute("aria-valuetext", `step ${step} of ${end}`);
      field.max = String(end);
      write(readout, `step ${step} of ${end}`);
      back.disabled = step === 0;
      on.disabled = step === end;
      write(play, timer ? "❚❚ pause" : "▶▶ play");
      const name = timer ? "Pause" : "Play the steps";
      play.setAttribute("aria-label", name);
      play.title = name;
    }
    function go(to) {
      step = Math.min(end, Math.max(0, to));
      show();
      moved();
    }
    function set(to) {
      stop();
      go(to);
    }
    function stop() {
      clearTimeout(timer);
      timer = 0;
      show();
    }
    function wait() {
      timer = setTimeout(advance, 1e3 * SECONDS / Number(speed.value));
    }
    function advance() {
      if (step + 1 >= end) timer = 0;
      else wait();
      go(step + 1);
    }
    function toggle2() {
      if (timer) {
        stop();
        return;
      }
      wait();
      if (step === end) go(0);
      show();
    }
    field.addEventListener("input", () => set(field.valueAsNumber));
    function limit(to) {
      const atEnd = step === end;
      end = to;
      step = atEnd ? end : Math.min(step, end);
      stop();
    }
    show();
    return { get: () => step, set, toggle: toggle2, stop, limit };
  }

  // sliders.js
  function slider(root, name, range, moved) {
    const [low, high, step] = range;
    const line2 = element(root, "div", { class: "bp-slider" });
    const label = element(line2, "span", { title: name });
    for (const part of name.split(/(?<=_)/)) label.append(part, document.createElement("wbr"));
    const field = element(line2, "input", { type: "range", "aria-label": name });
    const typed = numberField(line2, { "aria-label": `${name}, typed` }, (to) => {
      set(to);
      moved(number);
    });
    let bottom = low;
    let number = low;
    function reach(to) {
      bottom = low - step * Math.max(0, Math.ceil((low - to) / step));
      const top = high + step * Math.max(0, Math.ceil((to - high) / step));
      for (const [key, value] of Object.entries({ min: bottom, max: top, step })) field.setAttribute(key, String(value));
    }
    function set(to) {
      reach(to);
      show(to);
    }
    function show(to) {
      number = to;
      field.value = String(to);
      field.setAttribute("aria-valuetext", formatNumber(to));
      typed.set(to);
    }
    field.addEventListener("input", () => {
      show(snapped(field.valueAsNumber, bottom, step));
      moved(number);
    });
    return { get: () => number, set };
  }
  function snapped(number, low, step) {
    const digits = Math.max(decimals(low), decimals(step));
    return Number((low + step * Math.round((number - low) / step)).toFixed(Math.min(100, digits))) || 0;
  }
  function decimals(number) {
    const [mantissa, exponent = "0"] = String(number).split("e");
    return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
  }

  // toggle.js
  function toggle(root, text, changed) {
    const label = element(root, "label", { class: "bp-toggle" });
    const box2 = element(label, "input", { type: "checkbox" });
    label.append(` ${text}`);
    box2.addEventListener("change", () => changed(box2.checked));
    return box2;
  }

  // words.js
  function sentence(graph, pass, position) {
    const { values, gradients, steps, failure } = pass;
    if (position === 0) return "The inputs are given.";
    if (failure && position >= failure.step) return failure.text;
    if (position > steps.length) return result2(graph, pass);
    const step = steps[position - 1];
    if (!step.flows) return forwardSentence(graph, values, step);
    const upstream = numberOf(gradients, step.place);
    const passed = step.flows.map(({ input, local, downstream, first, total }) => {
      const product = productText(upstream, local, downstream);
      return `${product} to ${graph.nodes[input].name}${first ? "" : ` (now ${formatNumber(total)} in all)`}`;
    });
    return `Backward: ${step.node.name} has the gradient ${formatNumber(upstream)} and passes ${andList(passed)}.`;
  }
  function forwardSentence({ nodes, gates }, values, { place, node }) {
    const numbers = numbersInto(node, values);
    const number = numberOf(values, place);
    const value = formatNumber(number);
    const inNumbers = node.parts.map((part) => {
      if (typeof part === "string") return part;
      const text = formatNumber(numberOf(values, part[0]));
      return part[1] ? bracketed(text) : text;
    }).join("");
    const variables = numbers.filter((_, position) => !isConstant(nodes[node.inputs[position]]));
    const inward = node.exact && variables.every((each) => agree(asShown(each), each)) ? "=" : "≈";
    const outward = comesTo(gates[node.gate].value(...numbers.map(asShown)), number);
    const end = inNumbers === value ? value : `${inNumbers} ${outward} ${value}`;
    return `Forward: ${node.name} = ${node.formula} ${inward} ${end}.`;
  }
  function productText(upstream, local, downstream) {
    const sign = comesTo(asShown(upstream) * asShown(local), downstream);
    return `${bracketed(formatNumber(upstream))} · ${bracketed(formatNumber(local))} ${sign} ${formatNumber(downstream)}`;
  }
  function result2(graph, { values, gradients }) {
    const { nodes, output } = graph;
    const { name } = nodes[output];
    const slopes = nodes.flatMap(
      (node, place) => graph.gradients && isInput(node) ? [`∂${name}/∂${node.name} = ${formatNumber(numberOf(gradients, place))}`] : []
    );
    const value = `${isConstant(nodes[output]) ? "The output" : name} = ${formatNumber(numberOf(values, output))}.`;
    return slopes.length ? `${value} Gradients: ${andList(slopes)}.` : value;
  }
  function texts(graph, pass, position) {
    const { nodes } = graph;
    const { steps, failure } = pass;
    const done = steps.slice(0, position);
    const shown2 = {};
    addValues(shown2, graph, pass, done);
    addFlows(shown2, done);
    for (const [place, gradient] of gradientsSoFar2(graph, pass, position)) {
      if (isConstant(nodes[place])) continue;
      shown2[`partial:${nodes[place].name}`] = "∂";
      shown2[`gradient:${nodes[place].name}`] = Number.isNaN(gradient) ? "undefined" : formatNumber(gradient);
    }
    if (failure && !failure.slope && position >= failure.step) shown2[`value:${nodes[failure.place].name}`] = "undefined";
    const now = position > steps.length ? void 0 : done.at(-1);
    if (now) addMarks(shown2, graph, now);
    return shown2;
  }
  function addValues(shown2, { nodes }, { values }, done) {
    const inputs = [...nodes.keys()].filter((place) => isInput(nodes[place]));
    const gates = done.filter((step) => !step.flows).map((step) => step.place);
    for (const place of inputs.concat(gates)) {
      const value = values[place];
      if (value !== void 0) shown2[`value:${nodes[place].name}`] = formatNumber(value);
    }
  }
  function addFlows(shown2, done) {
    for (const { node, flows } of done)
      for (const { position, local, downstream } of flows ?? []) {
        shown2[`local:${node.name}:${position}`] = `× ${formatNumber(local)}`;
        shown2[`downstream:${node.name}:${position}`] = `= ${formatNumber(downstream)}`;
      }
  }
  function gradientsSoFar2({ nodes, output }, { gradients, steps, forwardSteps, failure }, position) {
    const found = /* @__PURE__ */ new Map();
    if (position > forwardSteps && (!failure || failure.slope)) found.set(output, 1);
    for (const { flows, missing } of steps.slice(0, position)) {
      for (const { input, total } of flows ?? []) found.set(input, total);
      for (const input of missing) found.set(input, Number.NaN);
    }
    if (position > steps.length && (!failure || failure.slope))
      nodes.forEach((node, place) => {
        if (isInput(node)) found.set(place, numberOf(gradients, place));
      });
    return found;
  }
  function addMarks(shown2, { nodes }, { node, flows }) {
    shown2[`node:${node.name}`] = "now";
    node.inputs.forEach((input, position) => {
      if (!flows || !isConstant(nodes[input])) shown2[`edge:${node.name}:${position}`] = flows ? "now back" : "now";
    });
  }

  // zooming.js
  function zoomPanel(root, graph) {
    const panel2 = element(root, "section", { class: "bp-zoomed", "aria-label": "The scalars of an entry" });
    const heading = element(panel2, "div", { class: "bp-heading" });
    const room = element(panel2, "div", { class: "bp-scalars", tabindex: 0, role: "img" });
    const closing = element(panel2, "p", { class: "bp-open" });
    let drawnFor = -1;
    function build({ place }, { svg }) {
      drawnFor = place;
      room.replaceChildren(...new DOMParser().parseFromString(svg, "image/svg+xml").getElementsByTagName("svg"));
    }
    function empty({ place, entry }, why) {
      drawnFor = -1;
      room.hidden = true;
      write(heading, entryName(graph.nodes[place], entry));
      write(closing, why);
    }
    return {
      /** @param {boolean} isVisible */
      toggle(isVisible) {
        panel2.hidden = !isVisible;
      },
      /**
       * @param {Cell} chosen
       * @param {ArrayPass} pass
       * @param {Map<number, number[]>} gradients - as far as they have come
       */
      show(chosen, pass, gradients) {
        const { place, entry } = chosen;
        const node = graph.nodes[place];
        const of = entryName(node, entry);
        const zoomed = graph.zoomed[place];
        const plan = plansOf(graph.nodes)[place]?.ahead;
        if (node.gate === null || !plan) return empty(chosen, "It is given, so there is nothing behind it.");
        if (!zoomed) {
          const many = `It is made of ${plan.terms} entries, too many for boxes of their own.`;
          const [first] = node.inputs;
          const from = entryName(graph.nodes[first], plan.places[0][entry]);
          return empty(chosen, plan.terms > 1 ? many : `It is ${from} itself: no gate stands between them.`);
        }
        if (drawnFor !== place) build(chosen, zoomed);
        room.hidden = false;
        const cells = {};
        for (const [name, [position, term]] of Object.entries(zoomed.leaves))
          cells[name] = {
            kind: "value",
            place: node.inputs[position],
            entry: plan.places[position][entry * plan.terms + term]
          };
        const known2 = Object.entries(cells).map(([name, cell]) => [name, pass.values[cell.place]?.[cell.entry]]);
        if (known2.some(([, number]) => number === void 0)) return empty(chosen, "Something before it has no value.");
        const inputs = Object.fromEntries(known2);
        const upstream = gradients.get(place)?.[entry];
        const scalars = run({ ...zoomed, gates: graph.gates }, inputs);
        const all = texts({ ...graph, ...zoomed, kinks: {}, mistakes: void 0 }, scalars, scalars.steps.length + 1);
        for (const target of room.querySelectorAll("[data-k]")) {
          const [kind, name] = (target.getAttribute("data-k") ?? "").split(":");
          const at = zoomed.nodes.findIndex((each) => each.name === name);
          if (kind === "label") write(target, label(at, cells[name]));
          else if (kind === "value") write(target, all[`value:${name}`] ?? "");
          else if (kind === "partial") write(target, upstream === void 0 ? "" : "∂");
          else if (kind === "gradient") write(target, slope(scalars.gradients[at], upstream));
        }
        write(heading, `${of}, zoomed in: ${Object.keys(cells).length} entries go in, one comes out`);
        room.setAttribute("aria-label", `${of} = ${all[`value:${zoomed.nodes[zoomed.output].name}`]}`);
        write(closing, "∂ is what flows back through this entry alone; other entries add their share.");
        return void 0;
        function label(at, cell) {
          if (cell) return entryName(graph.nodes[cell.place], cell.entry);
          return at === zoomed?.output ? of : `${of}.${zoomed?.nodes.slice(0, at + 1).filter((each) => !isInput(each)).length}`;
        }
      }
    };
  }
  var slope = (local, upstream) => local === void 0 || upstream === void 0 ? "" : formatNumber(local * upstream);

  // array_view.js
  var REACH = 5;
  var STILL = 1e-12;
  function mountArrays(host, graph, inputs) {
    const { nodes, output } = graph;
    const root = element(host, "div", { class: "bp-view bp-arrays" });
    const forwardSteps = nodes.filter((node) => node.gate !== null).length;
    const given = nodes.findIndex((node) => isGiven(node) && node.shape.length > 0);
    let chosen = { kind: "value", place: Math.max(0, given), entry: 0 };
    let pointed = null;
    let hidden = graph.gradients && graph.predict;
    let isNudged = false;
    let grabbed = 0;
    const panel2 = element(root, "div", { class: "bp-controls" });
    const sliders = Object.entries(graph.ranges).map(([name, range]) => ({
      name,
      control: slider(panel2, name, range, (value) => inputs.set({ ...inputs.get(), [name]: value }))
    }));
    const ofEntry = element(panel2, "div", { class: "bp-of-entry" });
    const scene = arrayPicture(root, graph, {
      choose: choose2,
      point(cell) {
        if (cell === pointed || cell && pointed && sameCell(cell, pointed)) return;
        pointed = cell;
        light();
      },
      isOpen: (cell) => !isNudged && cell.kind === "value" && isGiven(nodes[cell.place]),
      drag(cell, by) {
        setEntry(cell, Number((grabbed + by).toFixed(6)));
      },
      edit: () => {
        if (hidden && quiz) quiz.focus();
        else ofEntry.querySelector("input")?.focus();
      },
      epsilon: () => isNudged ? pushed.get() : 0,
      pull
    });
    const spoken = element(root, "p", { class: "backprop-sentence", role: "status", "aria-live": "polite" });
    const bar = element(root, "div", { class: "bp-bar" });
    const play = player(bar, graph.gradients ? 2 * forwardSteps + 1 : forwardSteps, stepped);
    const nudging = toggle(bar, "nudge", (on) => setNudged(on));
    const flowing = graph.gradients ? toggle(bar, "flows as bands", update) : null;
    const zoom = toggle(bar, "zoom", update);
    const below = element(root, "div", { class: "bp-below" });
    const quiz = graph.gradients && graph.predict ? arrayPrediction(below, graph, { current: () => runArrays(graph, inputs.get()), hide, choose: choose2, changed: update }) : null;
    const source = { name: "", gate: null, number: null };
    const target = { name: nodes[output].name, gate: "", inputs: [0], formula: "", parts: [], local: [], exact: true };
    const pushed = nudgePanel(below, { nodes: [source, target], output: 1, kinks: {}, functions: {} }, update);
    pushed.toggle(false);
    const zoomed = zoomPanel(below, graph);
    const made = entryPanel(below, graph);
    let entrySlider = null;
    let moved = [];
    let lit = [];
    function entryNow({ place, entry }) {
      return flat(inputs.get()[nodes[place].name])[entry];
    }
    function setEntry({ place, entry }, value) {
      const { name, shape } = nodes[place];
      const at = inputs.get();
      const entries = [...flat(at[name])];
      entries[entry] = value;
      inputs.set({ ...at, [name]: nested(entries, shape) });
    }
    function showSlider() {
      const node = nodes[chosen.place];
      const name = entryName(node, chosen.entry);
      if (!isGiven(node) || !node.shape.length) {
        if (entrySlider || !ofEntry.childNodes.length) {
          ofEntry.replaceChildren();
          entrySlider = null;
          element(ofEntry, "p", { class: "bp-open" }, "Choose an entry of an input to change it.");
        }
        return;
      }
      const value = entryNow(chosen);
      if (entrySlider?.name !== name) {
        ofEntry.replaceChildren();
        const cell = chosen;
        const reach = Math.max(REACH, 2 * Math.abs(value));
        const control = slider(ofEntry, name, [-reach, reach, reach / 50], (to) => setEntry(cell, to));
        entrySlider = { name, control };
      }
      if (entrySlider.control.get() !== value) entrySlider.control.set(value);
    }
    function limit() {
      if (graph.gradients) play.limit(hidden ? forwardSteps + 1 : 2 * forwardSteps + 1);
    }
    function update() {
      const at = inputs.get();
      const pass = runArrays(graph, at);
      const position = play.get();
      const asking = hidden && position > pass.forwardSteps;
      const stop2 = asking ? pass.forwardSteps : position;
      const shown2 = arrayTexts(graph, pass, stop2);
      const gradients = gradientsSoFar(graph, pass, stop2);
      root.classList.toggle("bp-asking", asking);
      if (quiz) quiz.at(JSON.stringify(at));
      scene.show(asking && quiz ? quiz.question(shown2) : shown2, (place, entry) => {
        const value = pass.values[place]?.[entry];
        const slope2 = isData(nodes[place]) ? void 0 : gradients.get(place)?.[entry];
        const parts = [value === void 0 ? [] : `value ${formatNumber(value)}`];
        if (slope2 !== void 0) parts.push(`gradient ${formatNumber(slope2)}`);
        return [entryName(nodes[place], entry), ...parts.flat()].join(", ");
      });
      const isDone = !graph.gradients && position === forwardSteps;
      const question2 = "The forward pass is done. Which gradient does each entry have?";
      write(spoken, asking && !pass.failure ? question2 : arraySentence(graph, pass, isDone ? position + 1 : position));
      scene.flows.show(flowing?.checked && !asking ? pass.steps.slice(0, position).map(magnitudes) : null);
      made.show(chosen, pass, gradients, stop2);
      zoomed.toggle(zoom.checked);
      if (zoom.checked) zoomed.show(chosen, pass, gradients);
      showSlider();
      showNudge(at, pass);
      light();
    }
    function light() {
      const cell = pointed ?? chosen;
      const marks = hidden && quiz ? quiz.marks() : {};
      const [first, second] = lit;
      if (cell === first && chosen === second && !moved.length && !quiz) return;
      lit = moved.length ? [] : [cell, chosen];
      scene.light({
        chosen: [chosen],
        from: sourcesOf(nodes, cell),
        to: targetsOf(nodes, cell),
        moved,
        ...marks
      });
    }
    function showNudge(at, pass) {
      moved = [];
      const value = pass.values[chosen.place];
      if (!isNudged || !value) return;
      const epsilon = pushed.get();
      const held = value.map((entry, number) => number === chosen.entry ? entry + epsilon : entry);
      const after = forwardArrays(graph, at, /* @__PURE__ */ new Map([[chosen.place, held]]));
      moved = nodes.flatMap((_, place) => {
        const [before, there] = [pass.values[place] ?? [], after[place] ?? []];
        return there.flatMap(
          (entry, number) => Math.abs(entry - before[number]) > STILL * Math.abs(entry) ? [{ kind: (
            /** @type {const} */
            "value"
          ), place, entry: number }] : []
        );
      });
      const isOutput = chosen.place === output;
      source.name = entryName(nodes[chosen.place], chosen.entry);
      const [one, other] = [pass.values[output]?.[0], after[output]?.[0]];
      const change = one === void 0 || other === void 0 ? void 0 : other - one;
      const slope2 = pass.gradients[chosen.place]?.[chosen.entry];
      const promise = isOutput ? epsilon : slope2 === void 0 ? void 0 : slope2 * epsilon;
      const found = { moved: [epsilon, change], promised: [epsilon, promise], after: [] };
      pushed.show(isOutput ? 1 : 0, found, { values: [] }, graph.gradients && !hidden && play.get() > pass.steps.length);
    }
    function setNudged(on) {
      isNudged = on;
      nudging.checked = on;
      root.classList.toggle("bp-nudged", on);
      pushed.toggle(on);
      update();
    }
    function pull(place, epsilon) {
      if (place !== chosen.place) choose2({ kind: "value", place, entry: 0 });
      if (isData(nodes[place])) return;
      if (!isNudged) setNudged(true);
      pushed.set(epsilon);
    }
    function hide(isHidden) {
      hidden = isHidden;
      limit();
      update();
    }
    function choose2(cell) {
      chosen = cell;
      if (isGiven(nodes[cell.place])) grabbed = entryNow(cell);
      scene.choose(cell);
      quiz?.choose(cell);
      update();
    }
    function follow2() {
      const at = inputs.get();
      if (nodes.some((node) => isGiven(node) && !(node.name in at))) return;
      for (const { name, control } of sliders) if (control.get() !== at[name]) control.set(at[name]);
      update();
    }
    function stepped() {
      const step = runArrays(graph, inputs.get()).steps[play.get() - 1];
      if (step) scene.reveal([step.place, ...step.node.inputs]);
      update();
    }
    function key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === " ") play.toggle();
      else if (event.target !== scene.element) return;
      else if (event.key === "ArrowRight") play.set(play.get() + 1);
      else if (event.key === "ArrowLeft") play.set(play.get() - 1);
      else if (event.key === "Home") play.set(0);
      else if (event.key === "End") play.set(Number.POSITIVE_INFINITY);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    const layout = new ResizeObserver(() => scene.resize());
    layout.observe(root);
    scene.element.addEventListener("keydown", key);
    const stop = inputs.listen(follow2);
    scene.choose(chosen);
    quiz?.choose(chosen);
    limit();
    follow2();
    return () => {
      play.stop();
      stop();
      layout.disconnect();
      root.remove();
    };
  }
  var sameCell = (one, other) => one.kind === other.kind && one.place === other.place && one.entry === other.entry;
  function magnitudes({ node, flows }) {
    if (!flows) return { node, flows: null };
    return {
      node,
      flows: flows.map(({ position, downstream }) => {
        const size2 = downstream.reduce((sum, entry) => sum + Math.abs(entry), 0);
        const isNegative = downstream.every((entry) => entry <= 0);
        const isMixed = !isNegative && downstream.some((entry) => entry < 0);
        return { position, downstream: isNegative ? -size2 : size2, isMixed };
      })
    };
  }

  // controls.js
  var NOT_OURS = ["Escape", "Tab"];
  var PLAYER = ["Play or pause", "Back to the first step", "Repeat"];
  function lookAfter(el, selector) {
    const root = el.closest(selector);
    if (!root) {
      let stop = () => cancelAnimationFrame(later);
      const later = requestAnimationFrame(() => {
        stop = lookAfter(el, selector);
      });
      return () => stop();
    }
    const watch = new MutationObserver(() => nameControls(root));
    for (const part of root.children) if (!part.contains(el)) watch.observe(part, { childList: true, subtree: true });
    nameControls(root);
    const claim = (event) => {
      if (!(event.target instanceof Element && root.contains(event.target))) return;
      const ours = !(NOT_OURS.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey);
      event.target.toggleAttribute("data-lm-suppress-shortcuts", ours);
    };
    window.addEventListener("keydown", claim, true);
    return () => {
      watch.disconnect();
      window.removeEventListener("keydown", claim, true);
    };
  }
  function nameControls(root) {
    for (const slider2 of root.querySelectorAll(".widget-slider")) {
      const text = slider2.querySelector(".widget-label")?.textContent ?? "";
      for (const part of slider2.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))
        part.setAttribute("aria-label", text);
    }
    root.querySelectorAll(".widget-play button").forEach((button2, place) => {
      button2.setAttribute("aria-label", PLAYER[place]);
      button2.setAttribute("title", PLAYER[place]);
    });
  }

  // inputs.js
  function kept(start) {
    let at = start;
    const acts = /* @__PURE__ */ new Set();
    return {
      get: () => at,
      set(to) {
        at = to;
        for (const act of acts) act();
      },
      listen(act) {
        acts.add(act);
        return () => {
          acts.delete(act);
        };
      }
    };
  }

  // curve.js
  var WIDTH = 430;
  var HEIGHT = 230;
  var FRAME = { left: 54, right: 12, top: 10, bottom: 30 };
  var POINTS = 121;
  var SHARES = [0.1, 0.3, 0.5, 0.7, 0.9];
  var LEAST = 0.02;
  var WHAT_MOVES = "";
  var FLATTEST = 10;
  function curve(root, graph, changed) {
    const { nodes, output, ranges } = graph;
    const panel2 = element(root, "section", { class: "bp-curve", "aria-label": "The output along one input" });
    const label = element(panel2, "label", {}, "along ");
    const names = Object.keys(ranges);
    const select = element(label, "select");
    if (names.length > 1) element(select, "option", { value: WHAT_MOVES }, "the slider that moves");
    for (const name of names) element(select, "option", { value: name }, name);
    select.addEventListener("change", changed);
    let latest = names[0];
    const svg = drawn(panel2, "svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" });
    const axes = drawn(svg, "g", { class: "bp-axes" });
    const [x, y] = [FRAME.left, FRAME.top];
    const [width, height] = [WIDTH - FRAME.left - FRAME.right, HEIGHT - FRAME.top - FRAME.bottom];
    const viewBox = `${x} ${y} ${width} ${height}`;
    const inner = drawn(svg, "svg", { x, y, width, height, viewBox, preserveAspectRatio: "none" });
    const line2 = drawn(inner, "path", { class: "bp-line" });
    const tangent = drawn(inner, "path", { class: "bp-tangent" });
    const point = drawn(svg, "circle", { class: "bp-point", r: 5 });
    const caption = element(panel2, "p");
    let frame2 = { name: "", low: 0, high: 0, bottom: 0, top: 0 };
    let drawnFor = "";
    const across = (number) => x + (number - frame2.low) / (frame2.high - frame2.low) * width;
    const up = (number) => y + height - (number - frame2.bottom) / (frame2.top - frame2.bottom) * height;
    const upWithin = (number) => Math.max(-1e5, Math.min(1e5, up(number)));
    const spot2 = (one, other) => `${across(one).toFixed(2)} ${upWithin(other).toFixed(2)}`;
    function fit(name, at, value) {
      const [low, high] = reach(name, at[name]);
      const same = frame2.name === name && frame2.low === low && frame2.high === high;
      const inside = value === void 0 || frame2.bottom <= value && value <= frame2.top;
      if (same && inside) return;
      const heights = [value];
      for (const share of SHARES) {
        const others = Object.fromEntries(names.map((each) => [each, within(ranges[each], share)]));
        heights.push(...along(name, low, high, others));
      }
      let [bottom, top] = same ? [frame2.bottom, frame2.top] : between(spread(heights), spread(along(name, low, high, at)));
      if (value !== void 0) [bottom, top] = [Math.min(bottom, value), Math.max(top, value)];
      const room = Math.max(0.12 * (top - bottom), (LEAST * (high - low) - (top - bottom)) / 2);
      if (!same || value === bottom) bottom -= room;
      if (!same || value === top) top += room;
      frame2 = { name, low, high, bottom, top };
      drawnFor = "";
      axes.replaceChildren();
      for (const [number, text] of ticks(low, high)) {
        drawn(axes, "path", { d: `M${across(number)} ${y}v${height}` });
        drawn(axes, "text", { x: across(number), y: HEIGHT - FRAME.bottom + 16, "text-anchor": "middle" }, text);
      }
      for (const [number, text] of ticks(bottom, top)) {
        drawn(axes, "path", { d: `M${x} ${up(number)}h${width}` });
        drawn(axes, "text", { x: x - 6, y: up(number) + 4, "text-anchor": "end" }, text);
      }
    }
    function reach(name, here) {
      const [low, high] = ranges[name];
      return [Math.min(low, here), Math.max(high, here)];
    }
    const along = (name, low, high, at) => placesIn(low, high).map((number) => forward(graph, { ...at, [name]: number })[output]);
    function draw2(name, at) {
      const places2 = placesIn(frame2.low, frame2.high);
      const heights = along(name, frame2.low, frame2.high, at);
      let path = "";
      heights.forEach((number, step) => {
        const joined2 = step && heights[step - 1] !== void 0;
        if (number !== void 0) path += `${joined2 ? "L" : "M"}${spot2(places2[step], number)}`;
      });
      line2.setAttribute("d", path);
    }
    return {
      resize: () => sizeText(svg, axes, WIDTH),
      /** @param {string} name - of the slider that moved */
      moved(name) {
        latest = name;
      },
      /**
       * @param {Numbers} at
       * @param {Pass} pass
       * @param {boolean} withSlope
       */
      show(at, pass, withSlope) {
        const name = select.value || latest;
        const here = at[name];
        const value = pass.values[output];
        fit(name, at, value);
        const others = JSON.stringify([name, { ...at, [name]: 0 }]);
        if (others !== drawnFor) draw2(name, at);
        drawnFor = others;
        const { low, high } = frame2;
        const slope2 = pass.gradients[nodes.findIndex((node) => isInput(node) && node.name === name)];
        const visible = value !== void 0 && frame2.bottom <= value && value <= frame2.top;
        point.setAttribute("visibility", visible ? "visible" : "hidden");
        if (value !== void 0) {
          point.setAttribute("cx", String(across(here)));
          point.setAttribute("cy", String(upWithin(value)));
        }
        const sloped = withSlope && value !== void 0 && slope2 !== void 0 && Number.isFinite(slope2);
        const ends = sloped ? [low, high].map((place) => spot2(place, value + slope2 * (place - here))) : [];
        tangent.setAttribute("d", sloped ? `M${ends.join("L")}` : "");
        const kink = sloped ? kinkAt(graph, pass, name) : "";
        const text = told3(nodes[output].name, name, here, value, sloped ? slope2 : void 0, kink);
        write(caption, text);
        svg.setAttribute("aria-label", text);
      }
    };
  }
  function told3(output, input, here, value, slope2, kink) {
    const of = `${output} along ${input}`;
    const at = `at ${input} = ${formatNumber(here)}`;
    if (value === void 0) return `${of}: undefined ${at}.`;
    if (slope2 === void 0) return `${of}, ${at}.`;
    if (kink)
      return `${of}: ${at} the node ${kink} has a kink, so there is no one tangent. The backward pass takes ${formatNumber(slope2)}.`;
    return `${of}: ${at} the tangent has the slope ${formatNumber(slope2)}. That is ∂${output}/∂${input}.`;
  }
  function kinkAt(graph, { values }, name) {
    const after = /* @__PURE__ */ new Set();
    for (const [place, node] of graph.nodes.entries()) {
      if (isInput(node) && node.name === name) after.add(place);
      if (node.gate === null || !node.inputs.some((input) => after.has(input))) continue;
      after.add(place);
      if (isAtKink(graph, values, place)) return node.name;
    }
    return "";
  }
  var within = ([low, high], share) => low + share * (high - low);
  var placesIn = (low, high) => Array.from({ length: POINTS }, (_, step) => low + (high - low) * step / (POINTS - 1));
  function spread(heights) {
    const sorted = heights.filter((number) => number !== void 0).sort((one, other) => one - other);
    if (!sorted.length) return [0, 0];
    return [sorted[Math.floor(0.02 * (sorted.length - 1))], sorted[Math.ceil(0.98 * (sorted.length - 1))]];
  }
  function between([lowest, highest], [low, high]) {
    const most = FLATTEST * (high - low);
    return most ? [Math.max(Math.min(lowest, low), low - most), Math.min(Math.max(highest, high), high + most)] : [lowest, highest];
  }
  function ticks(low, high) {
    const rough = (high - low) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
    const found = [];
    for (let count = Math.ceil(low / step); count * step <= high + 1e-9 * step; count++)
      found.push(Number((count * step).toPrecision(12)));
    const digits = 1 + Math.ceil(Math.log10(Math.max(1, ...found.map((number) => Math.abs(number) / step))));
    return found.map((number) => [number, digits > 4 ? String(number).replace(/^-/, MINUS) : formatNumber(number)]);
  }

  // flows.js
  function flowTable(root, graph) {
    const { nodes, output } = graph;
    const panel2 = element(root, "section", { class: "bp-chain", "aria-label": "The chain rule at a node" });
    const heading = element(panel2, "div", { class: "bp-heading" });
    const table = element(panel2, "table");
    const closing = element(panel2, "p");
    const partial = (place) => `∂${nodes[output].name}/∂${nodes[place].name}`;
    let rows = [];
    let sum = null;
    let built = -1;
    function build(chosen) {
      built = chosen;
      table.replaceChildren();
      const backward3 = gateNodes(graph).reverse();
      const edges = backward3.flatMap(([place, { name, inputs }]) => {
        const twice = inputs.filter((input) => input === chosen).length > 1;
        return inputs.flatMap(
          (input, position) => input === chosen ? [{ place, position, name, label: twice ? `${name}, input ${position + 1}` : name }] : []
        );
      });
      if (edges.length) {
        const head = element(table, "tr");
        for (const text of ["flow through", "upstream × local", "downstream"])
          element(head, "th", { scope: "col" }, text);
      }
      rows = edges.map(({ place, position, name, label }) => {
        const row = element(table, "tr");
        element(row, "th", { scope: "row" }, label);
        const product = element(row, "td");
        element(product, "span", { class: "bp-names" }, `${partial(place)} · ∂${name}/∂${nodes[chosen].name}`);
        const numbers = element(product, "span", { class: "bp-numbers" });
        return { place, position, name, numbers, downstream: element(row, "td", { class: "bp-flow" }) };
      });
      sum = null;
      if (rows.length > 1) {
        const row = element(table, "tr", { class: "bp-total" });
        element(row, "th", { scope: "row", colspan: 2 }, "sum of the flows");
        sum = element(row, "td");
      }
    }
    return {
      /**
       * @param {number} chosen
       * @param {Pass} pass
       * @param {number} position - how many steps are done
       */
      show(chosen, pass, position) {
        if (built !== chosen) build(chosen);
        const { gradients, failure } = pass;
        const done = pass.steps.slice(0, position);
        const flows = rows.map(
          (row) => done.find((step) => step.flows && step.place === row.place)?.flows?.find((flow2) => flow2.position === row.position)
        );
        rows.forEach(({ place, numbers, downstream }, index) => {
          const flow2 = flows[index];
          const text = flow2 ? productText(numberOf(gradients, place), flow2.local, flow2.downstream) : "";
          const cut = Math.max(text.lastIndexOf("="), text.lastIndexOf("≈"));
          const passed = failure?.slope ? done.some((step) => step.flows && step.place === place) : failure && position >= failure.step;
          write(numbers, flow2 ? text.slice(0, cut).trim() : passed ? "–" : "not yet");
          write(downstream, flow2 ? text.slice(cut) : "");
        });
        const known2 = flows.filter((flow2) => flow2 !== void 0);
        const complete = known2.length > 0 && known2.length === rows.length;
        const latest = known2.at(-1);
        if (sum) write(sum, latest ? `${complete ? "" : "so far "}${formatNumber(latest.total)}` : "");
        const gradient = complete ? ` = ${formatNumber(numberOf(gradients, chosen))}` : "";
        write(heading, chosen === output ? `${partial(output)} = 1` : `${partial(chosen)}${gradient}`);
        const [top, bottom] = [nodes[output].name, nodes[chosen].name];
        const unused = rows.length ? "" : `${top} does not depend on ${bottom}.`;
        const start = "The output moves exactly as much as it moves itself: the backward pass starts with 1.";
        const kinks = rows.flatMap(({ place, name }, index) => {
          const flow2 = flows[index];
          if (!flow2 || !isAtKink(graph, pass.values, place)) return [];
          return `${name} is at its kink, where the slope jumps; the backward pass takes ${formatNumber(flow2.local)}.`;
        });
        write(closing, chosen === output ? start : unused || [...new Set(kinks)].join(" "));
      }
    };
  }

  // picture.js
  var KEYS2 = "Arrow keys walk from box to box, plus and minus nudge a box, space plays the steps.";
  var FIELD = { across: 26, down: 47, height: 20, right: 7 };
  function picture(root, graph, acts) {
    const { nodes } = graph;
    const label = `${graph.title}. ${KEYS2}`;
    const scroller = frame(root, { role: "group", "aria-label": label });
    const [svg] = new DOMParser().parseFromString(graph.svg, "image/svg+xml").getElementsByTagName("svg");
    scroller.element.append(svg);
    const marked = [...svg.querySelectorAll("[data-k]")].map((target) => ({
      key: target.getAttribute("data-k") ?? "",
      target
    }));
    const gaps = marked.filter(({ key }) => /^(value|partial|gradient|local|downstream):/.test(key));
    const written = gaps.map(() => "");
    const groups2 = marked.filter(({ key }) => /^(node|edge):/.test(key));
    const boxes = groups2.flatMap(({ key, target }) => {
      const place = nodes.findIndex((node) => !isConstant(node) && `node:${node.name}` === key);
      return place < 0 ? [] : [box(
        /** @type {SVGGElement} */
        target,
        place,
        nodes[place].name
      )];
    });
    const flows = bands(svg);
    const walk = walkable(boxes);
    scroller.element.setAttribute("tabindex", boxes.length ? "-1" : "0");
    function reveal(places2, atOnce) {
      const outlines = places2.flatMap((place) => boxes.filter((each) => each.place === place)).map(({ outline }) => outline);
      if (outlines.length) scroller.reveal(outlines, atOnce);
    }
    for (const { place, target } of boxes) {
      target.setAttribute("role", "button");
      target.addEventListener("click", () => acts.choose(place));
      target.addEventListener("focus", () => {
        acts.choose(place);
        reveal([place]);
      });
      target.addEventListener("keydown", (event) => {
        if (
          /** @type {KeyboardEvent} */
          event.key === "Enter"
        ) acts.choose(place);
      });
      pullable(target, acts.epsilon, (epsilon) => acts.pull(place, epsilon));
    }
    let now = [];
    return {
      element: scroller.element,
      resize: scroller.resize,
      reveal,
      width: svg.viewBox.baseVal.width,
      flows,
      /**
       * Put a field into a node's box, where its gradient stands.
       * @param {number} place
       * @param {string} name
       */
      field(place, name) {
        const found = boxes.find((each) => each.place === place);
        if (!found) throw new Error(`The node ${place} has no box.`);
        const { x, y, width } = found.outline;
        const [left, top] = [x.baseVal.value + FIELD.across, y.baseVal.value + FIELD.down];
        const size2 = { width: width.baseVal.value - FIELD.across - FIELD.right, height: FIELD.height };
        const room = drawn(
          /** @type {Element} */
          found.target.parentNode,
          "foreignObject",
          {
            x: left,
            y: top,
            ...size2
          }
        );
        const field = element(room, "input", { type: "text", "aria-label": name, autocomplete: "off", maxlength: 80 });
        field.addEventListener("focus", () => reveal([place]));
        return field;
      },
      /**
       * Mark a box as right or wrong, or as neither.
       * @param {number} place
       * @param {"right" | "wrong" | "open"} kind
       */
      mark(place, kind) {
        const target = boxes.find((each) => each.place === place)?.target;
        for (const each of ["right", "wrong"]) target?.classList.toggle(each, each === kind);
      },
      /** @param {number} chosen */
      choose(chosen) {
        walk.stopAt(chosen);
        for (const { place, target } of boxes) {
          target.classList.toggle("chosen", place === chosen);
          target.setAttribute("aria-pressed", String(place === chosen));
        }
      },
      /**
       * Write below each box how far its node moves.
       * @param {(place: number) => string} text
       */
      nudge(text) {
        for (const { place, below } of boxes) write(below, text(place));
      },
      /** @param {Shown} shown */
      show(shown2) {
        gaps.forEach(({ key, target }, place) => {
          const text = shown2[key] ?? "";
          if (text === written[place]) return;
          target.textContent = text;
          written[place] = text;
        });
        for (const target of now) target.classList.remove("now", "back");
        const marks = groups2.filter(({ key }) => shown2[key]);
        for (const { key, target } of marks) target.classList.add(...shown2[key].split(" "));
        now = marks.map(({ target }) => target);
        for (const each of boxes) {
          const known2 = ["value", "gradient"].flatMap((word) => {
            const text = shown2[`${word}:${each.name}`];
            return text ? [`${word} ${text}`] : [];
          });
          const told5 = [each.name, ...known2].join(", ");
          if (told5 !== each.label) each.target.setAttribute("aria-label", told5);
          each.label = told5;
        }
      }
    };
  }
  function box(target, place, name) {
    const outline = (
      /** @type {SVGRectElement} */
      target.querySelector(".box")
    );
    const { x, y, width, height } = outline;
    const below = drawn(target, "text", {
      class: "nudge",
      x: x.baseVal.value + width.baseVal.value / 2,
      y: y.baseVal.value + height.baseVal.value + 14,
      "text-anchor": "middle"
    });
    return { place, name, target, outline, below, label: "" };
  }

  // mistakes/wrong_pass.js
  var RIGHT = { local: {}, upstream: {}, times: {}, late: [], terms: {}, added: {}, given: {}, start: 1 };
  var numbersIn = (record) => Object.keys(record).map(Number);
  function isEmpty(record) {
    for (const _ in record) return false;
    return true;
  }
  var places = ({ local, upstream, times }) => numbersIn({ ...local, ...upstream, ...times });
  function restrictedTo(wrong, edges) {
    const kept2 = (part) => Object.fromEntries(Object.entries(part).filter(([edge]) => edges.includes(Number(edge))));
    return { ...wrong, local: kept2(wrong.local), upstream: kept2(wrong.upstream), times: kept2(wrong.times) };
  }
  var both = (one, other) => ({
    local: { ...one.local, ...other.local },
    upstream: { ...one.upstream, ...other.upstream },
    times: { ...one.times, ...other.times },
    terms: { ...one.terms, ...other.terms },
    added: { ...one.added, ...other.added },
    given: { ...one.given, ...other.given },
    late: [...one.late, ...other.late],
    start: one.start * other.start
  });
  var WayBack = class {
    /**
     * @param {Graph} graph
     * @param {Mistakes} mistakes - for which it leaves room
     * @param {Found} values - of the forward pass
     */
    constructor(graph, mistakes, values) {
      this.graph = graph;
      this.mistakes = mistakes;
      this.kinks = new Map(mistakes.kinks);
      this.values = values;
      const kept2 = [...graph.nodes.keys()].filter((place) => !isConstant(graph.nodes[place])).reverse();
      this.nodes = kept2.map((place) => graph.nodes[place]);
      this.place = kept2;
      const number = new Map(kept2.map((place, each) => [place, each]));
      this.output = number.get(graph.output) ?? -1;
      this.edges = [];
      this.feeds = kept2.map(() => []);
      this.into = kept2.map(() => []);
      this.nodes.forEach((node, gate) => {
        if (node.gate === null) return;
        node.inputs.forEach((place, position) => {
          const input = number.get(place);
          if (input === void 0) return;
          this.feeds[input].push(this.edges.length);
          this.into[gate].push(this.edges.length);
          this.edges.push({ input, gate, position });
        });
      });
      this.gate = this.edges.map(({ gate }) => gate);
      this.local = this.edges.map((_, edge) => this.localGradient(edge));
      this.known = /* @__PURE__ */ new Map();
    }
    /** @param {string} name */
    numberOf(name) {
      return this.nodes.findIndex((node) => node.name === name);
    }
    /** @param {Iterable<number>} numbers */
    names(numbers) {
      return [...numbers].map((number) => this.nodes[number].name);
    }
    /** @param {number} node */
    valueOf(node) {
      return numberOf(this.values, this.place[node]);
    }
    /**
     * Return the local gradient along an edge, or what stands in its place; nan where that has no value.
     * @param {number} edge
     * @param {Local} [other]
     */
    localGradient(edge, other) {
      if (typeof other === "number") return other;
      const { gates } = this.graph;
      const { gate, position } = this.edges[edge];
      const node = (
        /** @type {GateNode} */
        this.nodes[gate]
      );
      const numbers = numbersInto(node, this.values);
      const { value, local } = gates[node.gate];
      if (typeof other === "object") {
        numbers[position] = this.valueOf(other.at);
        return finite(local[position](...numbers, finite(value(...numbers))));
      }
      if (other === void 0) return finite(local[position](...numbers, this.valueOf(gate)));
      return this.formula(gate, other);
    }
    /**
     * Return what a formula comes to, over the numbers that come into a gate and its value.
     * @param {number} gate
     * @param {string} text
     */
    formula(gate, text) {
      const [a, b, c] = numbersInto(
        /** @type {GateNode} */
        this.nodes[gate],
        this.values
      );
      return finite(compute(this.mistakes.formulas[text], { a, b, c, y: this.valueOf(gate) }, this.graph.functions));
    }
    /**
     * Return the smallest and the largest local gradient along an edge: two numbers at a kink only.
     * @param {number} edge
     * @returns {[low: number, high: number]}
     */
    slopes(edge) {
      const { gate, position } = this.edges[edge];
      const kink = this.kinks.get(
        /** @type {GateNode} */
        this.nodes[gate].gate
      );
      if (!kink?.at.some((place) => this.formula(gate, place) === 0)) return [this.local[edge], this.local[edge]];
      const ends = kink.interval[position].map((end) => this.formula(gate, end));
      return [Math.min(...ends), Math.max(...ends)];
    }
    /**
     * Return the gradient of each node after a pass with mistakes in it.
     * @param {WrongPass} wrong
     * @param {Answers} [answered] - a student's own gradients. Each is passed on in the place of what the pass finds,
     *   which is returned all the same: it is what the student should find after the numbers before it.
     */
    run(wrong, answered) {
      const found = [];
      const passed = [];
      const local = [...this.local];
      for (const edge of numbersIn(wrong.local)) local[edge] = this.localGradient(edge, wrong.local[edge]);
      const { upstream, times, late, terms, added: added2, given } = wrong;
      const isPlain = !late.length && [upstream, times, terms, added2, given].every(isEmpty);
      this.feeds.forEach((edges, number) => {
        let total = number === this.output ? wrong.start : 0;
        let early = total;
        if (isPlain) {
          for (const edge of edges) total += passed[this.gate[edge]] * local[edge];
          early = total;
        } else [total, early] = this.sum(number, wrong, local, passed, total);
        found.push(total);
        passed.push(early === total ? answered?.get(number) ?? total : early);
      });
      return found;
    }
    /**
     * Return what a node's flows add up to, and what it passes on.
     * @param {number} number
     * @param {WrongPass} wrong
     * @param {number[]} local
     * @param {number[]} passed
     * @param {number} start
     * @returns {[total: number, early: number]}
     */
    sum(number, wrong, local, passed, start) {
      const edges = this.feeds[number];
      const flow2 = (edge) => {
        const source = edge in wrong.upstream ? wrong.upstream[edge] : this.gate[edge];
        const upstream = source === null ? 1 : passed[source];
        return upstream * local[edge] * (wrong.times[edge] ?? 1);
      };
      const sumOf = (part) => part.reduce((sum, edge) => sum + flow2(edge), 0);
      let total = start;
      if (number in wrong.terms)
        for (const term of wrong.terms[number]) total += term.reduce((product, part) => product * sumOf(part), 1);
      else for (const edge of edges) total += flow2(edge);
      let early = total - sumOf(edges.filter((edge) => wrong.late.includes(edge)));
      if (number in wrong.given) {
        const given = wrong.given[number];
        const isSwapped = "slope" in given && given.slope === this.output;
        total = "value" in given ? this.valueOf(given.value) : this.slopesOf(given.slope)[given.by];
        if (!isSwapped) early = total;
      }
      if (number in wrong.added) total += passed[wrong.added[number]];
      return [total, early];
    }
    /**
     * Return the gradient of any node by each node.
     * @param {number} of
     */
    slopesOf(of) {
      const earlier = this.known.get(of);
      if (earlier) return earlier;
      const slopes = this.nodes.map((_, number) => Number(number === of));
      this.known.set(of, slopes);
      for (let number = of + 1; number < slopes.length; number++)
        for (const edge of this.feeds[number]) slopes[number] += slopes[this.gate[edge]] * this.local[edge];
      return slopes;
    }
    /**
     * Return a node with all that it is computed from, but constants.
     * @param {number} number
     */
    below(number) {
      const found = /* @__PURE__ */ new Set([number]);
      for (const each of found) for (const edge of this.into[each]) found.add(this.edges[edge].input);
      return found;
    }
  };
  var finite = (number) => Number.isFinite(number) ? number : NaN;
  var shown = (node) => node.gate === null ? node.name : `${node.name} = ${node.formula}`;

  // mistakes/misconceptions.js
  var SIGN_SEEN = 0.3;
  function mistakesIn({ misconceptions, places: places2 }, local, answered) {
    const possible = places2.filter(({ needs = [] }) => needs.every((node) => answered.includes(node)));
    return possible.map(({ code, node, wrong, words = {}, unlikely = 0, special, signed: signed2 = [] }) => {
      const { rank, message, says_for: saysFor, of_slope: ofSlope2 } = misconceptions[code];
      const seen = signed2.length > 0 && signed2.every((edge) => local[edge] < 0);
      return {
        code,
        node,
        wrong: { ...RIGHT, ...wrong },
        message: special ?? filled(message, words),
        rank: rank + (seen ? unlikely - SIGN_SEEN : unlikely),
        saysFor,
        ofSlope: ofSlope2,
        explains: []
      };
    });
  }
  var filled = (sentence2, words) => sentence2.replace(/\{(\w+)\}/g, (gap, name) => words[name] ?? gap);

  // pleasant.js
  var TRIES = 80;
  var LARGEST = 1e3;
  var SHORT = 4;
  var FEW2 = 4;
  function otherNumbers(graph, mistakes, at, random) {
    let best = at;
    let least = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < TRIES && least > 0; turn++) {
      const drawn2 = Object.fromEntries(Object.entries(graph.ranges).map(([name, range]) => [name, draw(range, random)]));
      if (Object.keys(drawn2).every((name) => drawn2[name] === at[name])) continue;
      const trouble = troubleWith(graph, mistakes, at, drawn2, least);
      if (trouble < least) [best, least] = [drawn2, trouble];
    }
    return best;
  }
  function draw([low, high, step], random) {
    const [from, to] = [Math.max(Math.ceil(low), -9), Math.min(Math.floor(high), 9)];
    if (to - from < FEW2) return snapped(low + random() * (high - low), low, step);
    return from + Math.floor(random() * (to - from + 1));
  }
  function troubleWith(graph, mistakes, at, drawn2, most) {
    const pass = run(graph, drawn2);
    if (pass.failure) return Number.POSITIVE_INFINITY;
    const places2 = [...graph.nodes.keys()].filter((place) => !isConstant(graph.nodes[place]));
    const numbers = places2.flatMap((place) => [Number(pass.values[place]), Number(pass.gradients[place])]);
    const inputs = Object.values(drawn2);
    let trouble = 0;
    for (const number of numbers) {
      const text = formatNumber(number);
      if (Math.abs(number) > LARGEST || text.includes("e")) trouble += 3;
      else if (!agree(asShown(number), number) || text.replace(/[−.]/g, "").length > SHORT) trouble += 1;
    }
    for (const place of places2) if (!pass.gradients[place]) trouble += 4;
    for (const number of inputs) if ([0, 1, -1].includes(number)) trouble += 2;
    trouble += 2 * (inputs.length - new Set(inputs.map(Math.abs)).size);
    for (const name of Object.keys(drawn2)) if (drawn2[name] === at[name]) trouble += 1;
    return trouble < most ? trouble + accidents(graph, mistakes, pass) : trouble;
  }
  function accidents(graph, mistakes, pass) {
    const way = new WayBack(graph, mistakes, pass.values);
    const right = way.run(RIGHT);
    const usual = mistakesIn(mistakes, way.local, []).filter(({ rank, wrong }) => rank < 2 && isEmpty(wrong.given));
    return usual.filter(({ wrong }) => way.run(wrong).every((number, each) => close(number, right[each]))).length;
  }

  // mistakes/explanation.js
  var MOST_EDGES = 15e4;
  var MOST_PAIRS = 3e3;
  var MOST_COMPOSED = 4;
  var Explanation = class {
    /**
     * @param {WayBack} way
     * @param {number[]} wrong
     * @param {number[]} errors
     * @param {Partial<{ mistakes: Mistake[], rounded: string, composed: boolean }>} [found]
     */
    constructor(way, wrong, errors, { mistakes = [], rounded = "", composed = false } = {}) {
      this.way = way;
      this.wrong = wrong;
      this.errors = errors;
      this.mistakes = mistakes;
      this.rounded = rounded;
      this.composed = composed;
    }
    /** The errors that lie behind no other one. */
    get first() {
      return this.errors.filter((number) => !this.isBehind(number, this.errors));
    }
    /** Whether something else is wrong, and all of it lies behind the first errors and follows from them. */
    get follows() {
      const { first } = this;
      return first.length === this.errors.length && this.wrong.some((number) => this.isBehind(number, first));
    }
    /**
     * Tell whether the gradient of one of the others flows into a node.
     * @param {number} number
     * @param {number[]} others
     */
    isBehind(number, others) {
      return others.some((other) => other !== number && this.way.below(other).has(number));
    }
  };
  function explain(way, answers) {
    const given = new Case(way, answers);
    const wrong = [...given.answers.keys()].filter((number) => !given.mayBeRight(number));
    const errors = wrong.filter((number) => !given.follows(number));
    if (!errors.length) return null;
    const search = new Search(given, errors);
    const alone = search.alone();
    const composed = alone.length ? [] : search.composed();
    const mistakes = [alone, composed].find((found) => found.length) ?? search.some();
    const explained = new Set(mistakes.flatMap(({ explains }) => explains));
    const left = errors.filter((number) => !explained.has(number));
    const rounded = new Map(left.map((number) => [number, given.rounding([number])]));
    if (!mistakes.length && left.every((number) => rounded.get(number)))
      return new Explanation(way, wrong, errors, { rounded: given.rounding(errors) || rounded.get(errors[0]) });
    const rest = errors.filter((number) => !rounded.get(number));
    return new Explanation(way, wrong, rest, { mistakes, composed: composed.length > 0 });
  }
  var Case = class {
    /**
     * @param {WayBack} way
     * @param {Numbers} answers
     */
    constructor(way, answers) {
      this.way = way;
      this.answers = /* @__PURE__ */ new Map();
      way.nodes.forEach(({ name }, number) => {
        if (Object.hasOwn(answers, name)) this.answers.set(number, answers[name]);
      });
      this.right = way.run(RIGHT);
      this.expected = way.run(RIGHT, this.answers);
      this.open = bounds(way, /* @__PURE__ */ new Map());
      this.bounds = bounds(way, this.answers);
      this.scale = way.feeds.map((edges, number) => {
        const flows = edges.map((edge) => Math.abs(this.right[way.gate[edge]] * way.local[edge]));
        return flows.reduce((sum, flow2) => sum + flow2, 0) + Number(number === way.output);
      });
    }
    /** @param {number} number */
    answer(number) {
      return this.answers.get(number) ?? NaN;
    }
    /** @param {number} number */
    isRight(number) {
      return this.isClose(number, this.right[number]);
    }
    /** @param {number} number */
    mayBeRight(number) {
      const [low, high] = this.open[number];
      const answer = this.answer(number);
      return this.isRight(number) || low <= answer && answer <= high && this.follows(number);
    }
    /** @param {number} number */
    follows(number) {
      const [low, high] = this.bounds[number];
      const answer = this.answer(number);
      return low <= answer && answer <= high || this.isClose(number, low) || this.isClose(number, high);
    }
    /**
     * @param {number} number
     * @param {number} other
     */
    isClose(number, other) {
      return close(this.answer(number), other, this.scale[number]);
    }
    /**
     * Return what is said of errors that are ones of rounding: of the right numbers, or of what follows from others.
     * @param {number[]} errors
     */
    rounding(errors) {
      const paired = (rest, numbers) => rest.map((number) => [this.answer(number), numbers[number]]);
      const off = errors.filter((number) => !this.isRight(number));
      const amiss = errors.filter((number) => !this.follows(number));
      return rounding(paired(off, this.right)) || rounding(paired(amiss, this.expected));
    }
  };
  function bounds(way, answered) {
    const local = way.edges.map((_, edge) => way.slopes(edge));
    const found = [];
    if (local.every(([low, high]) => low === high)) {
      for (const slope2 of way.run(RIGHT, answered)) found.push([slope2, slope2]);
      return found;
    }
    const passed = [];
    way.feeds.forEach((edges, number) => {
      let low = Number(number === way.output);
      let high = low;
      for (const edge of edges) {
        const ends = passed[way.gate[edge]].flatMap((above) => local[edge].map((slope2) => above * slope2));
        low += Math.min(...ends);
        high += Math.max(...ends);
      }
      found.push([low, high]);
      const answer = answered.get(number);
      passed.push(answer === void 0 ? [low, high] : [answer, answer]);
      const ties = edges.filter((edge) => local[edge][0] !== local[edge][1] && way.into[way.gate[edge]].length === 2);
      const [upstream] = ties.length === 1 ? passed[way.gate[ties[0]]] : [0];
      if (answer === void 0 || !upstream || high === low) return;
      const part = Math.min(1, Math.max(0, (answer - low) / (high - low)));
      const share = upstream > 0 ? part : 1 - part;
      const other = way.into[way.gate[ties[0]]].find((each) => each !== ties[0]) ?? NaN;
      if (local[other][0] === 0 && local[other][1] === 1) local[other] = [1 - share, 1 - share];
    });
    return found;
  }
  var isOneNumber = (answers) => new Set(answers).size === 1 && answers.length > 1 && (answers.length > 2 || [-1, 0, 1].includes(answers[0]));
  var Search = class {
    /**
     * @param {Case} given
     * @param {number[]} errors - the nodes whose answers do not follow from those before them
     */
    constructor(given, errors) {
      this.case = given;
      this.errors = errors;
      this.way = given.way;
      this.alike = errors.length > 1 && isOneNumber([...given.answers.values()]);
      const found = mistakesIn(this.way.mistakes, this.way.local, [...given.answers.keys()]);
      const possible = found.filter(({ wrong }) => !this.alike || Object.keys(wrong.given).length !== 1);
      this.most = Math.floor(MOST_EDGES / (this.way.edges.length + 1));
      this.mistakes = possible.sort((one, other) => one.rank - other.rank).slice(0, this.most);
    }
    /** Return the mistakes that explain all errors: each alone, made at several places, or any two of them. */
    alone() {
      const fitting = this.fitting();
      const whole = fitting.filter(({ explains }) => explains.length === this.errors.length);
      const codes = new Set(whole.map(({ code }) => code));
      whole.push(...this.repeated(fitting).filter(({ code }) => !codes.has(code)));
      return this.told(whole.length || this.alike ? whole : this.two(fitting));
    }
    /** Return the mistakes of which two, made in one pass, explain all errors, though neither is seen alone. */
    composed() {
      const steps = this.mistakes.filter(({ wrong }) => isEmpty(wrong.given));
      const single = steps.filter(({ wrong }) => new Set(places(wrong).map((edge) => this.way.gate[edge])).size < 2);
      const found = [];
      let tried = 0;
      for (const pair of pairs(single)) {
        if (++tried > Math.min(MOST_PAIRS, this.most)) break;
        const explains = this.cover(both(pair[0].wrong, pair[1].wrong));
        if (explains.length === this.errors.length) found.push(...pair.map((mistake) => ({ ...mistake, explains })));
      }
      return new Set(found.map(({ code }) => code)).size <= MOST_COMPOSED ? found : [];
    }
    /** Return what explains at least half of the errors; what explains one of many does so by chance. */
    some() {
      const fitting = this.alike ? [] : this.fitting();
      const explained = new Set(fitting.flatMap(({ explains }) => explains));
      return 2 * explained.size >= this.errors.length ? this.told(fitting) : [];
    }
    fitting() {
      const found = this.mistakes.map((mistake) => ({ ...mistake, explains: this.cover(mistake.wrong) }));
      return found.filter(({ explains }) => explains.length);
    }
    /**
     * Return the errors that a wrong pass explains; none where it contradicts what was answered.
     * @param {WrongPass} wrong
     * @returns {number[]}
     */
    cover(wrong) {
      const { way, answers, expected, scale } = this.case;
      const cover = new Set(this.errors);
      const found = way.run(wrong, answers);
      let whole = [];
      for (const [number, answer] of answers) {
        if (this.case.isClose(number, found[number])) continue;
        if (isNearby(answer, found[number])) {
          if (!whole.length) whole = way.run(wrong);
          if (this.case.isClose(number, whole[number])) continue;
        }
        const unchanged = close(found[number], expected[number], scale[number]);
        if (!unchanged || !this.errors.includes(number) && isEmpty(wrong.given)) return [];
        cover.delete(number);
      }
      return [...cover];
    }
    /**
     * Return the misconceptions that explain all errors when they are made at several places.
     * @param {Mistake[]} fitting
     */
    repeated(fitting) {
      return [...new Set(fitting.map(({ code }) => code))].flatMap((code) => {
        const same = fitting.filter((mistake) => mistake.code === code);
        return new Set(same.flatMap(({ explains }) => explains)).size === this.errors.length ? same : [];
      });
    }
    /**
     * Return the mistakes of which two explain all errors.
     * @param {Mistake[]} fitting
     */
    two(fitting) {
      const covers = [...new Map(fitting.map(({ explains }) => [String(explains), explains]))];
      const chosen = /* @__PURE__ */ new Set();
      covers.forEach(([one, first], place) => {
        for (const [other, second] of covers.slice(place + 1))
          if ((/* @__PURE__ */ new Set([...first, ...second])).size === this.errors.length) chosen.add(one).add(other);
      });
      return fitting.filter(({ explains }) => chosen.has(String(explains)));
    }
    /**
     * Return mistakes without what changes nothing, nothing twice, of one misconception its likely places only.
     * @param {Mistake[]} mistakes
     */
    told(mistakes) {
      const found = /* @__PURE__ */ new Map();
      const least = /* @__PURE__ */ new Map();
      const of = ({ code, explains }) => `${code} ${explains}`;
      for (const mistake of mistakes) {
        const needed = this.needed(mistake);
        const given = Object.keys(needed.wrong.given);
        const key = JSON.stringify([of(needed), given.length === 1 ? given : needed.wrong]);
        const earlier = found.get(key);
        if (!earlier || earlier.rank > needed.rank) found.set(key, needed);
        least.set(of(needed), Math.min(needed.rank, least.get(of(needed)) ?? Infinity));
      }
      const likely = [...found.values()].filter((mistake) => mistake.rank === least.get(of(mistake)));
      return likely.sort((one, other) => one.rank - other.rank);
    }
    /**
     * Return a mistake with those of its edges only without which the answers would be other ones.
     * @param {Mistake} mistake
     * @returns {Mistake}
     */
    needed(mistake) {
      let { wrong } = mistake;
      if (places(wrong).length < 2 || ![wrong.terms, wrong.added, wrong.times].every(isEmpty)) return mistake;
      const target = this.seen(wrong);
      for (const gate of new Set(places(wrong).map((edge) => this.way.gate[edge]))) {
        const rest = places(wrong).filter((edge) => this.way.gate[edge] !== gate);
        const fewer = restrictedTo(wrong, rest);
        if (rest.length && this.seen(fewer).every((number, place) => close(number, target[place]))) wrong = fewer;
      }
      const gates = places(wrong).map((edge) => this.way.gate[edge]);
      return { ...mistake, wrong, node: isEmpty(wrong.upstream) ? Math.min(...gates) : Math.max(...gates) };
    }
    /**
     * Return what the answers would be.
     * @param {WrongPass} wrong
     */
    seen(wrong) {
      const found = this.way.run(wrong, this.case.answers);
      return [...this.case.answers.keys()].map((number) => found[number]);
    }
  };
  function* pairs(mistakes) {
    for (const [last, other] of mistakes.entries())
      for (const one of mistakes.slice(0, last))
        if (one.node !== other.node || one.code !== other.code) yield [one, other];
  }

  // mistakes/wording.js
  var MOST_TOLD = 3;
  var MOST_GATES = 4;
  var ONCE_MORE = "Compute upstream × local along each edge there again, and add the flows that meet.";
  function beside(explanation) {
    const { way, mistakes, first, wrong, rounded, follows } = explanation;
    const explained = told4(explanation);
    const text = (number) => {
      const same = mistakes.find(({ explains }) => explains.includes(number));
      const rivals = explained.get(number);
      if (rounded) return rounded;
      if (rivals) return line(explanation, rivals);
      if (same) return `the same mistake as at ${way.nodes[same.explains[0]].name}`;
      const isBehind = follows && !first.includes(number);
      return isBehind ? `follows from what is wrong at ${andList(way.names(first))}` : "not yet right";
    };
    return new Map(wrong.map((number) => [way.nodes[number].name, text(number)]));
  }
  function atAKink(way, answers) {
    const usual = way.run(RIGHT);
    const others = Object.keys(answers).filter((name) => !close(answers[name], usual[way.numberOf(name)]));
    const kinks = way.gate.flatMap((gate, edge) => {
      const [low, high] = way.slopes(edge);
      if (low === high) return [];
      const ends = `each slope from ${formatNumber(low)} to ${formatNumber(high)} is right`;
      const usually = formatNumber(way.local[edge]);
      return [`At ${shown(way.nodes[gate])} the graph has a kink here: ${ends}. This course takes ${usually}.`];
    });
    const text = [...new Set(kinks)].join(" ");
    return new Map(others.map((name) => [name, text]));
  }
  function told4({ mistakes, errors, composed }) {
    if (composed) return /* @__PURE__ */ new Map([[mistakes[0].explains[0], mistakes.slice(0, 2)]]);
    const whole = mistakes.filter(({ explains }) => explains.length === errors.length);
    const found = /* @__PURE__ */ new Map();
    for (const mistake of whole.length ? whole : mistakes) {
      const [number] = mistake.explains;
      found.set(number, [...found.get(number) ?? [], mistake]);
    }
    for (const [number, rivals] of found) found.set(number, sharpest(rivals));
    return found;
  }
  function sharpest(rivals) {
    const unsaid = rivals.flatMap(({ saysFor }) => saysFor);
    const exact = rivals.filter(({ code }) => !unsaid.includes(code));
    return exact.filter(({ rank }) => rank <= exact[0].rank + 1);
  }
  function line({ way, composed }, mistakes) {
    if (composed && new Set(mistakes.map(({ message }) => message)).size === 1) {
      const gates = new Set(mistakes.flatMap((mistake) => gatesOf(way, mistake)));
      const text = messageOf(way, mistakes[0], [[...gates].sort((one, other) => other - one)]);
      return joined(way, "Perhaps the same mistake was made twice:", "", [text]);
    }
    const found = causes(way, mistakes);
    if (composed) return joined(way, "Perhaps two mistakes came together:", ", and ", found);
    if (found.length === 1) return found[0];
    return found.length > MOST_TOLD ? shared(way, mistakes) : joined(way, "Perhaps", ", or ", found);
  }
  function joined(way, opening, link, found) {
    const parts = found.map(partition);
    const first = parts.map(([sentence2]) => clause(way, sentence2.replace(/\.$/, "")));
    const advice = found.length < MOST_TOLD ? new Set(parts.map(([, rest]) => rest)) : [ONCE_MORE];
    return [`${opening} ${first.join(link)}.`, ...advice].join(" ");
  }
  function partition(text) {
    const end = text.indexOf(". ");
    return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 2)];
  }
  var clause = (way, cause) => way.numberOf(cause.split(" ")[0]) >= 0 ? cause : cause[0].toLowerCase() + cause.slice(1);
  function causes(way, mistakes) {
    const seen = /* @__PURE__ */ new Set();
    const together = /* @__PURE__ */ new Map();
    for (const mistake of mistakes) {
      const what = JSON.stringify(mistake.wrong);
      if (seen.has(what)) continue;
      seen.add(what);
      together.set(mistake.message, [...together.get(mistake.message) ?? [], mistake]);
    }
    return [...new Set([...together.values()].map((rows) => causeOf(way, rows)))];
  }
  function causeOf(way, together) {
    const [mistake] = together;
    if (mistake.ofSlope && together.length === 1 && mistake.explains.length === 1)
      return ofSlope(way, mistake, mistake.ofSlope);
    const places2 = together.map((each) => gatesOf(way, each));
    return messageOf(way, mistake, places2);
  }
  function gatesOf(way, { node, wrong }) {
    const gates = new Set(Object.keys({ ...wrong.local, ...wrong.upstream }).map((edge) => way.gate[Number(edge)]));
    return gates.size && isEmpty(wrong.terms) ? [...gates].sort((one, other) => other - one) : [node];
  }
  function messageOf(way, { message }, places2) {
    const named = [...new Set(places2.map((gates) => allShown(way, gates)))];
    return filled(message, { gates: named.length < 3 ? named.join(" or ") : `one of ${andList(named)}` });
  }
  var allShown = (way, gates) => andList(gates.map((gate) => shown(way.nodes[gate])));
  function shared(way, mistakes) {
    const [answered] = mistakes[0].explains;
    const { name } = way.nodes[answered];
    const nodes = [...new Set(mistakes.flatMap((mistake) => gatesOf(way, mistake)))];
    const meeting = nodes.filter((number) => number === answered || way.nodes[number].gate === null);
    const above = meeting.flatMap((number) => way.feeds[number].map((edge) => way.gate[edge]));
    const through = /* @__PURE__ */ new Set([...nodes.filter((number) => !meeting.includes(number)), ...above]);
    const gates = [...through].sort((one, other) => other - one);
    if (nodes.length === meeting.length)
      return `The flows that meet at ${name} are not added up as they should be. Compute the flow along each edge from ${allShown(way, gates)} to ${name}, and add them.`;
    const named = gates.map((gate) => shown(way.nodes[gate]));
    if (named.length > MOST_GATES) named.splice(MOST_GATES - 1, Infinity, `${named.length - MOST_GATES + 1} more`);
    const all = `all on the way back through ${andList(named)}`;
    return `Several mistakes lead to this number for ${name}, ${all}. ${ONCE_MORE}`;
  }
  function ofSlope(way, mistake, said) {
    const [answered] = mistake.explains;
    const all = gatesOf(way, mistake);
    const entered = all.filter((gate) => way.feeds[answered].some((edge) => way.gate[edge] === gate));
    const gates = entered.length ? entered : all;
    const names = way.names(gates);
    const above = [...new Set(way.feeds[gates[0]].map((edge) => way.gate[edge]))].sort((one, other) => other - one);
    const words = {
      slopes: andList(names.map((gate) => `∂${gate}/∂${way.nodes[answered].name}`)),
      gates: allShown(way, gates),
      arrives: names.join(" and at "),
      above: andList(way.names(above))
    };
    if (gates.length > 1) return filled(said.several, words);
    return filled(isSlope(way, mistake, gates[0]) ? said.one : said.part, words);
  }
  function isSlope(way, { wrong, explains: [answered] }, gate) {
    const reached = /* @__PURE__ */ new Set([answered]);
    for (const number of [...way.nodes.keys()].reverse())
      if (number !== gate && way.into[number].some((edge) => reached.has(way.edges[edge].input))) reached.add(number);
    const inputs = way.into[gate].map((edge) => way.edges[edge].input).filter((input) => reached.has(input));
    const covered = new Set(way.into[gate].filter((edge) => edge in wrong.upstream).map((edge) => way.edges[edge].input));
    return !reached.has(way.output) && inputs.every((input) => covered.has(input));
  }

  // prediction.js
  function judge(graph, mistakes, pass, answers) {
    const way = new WayBack(graph, mistakes, pass.values);
    const explanation = explain(way, answers);
    const said = explanation ? beside(explanation) : atAKink(way, answers);
    const rows = Object.keys(answers).map((name) => [
      name,
      { isRight: !explanation || !said.has(name), text: said.get(name) ?? "" }
    ]);
    const codes = (explanation?.mistakes ?? []).map(({ code }) => code);
    return { said: Object.fromEntries(rows), codes: [...new Set(codes)] };
  }
  function prediction(root, graph, mistakes, scene, quiz) {
    const { nodes, output } = graph;
    const panel2 = element(root, "section", { class: "bp-predict", "aria-label": "Your gradients" });
    element(panel2, "div", { class: "bp-heading" }, "Predict the gradients: write them into the boxes");
    const list = element(panel2, "dl");
    const asked = [...nodes.keys()].filter((place) => !isConstant(nodes[place]) && place !== output).reverse();
    const rows = asked.map((place) => {
      const { name } = nodes[place];
      const partial = `∂${nodes[output].name}/∂${name}`;
      const line2 = element(list, "div");
      element(line2, "dt", {}, partial);
      return { place, name, field: scene.field(place, partial), line: line2, said: element(line2, "dd") };
    });
    const buttons = element(panel2, "p");
    const checker = element(buttons, "button", { type: "button" }, "Check");
    const opener = element(buttons, "button", { type: "button" }, "Reveal");
    const spoken = element(panel2, "p", { class: "bp-unseen", role: "status", "aria-live": "polite" });
    let isOpen = false;
    let asOf = null;
    function mark2({ place, field, line: line2, said }, kind, text) {
      line2.className = `bp-${kind}`;
      line2.hidden = text === "";
      field.classList.toggle("bp-right", kind === "right");
      if (kind === "wrong") field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      field.title = text;
      scene.mark(place, kind);
      write(said, text);
    }
    function check() {
      const { at, pass } = quiz.current();
      asOf = JSON.stringify(at);
      const given = rows.filter(({ field }) => field.value.trim());
      const read = given.map((row) => ({ row, number: readNumber(row.field.value) }));
      const exists = ({ place }) => Number.isFinite(pass.gradients[place]);
      const judged = read.filter(({ row, number }) => typeof number === "number" && exists(row));
      const answers = Object.fromEntries(judged.map(({ row, number }) => [row.name, Number(number)]));
      const { said, codes } = judged.length ? judge(graph, mistakes, pass, answers) : { said: {}, codes: [] };
      for (const row of rows) mark2(row, "open", "not answered yet");
      for (const { row, number } of read) {
        const { isRight, text } = said[row.name] ?? {};
        if (typeof number === "string") mark2(row, "wrong", `! ${number}`);
        else if (!exists(row)) mark2(row, "open", "there is no such gradient at these inputs");
        else if (isRight) mark2(row, "right", text ? `✓ right. ${text}` : "✓ right");
        else mark2(row, "wrong", `✗ ${text}`);
      }
      const right = Object.values(said).filter(({ isRight }) => isRight).length;
      const hint = Object.entries(said).find(([, { isRight }]) => !isRight);
      const unread = read.find(({ number }) => typeof number === "string");
      const told5 = hint ? `${hint[0]}: ${hint[1].text}` : unread ? `${unread.row.name}: ${unread.number}` : "";
      write(spoken, `${right} of ${rows.length} right. ${told5}`.trim());
      quiz.checked({ isSolved: right === rows.filter(exists).length, codes });
    }
    function clear() {
      asOf = null;
      for (const row of rows) mark2(row, "open", "");
      write(spoken, "");
    }
    function open(isShown) {
      isOpen = isShown;
      checker.disabled = isShown;
      write(opener, isShown ? "Hide" : "Reveal");
      quiz.hide(!isShown);
    }
    for (const { field } of rows)
      field.addEventListener("keydown", (event) => {
        event.stopPropagation();
        if (event.key !== "Enter") return;
        event.preventDefault();
        check();
      });
    checker.addEventListener("click", check);
    opener.addEventListener("click", () => {
      if (!isOpen) quiz.revealed();
      open(!isOpen);
    });
    const { another } = quiz;
    if (another)
      element(buttons, "button", { type: "button" }, "New numbers").addEventListener("click", () => {
        for (const { field } of rows) field.value = "";
        clear();
        another();
        open(false);
      });
    clear();
    return {
      /** @param {Numbers} at */
      show(at) {
        if (asOf !== null && asOf !== JSON.stringify(at)) clear();
      }
    };
  }

  // view.js
  var BESIDE2 = 340;
  function mount(host, graph, inputs, examiner) {
    const { nodes } = graph;
    const root = element(host, "div", { class: "bp-view" });
    const first = nodes.findIndex((node) => !isConstant(node));
    const still = first < 0;
    const withGradients = graph.gradients && !still;
    let chosen = first;
    let hidden = withGradients && graph.mistakes !== void 0;
    let isNudged = false;
    let isOpen = false;
    const forwardSteps = nodes.filter((node) => node.gate !== null).length;
    const panel2 = element(root, "div", { class: "bp-controls" });
    const sliders = Object.entries(examiner ? {} : graph.ranges).map(([name, range]) => ({
      name,
      control: slider(panel2, name, range, (value) => move(name, value))
    }));
    const scene = picture(root, graph, {
      choose: choose2,
      epsilon: () => isNudged ? pushed?.get() ?? 0 : 0,
      pull
    });
    const spoken = element(root, "p", { class: "backprop-sentence", role: "status", "aria-live": "polite" });
    const bar = element(root, "div", { class: "bp-bar" });
    const play = player(bar, graph.gradients ? 2 * forwardSteps + 1 : forwardSteps, stepped);
    const toggles = element(bar, "div", { class: "bp-toggles" });
    const nudging = still ? null : toggle(toggles, "nudge", (on) => setNudged(on));
    const flowing = withGradients ? toggle(toggles, "flows as bands", update) : null;
    const below = element(root, "div", { class: "bp-below" });
    const { mistakes } = graph;
    const another = mistakes && sliders.length ? () => inputs.set(otherNumbers(graph, mistakes, inputs.get(), Math.random)) : null;
    const { checked, revealed } = examiner ?? { checked: () => {
    }, revealed: () => {
    } };
    const asks = { current, hide, another, checked, revealed };
    const quiz = mistakes && withGradients ? prediction(below, graph, mistakes, scene, asks) : null;
    const pushed = still ? null : nudgePanel(below, graph, update);
    pushed?.toggle(false);
    const sum = withGradients ? flowTable(below, graph) : null;
    const plot = nodes.some(isInput) && !examiner ? curve(below, graph, update) : null;
    function limit() {
      if (graph.gradients) play.limit(hidden ? forwardSteps + 1 : 2 * forwardSteps + 1);
      if (examiner)
        nudging?.parentElement?.toggleAttribute("hidden", hidden);
      if (examiner && hidden && isNudged) setNudged(false);
    }
    function current() {
      const at = inputs.get();
      return { at, pass: run(graph, at) };
    }
    function update() {
      const { at, pass } = current();
      const position = play.get();
      const asking = hidden && position > pass.forwardSteps;
      const stop2 = asking ? pass.forwardSteps : position;
      const isLast = position > pass.steps.length;
      const shown2 = texts(graph, pass, graph.gradients || position < forwardSteps ? stop2 : pass.forwardSteps);
      if (!graph.gradients && position === forwardSteps) unmark(shown2);
      root.classList.toggle("bp-asking", asking);
      scene.show(asking ? question(graph, shown2) : shown2);
      write(spoken, words(pass, position, asking));
      sum?.show(chosen, pass, stop2);
      plot?.show(at, pass, withGradients && !hidden && isLast);
      quiz?.show(at);
      scene.flows.show(flowing?.checked && !asking ? pass.steps.slice(0, position) : null);
      showNudge(at, pass);
    }
    function words(pass, position, asking) {
      if (asking && !pass.failure) return "The forward pass is done. Which gradient does each node have?";
      const isDone = !graph.gradients && position === forwardSteps && (!pass.failure || pass.failure.slope);
      return isDone ? sentence(graph, { ...pass, failure: null }, pass.steps.length + 1) : sentence(graph, pass, position);
    }
    function showNudge(at, pass) {
      if (!pushed) return;
      if (!isNudged) {
        scene.nudge(() => "");
        return;
      }
      const found = nudge(graph, at, pass, chosen, pushed.get());
      scene.nudge((place) => {
        const moved = found.moved[place];
        if (moved !== void 0) return signed(moved);
        return found.promised[place] === void 0 ? "" : "undefined";
      });
      pushed.show(chosen, found, pass, withGradients && !hidden && play.get() > pass.steps.length);
    }
    function setNudged(on) {
      if (on && examiner && hidden) return;
      isNudged = on;
      const node = nodes[chosen];
      if (on && isInput(node)) plot?.moved(node.name);
      if (nudging) nudging.checked = on;
      root.classList.toggle("bp-nudged", on);
      pushed?.toggle(on);
      update();
    }
    function pull(place, epsilon) {
      if (place !== chosen) choose2(place);
      if (!isNudged) setNudged(true);
      if (isNudged) pushed?.set(epsilon);
    }
    function hide(isHidden) {
      hidden = isHidden;
      limit();
      update();
    }
    function choose2(place) {
      chosen = place;
      scene.choose(place);
      const node = nodes[place];
      if (isNudged && isInput(node)) plot?.moved(node.name);
      update();
    }
    function move(name, value) {
      plot?.moved(name);
      inputs.set({ ...inputs.get(), [name]: value });
    }
    function follow2() {
      const at = inputs.get();
      if (sliders.some(({ name }) => !(name in at))) return;
      for (const { name, control } of sliders) if (control.get() !== at[name]) control.set(at[name]);
      update();
    }
    function stepped() {
      const step = run(graph, inputs.get()).steps[play.get() - 1];
      const place = step?.flows ? step.node.inputs.find((input) => !isConstant(nodes[input])) : step?.place;
      if (step) scene.reveal([step.place, ...step.node.inputs]);
      if (place !== void 0 && !hidden && !isNudged)
        choose2(place);
      else update();
    }
    function key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === " ") play.toggle();
      else if (event.target !== scene.element) return;
      else if (event.key === "ArrowRight") play.set(play.get() + 1);
      else if (event.key === "ArrowLeft") play.set(play.get() - 1);
      else if (event.key === "Home") play.set(0);
      else if (event.key === "End") play.set(Number.POSITIVE_INFINITY);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    const layout = new ResizeObserver(() => {
      root.classList.toggle("bp-beside", plot !== null && root.clientWidth - scene.width >= BESIDE2);
      scene.resize();
      plot?.resize();
      if (isOpen || !root.clientWidth) return;
      isOpen = true;
      if (hidden) scene.reveal([graph.output], true);
    });
    root.style.setProperty("--bp-picture", `${scene.width}px`);
    layout.observe(root);
    scene.element.addEventListener("keydown", key);
    const stop = inputs.listen(follow2);
    scene.choose(chosen);
    limit();
    follow2();
    return () => {
      play.stop();
      stop();
      layout.disconnect();
      root.remove();
    };
  }
  function unmark(shown2) {
    for (const key of Object.keys(shown2)) if (/^(node|edge):/.test(key)) delete shown2[key];
  }
  function question({ nodes, output }, shown2) {
    const kept2 = Object.entries(shown2).filter(([key]) => key.startsWith("value:"));
    const asked = nodes.filter((node) => !isConstant(node)).map((node) => [`partial:${node.name}`, "∂"]);
    const { name } = nodes[output];
    return { ...Object.fromEntries([...kept2, ...asked]), [`gradient:${name}`]: "1" };
  }

  // practice.js
  function practise(host, gates, functions, finished) {
    const root = element(host, "div", { class: "bp-practice" });
    const bar = element(root, "div", { class: "bp-bar" });
    const told5 = element(bar, "p", { role: "status", "aria-live": "polite" });
    const next = element(bar, "button", { type: "button" });
    const place = element(root, "div");
    const history = [];
    let problem = null;
    let stop = () => {
    };
    let tries = 0;
    let isSolved = false;
    let isShown = false;
    let made = /* @__PURE__ */ new Set();
    function tell() {
      const solved = history.filter((attempt) => attempt.tries).length + Number(isSolved);
      const level = problem ? `Level ${problem.level}. ` : "";
      const why = isShown && !isSolved ? " Revealed, so not counted." : "";
      write(told5, `${isSolved ? "All correct! " : ""}${level}${solved} solved.${why}`);
      write(next, isSolved || isShown ? "Next one" : "Another one");
      next.disabled = problem === null;
    }
    next.addEventListener("click", () => {
      if (!problem) return;
      const { key, level, trains } = problem;
      history.push({ key, level, trains, tries: isSolved ? tries : 0, made: [...made] });
      problem = null;
      isSolved = false;
      tell();
      finished(history);
    });
    tell();
    return {
      /** @param {Problem} shown */
      show(shown2) {
        stop();
        problem = shown2;
        [tries, isSolved, isShown, made] = [0, false, false, /* @__PURE__ */ new Set()];
        const graph = { ...shown2.figure, gates, functions };
        stop = mount(place, graph, kept(shown2.start), {
          checked({ isSolved: allRight, codes }) {
            if (isSolved || isShown) return;
            tries++;
            isSolved = allRight;
            for (const code of codes) made.add(code);
            tell();
            if (isSolved) next.focus();
          },
          revealed() {
            isShown = true;
            tell();
          }
        });
        tell();
        place.querySelector("foreignObject input")?.focus({ preventScroll: true });
      },
      stop() {
        stop();
        root.remove();
      }
    };
  }

  // losses.js
  var WIDTH2 = 430;
  var HEIGHT2 = 230;
  var FRAME2 = { left: 54, right: 14, top: 10, bottom: 36 };
  var [X, Y] = [FRAME2.left, FRAME2.top];
  var [ACROSS, UP] = [WIDTH2 - FRAME2.left - FRAME2.right, HEIGHT2 - FRAME2.top - FRAME2.bottom];
  var HIGHEST = 1e6;
  var SMALLEST2 = -12;
  var LARGEST2 = 2;
  function lossCurve(root, steps, name) {
    const { panel: panel2, svg, axes } = chart(root, name);
    const beside2 = drawn(svg, "path", { class: "bp-right-losses" });
    const line2 = drawn(svg, "path", { class: "bp-line" });
    const point = drawn(svg, "circle", { class: "bp-point", r: 4.5 });
    const caption = element(panel2, "p");
    let shown2 = "";
    return {
      resize: () => sizeText(svg, axes, WIDTH2),
      /** @param {State} state */
      show({ losses, beside: right }) {
        const last = losses.length - 1;
        const across = Math.ceil(Math.max(last, steps) / steps) * steps;
        const top = roof(Math.max(...[...losses, ...right ?? []].map((loss) => Math.min(loss, HIGHEST))));
        const x = (step) => X + step / across * ACROSS;
        const y = (loss) => Y + UP - Math.min(loss / top, 1.02) * UP;
        const frame2 = `${across} ${top}`;
        if (frame2 !== shown2) axesOf(axes, ticks(0, across), ticks(0, top), x, y, "step");
        shown2 = frame2;
        const path = (row) => `M${row.map((loss, step) => `${x(step).toFixed(1)} ${y(loss).toFixed(1)}`).join("L")}`;
        line2.setAttribute("d", path(losses));
        beside2.setAttribute("d", right ? path(right) : "");
        point.setAttribute("cx", String(x(last)));
        point.setAttribute("cy", String(y(losses[last])));
        const thin = right ? `; thin: with the right gradients, ${formatNumber(right[right.length - 1])}` : "";
        const text = `Step ${last}: the loss is ${formatNumber(losses[last])}${thin}.`;
        write(caption, text);
        svg.setAttribute("aria-label", `The loss from step to step. ${text}`);
      }
    };
  }
  function layerSizes(root) {
    const { panel: panel2, svg, axes } = chart(root, "Size of the gradient of each layer’s weights");
    const before = drawn(svg, "path", { class: "bp-right-losses" });
    const line2 = drawn(svg, "path", { class: "bp-line" });
    const dots = drawn(svg, "g");
    const caption = element(panel2, "p");
    let first = [];
    return {
      resize: () => sizeText(svg, axes, WIDTH2),
      /** @param {State} state */
      show({ sizes, losses }) {
        if (losses.length === 1 || !first.length) first = sizes;
        const x = (layer) => X + (layer - 0.5) / sizes.length * ACROSS;
        const y = (power) => Y + UP - (power - SMALLEST2) / (LARGEST2 - SMALLEST2) * UP;
        const height = (size2) => y(Math.max(SMALLEST2, Math.min(LARGEST2, Math.log10(size2))));
        if (!axes.childElementCount) {
          const layers = sizes.map((_, place) => [place + 1, String(place + 1)]);
          const powers = [-12, -9, -6, -3, 0].map((power) => [power, power ? `10${raised(power)}` : "1"]);
          axesOf(
            axes,
            layers,
            /** @type {[number, string][]} */
            powers,
            x,
            y,
            "layer"
          );
        }
        const path = (row) => `M${row.map((size2, place) => `${x(place + 1)} ${height(size2).toFixed(1)}`).join("L")}`;
        before.setAttribute("d", path(first));
        line2.setAttribute("d", path(sizes));
        dots.replaceChildren();
        for (const [place, size2] of sizes.entries())
          drawn(dots, "circle", { class: "bp-point", cx: x(place + 1), cy: height(size2), r: 3.5 });
        const ends = `${formatNumber(sizes[sizes.length - 1])} in the last layer, ${formatNumber(sizes[0])} in the first`;
        const text = `${ends}. Thin: before the first step.`;
        write(caption, text);
        svg.setAttribute("aria-label", `The size of the gradient of each layer’s weights: ${text}`);
      }
    };
  }
  function chart(root, name) {
    const panel2 = element(root, "section", { class: "bp-losses", "aria-label": name });
    element(panel2, "p", { class: "bp-heading" }, name);
    const svg = drawn(panel2, "svg", { viewBox: `0 0 ${WIDTH2} ${HEIGHT2}`, role: "img" });
    return { panel: panel2, svg, axes: drawn(svg, "g", { class: "bp-axes" }) };
  }
  function axesOf(axes, across, up, x, y, name) {
    axes.replaceChildren();
    for (const [number, text] of across)
      drawn(axes, "text", { x: x(number), y: Y + UP + 16, "text-anchor": "middle" }, text);
    for (const [number, text] of up) {
      drawn(axes, "path", { d: `M${X} ${y(number)}h${ACROSS}` });
      drawn(axes, "text", { x: X - 6, y: y(number) + 4, "text-anchor": "end" }, text);
    }
    drawn(axes, "text", { x: X + ACROSS / 2, y: Y + UP + 32, "text-anchor": "middle" }, name);
  }
  function roof(number) {
    const power = 10 ** Math.floor(Math.log10(number || 1));
    return power * ([1, 1.5, 2, 3, 4, 5, 6, 8].find((factor) => factor * power >= number) ?? 10);
  }
  var raised = (power) => String(power).replace(/./g, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)]);

  // plane.js
  var SIZE = 360;
  var FRAME3 = { left: 40, right: 10, top: 22, bottom: 34 };
  var SIDE = SIZE - FRAME3.left - FRAME3.right;
  var RADIUS = 7;
  function plane(root, { points, window: window2, fine, speaker }) {
    const panel2 = element(root, "section", { class: "bp-plane", "aria-label": "The points" });
    const svg = drawn(panel2, "svg", { viewBox: `0 0 ${SIZE} ${FRAME3.top + SIDE + FRAME3.bottom}`, role: "img" });
    const { left: x, top: y } = FRAME3;
    const [across, up] = window2;
    const right = (number) => x + (number - across[0]) / (across[1] - across[0]) * SIDE;
    const down = (number) => y + SIDE - (number - up[0]) / (up[1] - up[0]) * SIDE;
    drawn(svg, "rect", { class: "bp-zero", x, y, width: SIDE, height: SIDE });
    const region = drawn(svg, "path", { class: "bp-one" });
    const line2 = drawn(svg, "path", { class: "bp-border" });
    const axes = drawn(svg, "g", { class: "bp-axes" });
    for (const [number, text] of ticks(...across))
      drawn(axes, "text", { x: right(number), y: y + SIDE + 16, "text-anchor": "middle" }, text);
    for (const [number, text] of ticks(...up))
      drawn(axes, "text", { x: x - 6, y: down(number) + 4, "text-anchor": "end" }, text);
    drawn(axes, "text", { x: x + SIDE / 2, y: y + SIDE + 31, "text-anchor": "middle" }, "x1");
    drawn(axes, "text", { x: x - 6, y: 14, "text-anchor": "end" }, "x2");
    const small = points.length > 30 ? 0.6 : 1;
    const marks = points.map(([x1, x2, t]) => mark(svg, right(x1), down(x2), t, small * RADIUS));
    const legend = element(panel2, "p");
    const [zero, one] = [0, 1].map((t) => {
      const sign = drawn(legend, "svg", { class: "bp-sign", viewBox: "0 0 16 16", "aria-hidden": "true" });
      mark(sign, 8, t ? 9 : 8, t, RADIUS - 1);
      return element(legend, "span", {}, ` target ${t}`);
    });
    zero.after(" ");
    one.after(" ");
    element(legend, "span", {}, `Thick edge: the ${speaker} is wrong there.`);
    element(panel2, "p", {}, "Orange area: it says more than ½. On the line: exactly ½.");
    return {
      resize: () => sizeText(svg, axes, SIZE),
      /** @param {State} state */
      show({ grid: grid2, right: isRight }) {
        const scale = SIDE / (fine - 1);
        const found = contour(grid2, fine, (column, row) => `${spot(x + column * scale)} ${spot(y + SIDE - row * scale)}`);
        region.setAttribute("d", found.region);
        line2.setAttribute("d", found.line);
        for (const [place, each] of marks.entries()) each.classList.toggle("bp-missed", !isRight[place]);
        const count = isRight.filter(Boolean).length;
        svg.setAttribute(
          "aria-label",
          `${points.length} points of two classes; the ${speaker} says the right one at ${count} of them.`
        );
      }
    };
  }
  function mark(root, x, y, target, radius) {
    if (!target) return drawn(root, "circle", { class: "bp-target bp-target-0", cx: x, cy: y, r: radius });
    const reach = 1.2 * radius;
    const d = `M${spot(x)} ${spot(y - reach)}l${spot(reach)} ${spot(1.8 * reach)}h${spot(-2 * reach)}z`;
    return drawn(root, "path", { class: "bp-target bp-target-1", d });
  }
  var spot = (number) => number.toFixed(1);
  function contour(grid2, fine, at) {
    let region = "";
    let line2 = "";
    for (let row = 0; row + 1 < fine; row++) {
      for (let column = 0; column + 1 < fine; column++) {
        const corners = [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1]
        ].map(([right, up]) => [column + right, row + up, grid2[(row + up) * fine + column + right]]);
        if (corners.every(([, , more]) => more <= 0)) continue;
        const shape = [];
        const ends = [];
        for (const [place, [x, y, more]] of corners.entries()) {
          const [nextX, nextY, nextMore] = corners[(place + 1) % 4];
          if (more > 0) shape.push(at(x, y));
          if (more > 0 === nextMore > 0) continue;
          const share = more / (more - nextMore);
          ends.push(at(x + share * (nextX - x), y + share * (nextY - y)));
          shape.push(ends[ends.length - 1]);
        }
        region += `M${shape.join("L")}z`;
        for (let end = 0; end + 1 < ends.length; end += 2) line2 += `M${ends[end]}L${ends[end + 1]}`;
      }
    }
    return { region, line: line2 };
  }

  // trainer.js
  var PICTURES = 100;
  var APART = 35;
  var PATIENCE = 4e3;
  function panel(host, figure, training, rested = () => {
  }) {
    const { points, place, speaker, steps, driver } = figure;
    const isRecording = place === "recording";
    const root = element(host, "div", { class: "bp-view bp-trainer" });
    if (driver) {
      const line3 = element(root, "p", { class: "bp-driver" }, "The gradients come from your function ");
      element(line3, "code", {}, driver);
      line3.append(".");
    }
    const bar = element(root, "div", { class: "bp-bar", role: "group", "aria-label": "Training" });
    const one = button(bar, "One step", () => go(1));
    const many = button(bar, "", () => left ? halt() : go(steps));
    const again = button(bar, "Reset", reset);
    const line2 = element(bar, "div", { class: "bp-rate" });
    element(line2, "span", {}, "learning rate ");
    const rate = numberField(line2, { "aria-label": "learning rate" });
    rate.set(figure.rate);
    rate.element.readOnly = isRecording;
    one.hidden = isRecording;
    const told5 = element(root, "p", { class: "bp-told", role: "status", "aria-live": "polite" });
    const trouble = element(root, "p", { class: "bp-wrong", role: "alert" });
    const charts = element(root, "div", { class: "bp-charts" });
    const views = [plane(charts, figure)];
    const column = element(charts, "div", { class: "bp-column" });
    const name = `Loss: mean of ${figure.loss[1]} over ${points.length} points`;
    views.push(lossCurve(column, steps, name));
    views.push(training.get().sizes.length ? layerSizes(column) : weightTable(column));
    let left = 0;
    let timer = 0;
    let waiting = 0;
    function go(count) {
      const size2 = rate.get();
      if (size2 === null || left) return;
      left = count;
      advance(size2, count);
    }
    function advance(size2, count) {
      const inPage2 = matchMedia("(prefers-reduced-motion: reduce)").matches ? count : Math.ceil(count / PICTURES);
      const chunk = isRecording ? 0 : Math.min(left, place === "page" ? inPage2 : figure.chunk);
      wait();
      training.advance(size2, chunk, () => {
        clearTimeout(waiting);
        left -= chunk;
        if (training.get().trouble || training.isOver()) left = 0;
        show();
        if (left) timer = setTimeout(() => advance(rate.get() ?? size2, count), APART);
        else rest();
      });
      tell();
    }
    function wait() {
      clearTimeout(waiting);
      if (place !== "kernel") return;
      waiting = setTimeout(
        () => write(trouble, "No answer from the kernel yet: it is busy, or it is not running."),
        PATIENCE
      );
    }
    function halt() {
      left = 0;
      clearTimeout(timer);
      rest();
    }
    function reset() {
      left = 0;
      clearTimeout(timer);
      wait();
      training.reset(() => {
        clearTimeout(waiting);
        show();
        rest();
      });
    }
    function rest() {
      rested(training.get());
      tell();
    }
    function tell() {
      write(many, left ? "Stop" : isRecording ? "Play" : `Train: ${steps} steps`);
      one.disabled = left > 0;
      many.disabled = !left && training.isOver();
      if (left) return;
      const { losses, right, note, trouble: why } = training.get();
      write(trouble, why);
      const last = losses.length - 1;
      const count = right.filter(Boolean).length;
      const now = `Step ${last}: the loss is ${formatNumber(losses[last])}, and the ${speaker} is right at ${count} of ${right.length} points.`;
      write(told5, note && last ? `${now} ${note}` : now);
    }
    function show() {
      const state = training.get();
      for (const view of views) view.show(state);
    }
    again.title = "Back to the weights of the start";
    const layout = new ResizeObserver(() => {
      for (const view of views) view.resize();
    });
    layout.observe(root);
    show();
    tell();
    return () => {
      left = 0;
      clearTimeout(timer);
      clearTimeout(waiting);
      training.stop();
      layout.disconnect();
      root.remove();
    };
  }
  function button(root, text, act) {
    const made = element(root, "button", { type: "button" }, text);
    made.addEventListener("click", act);
    return made;
  }
  function weightTable(root) {
    const table = element(root, "table", { class: "bp-weights" });
    const head = element(element(table, "thead"), "tr");
    for (const text of ["weight", "value", "gradient"]) element(head, "th", { scope: "col" }, text);
    const body = element(table, "tbody");
    const rows = /* @__PURE__ */ new Map();
    function row(name) {
      const line2 = element(body, "tr");
      element(line2, "th", { scope: "row" }, name);
      const cells = [element(line2, "td"), element(line2, "td")];
      rows.set(name, cells);
      return cells;
    }
    return {
      resize() {
      },
      /** @param {State} state */
      show({ weights, gradient }) {
        for (const [name, number] of Object.entries(weights)) {
          const [value, slope2] = rows.get(name) ?? row(name);
          write(value, formatNumber(number));
          write(slope2, name in gradient ? formatNumber(gradient[name]) : "");
        }
      }
    };
  }

  // training.js
  var SURE = 1e-4;
  var NO_LOSS = "It stops here: the next step leads where there is no loss. Try a smaller learning rate.";
  function inPage({ graph, says, start, points, window: window2, fine }, gates) {
    if (!graph || !says) throw new Error("There is no graph to train.");
    const loss = { ...graph, gates };
    const speaker = { ...says, gates };
    const places2 = grid(window2, fine);
    let at = start;
    let pass = run(loss, at);
    let losses = [lossHere()];
    let trouble = "";
    function lossHere() {
      return Number(pass.values[loss.output]);
    }
    const said = (x1, x2) => Number(forward(speaker, { ...at, x1, x2 })[speaker.output]);
    const gradientOf = () => Object.fromEntries(
      loss.nodes.flatMap((node, place) => isInput(node) ? [[node.name, Number(pass.gradients[place])]] : [])
    );
    function step(rate) {
      const gradient = gradientOf();
      const to = Object.fromEntries(Object.entries(at).map(([name, number]) => [name, number - rate * gradient[name]]));
      const next = run(loss, to);
      if (next.failure || !Object.values(to).every(Number.isFinite)) {
        trouble = NO_LOSS;
        return;
      }
      [at, pass] = [to, next];
      losses.push(lossHere());
    }
    return {
      get: () => ({
        losses,
        beside: null,
        weights: at,
        gradient: gradientOf(),
        grid: places2.map(([x1, x2]) => sureness(said(x1, x2))),
        right: points.map(([x1, x2, t]) => said(x1, x2) > 0.5 === (t === 1)),
        sizes: [],
        note: "",
        trouble
      }),
      advance(rate, steps, done) {
        for (let count = 0; count < steps && !trouble; count++) step(rate);
        done();
      },
      reset(done) {
        at = start;
        pass = run(loss, at);
        losses = [lossHere()];
        trouble = "";
        done();
      },
      isOver: () => false,
      stop() {
      }
    };
  }
  function inKernel(kernel) {
    let number = Number(kernel.get().answers);
    let done = () => {
    };
    const stop = kernel.listen(() => {
      if (kernel.get().answers !== number) return;
      const act = done;
      done = () => {
      };
      act();
    });
    function order(rate, steps, act) {
      done = act;
      number = Math.max(number, Number(kernel.get().answers)) + 1;
      kernel.send({ number, rate, steps });
    }
    return {
      get: kernel.get,
      advance: order,
      reset: (act) => order(0, 0, act),
      isOver: () => false,
      stop
    };
  }
  function recorded({ losses, beside: beside2, states }) {
    let place = 0;
    function get() {
      const state = states[place];
      return { ...state, losses: losses.slice(0, state.losses), beside: beside2?.slice(0, state.losses) ?? null };
    }
    return {
      get,
      advance(_, __, done) {
        place = Math.min(place + 1, states.length - 1);
        done();
      },
      reset(done) {
        place = 0;
        done();
      },
      isOver: () => place === states.length - 1,
      stop() {
      }
    };
  }
  function sureness(said) {
    const inside = Math.min(1 - SURE, Math.max(SURE, said));
    return Math.log(inside / (1 - inside));
  }
  function grid([across, up], fine) {
    const within2 = ([low, high], step) => low + (high - low) * step / (fine - 1);
    return Array.from({ length: fine * fine }, (_, place) => [
      within2(across, place % fine),
      within2(up, Math.floor(place / fine))
    ]);
  }

  // notebook.js
  function follow(source, event, act) {
    source.on(event, act);
    return () => source.off(event, act);
  }
  var widget = (gates, functions) => ({
    /** @param {{ model: Model, el: HTMLElement }} view */
    render({ model, el }) {
      let stop = () => {
      };
      function start() {
        stop();
        const figure = model.get("figure");
        stop = (figure.arrays ? mountArrays : mount)(el, { ...figure, gates, functions }, inputsOf(model));
      }
      const forget = follow(model, "change:figure", start);
      start();
      const leave = lookAfter(el, ".backprop-explorer");
      return () => {
        forget();
        stop();
        leave();
      };
    }
  });
  var practiceWidget = (gates, functions) => ({
    /** @param {{ model: Model, el: HTMLElement }} view */
    render({ model, el }) {
      const practice = practise(el, gates, functions, (history) => {
        model.set("history", [...history]);
        model.save_changes();
      });
      const show = () => practice.show(model.get("problem"));
      const forget = follow(model, "change:problem", show);
      show();
      const leave = lookAfter(el, ".backprop-explorer");
      return () => {
        forget();
        practice.stop();
        leave();
      };
    }
  });
  var trainerWidget = (gates) => ({
    /** @param {{ model: Model, el: HTMLElement }} view */
    render({ model, el }) {
      const figure = model.get("figure");
      const training = figure.place === "page" ? inPage(figure, gates) : inKernel(kernelOf(model));
      const stop = panel(el, figure, training, ({ weights, losses }) => {
        if (figure.place !== "page") return;
        model.set("reached", { weights, losses: [...losses] });
        model.save_changes();
      });
      const leave = lookAfter(el, ".backprop-explorer");
      return () => {
        stop();
        leave();
      };
    }
  });
  var kernelOf = (model) => ({
    get: () => model.get("state"),
    send(order) {
      model.set("order", order);
      model.save_changes();
    },
    listen: (act) => follow(model, "change:state", act)
  });
  var inputsOf = (model) => ({
    get: () => model.get("inputs"),
    set(at) {
      model.set("inputs", at);
      model.save_changes();
    },
    listen: (act) => follow(model, "change:inputs", act)
  });
  var depthWidget = {
    /** @param {{ el: HTMLElement }} view */
    render: ({ el }) => lookAfter(el, ".backprop-depth")
  };

  // standalone.js
  function openPage(gates, functions) {
    const { figure, start } = dataOf();
    const root = document.querySelector(".backprop-explorer");
    if (root) (figure.arrays ? mountArrays : mount)(root, { ...figure, gates, functions }, kept(start));
  }
  async function openPractice(gates, functions) {
    const { stock, shared: shared2, wish, rule, trainable } = await unpacked(dataOf());
    const root = document.querySelector(".backprop-explorer");
    if (!root) return;
    const next = (history) => {
      const { figure, ...problem } = fromStock(stock, history, wish, rule, trainable);
      const mistakes = { ...shared2, ...figure.mistakes };
      practice.show({ ...problem, figure: { ...figure, mistakes } });
    };
    const practice = practise(root, gates, functions, next);
    next([]);
  }
  function openTrainer(gates) {
    const { figure, ...recording } = dataOf();
    const root = document.querySelector(".backprop-explorer");
    if (root) panel(root, figure, figure.place === "page" ? inPage(figure, gates) : recorded(recording));
  }
  async function unpacked(text) {
    const packed = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
  }
  var dataOf = () => JSON.parse(document.getElementById("data")?.textContent ?? "");
  return __toCommonJS(explorer_exports);
})();
