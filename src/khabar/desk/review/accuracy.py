"""How often each rule is right, by what editors said of its records. Nothing is guessed: what nobody looked at does not count."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from khabar.desk.review.laid import record_of
from khabar.desk.review.models import MISSING, RIGHT, WRONG, Correction

_Z = 1.96  # of an interval of 95 %
FIELDS = ("speaker", "stance", "content", "source", "kind", "via", "mode", "cue")


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """One rule's records that were judged."""

    rule: str
    judged: int
    right: int
    wrong: int
    changed: tuple[tuple[str, int], ...]  # which fields, how often

    @property
    def precision(self) -> float:
        return self.right / self.judged

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.right, self.judged)


class Accuracy(msgspec.Struct, frozen=True, kw_only=True):
    rules: tuple[Tally, ...]  # those with most judged first
    whole: Tally | None
    missing: int  # records that editors added


def accuracy(corrections: Iterable[Correction]) -> Accuracy:
    """The newest verdict on each record counts, and only that."""
    newest: dict[tuple[int, object], Correction] = {}
    missing = 0
    for correction in corrections:
        if correction.verdict == MISSING:
            missing += 1
        else:
            newest[correction.article_id, msgspec.json.encode(correction.before)] = correction
    by_rule: dict[str, list[Correction]] = defaultdict(list)
    for correction in newest.values():
        by_rule[correction.rule].append(correction)
    rules = sorted((_tally(rule, some) for rule, some in by_rule.items()), key=lambda tally: (-tally.judged, tally.rule))
    whole = _tally("", list(newest.values())) if newest else None
    return Accuracy(rules=tuple(rules), whole=whole, missing=missing)


def wilson(right: int, of: int) -> tuple[float, float]:
    """The interval in which the true rate lies, 19 times of 20. Source: E. Wilson, 1927."""
    rate, square = right / of, _Z * _Z
    middle = (rate + square / (2 * of)) / (1 + square / of)
    half = _Z * math.sqrt(rate * (1 - rate) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def changed_fields(correction: Correction) -> tuple[str, ...]:
    before, after = record_of(correction.before), record_of(correction.after)
    if before is None or after is None:
        return ()
    return tuple(name for name in FIELDS if getattr(before, name) != getattr(after, name))


def _tally(rule: str, some: list[Correction]) -> Tally:
    fields = Counter(field for correction in some for field in changed_fields(correction))
    return Tally(
        rule=rule,
        judged=len(some),
        right=sum(correction.verdict == RIGHT for correction in some),
        wrong=sum(correction.verdict == WRONG for correction in some),
        changed=tuple(fields.most_common()),
    )
