"""The words of the interface stand in both languages and cover every word that a record can hold."""

from typing import get_args

import pytest

from khabar.records import (
    AmountModifier,
    EntityKind,
    Factuality,
    Mode,
    Precision,
    RemovedKind,
    Resolution,
    SourceKind,
    Stance,
    TimeModifier,
)
from khabar.show.labels import Language, labels

VOCABULARIES = [Stance, Mode, Resolution, SourceKind, EntityKind, Precision, RemovedKind, AmountModifier, TimeModifier, Factuality]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_word_of_a_record_has_a_label(language: Language) -> None:
    for vocabulary in VOCABULARIES:
        for word in get_args(vocabulary):
            assert labels(language).get(word), word
    for word in get_args(Resolution):
        assert labels(language).get(f"found_{word}"), word


def test_both_languages_have_the_same_keys() -> None:
    assert labels("ar").keys() == labels("en").keys()
