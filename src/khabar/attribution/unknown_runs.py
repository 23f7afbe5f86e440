"""How far a name runs that no table knows, word by word, and what may stand behind it."""

from collections import defaultdict
from functools import cached_property

from khabar.attribution.masdars import is_listed, is_masdar
from khabar.attribution.noun_signs import definite, latin_behind_lam, owned
from khabar.attribution.particles import (
    ADVERBIAL,
    ADVERBS,
    COMMAS,
    DEMONSTRATIVES,
    PARTICLES,
    PREPOSITIONS,
    PRONOMINAL,
    RELATIVE,
    TIME_TAILS,
    TIME_WORDS,
    WHILE,
)
from khabar.attribution.pieties import piety_end, pious_words
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.mentions.names import Named, is_name, named

KUNYA = frozenset(["ابو", "ابي", "ام", "بن", "ابن"])
NEVER = (
    PARTICLES | PREPOSITIONS | PRONOMINAL | WHILE | ADVERBS | ADVERBIAL | TIME_WORDS | TIME_TAILS
    | frozenset("كيف لماذا اين نفسي نفسه نفسها قوله قولها قولهم حديثه حديثها كلامه كلامها".split())
)  # fmt: skip
_PLURALS = ("ات", "ين", "ون")


def _acts(folded: str) -> bool:
    """Whether a word is a verbal noun: by the table, or by its shape where some table of words has it («توست» is a name)."""
    return is_masdar(folded) and (is_listed(folded) or named(folded) != Named.NONE)


def _accusative(folded: str) -> bool:
    """Whether a word is a noun for people, a body or an act with the alif of an object: «وفدا», «عودا»."""
    noun = folded[:-1]
    if not folded.endswith("ا") or len(noun) < 3 or is_name(folded):
        return False
    return noun_class(noun) is not None or is_listed(noun)


class NameRuns:
    """The words of one article that may belong to such a name."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for k, fold in enumerate(self.scene.folds):
            found[fold].append(k)
        return found

    def _known(self, k: int) -> bool:
        return is_name(self.scene.folds[k])

    def _closes(self, k: int) -> bool:
        """Whether what stands here may follow a full name: a mark, a particle, a time, an office, the text's end."""
        if k >= len(self.scene.folds):
            return True
        fold = self.scene.folds[k]
        if (
            self.scene.letters_before_name(k).endswith("ل")
            or fold.startswith("لل")
            or fold[0] == "ل"
            and fold[-1].isascii()
            or fold in PRONOMINAL
        ):
            return True  # «قال فلان لرويترز», «قال فلان للصحفيين»
        return (
            fold in COMMAS
            or fold in ("ل", "لـ", ":")
            or fold in PREPOSITIONS
            or fold in RELATIVE
            or fold in WHILE
            or fold in DEMONSTRATIVES
            or k in self.scene.times
            or is_unnamed(fold, "s")
            and not is_masdar(fold)
        )

    def _run(self, first: int, stop: int) -> int:
        last = first
        while last < stop and (
            self._may_name(last) or last > first and self._hyphen(last, stop) or last == first + 1 and self._behind_given(last)
        ):
            last += 1
        mention = self.scene.mentions.get(last) if first < last < stop else None
        surname = mention is not None and mention.entity.kind == "person" and mention.first == last
        if mention is None or not surname or mention.last > stop or self.scene.letters_before_name(last):
            return last
        before = self.scene.folds[last - 1]
        known = is_name(before) or definite(before) or noun_class(before) is not None
        return last if known else mention.last  # «مدجياوا بكاري»

    def _behind_given(self, k: int) -> bool:
        """«رياض مزور، وزير …»: a surname that is only shaped like a verbal noun, behind a given name and before what ends one."""
        fold = self.scene.folds[k]
        plain = self.scene.words[k].kind == "word" and k not in self.scene.cues and k not in self.scene.mentions
        given = bool(named(self.scene.folds[k - 1]) & Named.GIVEN) and noun_class(fold) is None
        return plain and given and is_masdar(fold) and not is_listed(fold) and not owned(fold) and self._closes(k + 1)

    def _hyphen(self, k: int, stop: int) -> bool:
        """«هان سوك-يونغ»: a hyphen that touches both of its words."""
        words = self.scene.words
        touches = k + 1 < stop and words[k - 1].end == words[k].start and words[k].end == words[k + 1].start
        return touches and words[k].fold == "-" and self._may_name(k + 1)

    def _reports(self, k: int) -> bool:
        return any(not cue.ambiguous for cue in self.scene.cues.get(k, ()))

    def _cut_surname(self, k: int) -> bool:
        """«راندي ويسين»: a surname whose first letter was taken for «and»."""
        mention = self.scene.mentions.get(k)
        cut = mention is not None and mention.first == k and mention.entity.kind == "person" and k > 0
        return cut and self.scene.letters_before_name(k) == "و" and named(self.scene.folds[k - 1]) != Named.ORDINARY

    def _may_name(self, k: int) -> bool:
        scene, fold = self.scene, self.scene.folds[k]
        if scene.words[k].kind != "word" or self._reports(k) or k in scene.times or k in scene.mentions:
            return fold in KUNYA or self._cut_surname(k)
        if latin_behind_lam(fold):
            return False  # «قال مارك لـCNN»
        if len(fold) < 2 or fold in NEVER or fold[1:] in DEMONSTRATIVES or fold.startswith(("وال", "بال", "لل", "كال")):
            return False
        if fold in pious_words() and piety_end(scene.folds, k, len(scene.folds)) > k:
            return False
        if fold.endswith(_PLURALS) and len(fold) > 4 and named(fold) == Named.ORDINARY:
            return False
        if _accusative(fold):
            return False  # «التقى المدير وفدا طبيا»
        if scene.written(k).endswith(("اً", "ًا")) or noun_class(fold) is not None and not is_name(fold):
            return False
        return is_name(fold) or noun_class(fold[1:]) is None and not _acts(fold)
