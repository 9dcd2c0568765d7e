// Both passes over a graph, step by step.

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
