"""Who acts behind a verb that no table knows: right behind it, or behind the thing that it acts on."""

import re

from khabar.attribution.agreement import is_feminine
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of

_OBJECT = 3  # words of an object before its subject
_ROOT, _REFLEXIVE = 3, re.compile("ت[^ا][^ا][^اي]|ت[^ا]ا[^ا][^اهي]")  # «توجه», «تفاعل»


def right_before_subject(scene: Scene, k: int) -> bool:
    """«رفع الأمير فلان التهنئة، مؤكدا», «توجه الرئيس إلى»: a verb with the letters of its verbal noun, right before one person."""
    fold = scene.folds[k] if len(scene.folds[k]) <= _ROOT else scene.folds[k].removeprefix("و")  # «وقف», «وقدم», «شن»
    hers = fold[0] == "ت" and is_feminine(scene.folds[k + 1]) is True  # «تجلس أم محمود», «تعمل المعلمة فلانة»
    verb = len(fold) <= _ROOT or _REFLEXIVE.fullmatch(fold) is not None or hers or scene.written(k).endswith("ى")  # «تلقى الوزير»
    return verb and is_masdar(fold) and (scene.person_at(k + 1) or is_unnamed(scene.folds[k + 1], "s") or of_nation(scene, k + 1))


def of_nation(scene: Scene, k: int) -> bool:
    """«تغلب المغربي بدر على»: a nation's noun right before somebody's name."""
    named = k + 1 < scene.ends[k] and definite(scene.folds[k]) and bool(scene.person_at(k + 1))
    return named and is_nationality(scene.folds[k])


def behind_object(scene: Scene, verb: int, k: int, cue: int) -> int | None:
    """«حضر الحفل سامر الحلبي», «اعتلى المنصة الرئيس»: one person right behind one or two things that his verb acts on."""
    his = not scene.folds[verb].endswith("ت") and scene.folds[verb].lstrip("وف")[:1] != "ت"
    for at in range(k, min(cue, k + _OBJECT)):
        mention, fold = scene.mentions.get(at), scene.folds[at]
        if mention is not None:
            named = at > k and mention.first == at and mention.entity.kind == "person" and not scene.letters_before_name(at)
            return at if named else None
        if not definite(fold) or scene.words[at].kind != "word":
            return None
        office = title_of(fold)
        if at > k and office is not None and not office.plural and is_unnamed(fold, "s") and bool(is_feminine(fold)) != his:
            return at
        if noun_class(fold) is not None and not (his and is_feminine(fold) and noun_class(fold) in ("organization", "outlet")):
            return None
    return None
