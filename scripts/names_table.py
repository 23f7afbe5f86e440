"""names_table.py NEWS NAMES: write the tables of given names, family names and ordinary words into the lexicons.

NEWS: articles in the JSONL form that `khabar read` takes, gzipped; only counts of single words are taken from it.
NAMES: `names.sqlite3` of the wheel arabic-name-romanizer (MIT; its names are Wikidata's and Zerrouki's, both CC0 1.0).

A word is a name where its share of places behind another name or a title says so; a word that is both (أمل, حرب) stands
in a name table and among the ordinary words.
"""

import gzip
import json
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from khabar.lexicons.load import read
from khabar.mentions.forms import bare_forms
from khabar.mentions.known_names import known_names as known_names_by_first_word
from khabar.mentions.names import arabic_shape
from khabar.mentions.titles import title_of
from khabar.words.letters import fold
from khabar.words.tokens import words_of

LEXICONS = Path(__file__).parent.parent / "src/khabar/lexicons"
ARAB = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split()
NEVER = frozenset(map(fold, ["على", "علي"]))  # a preposition and a name under one folded spelling
HONORIFICS = frozenset(
    map(
        fold,
        "الرئيس الدكتور الدكتورة الشيخ العقيد المهندس السيد السيدة العميد اللواء الأستاذ الأمير الملك النائب الفريق المقدم "
        "الرائد النقيب الجنرال السفير الفنان الفنانة الشاعر المحامي المستشار اللاعب المدرب القاضي المدعو ويدعى الحاج".split(),
    )
)
ENDINGS = ("ها", "هم", "ه", "نا", "ات", "ين", "ون", "وا", "ا", "ت", "هما", "يه")
SAYING = frozenset(
    map(
        fold,
        "قال وقال وأضاف أضاف أكد وأكد وأوضح أوضح وأشار أشار وتابع وصرح صرح واعتبر قالت وقالت وأكدت وأوضحت وأضافت وذكر وأعرب ولفت "
        "ونفى وشدد وبين يقول ويقول تقول وتقول ويضيف ويرى ويؤكد".split(),
    )
)


def shed(word: str) -> Iterator[str]:
    """What is left of an Arabic word without its ending; the sister form where the ending is a plural's («ون» and «ين»)."""
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield stem + {"ون": "ين", "ين": "ون", "ات": "ه"}.get(ending, "") if ending not in ("ا", "ت") or len(stem) > 3 else ""


