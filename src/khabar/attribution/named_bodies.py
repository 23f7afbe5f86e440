"""A body, an outlet or a state whose name heads the phrase of a source."""

from khabar.attribution.agreement import is_feminine
from khabar.attribution.appositions import owned_at
from khabar.attribution.bodies import heads_of, words_of
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import bare_words
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PARTICLES, PREPOSITIONS, WITH_RADICAL_BA, folded
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import behind_lam, is_crew, noun_class
from khabar.attribution.speaker import Speaker
from khabar.attribution.unknown_names import UnknownNames
from khabar.mentions.nations import is_nationality
from khabar.mentions.place_names import heads as heads_of_places

_MOST = 12  # bodies that speak together
_FURTHER = 4  # letters of «و» with a further body's noun
_PROPER = 4  # words of a name proper between marks
_PLACES = frozenset(heads_of_places()) | {"حكومه"}
_BELONGS = folded(["التابع", "التابعة", "الموالي", "الموالية"])
_LOCAL = folded(["المحلي", "المحلية", "الجهوي", "الجهوية", "الإقليمي", "الإقليمية", "البلدي", "البلدية", "الطلابي", "الطلابية"])
_OTHER = folded(["الحاكم", "الحاكمة", "المعارض", "المعارضة", "المنافس", "المنافسة", "الآخر", "الأخرى", "المضيف", "المضيفة"])
_APART = _LOCAL | _OTHER
_PICKS = frozenset(["احد", "احدي", "بعض", "كبار", "ابرز"])


def body_of(scene: Scene, source: Range, names: UnknownNames, gap: int) -> Speaker | None:
    """A body, an outlet or a state whose name heads the phrase: «منظمة …», «صحيفة «المرصد»», «تركيا».

    gap: the first word behind the phrase that is surely none of it.
    """
    at = source.first
    while at < source.last - 1 and (
        scene.words[at].kind == "mark" or scene.folds[at] in words_that("quantifier") or scene.folds[at] == "من"
    ):
        at += 1
    if is_crew(scene, at) or at > source.first and scene.folds[source.first] in _PICKS and _plural(scene.folds[at]):
        return None
    kind = noun_class(scene.folds[at])
    reach = at + (3 if kind in ("organization", "outlet") else 0)
    mention = next((m for k in range(at, min(reach + 1, source.last)) if (m := scene.mentions.get(k))), None)
    if mention is None or mention.entity.kind == "person":
        return None
    if mention.entity.kind == "place" and (mention.first > at or names.goes_on(mention, source.last) is not None):
        return None
    if any(scene.folds[k] in PREPOSITIONS for k in range(at, mention.first)):
        return None
    if mention.first > at and scene.letters_before_name(mention.first)[:1] not in ("", "ا"):
        return None
    together = _together(scene, mention, source.last, gap)
    if len(together) > 1:
        told = " و".join(one.entity.name for one in together)
        words = frozenset().union(*(words_of(one.entity) for one in together))
        return Speaker(told, "organization", None, "named", None, True, frozenset(), words)
    if mention.entity.kind == "organization" and (joined := _with_others(scene, mention, source.last)):
        return Speaker(
            scene.text(at, joined), "organization", mention.entity, "named", is_feminine(scene.folds[at]),
            not is_nationality(scene.folds[mention.last][1:]), heads_of(scene, mention), words_of(mention.entity),
        )  # fmt: skip
    second = scene.mentions.get(mention.last) if mention.last < source.last else None
    if second is None and source.last == mention.last + 1 and scene.folds[mention.last].startswith("وال") and mention.first == at:
        both_names = f"{mention.entity.name} و{scene.text(mention.last, source.last)[1:]}"  # «حماس والجهاد»
        return Speaker(both_names, "organization", None, "named", None, True, frozenset(), words_of(mention.entity))
    outlet = mention.entity.kind == "outlet" or {"وكاله", "انباء"} <= words_of(mention.entity)
    heads = heads_of(scene, mention)
    bare = source.last - source.first == 1 and definite(scene.folds[at]) and kind is not None and " " in mention.entity.name
    if not bare and _told_apart(scene, mention, source.last):
        return None  # «الشرطة المحلية» where the article has «الشرطة»
    branch = "" if outlet or mention.entity.kind != "organization" else scene.text(at, mention.first) + " "
    behind = (
        _quoted_behind(scene, mention, source.last)
        or _seat_behind(scene, mention, gap)
        or _whom_it_defends(scene, mention, source.last)
        or _what_it_is_for(scene, mention, source.last)
        or _up_to_content(scene, mention, gap)
    )
    name = branch.lstrip() + mention.entity.name + behind
    return Speaker(
        name, "outlet" if outlet else "organization", mention.entity, "definite" if bare else "named",
        is_feminine(scene.folds[at]), False, heads, words_of(mention.entity) | bare_words(scene, source),
    )  # fmt: skip


