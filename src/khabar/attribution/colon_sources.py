"""Who speaks before a colon: the words of a headline or a line that name a source, without label, addressee and occasion."""

from khabar.attribution.found import Range
from khabar.attribution.noun_signs import definite
from khabar.attribution.own_words import says_we
from khabar.attribution.particles import ADVERBS, BE, COMMAS, NEGATIONS, PREPOSITIONS, folded
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.sources import noun_class
from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.records import Entity
from khabar.words.letters import fold

_SHORT = 4  # words of a name that no list knows
_I = frozenset(["انا", "نحن", "لست", "لسنا", "كنت", "كنا", "اننا", "انني"])
_OCCASIONS = folded("في خلال أمام عن بعد عقب قبل بشأن حول".split())  # «الوزيرة أمام البرلمان: …»
_LABELS = frozenset(["/"])  # «رياضي / المدرب: …»: the agency's rubric
_APART = ("-", "–", "—", "(", "/")
_BEFORE_NAME = ("(", "{", "[", ":")
_NAMES = Named.GIVEN | Named.FAMILY
_US = 5  # letters of a word that may end in «نا»: «سياستنا», not «هنا»
_LINK, _TO = "رابط", folded(["الخبر", "المقال", "الموضوع", "التقرير", "المصدر", "المادة"])
_LINK_LONG = 8  # words of such a link, its outlet among them
_CREDITS = "المصدر"  # «المصدر: صحيفة الساحل»: where the article is from
_ONE_OF_TWO = frozenset(["احدهما", "احداهما", "احدها", "احداها"])  # «لأمرين: أحدهما: …»: they are counted


def source_before(scene: Scene, first: int, at: int) -> Range | None:
    """The source that words [first, at) before a colon name."""
    titled = in_headline(scene, first)
    if titled and first + 2 < at and scene.folds[first + 1] in _LABELS:
        first += 2
    if scene.folds[first] == "(" and scene.folds[at - 1] == ")" and first + 2 < at:
        return _source(scene, first + 1, at - 1, at)  # «(الكهرباء): …»
    last = _before_addressee(scene, first, at)
    told = titled and last < at and _is_outlet(scene, last, at)
    if told and last - first == 1 and not _verbal(scene, first):
        return Range(first, last)  # «أيتام لـ«الصحيفة»:»: whoever it is
    if any(_like_verb(scene, k) for k in range(first + 1, last)):
        return _who_acts(scene, first, at)
    if last == at or told or scene.names_person(first, last):
        return _source(scene, first, last, at)
    if first in scene.mentions:
        return Range(first, last)
    return _source(scene, first, at, at) if noun_class(scene.folds[first]) == "unnamed" else None  # «مدير البنك العربي لتونس»


def _who_acts(scene: Scene, first: int, at: int) -> Range | None:
    """«العامري يلتقي وفدا برلمانيا: «لن أستقيل»»: who acts before the colon speaks behind it, where no verb of saying stands."""
    mention = scene.mentions.get(first)
    if mention is None or mention.entity.kind != "person" or any(k in scene.cues or k in scene.phrases for k in range(first, at)):
        return None
    return Range(first, mention.last) if at + 1 in scene.opens or _of_oneself(scene, at + 1) else None


def in_headline(scene: Scene, k: int) -> bool:
    return scene.prose.titled and scene.paragraph_of[k] == 0 or repeated_headline(scene, k) > 0


def repeated_headline(scene: Scene, k: int) -> int:
    """Where a headline begins that a text repeats at its end: «رابط الخبر بصحيفة الساحل: المدير: لا زيادة»; 0 where none does."""
    begin = scene.begins[k]
    if scene.folds[begin] != _LINK or begin + 1 >= scene.ends[begin] or scene.folds[begin + 1] not in _TO:
        return 0
    stop = min(scene.ends[begin], begin + _LINK_LONG)
    colon = next((j for j in range(begin, stop) if scene.folds[j] == ":"), stop)
    return colon + 1 if colon < stop and colon < k else 0


def _before_addressee(scene: Scene, first: int, at: int) -> int:
    """«واشنطن لـ«الحكومة»:», «الوزير للصحيفة:»: whom it is said to is none of the source."""
    for k in range(first + 1, at):
        if scene.folds[k] in ("ل", "لـ") or scene.letters_before_name(k) in ("ل", "لل") or scene.written(k).startswith("لـ"):
            return k
    return at


def _is_outlet(scene: Scene, k: int, at: int) -> bool:
    """«الوزير لـ«الصحيفة»:», «الوزير لرويترز:», «الوزير لـ:»: an outlet, marks round one, or none left behind «ل»."""
    mention = scene.mentions.get(k) or scene.mentions.get(min(k + 1, at))
    return k + 1 in scene.opens or scene.folds[k + 1] in _BEFORE_NAME or mention is not None and mention.entity.kind == "outlet"


