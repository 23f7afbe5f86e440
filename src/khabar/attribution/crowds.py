"""People, more than one, who do not speak yet: whom a plural verb without a subject means («أغضب القرار العاملين وطالبوا بـ»)."""

from khabar.attribution.agreement import is_feminine
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PARTICLES, PREPOSITIONS, RELATIVE, THAT
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.sentence_subjects import may_be_verb
from khabar.attribution.sources import noun_class
from khabar.attribution.speaker import Speaker
from khabar.words.remembered import remembered

_PLURAL = ("وا", "ون", "وه", "وها", "وهم", "ونه", "ونها", "ين", "هم")  # endings of verbs, participles, pronouns
_SHORT_VERB = 4
_BEFORE = 4  # words that tell which and how many people before their noun
_MEETING = 4  # persons in a sentence whom a plural verb means together, at most
_SUBJECT_BEHIND = THAT | {"لان", "لكن", "ولكن"}


def crowd_before(scene: Scene, begin: int, cue: int, acting: bool = False) -> Range | None:
    """The people named last in words [begin, cue), outside of quotations that the cue is not in; first who acts there.

    acting: only those.
    """
    if not scene.folds[cue].endswith(_PLURAL):
        return None  # a dual
    nearest: Range | None = None
    for k in range(cue - 1, max(begin, cue - LONGEST) - 1, -1):
        fold = scene.folds[k]
        if not is_crowd(fold) or scene.quotes[k] != scene.quotes[cue] or k in scene.mentions:
            continue
        head = crowd_head(scene, k, begin)
        if head > begin and head - 1 not in scene.cues and _is_theirs(scene.folds[head - 1]):
            continue
        phrase = _without_adjunct(scene, phrase_from(scene, head, cue))
        if _acts(scene, phrase, begin):
            return phrase
        nearest = nearest or phrase
    return None if acting else nearest


@remembered(1 << 12)
def _is_theirs(folded_word: str) -> bool:
    """«رئيس الوزراء», «نقابة المعلمين»: an office or a body that belongs to people speaks for itself."""
    if definite(folded_word) or is_crowd(folded_word) or folded_word in words_that("quantifier"):
        return False
    return noun_class(folded_word) in ("unnamed", "organization")


def _without_adjunct(scene: Scene, people: Range) -> Range:
    """«تمكن لصوص من اقتحام»: what they managed is none of their name."""
    for k in range(people.first + 1, people.last - 1):
        if scene.folds[k] == "من" and is_masdar(without_article(scene.folds[k + 1])):
            return Range(people.first, k)
    return people


def _acts(scene: Scene, people: Range, begin: int) -> bool:
    """Whether people are sure to be a subject: in the nominative, behind «أن», at the sentence's head («تمكن لصوص من»).

    So are people whom the article knows, before a plural verb; «رجال يطلبون» only tells which men.
    """
    first, behind = people
    before = scene.folds[first - 1] if first else ""
    if scene.folds[first].endswith(("ون", "و")) or first <= begin + 1 or before in _SUBJECT_BEHIND:
        return True
    noun = before in PARTICLES or scene.folds[first - 2] in PREPOSITIONS or before.endswith(("وا", "ون"))
    if not noun and may_be_verb(scene, first - 1) and definite(scene.folds[first]) and before not in words_that("quantifier"):
        return True  # «كما حوصر الأهالي»
    verb = scene.folds[behind] if definite(scene.folds[first]) and behind < scene.ends[first] else ""
    return verb.endswith("وا") or verb[:1] == "ي" and verb.endswith("ون") and len(verb) > _SHORT_VERB


def crowd_head(scene: Scene, k: int, begin: int) -> int:
    """Where the phrase of a people's noun begins: «السجناء المضربين», «ممثلي العمال», «عشرات السكان», «عدد من التجار»."""
    while k > begin:
        before = scene.folds[k - 1]
        counts = _counting_word(scene, k - 2, begin) if before == "من" else None
        if counts is not None:
            k = counts
        elif k - 2 >= begin and all(definite(scene.folds[j]) for j in (k - 2, k - 1, k)) and is_crowd(scene.folds[k - 2]):
            k -= 2  # «الكتاب المغاربة المتوجون»
        elif _belongs(scene, k):
            k -= 1
        else:
            break
    return k


def _counting_word(scene: Scene, k: int, begin: int) -> int | None:
    """Where «عدد من», «جموع غفيرة من», «مئة عامل من» begin, whose last word before «من» is word k."""
    for at in (k, k - 1):
        between = scene.folds[at + 1 : k + 1]  # an adjective, or what is counted
        if at < begin or any(map(definite, between)) or k in scene.cues:
            return None
        if scene.folds[at] in words_that("quantifier"):
            return at
    return None


def _belongs(scene: Scene, k: int) -> bool:
    """Whether the word before word k heads its phrase: people too, or a word that counts them; «عدد السكان» is a number."""
    before = scene.folds[k - 1]
    if before in words_that("quantifier"):
        return before != "عدد"
    return is_crowd(before) and k - 1 not in scene.mentions and (definite(scene.folds[k]) or not definite(before))


def crowd_behind_relative(scene: Scene, antecedent: Range) -> Range | None:
    """The people whom «الذين» takes up: «استقبل الوزير أهالي القرية الذين»; None where it holds none."""
    for k in range(antecedent.last - 1, antecedent.first - 1, -1):
        if is_crowd(scene.folds[k]) and k not in scene.mentions:
            return Range(crowd_head(scene, k, max(scene.begins[k], k - _BEFORE)), antecedent.last)
        if scene.folds[k] in RELATIVE:
            break
    return None


def persons_before(scene: Scene, begin: int, cue: int) -> list[Mention]:
    """«اللقاء الذي جمع الرئيس فلان ونظيره فلان وتعهدا فيه بـ»: the persons named in words [begin, cue), each once."""
    found: dict[str, Mention] = {}
    for k in range(max(begin, cue - LONGEST), cue):
        mention = scene.mentions.get(k)
        if mention is not None and mention.first == k and mention.entity.kind == "person":
            found.setdefault(mention.entity.id, mention)
    return list(found.values())


def together(persons: list[Mention]) -> Speaker | None:
    """Persons who speak with one voice; None for one alone, or for more than meet."""
    if not 2 <= len(persons) <= _MEETING:
        return None
    names = [mention.entity.name for mention in persons]
    return Speaker(" و".join(names), "person", None, "elided", None, True, frozenset(), frozenset())


def only_one(scene: Scene, found: Found) -> Mention | None:
    """«تواصلنا مع المدير فلان، فأكد»: the one who can be meant in the sentence, else in the paragraph."""
    cue = found.cue.first
    if found.plural is not False or found.feminine is None or found.unstated:
        return None
    for begin in (scene.begins[cue], scene.prose.paragraphs[scene.paragraph_of[cue]][0]):
        if begin < cue - LONGEST:
            return None
        named = {m.entity.id: m for k in range(begin, cue) if (m := scene.mentions.get(k)) and _can_be(scene, m, found.feminine)}
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def _can_be(scene: Scene, mention: Mention, feminine: bool) -> bool:
    """Whether a verb of this gender may be a person's or a body's."""
    if mention.entity.kind == "person":
        return not feminine  # a name seldom tells a woman
    return mention.entity.kind == "organization" and is_feminine(scene.folds[mention.first]) is feminine
