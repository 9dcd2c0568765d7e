// Predict, then reveal.

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
        const right = close(answer, pass.gradients[row.place]);
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
