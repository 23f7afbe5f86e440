"""Where a cue's content opens, behind the noun phrases that verb_roles.py tells apart.

Cost: linear in the words between cue and opener, which are bounded.
"""

from itertools import takewhile

from msgspec import structs

from khabar.attribution.acted_on import is_deed, is_mans_act, is_told_of
from khabar.attribution.adjuncts import by_whom
from khabar.attribution.barriers import MAY_PART, barrier
from khabar.attribution.cues import CueForm, Frame, Sense
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.neither_nor import NOR, behind_nor
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.objects import direct_object
from khabar.attribution.openers import firm, last_opener, opened_by, preposition
from khabar.attribution.particles import NEGATIONS, RELATIVE
from khabar.attribution.pieties import piety_end
from khabar.attribution.scene import Scene
from khabar.attribution.source_stops import source_stop
from khabar.attribution.sources import is_human, noun_class
from khabar.attribution.told_clause import clause_is_told
from khabar.attribution.verb_roles import accusative_plural, goes_on_to, is_addressee, roles
from khabar.attribution.walk import PIOUS, Opening, Walk

_SPEECH = frozenset(["القول", "حديثه", "حديثها", "كلامه", "كلامها", "كلمته", "كلمتها", "قوله", "قولها"])  # what goes on, nobody
_NO_NOUN = NEGATIONS | {"كما"}  # they head no object: «أمر لا ينسى»
_OF_HIM = Sense("directs", ("addressee+nominal",))
_REACH, _REACH_OF_EVERYDAY, _REACH_OF_NOUN = 48, 26, 14  # words between a cue and its opener


def opening(scene: Scene, cue_last: int, form: CueForm, stop: int, has_subject: bool) -> Opening | None:
    """The opening of the content behind a cue that ends before word `cue_last`; None where the cue has none.

    stop: where the clause ends. has_subject: the subject stands before the cue, so that none is looked for behind it.
    """
    verb = form.form in ("perfect", "imperfect", "jussive")
    reach = (_REACH_OF_EVERYDAY if form.ambiguous else _REACH) if verb else _REACH_OF_NOUN
    walk = Walk(scene, cue_last, form, min(stop, cue_last + reach), has_subject)
    nominal = walk.allows("nominal")
    furthest = walk.stop - 1 if nominal else last_opener(walk)  # an object may stand anywhere
    folds, cues, opens, landmarks = scene.folds, scene.cues, scene.opens, scene.landmarks
    while (k := walk.p) <= furthest:
        fold, marked = folds[k], k in landmarks
        if (marked and (k in cues or k in scene.phrases) or fold in MAY_PART) and barrier(scene, k, walk.stop, form):
            break
        if marked and k in scene.asides:
            walk.p = scene.asides[k]
            continue
        if fold in NOR and (behind := behind_nor(scene, k)):
            walk.p = min(walk.stop, behind)
            continue
        if fold in PIOUS and piety_end(folds, k, walk.stop) > k:
            walk.advance()
            continue
        frames = opened_by(fold)
        sign = frames and not walk.openers.isdisjoint(frames) or marked and k in opens
        found = (firm(walk) or preposition(walk) if sign else None) or (direct_object(walk) if nominal else None)
        if found is not None and found.frame == "nominal" and clause_is_told(walk, found.first, cue_last):
            found = None
        if found is not None:
            return _with_roles(walk, found) if found.first < len(scene.folds) else None  # nothing behind «بأنه»
        walk.advance()
    return nominal and _only_object(walk) or _demanded(walk, cue_last)


def _demanded(walk: Walk, cue_last: int) -> Opening | None:
    """«طالبت النقابة الإدارة صرف الرواتب»: where no «بـ» opens what is demanded, the act itself behind whom it is demanded of."""
    if "addressee+act" not in walk.frames:
        return None
    form = structs.replace(walk.form, senses=(_OF_HIM,))
    found = opening(walk.scene, cue_last, form, walk.stop, walk.has_subject)
    if found is None or found.addressee is None or found.frame != "nominal":
        return None
    return found if is_masdar(without_article(walk.scene.folds[found.first])) else None


def _with_roles(walk: Walk, found: Opening) -> Opening:
    subject, addressee = roles(walk, found.frame == "anna" and "anna" in walk.frames)
    if subject is not None and walk.scene.folds[subject.first] in _SPEECH:
        subject = None  # «وتابع القول «…»»
    if subject is not None and found.frame not in ("anna", "quote") and _is_its_object(walk, subject, found.frame):
        return Opening("nominal", subject.first, subject.first) if walk.allows("nominal") else found
    if subject is not None and addressee is None and found.frame in ("anna", "quote"):
        subject = Range(subject.first, source_stop(walk.scene, subject, found.at))
    if subject is None and addressee is None:
        return found
    return Opening(found.frame, found.at, found.first, found.letters, found.quotation, subject, addressee)


def _is_its_object(walk: Walk, chunk: Range, frame: Frame) -> bool:
    """«وفسر الحاجة إلى القمح بتراجع الإنتاج»: right behind a man's verb a thing in the feminine is what it acts on."""
    scene, fold = walk.scene, walk.scene.folds[chunk.first]
    thing = noun_class(fold) is None or scene.folds[chunk.first + 1 : chunk.first + 2] == ["الي"]  # «الحاجة إلى» is no pilgrim
    if is_mans_act(walk.scene, chunk.first, walk.form):
        return True
    thing = thing and definite(fold) and fold.endswith("ه") and chunk.first not in scene.mentions
    if thing and walk.form.gender == "m" and walk.form.number == "s" and bool(scene.cues.get(chunk.first - 1)):
        return True
    if frame == "nominal" or not walk.allows("nominal"):
        return False
    return is_deed(scene, chunk.first, walk.form) or is_told_of(scene, chunk.first, walk.form)


def _only_object(walk: Walk) -> Opening | None:
    """No opener: the last noun phrase may be the object itself («انتقد الوزير القرار», «انتقدت القرار»)."""
    scene = walk.scene
    chunks = list(
        takewhile(lambda chunk: scene.folds[chunk.first] not in _NO_NOUN and not by_whom(scene, chunk.first), walk.chunks)
    )
    if not walk.allows("nominal") or not chunks:
        return None
    if not walk.has_subject and is_mans_act(walk.scene, chunks[0].first, walk.form):
        return Opening("nominal", chunks[0].first, chunks[0].first)
    second = len(chunks) > 1 and not RELATIVE.intersection(walk.scene.folds[chunks[0].last : chunks[1].first])
    if second and not walk.has_subject and walk.addresses and (accusative_plural(walk, chunks[0]) or goes_on_to(walk, chunks)):
        return Opening("nominal", chunks[1].first, chunks[1].first, addressee=chunks[0])  # «وحملت المقاولين المسؤولية»
    if second and not walk.has_subject:
        return Opening("nominal", chunks[1].first, chunks[1].first, subject=chunks[0])
    first = chunks[0]
    deed = walk.form.prefix or is_masdar(without_article(walk.scene.folds[first.first]))  # «كما رفض التعليق على القرار»
    thing = deed and not is_human(walk.scene, first.first) or is_told_of(walk.scene, first.first, walk.form)
    if walk.has_subject or is_addressee(walk, first) or thing:
        return Opening("nominal", first.first, first.first)
    return None