def _together(scene: Scene, first: Mention, source_end: int, gap: int) -> list[Mention]:
    """«مصر والأردن»، «السعودية، والإمارات، وقطر»: the bodies and states that speak with one voice."""
    found, stop = [first], max(source_end, gap)
    while len(found) < _MOST and (at := found[-1].last) < stop:
        at += scene.folds[at] in ("،", ",")
        further = scene.mentions.get(at) if at < stop else None
        if further is None or further.first != at or further.entity.kind == "person" or scene.letters_before_name(at) != "و":
            break
        if at >= source_end and further.last < scene.ends[at] and scene.folds[further.last][0] == "ي":
            break  # «قتل سبعة بحسب الشرطة والجيش يواصل عملياته»
        found.append(further)
    return found


def _with_others(scene: Scene, mention: Mention, stop: int) -> int:
    """Where «والفرنسية والبريطانية», «ومسؤولون محليون», «وأحزاب المعارضة» behind a body ends; 0 where none follows."""
    at = mention.last
    if at >= stop or scene.folds[at][:1] != "و" or at in scene.mentions or len(scene.folds[at]) < _FURTHER:
        return 0
    if is_nationality(scene.folds[at - 1]) and is_nationality(scene.folds[at][1:]):
        while at < stop and scene.folds[at][:1] == "و" and is_nationality(scene.folds[at][1:]):
            at += 1
        return at
    return stop if noun_class(scene.folds[at][1:]) in ("organization", "unnamed") else 0


def _told_apart(scene: Scene, mention: Mention, stop: int) -> bool:
    """Whether an adjective tells of one word's body more than its name does: «الشرطة المحلية», «الجيش الشعبي»."""
    lone = mention.entity.kind == "organization" and mention.last - mention.first == 1 and definite(scene.folds[mention.first])
    if not lone or mention.last >= stop:
        return False
    fold = scene.folds[mention.last]
    if " " in mention.entity.name:
        return fold in _APART  # «الحكومة المحلية» is not «الحكومة العراقية»; «المصرف الفرنسي» may be the bank named before
    return definite(fold) and fold.endswith(("ي", "يه")) and not fold.startswith(("وال", "لل"))


def _plural(folded_word: str) -> bool:
    """«أحد قيادات الوزارة»: one of them is not the body."""
    return any(reading.form.number == "p" for reading in source_words(folded_word)[:1])


def named_in_marks(scene: Scene, source: Range) -> Speaker | None:
    """«الألكسو» for «المنظمة العربية للثقافة "الألكسو"»: a name in marks that stands behind a body's full name somewhere."""
    marked = scene.opens.get(source.first)
    if marked is None or marked.last > source.last or marked.last - marked.first > 2:
        return None
    folds = scene.folds[marked.first : marked.last]
    for quotation in scene.opens.values():
        mention = scene.mentions.get(quotation.first - 2)
        if mention is None or mention.entity.kind != "organization" or scene.folds[quotation.first : quotation.last] != folds:
            continue
        name = f"{mention.entity.name} {scene.text(marked.first, marked.last)}"
        heads, words = heads_of(scene, mention), words_of(mention.entity)
        return Speaker(name, "organization", mention.entity, "named", None, False, heads, words)
    return None


def _seat_behind(scene: Scene, mention: Mention, stop: int) -> str:
    """« في حلب», « بمحافظة كذا», « التابعة لحكومة الإقليم»: a body among others of its kind is told by where and whose it is."""
    at = mention.last
    if mention.entity.kind != "organization" or at >= stop:
        return ""
    if scene.folds[at] in _BELONGS:
        return " " + scene.text(at, phrase_end(scene, at, stop)) if at + 1 < stop and _owner(scene, at + 1) else ""
    letters = scene.letters_before_name(at) or scene.folds[at][:1]
    glued = letters == "ب" and scene.folds[at] not in WITH_RADICAL_BA
    place = at if glued else at + 1 if scene.folds[at] in ("في", "لدي") else stop
    if place >= stop or not is_seat(scene, place, scene.folds[place][glued:]):
        return ""
    behind = scene.mentions.get(place + 1)
    least = behind.last if behind is not None and behind.entity.kind == "place" else place + 1  # «بولاية أوهايو»
    return " " + scene.text(at, max(least, phrase_end(scene, place, stop)))


