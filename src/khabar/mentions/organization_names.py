"""How far an organization's name runs behind the noun that heads it.

وزارة + الشؤون + الإسلامية + والأوقاف        idafa, adjectives, a second complement
اللجنة + الوطنية + الروسية + لمكافحة الإرهاب    adjectives of nation or rank, then the purpose
شركة + «نور الشرق» + الأميركية            a name between marks, or words that no table knows
"""

import re
from collections.abc import Mapping, Sequence

from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_adjectives import Adjectives, adjectives
from khabar.mentions.organization_heads import Head, head_of, inner_words
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import PARTICLES, cues, ends
from khabar.words.tokens import Word

_OPENERS = {"«": "»", '"': '"', "“": "”", "(": ")", "‘": "’", "'": "'", "”": "”"}
_PURPOSES = 2  # «للسلامة الصحية للمنتجات الغذائية»
_OF_NEWS = frozenset(["للانباء", "للاخبار", "للاعلام", "للصحافه", "للنشر", "للبث"])
_NO_PERSON = frozenset(["السياده", "المحافظه"])  # «بلدية المحافظة»: where the governor sits
_COORDINATED = frozenset(["state", "education", "society"])
_ORDINAL = re.compile("ال(?:اولي?|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?")
_PARTICIPLE = re.compile("الم(?:ت|ست)?[^اوي]{2,3}ه|الم[^اوي]ا[^اوي]{2}ه")  # «المستعملة», «المهاجرة»


