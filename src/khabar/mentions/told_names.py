"""Names made of everyday words, between a verb of saying or an office and the clause that is said."""

from collections.abc import Sequence

from khabar.mentions.known_names import outlet_words
from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.organization_heads import head_of
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import CLAUSES, PARTICLES
from khabar.words.prose import Prose
from khabar.words.tokens import Word

_FIRM = Named.GIVEN | Named.FAMILY
_SAID = CLAUSES | {":", "قوله", "قولها", "»", "”", '"'}  # the marks close on the name
_LEADS = frozenset(["الي", "علي", "من", "عن"])  # «أشار إلى أن», «شدد على أن»
_SPOKEN = frozenset("تصريح تصريحات حديث بيان مقابله كلمه كلمته كلمتها اتصال حوار مداخله موتمر منشور تغريده تدوينه".split())
_GLUED = ("لل", "وال", "بال", "فال", "كال")
_INFLECTED = ("ه", "ات", "ين", "ون", "ا")


def told_surname(prose: Prose, at: int, kind: int) -> bool:
    """«قال كريم أحمد الجندي إن»: behind two given names that a sign makes sure, and before the clause, a noun is the surname."""
    words = prose.words
    before = words[at - 1].fold
    if not (named(before) & Named.GIVEN or is_name(before) and not before.startswith("ال")) or not told_at(words, at + 1):
        return False
    folded = words[at].fold
    if folded in PARTICLES or folded.startswith(_GLUED) or head_of(folded) is not None:
        return False
    if is_name(folded):
        return True  # «حسن سامي شاهين إن»: a name, though it looks like another word's plural
    title = title_of(folded)
    if title is not None and (title.plural or title.letters):
        return False
    return not folded.endswith(_INFLECTED) and (folded.startswith("ال") and len(folded) > 4 or bool(kind & _FIRM))


def clad_surname(prose: Prose, at: int) -> bool:
    """«كيارا بالدوتشي، وزيرة …»: a surname that only begins like a clitic and an article, behind a given name, before a mark."""
    folded = prose.words[at].fold
    if not folded.startswith(("بال", "وال", "كال")) or named(prose.words[at - 1].fold) != Named.GIVEN:
        return False
    closed = at + 1 >= len(prose.words) or prose.words[at + 1].kind == "mark" or prose.words[at + 1].fold in CLAUSES
    return closed and named(folded[1:]) == named(folded[3:]) == Named.NONE and not folded.endswith(_INFLECTED)


def everyday_given(words: Sequence[Word], at: int, end: int) -> bool:
    """«وقالت فجر العمري إن», «رئيس اللجنة صباح علي القرشي: …»: everyday words that are given names too."""
    if words[at].fold not in particles("everyday"):
        return False
    last = at + 1
    if last < end and words[last].kind == "word" and named(words[last].fold) == Named.NONE:
        last += 1  # «وقالت ورود صوالحة إن»
    while last < min(end, at + 4) and words[last].kind == "word" and is_name(words[last].fold):
        last += 1
    return last > at + 1 and told_at(words, last)


def told_at(words: Sequence[Word], k: int) -> bool:
    """Whether what is said begins here, or how: «إن», «إلى أن», «في تصريح», «لوكالة», «، مدير المركز»."""
    fold, behind = (words[k].fold, words[k + 1].fold) if k + 1 < len(words) else ("", "")
    if fold == "في":
        return behind in _SPOKEN
    if fold == "،":
        title = title_of(behind)
        return behind in CLAUSES or title is not None and not title.letters and not title.plural
    heard = fold in ("ل", "لـ") or fold[:1] == "ل" and fold[1:] in outlet_words("head")  # «لـ«الصحيفة»», «لوكالة»
    return heard or fold in _SAID or fold in _LEADS and behind in CLAUSES
