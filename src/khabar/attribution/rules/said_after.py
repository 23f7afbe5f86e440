"""Words, then verb and source."""

from khabar.attribution import contents
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.gaps import behind_adjuncts
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import QUOTE_MARKS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import is_human, may_speak
from khabar.words.quotations import Quotation

_SO = frozenset(["هكذا", "وهكذا", "بهذا", "وبهذا"])
_STOPS = frozenset([".", "..", "...", "…", "-", "–"])
_SO_SAYING = frozenset(["بهذه", "وبهذه", "بتلك", "وبتلك"])  # «بهذه الكلمات رد المدير»


def said_after(scene: Scene, at: int) -> Found | None:
    """The words come first, in quotation marks, and their verb and source behind them: «…»، قال فلان.

    Why: read forward alone, the clause before the verb would pass as the outlet's own voice.

    Reads:
        text     «لن نغادر أرضنا مهما طال الشتاء»، قال المزارع
        content  لن نغادر أرضنا مهما طال الشتاء
        mode     direct

        text     «لن نغادر أرضنا»، هكذا علق المزارع على القرار
        source   المزارع
        content  لن نغادر أرضنا

    Skips:
        عاد التيار إلى المدينة كما كان قبل العاصفة
    """
    site = site_at(scene, at)
    if site is None or site.negated or site.form.person in (1, 2):
        return None
    if not site.third and not (site.finite and not site.points_back and _opens_sentence(scene, at) and is_human(scene, at + 1)):
        return None
    if site.form.prefix or site.opening is not None and not _opens_sentence(scene, at):
        return None
    if site.form.ambiguous and _named_in_marks(scene, at):
        return None
    content = _quotation_before(scene, at) or _clause_before(scene, site)
    return _found(scene, site, content) if content and content[0] else None


def _named_in_marks(scene: Scene, at: int) -> bool:
    """«ظل «مركز النور» يواصل عمله»: right before an everyday verb the marks, with the clause before them, hold a name."""
    return any(q.open is not None and q.open > scene.begins[at] for q in scene.closing.get(at - 1, ()))


def _opens_sentence(scene: Scene, at: int) -> bool:
    """Whether a quotation fills the sentence before the verb: what stands behind the verb then goes on with it."""
    quotation = next(iter(scene.closing.get(at - 2, ())), None)
    return scene.folds[at - 1] in ("،", ",") and quotation is not None and quotation.open == scene.begins[at]


def _found(scene: Scene, site: Site, content: tuple[tuple[Piece, ...], bool]) -> Found:
    at = site.at
    first = behind_adjuncts(scene, at + 1, scene.ends[at])  # «يقول لنا صاحب المحل»
    end = phrase_end(scene, first, scene.ends[at])
    return Found(
        rule="said_after",
        cue=Range(at, at + 1),
        lemma=site.form.lemma,
        stance=next((s.stance for s in site.form.senses if "quote" in s.frames or "anna" in s.frames), "asserts"),
        source=Range(first, end) if end > first else None,
        content=content[0],
        quoted=content[1],
        feminine=site.form.gender == "f",
    )


def _clause_before(scene: Scene, site: Site) -> tuple[tuple[Piece, ...], bool] | None:
    """«السوق هادئة، يقول التاجر نفسه، …»: a verb in the present between commas, its subject and nothing else behind it."""
    at = site.at
    if site.form.form != "imperfect" or site.form.ambiguous or site.form.suffix or scene.folds[at - 1] not in ("،", ","):
        return None
    source = Range(at + 1, phrase_end(scene, at + 1, scene.ends[at]))
    if source.last <= source.first or not may_speak(scene, source):
        return None
    if source.last < scene.ends[at] and scene.words[source.last].kind != "mark":
        return None
    return contents.clause(scene, *contents.before(scene, at))


def _is_title(scene: Scene, quotation: Quotation) -> bool:
    """«كتبت الصحيفة تحت عنوان «…» تقول:»: the words in marks are a text's title."""
    if quotation.open is None or quotation.open < 2:
        return False
    before = quotation.open - 1 - (scene.folds[quotation.open - 1] == ":")
    return scene.folds[before].removeprefix("ب").startswith("عنوان")


def _quotation_before(scene: Scene, at: int) -> tuple[tuple[Piece, ...], bool] | None:
    k = at - 1
    if k < 1:
        return None
    so = scene.folds[k] in _SO or scene.folds[k - 1] in _SO_SAYING
    k -= so * (1 + (scene.folds[k - 1] in _SO_SAYING))
    first = scene.begins[scene.begins[at] - 1] if so and at - scene.begins[at] < 3 and scene.begins[at] else scene.begins[at]
    while k > first and scene.folds[k] in ("،", ",") or so and k > first and scene.folds[k] in _STOPS:
        k -= 1
    if scene.folds[k] not in QUOTE_MARKS:
        return None
    least = 2 if so or _opens_sentence(scene, at) else 3
    for quotation in scene.closing.get(k, ()):
        if quotation.last - quotation.first >= least and not _is_title(scene, quotation):
            return contents.quoted(scene, quotation), True
    return None
