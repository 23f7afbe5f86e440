"""What each rule of attribution is worth: the scores of the hand-marked articles with all rules, and without one of them.

    python -m bench.ablation [GOLD_DIR]

Without an argument, ../shared/gold/dev. A rule that is away leaves its cues to the rules behind it, so that the loss is what no
other rule can make good. A loss below nought means that the rule costs more there than it brings.
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import msgspec

from gate.suites import GOLD, SHARED, gold_scorer, run
from khabar.attribution.rules import RULES, Rule, rules_at
from khabar.attribution.scene import Scene
from khabar.page.build import article_of
from khabar.reading import read_article
from khabar.records import Article

_FIGURES = ("attributions found", "attributions whole")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?", type=Path, default=SHARED / "gold/dev", help="a folder of hand-marked articles")
    folder = parser.parse_args(arguments).gold
    scorer, articles = gold_scorer(), list(_articles(folder))
    with_all = _figures(scorer, folder, articles)
    print(f"{'':20}" + "".join(f"{name.removeprefix('attributions '):>9}" for name in _FIGURES))
    print(f"{'all rules':20}" + "".join(f"{with_all[name]:9.3f}" for name in _FIGURES))
    for rule in RULES:
        with patch("khabar.attribution.reader.rules_at", _without(rule)):
            figures = _figures(scorer, folder, articles)
        print(f"- {rule.__name__:18}" + "".join(f"{figures[name] - with_all[name]:+9.3f}" for name in _FIGURES), flush=True)


def _articles(folder: Path) -> Iterable[Article]:
    for line in run("python3", GOLD, "inputs", folder).split("\n"):
        if line.strip():
            given: dict[str, Any] = msgspec.json.decode(line)
            title, paragraphs = given.pop("title"), given.pop("paragraphs")
            yield article_of(title, paragraphs, **given)


def _figures(scorer: ModuleType, folder: Path, articles: Iterable[Article]) -> dict[str, float]:
    reports = [msgspec.to_builtins(read_article(article)) for article in articles]
    tally, _ = scorer.measure(zip(scorer.load(folder), reports, strict=True))
    return {name: tally[name].f1 for name in _FIGURES}


def _without(away: Rule) -> Callable[[Scene, int], tuple[Rule, ...]]:
    def others(scene: Scene, at: int) -> tuple[Rule, ...]:
        return tuple(rule for rule in rules_at(scene, at) if rule is not away)

    return others


if __name__ == "__main__":
    main()
