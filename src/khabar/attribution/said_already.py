"""Where «على حد قوله» or «كما عرض» vouches for nothing: the words have their cue already, or the verb has an object of its own."""

from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import ADVERBS, CLAUSE_COMMAS, PARTICLES, TIME_WORDS
from khabar.attribution.phrases import PhraseCue
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at
from khabar.attribution.sources import noun_class
from khabar.mentions.names import Named, named

_WHEN = ADVERBS | TIME_WORDS
_ACCUSATIVE = ("اً", "ًا")
_CLAUSE = 24  # words of a clause that ends in «على حد قوله»


def says_before(scene: Scene, at: int) -> bool:
    """«ودعا سامر الحلبي إلى وقف القتال، على حد قوله»: the words before it have a cue already, and it is the same one's."""
    last = at - (scene.folds[at - 1] in CLAUSE_COMMAS)
    near = range(last - 1, max(scene.begins[at] - 1, at - _CLAUSE), -1)
    for k in near:
        if scene.words[k].kind == "mark" and k not in scene.closing and k not in scene.opens:
            return False
        site = site_at(scene, k) if k in scene.cues and k not in scene.mentions else None
        if site is not None and site.opening is not None and site.third and site.opening.first < last:
            return site.opening.frame in ("ila", "ala", "bi", "an", "nominal") and site.opening.at > k
    return False


def has_object(scene: Scene, phrase: PhraseCue, source: Range) -> bool:
    """«، كما عرض الخبير طرق الترشيد»: what he told of stands behind him, so that he vouches for nothing before."""
    k = source.last
    if phrase.role != "as_said" or scene.folds[phrase.first].removeprefix("و") != "كما" or k + 1 >= scene.ends[phrase.first]:
        return False
    told = scene.folds[source.first]
    if told.endswith("ا") and noun_class(told[:-1]) == "document":
        return True  # «كما نشروا مقطعا مصورا»
    if scene.written(k).endswith(_ACCUSATIVE) and not (k in scene.times or scene.folds[k] in ADVERBS):
        return True  # «كما نشرت الوزارة إصدارا»
    fold = scene.folds[k]
    plain = scene.words[k].kind == "word" and k not in scene.mentions and k not in scene.times and fold not in PARTICLES
    if not plain or definite(fold) or fold[0] in "ولب" or named(fold) != Named.ORDINARY or fold in _WHEN:
        return False
    return definite(scene.folds[k + 1]) or is_masdar(fold)
