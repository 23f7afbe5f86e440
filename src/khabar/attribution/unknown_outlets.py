"""Outlets that no list knows, told by what stands before them: «للتلفزيون الحكومي», «في تصريح للساحل إف إم», «لـ«الساحل»»."""

from functools import cache
from typing import NamedTuple

from khabar.attribution.description_words import meant, spreading
from khabar.attribution.found import Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import channel_noun, definite, without_article
from khabar.attribution.particles import ADVERBS, PARTICLES, PRONOMINAL, THAT, TIME_WORDS, folded
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import noun_class
from khabar.mentions.known_names import known_names
from khabar.mentions.organization_heads import head_of
from khabar.records import Entity

PROGRAMME = "برنامج"
_NAME = 4  # words of an outlet that no list knows
LEADS = folded(["عبر", "مع", "على", "لدى", "بموقع", "إلى", "ل", "لـ", "من", "لصالح", "بصفحة", "شاشة", "أثير", "منصة"])
_CALLS = folded(["اتصال", "اتصالات", "اتصاله", "اتصالها"])
_COULD_CHECK = folded(["يتسن", "يتسنى", "تتسن", "تتسنى", "يتح", "أمكن", "يمكن"])
_ASKED = folded(["سؤال", "أسئلة"])
_PUBLISHED = folded(["نشر", "نشرت", "تنشر", "ينشر", "نشروا", "المنشور", "المنشورة", "منشور", "منشورة"])
_THROUGH_ITS = folded(["على", "عبر", "في"])
_PLATFORM = 6  # words behind «حسابه الرسمي» in which its platform stands
_LAST_NAMED = 300  # words before «للصحيفة» in which its name stands
_ONE_OF = folded(["لإحدى", "لأحد"])
_PRESS = folded(["صحافة", "إعلام", "صحف"])  # «وقال للصحافة»: all of them
ONE_OUTLET = folded(["صحيفة", "جريدة", "مجلة", "وكالة", "قناة", "إذاعة", "موقع", "محطة"])
_RELAYED = folded(["نقلت", "نقل", "نقلوا"])  # «بحسب ما نقلت عنه …»
_NO_NAME_OVER = folded(["عن", "إلى"])  # «ما نشرته صحف عن», «أرسل لصحيفة محلية إلى»
_LEADS_NOUN = LEADS - {"من", "علي", "الي"} | _ASKED
TELLERS = folded(["مراسل", "مراسلة", "مندوب", "موفد", "كاميرا", "ميكروفون", "صحافي", "صحفي"])


class Channel(NamedTuple):
    """An outlet or platform, in its shortest naming form."""

    name: str
    entity: Entity | None


def may_be_outlet(folded_word: str) -> bool:
    """Whether a word may begin an outlet that no list knows."""
    return (
        folded_word.startswith("لل")
        or folded_word in _ONE_OF
        or folded_word in outlet_names()
        or folded_word[0] == "ل"
        and folded_word[1:] in outlet_names()
        or any(word.form.kind == "outlet" for word in source_words(folded_word))
    )


def talks_or_spreads(scene: Scene, k: int) -> bool:
    """Whether an outlet at word k spread or took down the words: «نشرته …», «أجرته معه …», «نقلت عنه …»; «سؤال …» was its own."""
    before = scene.folds[k - 1] if k else ""
    if before in spreading() or before in _ASKED:
        return True
    if before in PRONOMINAL and k > 1:
        return scene.folds[k - 2] in meant("interviewed") or scene.folds[k - 2] in _RELAYED or scene.folds[k - 2] in spreading()
    return "alone" in meant("interviewed").get(before, ())


