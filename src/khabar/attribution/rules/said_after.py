"""Words, then verb and source."""

from khabar.attribution import contents
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import QUOTE_MARKS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at

_AS = frozenset(["كما", "حسبما", "وفقما", "مثلما", "بحسبما"])
_WHAT = frozenset(["ما", "لما"])


def said_after(scene: Scene, at: int) -> Found | None:
    """The words come first and their verb behind them: «…»، قال فلان, or a clause and «كما ذكر», «حسبما أعلنت».

    Why: read forward alone, the clause before the verb would pass as the outlet's own voice.

    Reads:
        text     «لن نغادر أرضنا مهما طال الشتاء»، قال المزارع
        content  لن نغادر أرضنا مهما طال الشتاء
        mode     direct

        text     عاد التيار إلى نصف أحياء المدينة، كما ذكر مسؤول في الشركة
        source   مسؤول في الشركة
        content  عاد التيار إلى نصف أحياء المدينة

    Skips:
        عاد التيار إلى المدينة كما كان قبل العاصفة
    """
    site = site_at(scene, at)
    if site is None or not site.third or site.negated or site.form.person in (1, 2):
        return None
    if _led_by_as(scene, at) and (site.opening is None or site.opening.frame not in ("anna", "quote")) and not site.form.ambiguous:
        content = _clause_before(scene, at)
    elif site.opening is None and not site.form.prefix:
        content = _quotation_before(scene, at)
    else:
        return None
    if not content:
        return None
    return _found(scene, site, content)


def _found(scene: Scene, site: Site, content: tuple[tuple[Piece, ...], bool]) -> Found:
    at = site.at
    end = phrase_end(scene, at + 1, scene.ends[at])
    first = at - 2 if scene.folds[at - 1] in _WHAT and at >= 2 else at - 1 if scene.folds[at - 1] in _AS else at
    return Found(
        rule="said_after",
        cue=Range(first, at + 1),
        lemma=site.form.lemma,
        stance=next((s.stance for s in site.form.senses if "quote" in s.frames or "anna" in s.frames), "asserts"),
        source=Range(at + 1, end) if end > at + 1 else None,
        content=content[0],
        quoted=content[1],
        feminine=site.form.gender == "f",
    )


def _led_by_as(scene: Scene, at: int) -> bool:
    if at <= scene.begins[at]:
        return False
    before = scene.folds[at - 1]
    if before in _AS:
        return at - 1 > scene.begins[at] + 2
    return before in _WHAT and at - 2 > scene.begins[at] + 2 and scene.folds[at - 2] in ("بحسب", "حسب", "وفق", "علي", "وفقا", "طبقا")


def _clause_before(scene: Scene, at: int) -> tuple[tuple[Piece, ...], bool] | None:
    first, last = contents.before(scene, at - 1 if scene.folds[at - 1] in _AS else at - 2)
    return contents.clause(scene, first, last)


def _quotation_before(scene: Scene, at: int) -> tuple[tuple[Piece, ...], bool] | None:
    k = at - 1
    while k > scene.begins[at] and scene.folds[k] in ("،", ","):
        k -= 1
    if scene.folds[k] not in QUOTE_MARKS:
        return None
    for quotation in scene.closing.get(k, ()):
        if quotation.last - quotation.first >= 3:
            return contents.quoted(scene, quotation), True
    return None
