"""How a source asks or refuses to be named: «طلب عدم نشر اسمه», «شريطة عدم الكشف عن هويته», «لم يشأ ذكر اسمه»."""

from itertools import compress

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.particles import THAT
from khabar.attribution.phrases import PhraseCue
from khabar.records import Stance
from khabar.words.quotations import Quotation

STANCES: dict[str, Stance] = {
    **dict.fromkeys(["رفض", "امتنع", "أبى", "فضل", "آثر"], "withholds"),
    **dict.fromkeys(["طلب", "اشترط", "اشتراط"], "directs"),
}
_IDENTITY, _REVEALS = words("identity"), words("reveals")
_CONDITION, _WOULD, _SPOKE = words("on_condition"), words("would_not"), words("spoke")
_WHY = words("purpose") | words("wish_reason")
_NAMES_NOT = words("names_not")
_SIGNS = _IDENTITY | _NAMES_NOT
_LONGEST = 7  # words from the verb to «اسمه»
_REASON = 16  # words of why


def wishes(
    folds: list[str],
    cues: dict[int, tuple[CueForm, ...]],
    phrases: dict[int, PhraseCue],
    opens: dict[int, Quotation],
) -> dict[int, int]:
    """Where such words begin, and behind which word they and their reason end; most articles have none."""
    found: dict[int, int] = {}
    for last in compress(range(len(folds)), map(_SIGNS.__contains__, folds)):
        if folds[last] in _NAMES_NOT:
            if last and folds[last - 1] == "لم":
                found[last - 1] = last + 1  # «مسؤول لم تسمه»
            continue
        floor = max(0, last - _LONGEST)
        tells = next((k for k in range(last - 1, floor, -1) if folds[k].removeprefix("ب") in _REVEALS), 0)
        first = next((k for k in range(tells - 1, floor - 1, -1) if _begins(folds, k, cues, phrases)), None) if tells else None
        if first is not None:
            found[_with_verb(folds, first)] = _behind_reason(folds, last + 1, opens)
    return found


def lemma_of(cues: tuple[CueForm, ...], phrase: PhraseCue | None) -> str | None:
    """The verb of the wish at a word with these readings; None where it is another verb."""
    forms = cues if phrase is None or phrase.form is None else (*cues, phrase.form)
    for form in forms:
        if form.lemma in STANCES and (form.form == "perfect" or form.form == "participle" and form.accusative):
            return form.lemma
    return None


def _begins(folds: list[str], k: int, cues: dict[int, tuple[CueForm, ...]], phrases: dict[int, PhraseCue]) -> bool:
    if folds[k] in _CONDITION or folds[k] in _WOULD and k > 0 and folds[k - 1] == "لم":
        return True
    return (k in cues or k in phrases) and lemma_of(cues.get(k, ()), phrases.get(k)) is not None


def _with_verb(folds: list[str], first: int) -> int:
    """«تحدث شريطة», «لم يشأ»: from the verb or the negation before it."""
    before = folds[first - 1] if first else ""
    return first - (before == "لم" or before in _SPOKE and folds[first] in _CONDITION)


def _behind_reason(folds: list[str], k: int, opens: dict[int, Quotation]) -> int:
    """Over «خوفا من الانتقام», «لأنه غير مخول بالحديث», to what may open the source's words."""
    if k >= len(folds) or folds[k] not in _WHY:
        return k
    far = range(k + 1, min(len(folds), k + _REASON))
    return next((j for j in far if folds[j] in THAT or folds[j] in ("،", ",", ":", "-") or j in opens), k)
