// The explorer in a notebook: the controls are ipywidgets' sliders.

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
  const leave = atHome(el, ".backprop-explorer");
  return () => {
    turn++;
    forget();
    stop();
    leave();
  };
}

export default { render };
