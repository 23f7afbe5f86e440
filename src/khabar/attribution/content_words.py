"""Words at the head of a content that decide what the cue before them means: «رفضه», «التعليق», «جريمة»."""

from functools import lru_cache
from typing import Literal

import msgspec

from khabar.lexicons.load import rows
from khabar.records import Stance
from khabar.words.clitics import cuts
from khabar.words.letters import fold
from khabar.words.remembered import remembered

Sign = Literal["attitude", "silence", "judging", "danger", "act", "fact", "burden", "plan", "told", "plain", "attack"]
_PLURAL = 5  # letters of the shortest plural in «ات»
_PRONOUNS = ("", "هما", "ها", "هم", "هن", "نا", "ه", "ي")


class ContentWord(msgspec.Struct, frozen=True):
    """A row of content_words.csv."""

    word: str
    sign: Sign
    stance: Stance | None


def attitude(folded: str) -> Stance | None:
    """The stance of a noun of attitude: «رفضها» judges, «استعداده» commits; None for any other word."""
    found = _signs(folded).get("attitude")
    return found.stance if found else None


def refuses_speech(folded: str) -> bool:
    """Whether a word names speaking, so that to refuse it is to withhold: «التعليق», «الكشف», «الإدلاء»."""
    return "silence" in _signs(folded)


def judges(folded: str) -> bool:
    """Whether a word passes a judgement: «جريمة», «باطلا», «المشينة»."""
    return "judging" in _signs(folded)


def endangers(folded: str) -> bool:
    """Whether a word names what may befall, so that to warn of it is to expect it: «انتشار», «عواقب»; not «الاقتراب»."""
    return "danger" in _signs(folded)


def is_act(folded: str) -> bool:
    """Whether a word names what one does oneself, so that to refuse it is an act: «تسليم السلاح», «التفاوض»."""
    return "act" in _signs(folded)


def is_fact(folded: str) -> bool:
    """Whether a word names how something is or came about, so that to tell it is to tell something: «سبب», «كيفية», «مدى»."""
    return "fact" in _signs(folded)


def plans(folded: str) -> bool:
    """Whether a word names what its announcer will do: «هدنة», «إغلاق المصنع», «خطة»."""
    return "plan" in _signs(folded)


def is_plain(folded: str) -> bool:
    """Whether a word describes and neither praises nor blames: «روتيني», «مؤقت», «مثال»."""
    return "plain" in _signs(folded)


def told(folded: str) -> bool:
    """Whether a word names what others say: «الشائعات», «يتردد»."""
    return "told" in _signs(folded)


def burdens(folded: str) -> bool:
    """Whether a word is what one is blamed with: «المسؤولية», «تبعات»."""
    return "burden" in _signs(folded)


def is_attack(folded: str) -> bool:
    """Whether a word names what somebody may claim to have done: «تفجير», «اغتيال», «العملية»."""
    return "attack" in _signs(folded)


@remembered(1 << 14)
def _signs(folded: str) -> dict[Sign, ContentWord]:
    """What a folded written word is a sign of, clitics and endings left out."""
    table = _table()
    for cut in cuts(folded):
        for pronoun in _PRONOUNS[: 1 if cut.article else None]:
            if not cut.stem.endswith(pronoun):
                continue
            stem = cut.stem[: len(cut.stem) - len(pronoun)]
            for bare in _bare(stem, bool(pronoun)):
                if bare in table:
                    return table[bare]
    return {}


def _bare(stem: str, joined: bool) -> tuple[str, ...]:
    """The forms under which a stem may stand in the table: without tanween, feminine ending, plural; teh restored."""
    if joined:
        plural = (stem[:-2],) if stem.endswith("ات") and len(stem) > _PLURAL else ()
        return (stem, stem[:-1] + "ه", stem[:-1] + "ء", *plural) if stem else ()  # «قلقها», «خشيته», «تخوفاتهم»
    return (stem, *(stem[: -len(end)] for end in ("ا", "ه", "ات", "ين", "ون") if stem.endswith(end) and len(stem) - len(end) >= 3))


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[Sign, ContentWord]]:
    table: dict[str, dict[Sign, ContentWord]] = {}
    for row in rows("content_words.csv", ContentWord, None):
        table.setdefault(fold(row.word), {})[row.sign] = row
    return table
