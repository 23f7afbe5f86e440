"""Which sense of a cue is meant, and what stance that gives: by its frame, its condition, negation and the content itself."""

from functools import lru_cache

from khabar.attribution.clause_words import words
from khabar.attribution.content_words import attitude, burdens, endangers, is_act, is_attack, is_fact, is_plain, refuses_speech
from khabar.attribution.cues import CueForm, Frame, Sense
from khabar.attribution.deeds import is_deed
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import fold_word
from khabar.attribution.judgements import is_judged, is_own_act, of_content, tells_to
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import THAT, folded
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.walk import Opening
from khabar.records import Stance

_HOLDS = frozenset(["رأى"])
_ACTS = frozenset(["رفض"])
_HIMSELF = folded("أنه أنها أنهم بأنه بأنها بأنهم".split())
_WELCOMES = frozenset(["رحب", "شكر", "هنأ"])
_PROVES = frozenset(["أثبت"])
_NEEDS_OBJECT, _NEEDS_HEARER = words("needs_object"), words("needs_hearer")
_GREETED = words("greeted")
_SWEARS = frozenset(["أقسم", "حلف"])
_INSISTS = "أصر"
_URGES = frozenset(["أكد", "شدد"])
_WHAT_IS = folded("ما عما مما بما فيما عمن أي كيف لماذا متى أين هل".split())
_SAYS_WITHIN = 12  # words of a content within which what is judged stands


def stance_of(scene: Scene, form: CueForm, opened: Opening, negated: bool) -> Stance | None:
    """The stance of a record; None where the cue makes none there."""
    sense = sense_of(scene, form, opened, negated)
    if sense is None or _is_passive(form, opened) or form.lemma in _PROVES and _proves_himself(scene, opened):
        return None
    if is_deed(scene, form, opened):
        return None
    if form.lemma in _HOLDS and negated and opened.frame == "nominal":
        return None  # «لم ير البحر»: saw
    if sense.stance == "judges" and form.lemma in _ACTS and (opened.frame == "anna" or is_act(scene.folds[opened.first])):
        return None  # «رفض أن يوقع», «رفض التوقيع»: an act
    if negated and form.negated is not None:
        return None if form.negated == "silence" else form.negated
    if sense.only == "attitude":
        return attitude(scene.folds[opened.first + (scene.words[opened.first].kind == "mark")])
    if sense.stance == "judges" and opened.frame in ("bi", "nominal") and _only_people(scene, opened, form.lemma in _WELCOMES):
        return None
    if form.lemma in _HOLDS and form.form == "imperfect" and sense.stance == "asserts":
        return "believes"  # «يرى أن»; «رأى أن» declares
    if form.lemma in _SWEARS and opened.frame == "anna" and not _to_be_done(scene, opened) and not is_own_act(scene, opened):
        return "asserts"  # «أقسم أنه رأى المتهم»; «أقسم أن ينتقم» binds himself
    if form.lemma == _INSISTS and opened.frame == "ala" and _to_be_done(scene, opened):
        return "directs"
    if form.lemma in _URGES and sense.stance == "asserts" and tells_to(scene, opened):
        return "directs"
    return of_content(scene, opened) if sense.stance == "asserts" else sense.stance


def _to_be_done(scene: Scene, opened: Opening) -> bool:
    """«أصر على تأجيل الجلسة», «أصروا على أن يلتقوا المدير»: what others should do, and not what is so."""
    fold = scene.folds[opened.first]
    if scene.folds[opened.first - 1] not in THAT:
        return is_masdar(fold)
    plain = opened.first not in scene.mentions and opened.first not in scene.times and not is_masdar(fold)
    return scene.folds[opened.first - 1] == "ان" and fold[0] in "يتن" and len(fold) > 3 and plain


def _is_passive(form: CueForm, opened: Opening) -> bool:
    """«وصف بالذكاء», «شرطي يتهم بالرشوة»: a verb of calling or accusing with nobody whom it calls so."""
    if form.form == "masdar" or form.suffix or opened.addressee is not None:
        return False
    if fold_word(form.lemma) in _NEEDS_HEARER:
        return True  # «يعلم أن»: he knows; «اطلع على»: he saw
    return opened.frame == "bi" and opened.subject is None and fold_word(form.lemma) in _NEEDS_OBJECT


def _proves_himself(scene: Scene, opened: Opening) -> bool:
    """«أثبتت اللاعبة قدرتها على الفوز», «أثبت أنه بطل»: by deeds; «أثبتت الفحوص إصابته» tells."""
    source = opened.subject
    told = source is not None and source.first not in scene.mentions and noun_class(scene.folds[source.first]) in (None, "document")
    himself = scene.folds[opened.first - 1] in _HIMSELF
    own = scene.folds[opened.first].endswith(("ه", "ها", "هم")) and scene.written(opened.first)[-1] != "ة"
    return not told and (himself or opened.frame == "nominal" and own)