def _source(scene: Scene, first: int, at: int, colon: int) -> Range | None:
    """Words [first, at), where they name somebody who speaks and hold no verb of their own."""
    if any(_verbal(scene, k) for k in range(first, at)):
        return None
    head = scene.folds[first]
    if head in ADVERBS or head in PREPOSITIONS or head in BE or head in NEGATIONS or head in COMMAS:
        return None
    last = _before_brackets(scene, first, at)
    if any(scene.folds[k] in _APART for k in range(first, last)):
        return None  # a dateline, a byline or a caption
    mention = scene.mentions.get(first)
    if mention is not None and mention.entity.kind != "place":
        return Range(first, mention.last if _has_occasion(scene, mention, at) else at)
    if noun_class(head) is not None:
        credit = head == _CREDITS and at - first == 1 and first == scene.prose.paragraphs[scene.paragraph_of[first]][0]
        return None if credit or head in _ONE_OF_TWO else Range(first, at)
    if in_headline(scene, first) and (named := _headlined(scene, first, last, colon)):
        return Range(first, at if named == last else named)
    known = scene.names_person(first, at) and at - first <= 8 or at - first == 1 and _is_given_name(scene, head)
    return Range(first, at) if known else None  # «نسرين: …» in an interview


def _before_brackets(scene: Scene, first: int, at: int) -> int:
    """«المنظمة العالمية للأرصاد (الرصد): …»: a name's short form in brackets is one with it."""
    if scene.folds[at - 1] != ")":
        return at
    return next((k for k in range(at - 2, first, -1) if scene.folds[k] == "("), at)


def _has_occasion(scene: Scene, mention: Mention, at: int) -> bool:
    """«السيسي في القمة: …», «غوتيريش أمام المجلس: …»: where and when it was said."""
    return mention.last < at and scene.folds[mention.last] in _OCCASIONS


def _headlined(scene: Scene, first: int, at: int, colon: int) -> int | None:
    """The end of a source that only a headline may name so."""
    last = next((k for k in range(first + 1, at) if scene.folds[k] in _OCCASIONS), at)
    if (
        last - first <= _SHORT
        and _of_oneself(scene, colon + 1)
        and not any(scene.folds[k] in PREPOSITIONS for k in range(first, last))
    ):
        return last  # «الساحلي: لن أعود إلى المنتخب»
    mention = scene.mentions.get(first)
    town = mention is not None and mention.entity.precision not in (None, "country")
    place = mention is not None and mention.entity.kind == "place" and mention.last == at  # «العراق: جماعات تتحالف»
    if not (town or place) and at - first <= _SHORT + 2 and _is_told_of(scene, first, at):
        return at
    return at if mention is not None and scene.folds[colon + 1] in NEGATIONS else None  # «طهران: لا مفاوضات»: its government


def _is_given_name(scene: Scene, folded_word: str) -> bool:
    """Whether the text names somebody in full by this given name."""
    names = (entity.name.partition(" ") for entity in scene.entities if entity.kind == "person")
    return any(rest != "" and fold(given) == folded_word for given, _, rest in names)


def _is_told_of(scene: Scene, first: int, at: int) -> bool:
    """«الصحة: …», ««العون المباشر»: …», «الخوري: …»: the headline's words are part of a body's or person's name in the text."""
    words = {scene.folds[k] for k in range(first, at) if scene.words[k].kind == "word"}
    if not words or len(words) > _SHORT:
        return False
    told = {m.entity.id: m.entity for m in scene.mentions.values() if m.entity.kind in ("organization", "outlet", "person")}
    whole = definite(scene.folds[first]) or scene.words[first].kind != "word"  # «السياحة», not «انتخابات الاتحاد»
    return any(words <= (_name_words(body) if whole else frozenset(_folded_name(body))) for body in told.values())


def _folded_name(entity: Entity) -> list[str]:
    return [fold(word.strip('«»"“”')) for word in entity.name.split()]


def _name_words(entity: Entity) -> frozenset[str]:
    """The words of a name as a headline may take them from it: «السياحة» from «الهيئة العامة للسياحة والآثار»."""
    words = _folded_name(entity)
    glued = [word for word in words if word.startswith(("لل", "وال")) and definite(word)]
    return frozenset(words) | {"ا" + word[1:] if word[0] == "ل" else word[1:] for word in glued}


def _like_verb(scene: Scene, k: int) -> bool:
    """«الرئيس يعود إلى العاصمة: …»: a clause, and no source."""
    fold = scene.folds[k]
    if fold[0] != "ي" or len(fold) < 4 or fold.endswith("ه") or is_nationality(fold):
        return False
    return k not in scene.mentions and k not in scene.times and not named(fold) & _NAMES


def _verbal(scene: Scene, k: int) -> bool:
    first = k == scene.begins[k]
    return any(cue.form in ("perfect", "imperfect", "jussive") and (first or not cue.ambiguous) for cue in scene.cues.get(k, ()))


def _of_oneself(scene: Scene, k: int) -> bool:
    """«لست نادما», «لن نتراجع», «سأعود», «حريصون على», «سياستنا»: words in the first person need a speaker, whoever that is."""
    if k >= len(scene.folds):
        return False
    fold, behind = scene.folds[k], scene.folds[k + 1] if k + 1 < len(scene.folds) else ""
    if fold in _I or fold in ("لن", "لم", "سوف") and behind[:1] in ("ا", "ن") and len(behind) > 3:
        return True
    if fold.endswith("نا") and len(fold) >= _US and k not in scene.mentions:
        return True
    if any(cue.form == "imperfect" for cue in scene.cues.get(k, ())) and (fold[0] == "ن" or scene.written(k)[0] == "أ"):
        return True  # «نرفض», «أطالب»
    shortest = 3 if behind in PREPOSITIONS else 4  # «سنرد على»
    will = fold.startswith(("سا", "سن")) and len(fold) > shortest and scene.written(k)[:2] in ("سأ", "سن")
    return will or says_we(scene, k) or fold.endswith("ون") and len(fold) > 5 and behind == "علي"
