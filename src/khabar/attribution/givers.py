"""Who gave what a noun tells, and to whom: «تطمينات من الوزارة», «الاتهامات الموجهة إلى المدير», «دعوة وجهها المجلس»."""

from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import ADVERBS, PARTICLES, RELATIVE, TIME_WORDS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site
from khabar.attribution.sources import is_human, noun_class

_GIVEN_BY = (("من",), ("من", "لدن"), ("من", "قبل"), ("من", "جانب"), ("من", "طرف"), ("عن",))
_TO = frozenset(["الي", "ضد", "في", "علي", "حق"])


def giver(scene: Scene, site: Site) -> Range | None:
    """In construct («مزاعم الشركة حول»), behind «من» («تطمينات من لدن الحكومة») or behind its verb («دعوة وجهها المجلس»)."""
    assert site.opening is not None
    stop = site.opening.at
    issued = _behind_issuing(scene, site.at + 1)
    if issued > site.at + 1 and issued < stop and is_human(scene, issued):
        by = _phrase(scene, issued, stop)
        return Range(issued, next((k for k in range(issued + 1, by.last) if scene.folds[k].startswith("لل")), by.last))
    if site.opening.subject is not None and not tells_of_it(scene, site):
        return None if site.form.lemma == "اتهام" else site.opening.subject  # «اتهام الشركة بـ»: she is charged
    if not site.form.article and stop > site.at + 1 and definite(scene.folds[site.at + 1]):
        owner = Range(site.at + 1, max(phrase_end(scene, site.at + 1, stop), site.at + 2))
        return owner if owner.last == stop else None  # «مطالب الشعب بأن»
    for words in _GIVEN_BY:
        first = issued + len(words)
        if first < stop and tuple(scene.folds[issued:first]) == words and is_human(scene, first):
            return _phrase(scene, first, stop) if words != ("عن",) or issued > site.at + 1 else None
    return None


def tells_of_it(scene: Scene, site: Site) -> bool:
    """«دعوات دولية إلى», «مخاوف كبيرة من»: a woman's word without article right behind the noun is its adjective, and nobody."""
    behind = site.at + 1
    if behind >= len(scene.folds) or behind in scene.mentions or site.form.article or site.form.suffix:
        return False
    fold = scene.folds[behind]
    many = scene.folds[site.at].endswith(("ات", "ه")) or site.form.number == "p" or site.form.lemma == "مخاوف"
    agrees = many and fold.endswith("ه") and not definite(fold)
    return agrees and noun_class(fold) in (None, "unnamed")


def _phrase(scene: Scene, first: int, stop: int) -> Range:
    return Range(first, min(max(phrase_end(scene, first, stop), first + 1), stop))


def _behind_issuing(scene: Scene, k: int) -> int:
    """Over «وجهها», «التي صدرت»: the verb by which such things are given."""
    at = k + (k < len(scene.folds) and scene.folds[k] in RELATIVE)
    return at + 1 if at < len(scene.folds) and scene.folds[at] in words_that("issued") else k


def given_to(scene: Scene, first: int, stop: int) -> bool:
    """«الاتهامات الموجهة إلى المدير», «شائعات ترددت أخيرا»: an adjective or how it went round, at most whom it is told to or of."""
    k = first
    while k < stop and _tells_of_it(scene, k):
        k += 1
    if k >= stop:
        return True
    to = scene.folds[k] in _TO or scene.folds[k].startswith(("الي", "ضد", "لل"))
    return to and max(phrase_end(scene, k + 1, stop), k + 1) >= stop


def _tells_of_it(scene: Scene, k: int) -> bool:
    fold = scene.folds[k]
    if fold.endswith("ه") and fold not in PARTICLES or fold in words_that("spread"):
        return True
    return fold in ADVERBS or fold in TIME_WORDS or fold in RELATIVE and scene.folds[k + 1] in words_that("spread")
