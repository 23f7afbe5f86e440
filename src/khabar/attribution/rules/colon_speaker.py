"""Source, colon, words."""

from khabar.attribution import contents
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.judgements import of_content
from khabar.attribution.particles import ADVERBS, BE, COMMAS, NEGATIONS, PREPOSITIONS
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.attribution.walk import Opening
from khabar.words.letters import fold
from khabar.words.quotations import Quotation

_SHORT = 4  # words of a name that no list knows
_I = frozenset(["انا", "نحن", "لست", "لسنا", "كنت", "كنا", "اننا", "انني"])
_LONGEST = 14
_NAME = 3  # words of a name in marks


def colon_speaker(scene: Scene, at: int) -> Found | None:
    """A headline or a paragraph that opens with its source and a colon.

    Why: most headlines that attribute do it so, and an interview names its speakers so.

    Reads:
        title    وزير الزراعة: موسم القمح أفضل من سابقه
        source   وزير الزراعة
        content  موسم القمح أفضل من سابقه

        title    مدير المرفأ: لا زيادة في الرسوم.. والعمل يبدأ غدا
        source   مدير المرفأ
        content  لا زيادة في الرسوم.. والعمل يبدأ غدا

        title    شهود عيان: الحريق بدأ في المخزن
        source   شهود عيان
        content  الحريق بدأ في المخزن

    Skips:
        بيروت: افتتح المعرض أبوابه أمس

        أضاف الطبيب: العلاج متوفر في المستشفيات
    """
    if scene.folds[at] != ":" or scene.quotes[at] >= 0:
        return None
    if scene.glued(at) and scene.words[at - 1].kind == "number":
        return None  # «09:24»
    first = scene.begins[at]
    titled = scene.prose.titled and scene.paragraph_of[at] == 0  # «… .. والسكان: ننتظر»
    if not (titled or first == scene.prose.paragraphs[scene.paragraph_of[at]][0]) or not first < at <= first + _LONGEST:
        return None
    last = _before_addressee(scene, first, at)
    known = last == at or scene.names_person(first, last) or titled and _is_outlet(scene, last, at)
    source = _source(scene, first, last) if known else Range(first, last) if first in scene.mentions else None
    if source is None or at + 1 >= scene.ends[at]:
        return None
    quotation = scene.opens.get(at + 1)
    if quotation is not None and _is_name(scene, quotation):
        quotation = None
    content = contents.quoted(scene, quotation) if quotation else contents.indirect(scene, at + 1)
    if not content:
        return None
    if titled and not quotation:
        content = _behind_dots(scene, at, content)
    return Found(
        rule="colon_speaker",
        cue=Range(at, at + 1),
        lemma=":",
        stance="asks" if _asks(scene, at) else of_content(scene, Opening("quote", at, min(at + 1, len(scene.folds) - 1))),
        source=source,
        content=content,
        quoted=bool(quotation),
    )


def _is_name(scene: Scene, quotation: Quotation) -> bool:
    """«المدير: «المرفأ الجديد» يفتح غدا»: a short name in marks, and behind them the sentence goes on."""
    behind = quotation.last + (quotation.close is not None)
    short = quotation.close is not None and quotation.last - quotation.first <= _NAME
    return short and behind < scene.ends[quotation.open or 0] and scene.words[behind].kind == "word"


