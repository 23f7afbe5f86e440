"""Whom a plural verb means where no people spoke: two persons just told of for a dual, else the body that spoke last;
and whom a singular one means where nobody fits: the only person told of."""

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.crowds import persons_before, together
from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.descriptions import description_word
from khabar.attribution.focus import Said, form_of
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed
from khabar.attribution.speaker import UNKNOWN, UNKNOWN_MANY, Speaker

_WIDEST = 60  # words in which the only person is told of
_COUNTS = words_that("quantifier")
_BACK = 2  # sentences before the cue's in which the two are told of


def last_resort(scene: Scene, said: Said, found: Found) -> Speaker:
    """Whom the verb can mean where nobody fits by gender and number; unknown where none is."""
    if not form_of(scene, found)[1]:
        return UNKNOWN
    people = two_before(scene, found) or body_before(scene, said, found)
    return people._replace(resolution="elided") if people is not None else UNKNOWN_MANY


def only_described(scene: Scene, found: Found) -> Range | None:
    """«ألقت الشرطة القبض على شاب، واعترف بأنه»: the one person told of, whom nobody names, confesses."""
    cue = found.cue.first
    goes_on = found.rule == "said_that" and scene.begins[cue] == cue and scene.folds[cue][0] == "و"
    confesses = found.lemma in lemmas_that("confessing")
    if not (confesses or goes_on and any(form.form == "perfect" for form in scene.cues.get(cue, ()))):
        return None
    begin = scene.begins[cue]
    begin = scene.begins[begin - 1] if cue <= begin + 1 and begin else begin
    told: dict[str, int] = {}
    for k in range(cue - 1, max(begin, cue - _WIDEST) - 1, -1):
        if scene.person_at(k):
            return None
        noun = scene.folds[k] if scene.written(k)[-1] != "ا" else scene.folds[k][:-1]
        if k in scene.mentions or scene.quotes[k] != scene.quotes[cue] or noun in _COUNTS or not is_unnamed(noun, "s"):
            continue
        if agree(is_feminine(noun), found.feminine) and (confesses or definite(noun)):
            told[description_word(noun)] = k
    return phrase_from(scene, next(iter(told.values())), cue) if len(told) == 1 else None


def two_before(scene: Scene, found: Found) -> Speaker | None:
    """«التقى الوزير فلان نظيره فلانا. وأكدا»: the only two persons of a sentence before."""
    verb = scene.folds[found.cue.first]
    if not verb.endswith(("ا", "ان")) or verb.endswith("وا"):
        return None
    last = scene.begins[found.cue.first]
    for _ in range(_BACK):
        if last <= 0:
            return None
        begin = scene.begins[last - 1]
        persons = persons_before(scene, begin, last)
        if len(persons) == 2:
            return together(persons)
        last = begin
    return None


def body_before(scene: Scene, said: Said, found: Found) -> Speaker | None:
    """«أعلنت كتائب النصر المسؤولية. وقالوا»: the body that spoke right before is its people."""
    cue = found.cue.first
    if found.rule != "participle" and not scene.folds[cue].startswith("و"):
        return None
    begin = scene.begins[scene.begins[cue] - 1] if scene.begins[cue] else 0
    spoke = next(((earlier, s) for earlier, s in said.before(found) if s.name is not None), None)
    return spoke[1] if spoke is not None and spoke[1].kind == "organization" and spoke[0].cue.first >= begin else None
