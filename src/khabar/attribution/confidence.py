"""How sure a record is: how often its rule was right on articles marked by hand (`scripts/confidence.py` measures it)."""

from functools import lru_cache

import msgspec

from khabar.lexicons.load import rows

UNMEASURED = 0.5


class Measured(msgspec.Struct, frozen=True):
    """A row of rule_confidence.csv."""

    rule: str
    confidence: float  # 0.0 to 1.0


def confidence_of(rule: str) -> float:
    """The share of the rule's records that were right in content, speaker and stance; one half where none was seen."""
    return _measured().get(rule, UNMEASURED)


@lru_cache(maxsize=1)
def _measured() -> dict[str, float]:
    return {row.rule: row.confidence for row in rows("rule_confidence.csv", Measured, "rule")}
