"""latin_names.py NAMES: write lexicons/latin_names.csv, the usual Latin spelling of Arabic given and family names.

NAMES: `names.sqlite3` of the wheel arabic-name-romanizer (MIT; its names are Wikidata's and Zerrouki's, both CC0 1.0).

Of the spellings of one name that with the most bearers is taken; French ones («ou», «ch») count less, because the reports
are read in English. A family name with the article is kept without it.
"""

import re
import sqlite3
import sys
from collections import Counter, defaultdict
from pathlib import Path

from khabar.words.letters import fold

TABLE = Path(__file__).parent.parent / "src/khabar/lexicons/latin_names.csv"
ARAB = frozenset("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())
LEAST = 2  # bearers
_ARTICLE = re.compile(r"^(?:al|el|as|ash|ar|an|at|ad|az|il|l)[-' ’]|^(?:al|el)(?=[a-z]{4})", re.I)
_FRENCH = re.compile(r"ou|ch(?!i$)|dj|kh?ou|gu[ei]|é|è|ï|tch", re.I)
_PLAIN = re.compile(r"[A-Z][a-z'-]*(?:-[A-Z][a-z]+)?")
HEADER = """\
# Usual Latin spelling of Arabic names of people: folded name, without article, and the spelling.
# source: Wikidata and T. Zerrouki's name corpus by way of arabic-name-romanizer; written by scripts/latin_names.py, do not edit
# licence: CC0-1.0
name,latin
"""


def spellings(database: str) -> dict[str, Counter[str]]:
    """How many bear each spelling of each name."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    rows = sqlite3.connect(database).execute("select arabic_key, latin, latin_lang, country, count from units")
    for key, latin, language, country, bearers in rows:
        name = fold(key)
        if " " in name or not name.isalpha() or len(name) < 2:
            continue
        if name.startswith("ال") and len(name) > 4:
            name, latin = name[2:], _ARTICLE.sub("", latin)
        latin = latin[:1].upper() + latin[1:]
        if not latin.isascii() or not _PLAIN.fullmatch(latin):
            continue
        weight = (
            bearers * (1.0 if country in ARAB or not country else 0.3) * (0.4 if language == "fr" or _FRENCH.search(latin) else 1.0)
        )
        found[name][latin] += weight
    return found


def main(database: str) -> None:
    lines = []
    for name, counted in sorted(spellings(database).items()):
        latin, bearers = counted.most_common(1)[0]
        if sum(counted.values()) >= LEAST and bearers >= 1 and latin.lower() != name:
            lines.append(f"{name},{latin}\n")
    TABLE.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} names, {TABLE.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1])
