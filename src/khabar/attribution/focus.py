"""Whom an elided subject or a pronoun means: who spoke before, or the subject of the sentence.

Arabic keeps the subject of one verb as that of the next («اعتقلت الشرطة رجلا، وقالت»), and goes on with a speech over
sentences and paragraphs («وأضاف»). The cue's gender and number must agree. Nobody inside another's words is meant from
outside of them, and an outlet that only vouched («بحسب») does not go on speaking.
"""

from collections.abc import Iterator

from khabar.attribution.agreement import agree
from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import folded
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import bears_name, subject_of
from khabar.attribution.sources import is_unnamed
from khabar.attribution.speaker import GOD, Speaker

_NESTED = 32  # records open around a cue, the innermost
_EARLIER = 60  # records that are looked back over
_BESIDE = 8  # words from a source to «رفض الكشف عن اسمه»
_BACK = 3  # sentences before the cue's whose subject may go on
_REJECTED = 6  # words from a verb that rejects to the charge
_REJECTS = frozenset(["رفض", "استنكر", "انتقد"])
_IN_PASSING = frozenset(["told_noun"])  # «بعد إعلان الوزارة إغلاق الجسر»: she does not go on speaking
_NOUN_RULES = frozenset(["verbal_noun", "told_noun"])
_DONE = folded(["تم", "تمت", "يتم", "تتم", "وتم", "وتمت", "ويتم", "جرى", "جرت", "يجري", "تجري"])


class Said:
    """The records resolved so far, with the record that holds each."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.records: list[tuple[Found, Speaker]] = []
        self._holders: list[int | None] = []
        self._open: list[int] = []

    def add(self, found: Found, speaker: Speaker) -> None:
        cue = self.scene.words[found.cue.first].start
        self._open = [k for k in self._open if any(piece.end > cue for piece in self.records[k][0].content)]
        holding = [k for k in self._open if self._holds(k, cue)]
        self._holders.append(holding[-1] if holding else self._inserted(found))
        self._open = [*self._open[1 - _NESTED :], len(self.records)]
        self.records.append((found, speaker))

    def _inserted(self, found: Found) -> int | None:
        """«وبين المدير، ردا على سؤال الصحيفة عن الكلفة، أن»: a noun told between a verb and its words is no turn of its own."""
        if not self.records or found.rule not in _NOUN_RULES:
            return None
        outer, cue = self.records[-1][0], found.cue.first
        starts = self.scene.words[cue].start
        between = outer.cue.first < cue and self.scene.begins[outer.cue.first] == self.scene.begins[cue]
        return len(self.records) - 1 if between and outer.content and outer.content[0].start > starts else None

    def outermost(self) -> list[tuple[Found, Speaker]]:
        """The last records that stand inside nobody else's words, the latest first."""
        n = len(self.records)
        return [self.records[k] for k in range(n - 1, max(-1, n - _EARLIER), -1) if self._holders[k] is None]

    def around(self, found: Found) -> tuple[Found, Speaker] | None:
        """The innermost record in whose content a cue stands."""
        cue = self.scene.words[found.cue.first].start
        holding = [k for k in self._open if self._holds(k, cue)]
        return self.records[holding[-1]] if holding else None

    def _holds(self, k: int, at: int) -> bool:
        return any(piece.start <= at < piece.end for piece in self.records[k][0].content)

    def before(self, found: Found) -> Iterator[tuple[Found, Speaker]]:
        """The records whose speaker may go on speaking at this cue, the latest first."""
        cue = self.scene.words[found.cue.first].start
        n = len(self.records)
        for k in range(n - 1, max(-1, n - _EARLIER), -1):
            holder = self._holders[k]
            if holder is None or self._holds(holder, cue) or self._relayed(k, holder, found):
                yield self.records[k]

    def _relayed(self, k: int, holder: int, found: Found) -> bool:
        """«أضاف البيان أن الوزير أوضح كذا، مشيرا إلى»: whom a document tells of goes on speaking in it."""
        return self.records[holder][1].kind == "document" and self.records[k][1].kind == "person" and not continues(found)


