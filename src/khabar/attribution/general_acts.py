"""A verbal noun with the article and nobody in it: an act in general, which nobody is said to have done."""

from khabar.attribution.clause_words import words
from khabar.attribution.particles import THAT
from khabar.attribution.scene import Scene
from khabar.attribution.senses import sense_of
from khabar.attribution.sites import Site
from khabar.words.letters import fold

_SPOKEN_OUT, _TAKES_UP = words("spoken_out"), words("takes_up")
_BACK = 8  # words before the noun in which a verb may take it up
_KINDS = frozenset(["judges", "doubts", "believes", "denies", "withholds"])


def in_general(scene: Scene, site: Site) -> bool:
    """«التنبؤ بالزلازل صعب», «إلى حد التشكيك في النتائج», not «حاول النادي التشكيك في النتائج», «تظاهروا للتنديد بـ»."""
    opened, form = site.opening, site.form
    if opened is None or not form.article or form.suffix or form.form != "masdar" or opened.subject is not None:
        return False
    if opened.frame == "quote" or scene.folds[opened.first - 1] in THAT or fold(form.lemma) in _SPOKEN_OUT:
        return False
    sense = sense_of(scene, form, opened, negated=False)
    if sense is None or sense.stance not in _KINDS:
        return False
    return _TAKES_UP.isdisjoint(scene.folds[max(scene.begins[site.at], site.at - _BACK) : site.at])
