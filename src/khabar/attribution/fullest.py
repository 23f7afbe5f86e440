"""The fullest form in which the article tells of a body, a document or people: «الهيئة العامة لصوامع الغلال» for «الهيئة العامة».

A later, shorter naming means the same; the speaker is written as the article has it at its longest.
"""

from collections.abc import Iterable
from itertools import compress

from khabar.attribution.appositions import owned_at
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.document_names import made_by, told_above, trimmed
from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.named_bodies import is_seat
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PREPOSITIONS, folded
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.sources import behind_lam, is_human, noun_class
from khabar.attribution.speaker import Speaker
from khabar.attribution.whole_phrase import whole
from khabar.attribution.wording import closes_inside
from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.words.letters import fold

_VERBS = folded(["عن", "من", "إلى", "على"])  # rather a verb's than a name's
_TAKEN = _VERBS | {"في", "مع"}  # prepositions of what is done: «للمشاركة في»
_STANDS_UP = folded(["الدفاع", "الذود"])
_MARKS = "«»\"'“”()،,"
_MOST = 12  # places of a name that are looked at
_GOES_ON = folded(["في", "التابع", "التابعة", "الصادر", "الصادرة"])
_NO_OWNER = PREPOSITIONS | words("own_lam")
_MINISTRY = folded(["وزارة", "حكومة", "بلدية", "محافظة", "ولاية"])  # no purpose is in its name
_FURTHER = 8  # words that it may be longer


def _may_be_short(speaker: Speaker) -> bool:
    return speaker.kind != "person" and speaker.resolution != "unknown"


def _seated(speakers: list[Speaker]) -> dict[str, str]:
    """A body's name with its seat, by its entity, where it first speaks under that: «الاتحاد العام في فلسطين»."""
    first: dict[str, Speaker] = {}
    for speaker in speakers:
        if speaker.entity is not None and speaker.kind == "organization":
            first.setdefault(speaker.entity.id, speaker)
    return {
        one: s.name
        for one, s in first.items()
        if s.name and s.entity and s.name.startswith(tuple(s.entity.name + link for link in (" في ", " ب", " عن ")))
    }


