// Both passes over a graph, step by step.

// Return both passes at some inputs, step by step. The first gate that has no value, or no slope for an input, is the
// failure. What does not depend on its value is still computed, but no gradient then; what needs its slope has the
// gradient nan, and all other gradients are computed.
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
    const step = { node: place, upstream: gradients[place], flows: [], missing: [] };
    steps.push(step);
    if (failure && !failure.slope) continue;
    const numbers = nodes[place].inputs.map((part) => values[part]);
    for (const [position, part] of nodes[place].inputs.entries()) {
      if (isConstant(nodes[part])) continue;
      const local = GATES[nodes[place].gate].local[position](...numbers, values[place]);
      const downstream = gradients[place] * local;
      const first = gradients[part] === undefined;
      const total = first ? downstream : gradients[part] + downstream;
      if (Number.isFinite(total)) {
        gradients[part] = total;
        step.flows.push({ position, input: part, local, downstream, first, total });
        continue;
      }
      gradients[part] = NaN;
      step.missing.push(part);
      const edge = { position, name: nodes[part].name, upstream: step.upstream, local };
      failure ??= { step: steps.length, slope: true, text: refusal(nodes[place], numbers, edge) };
    }
  }
  if (!failure || failure.slope)
    nodes.forEach((node, place) => {
      if (!isConstant(node)) gradients[place] ??= 0; // the output does not depend on it
    });
  return { values, gradients, steps, forwardSteps, failure };
}

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

// As domain_error and, for an edge, slope_error in gates.py.
function refusal(node, numbers, edge) {
  const gate = GATES[node.gate];
  const letter = edge ? "abc"[edge.position] : "";
  const broken = gate.domain.find(([holds, , slope]) => slope === letter && !holds(...numbers))?.[1];
  const why = edge ? steep(edge, broken) : (broken ?? WITHOUT_A_RULE[Math.abs(gate.value(...numbers)) === Infinity]);
  return `The node ${node.name} (${node.gate}) got ${numbers.map(formatNumber).join(" and ")}: ${why}.`;
}

const WITHOUT_A_RULE = {
  true: "the result is too large for a floating-point number",
  false: "it has no real value there",
};

function steep({ name, upstream, local }, broken) {
  if (Number.isFinite(local)) return `the gradient of ${name} gets too large for a floating-point number`;
  const because = broken
    ? `no finite slope for ${name}: ${broken}`
    : `no slope for ${name} that a floating-point number can hold`;
  const zero = ". The upstream gradient is 0, but 0 times a slope that does not exist need not be 0";
  return `it has a value there, but ${because}${upstream === 0 ? zero : ""}`;
}