class Seen:
    """How often each word stands in the news, behind a given name or a title, and behind a verb of saying."""

    def __init__(self) -> None:
        self.total: Counter[str] = Counter()
        self.behind: Counter[str] = Counter()
        self.said: Counter[str] = Counter()

    def share(self, word: str) -> float:
        return self.behind[word] / self.total[word] if self.total[word] else 0.0

    def signs(self, word: str) -> float:
        """The share of its places in which something says that the word is a name."""
        return (self.behind[word] + self.said[word]) / self.total[word] if self.total[word] else 0.0

    def inflected(self, word: str) -> bool:
        """Whether the word wears or sheds what names do not: the article, clitics, endings, the prefixes of verbs."""
        least = max(2, self.total[word] // 50)
        if word.startswith("ال"):
            return (
                self.total[word[2:]] >= least
                or self.total["ب" + word] + self.total["لل" + word[2:]] + self.total["و" + word] >= least
            )
        if any(
            self.total[form] >= least for form in ("ال" + word, *(word + ending for ending in ENDINGS if ending not in ("ا", "ت")))
        ):
            return True
        if any(self.total[form] >= least for form in shed(word)):
            return True
        for clitic in ("و", "ف", "ب", "ل", "ك", "س", "وال", "بال", "لل", "كال", "فال"):
            rest = word.removeprefix(clitic)
            if rest != word and len(rest) > 2 and self.total[rest] + self.total["ال" + rest] >= 2 * self.total[word]:
                return True
        return word[0] in "يتنا" and any(self.total[prefix + word[1:]] >= least for prefix in "يتن" if prefix != word[0])


def word_runs(news: str) -> Iterator[list[str]]:
    """The folded words of each paragraph; a mark or number is an empty string."""
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            for paragraph in [article.get("title") or "", *article["paragraphs"]]:
                yield [word.fold if word.kind == "word" else "" for word in words_of(paragraph)]


def count(runs: list[list[str]], openers: frozenset[str]) -> Seen:
    seen = Seen()
    for run in runs:
        before = ""
        for word in run:
            if word:
                seen.total[word] += 1
                if before in openers:
                    seen.behind[word] += 1
                elif before in SAYING:
                    seen.said[word] += 1
            before = word
    return seen


def known_names(database: str) -> tuple[Counter[str], Counter[str]]:
    """Given and family names with the number of bearers; a bearer outside the Arab countries counts a third."""
    given: Counter[str] = Counter()
    family: Counter[str] = Counter()
    rows = sqlite3.connect(database).execute("select arabic_key, role, country, count from units")
    for key, role, country, bearers in rows:
        weight = bearers if country in ARAB or not country else bearers / 3
        for word in fold(key).split():
            (family if role == "surname" else given)[word] += weight
    return given, family


def known_name(word: str) -> bool:
    """Whether a word is an organization's or outlet's name, alone or behind a clitic: «هسبريس», «لداعش»."""
    names = known_names_by_first_word()
    forms = [form.form for form in bare_forms(word)[1:] if len(form.form) > 3]
    return any(len(name.words) == 1 and name.alone for form in [word, *forms] for name in names.get(form, ()))


def classes(seen: Seen, given: Counter[str], family: Counter[str], foreign: frozenset[str]) -> dict[str, list[str]]:
    """The tables' words: given, family, ordinary."""
    tables: dict[str, list[str]] = {"given": [], "family": [], "ordinary": []}
    for word in sorted(set(given) | set(family) | foreign | set(seen.total)):
        if not word.isalpha() or not 2 <= len(word) <= 20 or word[0] < "ء" or word in NEVER:
            continue
        total, share = seen.total[word], seen.share(word)
        borne = given[word] + (8 if word in foreign else 0)
        firm = total < 8 or share >= 0.12
        inflected = seen.inflected(word)
        is_given = (borne >= 2 and (firm or borne > total * 0.2)) or (word in foreign and (not inflected or total < 400))
        is_family = (family[word] >= 1 and firm) or family[word] > max(4, total * 0.15) or family[word] + given[word] >= 10
        if title_of(word) is None and not arabic_shape(word) and not (word.startswith("ال") and inflected):
            is_family = is_family or (total >= 4 and not inflected and seen.signs(word) >= 0.12) or (total >= 4 and share >= 0.4)
        common = (total >= 3 and inflected) or (total >= 50 and seen.signs(word) < 0.06 and word not in foreign)
        common = common or (total >= 3 and arabic_shape(word) and not (is_given or is_family))
        if is_given:
            tables["given"].append(word)
        if is_family:
            tables["family"].append(word)
        if common and not known_name(word) and not ((is_given or is_family) and (firm or not inflected)):
            tables["ordinary"].append(word)
    return tables


def written(what: str, words: list[str]) -> str:
    head = (
        f"# {what} Folded spelling, one word each.\n# source: Written by scripts/names_table.py; do not edit.\n# licence: CC0-1.0\n"
    )
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 110:
            lines.append(line.strip())
            line = ""
        line += " " + word
    return head + "\n".join([*lines, line.strip()]) + "\n"


def main(news: str, names: str) -> None:
    foreign = frozenset(
        fold(line.partition(",")[0]) for line in read("given_names_foreign.csv").splitlines() if not line.startswith(("#", "name,"))
    )
    given, family = known_names(names)
    runs = list(word_runs(news))
    openers = frozenset(word for word, borne in given.items() if borne >= 50) - NEVER | HONORIFICS
    seen = count(runs, openers)
    # once more, now with every word that the first count calls a name
    sure = {w for w, borne in given.items() if borne >= 5 and seen.share(w) >= 0.2}
    sure |= {w for w in foreign if seen.total[w] < 400 and seen.share(w) >= 0.03}
    seen = count(runs, frozenset(sure) - NEVER | HONORIFICS)
    tables = classes(seen, given, family, foreign)
    for name, what in (
        ("given", "Given names."),
        ("family", "Family names."),
        ("ordinary", "Words of the news that are seldom or never a name."),
    ):
        file = {"given": "given_names.txt", "family": "family_names.txt", "ordinary": "ordinary_words.txt"}[name]
        (LEXICONS / file).write_text(written(what, tables[name]), encoding="utf-8")
        print(file, len(tables[name]))


if __name__ == "__main__":
    main(*sys.argv[1:3])
