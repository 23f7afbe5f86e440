"""Who the source of a finding is: somebody named, somebody described, or somebody who stood there before.

Findings come in the order of their cues. What a source is once resolved to stays in focus for the elided subjects,
pronouns and definite descriptions («المتحدث», «الوزارة») that follow.
"""

from itertools import pairwise

from khabar.attribution.descriptions import antecedent, bare_words, describes, description_word, head_of_phrase, is_definite_phrase
from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import definite, feminine, phrase_end, without_article
from khabar.attribution.particles import PARTICLES
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_generic, is_honorific, is_human, noun_class
from khabar.attribution.speaker import UNKNOWN, UNSTATED, Speaker
from khabar.records import Entity
from khabar.words.letters import fold


class Speakers:
    """The speakers of one article, resolved in the order of their cues."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.said: list[tuple[Found, Speaker]] = []
        self._persons = sorted(
            {m.entity.id: m for _, m in sorted(scene.mentions.items(), reverse=True) if m.entity.kind == "person"}.values(),
            key=lambda m: m.first,
        )

    def of(self, found: Found) -> Speaker:
        """The speaker of the next finding."""
        speaker = self._of(found)
        if speaker.feminine is None and found.feminine is not None and found.source is not None:
            speaker = speaker._replace(feminine=found.feminine)
        self.said.append((found, speaker))
        return speaker

    def all_of(self, findings: list[Found]) -> list[tuple[Found, Speaker]]:
        """Every finding with its speaker. A headline's elided speaker («أكد رفض …») is the first whom the text then names."""
        for found in findings:
            self.of(found)
        resolved = []
        for n, (found, speaker) in enumerate(self.said):
            if speaker is UNKNOWN and self.scene.paragraph_of[found.cue.first] == 0:
                later = (s for f, s in self.said[n + 1 :] if s.name is not None and _agree(s.feminine, found.feminine))
                speaker = next(later, UNKNOWN)
                speaker = speaker._replace(resolution="elided") if speaker is not UNKNOWN else UNKNOWN
            resolved.append((found, speaker))
        return resolved

    def _of(self, found: Found) -> Speaker:
        if found.unstated:
            return UNSTATED
        if found.antecedent is not None:
            return self._named(found.antecedent, found.cue.first)._replace(resolution="pronoun")
        if found.source is None or found.source.first == found.source.last:
            return self._elided(found)
        speaker = self._named(found.source, found.cue.first)
        if found.letters and speaker.entity is None and speaker.name and speaker.resolution == "named":
            return speaker._replace(name=_without_lam(speaker.name))
        return speaker

    # nobody named: who is in focus

    def _elided(self, found: Found) -> Speaker:
        here = self._subject_of_sentence(found)
        if here is not None:
            return here._replace(resolution="elided")
        for earlier, speaker in reversed(self.said):
            if speaker.name is None or not _agree(speaker.feminine, found.feminine) or self._nested(earlier, found):
                continue
            if speaker.kind == "outlet" and earlier.rule == "according_to":
                continue  # the outlet only vouched for a clause; it does not go on speaking
            return speaker._replace(resolution="elided")
        return UNKNOWN

    def _nested(self, earlier: Found, found: Found) -> bool:
        """Whether the earlier record stands inside another's content that this finding stands outside of."""
        cue, here = self.scene.words[earlier.cue.first].start, self.scene.words[found.cue.first].start
        return any(
            piece.start <= cue < piece.end and not piece.start <= here < piece.end
            for other, _ in self.said
            if other is not earlier
            for piece in other.content
        )

    def _subject_of_sentence(self, found: Found) -> Speaker | None:
        """«اعتقلت الشرطة رجلا، وقالت»: the subject of the sentence's first verb, where no record stands between."""
        scene, cue = self.scene, found.cue.first
        begin = scene.begins[cue]
        if cue - begin < 3 or any(begin <= other.cue.first < cue for other, _ in self.said):
            return None
        for k in (begin, begin + 1, begin + 2):
            if scene.folds[k] in PARTICLES or not is_human(scene, k):
                continue
            if k > begin and scene.folds[k - 1] in PARTICLES:
                return None
            subject = self._named(Range(k, phrase_end(scene, k, cue)), cue)
            head_feminine = feminine(without_article(scene.folds[k])) if subject.kind != "person" else None
            return subject if _agree(head_feminine, found.feminine) else None
        return None

    # somebody named or described

    def _named(self, source: Range, cue: int) -> Speaker:
        scene = self.scene
        head = scene.folds[source.first]
        mentions = self._mentions(source)
        words = bare_words(scene, source)
        person = self._person(source, mentions)
        if person is not None:
            joined = self._joined(mentions)
            if joined is not None:
                return Speaker(joined, "person", None, "named", words=words)
            return Speaker(person.name, "person", person, "named", words=words | bare_words_of(person))
        kind = noun_class(head)
        if is_definite_phrase(scene, source) or is_honorific(head):
            earlier = self._described(source, words, cue)
            if earlier is not None:
                return earlier
        first = mentions[0] if mentions else None
        if first is not None and kind in (None, "organization", "outlet") and first.first <= source.first + 1:
            entity = first.entity
            speaks_as = "outlet" if entity.kind == "outlet" else "organization"
            known = words | bare_words_of(entity) | _before(scene, first)
            return Speaker(entity.name, speaks_as, entity, "named", _feminine(head), known)  # type: ignore[arg-type]
        described = scene.text(source.first, source.last)
        known = self._by_part(words) if kind is None else None
        if known is not None:
            return known
        if kind is None and self._may_be_name(source):
            return Speaker(described.strip('«»"“” '), "person", None, "named", None, words)
        return Speaker(described.strip('«»"“” '), kind or "unnamed", None, "named", _feminine(head), words)  # type: ignore[arg-type]

    def _person(self, source: Range, mentions: list[Mention]) -> Entity | None:
        """The person whom the phrase names; not one whom an unnamed source merely speaks for («متحدث باسم فلان»)."""
        scene = self.scene
        person = next((m for m in mentions if m.entity.kind == "person"), None)
        if person is None:
            return None
        head = scene.folds[source.first]
        if noun_class(head) in ("document", "organization") and not definite(head) and person.first > source.first + 1:
            return None
        between = scene.folds[source.first : person.first]
        if not definite(head) and noun_class(head) == "unnamed" and any(f in ("باسم", "في", "من", "لدي", "مقرب") for f in between):
            return person.entity if any(f in ("يدعي", "اسمه", "اسمها", "تدعي") for f in between) else None
        return person.entity

    def _joined(self, mentions: list[Mention]) -> str | None:
        """«فلان وفلان»: two persons that speak together, by the names that the article gives them in full."""
        persons = [m for m in mentions if m.entity.kind == "person"]
        for left, right in pairwise(persons):
            if left.last == right.first and left.entity is not right.entity and self.scene.folds[right.first].startswith("و"):
                return f"{left.entity.name} و{right.entity.name}"
        return None

    def _described(self, source: Range, words: frozenset[str], cue: int) -> Speaker | None:
        """Whom a definite description means: an earlier speaker or person of that office, a body, a document."""
        scene = self.scene
        head = description_word(scene.folds[head_of_phrase(scene, source)])
        for _, speaker in reversed(self.said):
            if speaker.name is not None and describes(head, words, speaker.words):
                return speaker._replace(resolution="definite")
        for person in sorted(self._persons, key=lambda m: (m.first > cue, abs(cue - m.first))):
            if person.entity.role and describes(head, words, bare_words_of(person.entity)):
                return Speaker(person.entity.name, "person", person.entity, "role", words=bare_words_of(person.entity))
        if len(words) <= 3 and (is_generic(head) or is_honorific(head)):
            for _, speaker in reversed(self.said):
                if speaker.kind in ("person", "unnamed") and speaker.name is not None:
                    return speaker._replace(resolution="definite")
            named = self._nearest_person(cue)
            if named is not None and is_honorific(head):
                return Speaker(named.name, "person", named, "definite", words=bare_words_of(named))
        return self._body_or_document(head, words, cue)

    def _nearest_person(self, cue: int) -> Entity | None:
        scene = self.scene
        for k in range(cue - 1, max(-1, cue - 120), -1):
            mention = scene.mentions.get(k)
            if mention is not None and mention.entity.kind == "person":
                return mention.entity
        return self._persons[0].entity if self._persons else None

    def _body_or_document(self, head: str, words: frozenset[str], cue: int) -> Speaker | None:
        scene = self.scene
        kind = noun_class(head)
        if kind in ("organization", "outlet") and len(words) <= 2:
            bodies = [m for k, m in scene.mentions.items() if k < cue and m.first == k and m.entity.kind == kind]
            fitting = [m for m in bodies if len(m.entity.name.split()) > 1 and head in bare_words_of(m.entity) | _before(scene, m)]
            if fitting:
                meant = max(fitting, key=lambda m: (len(m.entity.mentions), m.first)).entity
                return Speaker(meant.name, kind, meant, "definite", words=bare_words_of(meant) | {head})
        if kind is not None and len(words) <= 1:
            phrase = antecedent(scene, head, cue)
            if phrase is not None:
                name = scene.text(phrase.first, phrase.last)
                return Speaker(name, kind, None, "definite", words=bare_words(scene, phrase))  # type: ignore[arg-type]
        return None

    def _by_part(self, words: frozenset[str]) -> Speaker | None:
        """Somebody whose full name holds these words: «المخلافي» for «عبد الملك المخلافي»."""
        if not 1 <= len(words) <= 2:
            return None
        for person in self._persons:
            if words <= {without_article(fold_word(w)) for w in person.entity.name.split()}:
                return Speaker(person.entity.name, "person", person.entity, "named", words=bare_words_of(person.entity))
        for _, speaker in self.said:
            if speaker.kind == "person" and speaker.name and words < {without_article(fold_word(w)) for w in speaker.name.split()}:
                return speaker._replace(resolution="named")
        return None

    def _may_be_name(self, source: Range) -> bool:
        """Whether a phrase that no table knows is somebody's name: one to four bare words, or a surname in «ال…ي»."""
        folds = self.scene.folds[source.first : source.last]
        if not 1 <= len(folds) <= 4 or not all(w.kind == "word" for w in self.scene.words[source.first : source.last]):
            return False
        if any(fold in PARTICLES or fold.endswith(("ون", "ات")) for fold in folds):
            return False
        return not any(definite(fold) for fold in folds) or definite(folds[0]) and folds[0].endswith("ي") and len(folds) == 1

    def _mentions(self, source: Range) -> list[Mention]:
        found: list[Mention] = []
        for k in range(source.first, source.last):
            mention = self.scene.mentions.get(k)
            if mention is not None and (not found or found[-1] is not mention):
                found.append(mention)
        return found