def _only_people(scene: Scene, opened: Opening, welcomes: bool) -> bool:
    """«أشاد بالحارس», «رحب بالوفد الزائر»: praise, blame or greeting of somebody says nothing of anything."""
    first = opened.first
    mention = scene.mentions.get(first)
    head, letters = first, opened.letters
    if scene.folds[head][letters:] in words_that("quantifier") and head + 1 < scene.ends[first]:
        head, letters = head + 1, 0  # «رحب بجميع الزوار»
    noun = scene.folds[head][letters:]
    guests = welcomes and (noun in _GREETED or noun.startswith("ال") and noun.endswith("ين") and is_unnamed(noun, "p"))
    people = is_unnamed(noun, "s") or (head > first or welcomes) and is_unnamed(noun, "p")
    person = mention is not None and mention.entity.kind == "person" or people
    last = min(scene.ends[first], first + _SAYS_WITHIN)
    if guests:
        return not any(k in scene.opens for k in range(first, last))
    said = (k in scene.opens or k not in scene.mentions and is_masdar(without_article(scene.folds[k])) for k in range(first, last))
    return person and not any(said) and not (letters and is_masdar(noun))  # «بمساهمة الشباب»


def sense_of(scene: Scene, form: CueForm, opened: Opening, negated: bool) -> Sense | None:
    for sense in form.senses:
        if opened.frame not in _openers(sense.frames):
            continue
        if sense.only is None:
            return sense
        if _holds(scene, sense.only, opened, negated):
            return sense
    return next((s for s in form.senses if s.only is None and opened.frame in ("anna", "quote")), None)


@lru_cache(maxsize=1 << 8)
def _openers(frames: tuple[Frame, ...]) -> frozenset[str]:
    """What may open a content in a sense's frames; «من» also where it stands between verb and «أن»."""
    last = frozenset(frame.rsplit("+", 1)[-1] for frame in frames if frame != "min+nominal")
    last |= {"nominal"} if "act" in last else frozenset()
    return last | {"min"} if any(frame.startswith("min+") for frame in frames) else last


def _holds(scene: Scene, condition: str, opened: Opening, negated: bool) -> bool:
    first = opened.addressee.first if opened.addressee else opened.first
    folds = scene.folds[first : first + 14]
    if not folds:
        return False
    if condition == "negated":
        return negated
    if condition == "own_act":
        return is_own_act(scene, opened)
    if condition == "attitude":
        held = folds[scene.words[first].kind == "mark" :]  # «أعرب عن «قلقه»»; nothing stands behind a mark that ends the text
        return bool(held) and attitude(held[0]) is not None
    if condition == "silence":
        return any(map(refuses_speech, folds[:2])) and not _strikes_back(folds)
    if condition == "judging":
        return (
            is_judged(scene, first, not _of_pronoun(scene, opened)) or is_judged(scene, opened.first, 0) and first != opened.first
        )
    if condition == "plain":
        return any(map(is_plain, scene.folds[opened.first : opened.first + 2]))
    if condition == "claimed":
        return any(is_attack(fold) or burdens(fold) for fold in folds[:3])
    if condition == "blamed":
        return any(map(burdens, folds))
    if condition == "person":
        return scene.person_at(first) or scene.folds[first].startswith("اياه")  # «محذرا إياهم من»
    if condition in ("happening", "noted"):
        return happens(scene, opened.first, opened.letters, bare=condition == "happening")
    deed = scene.folds[opened.first]
    return (
        condition == "planned"
        and opened.frame == "min"
        and scene.folds[opened.first - 1] not in THAT
        and is_masdar(without_article(deed))
        and not endangers(deed)
    )


def _strikes_back(folds: list[str]) -> bool:
    """«امتنع عن الرد على الهجوم»: no answer in words."""
    return folds[:2] == ["الرد", "علي"] and endangers("".join(folds[2:3]))


def _of_pronoun(scene: Scene, opened: Opening) -> bool:
    """«وصفه بالجريمة», «وصفها بأنها جريمة»: nobody and nothing stands between the verb and what it calls him or it."""
    if opened.addressee is not None:
        return False
    return opened.frame in ("bi", "nominal") or scene.folds[opened.first - 1][:1] == "ب"


def happens(scene: Scene, first: int, letters: int = 0, bare: bool = True) -> bool:
    """Whether the noun phrase at word `first` tells what happens or is so: «تراجع المبيعات», «ما جرى», «سبب العطل»; not «لوحة».

    bare: also in the accusative («ارتفاعا في الأسعار»).
    """
    if first >= len(scene.folds):
        return False  # an opener at the very end
    head = scene.folds[first][letters:]
    if head in _WHAT_IS or is_fact(head) or first in scene.opens or head in THAT or scene.folds[first - 1] in THAT:
        return True
    if head in words_that("quantifier") and first + 1 < scene.ends[first]:
        return happens(scene, first + 1 + (scene.folds[first + 1] == "من"), 0, bare)  # «العديد من أسباب …»
    if scene.written(first)[letters:].removeprefix("ال").startswith("أ"):
        return False  # «أسعار», «أهداف»: by its hamza no «إفعال»
    noun = without_article(head)
    if noun.endswith("ا") and is_masdar(noun[:-1]):
        return bare
    return is_masdar(noun) or noun.endswith(("ين", "ات")) and is_masdar(noun[:-2])  # «انفجارين»
