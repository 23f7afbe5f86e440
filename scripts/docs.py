"""Write the pages of docs/ that come from the code: the command, the report, the rules, the word tables, the figures.

python -m scripts.docs           write them
python -m scripts.docs --check   fail where one is stale, missing or left over
"""

import argparse
import sys
from pathlib import Path

from scripts.docs_cli import cli_page
from scripts.docs_figures import figures_page, with_figures
from scripts.docs_lexicons import lexicons_page
from scripts.docs_report import report_page
from scripts.docs_rules import rule_pages

DOCS = Path(__file__).parents[1] / "docs"
RULES = "rules"  # the one folder in which nothing but generated pages stands
NOTE = "<!-- Written by scripts/docs.py from the code; edit that. -->\n\n"


def pages() -> dict[str, str]:
    """Every generated page by its path under docs/."""
    written = {
        "cli.md": cli_page(),
        "report.md": report_page(),
        "lexicons.md": lexicons_page(),
        "figures.md": figures_page(),
        **{f"{RULES}/{name}": text for name, text in rule_pages().items()},
    }
    readmes = {f"../{name}": (DOCS.parent / name).read_text(encoding="utf-8") for name in ("README.md", "README.ar.md")}
    return {
        **{name: NOTE + text.strip() + "\n" for name, text in written.items()},
        **{name: with_figures(text, arabic=".ar." in name) for name, text in readmes.items()},
    }


def stale() -> list[str]:
    """What is not as the code says, a line for each page."""
    wanted = pages()
    there = {name: (DOCS / name).read_text(encoding="utf-8") for name in wanted if (DOCS / name).exists()}
    left_over = [f"{RULES}/{path.name}" for path in (DOCS / RULES).glob("*.md") if f"{RULES}/{path.name}" not in wanted]
    return [f"{Path('docs', name)} is stale" for name in wanted if there.get(name) != wanted[name]] + [
        f"docs/{name} is of a rule that is no more" for name in left_over
    ]


def write() -> None:
    written = pages()
    for path in (DOCS / RULES).glob("*.md"):
        path.unlink()
    for name, text in written.items():
        (DOCS / name).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / name).write_text(text, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts.docs", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail where a page is stale")
    if not parser.parse_args().check:
        write()
        return 0
    found = stale()
    print(*found, "Run `make docs` and commit." if found else "The generated pages are as the code says.", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
