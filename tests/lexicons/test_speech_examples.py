"""The sentences of the reporting verbs, read by the whole reader: speaker and content come out as the tables say.

speech_known_misses.txt lists the verbs whose sentence is not read rightly yet. A miss that is not listed fails, and so does a
listed one that is read, until it is taken out: the list only shrinks.

    python -m tests.lexicons.test_speech_examples    takes out of it what is read by now
"""

from pathlib import Path

import pytest

from khabar.attribution.pages import Example
from khabar.page.build import article_of
from khabar.reading import read_article
from tests.lexicons.test_speech import EXAMPLES, TRAPS
from tests.rule_harness import bare, read

KNOWN_MISSES = Path(__file__).with_name("speech_known_misses.txt")


def listed():
    lines = KNOWN_MISSES.read_text(encoding="utf-8").split("\n")
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def is_read(example):
    """Whether one record of the sentence has its content, and its speaker or none."""
    wanted = (bare(example.speaker or ""), bare(example.content))
    found = [reading.fields for reading in read(Example(text=example.text))]
    return wanted in [(bare(" ".join(fields.get("speaker", []))), bare(" ".join(fields["content"]))) for fields in found]


def test_every_example_is_read_but_for_the_known_misses():
    missed = {example.lemma for example in EXAMPLES if not is_read(example)}
    assert sorted(missed - listed()) == [], "no longer read"
    assert sorted(listed() - missed) == [], f"read now: take them out of {KNOWN_MISSES.name}"


def test_most_examples_are_read():
    assert len(listed()) < len(EXAMPLES) / 2


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.word)
def test_trap_is_not_read(trap):
    report = read_article(article_of(None, [trap.text], id="trap"))
    cues = [attribution.cue.span.of(trap.text) for attribution in report.attributions]
    assert [cue for cue in cues if trap.word in cue] == []


def shrink():
    """Take what is read now out of the list; nothing is ever added here."""
    missed = {example.lemma for example in EXAMPLES if not is_read(example)}
    lines = KNOWN_MISSES.read_text(encoding="utf-8").split("\n")
    KNOWN_MISSES.write_text("\n".join(line for line in lines if not line or line[0] == "#" or line in missed), encoding="utf-8")
    print(f"{len(listed())} known misses of {len(EXAMPLES)}; not listed: {sorted(missed - listed())}")


if __name__ == "__main__":
    shrink()
