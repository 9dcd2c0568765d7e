// The output along one input, with the point and the tangent.

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
    for (const [number, text] of ticks(low, high)) {
      drawn(axes, "path", { d: `M${across(number)} ${y}v${height}` });
      drawn(axes, "text", { x: across(number), y: HEIGHT - FRAME.bottom + 16, "text-anchor": "middle" }, text);
    }
    for (const [number, text] of ticks(bottom, top)) {
      drawn(axes, "path", { d: `M${x} ${up(number)}h${width}` });
      drawn(axes, "text", { x: x - 6, y: up(number) + 4, "text-anchor": "end" }, text);
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
      const sloped = withSlope && value !== undefined && Number.isFinite(slope);
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
  for (let count = Math.ceil(low / step); count * step <= high + 1e-9 * step; count++)
    found.push(Number((count * step).toPrecision(12)));
  const digits = 1 + Math.ceil(Math.log10(Math.max(1, ...found.map((number) => Math.abs(number) / step))));
  return found.map((number) => [number, digits > 4 ? String(number) : formatNumber(number)]); // no two look alike
}
