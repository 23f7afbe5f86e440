"""The words of the interface, in English or Arabic."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

import msgspec

from khabar.lexicons.load import rows

Language = Literal["ar", "en"]


class Label(msgspec.Struct, frozen=True):
    """One word of the interface in both languages."""

    key: str
    english: str
    arabic: str


@cache
def labels(language: Language) -> Mapping[str, str]:
    """What each key is called in this language."""
    table = rows("labels.csv", Label, "key")
    return {label.key: label.arabic if language == "ar" else label.english for label in table}
