// Made from scripts/ by make explorer, sha256 7fbf3a4189c81755f075bd2cf258e0b01e5ebb22d6da47dc919d1c4ac999bf11
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
      if (place < end) return { level: levelOf(history, level, rule), about: name };
    }
    return { level: levelOf(history, level, rule), about };
  }
  function levelOf(history, level, { up, down, many, lowest, highest }) {
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

  // numbers.js
  var MINUS = "−";
  function formatNumber(value) {
    if (Number.isNaN(value)) return "nan";
    return (value < 0 ? MINUS : "") + size(Math.abs(value));
  }
  function size(value) {
    if (!Number.isFinite(value)) return "∞";
    if (Number.isInteger(value) && value < 1e6) return String(value);
    const [mantissa = "", power] = value.toExponential(3).split("e");
    const exponent = Number(power);
    if (-4 <= exponent && exponent < 6) return withoutZeros(value.toFixed(Math.max(0, 3 - exponent)));
    return `${withoutZeros(mantissa)}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  var withoutZeros = (text) => text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  var asShown = (value) => Number(formatNumber(value).replace(MINUS, "-"));
  var agree = (one, other) => one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  var comesTo = (worth, result2) => agree(worth, asShown(result2)) ? "=" : "≈";
  var bracketed = (text) => text.startsWith(MINUS) ? `(${text})` : text;
  var andList = (parts) => parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join();

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

  // graph.js
  var isConstant = (node) => node.gate === null && node.number !== null;
  var isInput = (node) => node.gate === null && node.number === null;
  var gateNodes = ({ nodes }) => nodes.flatMap((node, place) => node.gate === null ? [] : [[place, node]]);

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
    const text = refusal(graph, node, numbersInto(node, values));
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
        const text = noSlope(graph, node, numbers, position, numberOf(gradients, place), local);
        failure = { step: ahead2.length + steps.length, place, slope: true, text };
      }
    }
    if (!failure || failure.slope) for (const place of nodes.keys()) gradients[place] ??= 0;
    return { gradients, steps, failure };
  }
  function refusal({ gates }, node, numbers) {
    const tooLarge = Math.abs(gates[node.gate].value(...numbers)) === Infinity;
    const noValue = tooLarge ? "the result is too large for a floating-point number" : "it has no real value there";
    return got(node, numbers, broken(gates[node.gate], numbers, "") ?? noValue);
  }
  function noSlope({ nodes, gates }, node, numbers, position, upstream, local) {
    const { name } = nodes[node.inputs[position]];
    if (Number.isFinite(local))
      return got(node, numbers, `the gradient of ${name} gets too large for a floating-point number`);
    const why = broken(gates[node.gate], numbers, "abc"[position]);
    const slope = why ? `finite slope for ${name}: ${why}` : `slope for ${name} that a floating-point number can hold`;
    const zero = ". The upstream gradient is 0, but 0 times a slope that does not exist need not be 0";
    return got(node, numbers, `it has a value there, but no ${slope}${upstream === 0 ? zero : ""}`);
  }
  var broken = ({ domain }, numbers, letter) => domain.find(([holds, , slope]) => slope === letter && !holds(...numbers))?.[1];
  var got = (node, numbers, why) => `The node ${node.name} (${node.gate}) got ${numbers.map(formatNumber).join(" and ")}: ${why}.`;

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
        const slope = pass.gradients[nodes.findIndex((node) => isInput(node) && node.name === name)];
        const visible = value !== void 0 && frame2.bottom <= value && value <= frame2.top;
        point.setAttribute("visibility", visible ? "visible" : "hidden");
        if (value !== void 0) {
          point.setAttribute("cx", String(across(here)));
          point.setAttribute("cy", String(upWithin(value)));
        }
        const sloped = withSlope && value !== void 0 && slope !== void 0 && Number.isFinite(slope);
        const ends = sloped ? [low, high].map((place) => spot2(place, value + slope * (place - here))) : [];
        tangent.setAttribute("d", sloped ? `M${ends.join("L")}` : "");
        const kink = sloped ? kinkAt(graph, pass, name) : "";
        const text = told(nodes[output].name, name, here, value, sloped ? slope : void 0, kink);
        write(caption, text);
        svg.setAttribute("aria-label", text);
      }
    };
  }
  function told(output, input, here, value, slope, kink) {
    const of = `${output} along ${input}`;
    const at = `at ${input} = ${formatNumber(here)}`;
    if (value === void 0) return `${of}: undefined ${at}.`;
    if (slope === void 0) return `${of}, ${at}.`;
    if (kink)
      return `${of}: ${at} the node ${kink} has a kink, so there is no one tangent. The backward pass takes ${formatNumber(slope)}.`;
    return `${of}: ${at} the tangent has the slope ${formatNumber(slope)}. That is ∂${output}/∂${input}.`;
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

  // words.js
  function sentence(graph, pass, position) {
    const { values, gradients, steps, failure } = pass;
    if (position === 0) return "The inputs are given.";
    if (failure && position >= failure.step) return failure.text;
    if (position > steps.length) return result(graph, pass);
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
  function result(graph, { values, gradients }) {
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
    for (const [place, gradient] of gradientsSoFar(graph, pass, position)) {
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
  function gradientsSoFar({ nodes, output }, { gradients, steps, forwardSteps, failure }, position) {
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
      const backward2 = gateNodes(graph).reverse();
      const edges = backward2.flatMap(([place, { name, inputs }]) => {
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
          (row) => done.find((step) => step.flows && step.place === row.place)?.flows?.find((flow) => flow.position === row.position)
        );
        rows.forEach(({ place, numbers, downstream }, index) => {
          const flow = flows[index];
          const text = flow ? productText(numberOf(gradients, place), flow.local, flow.downstream) : "";
          const cut = Math.max(text.lastIndexOf("="), text.lastIndexOf("≈"));
          const passed = failure?.slope ? done.some((step) => step.flows && step.place === place) : failure && position >= failure.step;
          write(numbers, flow ? text.slice(0, cut).trim() : passed ? "–" : "not yet");
          write(downstream, flow ? text.slice(cut) : "");
        });
        const known = flows.filter((flow) => flow !== void 0);
        const complete = known.length > 0 && known.length === rows.length;
        const latest = known.at(-1);
        if (sum) write(sum, latest ? `${complete ? "" : "so far "}${formatNumber(latest.total)}` : "");
        const gradient = complete ? ` = ${formatNumber(numberOf(gradients, chosen))}` : "";
        write(heading, chosen === output ? `${partial(output)} = 1` : `${partial(chosen)}${gradient}`);
        const [top, bottom] = [nodes[output].name, nodes[chosen].name];
        const unused = rows.length ? "" : `${top} does not depend on ${bottom}.`;
        const start = "The output moves exactly as much as it moves itself: the backward pass starts with 1.";
        const kinks = rows.flatMap(({ place, name }, index) => {
          const flow = flows[index];
          if (!flow || !isAtKink(graph, pass.values, place)) return [];
          return `${name} is at its kink, where the slope jumps; the backward pass takes ${formatNumber(flow.local)}.`;
        });
        write(closing, chosen === output ? start : unused || [...new Set(kinks)].join(" "));
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

  // nudge.js
  var SIZES = [...Array(16).keys()].flatMap(
    (power) => [1, 5, 2].map((digit) => Number(`${digit}e-${power + (digit > 1 ? 1 : 0)}`))
  );
  var START = 0.1;
  var STEP = 0.1;
  var HIDDEN = 1e-12;
  var TINY = 1e-6;
  var COARSE = 1e-3;
  var PIXELS = 100;
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
    let rowsOf = -1;
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
      rowsOf = chosen;
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
       * @param {Pass} pass
       * @param {boolean} withSlopes
       */
      show(chosen, { moved, promised, after }, { values }, withSlopes) {
        if (rowsOf !== chosen) build(chosen);
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
        pull(across / PIXELS);
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
      /** @param {Step[] | null} done - the steps so far; null hides all bands */
      show(done) {
        const flows = /* @__PURE__ */ new Map();
        for (const { node, flows: passed } of done ?? [])
          for (const { position, downstream } of passed ?? []) flows.set(`${node.name}:${position}`, downstream);
        const largest = Math.max(1, ...[...flows.values()].map(Math.abs));
        for (const { key, band, sign } of found) {
          const flow = flows.get(key) ?? 0;
          const width = flow ? Math.max(NARROWEST, WIDEST * Math.abs(flow) / largest) : 0;
          band.style.strokeWidth = `${width.toFixed(2)}px`;
          band.classList.toggle("negative", flow < 0);
          write(sign, flow > 0 ? "+" : flow < 0 ? "−" : flows.has(key) ? "0" : "");
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

  // picture.js
  var KEYS = "Arrow keys walk from box to box, plus and minus nudge a box, space plays the steps.";
  var FIELD = { across: 26, down: 47, height: 20, right: 7 };
  function picture(root, graph, acts) {
    const { nodes } = graph;
    const label = `${graph.title}. ${KEYS}`;
    const scroller = frame(root, { role: "group", "aria-label": label });
    const [svg] = new DOMParser().parseFromString(graph.svg, "image/svg+xml").getElementsByTagName("svg");
    scroller.element.append(svg);
    const marked = [...svg.querySelectorAll("[data-k]")].map((target) => ({
      key: target.getAttribute("data-k") ?? "",
      target
    }));
    const gaps = marked.filter(({ key }) => /^(value|partial|gradient|local|downstream):/.test(key));
    const written = gaps.map(() => "");
    const groups = marked.filter(({ key }) => /^(node|edge):/.test(key));
    const boxes = groups.flatMap(({ key, target }) => {
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
        const marks = groups.filter(({ key }) => shown2[key]);
        for (const { key, target } of marks) target.classList.add(...shown2[key].split(" "));
        now = marks.map(({ target }) => target);
        for (const each of boxes) {
          const known = ["value", "gradient"].flatMap((word) => {
            const text = shown2[`${word}:${each.name}`];
            return text ? [`${word} ${text}`] : [];
          });
          const told4 = [each.name, ...known].join(", ");
          if (told4 !== each.label) each.target.setAttribute("aria-label", told4);
          each.label = told4;
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
      const flow = (edge) => {
        const source = edge in wrong.upstream ? wrong.upstream[edge] : this.gate[edge];
        const upstream = source === null ? 1 : passed[source];
        return upstream * local[edge] * (wrong.times[edge] ?? 1);
      };
      const sumOf = (part) => part.reduce((sum, edge) => sum + flow(edge), 0);
      let total = start;
      if (number in wrong.terms)
        for (const term of wrong.terms[number]) total += term.reduce((product, part) => product * sumOf(part), 1);
      else for (const edge of edges) total += flow(edge);
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

  // pleasant.js
  var TRIES = 80;
  var LARGEST = 1e3;
  var SHORT = 4;
  var FEW = 4;
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
    if (to - from < FEW) return snapped(low + random() * (high - low), low, step);
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
        return flows.reduce((sum, flow) => sum + flow, 0) + Number(number === way.output);
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
      for (const slope of way.run(RIGHT, answered)) found.push([slope, slope]);
      return found;
    }
    const passed = [];
    way.feeds.forEach((edges, number) => {
      let low = Number(number === way.output);
      let high = low;
      for (const edge of edges) {
        const ends = passed[way.gate[edge]].flatMap((above) => local[edge].map((slope) => above * slope));
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
    const explained = told3(explanation);
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
  function told3({ mistakes, errors, composed }) {
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
      const told4 = hint ? `${hint[0]}: ${hint[1].text}` : unread ? `${unread.row.name}: ${unread.number}` : "";
      write(spoken, `${right} of ${rows.length} right. ${told4}`.trim());
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
  function toggle(root, text, changed) {
    const label = element(root, "label", { class: "bp-toggle" });
    const box2 = element(label, "input", { type: "checkbox" });
    label.append(` ${text}`);
    box2.addEventListener("change", () => changed(box2.checked));
    return box2;
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
    const told4 = element(bar, "p", { role: "status", "aria-live": "polite" });
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
      write(told4, `${isSolved ? "All correct! " : ""}${level}${solved} solved.${why}`);
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
  var SMALLEST = -12;
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
        const y = (power) => Y + UP - (power - SMALLEST) / (LARGEST2 - SMALLEST) * UP;
        const height = (size2) => y(Math.max(SMALLEST, Math.min(LARGEST2, Math.log10(size2))));
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
    const told4 = element(root, "p", { class: "bp-told", role: "status", "aria-live": "polite" });
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
      write(told4, note && last ? `${now} ${note}` : now);
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
          const [value, slope] = rows.get(name) ?? row(name);
          write(value, formatNumber(number));
          write(slope, name in gradient ? formatNumber(gradient[name]) : "");
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
        stop = mount(el, { ...figure, gates, functions }, inputsOf(model));
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
    if (root) mount(root, { ...figure, gates, functions }, kept(start));
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
