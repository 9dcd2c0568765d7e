"""Show this folder in a browser, without a network: python serve.py [PORT]"""

import sys
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Handler(SimpleHTTPRequestHandler):
    # Not every system knows these, and a browser believes what it is told.
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".css": "text/css",
        ".woff2": "font/woff2",
    }

    def log_message(self, *_: object) -> None:
        """Say nothing of each file."""


def main() -> None:
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    with ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=Path(__file__).parent)) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        print(f"The course is at {address} as long as this runs; Ctrl+C ends it.", flush=True)
        if len(sys.argv) < 2:
            webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
