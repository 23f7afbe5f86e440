"""Where a channel stands: an outlet or a platform to which words go or through which they come."""

from khabar.attribution.description_words import meant
from khabar.attribution.noun_signs import channel_noun, definite, latin_behind_lam
from khabar.attribution.particles import QUOTE_MARKS
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.unknown_outlets import (
    LEADS,
    TELLERS,
    Channel,
    by_letters,
    by_marks,
    by_name,
    by_noun,
    by_talk,
    may_be_outlet,
    named_before,
    outlet_noun,
    own_page,
    published_in,
    talks_or_spreads,
)
from khabar.words.remembered import remembered

_TALK = 5  # words before «بصحيفة الساحل» in which «في مقاله» stands
_IN = frozenset(["في", "خلال", "عبر", "ضمن", "وفي", "وخلال", "وعبر"])
_BRACKETS = frozenset(["(", "(("])
_MARKS = QUOTE_MARKS | {"/"}
_CLOSES = (["»"], ['"'], ["”"], [")"], ["’"], ["'"])


def channel_at(scene: Scene, k: int, told: bool, unlisted: bool = False) -> Channel | None:
    """The outlet or platform that begins at word k and that words go to or through.

    told: it may be the verb's object; unlisted: also one between marks that no list knows.
    """
    mention = scene.mentions.get(k)
    if mention is None and k not in scene.opens and not may_lead(scene.folds[k]):
        return None
    platform = meant("platform").get(scene.folds[k])
    if mention is not None and mention.entity.kind == "outlet" and mention.first == k:
        if scene.folds[k].startswith("لل") and mention.last == k + 1 and outlet_noun(scene.folds[k]):
            return named_before(scene, k) or of_mention(scene, mention)  # «وقالت للمجلة»: not the one of that name
        free = (
            told and not scene.letters_before_name(k) and not outlet_noun(scene.folds[k - 1])
        )  # «أبلغ مصدر «…» أن», not «أبلغت صحيفة …»
        return of_mention(scene, mention) if free or _leads(scene, k) else None
    if k in scene.opens or scene.folds[k] == "(":
        return _platform_in_marks(scene, k) or by_marks(scene, k, unlisted)
    if mention is None and latin_behind_lam(scene.folds[k]):
        return by_letters(scene, k)
    if platform is not None and _through(scene, k):
        return Channel(platform[0], None)
    return by_noun(scene, k) or by_talk(scene, k) or by_name(scene, k) if mention is None else by_name(scene, k)


@remembered(1 << 14)
def may_lead(folded: str) -> bool:
    """Whether a word that is no name may begin a channel: asked of every word behind a cue, so in one look-up."""
    return folded in meant("platform") or folded == "(" or may_be_outlet(folded) or latin_behind_lam(folded)


def _in_brackets(scene: Scene, mention: Mention) -> str:
    """« شينخوا» behind «وكالة الأنباء الصينية (شينخوا)»: the name proper of an outlet; one word of it between marks or strokes."""
    first, folds = mention.last, scene.folds
    marked = first + 1 < len(folds) and folds[first] in _MARKS and definite(folds[first - 1])  # «وكالة الأنباء اليمنية /سبأ/»
    if marked:
        close = first + 2 + (folds[first + 2 : first + 3] == ["."])
        return " " + scene.text(first + 1, first + 2) if close < len(folds) and folds[close] in _MARKS else ""
    while first < len(folds) and folds[first] in _BRACKETS:
        first += 1
    close = next((k for k in range(first, min(first + 3, len(folds))) if folds[k] in (")", "))")), first)
    return " " + scene.text(first, close) if mention.last < first < close else ""


def _leads(scene: Scene, k: int) -> bool:
    """Whether the words before an outlet make it the one spoken to or through: «لـ», «عبر», «في تصريح لـ»."""
    first = k
    if scene.letters_before_name(k).endswith("ل") or scene.folds[k].startswith("لل"):
        return True
    if scene.letters_before_name(k) == "ب" and any(fold in meant("platform") for fold in scene.folds[k : scene.mentions[k].last]):
        return True  # «في تغريدة بموقع تويتر»
    if scene.letters_before_name(k) == "ب" and scene.mentions[k].last > k + 1 and _inside_talk(scene, k):
        return True  # «في برنامج «المساء» بقناة الساحل», «في مقال بصحيفة الساحل»
    while first > 0 and (scene.folds[first - 1] in QUOTE_MARKS or scene.folds[first - 1] in ("(", "((", "ـ")):
        first -= 1
    before = scene.folds[first - 1] if first else ""
    if before in LEADS or before[:1] == "ل" and before[1:] in TELLERS or talks_or_spreads(scene, first):
        return True
    if first < k and first > 1 and own_page(before):
        return True  # «على منصته «…»»
    if not outlet_noun(before):
        return before in ("في", "علي") and first >= 2 and (_spoken_in(scene, first - 2) or published_in(scene, first - 1))
    return before.startswith("ل") or first >= 2 and (scene.folds[first - 2] in LEADS or talks_or_spreads(scene, first - 1))


def _through(scene: Scene, k: int) -> bool:
    """«في تغريدة على تويتر», «عبر حسابه في فيسبوك»: a platform behind a preposition or behind «موقع», «حساب»."""
    before = scene.folds[k - 1] if k else ""
    return before in ("في", "علي", "عبر", "ب") or channel_noun(before) or outlet_noun(before)


def _platform_in_marks(scene: Scene, k: int) -> Channel | None:
    """«كتب في «إكس»», «على صفحته في (فيسبوك)»."""
    if scene.folds[k + 2 : k + 3] not in _CLOSES:
        return None
    platform = meant("platform").get(scene.folds[k + 1])
    through = k > 0 and (scene.folds[k - 1] in ("في", "علي", "عبر") or own_page(scene.folds[k - 1]))
    return Channel(platform[0], None) if platform and through else None


def _spoken_in(scene: Scene, k: int) -> bool:
    return any(channel_noun(scene.folds[j]) or outlet_noun(scene.folds[j]) for j in range(max(0, k - 2), k + 1))


def _inside_talk(scene: Scene, k: int) -> bool:
    """«في مقاله بصحيفة الساحل», «خلال حوار معه بقناة الساحل»; not «أفاد تقرير بصحيفة الساحل»."""
    spoken = (j for j in range(max(1, k - _TALK), k) if channel_noun(scene.folds[j]) or outlet_noun(scene.folds[j]))
    return any(scene.folds[j - 1] in _IN for j in spoken)


def of_mention(scene: Scene, mention: Mention) -> Channel:
    return Channel(mention.entity.name + _in_brackets(scene, mention), mention.entity)
