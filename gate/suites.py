"""What the gate measures: each suite reads its material with the installed `khabar read` and asks a scorer what it was worth."""

import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from bench import speed
from gate import samples

SHARED = Path(os.environ.get("KHABAR_SHARED") or Path(__file__).parents[2] / "shared")
GOLD, _PAGES = SHARED / "gold/gold.py", SHARED / "pages/pages.py"


class Suite(NamedTuple):
    """`material`: what must be on this machine, None for what the project carries. `measure` gives figure by name."""

    name: str
    material: Path | None
    measure: Callable[[], dict[str, float]]


def run(*command: str | Path, stdin: str = "") -> str:
    """What a command prints. Its complaints go to stderr; RuntimeError where it fails."""
    done = subprocess.run([*map(str, command)], input=stdin, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 1):  # `khabar read` exits 1 where some lines are error records: the scorer sees them
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}")
    return done.stdout


def khabar(*arguments: str | Path, stdin: str = "") -> str:
    return run(sys.executable, "-m", "khabar", "read", "--json", *arguments, stdin=stdin)


def gold_scorer() -> ModuleType:
    """The scorer of the hand-marked articles as a module: its parts are asked where its table is not enough."""
    spec = importlib.util.spec_from_file_location("gold", GOLD)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold(folder: Path) -> dict[str, float]:
    """The scores of hand-marked articles, read as JSONL."""
    reports = khabar("-", stdin=run(sys.executable, GOLD, "inputs", folder))
    return _scored(GOLD, folder, reports, gold_figures)


def pages(folder: Path) -> dict[str, float]:
    """The scores of real pages, read as HTML."""
    reports = khabar(*sorted(folder.glob("*.html")))
    return _scored(_PAGES, folder, reports, page_figures)


def _scored(scorer: Path, folder: Path, reports: str, figures: Callable[[str], dict[str, float]]) -> dict[str, float]:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(reports)
        file.flush()
        return figures(run(sys.executable, scorer, "score", folder, file.name))


def gold_figures(printed: str) -> dict[str, float]:
    """Figure by name from the table of gold.py: F1, or recall where it prints that alone. Names are 34 columns wide."""
    rows = [(line[:34].strip(), line[34:].split()) for line in printed.split("\n")[1:] if line.strip()]
    return {name: float(cells[2] if len(cells) == 4 else cells[0]) for name, cells in rows}


def page_figures(printed: str) -> dict[str, float]:
    """Figure by name from the table of pages.py: the mean over pages, which stands before the number of pages."""
    rows = [line.rsplit(None, 2) for line in printed.split("\n")[1:] if line.strip()]
    return {name.strip(): float(mean) for name, mean, _ in rows}


SUITES: Sequence[Suite] = (
    Suite("gold", SHARED / "gold/dev", lambda: gold(SHARED / "gold/dev")),
    Suite("paragraphs", SHARED / "gold/paragraphs", lambda: gold(SHARED / "gold/paragraphs")),
    Suite("pages", SHARED / "pages/dev", lambda: pages(SHARED / "pages/dev")),
    Suite("samples", None, samples.score),
    Suite("speed", None, speed.ratios),
)
