// The explorer in the page: both passes, the picture, the sentence, the sum at a node and the curve.
//
// GATES, the gate table, stands in front of this text (see javascript.py), and a figure (see figure.py) says what the
// graph is. Nothing here asks the kernel for a number, and no text is ever run as code.

// ---- numbers ------------------------------------------------------------------------------------------------------

// As format_number in symbols.py: four significant digits.
export function formatNumber(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value || 0);
  const [mantissa, power] = value.toExponential(3).split("e");
  const exponent = Number(power);
  if (-4 <= exponent && exponent < 6) return withoutZeros(value.toFixed(Math.max(0, 3 - exponent)));
  return `${withoutZeros(mantissa)}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

const withoutZeros = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
const asShown = (value) => Number(formatNumber(value).replace("∞", "Infinity"));
const agree = (one, other) =>
  one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
const comesTo = (worth, result) => (agree(worth, asShown(result)) ? "=" : "≈");
const bracketed = (text) => (text.startsWith("-") ? `(${text})` : text);
const andList = (parts) => (parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join());

// As close in diagnosis.py: an answer rounded to four significant figures is right.
const close = (answer, number) =>
  Math.abs(answer - number) <= Math.max(5.001e-4 * Math.max(Math.abs(answer), Math.abs(number)), 1e-9);

// ---- the two passes -----------------------------------------------------------------------------------------------

// Return both passes at some inputs, step by step. The first gate that has no value, or no slope, is the failure:
// what does not depend on its value is still computed, and the backward pass stops there.
export function run({ nodes, output }, inputs) {
  const values = forward(nodes, inputs);
  const steps = [];
  let failure = null;
  nodes.forEach((node, place) => {
    if (!node.gate) return;
    const numbers = node.inputs.map((part) => values[part]);
    if (values[place] === undefined && !numbers.includes(undefined))
      failure ??= { node: place, step: steps.length + 1, text: refusal(node, numbers, null) };
    steps.push({ node: place });
  });
  const forwardSteps = steps.length;
  const gradients = new Array(nodes.length);
  gradients[output] = 1;
  for (let place = nodes.length - 1; place >= 0; place--) {
    if (!nodes[place].gate) continue;
    const step = { node: place, upstream: gradients[place], flows: [] };
    steps.push(step);
    if (failure) continue;
    const numbers = nodes[place].inputs.map((part) => values[part]);
    for (const [position, part] of nodes[place].inputs.entries()) {
      if (isConstant(nodes[part])) continue;
      const local = GATES[nodes[place].gate].local[position](...numbers, values[place]);
      const downstream = gradients[place] * local;
      const first = gradients[part] === undefined;
      const total = first ? downstream : gradients[part] + downstream;
      if (!Number.isFinite(total)) {
        failure = { node: part, step: steps.length, slope: true, text: refusal(nodes[place], numbers, SLOPE) };
        break;
      }
      gradients[part] = total;
      step.flows.push({ position, input: part, local, downstream, first, total });
    }
  }
  if (!failure)
    nodes.forEach((node, place) => {
      if (!isConstant(node)) gradients[place] ??= 0; // the output does not depend on it
    });
  return { values, gradients, steps, forwardSteps, failure };
}

const SLOPE = "it has a value there, but no finite slope";
const isConstant = (node) => !node.gate && node.number !== null;

// Return the value of every node; undefined where a gate has none, and in all that needs it.
function forward(nodes, inputs) {
  const values = new Array(nodes.length);
  nodes.forEach((node, place) => {
    if (!node.gate) {
      values[place] = node.number ?? inputs[node.name];
      return;
    }
    const numbers = node.inputs.map((part) => values[part]);
    if (numbers.includes(undefined)) return;
    const value = GATES[node.gate].value(...numbers);
    if (Number.isFinite(value)) values[place] = value;
  });
  return values;
}

// As domain_error in gates.py.
function refusal(node, numbers, reason) {
  const gate = GATES[node.gate];
  const broken = gate.domain.find(([holds]) => !holds(...numbers))?.[1];
  const tooLarge = Math.abs(gate.value(...numbers)) === Infinity;
  const why =
    reason ?? broken ?? (tooLarge ? "the result is too large for a floating-point number" : "it has no real value there");
  return `The node ${node.name} (${node.gate}) got ${numbers.map(formatNumber).join(" and ")}: ${why}.`;
}

// ---- words --------------------------------------------------------------------------------------------------------

// As sentence in narration.py, with one more step, the result.
export function sentence({ nodes, output }, pass, position) {
  const { values, steps, failure } = pass;
  if (position === 0) return "The inputs are given.";
  if (failure && position >= failure.step) return failure.text;
  if (position > steps.length) return result(nodes, output, pass);
  const { node: place, upstream, flows } = steps[position - 1];
  if (!flows) return forwardSentence(nodes, values, place);
  const passed = flows.map(({ input, local, downstream, first, total }) => {
    const product = productText(upstream, local, downstream);
    return `${product} to ${nodes[input].name}${first ? "" : ` (now ${formatNumber(total)} in all)`}`;
  });
  return `Backward: ${nodes[place].name} has the gradient ${formatNumber(upstream)} and passes ${andList(passed)}.`;
}

function forwardSentence(nodes, values, place) {
  const node = nodes[place];
  const numbers = node.inputs.map((part) => values[part]);
  const value = formatNumber(values[place]);
  const inNumbers = node.parts
    .map((part) => {
      if (typeof part === "string") return part;
      const text = formatNumber(values[part[0]]);
      return part[1] ? bracketed(text) : text;
    })
    .join("");
  const variables = node.inputs.filter((part) => !isConstant(nodes[part])).map((part) => values[part]);
  const inward = node.exact && variables.every((number) => agree(asShown(number), number)) ? "=" : "≈";
  const outward = comesTo(GATES[node.gate].value(...numbers.map(asShown)), values[place]);
  const end = inNumbers === value ? value : `${inNumbers} ${outward} ${value}`; // a negated number is its own result
  return `Forward: ${node.name} = ${node.formula} ${inward} ${end}.`;
}

function productText(upstream, local, downstream) {
  const sign = comesTo(asShown(upstream) * asShown(local), downstream);
  return `${bracketed(formatNumber(upstream))} × ${bracketed(formatNumber(local))} ${sign} ${formatNumber(downstream)}`;
}

function result(nodes, output, { values, gradients }) {
  const name = nodes[output].name;
  const slopes = nodes.flatMap((node, place) =>
    node.gate || isConstant(node) ? [] : [`∂${name}/∂${node.name} = ${formatNumber(gradients[place])}`],
  );
  return [`${name} = ${formatNumber(values[output])}.`, ...(slopes.length ? [`Gradients: ${andList(slopes)}.`] : [])].join(
    " ",
  );
}

// ---- what stands where --------------------------------------------------------------------------------------------

// As texts in picture.py: the text for each key of the picture after some steps, and the classes of the current step.
export function texts({ nodes, output }, pass, position) {
  const { values, gradients, steps, forwardSteps, failure } = pass;
  const shown = {};
  const finished = position > steps.length;
  const name = (place) => nodes[place].name;
  nodes.forEach((node, place) => {
    if (!node.gate && !isConstant(node)) shown[`value:${node.name}`] = formatNumber(values[place]);
  });
  const done = steps.slice(0, position);
  const found = new Map();
  if (position > forwardSteps && !(failure && !failure.slope)) found.set(output, 1);
  for (const { node: place, flows } of done) {
    if (!flows) {
      if (values[place] !== undefined) shown[`value:${name(place)}`] = formatNumber(values[place]);
      continue;
    }
    for (const { position: edge, input, local, downstream, total } of flows) {
      found.set(input, total);
      shown[`local:${name(place)}:${edge}`] = `× ${formatNumber(local)}`;
      shown[`downstream:${name(place)}:${edge}`] = `= ${formatNumber(downstream)}`;
    }
  }
  if (finished && !failure)
    nodes.forEach((node, place) => {
      if (!node.gate && !isConstant(node)) found.set(place, gradients[place]);
    });
  for (const [place, gradient] of found)
    if (!isConstant(nodes[place])) {
      shown[`partial:${name(place)}`] = "∂";
      shown[`gradient:${name(place)}`] = formatNumber(gradient);
    }
  if (failure && position >= failure.step) {
    shown[`${failure.slope ? "gradient" : "value"}:${name(failure.node)}`] = "undefined";
    if (failure.slope) shown[`partial:${name(failure.node)}`] = "∂";
  }
  return finished || position === 0 ? shown : { ...shown, ...marks(nodes, steps[position - 1]) };
}

function marks(nodes, { node: place, flows }) {
  const { name, inputs } = nodes[place];
  const found = { [`node:${name}`]: "now" };
  inputs.forEach((part, position) => {
    if (!(flows && isConstant(nodes[part]))) found[`edge:${name}:${position}`] = flows ? "now back" : "now";
  });
  return found;
}

// ---- the view -----------------------------------------------------------------------------------------------------

function element(parent, tag, attributes = {}, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  parent?.append(made);
  return made;
}

function drawn(parent, tag, attributes = {}, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  parent?.append(made);
  return made;
}

function write(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

// Show a graph in an element and keep it at its controls' numbers; return what to call when it goes.
//
// controls: inputs, for each name { get, listen }; step, { get, set, listen, toggle }. A listen takes a function and
// returns what to call to stop listening. predict: null, or { commit, listen, table } (see prediction).
export function mount(host, figure, controls, predict = null) {
  const root = element(host, "div", { class: "bp-view" });
  const state = { chosen: figure.nodes.findIndex((node) => !isConstant(node)), hidden: Boolean(predict) };
  const scene = picture(root, figure, choose);
  const spoken = element(root, "p", { class: "backprop-sentence", role: "status", "aria-live": "polite" });
  const below = element(root, "div", { class: "bp-below" });
  const quiz = predict ? prediction(below, figure, predict, current, reveal) : null;
  const sum = chain(below, figure);
  const plot = figure.nodes.some((node) => !node.gate && !isConstant(node)) ? curve(below, figure, update) : null;

  function inputs() {
    return Object.fromEntries(Object.entries(controls.inputs).map(([name, input]) => [name, input.get()]));
  }
  function current() {
    return { at: inputs(), pass: run(figure, inputs()) };
  }
  function update() {
    const { at, pass } = current();
    const position = controls.step.get();
    const hidden = state.hidden && position > pass.forwardSteps;
    const stop = hidden ? pass.forwardSteps : position;
    const shown = texts(figure, pass, stop);
    scene.show(hidden ? question(figure, shown) : shown, pass);
    write(
      spoken,
      hidden && !pass.failure ? "The forward pass is done. Which gradient does each node have?" : sentence(figure, pass, stop),
    );
    sum.show(state.chosen, pass, stop);
    plot?.show(at, pass, !state.hidden);
    quiz?.show(at);
  }
  function reveal() {
    state.hidden = false;
    update();
  }
  function choose(place) {
    state.chosen = place;
    scene.choose(place);
    update();
  }
  function key(event) {
    const { steps } = current().pass;
    const step = controls.step.get();
    const moves = { ArrowRight: step + 1, ArrowLeft: step - 1, Home: 0, End: steps.length + 1 };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === " ") controls.step.toggle();
    else if (event.key in moves) controls.step.set(Math.min(steps.length + 1, Math.max(0, moves[event.key])));
    else return;
    event.preventDefault();
    event.stopPropagation(); // a notebook has uses of its own for these keys
  }

  scene.element.addEventListener("keydown", key);
  const stops = [...Object.values(controls.inputs), controls.step].map((control) => control.listen(update));
  choose(state.chosen);
  return () => {
    stops.forEach((stop) => stop());
    quiz?.stop();
    root.remove();
  };
}

// What a picture shows while its gradients are to be found: all values, a question mark, and the 1 that it begins with.
function question({ nodes, output }, shown) {
  const kept = Object.entries(shown).filter(([key]) => key.startsWith("value:"));
  const asked = nodes.filter((node) => !isConstant(node)).map((node) => [`partial:${node.name}`, "∂ ?"]);
  const { name } = nodes[output];
  return { ...Object.fromEntries([...kept, ...asked]), [`partial:${name}`]: "∂", [`gradient:${name}`]: "1" };
}

// ---- the picture --------------------------------------------------------------------------------------------------

function picture(root, figure, choose) {
  const frame = element(root, "div", {
    class: "bp-picture",
    tabindex: "0",
    role: "group",
    "aria-label": `${figure.title}. Arrow keys go from step to step, Home and End to the first and the last, space plays.`,
  });
  frame.append(document.importNode(new DOMParser().parseFromString(figure.svg, "image/svg+xml").documentElement, true));
  const marked = [...frame.querySelectorAll("[data-k]")].map((target) => [target.dataset.k, target]);
  const gaps = marked.filter(([key]) => /^(value|partial|gradient|local|downstream):/.test(key));
  const written = gaps.map(() => ""); // to read it back from the page takes longer
  const groups = marked.filter(([key]) => /^(node|edge):/.test(key));
  const boxes = new Map();
  const labels = new Map();
  for (const [key, target] of groups) {
    const place = figure.nodes.findIndex((node) => !isConstant(node) && `node:${node.name}` === key);
    if (place < 0) continue;
    boxes.set(place, target);
    target.setAttribute("role", "button");
    target.setAttribute("tabindex", "0");
    target.addEventListener("click", () => choose(place));
    target.addEventListener("focus", () => choose(place));
    target.addEventListener("keydown", (event) => event.key === "Enter" && choose(place));
  }
  let now = [];
  return {
    element: frame,
    choose(chosen) {
      for (const [place, box] of boxes) {
        box.classList.toggle("chosen", place === chosen);
        box.setAttribute("aria-pressed", String(place === chosen));
      }
    },
    show(shown) {
      gaps.forEach(([key, target], place) => {
        const text = shown[key] ?? "";
        if (text !== written[place]) target.textContent = written[place] = text;
      });
      for (const target of now) target.classList.remove("now", "back");
      now = groups.filter(([key]) => shown[key]).map(([key, target]) => {
        target.classList.add(...shown[key].split(" "));
        return target;
      });
      for (const [place, box] of boxes) {
        const { name } = figure.nodes[place];
        const known = [["value", "value"], ["gradient", "gradient"]]
          .filter(([kind]) => shown[`${kind}:${name}`])
          .map(([kind, word]) => `${word} ${shown[`${kind}:${name}`]}`);
        const label = [name, ...known].join(", ");
        if (labels.get(place) !== label) box.setAttribute("aria-label", label);
        labels.set(place, label);
      }
    },
  };
}

// ---- the sum at a node --------------------------------------------------------------------------------------------

function chain(root, figure) {
  const { nodes, output } = figure;
  const panel = element(root, "section", { class: "bp-chain", "aria-label": "The chain rule at a node" });
  const heading = element(panel, "h4");
  const table = element(panel, "table");
  const closing = element(panel, "p");
  const partial = (place) => `∂${nodes[output].name}/∂${nodes[place].name}`;
  let rows = [];
  let built = -1;

  function build(chosen) {
    built = chosen;
    table.replaceChildren();
    const backward = [...nodes.keys()].reverse(); // as the flows come
    const edges = backward.flatMap((place) =>
      (nodes[place].inputs ?? []).flatMap((part, position) => (part === chosen ? [{ place, position }] : [])),
    );
    if (edges.length) {
      const head = element(table, "tr");
      for (const text of ["flow through", "upstream × local", "downstream"]) element(head, "th", { scope: "col" }, text);
    }
    rows = edges.map(({ place, position }) => {
      const row = element(table, "tr");
      const twice = nodes[place].inputs.filter((part) => part === chosen).length > 1;
      const label = `${nodes[place].name}${twice ? `, input ${position + 1}` : ""}`;
      element(row, "th", { scope: "row" }, label);
      const product = element(row, "td");
      const names = `${partial(place)} × ∂${nodes[place].name}/∂${nodes[chosen].name}`;
      element(product, "span", { class: "bp-names" }, names);
      const numbers = element(product, "span", { class: "bp-numbers" });
      return { place, position, numbers, downstream: element(row, "td", { class: "bp-flow" }) };
    });
    if (rows.length > 1) {
      const row = element(table, "tr", { class: "bp-total" });
      element(row, "th", { scope: "row", colspan: "2" }, "sum of the flows");
      rows.total = element(row, "td");
    }
  }

  return {
    show(chosen, pass, position) {
      if (built !== chosen) build(chosen);
      const done = pass.steps.slice(0, position).filter((step) => step.flows);
      const flows = rows.map(({ place, position: edge }) =>
        done.find((step) => step.node === place)?.flows.find((flow) => flow.position === edge),
      );
      rows.forEach(({ place, numbers, downstream }, index) => {
        const flow = flows[index];
        const upstream = flow && pass.gradients[place];
        const text = flow && productText(upstream, flow.local, flow.downstream);
        const cut = text ? Math.max(text.lastIndexOf("="), text.lastIndexOf("≈")) : 0;
        const missing = pass.failure && position >= pass.failure.step ? "–" : "not yet";
        write(numbers, text ? text.slice(0, cut).trim() : missing);
        write(downstream, text ? text.slice(cut) : "");
      });
      const complete = flows.length > 0 && flows.every(Boolean);
      const known = flows.filter(Boolean).at(-1);
      if (rows.total) write(rows.total, known ? `${complete ? "" : "so far "}${formatNumber(known.total)}` : "");
      const gradient = complete ? ` = ${formatNumber(pass.gradients[chosen])}` : "";
      write(heading, chosen === output ? `${partial(output)} = 1` : `${partial(chosen)}${gradient}`);
      const unused = !rows.length && chosen !== output;
      write(
        closing,
        chosen === output
          ? "The output moves exactly as much as it moves itself: the backward pass starts with 1."
          : unused
            ? `${nodes[output].name} does not depend on ${nodes[chosen].name}.`
            : "",
      );
    },
  };
}

// ---- the curve ----------------------------------------------------------------------------------------------------

const WIDTH = 430;
const HEIGHT = 230;
const FRAME = { left: 54, right: 12, top: 10, bottom: 30 };
const POINTS = 121;

function curve(root, figure, changed) {
  const { nodes, output, ranges } = figure;
  const names = Object.keys(ranges);
  const panel = element(root, "section", { class: "bp-curve", "aria-label": "The output along one input" });
  const label = element(panel, "label", {}, "along ");
  const select = element(label, "select");
  for (const name of names) element(select, "option", { value: name }, name);
  select.addEventListener("change", changed);
  const svg = drawn(panel, "svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" });
  const axes = drawn(svg, "g", { class: "bp-axes" });
  const inner = [FRAME.left, FRAME.top, WIDTH - FRAME.left - FRAME.right, HEIGHT - FRAME.top - FRAME.bottom];
  const [x, y, width, height] = inner;
  const window_ = drawn(svg, "svg", { x, y, width, height, viewBox: inner.join(" "), preserveAspectRatio: "none" });
  const line = drawn(window_, "path", { class: "bp-line" });
  const tangent = drawn(window_, "path", { class: "bp-tangent" });
  const point = drawn(svg, "circle", { class: "bp-point", r: "5" });
  const caption = element(panel, "p");
  let frame = null; // the name and the numbers that the axes show now
  let drawnFor = null; // the curve stays as long as no other input moves

  const across = (number) => x + ((number - frame.low) / (frame.high - frame.low)) * width;
  const up = (number) => y + height - ((number - frame.bottom) / (frame.top - frame.bottom)) * height;
  const spot = (one, other) => `${across(one).toFixed(2)} ${Math.max(-1e5, Math.min(1e5, up(other))).toFixed(2)}`;

  // The axes stay as they are while the curve fits them, so that the curve moves and not its frame.
  function fit(name, heights) {
    const [low, high] = ranges[name];
    const sorted = heights.filter((number) => number !== undefined).sort((one, other) => one - other);
    if (!sorted.length) sorted.push(0);
    const from = sorted[Math.floor(0.02 * (sorted.length - 1))]; // a pole must not flatten everything else
    const to = sorted[Math.ceil(0.98 * (sorted.length - 1))];
    const fits = frame && frame.name === name && frame.bottom <= from && to <= frame.top;
    if (fits && to - from >= 0.3 * (frame.top - frame.bottom)) return;
    const room = 0.12 * (to - from) || Math.abs(to) || 1;
    const [bottom, top] = [from - room, to + room];
    frame = { name, low, high, bottom, top };
    axes.replaceChildren();
    for (const number of ticks(low, high)) {
      drawn(axes, "path", { d: `M${across(number)} ${y}v${height}` });
      drawn(axes, "text", { x: across(number), y: HEIGHT - FRAME.bottom + 16, "text-anchor": "middle" }, formatNumber(number));
    }
    for (const number of ticks(bottom, top)) {
      drawn(axes, "path", { d: `M${x} ${up(number)}h${width}` });
      drawn(axes, "text", { x: x - 6, y: up(number) + 4, "text-anchor": "end" }, formatNumber(number));
    }
  }

  function draw(name, at) {
    const [low, high] = ranges[name];
    const places = Array.from({ length: POINTS }, (_, step) => low + ((high - low) * step) / (POINTS - 1));
    const heights = places.map((number) => forward(nodes, { ...at, [name]: number })[output]);
    fit(name, heights);
    let path = "";
    heights.forEach((number, step) => {
      if (number !== undefined) path += `${step && heights[step - 1] !== undefined ? "L" : "M"}${spot(places[step], number)}`;
    });
    line.setAttribute("d", path);
  }

  return {
    show(at, pass, withSlope) {
      const name = select.value;
      const [low, high] = ranges[name];
      const others = JSON.stringify([name, { ...at, [name]: 0 }]);
      if (others !== drawnFor) draw(name, at);
      drawnFor = others;
      const value = pass.values[output];
      const slope = pass.gradients[nodes.findIndex((node) => !node.gate && node.name === name)];
      const here = at[name];
      const sloped = withSlope && value !== undefined && slope !== undefined && !pass.failure;
      point.setAttribute("visibility", value === undefined || value < frame.bottom || value > frame.top ? "hidden" : "visible");
      if (value !== undefined) {
        point.setAttribute("cx", across(here));
        point.setAttribute("cy", Math.max(-1e5, Math.min(1e5, up(value))));
      }
      const end = (place) => spot(place, value + slope * (place - here));
      tangent.setAttribute("d", sloped ? `M${end(low)}L${end(high)}` : "");
      const of = `${nodes[output].name} along ${name}`;
      const text = value === undefined ? `${of}: undefined at ${name} = ${formatNumber(here)}.` : sloped
        ? `${of}: at ${name} = ${formatNumber(here)} the tangent has the slope ${formatNumber(slope)}. That is ∂${nodes[output].name}/∂${name}.`
        : `${of}, at ${name} = ${formatNumber(here)}.`;
      write(caption, text);
      svg.setAttribute("aria-label", text);
    },
  };
}

function ticks(low, high) {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const found = [];
  for (let count = Math.ceil(low / step); count * step <= high * (1 + 1e-12); count++)
    found.push(Number((count * step).toPrecision(12)));
  return found;
}

// ---- predict, then reveal -----------------------------------------------------------------------------------------

// Fields for the gradients. What is right is told here and at once; why a number is wrong is the kernel's to say: commit
// sends the answers, listen brings the messages by name. A saved page has a table instead: its inputs, and for each name
// pairs of a wrong number and its message.
function prediction(root, figure, { commit, listen, table }, current, reveal) {
  const { nodes, output } = figure;
  const panel = element(root, "form", { class: "bp-predict", "aria-label": "Your gradients" });
  element(panel, "h4", {}, "Predict the gradients, then look");
  const asked = nodes.flatMap((node, place) => (isConstant(node) || place === output ? [] : [place])).reverse();
  const rows = asked.map((place) => {
    const label = element(panel, "label");
    element(label, "span", {}, `∂${nodes[output].name}/∂${nodes[place].name} = `);
    const field = element(label, "input", { type: "text", inputmode: "decimal", autocomplete: "off", size: "8" });
    return { place, name: nodes[place].name, field, mark: element(label, "output") };
  });
  const buttons = element(panel, "p");
  element(buttons, "button", { type: "submit" }, "Check");
  const opener = element(buttons, "button", { type: "button" }, "Reveal");
  let asOf = null; // the inputs that the marks are for

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
        const right = !pass.failure && close(answer, pass.gradients[row.place]);
        mark(row, right ? "right" : "wrong", right ? "✓ right" : `✗ not yet right${told(row.name, answer)}`);
      }
    }
    if (Object.keys(answers).length) commit(answers);
  }
  function told(name, answer) {
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
    show(at) {
      if (asOf === null || asOf === JSON.stringify(at)) return;
      asOf = null; // the inputs moved on: the marks were for other numbers
      for (const row of rows) mark(row, "open", "");
    },
  };
}

// Return the number that a text says, null if it says nothing and nan if it is no number.
function number(text) {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  if (!plain) return null;
  const [top, bottom] = plain.split("/");
  return bottom === undefined ? Number(plain) : top.trim() && bottom.trim() ? Number(top) / Number(bottom) : NaN;
}

// ---- in a notebook ------------------------------------------------------------------------------------------------

// What anywidget calls: the model of the picture holds the figure and the models of the sliders.
async function render({ model, el }) {
  const find = (reference) => model.widget_manager.get_model(reference.replace("IPY_MODEL_", ""));
  const follow = (source, event, act) => {
    source.on(event, act);
    return () => source.off(event, act);
  };
  let stop = () => {};
  let turn = 0;

  async function start() {
    const mine = ++turn;
    const [play, step, ...sliders] = await Promise.all(
      [model.get("play"), model.get("step"), ...model.get("sliders")].map(find),
    );
    if (mine !== turn) return; // a newer figure came while this one was waiting
    stop();
    const figure = model.get("figure");
    const inputs = Object.keys(figure.ranges).map((name, place) => [name, control(sliders[place])]);
    const player = {
      ...control(step),
      set: (value) => {
        step.set("value", value);
        step.save_changes();
      },
      toggle: () => play.set("playing", !play.get("playing")),
    };
    const predict = model.get("predict") && {
      commit: (numbers) => {
        model.set("answers", { numbers, turn: (model.get("answers").turn ?? 0) + 1 }); // the same numbers once more, too
        model.save_changes();
      },
      listen: (act) =>
        follow(model, "change:messages", () => {
          const { texts, turn } = model.get("messages");
          if (turn === model.get("answers").turn) act(texts);
        }),
      table: null,
    };
    stop = mount(el, figure, { inputs: Object.fromEntries(inputs), step: player }, predict);
  }
  const control = (source) => ({
    get: () => source.get("value"),
    listen: (act) => follow(source, "change:value", act),
  });
  const forget = follow(model, "change:figure", start);
  await start();
  const unname = nameControls(el);
  return () => {
    turn++;
    forget();
    stop();
    unname();
  };
}

// ipywidgets' sliders and buttons come without a name for a screen reader, some later than the picture: they get it here
// as they appear. Returns what to call to stop watching.
function nameControls(el) {
  const root = el.closest(".backprop-explorer");
  if (!root) {
    const later = requestAnimationFrame(() => (stop = nameControls(el)));
    let stop = () => cancelAnimationFrame(later);
    return () => stop();
  }
  const buttons = ["Play or pause", "Back to the first step", "Repeat"];
  const name = () => {
    for (const slider of root.querySelectorAll(".widget-slider")) {
      const text = slider.querySelector(".widget-label").textContent;
      for (const part of slider.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))
        part.setAttribute("aria-label", text);
    }
    root.querySelectorAll(".widget-play button").forEach((button, place) => {
      button.setAttribute("aria-label", buttons[place]);
      button.title = buttons[place];
    });
  };
  const watch = new MutationObserver(name);
  for (const part of root.children)
    if (!part.contains(el)) watch.observe(part, { childList: true, subtree: true });
  name();
  return () => watch.disconnect();
}

export default { render };

// ---- on a page of its own -----------------------------------------------------------------------------------------

// Build sliders and a player in an element, and show a figure: the same view, without a notebook.
export function open(root, figure, start, predict) {
  const controls = element(root, "div", { class: "bp-controls" });
  const inputs = Object.entries(figure.ranges).map(([name, [low, high, step]]) => [
    name,
    slider(controls, name, low, high, step, start[name]),
  ]);
  const last = 2 * figure.nodes.filter((node) => node.gate).length + 1;
  const line = element(root, "div", { class: "bp-player" });
  const host = element(root, "div");
  const button = element(line, "button", { type: "button" }, "▶ play");
  const step = slider(line, "step", 0, last, 1, last);
  let timer = null;
  function toggle() {
    if (timer !== null) {
      clearInterval(timer);
      timer = null;
    } else {
      if (step.get() === last) step.set(0);
      timer = setInterval(() => (step.get() < last ? step.set(step.get() + 1) : toggle()), 1200);
    }
    write(button, timer === null ? "▶ play" : "❚❚ pause");
  }
  button.addEventListener("click", toggle);
  const asked = predict && { commit: () => {}, listen: () => () => {}, table: predict };
  return mount(host, figure, { inputs: Object.fromEntries(inputs), step: { ...step, toggle } }, asked);
}

function slider(root, name, low, high, step, value) {
  const label = element(root, "label", { class: "bp-slider" });
  element(label, "span", {}, name);
  const field = element(label, "input", { type: "range", min: low, max: high, step: "any", "aria-label": name });
  field.step = step;
  field.value = value;
  const readout = element(label, "output");
  const acts = new Set();
  let number = value; // what a range field holds is rounded to its steps
  const tell = () => {
    write(readout, formatNumber(number));
    acts.forEach((act) => act());
  };
  field.addEventListener("input", () => {
    number = field.valueAsNumber;
    tell();
  });
  tell();
  return {
    get: () => number,
    set: (to) => {
      field.value = to;
      number = to;
      tell();
    },
    listen: (act) => {
      acts.add(act);
      return () => acts.delete(act);
    },
  };
}
