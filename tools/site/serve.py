"""Show this folder in a browser, without a network: python serve.py [PORT]"""

from __future__ import annotations  # for a Python as old as the computer

import os
import sys
import webbrowser
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PORT = 8917  # always the same one: a browser keeps answers by address
FOLDER = Path(__file__).resolve().parent
# Not every system knows these, and a browser believes what it is told.
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}


class Handler(SimpleHTTPRequestHandler):
    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return KINDS.get(Path(path).suffix) or super().guess_type(path)

    def end_headers(self) -> None:
        """Let a browser ask each time whether the course is still the one that it keeps."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing of each file."""


class Server(ThreadingHTTPServer):
    allow_reuse_address = os.name == "posix"  # on Windows two programs would share the port

    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that has gone, as it does when a download is broken off."""
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            print(f"A file could not be sent: {error}", file=sys.stderr)


def port_in(arguments: list[str]) -> int | None:
    """Return the port that a command names, None where it names none."""
    if not arguments:
        return None
    with suppress(ValueError):
        if len(arguments) == 1 and 0 <= int(arguments[0]) <= 65535:
            return int(arguments[0])
    sys.exit("Write a port after the command, a number up to 65535, or nothing: python serve.py 8000")


def opened(port: int | None, folder: Path) -> Server:
    """Return a server of a folder at a port; where none is asked for, at a free one."""
    if not (folder / "index.html").exists():
        sys.exit(f"There is no course in {folder}: run the serve.py in the folder that `make site` writes.")
    handler = partial(Handler, directory=folder)
    try:
        return Server(("127.0.0.1", PORT if port is None else port), handler)
    except OSError as error:
        if port is not None:
            sys.exit(f"Port {port} cannot be used ({error.strerror}): name another one, or none.")
    print(f"Port {PORT} is taken. If the course runs already, your answers are at http://127.0.0.1:{PORT}/")
    return Server(("127.0.0.1", 0), handler)


def main() -> None:
    port = port_in(sys.argv[1:])
    with suppress(KeyboardInterrupt), opened(port, FOLDER) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        print(f"The course is at {address} as long as this runs; Ctrl+C ends it.", flush=True)
        if port is None:  # beside the server: a browser of text would keep it waiting
            Thread(target=webbrowser.open, args=[address], daemon=True).start()
        server.serve_forever()


if __name__ == "__main__":
    main()
