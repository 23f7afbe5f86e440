"""Definite descriptions: the words that «المتحدث», «وزير الدفاع» or «التقرير» is made of, and whether they fit somebody."""

from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PARTICLES, PREPOSITIONS, folded
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_unnamed, ours
from khabar.mentions.titles import title_of
from khabar.words.letters import fold
from khabar.words.remembered import remembered

_LINKS = PREPOSITIONS | folded(["باسم", "لدى", "قرب", "إلى"])
_GRADES = folded(
    ["رفيع", "رفيعة", "رفيعو", "رفيعي", "عالي", "عالية", "واسع", "واسعة", "طويل"]
)  # «رفيع المستوى» makes nothing definite
_SOURCES = folded(["مصدر", "مصادر", "شاهد", "شهود"])  # never made definite by the noun behind them
_SPELT_APART = {"مراه": "امراه", "مرء": "امرو", "امرا": "امرو"}  # «المرأة» is «امرأة»
_STEM = 3  # letters before the ending of a sound plural, at least
_LONGEST = 8  # words of a description that are compared


def head_of_phrase(scene: Scene, source: Range) -> int:
    """The word that heads a description: behind what points, counts or is courtesy («هذا», «أحد», «معالي»)."""
    k = source.first
    while k + 1 < source.last and (_introduces(scene.folds[k]) or scene.words[k].kind != "word"):
        counts = scene.folds[k + 1] == "من" and k + 2 < source.last and is_crowd(scene.folds[k + 2])  # «عدد من التجار»
        k += 1 + counts
    return k


@remembered(1 << 12)
def _introduces(folded_word: str) -> bool:
    bare = folded_word[1:] if folded_word[:1] in ("و", "ف") else folded_word
    return any(word in words_that(part) for word in (folded_word, bare) for part in ("pointing", "courtesy", "quantifier"))


def bare_words(scene: Scene, source: Range) -> frozenset[str]:
    """The content words of a description, folded, without article, as far as its first preposition."""
    found, head = [], head_of_phrase(scene, source)
    for k in range(head, min(source.last, source.first + _LONGEST)):
        fold = scene.folds[k]
        if k > source.first and (fold in _LINKS or fold.startswith(("بال", "باسم"))):
            break
        if k > head and fold[0] == "ب" and definite(scene.folds[head]) and k not in scene.mentions:
            break  # «أجابت الممثلة بخفة ظل»
        if scene.words[k].kind == "word" and fold not in PARTICLES and fold not in words_that("pointing"):
            found.append(description_word(fold))
    return frozenset(found)


@remembered(1 << 14)
def description_word(folded_word: str) -> str:
    """A word as descriptions compare it: without article, and an office alike for man and woman («رئيسة» as «رئيس»)."""
    bare = _SPELT_APART.get(without_article(folded_word), without_article(folded_word))
    if bare.endswith("ه") and len(bare) > 3 and (title_of(bare) is not None or _is_woman(bare)):
        return bare[:-1]
    return _nominative(bare)


def _nominative(bare: str) -> str:
    """«باحثين» and «باحثو» as «باحثون»: people are compared whatever their case."""
    stem = bare[:-2] if bare.endswith("ين") else bare[:-1] if bare.endswith(("و", "ي")) else ""
    numbers = {word.form.number for word in source_words(bare) if word.form.kind == "unnamed" and not word.suffix}
    if len(stem) < _STEM or "p" not in numbers or "s" in numbers:  # «محامي»
        return bare
    return stem + "ون" if source_words(stem + "ون") else bare


def _is_woman(folded_word: str) -> bool:
    return any(word.form.kind == "unnamed" and word.form.gender == "f" for word in source_words(folded_word)[:1])


def is_definite_phrase(scene: Scene, source: Range) -> bool:
    """Whether a phrase means somebody known: «الوزير», «وزير الدفاع», «هذا الخبير»; not «وزير سابق», «مصدر في الوزارة»."""
    first = scene.folds[source.first]
    if first in words_that("quantifier") or scene.words[source.first].kind == "number":
        return False  # «40 في المئة من المصانع» are others than the 20 before
    head = head_of_phrase(scene, source)
    if definite(scene.folds[head]) or first in words_that("pointing") or ours(first) != first:
        return True
    if scene.folds[head] in _SOURCES:
        return False
    for k in range(head + 1, min(source.last, head + 4)):
        if scene.folds[k] in _LINKS or scene.folds[k - 1] in _GRADES:
            return False
        if definite(scene.folds[k]) or k in scene.mentions:
            return not scene.letters_before_name(k)
    return False


def fits(head: str, words: frozenset[str], heads: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a description may mean somebody known: its head is one of theirs, and most of the rest is said of them too.

    «الوزير» means «وزير المالية»; «وزير الدفاع» does not.
    """
    if head not in heads:
        return False
    rest = words - {head}
    if is_crowd(head):
        return all(alike(word, known) for word in rest)  # «سكان الشمال» are not «سكان الجنوب»
    return not rest or 2 * sum(1 for word in rest if alike(word, known)) >= len(rest)


def tells_more(head: str, words: frozenset[str], heads: frozenset[str], office: frozenset[str]) -> bool:
    """Whether a description has all of somebody's office and more: «مدير الوكالة الأميركية للتنمية» for «مدير الوكالة»."""
    told = office - {head}
    return head in heads and bool(told) and not is_crowd(head) and told <= words


def alike(word: str, known: frozenset[str]) -> bool:
    """«الفرنسي» and «فرنسا», «الأممي» and «الأمم»: the same word or the same beginning of four letters, three where it is short."""
    if word in known:
        return True
    start = word[: 4 if len(word) > 4 else 3]
    return len(start) >= 3 and any(other.startswith(start) for other in known)


@remembered(1 << 15)
def fold_word(word: str) -> str:
    """A word of a name, folded, without the marks round it."""
    return fold(word.strip('«»"“”()،,'))


def is_own_office(folded_word: str) -> bool:
    """Whether a word behind a name may be its bearer's office; «وسفيرة» behind «وزير البيئة فلان» is another's."""
    title = title_of(folded_word)
    joined = folded_word[0] == "و" and title is not None and title.letters > 0
    return is_unnamed(folded_word, "s") and not joined