def _whom_it_defends(scene: Scene, mention: Mention, stop: int) -> str:
    """« عن حقوق المستهلك» for «جمعية الدفاع عن حقوق المستهلك»: whom a body defends is of its name."""
    at = mention.last
    if at + 1 >= stop or scene.folds[at] != "عن" or scene.folds[at - 1] != "الدفاع" or mention.entity.kind != "organization":
        return ""
    return " " + scene.text(at, stop).rstrip(" ،,")


def _what_it_is_for(scene: Scene, mention: Mention, stop: int) -> str:
    """« لدراسة التطرف», « المستقل لعلوم التقنية», « من أجل الحريات»: what a body is for, as far as its source runs."""
    at = mention.last
    if mention.entity.kind != "organization" or is_nationality(scene.folds[mention.first]):
        return ""
    while (
        at < stop and definite(scene.folds[at]) and not scene.folds[at].startswith(("و", "لل")) and scene.words[at].kind == "word"
    ):
        at += 1  # an adjective before it
    if at + 1 >= stop or any(scene.words[k].kind != "word" for k in range(mention.last, stop)):
        return ""
    cause = at == mention.last and scene.folds[at : at + 2] == ["من", "اجل"]
    if not cause and (not _is_purpose(scene, at) or any(scene.folds[k] in PREPOSITIONS for k in range(at, stop))):
        return ""
    return " " + scene.text(mention.last, stop)


def _up_to_content(scene: Scene, mention: Mention, gap: int) -> str:
    """« بوزارة التعليم», « لاستضافة المعرض», « بانتهاكات الحرب»: whose, or for what a body is, where nothing else stands there."""
    at = mention.last
    if mention.entity.kind != "organization" or at >= gap or at in scene.times or scene.words[at].kind != "word":
        return ""
    fold = scene.folds[at]
    act = is_masdar(without_article(scene.folds[at - 1])) and at - mention.first > 1  # «لجنة التحقيق»
    noun = fold[0] == "ب" and fold not in WITH_RADICAL_BA and not fold.endswith("ا")  # no «بيانا»
    own = noun and (act or noun_class(fold[1:]) == "organization")
    meant = fold[0] == "ل" and _is_purpose(scene, at) and is_masdar(without_article(behind_lam(fold)))
    return " " + scene.text(at, gap) if (own or meant) and phrase_end(scene, at, gap) == gap else ""


def _is_purpose(scene: Scene, at: int) -> bool:
    """«لدراسة», «لإقليم»; not «لمراسلنا», «لعملائه», «لوكالة»."""
    fold = scene.folds[at]
    if fold[0] != "ل" or fold in PREPOSITIONS or fold in PARTICLES or owned_at(scene, at) or fold.endswith("نا"):
        return False
    mention = scene.mentions.get(at)
    if mention is not None:
        return mention.entity.kind == "place" and scene.letters_before_name(at) == "ل"
    return noun_class(behind_lam(fold)) not in ("outlet", "unnamed")


def _owner(scene: Scene, at: int) -> bool:
    """Whether a body or a state behind «ل» stands here."""
    owner = scene.mentions.get(at)
    return scene.folds[at][:1] == "ل" and (owner is not None or noun_class(behind_lam(scene.folds[at])) == "organization")


def is_seat(scene: Scene, at: int, fold: str) -> bool:
    """Whether a place stands here, or a noun that heads a place's or a government's name."""
    place = scene.mentions.get(at)
    return place.entity.kind == "place" if place is not None else without_article(fold) in _PLACES


def _quoted_behind(scene: Scene, mention: Mention, stop: int) -> str:
    """« نوفوستي» for «وكالة الأنباء الروسية «نوفوستي»»: the name proper in marks behind a body's."""
    quotation = scene.opens.get(mention.last)
    if quotation is None or quotation.last > stop or quotation.last - quotation.first > _PROPER:
        return ""
    return " " + scene.text(quotation.first, quotation.last).strip(" .،")
