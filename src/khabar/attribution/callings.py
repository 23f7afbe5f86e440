"""Whom a calling or an office implies: «الناشط السياسي» is whoever just spoke, «الوزارة» that of the minister named before it."""

from collections.abc import Sequence

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.bodies import name_words
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import alike
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import PREPOSITIONS, folded
from khabar.attribution.scene import Mention
from khabar.attribution.sources import is_unnamed
from khabar.attribution.speaker import Speaker
from khabar.mentions.nations import is_nationality, nationality
from khabar.mentions.titles import title_of
from khabar.words.letters import fold

_CALLINGS = frozenset(["academic", "sport", "culture", "medical", "trade", "religious"])  # fields of titles.csv that hold no power
_OFFICIALS = folded(
    """مسؤول مسؤولة قيادي قيادية نائب نائبة برلماني برلمانية دبلوماسي دبلوماسية ناشط ناشطة سياسي سياسية حقوقي حقوقية
    نقابي نقابية معارض معارضة مرشح مرشحة مناضل مناضلة فاعل فاعلة جمعوي جمعوية مستثمر مستثمرة متضرر متضررة ضابط""".split()
)
_LEADERS = folded(["الزعيم", "الزعيمة"])  # «الزعيم النقابي»; «زعيم الحزب» is an office
_FORMER = folded(["سابق", "أسبق", "راحل", "مخلوع", "معزول", "متقاعد", "سابقة", "أسبقة", "راحلة"])
_MINISTERS = folded(["وزير", "وزيرة"])
_JUST_NOW = 3  # records in which nobody else may have spoken


def is_calling(folded_word: str) -> bool:
    """Whether a title tells what somebody does and not which office he holds: «المدرب», «الخبير»."""
    title = title_of(folded_word)
    return title is not None and not title.plural and title.field in _CALLINGS


def is_envoy(head: str) -> bool:
    """Whether he stands for a state in another: two nations may be told of him."""
    return head in words_that("envoy")


def only_speaker(latest: Sequence[Speaker], word: str, words: frozenset[str], any_office: bool = False) -> Speaker | None:
    """The one named person among the last speakers, the latest first, whom a definite calling may mean.

    word: the folded head of the description; words: all of it, without articles. None where two have spoken, where gender or
    nation speak against it, and for an office, which may be anybody's.
    """
    told = is_unnamed(word, "s") and (
        any_office
        or of_the_past(words)
        or is_calling(word)
        or without_article(word) in _OFFICIALS
        or word in _LEADERS
        or title_of(word) is None
    )
    lately = [speaker for speaker in latest[:_JUST_NOW] if speaker.kind in ("person", "unnamed") and speaker.name is not None]
    if not told or not lately or len({speaker.name for speaker in lately}) != 1:
        return None
    speaker = lately[0]
    wrong = speaker.kind != "person" or speaker.plural or of_another_nation(speaker, words)
    return None if wrong or not agree(speaker.feminine, bool(is_feminine(word))) else speaker._replace(resolution="definite")


def of_another_nation(speaker: Speaker, words: frozenset[str]) -> bool:
    """Whether a description tells of another nation than the article does of the speaker."""
    return another_nation(_office_of(speaker), words)


def _office_of(speaker: Speaker) -> frozenset[str]:
    """The words of what somebody is, without his name: «الأندلسي» may be a surname."""
    return speaker.words - name_words(speaker.name or "") if speaker.kind == "person" else speaker.words


def another_nation(own: frozenset[str], words: frozenset[str]) -> bool:
    """Whether the words of an office (`own`) tell of another nation than those of a description."""
    nations = set(filter(is_nationality, words))
    told = {country for word in own if (country := nationality(word))}  # «دولي» is of no country
    return bool(nations and told) and not nations & own and told.isdisjoint(map(nationality, nations))


def of_this_nation(speaker: Speaker, words: frozenset[str]) -> bool:
    """Whether the article tells of the speaker that he is of the nation in a description: «السفير الألماني», «سفير ألمانيا»."""
    own = _office_of(speaker)
    return any(alike(nation, own) for nation in filter(is_nationality, words))


def of_the_past(words: frozenset[str]) -> bool:
    """Whether somebody holds an office no longer: «الرئيس السابق»."""
    return not words.isdisjoint(_FORMER)


def ministry_of(mentions: Sequence[Mention]) -> Speaker | None:
    """The ministry of the last minister among these mentions of people, the latest first."""
    for mention in mentions:
        role = (mention.entity.role or "").split()
        at = next((n for n, word in enumerate(role) if fold(word) in _MINISTERS), None)
        if at is None or at + 1 >= len(role):
            continue
        field = role[at + 1 :]
        folds = [fold(word) for word in field]
        end = next((n for n, word in enumerate(folds) if _leaves_field(word)), len(field))
        if end and folds[0].startswith("ال"):
            name = " ".join(["وزارة", *field[:end]])
            known = frozenset(map(without_article, folds[:end]))
            return Speaker(name, "organization", None, "definite", True, False, frozenset(["وزاره"]), known)
    return None


def _leaves_field(folded_word: str) -> bool:
    """«وزير المالية المصري», «وزير النقل الدكتور»: what tells of the minister and not of the ministry."""
    his_nation = is_nationality(folded_word) and not folded_word.endswith("ه")
    return folded_word in PREPOSITIONS or title_of(folded_word) is not None or his_nation