def bare_words_of(entity: Entity) -> frozenset[str]:
    """The words that may describe an entity later: of its office, or of a body's name."""
    from_role = frozenset(entity.role.split()) if entity.role else frozenset()
    names = frozenset() if entity.kind == "person" else frozenset(entity.name.split())
    return frozenset(description_word(fold_word(w)) for w in from_role | names)


def fold_word(word: str) -> str:
    return fold(word.strip('«»"“”()،,'))


def _before(scene: Scene, mention: Mention) -> frozenset[str]:
    """The head noun before a name: «صحيفة» of «صحيفة «المرصد»»."""
    return frozenset(without_article(scene.folds[k]) for k in range(max(0, mention.first - 2), mention.first))


def _feminine(head: str) -> bool | None:
    """The gender of a source's head noun, where the lexicon or its ending tells."""
    for reading in source_words(head):
        return None if reading.form.number == "p" else reading.form.gender == "f"
    return True if head.endswith("ه") else None


def _without_lam(name: str) -> str:
    """A description behind a glued lam: «للوزارة» is «الوزارة»."""
    return "ا" + name[1:] if name.startswith("لل") else name[1:] if name.startswith("ل") else name


def _agree(left: bool | None, right: bool | None) -> bool:
    return left is None or right is None or left == right
