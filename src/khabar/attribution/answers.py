"""Who answers: the one who was asked («وبسؤال المدير عنه، قال»), or to whom an outlet turned («التقت الصحيفة المدير، فأكد»)."""

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.focus import form_of
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.particles import PARTICLES, folded
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import quoted_name, stands
from khabar.attribution.sources import may_name

_PUT_TO = words("put_to")
_ASKED_PASSIVE = words("asked_passive")
_CONTACTS = words("contacts")
_WITH = folded(["مع", "إلى", "آراء", "رأي"])
_ONE = folded(["أحد", "إحدى"])
_OURS = 4  # words from the verb to the outlet that turns to somebody
_ABOUT = folded(["عن", "عما", "حول", "بشأن", "إن", "إذا"])
_HEARD = 3  # words between who asks and who is asked
_NAME = 3  # words of a name that no table knows
_FAR = 40  # words from the question to the answer


def answering(scene: Scene, found: Found) -> Range | None:
    """Whom the question that this verb answers was put to; None where none was, or where its answer stands before."""
    if found.lemma not in lemmas_that("answering") or found.rule in ("verbal_noun", "according_to", "relative_said"):
        return None
    cue = found.cue.first
    for k in range(cue - 2, max(scene.begins[cue], cue - _FAR) - 1, -1):
        if k in scene.cues and any(_answers(form) for form in scene.cues[k]):
            return None
        if _asks(scene, k):
            return _asked(scene, k + 1, found)
        if scene.folds[cue][0] == "ف" and _demands(scene, k):
            return _who_heard(scene, k, found)
    return None


def _demands(scene: Scene, k: int) -> bool:
    return any(
        form.form == "perfect" and not form.suffix and form.lemma in lemmas_that("demanding") for form in scene.cues.get(k, ())
    )


def _who_heard(scene: Scene, k: int, found: Found) -> Range | None:
    """«اشتكى الأهالي إلى رئيس البلدية فوعدهم بـ»: who stands behind whoever asks, where he agrees."""
    cue, (gender, plural) = found.cue.first, form_of(scene, found)
    if plural or not stands(scene, k + 1):
        return None
    behind = phrase_from(scene, k + 1, cue).last
    if (name := scene.mentions.get(behind)) is not None and name.entity.kind == "person":
        behind = name.last
    ahead = range(k + 2, min(behind + _HEARD, cue))
    at = next((j for j in ahead if stands(scene, j) and (j >= behind or scene.folds[j - 1] in ("من", "الي"))), None)
    if at is None or scene.folds[at - 1] in _ABOUT or is_crowd(scene.folds[at]):
        return None
    told = is_feminine(scene.folds[at]) if at not in scene.mentions else None
    return phrase_from(scene, at, cue) if agree(told, gender) else None


def contacted(scene: Scene, found: Found) -> Range | None:
    """«تواصلت "النهار" مع المديرة فلانة، فأكدت أن», «والتقينا المواطن فلانا. وقال إن»: to whom an outlet turned right before."""
    if found.rule not in ("said_that", "said_of", "said_quote") or found.plural is None:
        return None
    cue = found.cue.first
    begin = scene.begins[cue]
    if cue <= begin + 1 and begin > 0:
        begin = scene.begins[begin - 1]
    for k in range(cue - 2, max(begin, cue - _FAR) - 1, -1):
        if scene.folds[k] in _CONTACTS and k not in scene.mentions:
            whom = _behind_outlet(scene, k, cue)
            return _asked(scene, whom, found) if whom is not None else None
    return None


def _behind_outlet(scene: Scene, k: int, cue: int) -> int | None:
    """Where whoever an outlet or «we» turned to is named, behind the verb at word k; None where somebody else did."""
    at = k + 1
    if not scene.folds[k].endswith("نا"):
        outlet = next((m for j in range(at, min(at + _OURS, cue)) if (m := scene.mentions.get(j)) and m.first == j), None)
        opened = scene.opens.get(at)
        if outlet is not None and outlet.entity.kind == "outlet":
            at = outlet.last
        elif opened is not None and opened.close is not None and quoted_name(scene, at + 1):
            at = opened.close
        else:
            return None
    while at < cue and (scene.words[at].kind != "word" or scene.folds[at] in _WITH or scene.folds[at] in _ABOUT):
        at += 1
    glued = scene.folds[at][0] == "ب" and at not in scene.mentions
    return at if at < cue and not glued else None


def _answers(form: CueForm) -> bool:
    return form.form == "perfect" and not form.ambiguous and form.lemma in lemmas_that("answering")


def _asked(scene: Scene, k: int, found: Found) -> Range | None:
    """The one named behind the question's verb, where the answer's agrees; a name that no table knows ends at a particle."""
    told = is_feminine(scene.folds[k]) if k not in scene.mentions and scene.folds[k] not in _ONE else None
    if stands(scene, k):
        about = next((j for j in range(k + 1, found.cue.first) if scene.folds[j] in _ABOUT), found.cue.first)
        return phrase_from(scene, k, about) if found.plural or agree(told, form_of(scene, found)[0]) else None
    last = next(
        (j for j in range(k, min(k + _NAME, found.cue.first) + 1) if scene.folds[j] in PARTICLES or scene.words[j].kind != "word"),
        k,
    )
    return Range(k, last) if k < last < found.cue.first and may_name(scene, k, last) else None


def _asks(scene: Scene, k: int) -> bool:
    """Whether somebody is asked at word k: «وبسؤال», «سئل»; «سيل» is a torrent."""
    fold = scene.folds[k]
    return fold in _PUT_TO or fold.removeprefix("و") in _ASKED_PASSIVE and "ئ" in scene.written(k)
