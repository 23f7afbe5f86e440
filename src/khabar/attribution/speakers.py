"""Who the source of a finding is: somebody named, somebody described, or somebody who stood there before.

Findings come in the order of their cues. What a source is once resolved to stays in focus for the elided subjects,
pronouns and definite descriptions («المتحدث», «الوزارة») that follow.
"""

from msgspec import structs

from khabar.attribution.agreement import agree, is_feminine, is_object
from khabar.attribution.antecedents import last_phrase, owner_of, with_one
from khabar.attribution.beside_cue import saying_of, writer_of
from khabar.attribution.bodies import Bodies
from khabar.attribution.crowds import crowd_behind_relative
from khabar.attribution.description_words import eulogies
from khabar.attribution.elided import Elided
from khabar.attribution.focus import (
    Said,
    named_before,
    pronominal,
    without_source,
)
from khabar.attribution.found import Found, Range
from khabar.attribution.fullest import Fullest
from khabar.attribution.gaps import gap_end, phrase_from
from khabar.attribution.headlines import later, once
from khabar.attribution.lone_words import is_no_subject
from khabar.attribution.naming import Naming
from khabar.attribution.particles import FEARS, PLEADS
from khabar.attribution.people import People
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_document, noun_class
from khabar.attribution.speaker import UNSTATED, Speaker
from khabar.attribution.told_things import told_of_it

_CITING = ["نقلا", "عن"]
_FAR = 80  # words before «جاء فيه» in which its document stands
_RELATIVE_GENDER = {"الذي": False, "والذي": False, "التي": True, "والتي": True}


class Speakers:
    """The speakers of one article, resolved in the order of their cues."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.said = Said(scene)
        self.naming = Naming(scene, self.said, People(scene), Bodies(scene))
        self.elided = Elided(scene, self.said, self.naming)

    def all_of(self, findings: list[Found]) -> list[tuple[Found, Speaker]]:
        """Every finding with its speaker; a headline's that the text names only later is found there."""
        for finding in findings:
            found = self._with_name(finding)
            self.said.add(found, self._learnt(found, self._of(found)))
        records = later(self.scene, once(self.said.records))
        fullest = Fullest(self.scene, (speaker for _, speaker in records))
        return [(found, fullest.of(speaker)) for found, speaker in records]

    def _with_name(self, found: Found) -> Found:
        """The finding with an unknown name between verb and content as its source, or without its verb's object."""
        source = found.source
        if source is not None and self.scene.folds[source.first : source.first + 2] == _CITING and source.last - source.first > 2:
            return structs.replace(found, source=Range(source.first + 2, source.last))  # «وأضاف نقلا عن الشرطة إن»
        if source is not None and (is_object(self.scene, found, source) or is_no_subject(self.scene, found, source)):
            return structs.replace(found, source=None)
        if found.source is not None or found.antecedent is not None or found.unstated:
            return found
        name = self.naming.names.subject(found, gap_end(self.scene, found, found.cue))
        return structs.replace(found, source=name) if name is not None else found

    def _learnt(self, found: Found, speaker: Speaker) -> Speaker:
        """A verb before its subject tells the subject's gender."""
        told = found.source is not None and found.rule != "relayed"  # «نقلت الصحيفة عن فلان أن»: she relays it
        if speaker.feminine is None and found.feminine is not None and told and not speaker.plural:
            return speaker._replace(feminine=found.feminine)
        behind = found.source is not None and found.source.first == found.cue.last
        if behind and found.feminine and speaker.kind in ("organization", "outlet"):
            return speaker._replace(feminine=True)  # «ووصفت الخطوط الجوية»
        return speaker

    def _of(self, found: Found) -> Speaker:
        if found.unstated or without_source(self.scene, found):
            return UNSTATED
        unsaid = found.source is None or found.source.first == found.source.last
        if found.rule == "document_says" and unsaid and self.scene.folds[found.cue.first] not in FEARS | PLEADS:
            return self._document(found)
        if found.antecedent is not None:
            return self._taken_up(found, found.antecedent)
        if found.source is None or found.source.first == found.source.last:
            speaker = self.elided.of(found)
            return speaker._replace(resolution="pronoun") if speaker.name and pronominal(self.scene, found) else speaker
        if self.scene.folds[found.cue.last] in eulogies() and (holy := saying_of(self.scene, found)) is not None:
            return Speaker(holy, "person", None, "elided", False, False)  # «قال تعالى», «قال عليه السلام»
        if noun_class(self.scene.folds[found.source.first]) == "document":
            writer = writer_of(self.scene, found)
            if writer is not None:
                return self.elided.stated(found, writer)
        return self.naming.of(found, found.source)

    def _hides(self, found: Found) -> Speaker | None:
        """«لم يستبعد مصدر في النادي ذلك، إلا أنه رفض الكشف عن اسمه»: who is not named and spoke in the sentence."""
        spoke = (one for one in self.said.before(found) if one[0].cue.first >= self.scene.begins[found.cue.first])
        return next((speaker for _, speaker in spoke if speaker.kind == "unnamed" and not speaker.plural), None)

    def _document(self, found: Found) -> Speaker:
        """«… جاء فيها»: the nearest document before the cue that agrees with its pronoun."""
        scene, feminine = self.scene, self.scene.folds[found.cue.last - 1].endswith("ها")
        for k in range(found.cue.first - 1, max(-1, found.cue.first - _FAR), -1):
            fold = scene.folds[k]
            if is_document(fold) and agree(is_feminine(fold), feminine):
                return self.naming.of(found, phrase_from(scene, k, found.cue.first))._replace(resolution="pronoun")
        return self._taken_up(found, found.antecedent) if found.antecedent is not None else self.elided.of(found)

    def _taken_up(self, found: Found, antecedent: Range) -> Speaker:
        """Who stands behind a relative word, unless gender or number forbids it («… باكستان التي قال إن», «التي ظنوا أنها»)."""
        scene = self.scene
        unnamed = named_before(scene, self.said, found) if found.rule == "wishes_no_name" else None
        if unnamed is not None:
            return unnamed._replace(resolution="pronoun")
        told = _RELATIVE_GENDER.get(scene.folds[found.source.first]) if found.source is not None else None
        if told is not None and (found.plural or found.feminine is not None and told != found.feminine):
            return self.elided.of(found)
        if told is not None and told_of_it(scene, found, antecedent) and (speaker := self.elided.of(found)).name is not None:
            return speaker  # «الأسلحة التي قالت إنها مهربة»
        crowd = None
        if found.source is not None and scene.folds[found.source.first].endswith("الذين"):
            crowd = crowd_behind_relative(scene, antecedent)
        whom = crowd or owner_of(scene, last_phrase(scene, antecedent, told), told)
        speaker = self.naming.of(structs.replace(found, letters=int(with_one(scene, whom.first)) or found.letters), whom)
        if found.rule == "wishes_no_name" and speaker.kind not in ("unnamed", "person"):
            speaker = self._hides(found) or speaker
        return speaker._replace(resolution="pronoun")
