"""A person's titles and office: the words before a name, or in apposition behind it."""

from collections.abc import Sequence

from khabar.mentions.names import Named, is_name, named
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_heads import head_of, inner_words
from khabar.mentions.titles import Title, office_words, title_of
from khabar.mentions.words_around import PARTICLES, cues, ends
from khabar.words.prose import Prose
from khabar.words.remembered import remembered
from khabar.words.tokens import Word

_FARTHEST = 16  # words that a title may be long
_ASIDE = 6  # words between brackets before a name
_ELATIVE = 6  # letters of «الأعلى»
_LINKS = frozenset(["في", "من", "لدي", "باسم", "باسمه", "باسمها", "باسمهم", "الي", "عن", "علي"])
_GLUED = ("ال", "لل", "بال", "وال", "ولل", "وبال")
_ABBREVIATIONS = frozenset(["د", "م", "ا", "الدكتور"])
_OPENING = frozenset(["«", '"', "“", "(", "‘"])
_PAIRS = {")": "(", "»": "«", '"': '"“', "”": "“"}
_BRACKETS = frozenset(["«", "»", '"', "“", "”", "(", ")", "‘", "’", "'"])


class Before:
    """What stands before a name: where the title begins (a word's index), and whether it touches the name."""

    __slots__ = ("first", "letters", "strong", "title")

    def __init__(self, first: int, letters: int, strong: bool, title: Title) -> None:
        self.first, self.letters, self.strong, self.title = first, letters, strong, title


def title_before(prose: Prose, at: int, low: int, known: Sequence[bool]) -> Before | None:
    """The title before the name that begins at word `at`, looking back no further than word `low`.

    known: which words stand inside a known name (place, organization, outlet). Cost: at most `_FARTHEST` words.
    """
    words, says = prose.words, cues("says")
    found: Before | None = None
    k, indefinite, closed = at - 1, 0, 0
    if k > low and words[k].fold in ("،", ",", ":") and not words[k - 1].fold.isdigit():
        k -= 1
        if words[k + 1].fold == ":":
            return None
    k = _over_brackets(words, k, low) - _in_marks(words, k, low)
    touching, farthest = k, max(low, at - _FARTHEST)
    while k >= farthest:
        word = words[k]
        if word.kind == "mark":
            if _stop_of_abbreviation(words, k):
                touching = k - 1
            elif word.fold not in _BRACKETS or k == touching or _opening_mark(words, k, closed):
                break
            else:
                closed += 1
            k -= 1
            continue
        if found is not None and word.fold in says:
            break  # «طالب الرئيس فلان»: asked, not a student
        title = _abbreviation(words, k) or title_of(word.fold)
        if title is not None and known[k] and title.plural and not title.definite:
            title = None  # «طالبان»: a name, no students
        if title is not None and not (title.use == "kin" and title.letters):
            titled = found is not None and not found.title.definite
            if _somebody_else(words, known, k + 1, found.first if found is not None else touching + 1, titled):
                break
            if _opens(title, k, at, touching, words, found, known):
                found = Before(k, title.letters, title.use != "trade" or k == touching, title)
            if title.letters:
                break
            indefinite = 0
        elif not known[k] and not _complement(word.fold):
            indefinite += 1
            if indefinite > 2 or word.kind == "number" or not _may_be_noun(word):
                break
        if word.fold in says:
            break
        k -= 1
    return found


def title_behind(prose: Prose, last: int, end: int, known: Sequence[bool]) -> tuple[int, int] | None:
    """Words [first, last) of an office in apposition behind a name: «فلان، المدير التنفيذي في …». Cost: at most `_FARTHEST`."""
    words = prose.words
    first = last + 1 if last < end and words[last].fold in ("،", ",") else last
    title = title_of(words[first].fold) if first < end else None
    if title is None or title.plural or title.letters or title.use == "kin":
        return None
    at = first + 1
    while at < min(end, first + _FARTHEST) and _goes_on(words[at], known[at]):
        at += 1
    while at > first + 1 and (words[at - 1].fold in _LINKS or words[at - 1].fold in _OPENING):
        at -= 1
    return (first, at) if title.definite or at > first + 1 else None


def _over_brackets(words: Sequence[Word], k: int, low: int) -> int:
    """«أمين عام الحلف (الناتو) فلان», «عضو حركة «نور» فلان»: the word before a name that closes at word k; else k."""
    opening = _PAIRS.get(words[k].fold)
    if opening is None:
        return k
    opens = next((j for j in range(k - 1, max(low, k - _ASIDE), -1) if words[j].fold in opening), None)
    if opens is None or words[k].fold != ")" and head_of(words[opens - 1].fold) is None:
        return k
    return opens - 1


