"""The sample articles: each is well made, is read without error, and what every reader must find in it is found.

`articles/known_misses.txt` holds the records that are not found yet. It is two-way: a new miss fails, and so does a line of
it that is no longer missed. `python -m gate.samples --musts > tests/articles/known_misses.txt` writes it anew.
"""

import msgspec
import pytest

from gate.sample_readers import read_sample
from gate.sample_records import FOLDER, Sample, load, problems
from gate.samples import judge

SAMPLES = load()
KNOWN_MISSES = frozenset(filter(None, (FOLDER / "known_misses.txt").read_text(encoding="utf-8").splitlines()))
FEWEST_SAMPLES = 12
FEWEST_MUSTS = 5  # of one sample


def _name(sample: Sample) -> str:
    return sample.id


@pytest.fixture(scope="module")
def musts() -> dict[str, bool]:
    return judge(SAMPLES, read_sample).musts


def test_there_are_enough_samples() -> None:
    assert len(SAMPLES) >= FEWEST_SAMPLES


def test_no_file_lies_about_that_no_sample_reads() -> None:
    files = {path.name for path in FOLDER.iterdir()} - {"README.md", "known_misses.txt"}
    named = {sample.path.name for sample in SAMPLES if sample.path.parent == FOLDER}
    assert files == named | {path.name for path in FOLDER.glob("*.expected.json")}


@pytest.mark.parametrize("sample", SAMPLES, ids=_name)
def test_sample_is_well_made(sample: Sample) -> None:
    assert problems(sample) == []


@pytest.mark.parametrize("sample", SAMPLES, ids=_name)
def test_sample_marks_what_every_reader_must_find(sample: Sample) -> None:
    records = [*sample.attributions, *sample.entities, *sample.times, *sample.amounts]
    assert sum(record.must for record in records) >= FEWEST_MUSTS


@pytest.mark.parametrize("sample", SAMPLES, ids=_name)
def test_every_span_of_the_report_lies_in_its_text(sample: Sample) -> None:
    report = read_sample(sample)
    ids = {row.id for row in (*report.entities, *report.times, *report.amounts, *report.attributions)}
    assert len(ids) == len(report.entities) + len(report.times) + len(report.amounts) + len(report.attributions)
    for start, end in _spans(msgspec.to_builtins(report)):
        assert 0 <= start < end <= len(report.article.text)


def _spans(value: object) -> list[tuple[int, int]]:
    """All [start, end) pairs of a report, found as its two-number lists under the keys that hold spans."""
    if isinstance(value, dict):
        own = [tuple(value[key]) for key in ("span", "trigger") if value.get(key)]
        lists = [tuple(pair) for key in ("paragraphs", "mentions") for pair in value.get(key) or ()]
        return [*own, *lists, *(span for inner in value.values() for span in _spans(inner))]
    return [span for inner in value for span in _spans(inner)] if isinstance(value, list | tuple) else []


def test_what_must_be_found_is_found_or_is_a_known_miss(musts: dict[str, bool]) -> None:
    lost = sorted({told for told, found in musts.items() if not found} - KNOWN_MISSES)
    assert lost == [], "found before, lost now"


def test_a_known_miss_is_still_missed(musts: dict[str, bool]) -> None:
    cured = sorted(KNOWN_MISSES - {told for told, found in musts.items() if not found})
    assert cured == [], "cured: take these lines out with python -m gate.samples --musts > tests/articles/known_misses.txt"
