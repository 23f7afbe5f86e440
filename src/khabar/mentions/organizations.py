"""Organizations whose names grammar finds: a noun that heads one, and how far the name runs behind it.

وزارة + الشؤون + الإسلامية + والأوقاف        idafa, adjectives, a second complement
اللجنة + الوطنية + الروسية + لمكافحة الإرهاب    adjectives of nation or rank, then the purpose
شركة + «لوكهيد مارتن» + الأميركية            a name between marks, or words that no table knows
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from khabar.lexicons import load
from khabar.mentions.forms import Form, bare_forms, bare_span
from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, named
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import PARTICLES, TIMES, cues, nationalities
from khabar.words.letters import fold
from khabar.words.prose import Prose
from khabar.words.tokens import Word

_OPENERS = {"«": "»", '"': '"', "“": "”", "(": ")", "‘": "’", "'": "'", "”": "”"}
_RANKS = frozenset(
    map(
        fold,
        "الوطني الوطنية العام العامة الأعلى العليا المركزي المركزية الدولي الدولية العالمي العالمية الاتحادي الاتحادية الدستوري الدستورية"
        " الملكي الملكية السلطاني السلطانية الأميري الأميرية الشعبي الشعبية المسلح المسلحة الدائم الدائمة التشريعي التشريعية الرئاسي الرئاسية"
        " الوزاري الوزارية الجنائي الجنائية القومي القومية المستقل المستقلة الشرعي الشرعية الفيدرالي الفيدرالية الفدرالي الفدرالية"
        " الانتقالي الانتقالية التنفيذي التنفيذية البلدي البلدية الأهلي الأهلية السيادي السيادية".split(),
    )
)
_PLAIN = frozenset(
    map(
        fold,
        "الحر الحرة الموحد الموحدة المتحد المتحدة المشترك المشتركة الخاص الخاصة الكبير الكبرى الأول الأولى الثاني الثانية الثالث الثالثة"
        " الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن الثامنة العاشر التقدمي الموحدين المستقلين الخيري الخيرية"
        " المسلمين المسلمون الشامل الشاملة المختلط المختلطة التابعة الموالية".split(),
    )
) - frozenset(map(fold, ["التابعة", "الموالية"]))
_COORDINATED = frozenset(["state", "education", "society"])


class Head(msgspec.Struct, frozen=True):
    """A noun that heads an organization; `definite`: with the article; `letters`: clitics before it."""

    noun: str
    field: str
    takes: str
    long: bool
    definite: bool
    form: Form


class _Row(msgspec.Struct):
    head: str
    plural: str | None
    field: str
    takes: str
    reach: str


class _Word(msgspec.Struct):
    word: str


@cache
def _heads() -> dict[str, _Row]:
    found: dict[str, _Row] = {}
    for row in load.rows("organization_heads.csv", _Row, "head"):
        if " " not in row.head and row.takes != "never":
            found[fold(row.head)] = row
            if row.plural and row.plural != "-":
                found[fold(row.plural)] = row
    return found


@cache
def inner_words() -> frozenset[str]:
    """Words without article that may stand inside an organization's name, folded."""
    return frozenset(fold(row.word) for row in load.rows("organization_words.csv", _Word, "word"))


@lru_cache(maxsize=1 << 14)
def head_of(folded: str) -> Head | None:
    """The head that a folded word is, clitics and article allowed."""
    heads = _heads()
    for form in bare_forms(folded):
        definite = form.form.startswith("ال") and len(form.form) > 4
        row = heads.get(form.form) or (heads.get(form.form[2:]) if definite else None)
        if row is not None:
            definite = form.form not in heads
            return Head(form.form[2:] if definite else form.form, row.field, row.takes, row.reach == "long", definite, form)
    return None


def organizations_in(prose: Prose, known: Mapping[int, int]) -> list[Mention]:
    """Every organization that a head opens. Cost: linear in the text.

    known: where a known place, person or organization begins (a word's index) and ends.
    """
    found: list[Mention] = []
    for first, last in prose.sentences:
        at = first
        while at < last:
            head = head_of(prose.words[at].fold) if prose.words[at].kind == "word" else None
            mention = _organization(prose, at, last, head, known) if head is not None else None
            found += [mention] if mention is not None else []
            at = mention.last if mention is not None else at + 1
    return found


def _organization(prose: Prose, at: int, end: int, head: Head, known: Mapping[int, int]) -> Mention | None:
    name = _Name(prose.words, at, end, head, known)
    last = name.definite() if head.definite else name.indefinite()
    if last == at:
        return None
    span = bare_span(prose, at, last, head.form.letters)
    written = span.of(prose.text)
    forms = [prose.written(first, stop) for first, stop in name.cores]
    short = [bare_span(prose, at, stop, head.form.letters).of(prose.text) for stop in name.shorter if stop < last]
    return Mention(
        first=at,
        last=last,
        span=span,
        kind="organization",
        name="ا" + written if head.form.lam else written,
        forms=tuple(dict.fromkeys([*forms, *short])),
        head=head.noun,
    )