def by_noun(scene: Scene, k: int) -> Channel | None:
    """An outlet that no list knows, by its noun behind «ل» or a leading word: «للتلفزيون الحكومي», «لإذاعة محلية»."""
    fold = scene.folds[k]
    if fold in _ONE_OF and k + 2 < scene.ends[k] and definite(scene.folds[k + 1]) and outlet_noun(scene.folds[k + 1]):
        return Channel(scene.text(k, max(k + 2, phrase_end(scene, k, min(scene.ends[k], k + 4))))[1:], None)
    reading = next((word for word in source_words(fold) if word.form.kind == "outlet"), None)
    if reading is None:
        return None
    if reading.suffix:
        return _own_site(scene, k) if scene.folds[k - 1 if k else 0] in _THROUGH_ITS and reading.prefix == "" else None
    if not (reading.prefix.endswith("ل") or _leads_noun(scene, k)):
        return None
    if k + 2 < scene.ends[k] and scene.folds[k + 1] == "(":
        close = next((j for j in range(k + 2, min(scene.ends[k], k + 7)) if scene.folds[j] == ")"), None)
        return Channel(scene.text(k + 2, close), None) if close is not None else None
    last = max(k + 1, phrase_end(scene, k, min(scene.ends[k], k + 5), _NO_NAME_OVER))
    last += last == k + 1 < scene.ends[k] and scene.words[last].kind == "number"  # «لموقع 24»
    if any(j in scene.mentions and scene.mentions[j].entity.kind == "outlet" for j in range(k, last)):
        return None
    if last == k + 1:
        return named_before(scene, k) if fold.startswith("لل") else None
    text = _balanced(scene.text(k, last).strip('()" ،'))
    if reading.prefix.endswith("ل"):
        text = "ا" + text[1:] if text.startswith("لل") else text[1:]
    return Channel(text, None)


def _leads_noun(scene: Scene, k: int) -> bool:
    """What leads to an outlet's noun: «عبر إذاعة», «بيان نشرته صحيفة», «دراسة نشرت في دورية»."""
    before = scene.folds[k - 1] if k else ""
    return before in _LEADS_NOUN or published_in(scene, k - 1) or talks_or_spreads(scene, k)


def published_in(scene: Scene, k: int) -> bool:
    """«نشرت في …», «المنشور على …»: the preposition at word k, behind a verb of publishing."""
    return k > 0 and scene.folds[k] in ("في", "علي") and scene.folds[k - 1] in _PUBLISHED


def _balanced(text: str) -> str:
    """A name without the mark whose other half is not there."""
    return text if text.count("«") == text.count("»") else text.strip("«»")


def _own_site(scene: Scene, k: int) -> Channel | None:
    """«على موقعها الرسمي»: a body's own outlet; of «حسابه الرسمي على منصة «إكس»» the platform is the channel."""
    if any(fold in meant("platform") for fold in scene.folds[k + 2 : min(scene.ends[k], k + _PLATFORM)]):
        return None
    behind = scene.folds[k + 1] if k + 1 < scene.ends[k] else ""
    return Channel(scene.text(k, k + 2), None) if definite(behind) and behind.endswith(("ي", "يه")) else None


def named_before(scene: Scene, k: int) -> Channel | None:
    """«وأضاف للصحيفة أن»: the newspaper that was named last, or else the outlet that was; where none was, no more than this."""
    noun, last = without_article(scene.folds[k]), None
    if noun in _PRESS:
        return None
    for j in range(k - 1, max(-1, k - _LAST_NAMED), -1):
        mention = scene.mentions.get(j)
        if mention is None or mention.entity.kind != "outlet" or mention.first != j:
            continue
        if scene.folds[j].endswith(noun):
            return Channel(mention.entity.name, mention.entity)
        last = last or mention
    if last is None:
        return Channel("ال" + scene.text(k, k + 1).lstrip("لـ"), None) if noun in ONE_OUTLET else None
    return Channel(last.entity.name, last.entity)


def by_marks(scene: Scene, k: int, told: bool) -> Channel | None:
    """An outlet that no list knows, in marks: «في تصريح لـ«الساحل»», «لـ(الساحل)», «أبلغ مصدر في الوزارة «الساحل» أن»."""
    inside = _marked(scene, k)
    if inside is None or any(scene.folds[j] in THAT for j in range(*inside)):
        return None
    before = scene.folds[k - 1] if k else ""
    before = scene.folds[k - 2] if before == "ـ" and k > 1 else before
    mention = scene.mentions.get(inside.first)
    known = mention is not None and mention.entity.kind == "outlet"
    if not known and (mention is not None and mention.entity.kind != "place" or head_of(scene.folds[inside.first]) is not None):
        return None  # «الأمين العام لـ«حزب الأمل»»
    if not (
        before in ("ل", "لـ")
        or before == "ب"
        and _calls(scene, k)
        or _given_to(scene, k, before)
        or told
        and scene.folds[k] != "("
        and not outlet_noun(before)
    ):
        return None
    if known and mention is not None:
        return Channel(mention.entity.name, mention.entity)
    return Channel(f"{PROGRAMME} {scene.text(*inside)}" if before.endswith(PROGRAMME) else scene.text(*inside), None)


