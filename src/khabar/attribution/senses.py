"""Which sense of a cue is meant, and what stance that gives: by its frame, its condition, negation and the content itself."""

from khabar.attribution.cues import CueForm, Sense
from khabar.attribution.found import Piece
from khabar.attribution.nominals import without_article
from khabar.attribution.openings import Opening
from khabar.attribution.scene import Scene
from khabar.records import Stance
from khabar.words.letters import fold

_OWN = frozenset(map(fold, "عزمه عزمها عزمهم نيته نيتها نيتهم استعداده استعدادها استعدادهم اعتزامه اعتزامها التزامه التزامها رغبته رغبتها ترشحه ترشيحه استقالته".split()))
_SPEAKING = frozenset(map(fold, "التعليق الكشف الإدلاء الإفصاح الخوض الرد ذكر الحديث الإجابة تأكيد نفي كشف الإفشاء التصريح إعطاء تقديم تحديد تسمية".split()))
_JUDGING = frozenset(map(fold, "خطأ خاطئ خاطئا جريمة سخيف باطل باطلا كارثة فضيحة مأساة وصمة عار عارا إنجاز إنجازا مهزلة غير مقبول مرفوض مرفوضا ظالم ظالما ظالمة إرهابي تضليلا سيئ جيد ممتاز إيجابي إيجابية سلبي خطيرا خطير خطوة مهما مهمة انتهاكا انتهاك".split()))
_REFUSES_TO_SAY = [tuple(map(fold, w.split())) for w in ("لا يستطيع نفي", "لا يمكنه تأكيد", "لا يستطيع تأكيد", "لا يمكن تأكيد", "ليس لديه تعليق", "ليس لديها تعليق", "لا تعليق", "ليس لدينا تعليق", "لا يستطيع التعليق", "لا يمكنه التعليق", "لا يمكنه نفي", "لا يمكنها تأكيد", "لا تستطيع تأكيد", "لا علم له", "ليس لديه علم", "لن يعلق", "لن تعلق")]
_REJECTS = [tuple(map(fold, w.split())) for w in ("غير صحيح", "غير صحيحة", "لا صحة", "عار عن الصحة", "عارية عن الصحة", "لا أساس", "محض افتراء", "كاذبة", "مفبركة", "مجرد شائعات", "مجرد إشاعات")]


def stance_of(scene: Scene, form: CueForm, opened: Opening, content: tuple[Piece, ...], negated: bool) -> Stance | None:
    """The stance of a record; None where the cue makes none there."""
    sense = sense_of(scene, form, opened, negated)
    if sense is None:
        return None
    if negated and form.negated is not None:
        return None if form.negated == "silence" else form.negated
    if sense.stance == "asserts":
        return _of_content(scene, opened)
    return sense.stance


def sense_of(scene: Scene, form: CueForm, opened: Opening, negated: bool) -> Sense | None:
    fallback = None
    for sense in form.senses:
        frames = {frame.rsplit("+", 1)[-1] for frame in sense.frames}
        if opened.frame not in frames:
            continue
        if sense.only is None:
            return sense
        if _holds(scene, sense.only, opened, negated):
            return sense
        fallback = fallback or None
    return fallback or next((s for s in form.senses if s.only is None and opened.frame in ("anna", "quote")), None)


def _holds(scene: Scene, condition: str, opened: Opening, negated: bool) -> bool:
    first = opened.addressee.first if opened.addressee else opened.first
    folds = scene.folds[first : first + 14]
    if not folds:
        return False
    if condition == "negated":
        return negated
    if condition == "own_act":
        return folds[0] in _OWN or _will(scene, opened)
    if condition == "silence":
        return any(f in _SPEAKING for f in folds[:2])
    if condition == "judging":
        return any(without_article(f.removeprefix("ب")) in _JUDGING for f in folds[:8])
    if condition == "person":
        mention = scene.mentions.get(first)
        return mention is not None and mention.entity.kind == "person"
    return condition == "planned"


def _will(scene: Scene, opened: Opening) -> bool:
    """«أنها ستغلق», «أنه سوف»: the speaker's own future."""
    that = scene.folds[opened.first - 1] if opened.first else ""
    return opened.frame == "anna" and that not in ("ان", "بان") and any(
        f == "سوف" or (f.startswith("س") and len(f) > 4 and f[1] in "يتنا") for f in scene.folds[opened.first : opened.first + 2]
    )


def _of_content(scene: Scene, opened: Opening) -> Stance:
    """Under a neutral cue only a content that itself refuses to say, or rejects a report, changes the stance."""
    folds = tuple(scene.folds[opened.first : opened.first + 12])
    if any(_begins(folds, phrase, 3) for phrase in _REFUSES_TO_SAY):
        return "withholds"
    if any(_begins(folds, phrase, 9) for phrase in _REJECTS):
        return "denies"
    return "asserts"


def _begins(folds: tuple[str, ...], phrase: tuple[str, ...], reach: int) -> bool:
    return any(folds[k : k + len(phrase)] == phrase for k in range(min(reach, len(folds))))