def _behind_dots(scene: Scene, at: int, content: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """«المدير: لا زيادة في الأجور.. والعمل يبدأ غدا»: in a headline two dots part what one source says; another colon ends it."""
    end = scene.ends[at + 1]
    last = scene.prose.paragraphs[0][1]
    while last > end and scene.words[last - 1].kind == "mark":
        last -= 1
    whole = content[0].end == scene.words[end - 1].end and ":" not in scene.folds[end:last]
    if end >= last or not whole or not scene.folds[end].startswith(".."):
        return content
    return (Piece(content[0].start, scene.words[last - 1].end),)


def _before_addressee(scene: Scene, first: int, at: int) -> int:
    """«واشنطن لـ«الحكومة»:», «الوزير للصحيفة:»: whom it is said to is none of the source."""
    for k in range(first + 1, at):
        if scene.folds[k] in ("ل", "لـ") or scene.letters_before_name(k) in ("ل", "لل"):
            return k
    return at


def _is_outlet(scene: Scene, k: int, at: int) -> bool:
    """«الوزير لـ«الصحيفة»:», «الوزير لرويترز:»: an outlet, or marks round one, behind «ل»."""
    mention = scene.mentions.get(k) or scene.mentions.get(min(k + 1, at))
    return k + 1 in scene.opens or scene.folds[k + 1] == "(" or mention is not None and mention.entity.kind == "outlet"


def _asks(scene: Scene, at: int) -> bool:
    """An interviewer's line: it ends with a question mark."""
    end = scene.ends[at]
    return end < len(scene.folds) and scene.folds[end] in ("؟", "?")


def _source(scene: Scene, first: int, at: int) -> Range | None:
    """The words before the colon, where they name somebody who speaks and hold no verb of their own."""
    if any(scene.cues.get(k) and _verbal(scene, k) for k in range(first, at)):
        return None
    head = scene.folds[first]
    if head in ADVERBS or head in PREPOSITIONS or head in BE or head in NEGATIONS or head in COMMAS:
        return None
    if any(scene.folds[k] in ("-", "–", "—", "(", "/") for k in range(first, at)):
        return None  # a dateline, a byline or a caption
    mention = scene.mentions.get(first)
    if mention is not None and mention.entity.kind != "place":
        return Range(first, at)
    if noun_class(head) is not None:
        return Range(first, at)
    if scene.prose.titled and scene.paragraph_of[first] == 0 and at - first <= _SHORT and _of_oneself(scene, at + 1):
        return Range(first, at)  # «الساحلي: لن أعود إلى المنتخب»
    if scene.prose.titled and scene.paragraph_of[first] == 0 and at - first <= _SHORT + 2 and _is_told_of(scene, first, at):
        return Range(first, at)
    if mention is not None and scene.prose.titled and scene.paragraph_of[first] == 0 and scene.folds[at + 1] in NEGATIONS:
        return Range(first, at)  # «طهران: لا مفاوضات»: its government
    known = scene.names_person(first, at) and at - first <= 8 or at - first == 1 and _is_given_name(scene, head)
    return Range(first, at) if known else None  # «نسرين: …» in an interview


def _is_given_name(scene: Scene, folded_word: str) -> bool:
    """Whether the text names somebody in full by this given name."""
    names = (entity.name.partition(" ") for entity in scene.entities if entity.kind == "person")
    return any(rest != "" and fold(given) == folded_word for given, _, rest in names)


def _is_told_of(scene: Scene, first: int, at: int) -> bool:
    """«الصحة: …», ««العون المباشر»: …», «الخوري: …»: the headline's words are part of a body's or person's name in the text."""
    words = {scene.folds[k] for k in range(first, at) if scene.words[k].kind == "word"}
    if not words or len(words) > _SHORT:
        return False
    told = {m.entity.id: m.entity for m in scene.mentions.values() if m.entity.kind in ("organization", "outlet", "person")}
    return any(words <= {fold(word.strip('«»"“”')) for word in body.name.split()} for body in told.values())


def _verbal(scene: Scene, k: int) -> bool:
    first = k == scene.begins[k]
    return any(cue.form in ("perfect", "imperfect", "jussive") and (first or not cue.ambiguous) for cue in scene.cues[k])


def _of_oneself(scene: Scene, k: int) -> bool:
    """«لست نادما», «لن نتراجع», «سأعود», «حريصون على»: words in the first person need a speaker, whoever that is."""
    fold, behind = scene.folds[k], scene.folds[k + 1] if k + 1 < len(scene.folds) else ""
    if fold in _I or fold in ("لن", "لم", "سوف") and behind[:1] in ("ا", "ن") and len(behind) > 3:
        return True
    will = fold.startswith(("سا", "سن")) and len(fold) > 4 and scene.written(k)[:2] in ("سأ", "سن")
    return will or fold.endswith("ون") and len(fold) > 5 and behind == "علي"