class Fullest:
    """The longest namings of one article's speakers."""

    def __init__(self, scene: Scene, speakers: Iterable[Speaker]) -> None:
        self.scene, speakers = scene, list(speakers)
        self._seated = _seated(speakers)
        names = {speaker.name for speaker in speakers if speaker.name is not None and _may_be_short(speaker)}
        words = {name: [fold(part.strip(_MARKS)) for part in name.split()] for name in names}
        heads = {folds[0] for folds in words.values() if folds}
        places: dict[str, list[int]] = {}
        for k in compress(range(len(scene.folds)), map(heads.__contains__, scene.folds)):
            places.setdefault(scene.folds[k], []).append(k)
        self._fullest = {name: self._longest(name, folds, places.get(folds[0], [])) for name, folds in words.items() if folds}

    def of(self, speaker: Speaker) -> Speaker:
        """The speaker under the fullest form of its name; as it is where there is none, or where it is a person."""
        if speaker.name is None or not _may_be_short(speaker):
            return speaker
        name = self._fullest.get(speaker.name, speaker.name)
        if speaker.entity is not None and speaker.name == speaker.entity.name:
            name = max(name, self._seated.get(speaker.entity.id, name), key=len)
        return speaker if name == speaker.name else speaker._replace(name=name)

    def _longest(self, name: str, words: list[str], places: list[int]) -> str:
        scene = self.scene
        if noun_class(words[0]) == "document" and (told := self._document(words, places)) is not None:
            return told
        if len(words) == 1 and noun_class(words[0]) != "unnamed":
            return name
        for first in places[:_MOST]:
            last = first + len(words)
            if scene.folds[first + 1 : last] != words[1:] or last >= scene.ends[first]:
                continue
            end = self._end(first, last)
            if last < end <= last + _FURTHER:
                text = scene.text(first, end).strip(" ،,")
                return text if closes_inside(text) else text.strip('«»"')
        return name

    def _document(self, words: list[str], places: list[int]) -> str | None:
        """A document with who made it, or as headline or lead tell of it."""
        scene = self.scene
        for first in places[:_MOST]:
            last = first + len(words)
            if scene.folds[first + 1 : last] == words[1:] and last < scene.ends[first] and (end := made_by(scene, last)) > last:
                return trimmed(scene.text(first, end))
        return told_above(scene, places) if len(words) == 1 and not definite(words[0]) else None

    def _end(self, first: int, last: int) -> int:
        """Where the description that begins with these words ends, behind whose or where it is."""
        scene = self.scene
        behind = scene.folds[last]
        owner = behind.startswith("ل") and behind not in _NO_OWNER and not behind.endswith("نا") and not owned_at(scene, last)
        if behind == "عن" and scene.folds[last - 1] in _STANDS_UP and not scene.cues.get(first - 1):
            return phrase_end(scene, last + 1, scene.ends[first])  # «هيئة الدفاع عن المتهمين»
        demands = last in scene.cues and first not in scene.mentions and is_human(scene, first)  # «شارك المئات للمطالبة بـ»
        demands = demands and noun_class(scene.folds[first]) != "outlet"
        if demands or last + 1 >= len(scene.folds) or not (owner or behind in _GOES_ON and definite(scene.folds[first])):
            return last
        if behind == "في" and (noun_class(scene.folds[last + 1]) == "document" or scene.folds[last + 1] in words_that("talk")):
            return last  # «الأمانة العامة للحزب في بلاغ لها»
        if behind == "في" and scene.folds[last + 1] == "كل":
            return last  # «الهيئة المستقلة في كل من تونس وليبيا»
        if behind == "في" and noun_class(scene.folds[first]) in ("organization", "outlet") and not self._seat(last + 1):
            return last  # «أسهمت المؤسسة العامة في رأس المال»
        if owner and self._what_for(first, last):
            return last
        if behind == "في" and is_nationality(scene.folds[last - 1]):
            return last  # «الجيش الإسرائيلي في غزة»: where it is, when it is somebody's already
        if behind == "في" and is_crowd(scene.folds[first]):
            body = noun_class(scene.folds[last + 1]) == "organization"
            return phrase_end(scene, last + 1, scene.ends[first]) if body else last  # «الباحثون في جامعة لندن»
        kind = noun_class(scene.folds[first])
        titled = kind == "document" and last - first > 1 and named(scene.folds[last - 1]) == Named.NONE  # «تقرير استيكو للخدمات»
        if behind.startswith("لل") and (titled or kind in (None, "outlet", "organization")):
            return phrase_end(scene, last, scene.ends[first], _VERBS)  # «البوابة العربية للأخبار التقنية»
        phrase = Range(first, last)
        return whole(scene, Found(rule="", cue=Range(0, 1), lemma="", stance="asserts", source=phrase, content=()), phrase).last

    def _what_for(self, first: int, last: int) -> bool:
        """«كثفت وزارة النقل لردع المخالفين», «دعا المجتمع الدولي للعمل»: what is done, or whom a state is up to."""
        scene, act, behind = self.scene, behind_lam(self.scene.folds[last]), self.scene.folds[last + 1 : last + 3]
        if scene.folds[last - 1] in _GOES_ON:
            return False
        body = scene.mentions.get(first)
        state = body is not None and body.last == last and (body.entity.kind == "place" or is_nationality(scene.folds[last - 1]))
        if state or scene.folds[first] in _MINISTRY:
            return True
        complement = behind[0] in _TAKEN and behind[-1] != "اجل" or behind[0][:1] == "ب"
        field = definite(act) and body is None and not complement  # «المندوبية للتخطيط»
        return is_masdar(without_article(act)) and noun_class(act) is None and not field

    def _seat(self, k: int) -> bool:
        """Whether a place or a body begins at word k, where another may sit."""
        fold = self.scene.folds[k]
        return k in self.scene.mentions or is_seat(self.scene, k, fold) or noun_class(fold) == "organization"
