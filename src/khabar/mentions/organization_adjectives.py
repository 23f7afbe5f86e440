"""The adjectives in an organization's name: of nation, of rank, of branch («اللجنة الوطنية الروسية»)."""

from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_heads import Head
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import ends
from khabar.words.letters import fold
from khabar.words.tokens import Word

_HALVED = frozenset(["الكوريه", "الكوري", "القبرصيه", "القبرصي", "السودانيه", "السوداني", "الايرلنديه", "الايرلندي"])
_HALVES = frozenset(["الجنوبيه", "الجنوبي", "الشماليه", "الشمالي"])  # «وزارة الدفاع الكورية الجنوبية»


class _Adjective(msgspec.Struct):
    adjective: str
    part: str


@cache
def adjectives(part: str) -> frozenset[str]:
    """Adjectives of organizations' names with their article, folded: «rank», «plain», «branch», «none»."""
    rows = load.rows("organization_adjectives.csv", _Adjective, None)
    return frozenset("ال" + fold(row.adjective) for row in rows if row.part == part)


class Adjectives:
    """The words behind a head, and how far adjectives run among them."""

    def __init__(self, words: Sequence[Word], end: int, head: Head, known: Mapping[int, int]) -> None:
        self.words, self.end, self.head, self.known = words, end, head, known

    def nation(self, at: int) -> bool:
        folded = self.words[at].fold
        return folded.startswith("ال") and is_nationality(folded)

    def _adjective(self, at: int) -> bool:
        folded = self.words[at].fold
        if folded in adjectives("rank") or folded in adjectives("plain"):
            return True
        if at in self.known or folded in ends() or title_of(folded) is not None:
            return False
        nisba = folded.startswith("ال") and len(folded) > 5 and folded.endswith(("ي", "يه", "يين", "يون"))
        return nisba and folded not in adjectives("none")

    def adjectives_end(self, at: int) -> int:
        """Where the adjectives end that begin at `at`; behind one of nation only those of rank go on."""
        nation, first = False, at
        while at < self.end and (self.nation(at) or (self._branch(at) if nation else self._adjective(at))):
            if self._is_year(at) or at > first and self._disagrees(at):
                break
            nation = nation or self.nation(at)
            at += nation and at + 1 < self.end and self.words[at].fold in _HALVED and self.words[at + 1].fold in _HALVES
            at += 1
        return at

    def _is_year(self, at: int) -> bool:
        """«قالت الشركة العام الماضي»: «العام» is no adjective before a word that tells which year."""
        return self.words[at].fold == "العام" and at + 1 < self.end and self.words[at + 1].fold in adjectives("year")

    def _disagrees(self, at: int) -> bool:
        """«اللجنة الأولمبية الدولية الأسترالي كيفن»: a man's adjective of nation behind a woman's tells of whoever follows."""
        woman = self.head.definite and self.head.noun.endswith("ه") and self.words[at - 1].fold.endswith("يه")
        return woman and self.words[at].fold.endswith("ي") and self.nation(at)

    def _branch(self, at: int) -> bool:
        return self.words[at].fold in adjectives("rank") or self.words[at].fold in adjectives("branch")
