"""A word at which a person's name may begin."""

from collections.abc import Sequence
from functools import lru_cache

from khabar.mentions.first_words import opening
from khabar.mentions.kinds_here import kind_at
from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, is_name
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_heads import head_of
from khabar.mentions.roles import Before, title_before
from khabar.mentions.titles import title_of
from khabar.mentions.told_names import everyday_given
from khabar.mentions.words_around import cues
from khabar.words.prose import Prose

_CHILD_OF = ("بن", "بنت")
_DEFINITE = ("ال", "لل", "بال", "وال", "فال")
_ACCORDING = ("بحسب", "وبحسب", "حسب")


class Start:
    """A word at which a person's name may begin, and what stands around it."""

    def __init__(self, prose: Prose, at: int, low: int, end: int, known: Sequence[bool], found: Sequence[Mention]) -> None:
        self.prose, self.words, self.at, self.low, self.end, self.known = prose, prose.words, at, low, end, known
        self.before: Before | None = None
        last = found[-1].last if found else 0
        self.free = last if last > low else low  # where the words begin that no earlier name has taken
        self.cued = at > low and prose.folds[at - 1] in _introducing()
        # «سامر عيسى، وهناء منصور»: in a row of names
        self.listed = last > low and at - last in (0, 1) and self._joined(last)
        self.letters, self.form, self.kind = opening(prose, at, self.listed)
        self.next = kind_at(prose, at + 1) if at + 1 < end and self.words[at + 1].kind == "word" else 0

    @property
    def signed(self) -> bool:
        """Whether something beside the word says that a person is named."""
        if self.cued or self.listed or self.before is not None:
            return True
        return bool(self.kind & Named.GIVEN) and self.at > self.low and self.words[self.at - 1].fold in _ACCORDING

    @property
    def told(self) -> bool:
        """«وقالت فجر العمري إن», «رئيس المجلس نعمة العمري إن»; not «رئيس المجلس وعد العمري بأن»."""
        if not everyday_given(self.words, self.at, self.end) or self.known[self.at + 1]:
            return False  # «أمير الساحل»: of a place
        return self.cued or not self.says and behind_definite(self)

    @property
    def fathered(self) -> bool:
        """«رئيسة الجمعية رفيعة بنت حمود», «قال الفضيل بن عياض»: before a father's name any word is a given name."""
        folds, at = self.prose.folds, self.at
        if at + 2 >= self.end or folds[at + 1] not in _CHILD_OF or self.letters or self.known[at] or at <= self.low:
            return False
        if self.says or title_of(self.form) is not None or head_of(self.form) is not None or is_nationality(self.form):
            return False
        if self.article:
            return self.kind == Named.ORDINARY and self.cued and is_name(folds[at + 2])
        if self.form[0] in "وفبلكيتس" or self.words[at + 2].kind != "word":
            return False
        unknown = self.kind == Named.NONE and (self.known[at - 1] or folds[at - 1].startswith(_DEFINITE))
        return unknown or self.kind == Named.ORDINARY and is_name(folds[at + 2]) and behind_definite(self)

    @property
    def honoured(self) -> bool:
        """«الدكتورة وفاء», «العقيد أوريل»: a title with its article touches the word."""
        title = title_of(self.words[self.at - 1].fold) if self.at > self.low else None
        return title is not None and title.definite and not title.plural and not title.letters and title.use != "kin"

    @property
    def article(self) -> bool:
        """«الحسن»; not «إلهان», «ألفريد», whose alif is the name's own."""
        word = self.words[self.at]
        return self.form.startswith("ال") and self.prose.text[word.start + self.letters] not in "أإآ"

    @property
    def fresh(self) -> bool:
        """Whether nothing runs on into the word: a sentence, a mark or a verb of saying stands before it."""
        return self.signed or self.at == self.low or self.words[self.at - 1].kind == "mark"

    @property
    def foreign(self) -> bool:
        """«الفنلندي ميكا لايتنن»: an adjective of nation with its article stands before the word."""
        before = self.words[self.at - 1].fold if self.at > self.low else ""
        return before.startswith("ال") and is_nationality(before)

    def _joined(self, last: int) -> bool:
        return self.words[self.at].fold.startswith("و") if last == self.at else self.words[last].fold in ("،", ",")

    @property
    def says(self) -> bool:
        """«شدد», «يدعى»: a verb of saying, which «رؤى» is not."""
        word = self.words[self.at]
        return self.form in cues("says", "named") and "ؤ" not in self.prose.text[word.start : word.end]


@lru_cache(maxsize=1)
def _introducing() -> frozenset[str]:
    return cues("says", "named")


def behind_definite(start: Start) -> bool:
    """«رئيس المجلس البلدي فجر العمري»: behind an office that ends with a definite word, a known name or a mark."""
    before = start.at - 1
    if before <= start.low:
        return False
    ends_office = start.known[before] or start.words[before].kind == "mark" or start.words[before].fold.startswith(("ال", "لل"))
    office = title_before(start.prose, start.at, start.free, start.known) if ends_office else None
    return office is not None and office.strong and not office.title.plural