def going_on(scene: Scene, said: Said, found: Found, first: int, last: int, acts: bool = False) -> Speaker | None:
    """The latest agreeing speaker of a record whose cue stands in words [first, last); acts: of one who only judged, too."""
    gender, plural = form_of(scene, found)
    for earlier, speaker in said.before(found):
        if not first <= earlier.cue.first < last:
            continue
        if (
            speaker.name is None
            or not agree(speaker.feminine, gender)
            or plural is False
            and speaker.plural
            or plural
            and speaker.plural is False
        ):
            continue
        if speaker.name == GOD and (continues(found) or found.rule != "said_quote"):
            continue  # a verse is cited, and whoever cites it goes on
        act = continues(found) and not acts and _is_act(earlier) and not _just_voiced(scene, found, earlier, speaker)
        if earlier.rule in _IN_PASSING or act:
            continue
        if earlier.rule == "according_to" and speaker.kind in ("outlet", "document") or _told_by_person(scene, earlier):
            continue
        return speaker
    return None


def last_who_spoke(scene: Scene, said: Said, found: Found) -> Speaker | None:
    """The last agreeing speaker at all, inside another's words too, or of one who only judged."""
    cue = found.cue.first
    return (
        going_on(scene, said, found, 0, cue)
        or told_in_sentence(scene, said, found)
        or going_on(scene, said, found, 0, cue, acts=True)
    )


def named_before(scene: Scene, said: Said, found: Found) -> Speaker | None:
    """«قال دبلوماسي غربي، رفض الكشف عن اسمه»: the source of the sentence that was read right before the cue."""
    begin, cue = scene.begins[found.cue.first], found.cue.first
    near = (s for earlier, s in said.before(found) if earlier.source is not None and _near(earlier.source, begin, cue))
    speaker = next(near, None)
    return speaker if speaker is not None and speaker.kind == "unnamed" else None


def _near(source: Range, begin: int, cue: int) -> bool:
    return begin <= source.first < cue <= source.last + _BESIDE


def _is_act(earlier: Found) -> bool:
    """«ورفضت الولايات المتحدة منحه تأشيرة»: who only approves of or rejects a thing is not who «وأضافت» goes on with."""
    return earlier.rule == "said_of" and earlier.stance == "judges" and earlier.opener is None


def _just_voiced(scene: Scene, found: Found, earlier: Found, speaker: Speaker) -> bool:
    """«وأشاد الوزير فلان بالجهود. وأضاف أن»: one person's judgement in the sentence right before."""
    begin = scene.begins[found.cue.first]
    return speaker.kind == "person" and begin > 0 and earlier.cue.first >= scene.begins[begin - 1]


def told_in_sentence(scene: Scene, said: Said, found: Found) -> Speaker | None:
    """The last agreeing speaker of the sentence, inside another's words too: «ذكرت الصحيفة أن فلانا انتقد القرار قائلا»."""
    gender, plural = form_of(scene, found)
    begin = scene.begins[found.cue.first]
    for earlier, speaker in said.records[: -_EARLIER - 1 : -1]:
        if earlier.cue.first < begin:
            return None
        if speaker.name is not None and agree(speaker.feminine, gender) and (plural is None or bool(speaker.plural) == plural):
            return speaker
    return None


def _told_by_person(scene: Scene, earlier: Found) -> bool:
    """«ناقلا عن فلان قوله إن»: whoever relays it goes on speaking, where that is no outlet."""
    if earlier.rule not in ("verbal_noun", "relayed") or earlier.source is None or earlier.via is not None:
        return False
    return (
        earlier.source.first > 1
        and scene.folds[earlier.source.first - 1] == "عن"
        and scene.folds[earlier.source.first - 2].endswith("ا")
    )


