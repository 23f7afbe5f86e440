"""Speakers of a source that no entity names: whose a document is, the body of a field, a kunya, what may be a name."""

from khabar.attribution.bodies import Bodies, words_of
from khabar.attribution.description_words import words_that
from khabar.attribution.focus import Said
from khabar.attribution.found import Found, Range
from khabar.attribution.lone_words import is_no_name
from khabar.attribution.meant import Meant
from khabar.attribution.nicknames import Nicknames
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import ADVERBS, BELONGING, PARTICLES
from khabar.attribution.people import People
from khabar.attribution.people_words import is_sound_plural
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_honorific, is_unnamed, may_name, noun_class
from khabar.attribution.speaker import Speaker
from khabar.attribution.unknown_names import UnknownNames
from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_heads import head_of

_IN_MARKS = 3  # words of a name between marks, and of a calling before it


class PhraseSpeakers:
    """What one article tells of such phrases."""

    def __init__(self, scene: Scene, said: Said, people: People, bodies: Bodies) -> None:
        self.scene, self.people, self.bodies = scene, people, bodies
        self.meant = Meant(scene, said, people, bodies)
        self.names, self.nicknames = UnknownNames(scene), Nicknames(scene)

    def _kunya(self, source: Range) -> Range | None:
        """«أم سامر», «أبو علي»: a name, as far as it goes."""
        scene = self.scene
        if scene.folds[source.first] not in ("ام", "ابو", "ابي", "ابن") or source.last - source.first < 2:
            return None
        behind = source.first + 1
        named = scene.words[behind].kind == "word" and noun_class(scene.folds[behind]) is None and not definite(scene.folds[behind])
        return Range(source.first, behind + 1) if named else None

    def _kunya_behind(self, source: Range) -> Range | None:
        """«اللاجئة أم أحمد»: behind what she is."""
        return next((name for k in range(source.first + 1, source.last) if (name := self._kunya(Range(k, source.last)))), None)

    def _in_marks(self, source: Range) -> Range | None:
        """«المدرب الهولندي "فان غال"», «الجراح "لافال"»: a name that no table knows between marks right behind a calling."""
        scene = self.scene
        mark = next((k for k in range(source.first + 1, source.last) if k in scene.opens), None)
        if mark is None or scene.opens[mark].close is None or not definite(before := scene.folds[mark - 1]):
            return None
        first, last = scene.opens[mark].first, scene.opens[mark].last
        folds = scene.folds[first:last]
        near = mark - source.first <= _IN_MARKS and noun_class(scene.folds[source.first]) == "unnamed"
        calling = is_unnamed(before, "s") or before.endswith(("ي", "ير", "يه")) and noun_class(before) is None
        if last - first > _IN_MARKS or not calling or last - first == 1 and not near:
            return None
        strange = any(named(fold) != Named.ORDINARY for fold in folds) and not any(definite(fold) for fold in folds)
        return Range(first, last) if strange and last - first > 1 or may_name(scene, first, last) else None

    def _may_be_name(self, source: Range) -> bool:
        """Whether a phrase that no table knows is somebody's name: one to four bare words, or a surname in «ال…ي»."""
        folds = self.scene.folds[source.first : source.last]
        if not 1 <= len(folds) <= 4 or not all(w.kind == "word" for w in self.scene.words[source.first : source.last]):
            return False
        if any(word in PARTICLES or word in ADVERBS or is_sound_plural(word) or word in words_that("quantifier") for word in folds):
            return False
        if len(folds) > 1 and all(named(word) == Named.ORDINARY for word in folds):
            return False  # «مشاهد أخرى»
        if len(folds) == 1 and is_no_name(folds[0]) and not is_honorific(folds[0]):
            return False
        if len(folds) == 2 and named(folds[0]) & Named.GIVEN and definite(folds[1]):
            return True  # «فهد السويد»
        return not any(definite(word) for word in folds) or definite(folds[0]) and folds[0].endswith("ي") and len(folds) == 1

    def _owner(self, found: Found, full: Range, spread: int) -> str | None:
        """Whose a document is: of the body behind it («بيان الإدارة»), of the pronoun («بيان له»), of whoever spoke in it."""
        behind = self._behind(full)
        if behind in BELONGING:
            owner = self.meant.last_body(found.cue.first)
            return owner.name if owner is not None else None
        if full.last - full.first == 2 and definite(behind) and noun_class(behind) == "organization":
            body = self.meant.by(found, Range(full.first + 1, full.last))
            return body.name if body is not None else None
        return self.meant.owner(Range(full.first, spread))

    def _behind(self, full: Range) -> str:
        """The word behind the document's noun: of the phrase, or a pronoun right behind it."""
        fold = self.scene.folds[full.first + 1] if full.first + 1 < len(self.scene.folds) else ""
        return fold if full.last - full.first > 1 or fold in BELONGING else ""

    def _field(self, source: Range) -> Speaker | None:
        """«الأرصاد», «الأرصاد العمانية»: the body that is for it."""
        scene = self.scene
        first = scene.folds[source.first]
        if not definite(first) or noun_class(first) not in ("organization", "document", None) or head_of(first) is not None:
            return None
        if any(not is_nationality(scene.folds[k]) for k in range(source.first + 1, source.last)):
            return None
        body = self.bodies.fields.get(without_article(first))
        if body is None:
            return None
        return Speaker(body.name, "organization", body, "definite", None, False, frozenset(), words_of(body))

    def _headline(self, source: Range) -> bool:
        scene = self.scene
        return scene.prose.titled and scene.paragraph_of[source.first] == 0 and source.last - source.first == 1
