"""Contents that belong to another clause than the noun or participle before the comma."""

from khabar.attribution.particles import COMMAS, PREPOSITIONS, TIME_WORDS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site

_FRAMES = frozenset(["anna", "an", "bi", "ila", "li"])


def beyond_comma(scene: Scene, site: Site) -> bool:
    """«يرد نصيحته، فعليه أن», «في تصحيحه، كما آمل أن»: behind one comma and words of its own the opener belongs to them."""
    opened = site.opening
    if opened is None or opened.frame not in _FRAMES or site.form.lemma in ("قول", "قال"):
        return False
    after = site.at + 1 if opened.subject is None else opened.subject.last
    commas = [k for k in range(after, opened.at) if scene.folds[k] in COMMAS]
    if len(commas) != 1 or commas[0] + 1 >= opened.at:
        return False
    begins = commas[0] + 1
    named_or_when = begins in scene.mentions or begins in scene.times or scene.folds[begins] in TIME_WORDS
    return not named_or_when and scene.folds[begins] not in PREPOSITIONS