class NameRun(Adjectives):
    """Runs along the words behind a head. `cores`: the proper name inside; `shorter`: where it may end earlier."""

    def __init__(self, words: Sequence[Word], at: int, end: int, head: Head, known: Mapping[int, int]) -> None:
        super().__init__(words, end, head, known)
        self.at = at
        self.cores: list[tuple[int, int]] = []
        self.shorter: list[int] = []

    def definite(self) -> int:
        """«الحكومة اليمنية»: adjectives, and the purpose behind them. `at` where they make no name."""
        begin, takes = self.at + 1, self.head.takes
        if takes == "complement" and self.head.field not in ("armed", "party"):
            return self.at
        quoted = self._quoted(begin) if takes not in ("nation", "definite") else 0
        if quoted and not self._told(begin + 1, quoted - 1):
            self.cores.append((begin + 1, quoted - 1))
            return quoted
        if self.head.only and (begin >= self.end or self.words[begin].fold not in self.head.only):
            return self.at
        last = self.adjectives_end(begin)
        if last == begin or self.words[begin].fold in self.head.never or self.words[begin].fold.endswith(("يين", "يون")):
            return self.at  # «حث المجلس الفلسطينيين على»
        ranked = any(self.words[at].fold in adjectives("rank") for at in range(begin, last))
        nation = any(self.nation(at) for at in range(begin, last))
        purpose = self._purpose(last) if takes != "nation" else last
        if purpose > last:
            return self._whereabouts(purpose)
        if takes == "nation" or self.head.field in ("company", "court"):
            proper = (nation and self.head.field != "company") or (ranked and self.head.field != "state" and takes != "nation")
        else:
            told = bool(self.head.only) or self.words[begin].fold == "المركزيه" or self._numbered(begin)
            proper = nation or (ranked and takes != "definite") or told
        return self._whereabouts(last) if proper else self.at

    def _numbered(self, at: int) -> bool:
        """«الأسطول الخامس», «الفرقة الرابعة»: what belongs to an army is told by its number."""
        return self.head.field == "army" and self.head.takes == "definite" and _ORDINAL.fullmatch(self.words[at].fold) is not None

    def indefinite(self) -> int:
        """«وزارة الأوقاف والإرشاد»: an idafa. `at` where none follows."""
        begin, takes = self.at + 1, self.head.takes
        quoted = self._quoted(begin) if takes != "definite" else 0
        if quoted:
            self.cores.append((begin + 1, quoted - 1))
            last = self.adjectives_end(quoted)
            news = last < self.end and self.words[last].fold in _OF_NEWS  # «وكالة «الساحل» للأنباء»: an outlet
            return self._whereabouts(last if news else self._purpose(last))
        if begin >= self.end or takes == "definite" or self.words[begin].fold in self.head.never:
            return self.at
        if self.head.only and self.words[begin].fold not in self.head.only and begin not in self.known:
            return self.at
        last = self._complement(begin, 3)
        if not last or (takes in ("nation", "named") and not self.head.only and not self._proper(begin, last)):
            return self.at
        if self.head.field in _COORDINATED:
            last = self._coordinates(last)
        last = self.adjectives_end(last)
        if self.head.field in _COORDINATED:
            last = self._coordinates(last)
        return self._whereabouts(self._purpose(last) if self.head.long else last)

    def _proper(self, begin: int, last: int) -> bool:
        """Whether words behind a head are a name: a known one, or Latin or foreign words, not a common noun."""
        if begin in self.known:
            return True
        if named(self.words[begin].fold) & Named.ORDINARY:
            if self.head.noun == "شركه" and last > begin + 1 and last - 1 in self.known:
                return True  # «شركة نفط الكويت»
            return last < self.end and self.nation(last) and self.head.field == "company"
        return self.head.takes == "named"

    def _quoted(self, at: int) -> int:
        """Where a name between marks ends, the closing mark with it; 0: there is none."""
        close = _OPENERS.get(self.words[at].fold) if at < self.end else None
        if close is None:
            return 0
        for last in range(at + 2, min(self.end, at + 8)):
            if self.words[last].fold in (close, '"', "”", "″") and self.words[last].fold != "،":
                return last + 1
        return 0

    def _told(self, first: int, last: int) -> bool:
        """«انتقد المركز «غياب رؤية موحدة»»: words behind a definite head that are no name, but what it says."""
        plain = all(named(self.words[at].fold) == Named.ORDINARY for at in range(first, min(last, first + 3)))
        return last - first > 2 and plain and not self.words[first].fold.startswith("ال")

    def _complement(self, at: int, depth: int) -> int:
        """Where the noun behind the head ends; 0: no noun follows."""
        if at >= self.end or self.words[at].kind != "word":
            return 0
        folded = self.words[at].fold
        if at in self.known:
            return self.known[at]
        if folded == "ال" and at + 1 < self.end:
            return at + 2
        if folded in PARTICLES or folded in ends() or folded in cues("says"):
            return 0
        if folded in inner_words() and depth:
            joined = at + 1 < self.end and self.words[at + 1].fold[:1] == "و" and self.words[at + 1].fold[1:] in inner_words()
            return self._complement(at + 1 + joined, depth - 1)
        if folded.startswith("ال") and len(folded) > 3:
            if not self._person_title(folded):
                return self._of_place(at + 1)
            return self.known.get(at + 1, 0)  # «جامعة الملك سعود»
        if named(folded) == Named.ORDINARY or title_of(folded) is not None or is_nationality(folded):
            return 0
        last = self._unknown(at)
        return last if last > at + 1 or self.head.takes == "named" or not folded.endswith(("ي", "يه")) else 0

    def _person_title(self, folded: str) -> bool:
        title = None if folded in _NO_PERSON else title_of(folded)  # «تحالف السيادة»: no «سيادة الرئيس»
        return title is not None and title.definite and not title.plural and title.use not in ("trade", "kin")

    def _unknown(self, at: int) -> int:
        """«نور الشرق»: words that no table knows, four at most."""
        last = at + 1
        while last < min(self.end, at + 4) and self.words[last].kind == "word":
            if named(self.words[last].fold) != Named.NONE or self.words[last].fold in PARTICLES:
                break
            last += 1
        if named(self.words[at].fold) == Named.NONE:
            self.cores.append((at, last))
        return self._of_place(last)

    def _of_place(self, last: int) -> int:
        """«شركة ألمنيوم البحرين»: a company's name goes on with its place."""
        given = last < self.end and bool(named(self.words[last].fold) & Named.GIVEN)  # «مدير شركة داماك زياد الشعار»
        return self.known.get(last, last) if self.head.noun == "شركه" and not given else last

    def _coordinates(self, at: int) -> int:
        """«والإرشاد», «والصيد البحري»: further definite complements."""
        while at < self.end and self.words[at].kind == "word" and self.words[at].fold.startswith("و"):
            folded = self.words[at].fold
            if not folded.startswith("وال"):
                if not self._joins_construct(at):
                    break
                self.shorter.append(at)
                at = self.adjectives_end(at + 2)
                continue
            if at in self.known or head_of(folded) is not None or title_of(folded) is not None or folded[1:] in PARTICLES:
                break
            if is_nationality(folded[1:]) or folded[1:] in ends():
                break
            self.shorter.append(at)
            at = self.adjectives_end(at + 1)
        return at

    def _joins_construct(self, at: int) -> bool:
        """«هيئة الاتصالات وتقنية المعلومات»: an everyday noun behind «و» with a definite one behind it."""
        if at + 1 >= self.end or at + 1 in self.known or at in self.known:
            return False
        noun, behind = self.words[at].fold[1:], self.words[at + 1].fold
        return noun in inner_words() and behind.startswith("ال") and len(behind) > 4 and title_of(behind) is None

    def _purpose(self, at: int) -> int:
        """«للشؤون الصحية», «لمكافحة الإرهاب», «للسلامة الصحية للمنتجات الغذائية»."""
        for _ in range(_PURPOSES):
            last = self._one_purpose(at)
            if last == at:
                break
            self.shorter.append(at)
            at = last
        return at

    def _one_purpose(self, at: int) -> int:
        if at >= self.end or self.words[at].kind != "word":
            return at
        folded = self.words[at].fold
        if at in self.known and folded.startswith("ل") and self.head.noun == "بعثه":
            return self.known[at]
        purpose = head_of(folded)
        if purpose is not None and purpose.takes == "nation":
            return at  # «دعم الاتحاد الأوروبي للحكومة اليمنية»
        if folded.startswith("لل") and len(folded) > 4 and at not in self.known and folded not in ends():
            return self._coordinates(self.adjectives_end(at + 1))
        if folded[0] == "ل" and folded[1:] in inner_words():
            last = self._complement(at + 1, 2)
            return self._coordinates(self._participle(self.adjectives_end(last))) if last else at
        return at

    def _participle(self, at: int) -> int:
        """«لمستوردي المركبات المستعملة»: a participle that agrees with the plural or feminine noun before it."""
        if at >= self.end or at in self.known or not self.words[at - 1].fold.endswith(("ات", "ه")):
            return at
        folded = self.words[at].fold
        return at + 1 if _PARTICIPLE.fullmatch(folded) and head_of(folded) is None and title_of(folded) is None else at

    def _whereabouts(self, at: int) -> int:
        """«في غزة», «بمنطقة عسير»: the name with it is the fuller form, the one without it the usual."""
        if not self.head.sited:
            return at
        if at + 1 < self.end and self.words[at].fold in ("في", "لدي") and at + 1 in self.known:
            self.shorter.append(at)
            return self.known[at + 1]
        if at + 1 < self.end and self.words[at].fold == "في" and self.words[at + 1].fold == "البرلمان":
            self.shorter.append(at)
            return at + 2
        return at
