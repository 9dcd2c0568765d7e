"""A JupyterLab in Chromium, for tests and for benchmarks."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import nbformat

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
TOKEN = "a-token-for-the-tests"
# What ipykernel prints where, under load, a widget's message overtakes the one that opens its comm: its own affair.
OVERTAKEN = "No such comm"


@contextmanager
def running_server(folder):
    """Start a JupyterLab that knows no settings of the user's; give its address and the folder of its notebooks."""
    settings = folder / "settings" / "@jupyterlab"
    for extension, name, text in (
        ("notebook-extension", "tracker", {"windowingMode": "none"}),
        ("apputils-extension", "notification", {"fetchNews": "false", "checkForUpdates": False}),
    ):
        (settings / extension).mkdir(parents=True, exist_ok=True)
        (settings / extension / f"{name}.jupyterlab-settings").write_text(json.dumps(text))
    places = (
        "JUPYTER_CONFIG_DIR",
        "JUPYTER_DATA_DIR",
        "JUPYTER_RUNTIME_DIR",
        "IPYTHONDIR",
        "JUPYTERLAB_WORKSPACES_DIR",
    )
    environment = {**os.environ, **{name: str(folder / name) for name in places}}
    environment["JUPYTERLAB_SETTINGS_DIR"] = str(folder / "settings")
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environment["PATH"]])
    root = folder / "notebooks"
    root.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.root_dir": root,
        "IdentityProvider.token": TOKEN,
        "LabApp.expose_app_in_browser": True,
        "LabApp.news_url": None,
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    with (folder / "log").open("w") as log:
        running = subprocess.Popen(
            [*command, *(f"--{name}={value}" for name, value in options.items())],
            stdout=log,
            stderr=log,
            env=environment,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{address}/api/status?token={TOKEN}", timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        else:
            raise RuntimeError(f"JupyterLab did not start: {(folder / 'log').read_text()[-2000:]}")
        yield address, root
    finally:
        running.terminate()
        running.wait(30)


class Lab:
    """A notebook, open in JupyterLab: in a page that has none yet, or in one that has closed its last one."""

    def __init__(self, page, server, name, sources):
        address, root = server
        self.page = page
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(it) if isinstance(it, str) else it for it in sources],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        )
        path = f"{name}.ipynb"
        nbformat.write(notebook, root / path)
        if page.url == "about:blank":
            page.goto(f"{address}/doc/tree/{path}?reset&token={TOKEN}")
        else:
            page.evaluate("async (path) => { await jupyterapp.commands.execute('docmanager:open', { path }); }", path)
        page.wait_for_function(
            """(path) => {
              const { context, sessionContext } = window.jupyterapp?.shell.currentWidget ?? {};
              return context?.path === path && sessionContext?.session?.kernel?.status === "idle";
            }""",
            arg=path,
            timeout=120_000,
        )

        # What goes wrong in a widget's callback shows in no cell.
        page.evaluate(
            """(overtaken) => {
              window.kernelTrouble = [];
              jupyterapp.shell.currentWidget.sessionContext.session.kernel.iopubMessage.connect((_, message) => {
                const { evalue, name, text } = message.content;
                if (message.header.msg_type === "error") kernelTrouble.push(evalue);
                if (name === "stderr" && !text.startsWith(overtaken)) kernelTrouble.push(text);
              });
            }""",
            OVERTAKEN,
        )

    def close(self):
        """End the kernel and close the notebook; the page stays."""
        self.page.evaluate(
            """async () => {
              const { currentWidget } = jupyterapp.shell;
              await currentWidget.sessionContext.shutdown().catch(() => {});  // it may be gone already
              currentWidget.dispose();
            }"""
        )

    def trouble(self):
        """Return what went wrong in the kernel so far, and forget it."""
        return self.page.evaluate("() => window.kernelTrouble.splice(0)")

    def run(self, *cells):
        """Run all cells, or the cells of these numbers, and wait until they are done."""
        if cells:
            for cell in cells:
                self.page.evaluate(
                    "async (cell) => { jupyterapp.shell.currentWidget.content.activeCellIndex = cell;"
                    " await jupyterapp.commands.execute('notebook:run-cell') }",
                    cell,
                )
        else:
            self.page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
        errors = self.page.locator('[data-mime-type="application/vnd.jupyter.error"], [data-mime-type$="stderr"]')
        said = [text for text in errors.all_text_contents() if not text.startswith(OVERTAKEN)]
        assert not said, f"a cell failed or warned: {said}"

    def execute(self, code):
        """Run Python in the notebook's kernel, in no cell, and return what it prints; or why it stops."""
        return self.page.evaluate(
            """async (code) => {
              const kernel = jupyterapp.shell.currentWidget.sessionContext.session.kernel;
              const future = kernel.requestExecute({ code, store_history: false });
              let text = "";
              future.onIOPub = ({ content }) => { text += content.text ?? content.evalue ?? ""; };
              await future.done;
              return text;
            }""",
            code,
        )

    def ask(self, code):
        """Run Python in the notebook's kernel and return what it prints, as JSON."""
        return json.loads(self.execute(f"import json\nprint(json.dumps({code}))"))

    def hears(self, code, wanted):
        """Return what `ask` does, when it is as wanted or after some seconds: a kernel hears of a page later."""
        for _ in range(50):
            if (found := self.ask(code)) == wanted:
                break
            self.page.wait_for_timeout(100)
        return found
