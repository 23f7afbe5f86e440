"""Whom a calling or an office implies: «الناشط السياسي» is whoever just spoke, «الوزارة» that of the minister named before it."""

from collections.abc import Sequence

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.bodies import name_words
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
_MINISTERS = folded(["وزير", "وزيرة"])
_JUST_NOW = 3  # records in which nobody else may have spoken


def is_calling(folded_word: str) -> bool:
    """Whether a title tells what somebody does and not which office he holds: «المدرب», «الخبير»."""
    title = title_of(folded_word)
    return title is not None and not title.plural and title.field in _CALLINGS


def only_speaker(latest: Sequence[Speaker], word: str, words: frozenset[str], any_office: bool = False) -> Speaker | None:
    """The one named person among the last speakers, the latest first, whom a definite calling may mean.

    word: the folded head of the description; words: all of it, without articles. None where two have spoken, where gender or
    nation speak against it, and for an office, which may be anybody's.
    """
    told = is_unnamed(word, "s") and (
        any_office or is_calling(word) or without_article(word) in _OFFICIALS or word in _LEADERS or title_of(word) is None
    )
    lately = [speaker for speaker in latest[:_JUST_NOW] if speaker.kind in ("person", "unnamed") and speaker.name is not None]
    if not told or not lately or len({speaker.name for speaker in lately}) != 1:
        return None
    speaker = lately[0]
    nations = frozenset(filter(is_nationality, words))
    own = speaker.words - name_words(speaker.name or "")  # «الأندلسي» may be a surname
    clash = nations and not nations & own and any(map(nationality, own))  # «دولي» is of no country
    if speaker.kind != "person" or speaker.plural or clash or not agree(speaker.feminine, bool(is_feminine(word))):
        return None
    return speaker._replace(resolution="definite")


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
