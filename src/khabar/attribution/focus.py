"""Whom an elided subject or a pronoun means: who spoke before, or the subject of the sentence.

Arabic keeps the subject of one verb as that of the next («اعتقلت الشرطة رجلا، وقالت»), and goes on with a speech over
sentences and paragraphs («وأضاف»). The cue's gender and number must agree. Nobody inside another's words is meant from
outside of them, and an outlet that only vouched («بحسب») does not go on speaking.
"""

from khabar.attribution.description_words import blessings, eulogies, lemmas_that, words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import feminine, phrase_end, without_article
from khabar.attribution.particles import BE, COMMAS, PARTICLES, PREPOSITIONS, QUOTE_MARKS, TIME_WORDS, folded
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_human, noun_class
from khabar.attribution.speaker import Speaker

_EARLIER = 60  # records that are looked back over
_LEAD = 14  # words at the head of a sentence among which its subject stands
_BACK = 2  # sentences before the cue's whose subject may go on
_NOUN_RULES = frozenset(["verbal_noun"])
_LEADS_IN = folded(["كما", "وكما", "فيما", "وفيما", "بينما", "وبينما", "حيث", "أيضا", "كذلك", "لكن", "ولكن"])
_DONE = folded(["تم", "تمت", "يتم", "تتم", "وتم", "وتمت", "ويتم", "جرى", "جرت", "يجري", "تجري"])
_INSIDE = folded(["فيه", "فيها", "خلاله", "خلالها"])


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
        self._holders.append(holding[-1] if holding else None)
        self._open.append(len(self.records))
        self.records.append((found, speaker))

    def _holds(self, k: int, at: int) -> bool:
        return any(piece.start <= at < piece.end for piece in self.records[k][0].content)

    def before(self, found: Found) -> list[tuple[Found, Speaker]]:
        """The records whose speaker may go on speaking at this cue, the latest first."""
        cue = self.scene.words[found.cue.first].start
        n = len(self.records)
        kept = []
        for k in range(n - 1, max(-1, n - _EARLIER), -1):
            holder = self._holders[k]
            if holder is None or self._holds(holder, cue):
                kept.append(self.records[k])
        return kept


def agree(left: bool | None, right: bool | None) -> bool:
    return left is None or right is None or left == right


def going_on(scene: Scene, said: Said, found: Found, first: int, last: int) -> Speaker | None:
    """The latest agreeing speaker of a record whose cue stands in words [first, last)."""
    gender, plural = form_of(scene, found)
    for earlier, speaker in said.before(found):
        if not first <= earlier.cue.first < last:
            continue
        if speaker.name is None or not agree(speaker.feminine, gender) or plural is False and speaker.plural or plural and speaker.plural is False:
            continue
        if earlier.rule == "according_to" and speaker.kind in ("outlet", "document") or _told_by_person(scene, earlier):
            continue
        return speaker
    return None


def _told_by_person(scene: Scene, earlier: Found) -> bool:
    """«ناقلا عن فلان قوله إن»: whoever relays it goes on speaking, where that is no outlet."""
    if earlier.rule not in ("verbal_noun", "relayed") or earlier.source is None or earlier.via is not None:
        return False
    return earlier.source.first > 1 and scene.folds[earlier.source.first - 1] == "عن" and scene.folds[earlier.source.first - 2].endswith("ا")


def form_of(scene: Scene, found: Found) -> tuple[bool | None, bool | None]:
    """Gender and number that the elided subject must have: of the verb, or of the pronoun on a verbal noun («قولها»)."""
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


def saying_of(scene: Scene, found: Found) -> str | None:
    """Whose saying the words beside the verb tell it to be: «قال صلى الله عليه وسلم», «قوله تعالى»."""
    behind, before = found.cue.last, found.cue.first
    for first in (behind, *range(max(0, before - 4), before)):
        for words, names in eulogies().get(scene.folds[first] if first < len(scene.folds) else "", ()):
            last = first + len(words)
            if tuple(scene.folds[first:last]) == words and (first == behind or last == before):
                return next((name for name in names if name in scene.prose.text), names[0])
    return None


