"""Run what the READMEs and docs/way.md tell a reader to type, block by block, in a fresh folder beside the example page.

    python -m scripts.readme

A fenced block is run where its first line says so: ```sh test or ```python test. `make` commands run in the checkout. A
block of Python goes on where the one before it on the page ended.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.ar.md")
PAGES = (*READMES, "docs/way.md")
_BLOCK = re.compile(r"^```(?P<language>sh|python) test\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block that a reader may type."""

    file: str
    line: int
    language: str
    text: str


def blocks(file: str, text: str) -> list[Block]:
    """The blocks of a page, each block of Python with those before it."""
    found: list[Block] = []
    python = ""
    for block in _BLOCK.finditer(text):
        if block["language"] == "python":
            python += block["text"]
        whole = python if block["language"] == "python" else block["text"]
        found.append(Block(file, text.count("\n", 0, block.start()) + 1, block["language"], whole))
    return found


def command(block: Block) -> list[str]:
    return ["bash", "-euo", "pipefail", "-c", block.text] if block.language == "sh" else [sys.executable, "-c", block.text]


def main() -> int:
    failed, run = 0, 0
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder, "examples"))
        for block in (block for name in PAGES for block in blocks(name, (ROOT / name).read_text(encoding="utf-8"))):
            place = ROOT if re.search(r"^make ", block.text, re.MULTILINE) else Path(folder)
            done = subprocess.run(command(block), cwd=place, env=environment, capture_output=True, text=True, check=False)
            run += 1
            if done.returncode:
                failed += 1
                print(
                    f"{block.file}:{block.line} ends with {done.returncode}\n{block.text}{done.stdout[-2000:]}{done.stderr[-2000:]}"
                )
    print(f"{run - failed} of {run} blocks of {', '.join(PAGES)} run as written.")
    return 1 if failed or not run else 0


if __name__ == "__main__":
    sys.exit(main())
