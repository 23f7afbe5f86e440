"""Who found out what «تبين أن», «اتضح أن» tell: with nobody who did, they say nothing."""

from msgspec import structs

from khabar.attribution.clause_words import words
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.particles import DEMONSTRATIVES, QUOTE_MARKS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site
from khabar.attribution.sources import may_speak, noun_class

_CHECKED = 16  # words between «تحقق» and the verb joined to it
_TO_HIM = {"له": (False, False), "لها": (True, False), "لهم": (None, True), "لهما": (None, True)}


def turns_out(scene: Scene, site: Site) -> bool:
    """Whether the verb says that something came to light; «تبين الدراسة أن» has somebody who shows it."""
    if not any(form.lemma in lemmas_that("turning_out") for form in scene.cues[site.at]):
        return False
    subject = site.opening.subject if site.opening is not None else None
    return site.form.lemma in lemmas_that("turning_out") or subject is None or not may_speak(scene, subject)


def found_out(scene: Scene, site: Site, found: Found) -> Found | None:
    """«تبين للشرطة أن», «يتضح من التقرير أن», «تحقق الموقع من الخبر وتبين أنه»; None where nobody found it out."""
    assert site.opening is not None
    first, stop = site.at + 1, site.opening.at
    if first >= stop:
        return found if _checked(scene, site.at) else None
    fold = scene.folds[first]
    if fold in _TO_HIM:
        feminine, plural = _TO_HIM[fold]
        return structs.replace(found, feminine=feminine, plural=plural)
    glued = fold == "ل" or _is_somebody(scene, first)
    if glued:
        noun = first + (fold == "ل") + (fold == "ل" and scene.folds[first + 1] in QUOTE_MARKS)
        return _found_by(found, phrase_from(scene, noun, stop), int(fold != "ل")) if noun < stop else None
    document = first + 1 + (fold == "من" and scene.folds[first + 1] in DEMONSTRATIVES)
    if fold == "من" and document < stop and noun_class(scene.folds[document]) == "document":
        return _found_by(found, Range(first + 1, phrase_from(scene, document, stop).last), 0)
    return None


def _is_somebody(scene: Scene, k: int) -> bool:
    """«للشرطة», «لفريق البحث», «لمسبار»: whoever finds out, behind a glued lam."""
    if k in scene.mentions:
        return scene.letters_before_name(k).endswith("ل")
    fold = scene.folds[k]
    return fold.startswith("لل") or fold[0] == "ل" and noun_class(fold[1:]) not in (None, "document")


def _found_by(found: Found, source: Range, letters: int) -> Found:
    return structs.replace(found, source=source, letters=letters, feminine=None, plural=None)


def _checked(scene: Scene, at: int) -> bool:
    """Whether the verb is joined to one of looking whether something is so."""
    if scene.folds[at][0] not in "وف":
        return False
    return any(scene.folds[k] in words("checks") for k in range(max(scene.begins[at], at - _CHECKED), at))
