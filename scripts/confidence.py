"""Measure how often each rule is right, and write src/khabar/lexicons/rule_confidence.csv.

    python -m scripts.confidence

Right is a record whose content is that of a gold record by half or more, with gold's speaker and stance. The share is taken over
../shared/gold/dev and ../shared/gold/paragraphs, and drawn towards one half by two records, so that a rule seen once is
not certain. Rules that read nothing there get one half.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from gate.suites import GOLD, SHARED, gold_scorer, khabar, run
from khabar.attribution.rules import RULES

TABLE = Path(__file__).parents[1] / "src/khabar/lexicons/rule_confidence.csv"
HEAD = """\
# How often the records of a rule are right: content, speaker and stance. Measured by scripts/confidence.py; do not edit.
# source: Written by hand for khabar: measured on articles marked by hand.
# licence: CC0-1.0
rule,confidence
"""


def main() -> None:
    scorer = gold_scorer()
    said: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for folder in (SHARED / "gold/dev", SHARED / "gold/paragraphs"):
        for rule, good in judged(scorer, folder):
            said[rule] += 1
            right[rule] += good
    rows = [(rule.__name__, (right[rule.__name__] + 1) / (said[rule.__name__] + 2)) for rule in RULES]
    TABLE.write_text(HEAD + "".join(f"{name},{share:.2f}\n" for name, share in sorted(rows)), encoding="utf-8")
    for name, share in sorted(rows, key=lambda row: -said[row[0]]):
        print(f"{name:20}{share:6.2f}{right[name]:6} of {said[name]}")


def judged(scorer: ModuleType, folder: Path) -> Iterator[tuple[str, bool]]:
    """The rule of every record that khabar reads in the folder's articles, and whether the record is right."""
    lines = khabar("-", stdin=run("python3", GOLD, "inputs", folder)).split("\n")
    reports: list[dict[str, Any]] = [json.loads(line) for line in lines if line.strip()]
    for article, report in zip(scorer.load(folder), reports, strict=True):
        gold, found = scorer.gold_attributions(article), scorer.said_attributions(report)
        pairs = {id(s): g for g, s in scorer.pair_up(gold, found, scorer.attribution_closeness, 0.5)}
        for record in found:
            of = pairs.get(id(record))
            speaker = of is not None and (of.get("skip_speaker") or scorer.right_speaker(of, record))
            yield record["rule"], bool(of is not None and speaker and of["stance"] == record["stance"])


if __name__ == "__main__":
    main()