def blessed(scene: Scene, found: Found) -> Range | None:
    """The name before a blessing that stands right before the verb: «عن أبي الدرداء رضي الله عنه قال»."""
    cue = found.cue.first
    for words in blessings():
        last = cue - len(words)
        if last > 0 and tuple(scene.folds[last:cue]) == words:
            first = last
            while first > max(scene.begins[cue], last - 5) and scene.folds[first - 1] not in PARTICLES and scene.words[first - 1].kind == "word":
                first -= 1
            return Range(first, last) if first < last else None
    return None


def writer_of(scene: Scene, found: Found) -> Range | None:
    """Who stands behind a document in which the verb's words stand: «برقية من السفيرة …، شجبت فيها», «تصريح لقائد …، اعتبر فيه»."""
    cue = found.cue.first
    if not any(fold in _INSIDE for fold in scene.folds[found.cue.last : found.cue.last + 2]):
        return None
    for k in range(cue - 1, max(scene.begins[cue] - 1, cue - 30), -1):
        mention = scene.mentions.get(k)
        if mention is not None and mention.entity.kind in ("person", "organization"):
            return Range(mention.first, mention.last)
    return None


def subject_of(scene: Scene, begin: int, cue: int, gender: bool | None, strict: bool = False) -> tuple[Range, bool | None] | None:
    """The subject of the sentence that begins at word `begin`, and its gender where its verb tells it.

    strict: it must be a name or a body's or speaker's noun that is sure to agree.
    """
    behind = begin
    for k in range(begin, min(cue, begin + _LEAD)):
        fold = scene.folds[k]
        if k < behind:
            continue
        if k == begin and (fold in PREPOSITIONS or fold[:1] == "و" and fold[1:] in PREPOSITIONS):
            behind = next((j + 1 for j in range(k, min(cue, begin + _LEAD)) if scene.folds[j] in ("،", ",")), cue)
            continue
        if fold in _LEADS_IN or fold in BE or fold in COMMAS or k in scene.times or fold in TIME_WORDS or _focus(scene, k):
            continue
        if fold in PARTICLES:
            return None
        if _stands(scene, k):
            return _if_agrees(scene, k, cue, None, gender, strict)
        at = k + 1 + (k + 1 < cue and scene.folds[k + 1] in QUOTE_MARKS)
        if at < cue and _may_be_verb(scene, k) and _stands(scene, at):
            return _if_agrees(scene, at, cue, fold.endswith("ت") or fold.lstrip("وف").startswith("ت"), gender, strict)
        return None
    return None


def _focus(scene: Scene, k: int) -> bool:
    return any(at in scene.phrases and scene.phrases[at].role == "focus" and scene.phrases[at].end > k for at in (k, k - 1))


def _stands(scene: Scene, k: int) -> bool:
    """Whether a noun phrase that may act begins here: a name or a noun for people and bodies."""
    mention = scene.mentions.get(k)
    if mention is not None and mention.first != k:
        return False
    if mention is None and scene.folds[k] in words_that("quantifier"):
        return True
    if mention is None and is_accusative(scene.folds[k]):
        return False
    return is_human(scene, k) and (mention is not None or noun_class(scene.folds[k]) not in (None, "document")) and scene.folds[k] not in PARTICLES


def _may_be_verb(scene: Scene, k: int) -> bool:
    fold = scene.folds[k]
    if scene.words[k].kind != "word" or fold.startswith(("ال", "وال")) or fold.endswith("ه") or fold.endswith("ات"):
        return False
    if any(m is not None and m.entity.kind == "outlet" for m in (scene.mentions.get(k + 1), scene.mentions.get(k + 2))):
        return True
    return not is_masdar(fold) and noun_class(fold) is None and k not in scene.mentions


