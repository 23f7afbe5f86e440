"""Source, colon, words."""

from khabar.attribution import contents
from khabar.attribution.colon_sources import in_headline, repeated_headline, source_before
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.judgements import of_content
from khabar.attribution.scene import Scene
from khabar.attribution.walk import Opening
from khabar.words.quotations import Quotation

_LINKS = frozenset(["http", "https", "www", "@"])
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
    if at + 1 < len(scene.folds) and scene.folds[at + 1] in _LINKS:
        return None  # «تويتر: @fulan», «الموقع: http»
    if scene.glued(at) and scene.words[at - 1].kind == "number":
        return None  # «09:24»
    first = repeated_headline(scene, at) or scene.begins[at]
    titled = in_headline(scene, at)  # «… .. والسكان: ننتظر»
    if not (titled or first == scene.prose.paragraphs[scene.paragraph_of[at]][0]) or not first < at <= first + _LONGEST:
        return None
    source = source_before(scene, first, at)
    if source is None or at + 1 >= scene.ends[at]:
        return None
    if any(form.form == "participle" and form.accusative and not form.ambiguous for form in scene.cues.get(at - 1, ())):
        return None  # «وابتسم المدير قائلا: »
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


def _asks(scene: Scene, at: int) -> bool:
    """An interviewer's line: it ends with a question mark."""
    end = scene.ends[at]
    return end < len(scene.folds) and scene.folds[end] in ("؟", "?")
