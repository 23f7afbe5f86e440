"""The fullest form in which the article tells of a body, a document or people: «الهيئة العامة لصوامع الغلال» for «الهيئة العامة».

A later, shorter naming means the same; the speaker is written as the article has it at its longest.
"""

from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import PREPOSITIONS, folded
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.attribution.speaker import Speaker
from khabar.attribution.whole_phrase import whole
from khabar.words.tokens import words_of

_STANDS_UP = folded(["الدفاع", "الذود"])
_PRONOUNS = ("ها", "هم", "نا")
_MOST = 12  # places of a name that are looked at
_GOES_ON = folded(["في", "التابع", "التابعة", "الصادر", "الصادرة"])
_FURTHER = 8  # words that it may be longer


class Fullest:
    """The longest namings of one article, each looked up once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._places: dict[str, list[int]] | None = None
        self._known: dict[str, str] = {}

    def of(self, speaker: Speaker) -> Speaker:
        """The speaker under the fullest form of its name; as it is where there is none, or where it is a person."""
        if speaker.name is None or speaker.kind == "person" or speaker.resolution == "unknown":
            return speaker
        name = self._known.get(speaker.name)
        if name is None:
            name = self._known[speaker.name] = self._longest(speaker.name)
        return speaker if name == speaker.name else speaker._replace(name=name)

    def _longest(self, name: str) -> str:
        scene = self.scene
        words = [word.fold for word in words_of(name) if word.kind == "word"]
        if not words or len(words) == 1 and noun_class(words[0]) != "unnamed":
            return name
        for first in self._at(words[0])[:_MOST]:
            last = first + len(words)
            if scene.folds[first + 1 : last] != words[1:] or last >= scene.ends[first]:
                continue
            end = self._end(first, last)
            if last < end <= last + _FURTHER:
                return scene.text(first, end).strip(' ،,«»"')
        return name

    def _at(self, folded: str) -> list[int]:
        if self._places is None:
            self._places = {}
            for k, fold in enumerate(self.scene.folds):
                self._places.setdefault(fold, []).append(k)
        return self._places.get(folded, [])

    def _end(self, first: int, last: int) -> int:
        """Where the description that begins with these words ends, behind whose or where it is."""
        scene = self.scene
        behind = scene.folds[last]
        owner = behind.startswith("ل") and behind not in PREPOSITIONS and not behind.endswith(_PRONOUNS)
        if behind == "عن" and scene.folds[last - 1] in _STANDS_UP:
            return phrase_end(scene, last + 1, scene.ends[first])  # «هيئة الدفاع عن المتهمين»
        if last + 1 >= len(scene.folds) or not (owner or behind in _GOES_ON and definite(scene.folds[first])):
            return last
        if behind == "في" and is_crowd(scene.folds[first]):
            body = noun_class(scene.folds[last + 1]) == "organization"
            return phrase_end(scene, last + 1, scene.ends[first]) if body else last  # «الباحثون في جامعة لندن»
        if behind.startswith("لل") and noun_class(scene.folds[first]) in (None, "outlet", "organization"):
            return phrase_end(scene, last, scene.ends[first])  # «البوابة العربية للأخبار التقنية»
        phrase = Range(first, last)
        return whole(scene, Found(rule="", cue=Range(0, 1), lemma="", stance="asserts", source=phrase, content=()), phrase).last