def form_of(scene: Scene, found: Found) -> tuple[bool | None, bool | None]:
    """Gender and number that the elided subject must have: of the verb, or of the pronoun on a verbal noun («قولها»)."""
    if found.rule == "self_said":
        return None, None  # «قلنا»: whoever speaks, in whatever number
    if found.rule not in _NOUN_RULES:
        plural = found.plural
        return (None if plural else found.feminine), plural
    written = scene.written(found.cue.first)
    if written.endswith(("ها", "هن")):
        return True, False
    if written.endswith(("هم", "هما")):
        return None, True
    return (False, False) if written.endswith("ه") else (None, None)


def pronominal(scene: Scene, found: Found) -> bool:
    """Whether the cue carries a pronoun that stands for the speaker: «قوله», «تأكيدها»."""
    return found.rule in _NOUN_RULES and form_of(scene, found) != (None, None)


def continues(found: Found) -> bool:
    """Whether the verb only goes on with somebody's speech: «أضاف», «تابع»."""
    return found.lemma.split()[0] in lemmas_that("continuing")


def earlier_subject(scene: Scene, said: Said, found: Found) -> tuple[Range, bool | None] | Speaker | None:
    """Back sentence by sentence within the paragraph: who spoke there, else the subject of a sentence that nobody speaks in."""
    paragraph = scene.paragraph_of[found.cue.first]
    gender, _ = form_of(scene, found)
    last = scene.begins[found.cue.first]
    for k in range(_BACK):
        if last <= 0 or scene.paragraph_of[last - 1] < paragraph - 2:
            return None
        begin = scene.begins[last - 1]
        speaker = going_on(scene, said, found, begin, last)
        if speaker is not None:
            return speaker
        subject = None
        if not continues(found) or _opens_focus(scene, begin):
            subject = subject_of(scene, begin, last, gender, strict=True)
        if subject is not None and (
            scene.paragraph_of[begin] == paragraph
            or k == 0
            and without_article(scene.folds[subject[0].first]) in words_that("institution")
            or _is_person(scene, subject[0], last)
        ):
            return subject
        last = begin
    return None


def _opens_focus(scene: Scene, begin: int) -> bool:
    """«من جانبه، …», «أما فلان فـ…»: the sentence brings a new speaker in."""
    if scene.folds[begin] in ("اما", "واما"):
        return True
    return any(k in scene.phrases and scene.phrases[k].role == "focus" for k in (begin, begin + 1))


def _is_person(scene: Scene, phrase: Range, stop: int) -> bool:
    """Whether the phrase names somebody, or an office whose bearer is named right behind it («مدير السوق بالبلدية فلان»)."""
    return scene.names_person(*phrase) or bears_name(scene, phrase.first, stop)


def without_source(scene: Scene, found: Found) -> bool:
    """A noun that nobody says: «وسط تكهنات بـ», «تمت المطالبة بـ»."""
    cue = found.cue.first
    if found.rule not in _NOUN_RULES or found.source is not None:
        return False
    if without_article(scene.folds[cue]) in words_that("rumour") or cue > 0 and scene.folds[cue - 1] in _DONE:
        return True
    return found.lemma in lemmas_that("told") and definite(scene.folds[cue]) and _rejected(scene, cue)


def _rejected(scene: Scene, cue: int) -> bool:
    """«رفضت الشركة الاتهامات بأن»: whoever rejects a charge does not bring it."""
    before = range(max(scene.begins[cue], cue - _REJECTED), cue)
    forms = (form for k in before for form in scene.cues.get(k, ()) if form.kind == "verb" or form.form == "masdar")
    return any(sense.stance == "denies" or form.lemma in _REJECTS for form in forms for sense in form.senses)


def is_one(speaker: Speaker, unnamed_only: bool, feminine: bool) -> bool:
    """Whether a speaker is one person of this gender; unnamed_only: one whom the article describes as a source."""
    if speaker.name is None or speaker.plural or speaker.kind not in ("unnamed", "person"):
        return False
    if unnamed_only:
        return speaker.kind == "unnamed" and any(is_unnamed(own, "s") for own in speaker.heads)
    return agree(speaker.feminine, feminine)
