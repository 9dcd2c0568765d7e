// What happens at a step: in a sentence, and as the texts and marks of the picture.

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
  for (const { node: place, flows, missing } of done) {
    if (!flows) {
      if (values[place] !== undefined) shown[`value:${name(place)}`] = formatNumber(values[place]);
      continue;
    }
    for (const { position: edge, input, local, downstream, total } of flows) {
      found.set(input, total);
      shown[`local:${name(place)}:${edge}`] = `× ${formatNumber(local)}`;
      shown[`downstream:${name(place)}:${edge}`] = `= ${formatNumber(downstream)}`;
    }
    for (const part of missing) found.set(part, NaN);
  }
  if (finished && (!failure || failure.slope))
    nodes.forEach((node, place) => {
      if (!node.gate && !isConstant(node)) found.set(place, gradients[place]);
    });
  for (const [place, gradient] of found)
    if (!isConstant(nodes[place])) {
      shown[`partial:${name(place)}`] = "∂";
      shown[`gradient:${name(place)}`] = Number.isNaN(gradient) ? "undefined" : formatNumber(gradient);
    }
  if (failure && !failure.slope && position >= failure.step) shown[`value:${name(failure.node)}`] = "undefined";
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
