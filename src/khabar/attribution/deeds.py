"""Where a cue with a noun for its object tells what somebody does and nothing that is said: «أكد الفريق تفوقه بثلاثية»."""

from khabar.attribution.clause_words import words
from khabar.attribution.content_words import is_fact
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import THAT, WHILE
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class, studies
from khabar.attribution.walk import Opening

_FAR = 8  # words from whom is left out to what he is left out of
_WITH_CLAUSE, _WISHES = frozenset(["برهن", "راهن"]), frozenset(["تطلع"])
_CONFIRMS, _AGREES, _RULES_OUT, _DEFENDS, _ANSWERS = "أكد", "اتفق", "استبعد", "دافع", "رد"
_MADE_PUBLIC, _ACHIEVED, _COLOURS = words("made_public"), words("achieved"), words("colours")
_INVITES, _KEEPS, _SEES, _POINTS = "دعا", "تحفظ", "رأى", "أشار"
_INVITED, _SEIZED = words("invited"), words("seized")
_FINDS = frozenset(["رصد", "وجد"])
_OWN = ("ه", "ها", "هم", "هما", "هن")
_RECORDS, _CASTS, _COMPLIES = "سجل", "أدلى", "التزم"
_CHANGES, _VOTES = words("change"), words("vote")
_GOALS, _DECLINED, _EXCUSES = words("goal"), words("declined"), frozenset(["اعتذر", "اعتذار"])


def is_deed(scene: Scene, form: CueForm, opened: Opening) -> bool:
    """Whether the noun behind the cue makes it an act; a clause with «أن» or a quotation never does."""
    if opened.frame == "quote" or scene.folds[opened.first - 1] in THAT:
        return False
    head = without_article(scene.folds[opened.first][opened.letters :])
    if scene.words[opened.first].kind == "number" and opened.first + 1 < scene.ends[opened.first]:
        head = scene.folds[opened.first + 1]  # «تحفظت على 3 هواتف»
    if opened.frame in ("nominal", "an", "ila") and scene.folds[opened.first] in _MADE_PUBLIC and _tells(form):
        return True  # «أعلنت الشركة نتائجها», «أشار الحكم إلى نقطة الجزاء»: a thing is brought out or shown
    if form.lemma in _WITH_CLAUSE or form.lemma in _WISHES and form.form != "participle":
        return True  # «يراهن على الشباب»; «يتطلع إلى الفوز»: wants; «شكر الجمهور، متطلعا إلى» says so
    if form.lemma == _CONFIRMS and opened.frame == "nominal":
        return _proves(scene, opened)
    if form.lemma in _FINDS and opened.frame == "nominal":
        return opened.subject is None or not studies(scene, opened.subject.first)  # «وجد اللاعب صعوبة»
    if form.lemma == _AGREES and opened.frame == "ala":
        return not is_fact(head)  # «اتفق النادي معه على تمديد عقده»; «اتفقوا على أهمية الحوار» says so
    if form.lemma == _POINTS and form.form == "imperfect" and scene.folds[opened.at - 2] in WHILE:
        return True  # «قال ذلك وهو يشير إلى حقله»
    if form.lemma == _INVITES and opened.frame in ("ila", "li"):
        return head in _INVITED  # «دعا الوجهاء إلى مأدبة غداء»
    if form.lemma == _KEEPS and opened.frame == "ala":
        return head in _SEIZED  # «تحفظت الشرطة على السيارة»
    if form.lemma == _SEES and opened.frame == "nominal":
        return scene.folds[opened.first] == "النور"  # «رأى المشروع النور»
    if form.lemma == _RULES_OUT and opened.frame == "nominal":
        return scene.person_at(opened.first) or _left_out(scene, opened.first)  # «استبعد المدرب الحارس من القائمة»
    if form.lemma == _ANSWERS and opened.frame == "bi":
        return is_masdar(head) and not scene.cues.get(opened.first)  # «رد الجيش بقصف الموقع»; «رد بنفي الخبر»
    if form.lemma == _CASTS:
        return head in _VOTES  # «أدلى الناخبون بأصواتهم»
    if form.lemma == _COMPLIES and form.form in ("perfect", "imperfect") and opened.frame == "bi":
        return not is_masdar(head)  # «التزم الخطباء بالموضوع»; «التزم بدفع التعويض» binds himself
    if form.lemma in _EXCUSES and opened.frame == "an":
        return head in _DECLINED  # «اعتذر عن عدم الحضور»: would not do it; «اعتذر عن تصريحاته» judges
    if form.lemma == _RECORDS and opened.frame == "nominal":
        return head in _GOALS or _achieves(scene, opened, head)
    return form.lemma == _DEFENDS and scene.folds[opened.first] in _COLOURS  # «دافع عن ألوان النادي»: played for it


def _left_out(scene: Scene, first: int) -> bool:
    """«استبعد ثلاثة لاعبين من القائمة», «استبعدت اللجنة النادي من البطولة»: people or a body, and what they are left out of."""
    counted = scene.words[first].kind == "number" or noun_class(scene.folds[min(first + 1, scene.ends[first] - 1)]) == "unnamed"
    head = scene.folds[first]
    somebody = noun_class(head) in ("unnamed", "organization") or counted and not is_masdar(without_article(head))
    return somebody and "من" in scene.folds[first + 1 : min(scene.ends[first], first + _FAR)]


def _achieves(scene: Scene, opened: Opening, head: str) -> bool:
    """«سجلت الشركة زيادة في الأرباح», «سجل هدفا»: it had that; «سجل الخبراء زيادة في الأسعار» noted it."""
    who = opened.subject
    if head not in _CHANGES and head.removesuffix("ا") not in _CHANGES:
        return False
    if who is None:
        return head.endswith("ا")
    noun = scene.folds[who.first]
    return not (scene.names_person(*who) or noun_class(noun) == "document" or is_unnamed(noun, "s") or is_unnamed(noun, "p"))


def _tells(form: CueForm) -> bool:
    """A verb that brings something out, and no judgement of it («وصف كتابه بأنه»)."""
    return any(sense.stance == "asserts" for sense in form.senses) and form.lemma not in lemmas_that("calling")


def _proves(scene: Scene, opened: Opening) -> bool:
    """«أكد الفريق تفوقه», «يؤكد صدارته»: an own strength, shown by what he does."""
    noun = scene.folds[opened.first]
    own = next((noun.removesuffix(end) for end in _OWN if noun.endswith(end)), "")
    stems = {own, own.removesuffix("ت") + "ه"}
    return bool(own) and scene.written(opened.first)[-1] != "ة" and not _ACHIEVED.isdisjoint(stems)
