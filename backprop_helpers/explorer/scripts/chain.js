// The chain rule at the node that is chosen: the sum, flow by flow.

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
        const passed = pass.failure?.slope ? done.some(({ node }) => node === place) : position >= pass.failure?.step;
        const missing = passed ? "–" : "not yet";
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