def _calls(scene: Scene, k: int) -> bool:
    """«في اتصال بـ«الساحل»», «في اتصال هاتفي بـ«الساحل»»."""
    return any(fold in _CALLS for fold in scene.folds[max(scene.begins[k], k - 3) : k])


def _marked(scene: Scene, k: int) -> Range | None:
    """The few words between the marks or brackets that open at word k."""
    if k in scene.opens:
        first, last = scene.opens[k].first, scene.opens[k].last
    else:
        first = k + 1
        last = next((j for j in range(first, min(scene.ends[k], first + _NAME + 1)) if scene.folds[j] in (")", "))")), first)
    return Range(first, last) if first < last <= first + _NAME else None


def _given_to(scene: Scene, k: int, before: str) -> bool:
    """«تصريحات إلى «…»», «نشرته «…»», «لمراسل «…»», «لصحيفة «…»»."""
    if before in LEADS and k > 1 and _is_talk(scene.folds[k - 2]) or talks_or_spreads(scene, k) or published_in(scene, k - 1):
        return True
    return before[:1] == "ل" and (before[1:] in TELLERS or outlet_noun(before))


def by_letters(scene: Scene, k: int) -> Channel | None:
    """An outlet in Latin letters: «قال لـCNN», «لmbc.net»; «لم يتسن لـCNN التأكد» says nothing to it."""
    if k and scene.folds[k - 1] in _COULD_CHECK:
        return None
    last = k + 1
    while last < scene.ends[k] and scene.glued(last) and scene.folds[last].isascii():
        last += 1
    return Channel(scene.text(k, last).lstrip("لـ"), None)


def by_talk(scene: Scene, k: int) -> Channel | None:
    """An outlet that nothing marks as one, behind the talk given to it: «في تصريح للساحل إف إم أن»."""
    fold = scene.folds[k]
    if not fold.startswith("لل"):
        return None
    bare = "ا" + fold[1:]
    if len(bare) < 5 or noun_class(bare) is not None or bare.endswith(("ين", "ون", "ات")):
        return None
    if not any(_is_talk(scene.folds[j]) for j in range(max(scene.begins[k], k - 2), k)):
        return None
    last = k + 1
    while last < min(scene.ends[k], k + _NAME) and _goes_on(scene, last):
        last += 1
    return Channel("ا" + scene.text(k, last)[1:].strip('()«»" ،'), None)


@cache
def outlet_names() -> frozenset[str]:
    """The names of one word that some table has, most of which mean something else too («الخبر»)."""
    names = (name for names in known_names().values() for name in names)
    return frozenset(name.words[0] for name in names if name.kind == "outlet" and len(name.words) == 1)


def by_name(scene: Scene, k: int) -> Channel | None:
    """A name that means something else too: «في تصريح لعكاظ», «(لعكاظ)», «قال لـ عكاظ إن»."""
    fold, before = scene.folds[k], k
    apart = k > 0 and scene.folds[k - 1] in ("ل", "لـ")
    if (fold if apart else fold[1:]) not in outlet_names() or not (apart or fold[0] == "ل") or k in scene.mentions and not apart:
        return None
    while before > scene.begins[k] and scene.folds[before - 1] == "(":
        before -= 1
    if not apart and not any(_is_talk(scene.folds[j]) for j in range(max(scene.begins[k], before - 2), before)):
        return None
    return Channel(scene.text(k, k + 1) if apart else scene.text(k, k + 1)[1:], None)


def _is_talk(folded_word: str) -> bool:
    return channel_noun(folded_word) and without_article(folded_word) in meant("talk")


def _goes_on(scene: Scene, k: int) -> bool:
    """Whether a word goes on with the name of an outlet: no mark, particle, time or cue."""
    fold = scene.folds[k]
    if scene.words[k].kind != "word" or k in scene.times or k in scene.cues or k in scene.mentions:
        return False
    return fold not in PARTICLES and fold not in TIME_WORDS and not definite(fold) and fold not in ADVERBS


def outlet_noun(folded_word: str) -> bool:
    return any(word.form.kind == "outlet" and word.prefix.strip("وف") in ("", "ل") for word in source_words(folded_word))


def own_page(folded_word: str) -> bool:
    """«حسابه», «صفحتها», «منصة»: a page that words are put on."""
    return any(word.form.kind == "channel" for word in source_words(folded_word))
