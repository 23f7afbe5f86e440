"""What somebody told, taken up."""

from khabar.attribution import contents
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import CLAUSE_COMMAS, RELATIVE, THAT
from khabar.attribution.relayers import is_outlet
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at
from khabar.attribution.sources import may_speak

_WHAT = frozenset(["ما", "مما", "بما", "عما", "لما"])
_OF = frozenset(["عن", "من", "حول", "بشان", "بخصوص"])
_RELAYING = "نقلا"  # «ما أعلنته الوكالة نقلا عن شهود»: on whose word
_RAISED = words("told_passive") | words("raised")
_NEWS = words("brought_news")
_FAR = 9  # words of the outlet that told it


def what_told(scene: Scene, at: int) -> Found | None:
    """«ما» with a verb of telling stands for words that are told behind it: «ما نشرته الصحيفة عن بيع الملعب», «ما تردد عن».

    Why: what somebody denies, confirms or answers was mostly said by somebody else before.

    Reads:
        text     نفى المدير ما نشرته صحيفة الساحل عن بيع الملعب القديم
        source   صحيفة الساحل
        content  بيع الملعب القديم

        text     نفى المدير ما تردد حول استقالته في الأيام الماضية
        content  استقالته في الأيام الماضية
        kind     unstated

    Skips:
        قرأ المدير ما نشرته صحيفة الساحل عن المدينة
    """
    news = _news_before(scene, at)
    if not news and (at == 0 or scene.folds[at - 1] not in _WHAT):
        return None
    raised = scene.folds[at] in _RAISED
    site = None if raised else site_at(scene, at)
    if not raised and (site is None or not site.finite or not site.form.tells or not site.form.suffix):
        return None
    if site is not None and site.form.lemma in lemmas_that("calling"):
        return None  # «ما اعتبرته «تساهلا» من الحكومة»: what it is called stands behind
    of = _opener(scene, at)
    if of is None or raised and of != at + 1:
        return None
    source = Range(at + 1, of) if not raised else None
    if news and (source is None or not _is_outlet(scene, source)):
        return None
    if source is not None and (source.first == source.last or not may_speak(scene, source)):
        return None
    clause = scene.folds[of + 1] in THAT
    content = contents.indirect(scene, of + 1 + clause, 0, "clause" if clause else "short")
    if not content:
        return None
    return Found(
        rule="what_told",
        cue=Range(at, at + 1),
        lemma=scene.folds[at] if site is None else site.form.lemma,
        stance="asserts",
        source=source,
        content=content,
        unstated=source is None,
    )


def _news_before(scene: Scene, at: int) -> bool:
    """«الأنباء التي أوردتها صحيفة الساحل عن بيع الملعب»: news with its relative word, which an outlet brought."""
    relative = at > 1 and scene.folds[at - 1] in RELATIVE and scene.folds[at].endswith(("ها", "ه"))
    return relative and scene.folds[at - 2] in _NEWS


def _is_outlet(scene: Scene, source: Range) -> bool:
    """«صحيفة الساحل», «بعض وسائل الإعلام»."""
    some = source.last - source.first > 1 and scene.folds[source.first] in words_that("quantifier")
    return is_outlet(scene, Range(source.first + some, source.last))


def _opener(scene: Scene, at: int) -> int | None:
    """The preposition behind which stands what was told, in the same clause."""
    for k in range(at + 1, min(at + _FAR, scene.ends[at] - 1)):
        if scene.folds[k] in _OF and scene.folds[k - 1] != _RELAYING and _holds(scene, k + 1):
            return k
        if scene.folds[k] in THAT or scene.folds[k] in CLAUSE_COMMAS:
            return None
    return None


def _holds(scene: Scene, k: int) -> bool:
    """Whether a clause or a happening stands at word k, and no mere topic nor news that has its own («عن أنباء عن»)."""
    nouns = (cue for cue in scene.cues.get(k, ()) if cue.kind == "noun" and cue.form == "noun")
    if any(sense.stance == "asserts" for cue in nouns for sense in cue.senses):
        return False
    return scene.folds[k] in THAT or is_masdar(without_article(scene.folds[k]))