def _if_agrees(
    scene: Scene, k: int, cue: int, told: bool | None, gender: bool | None, strict: bool
) -> tuple[Range, bool | None] | None:
    mention = scene.mentions.get(k)
    if mention is not None and mention.entity.kind == "place" and told is not True:
        return None
    person = mention is not None and mention.entity.kind == "person"
    sex = told if told is not None else None if person else is_feminine(scene.folds[k])
    if not agree(sex, gender) or strict and (sex is None or gender is None) and not person:
        return None
    return Range(k, max(k + 1, phrase_end(scene, k, cue))), sex


def is_feminine(folded_word: str) -> bool | None:
    """The gender of a source's head noun, where the lexicon or its ending tells; None for plurals of people."""
    for reading in source_words(folded_word):
        form = reading.form
        if form.number != "s":
            return True if form.kind != "unnamed" or form.word == "مصدر" else None
        return form.gender == "f" or form.kind == "unnamed" and folded_word.endswith("ه")
    return feminine(without_article(folded_word)) or None


def gathering(scene: Scene, found: Found) -> Range | None:
    """Who demands or protests by a bare verbal noun: «خرجت مظاهرات في المدينة، للمطالبة بـ»."""
    cue = found.cue.first
    begin = scene.begins[cue]
    for k in range(cue - 1, max(begin - 1, cue - 30), -1):
        fold = without_article(scene.folds[k].lstrip("ل") if len(scene.folds[k]) > 4 else scene.folds[k])
        for word in (fold, fold[:-2] + "ه" if fold.endswith("ات") else fold, fold[:-2] if fold.endswith(("ات", "ون", "ين")) else fold):
            if word in words_that("gathering") and scene.folds[k - 1] != "الي":
                return Range(k, max(k + 1, phrase_end(scene, k, cue)))
    return None


def earlier_subject(scene: Scene, said: Said, found: Found) -> tuple[Range, bool | None] | Speaker | None:
    """Back sentence by sentence within the paragraph: who spoke there, else the subject of a sentence that nobody speaks in."""
    paragraph = scene.paragraph_of[found.cue.first]
    gender, _ = form_of(scene, found)
    last = scene.begins[found.cue.first]
    for _ in range(_BACK):
        if last <= 0 or scene.paragraph_of[last - 1] < paragraph - 1:
            return None
        begin = scene.begins[last - 1]
        speaker = going_on(scene, said, found, begin, last)
        if speaker is not None:
            return speaker
        subject = None
        if not continues(found) or _opens_focus(scene, begin):
            subject = subject_of(scene, begin, last, gender, strict=True)
        if subject is not None and (scene.paragraph_of[begin] == paragraph or _is_person(scene, subject[0])):
            return subject
        last = begin
    return None


def _opens_focus(scene: Scene, begin: int) -> bool:
    """«من جانبه، …»: the sentence brings a new speaker in."""
    return any(k in scene.phrases and scene.phrases[k].role == "focus" for k in (begin, begin + 1))


def _is_person(scene: Scene, phrase: Range) -> bool:
    return any(k in scene.mentions and scene.mentions[k].entity.kind == "person" for k in range(*phrase))


def is_accusative(folded_word: str) -> bool:
    """«ممثلي», «مسؤولين»: a sound plural that is nobody's subject."""
    if not folded_word.endswith(("ين", "ي")) or not source_words(folded_word):
        return False
    nominative = folded_word[:-2] + "ون" if folded_word.endswith("ين") else folded_word[:-1] + "و"
    return any(word.form.number == "p" for word in source_words(nominative)[:1]) and source_words(folded_word)[0].form.number == "p"


def without_source(scene: Scene, found: Found) -> bool:
    """A noun that nobody says: «وسط تكهنات بـ», «تمت المطالبة بـ»."""
    cue = found.cue.first
    if found.rule not in _NOUN_RULES or found.source is not None:
        return False
    return without_article(scene.folds[cue]) in words_that("rumour") or cue > 0 and scene.folds[cue - 1] in _DONE