def _in_marks(words: Sequence[Word], k: int, low: int) -> bool:
    """«المشير «حلمي»», «رئيس الاتحاد "أحمد الوكيل"»: whether a mark at word k opens a name right behind a definite word."""
    return (
        k > low
        and words[k].fold in _OPENING
        and words[k].fold != "("
        and _opening_mark(words, k, 0)
        and words[k - 1].fold.startswith(("ال", "لل"))
    )


def _goes_on(word: Word, known: bool) -> bool:
    if word.kind == "mark":
        return word.fold in _BRACKETS
    return _qualifies(word, known) and word.fold not in cues("says")


def _opening_mark(words: Sequence[Word], k: int, closed: int) -> bool:
    """Whether a mark opens what the name stands in: it touches the word behind it, and none closed it before the name."""
    opens = words[k].end == words[k + 1].start and (k == 0 or words[k - 1].end < words[k].start)
    return opens and closed % 2 == 0


def _stop_of_abbreviation(words: Sequence[Word], k: int) -> bool:
    return words[k].fold in (".", "/") and k > 0 and words[k - 1].fold in _ABBREVIATIONS


def _abbreviation(words: Sequence[Word], k: int) -> Title | None:
    if words[k].fold in ("د", "م") and words[k + 1].fold in (".", "/"):
        return Title("honorific", True, False)
    return None


def _opens(
    title: Title, k: int, at: int, touching: int, words: Sequence[Word], found: Before | None, known: Sequence[bool]
) -> bool:
    """Whether a title at word k begins the phrase that ends before the name."""
    if k == touching:
        return title.definite or title.use in ("both", "kin", "office", "honorific") or title.plural
    if found is not None and found.first == k + 1 + _marks(words, k + 1, found.first):
        # «الدكتور الوزير فلان», «وزير الدفاع الفريق فلان»
        return True
    if title.use == "kin":
        return False
    if title.definite:
        behind = range(k + 1, min(touching + 1, found.first if found else at))
        return all(_qualifies(words[j], known[j]) or _names_body(words, j) for j in behind)
    return title.use != "honorific" or is_nationality(words[k + 1].fold)


def _names_body(words: Sequence[Word], k: int) -> bool:
    """«المدير التنفيذي لشركة داماك فلان»: a word that no table knows behind a body's noun."""
    return words[k].kind == "word" and named(words[k].fold) == Named.NONE and head_of(words[k - 1].fold) is not None


def _somebody_else(words: Sequence[Word], known: Sequence[bool], first: int, last: int, titled: bool) -> bool:
    """«افتتح المحافظ المعرض بحضور رئيس البلدية فلان»: words [first, last) between an office and a nearer title tell of more.

    titled: behind them another office begins; then what is no complement of the first (a thing, a verb) parts the two as well.
    """
    closed = False
    for k in range(first, last):
        fold = words[k].fold
        if fold in office_words("company"):
            return True
        if not titled or words[k].kind != "word" or fold in office_words("state") or is_name(fold):
            continue
        if known[k] or fold.startswith("ال"):
            if closed and not known[k] and not _adjective(fold):
                return True
            closed = True
        elif fold in _LINKS or fold[0] in "بلو" or head_of(fold) is not None:
            closed = fold.startswith(_GLUED)
        elif closed and title_of(fold) is None:
            return True
    return False


def _adjective(folded: str) -> bool:
    """«الدولية», «المصري», «الأعلى»: by its ending or shape."""
    shape = folded.startswith("الا") and len(folded) == _ELATIVE
    return shape or folded.endswith(("ي", "ه", "ين", "ون")) or title_of(folded) is not None


def _marks(words: Sequence[Word], first: int, last: int) -> int:
    return sum(words[j].kind == "mark" for j in range(first, last))


def _qualifies(word: Word, known: bool) -> bool:
    """Whether a word may follow a definite title: «المتحدث باسم الحكومة», «الرئيس الفرنسي السابق»."""
    if known or _complement(word.fold) or word.kind == "mark" or title_of(word.fold) is not None:
        return True
    return word.fold in inner_words() or head_of(word.fold) is not None


@remembered(1 << 14)
def _complement(folded: str) -> bool:
    """Whether a word inside a title goes on with it: «باسم», «الدفاع», «أركان»."""
    if folded in ends() and folded not in office_words("state"):
        return False
    if folded in _LINKS or folded in office_words("state") or folded in office_words("rank") or folded in office_words("link"):
        return True
    return folded not in PARTICLES and (folded.startswith(_GLUED) or is_nationality(folded))


def _may_be_noun(word: Word) -> bool:
    """An indefinite word inside a title is the head of an idafa: a definite word, a name or another head follows."""
    folded = word.fold
    return word.kind == "word" and folded not in PARTICLES and folded not in ends() and folded not in cues("says")
