// Made from scripts/ by make explorer, sha256 bbd599545a0bfe0711d8bad61ad1adb75ecd54c9cd03c75b8809b4d8be164a65
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
    close: () => close,
    depthWidget: () => depthWidget,
    formatNumber: () => formatNumber,
    openPage: () => openPage,
    run: () => run,
    sentence: () => sentence,
    texts: () => texts,
    widget: () => widget
  });

  // controls.js
  var KEYS = new Set("ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter".split(" ")).add(" ");
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
      const ours = KEYS.has(event.key) && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
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
    root.querySelectorAll(".widget-play button").forEach((button, place) => {
      button.setAttribute("aria-label", PLAYER[place]);
      button.setAttribute("title", PLAYER[place]);
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

  // graph.js
  var isConstant = (node) => node.gate === null && node.number !== null;
  var isInput = (node) => node.gate === null && node.number === null;
  var gateNodes = ({ nodes }) => nodes.flatMap((node, place) => node.gate === null ? [] : [[place, node]]);

  // numbers.js
  function formatNumber(value) {
    if (Number.isNaN(value)) return "nan";
    if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
    if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value || 0);
    const [mantissa = "", power] = value.toExponential(3).split("e");
    const exponent = Number(power);
    if (-4 <= exponent && exponent < 6) return withoutZeros(value.toFixed(Math.max(0, 3 - exponent)));
    return `${withoutZeros(mantissa)}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  var withoutZeros = (text) => text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  var asShown = (value) => Number(formatNumber(value));
  var agree = (one, other) => one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  var comesTo = (worth, result2) => agree(worth, asShown(result2)) ? "=" : "≈";
  var bracketed = (text) => text.startsWith("-") ? `(${text})` : text;
  var andList = (parts) => parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join();
  function close(answer, number2, scale = 0.01) {
    if (!Number.isFinite(answer)) return false;
    const short = Number.isInteger(number2) && Math.abs(number2) < 1e4;
    if (short && Number.isInteger(answer)) return answer === number2;
    const size = Math.max(Math.abs(answer), Math.abs(number2));
    return Math.abs(answer - number2) <= Math.max(5001e-7 * size, 1e-12 * scale);
  }

  // passes.js
  var NO_SLOPE = "it has a value there, but no finite slope";
  function run(graph, inputs) {
    const values = forward(graph, inputs);
    const ahead = [];
    graph.nodes.forEach((node, place) => {
      if (node.gate !== null) ahead.push({ place, node, flows: null });
    });
    const { gradients, steps, failure } = backward(graph, values, ahead, withoutValue(graph, values, ahead));
    return { values, gradients, steps: ahead.concat(steps), forwardSteps: ahead.length, failure };
  }
  function forward({ nodes, gates }, inputs) {
    const values = new Array(nodes.length);
    nodes.forEach((node, place) => {
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
    const number2 = found[place];
    if (number2 === void 0) throw new Error(`The node ${place} has no number.`);
    return number2;
  }
  function incoming(node, values) {
    const numbers = [];
    for (const input of node.inputs) {
      const number2 = values[input];
      if (number2 === void 0) return null;
      numbers.push(number2);
    }
    return numbers;
  }
  var numbersInto = (node, values) => node.inputs.map((input) => numberOf(values, input));
  function withoutValue(graph, values, ahead) {
    const index = ahead.findIndex((step) => values[step.place] === void 0);
    if (index < 0) return null;
    const { place, node } = ahead[index];
    const text = refusal(graph, node, numbersInto(node, values));
    return { step: index + 1, place, slope: false, text };
  }
  function backward(graph, values, ahead, missing) {
    const { nodes, output, gates } = graph;
    const gradients = new Array(nodes.length);
    gradients[output] = 1;
    const steps = [];
    let failure = missing;
    for (let index = ahead.length - 1; index >= 0; index--) {
      const { place, node } = ahead[index];
      const flows = [];
      steps.push({ place, node, flows });
      if (failure) continue;
      const numbers = numbersInto(node, values);
      for (const [position, input] of node.inputs.entries()) {
        if (isConstant(nodes[input])) continue;
        const local = gates[node.gate].local[position](...numbers, numberOf(values, place));
        const downstream = numberOf(gradients, place) * local;
        const earlier = gradients[input];
        const total = earlier === void 0 ? downstream : earlier + downstream;
        if (!Number.isFinite(total)) {
          const text = refusal(graph, node, numbers, NO_SLOPE);
          failure = { step: ahead.length + steps.length, place: input, slope: true, text };
          break;
        }
        gradients[input] = total;
        flows.push({ position, input, local, downstream, first: earlier === void 0, total });
      }
    }
    if (!failure) for (const place of nodes.keys()) gradients[place] ??= 0;
    return { gradients, steps, failure };
  }
  function refusal({ gates }, node, numbers, reason) {
    const { value, domain } = gates[node.gate];
    const broken = domain.find(([holds]) => !holds(...numbers))?.[1];
    const tooLarge = Math.abs(value(...numbers)) === Infinity;
    const noValue = tooLarge ? "the result is too large for a floating-point number" : "it has no real value there";
    return `The node ${node.name} (${node.gate}) got ${numbers.map(formatNumber).join(" and ")}: ${reason ?? broken ?? noValue}.`;
  }

  // curve.js
  var WIDTH = 430;
  var HEIGHT = 230;
  var FRAME = { left: 54, right: 12, top: 10, bottom: 30 };
  var POINTS = 121;
  function curve(root, graph, changed) {
    const { nodes, output, ranges } = graph;
    const panel = element(root, "section", { class: "bp-curve", "aria-label": "The output along one input" });
    const label = element(panel, "label", {}, "along ");
    const select = element(label, "select");
    for (const name of Object.keys(ranges)) element(select, "option", { value: name }, name);
    select.addEventListener("change", changed);
    const svg = drawn(panel, "svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" });
    const axes = drawn(svg, "g", { class: "bp-axes" });
    const [x, y] = [FRAME.left, FRAME.top];
    const [width, height] = [WIDTH - FRAME.left - FRAME.right, HEIGHT - FRAME.top - FRAME.bottom];
    const viewBox = `${x} ${y} ${width} ${height}`;
    const inner = drawn(svg, "svg", { x, y, width, height, viewBox, preserveAspectRatio: "none" });
    const line = drawn(inner, "path", { class: "bp-line" });
    const tangent = drawn(inner, "path", { class: "bp-tangent" });
    const point = drawn(svg, "circle", { class: "bp-point", r: 5 });
    const caption = element(panel, "p");
    let frame = { name: "", low: 0, high: 0, bottom: 0, top: 0 };
    let drawnFor = "";
    const across = (number2) => x + (number2 - frame.low) / (frame.high - frame.low) * width;
    const up = (number2) => y + height - (number2 - frame.bottom) / (frame.top - frame.bottom) * height;
    const upWithin = (number2) => Math.max(-1e5, Math.min(1e5, up(number2)));
    const spot = (one, other) => `${across(one).toFixed(2)} ${upWithin(other).toFixed(2)}`;
    function fit(name, heights) {
      const [low, high] = ranges[name];
      const sorted = heights.filter((number2) => number2 !== void 0).sort((one, other) => one - other);
      if (!sorted.length) sorted.push(0);
      const from = sorted[Math.floor(0.02 * (sorted.length - 1))];
      const to = sorted[Math.ceil(0.98 * (sorted.length - 1))];
      const fits = frame.name === name && frame.bottom <= from && to <= frame.top;
      if (fits && to - from >= 0.3 * (frame.top - frame.bottom)) return;
      const room = 0.12 * (to - from) || Math.abs(to) || 1;
      const [bottom, top] = [from - room, to + room];
      frame = { name, low, high, bottom, top };
      axes.replaceChildren();
      for (const [number2, text] of ticks(low, high)) {
        drawn(axes, "path", { d: `M${across(number2)} ${y}v${height}` });
        drawn(axes, "text", { x: across(number2), y: HEIGHT - FRAME.bottom + 16, "text-anchor": "middle" }, text);
      }
      for (const [number2, text] of ticks(bottom, top)) {
        drawn(axes, "path", { d: `M${x} ${up(number2)}h${width}` });
        drawn(axes, "text", { x: x - 6, y: up(number2) + 4, "text-anchor": "end" }, text);
      }
    }
    function draw(name, at) {
      const [low, high] = ranges[name];
      const places = Array.from({ length: POINTS }, (_, step) => low + (high - low) * step / (POINTS - 1));
      const heights = places.map((number2) => forward(graph, { ...at, [name]: number2 })[output]);
      fit(name, heights);
      let path = "";
      heights.forEach((number2, step) => {
        const joined = step && heights[step - 1] !== void 0;
        if (number2 !== void 0) path += `${joined ? "L" : "M"}${spot(places[step], number2)}`;
      });
      line.setAttribute("d", path);
    }
    return {
      /**
       * @param {Numbers} at
       * @param {Pass} pass
       * @param {boolean} withSlope
       */
      show(at, pass, withSlope) {
        const name = select.value;
        const others = JSON.stringify([name, { ...at, [name]: 0 }]);
        if (others !== drawnFor) draw(name, at);
        drawnFor = others;
        const [low, high] = ranges[name];
        const here = at[name];
        const value = pass.values[output];
        const slope = pass.gradients[nodes.findIndex((node) => isInput(node) && node.name === name)];
        const visible = value !== void 0 && frame.bottom <= value && value <= frame.top;
        point.setAttribute("visibility", visible ? "visible" : "hidden");
        if (value !== void 0) {
          point.setAttribute("cx", String(across(here)));
          point.setAttribute("cy", String(upWithin(value)));
        }
        const sloped = withSlope && value !== void 0 && slope !== void 0 && !pass.failure;
        const ends = sloped ? [low, high].map((place) => spot(place, value + slope * (place - here))) : [];
        tangent.setAttribute("d", sloped ? `M${ends.join("L")}` : "");
        const text = told(nodes[output].name, name, here, value, sloped ? slope : void 0);
        write(caption, text);
        svg.setAttribute("aria-label", text);
      }
    };
  }
  function told(output, input, here, value, slope) {
    const of = `${output} along ${input}`;
    const at = `at ${input} = ${formatNumber(here)}`;
    if (value === void 0) return `${of}: undefined ${at}.`;
    if (slope === void 0) return `${of}, ${at}.`;
    return `${of}: ${at} the tangent has the slope ${formatNumber(slope)}. That is ∂${output}/∂${input}.`;
  }
  function ticks(low, high) {
    const rough = (high - low) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
    const found = [];
    for (let count = Math.ceil(low / step); count * step <= high + 1e-9 * step; count++)
      found.push(Number((count * step).toPrecision(12)));
    const digits = 1 + Math.ceil(Math.log10(Math.max(1, ...found.map((number2) => Math.abs(number2) / step))));
    return found.map((number2) => [number2, digits > 4 ? String(number2) : formatNumber(number2)]);
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
    const number2 = numberOf(values, place);
    const value = formatNumber(number2);
    const inNumbers = node.parts.map((part) => {
      if (typeof part === "string") return part;
      const text = formatNumber(numberOf(values, part[0]));
      return part[1] ? bracketed(text) : text;
    }).join("");
    const variables = numbers.filter((_, position) => !isConstant(nodes[node.inputs[position]]));
    const inward = node.exact && variables.every((each) => agree(asShown(each), each)) ? "=" : "≈";
    const outward = comesTo(gates[node.gate].value(...numbers.map(asShown)), number2);
    const end = inNumbers === value ? value : `${inNumbers} ${outward} ${value}`;
    return `Forward: ${node.name} = ${node.formula} ${inward} ${end}.`;
  }
  function productText(upstream, local, downstream) {
    const sign = comesTo(asShown(upstream) * asShown(local), downstream);
    return `${bracketed(formatNumber(upstream))} × ${bracketed(formatNumber(local))} ${sign} ${formatNumber(downstream)}`;
  }
  function result({ nodes, output }, { values, gradients }) {
    const { name } = nodes[output];
    const slopes = nodes.flatMap(
      (node, place) => isInput(node) ? [`∂${name}/∂${node.name} = ${formatNumber(numberOf(gradients, place))}`] : []
    );
    const value = `${isConstant(nodes[output]) ? "The output" : name} = ${formatNumber(numberOf(values, output))}.`;
    return slopes.length ? `${value} Gradients: ${andList(slopes)}.` : value;
  }
  function texts(graph, pass, position) {
    const { nodes } = graph;
    const { steps, failure } = pass;
    const done = steps.slice(0, position);
    const shown = {};
    addValues(shown, graph, pass, done);
    addFlows(shown, done);
    for (const [place, gradient] of gradientsSoFar(graph, pass, position)) {
      if (isConstant(nodes[place])) continue;
      shown[`partial:${nodes[place].name}`] = "∂";
      shown[`gradient:${nodes[place].name}`] = formatNumber(gradient);
    }
    if (failure && position >= failure.step) {
      const { name } = nodes[failure.place];
      shown[`${failure.slope ? "gradient" : "value"}:${name}`] = "undefined";
      if (failure.slope) shown[`partial:${name}`] = "∂";
    }
    const now = position > steps.length ? void 0 : done.at(-1);
    if (now) addMarks(shown, graph, now);
    return shown;
  }
  function addValues(shown, { nodes }, { values }, done) {
    const inputs = [...nodes.keys()].filter((place) => isInput(nodes[place]));
    const gates = done.filter((step) => !step.flows).map((step) => step.place);
    for (const place of inputs.concat(gates)) {
      const value = values[place];
      if (value !== void 0) shown[`value:${nodes[place].name}`] = formatNumber(value);
    }
  }
  function addFlows(shown, done) {
    for (const { node, flows } of done)
      for (const { position, local, downstream } of flows ?? []) {
        shown[`local:${node.name}:${position}`] = `× ${formatNumber(local)}`;
        shown[`downstream:${node.name}:${position}`] = `= ${formatNumber(downstream)}`;
      }
  }
  function gradientsSoFar({ nodes, output }, { gradients, steps, forwardSteps, failure }, position) {
    const found = /* @__PURE__ */ new Map();
    if (position > forwardSteps && (!failure || failure.slope)) found.set(output, 1);
    for (const { flows } of steps.slice(0, position)) for (const { input, total } of flows ?? []) found.set(input, total);
    if (position > steps.length && !failure)
      nodes.forEach((node, place) => {
        if (isInput(node)) found.set(place, numberOf(gradients, place));
      });
    return found;
  }
  function addMarks(shown, { nodes }, { node, flows }) {
    shown[`node:${node.name}`] = "now";
    node.inputs.forEach((input, position) => {
      if (!flows || !isConstant(nodes[input])) shown[`edge:${node.name}:${position}`] = flows ? "now back" : "now";
    });
  }

  // flows.js
  function flowTable(root, graph) {
    const { nodes, output } = graph;
    const panel = element(root, "section", { class: "bp-chain", "aria-label": "The chain rule at a node" });
    const heading = element(panel, "h4");
    const table = element(panel, "table");
    const closing = element(panel, "p");
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
        element(product, "span", { class: "bp-names" }, `${partial(place)} × ∂${name}/∂${nodes[chosen].name}`);
        const numbers = element(product, "span", { class: "bp-numbers" });
        return { place, position, numbers, downstream: element(row, "td", { class: "bp-flow" }) };
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
        const missing = failure && position >= failure.step ? "–" : "not yet";
        rows.forEach(({ place, numbers, downstream }, index) => {
          const flow = flows[index];
          const text = flow ? productText(numberOf(gradients, place), flow.local, flow.downstream) : "";
          const cut = Math.max(text.lastIndexOf("="), text.lastIndexOf("≈"));
          write(numbers, flow ? text.slice(0, cut).trim() : missing);
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
        write(closing, chosen === output ? start : unused);
      }
    };
  }

  // picture.js
  function picture(root, graph, choose) {
    const { nodes } = graph;
    const frame = element(root, "div", {
      class: "bp-picture",
      tabindex: 0,
      role: "group",
      "aria-label": `${graph.title}. Arrow keys go from step to step, Home and End to the first and the last, space plays.`
    });
    const [svg] = new DOMParser().parseFromString(graph.svg, "image/svg+xml").getElementsByTagName("svg");
    frame.append(svg);
    const marked = [...svg.querySelectorAll("[data-k]")].map((target) => ({
      key: target.getAttribute("data-k") ?? "",
      target
    }));
    const gaps = marked.filter(({ key }) => /^(value|partial|gradient|local|downstream):/.test(key));
    const written = gaps.map(() => "");
    const groups = marked.filter(({ key }) => /^(node|edge):/.test(key));
    const boxes = groups.flatMap(({ key, target }) => {
      const place = nodes.findIndex((node) => !isConstant(node) && `node:${node.name}` === key);
      return place < 0 ? [] : [{ place, name: nodes[place].name, target, label: "" }];
    });
    for (const { place, target } of boxes) {
      target.setAttribute("role", "button");
      target.setAttribute("tabindex", "0");
      target.addEventListener("click", () => choose(place));
      target.addEventListener("focus", () => choose(place));
      target.addEventListener("keydown", (event) => {
        if (
          /** @type {KeyboardEvent} */
          event.key === "Enter"
        ) choose(place);
      });
    }
    let now = [];
    return {
      element: frame,
      width: svg.viewBox.baseVal.width,
      /** @param {number} chosen */
      choose(chosen) {
        for (const { place, target } of boxes) {
          target.classList.toggle("chosen", place === chosen);
          target.setAttribute("aria-pressed", String(place === chosen));
        }
      },
      /** @param {Shown} shown */
      show(shown) {
        gaps.forEach(({ key, target }, place) => {
          const text = shown[key] ?? "";
          if (text === written[place]) return;
          target.textContent = text;
          written[place] = text;
        });
        for (const target of now) target.classList.remove("now", "back");
        const marks = groups.filter(({ key }) => shown[key]);
        for (const { key, target } of marks) target.classList.add(...shown[key].split(" "));
        now = marks.map(({ target }) => target);
        for (const box of boxes) {
          const known = ["value", "gradient"].flatMap((word) => {
            const text = shown[`${word}:${box.name}`];
            return text ? [`${word} ${text}`] : [];
          });
          const label = [box.name, ...known].join(", ");
          if (label !== box.label) box.target.setAttribute("aria-label", label);
          box.label = label;
        }
      }
    };
  }

  // prediction.js
  function prediction(root, graph, { commit, listen, table }, current, reveal) {
    const { nodes, output } = graph;
    const panel = element(root, "form", { class: "bp-predict", "aria-label": "Your gradients" });
    element(panel, "h4", {}, "Predict the gradients, then look");
    const asked = nodes.flatMap((node, place) => isConstant(node) || place === output ? [] : [place]).reverse();
    const rows = asked.map((place) => {
      const label = element(panel, "label");
      element(label, "span", {}, `∂${nodes[output].name}/∂${nodes[place].name} = `);
      const field = element(label, "input", { type: "text", inputmode: "decimal", autocomplete: "off", size: 8 });
      return { place, name: nodes[place].name, field, mark: element(label, "output") };
    });
    const buttons = element(panel, "p");
    element(buttons, "button", { type: "submit" }, "Check");
    const opener = element(buttons, "button", { type: "button" }, "Reveal");
    let asOf = null;
    function mark({ mark: target, field }, kind, text) {
      target.className = `bp-${kind}`;
      field.setAttribute("aria-invalid", String(kind === "wrong"));
      write(target, text);
    }
    function check(event) {
      event.preventDefault();
      const { at, pass } = current();
      asOf = JSON.stringify(at);
      const answers = {};
      for (const row of rows) {
        const answer = number(row.field.value);
        if (answer === null) mark(row, "open", "not answered yet");
        else if (Number.isNaN(answer)) mark(row, "wrong", "! write a number, such as -0.5");
        else {
          answers[row.name] = answer;
          const gradient = pass.gradients[row.place];
          const right = !pass.failure && gradient !== void 0 && close(answer, gradient);
          mark(row, right ? "right" : "wrong", right ? "✓ right" : `✗ not yet right${told2(row.name, answer)}`);
        }
      }
      if (Object.keys(answers).length) commit(answers);
    }
    function told2(name, answer) {
      if (!table || JSON.stringify(table.inputs) !== asOf) return "";
      const found = table.slips[name]?.find(([wrong]) => close(answer, wrong));
      return found ? `: ${found[1]}` : "";
    }
    panel.addEventListener("submit", check);
    panel.addEventListener("keydown", (event) => event.stopPropagation());
    opener.addEventListener("click", () => {
      panel.classList.add("bp-done");
      reveal();
    });
    const stop = listen((messages) => {
      for (const row of rows) if (messages[row.name]) mark(row, "wrong", `✗ ${messages[row.name]}`);
    });
    return {
      stop,
      /** @param {Numbers} at */
      show(at) {
        if (asOf === null || asOf === JSON.stringify(at)) return;
        asOf = null;
        for (const row of rows) mark(row, "open", "");
      }
    };
  }
  function number(text) {
    const plain = text.trim().replace(",", ".").replace("−", "-");
    if (!plain) return null;
    const [top, bottom] = plain.split("/");
    if (bottom === void 0) return Number(plain);
    return top.trim() && bottom.trim() ? Number(top) / Number(bottom) : NaN;
  }

  // view.js
  var BESIDE = 430;
  function mount(host, graph, controls, explainer) {
    const root = element(host, "div", { class: "bp-view" });
    let chosen = graph.nodes.findIndex((node) => !isConstant(node));
    const still = chosen < 0;
    let hidden = !still && explainer !== null;
    const scene = picture(root, graph, choose);
    const spoken = element(root, "p", { class: "backprop-sentence", role: "status", "aria-live": "polite" });
    const below = element(root, "div", { class: "bp-below" });
    const quiz = explainer && !still ? prediction(below, graph, explainer, current, reveal) : null;
    const sum = still ? null : flowTable(below, graph);
    const plot = graph.nodes.some(isInput) ? curve(below, graph, update) : null;
    function current() {
      const at = Object.fromEntries(Object.entries(controls.inputs).map(([name, input]) => [name, input.get()]));
      return { at, pass: run(graph, at) };
    }
    function update() {
      const { at, pass } = current();
      const position = controls.step.get();
      const asking = hidden && position > pass.forwardSteps;
      const stop = asking ? pass.forwardSteps : position;
      const shown = texts(graph, pass, stop);
      scene.show(asking ? question(graph, shown) : shown);
      const asked = "The forward pass is done. Which gradient does each node have?";
      write(spoken, asking && !pass.failure ? asked : sentence(graph, pass, stop));
      sum?.show(chosen, pass, stop);
      plot?.show(at, pass, !hidden);
      quiz?.show(at);
    }
    function reveal() {
      hidden = false;
      update();
    }
    function choose(place) {
      chosen = place;
      scene.choose(place);
      update();
    }
    function key(event) {
      const last = current().pass.steps.length + 1;
      const step = controls.step.get();
      const moves = { ArrowRight: step + 1, ArrowLeft: step - 1, Home: 0, End: last };
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === " ") controls.step.toggle();
      else if (event.key in moves) controls.step.set(Math.min(last, Math.max(0, moves[event.key])));
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    const layout = new ResizeObserver(() => {
      root.classList.toggle("bp-beside", plot !== null && root.clientWidth - scene.width >= BESIDE);
    });
    layout.observe(root);
    scene.element.addEventListener("keydown", key);
    const stops = [...Object.values(controls.inputs), controls.step].map((control2) => control2.listen(update));
    choose(chosen);
    return () => {
      for (const stop of stops) stop();
      layout.disconnect();
      quiz?.stop();
      root.remove();
    };
  }
  function question({ nodes, output }, shown) {
    const kept = Object.entries(shown).filter(([key]) => key.startsWith("value:"));
    const asked = nodes.filter((node) => !isConstant(node)).map((node) => [`partial:${node.name}`, "∂ ?"]);
    const { name } = nodes[output];
    return { ...Object.fromEntries([...kept, ...asked]), [`partial:${name}`]: "∂", [`gradient:${name}`]: "1" };
  }

  // notebook.js
  function follow(source, event, act) {
    source.on(event, act);
    return () => source.off(event, act);
  }
  var widget = (gates) => ({
    /** @param {{ model: Model, el: HTMLElement }} view */
    async render({ model, el }) {
      let stop = () => {
      };
      let turn = 0;
      async function start() {
        const mine = ++turn;
        const parts = ["play", "step"].map((name) => model.get(name));
        const [play, step, ...sliders] = await Promise.all(
          [...parts, ...model.get("sliders")].map((part) => modelOf(model, part))
        );
        if (mine !== turn) return;
        stop();
        const figure = model.get("figure");
        const inputs = Object.keys(figure.ranges).map((name, place) => [name, control(sliders[place])]);
        const controls = { inputs: Object.fromEntries(inputs), step: player(step, play) };
        stop = mount(el, { ...figure, gates }, controls, model.get("predict") ? kernel(model) : null);
      }
      const forget = follow(model, "change:figure", start);
      await start();
      const leave = lookAfter(el, ".backprop-explorer");
      return () => {
        turn++;
        forget();
        stop();
        leave();
      };
    }
  });
  var depthWidget = {
    /** @param {{ el: HTMLElement }} view */
    render: ({ el }) => lookAfter(el, ".backprop-depth")
  };
  var modelOf = (model, reference) => model.widget_manager.get_model(reference.replace("IPY_MODEL_", ""));
  var control = (source) => ({
    get: () => source.get("value"),
    /** @param {() => void} act */
    listen: (act) => follow(source, "change:value", act)
  });
  var player = (step, play) => ({
    ...control(step),
    /** @param {number} value */
    set(value) {
      step.set("value", value);
      step.save_changes();
    },
    toggle: () => play.set("playing", !play.get("playing"))
  });
  var kernel = (model) => ({
    commit(numbers) {
      model.set("answers", { numbers, turn: (model.get("answers").turn ?? 0) + 1 });
      model.save_changes();
    },
    listen: (act) => follow(model, "change:messages", () => {
      const { texts: texts2, turn } = model.get("messages");
      if (turn === model.get("answers").turn) act(texts2);
    }),
    table: null
  });

  // standalone.js
  var SECONDS = 1.2;
  function openPage(gates) {
    const { figure, start, predict } = JSON.parse(document.getElementById("data")?.textContent ?? "");
    const root = document.querySelector(".backprop-explorer");
    if (root) open(root, { ...figure, gates }, start, predict);
  }
  function open(root, graph, start, table) {
    const panel = element(root, "div", { class: "bp-controls" });
    const inputs = Object.entries(graph.ranges).map(([name, range]) => [name, slider(panel, name, range, start[name])]);
    const step = player2(root, 2 * gateNodes(graph).length + 1);
    const host = element(root, "div");
    const explainer = table && { commit: () => {
    }, listen: () => () => {
    }, table };
    mount(host, graph, { inputs: Object.fromEntries(inputs), step }, explainer);
  }
  function player2(root, last) {
    const line = element(root, "div", { class: "bp-player" });
    const button = element(line, "button", { type: "button" }, "▶ play");
    const step = slider(line, "step", [0, last, 1], last);
    let timer = 0;
    function toggle() {
      if (timer) {
        clearInterval(timer);
        timer = 0;
      } else {
        if (step.get() === last) step.set(0);
        timer = setInterval(advance, 1e3 * SECONDS);
      }
      write(button, timer ? "❚❚ pause" : "▶ play");
    }
    function advance() {
      if (step.get() < last) step.set(step.get() + 1);
      else toggle();
    }
    button.addEventListener("click", toggle);
    return { ...step, toggle };
  }
  function slider(root, name, [low, high, step], value) {
    const label = element(root, "label", { class: "bp-slider" });
    element(label, "span", {}, name);
    const field = element(label, "input", { type: "range", min: low, max: high, step: "any", "aria-label": name });
    field.step = String(step);
    field.value = String(value);
    const readout = element(label, "output");
    const acts = /* @__PURE__ */ new Set();
    let number2 = value;
    function tell(to) {
      number2 = to;
      write(readout, formatNumber(to));
      for (const act of acts) act();
    }
    field.addEventListener("input", () => tell(field.valueAsNumber));
    tell(value);
    return {
      get: () => number2,
      /** @param {number} to */
      set(to) {
        field.value = String(to);
        tell(to);
      },
      /** @param {() => void} act */
      listen(act) {
        acts.add(act);
        return () => {
          acts.delete(act);
        };
      }
    };
  }
  return __toCommonJS(explorer_exports);
})();
