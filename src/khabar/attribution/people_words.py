"""Nouns that name people, more than one: «السكان», «المحتجون», «سائقو»."""

from khabar.attribution.source_words import SourceForm, source_words
from khabar.mentions.names import Named, named
from khabar.words.remembered import remembered

_SOUND = ("ون", "ين")
_SHORTEST = 6  # letters of a sound plural of people without its article: «عاملين», not «قانون»
_NO_PEOPLE = frozenset(["مصدر", "أوساط", "عدد", "بعض", "فريق"])  # nouns of the table that no plural verb means, or that may be one
_AS_ONE = frozenset(["أهل"])  # a singular whose verbs are plural: «أهل القرية طالبوا»


@remembered(1 << 14)
def is_crowd(folded_word: str) -> bool:
    """Whether a word names people, more than one: «السكان», «للمضربين», «سائقو»; not «القانون», «الملايين», «المصادر»."""
    words = source_words(folded_word)
    readings = [word.form for word in words if not word.suffix] or [word.form for word in words]  # «عمدة» is no «عمد» of his
    if folded_word.endswith("ي") and _bare(folded_word) is not None and any(form.number == "s" for form in readings):
        return False  # «المحامي»: with its article it is no plural in construct
    if any(form.number != "d" for form in readings):  # «العاملين» reads as a dual too
        return any(_names_people(form) for form in readings)
    bare = _bare(folded_word)
    if bare is None or not bare.endswith(_SOUND) or len(bare) < _SHORTEST or len(bare) == _SHORTEST and bare[2] == "ا":
        return False  # «ملايين», «قوانين»
    of_nation = bare.endswith("يون") or bare.endswith("يين") and len(bare) > _SHORTEST  # «بوذيون», not «ملايين»
    return of_nation or bare[0] == "م" or bare[1] == "ا"


def _names_people(form: SourceForm) -> bool:
    if form.word in _AS_ONE:
        return True
    return form.kind == "unnamed" and form.number == "p" and form.gender == "m" and form.word not in _NO_PEOPLE


def _bare(folded_word: str) -> str | None:
    """A word without its article and what is glued before that; None where it has no article."""
    for article in ("ال", "وال", "بال", "كال", "فال", "لل", "ولل", "وبال"):
        if folded_word.startswith(article):
            return folded_word[len(article) :]
    return None


def glued(folded_word: str) -> int:
    """How many letters stand glued before the people's noun: «بـ» in «بالمحتجين», «لـ» in «لسكان»."""
    readings = source_words(folded_word)
    if readings:
        return len(readings[0].prefix)
    return 1 if folded_word.startswith(("وال", "بال", "كال", "فال", "لل")) else 0


@remembered(1 << 12)
def is_many(folded_word: str) -> bool:
    """Whether a word names several: «الباحثون», «المصادر»."""
    return is_crowd(folded_word) or any(word.form.word == "مصدر" and word.form.number == "p" for word in source_words(folded_word))


def are_bodies(folded_word: str) -> bool:
    """«وطالب الدول بخفض الرسوم», «حث البنوك على»: a broken plural of bodies, which a verb in the masculine cannot agree with."""
    readings = source_words(folded_word)
    return bool(readings) and all(word.form.kind == "organization" and word.form.number == "p" for word in readings)


def is_sound_plural(folded_word: str) -> bool:
    """An everyday word in the sound plural; «جونسون», «يون» and «عرفات» are none."""
    return folded_word.endswith(("ون", "ات")) and len(folded_word) > 4 and named(folded_word) == Named.ORDINARY


def bare_many(folded_word: str) -> bool:
    """«محتجون»: a sound plural of people without article; before a noun that it is in construct with it would lose its «ن»."""
    readings = source_words(folded_word)[:1] if folded_word.endswith("ون") else ()
    return any(word.form.kind == "unnamed" and word.form.number == "p" and not word.article for word in readings)


@remembered(1 << 12)
def wants_noun(folded_word: str) -> bool:
    """«مدربو», «مستوردو»: without its nun the sound plural stands before a noun, never before an adjective."""
    return folded_word.endswith("و") and any(_names_people(word.form) for word in source_words(folded_word))
