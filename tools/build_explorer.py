"""Put the modules of the explorer together into the one file that a page gets.

    python tools/build_explorer.py             write backprop_helpers/explorer/explorer.js
    python tools/build_explorer.py --check     write nothing: is it up to date?

The file is committed, so that whoever only uses the course needs no Node. Its first line holds a hash of the modules
and of itself: a test sees without Node when one of them was edited and the other was not.
"""

import argparse
import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXPLORER = ROOT / "backprop_helpers" / "explorer"
TARGET = EXPLORER / "explorer.js"
ESBUILD = ROOT / ".venv" / "node" / "node_modules" / ".bin" / "esbuild"
# One value for the page, `explorer`: the names inside cannot meet those of the gate table. Each saved page and each
# notebook holds this file, so it is made small: half of what it would be. Who reads, reads scripts/.
OPTIONS = (
    *("--bundle", "--minify", "--line-limit=120"),
    *("--format=iife", "--global-name=explorer", "--target=es2022", "--charset=utf8"),
)


def stamped(code: str) -> str:
    """The code of the page under the line that tells what it was made from.

    >>> stamped("var explorer;")[:47]
    '// Made from scripts/ by make explorer, sha256 '
    """
    sources = [path.read_text(encoding="utf-8") for path in sorted((EXPLORER / "scripts").rglob("*.js"))]
    digest = hashlib.sha256("\0".join([*sources, code]).encode()).hexdigest()
    return f"// Made from scripts/ by make explorer, sha256 {digest}\n{code}"


def built() -> str:
    """The code of the page, made anew from its modules."""
    command = [str(ESBUILD), "explorer.js", *OPTIONS]
    made = subprocess.run(command, cwd=EXPLORER / "scripts", capture_output=True, check=True, encoding="utf-8")
    return stamped(made.stdout)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    if not parser.parse_args().check:
        TARGET.write_text(built(), encoding="utf-8", newline="\n")
    elif TARGET.read_text(encoding="utf-8") != built():
        print(f"{TARGET.relative_to(ROOT).as_posix()} is not what make explorer writes.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