class _Name:
    """Runs along the words behind a head. `cores`: the proper name inside; `shorter`: where it may end earlier."""

    def __init__(self, words: Sequence[Word], at: int, end: int, head: Head, known: Mapping[int, int]) -> None:
        self.words, self.at, self.end, self.head, self.known = words, at, end, head, known
        self.cores: list[tuple[int, int]] = []
        self.shorter: list[int] = []

    def definite(self) -> int:
        """«الحكومة اليمنية»: adjectives, and the purpose behind them. `at` where they make no name."""
        last, proper = self.at + 1, False
        quoted = self._quoted(last)
        if quoted:
            self.cores.append((last + 1, quoted - 1))
            return quoted
        while last < self.end and (self._nation(last) or self._adjective(last)):
            proper = proper or self._nation(last) or (self.words[last].fold in _RANKS and self.head.takes != "complement")
            last += 1
        if last == self.at + 1:
            return self.at
        purpose = self._purpose(last) if self.head.long else last
        if not proper and (purpose == last or self.head.takes == "complement"):
            return self.at
        return self._whereabouts(purpose)

    def indefinite(self) -> int:
        """«وزارة الأوقاف والإرشاد»: an idafa. `at` where none follows."""
        last = self.at + 1
        quoted = self._quoted(last)
        if quoted:
            self.cores.append((last + 1, quoted - 1))
            return self._whereabouts(self._adjectives(quoted))
        last = self._complement(last, 3)
        if not last:
            return self.at
        if self.head.field in _COORDINATED:
            last = self._coordinates(last)
        last = self._adjectives(last)
        if self.head.field in _COORDINATED:
            last = self._coordinates(last)
        return self._whereabouts(self._purpose(last) if self.head.long else last)

    def _quoted(self, at: int) -> int:
        """Where a name between marks ends, the closing mark with it; 0: there is none."""
        close = _OPENERS.get(self.words[at].fold) if at < self.end else None
        if close is None:
            return 0
        for last in range(at + 2, min(self.end, at + 8)):
            if self.words[last].fold in (close, '"', "”", "″") and self.words[last].fold != "،":
                return last + 1
        return 0

    def _complement(self, at: int, depth: int) -> int:
        """Where the noun behind the head ends; 0: no noun follows."""
        if at >= self.end or self.words[at].kind != "word":
            return 0
        folded = self.words[at].fold
        if at in self.known:
            return self.known[at]
        if folded in PARTICLES or folded in TIMES or folded in cues("says"):
            return 0
        if folded in inner_words() and depth:
            return self._complement(at + 1, depth - 1)
        if folded.startswith("ال") and len(folded) > 3:
            return at + 1 if title_of(folded) is None or not self._person_title(folded) else 0
        if named(folded) != Named.ORDINARY and title_of(folded) is None and folded not in nationalities():
            return self._unknown(at)
        return 0

    def _person_title(self, folded: str) -> bool:
        title = title_of(folded)
        return title is not None and title.definite and not title.plural

    def _unknown(self, at: int) -> int:
        """«لوكهيد مارتن»: words that no table knows, four at most."""
        last = at + 1
        while last < min(self.end, at + 4) and self.words[last].kind == "word":
            kind = named(self.words[last].fold)
            if kind & Named.ORDINARY or self.words[last].fold in PARTICLES:
                break
            last += 1
        self.cores.append((at, last))
        return last

    def _nation(self, at: int) -> bool:
        folded = self.words[at].fold
        return folded.startswith("ال") and folded in nationalities()

    def _adjective(self, at: int) -> bool:
        folded = self.words[at].fold
        if folded in _RANKS or folded in _PLAIN:
            return True
        nisba = folded.startswith("ال") and len(folded) > 5 and folded.endswith(("ي", "يه"))
        return nisba and folded not in TIMES and title_of(folded) is None and at not in self.known

    def _adjectives(self, at: int) -> int:
        while at < self.end and (self._nation(at) or self._adjective(at)):
            at += 1
        return at

    def _coordinates(self, at: int) -> int:
        """«والإرشاد», «والصيد البحري»: further definite complements."""
        while at < self.end and self.words[at].fold.startswith("وال") and self.words[at].kind == "word":
            folded = self.words[at].fold
            if at in self.known or head_of(folded) is not None or title_of(folded) is not None or folded[1:] in PARTICLES:
                break
            if folded[1:] in nationalities() or folded[1:] in TIMES:
                break
            self.shorter.append(at)
            at = self._adjectives(at + 1)
        return at

    def _purpose(self, at: int) -> int:
        """«للشؤون الصحية», «لمكافحة الإرهاب»."""
        if at >= self.end or self.words[at].kind != "word":
            return at
        folded = self.words[at].fold
        if folded.startswith("لل") and len(folded) > 4 and at not in self.known:
            self.shorter.append(at)
            return self._purpose(self._coordinates(self._adjectives(at + 1)))
        if folded[0] == "ل" and folded[1:] in inner_words():
            last = self._complement(at + 1, 2)
            if last:
                self.shorter.append(at)
                return self._coordinates(self._adjectives(last))
        return at

    def _whereabouts(self, at: int) -> int:
        """«في غزة», «بمنطقة عسير»: the name with it is the fuller form, the one without it the usual."""
        if at + 1 < self.end and self.words[at].fold in ("في", "لدي") and at + 1 in self.known:
            self.shorter.append(at)
            return self.known[at + 1]
        return at
