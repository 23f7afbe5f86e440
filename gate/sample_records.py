"""The project's own sample articles: what a hand-written expected report holds, and what is wrong with one.

`tests/articles/NAME.expected.json` stands beside the page, text or JSONL file that it is about. Spans are not counted by
hand: each is an exact substring of one paragraph, named by the paragraph's number (0 is the title); `nth` says which, where
the string stands there more than once. Everything in the samples (people, bodies' words, happenings) is invented.
"""

import re
from pathlib import Path

import msgspec

from khabar.records import AmountModifier, EntityKind, Mode, SourceKind, Span, Stance

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "articles"
_MOMENT = r"\d{4}(?:-W\d{2}|-\d{2}(?:-\d{2})?)?"
_VALUE = re.compile(rf"{_MOMENT}(?:/{_MOMENT})?")


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every part of an expected report is: unknown keys are refused."""


class Where(Record, frozen=True, kw_only=True):
    """A substring of one paragraph."""

    para: int
    text: str
    nth: int = 1


class Said(Record, frozen=True, kw_only=True):
    """One attribution. `source` is null where the subject is elided; `must`: a reader that misses it is no reader."""

    para: int
    cue: str
    source: str | None
    speaker: str | None
    kind: SourceKind
    via: str | None
    content: list[Where]
    mode: Mode
    stance: Stance
    nth: int = 1
    source_para: int | None = None
    source_nth: int = 1
    must: bool = False


class Named(Record, frozen=True, kw_only=True):
    """One person, organization, outlet or place. `wide`: any point well inside is right."""

    name: str
    kind: EntityKind
    aliases: list[str] = []
    role: str | None = None
    lat: float | None = None
    lon: float | None = None
    wide: bool = False
    must: bool = False


class Dated(Where, frozen=True, kw_only=True):
    """One expression that places something in time."""

    value: str
    must: bool = False


class Counted(Where, frozen=True, kw_only=True):
    """One counted or measured thing."""

    value: float | tuple[float, float]
    of: str
    modifier: AmountModifier | None = None
    must: bool = False


class Link(Record, frozen=True, kw_only=True):
    """A story that the page links as related."""

    title: str
    url: str | None = None


class PageTruth(Record, frozen=True, kw_only=True):
    """What a person keeps of the page beside its paragraphs. A key that is absent is not judged."""

    section: str | None = None
    byline: list[str] | None = None
    date: str | None = None
    related: list[Link] | None = None
    furniture: list[str] = []


class Given(Record, frozen=True, kw_only=True):
    """What the caller tells the reader, because the file does not say it."""

    url: str | None = None
    outlet: str | None = None
    published: str | None = None


class Sample(Record, frozen=True, kw_only=True):
    """One sample article: the file to read and all that should be read in it. An empty first paragraph: no title."""

    id: str
    file: str  # relative to this record's folder
    about: str  # what the sample is there to show
    given: Given
    published: str | None
    page: PageTruth
    paragraphs: list[str]
    attributions: list[Said]
    entities: list[Named]
    times: list[Dated]
    amounts: list[Counted]

    @property
    def path(self) -> Path:
        return (FOLDER / self.file).resolve()


def load(folder: Path = FOLDER) -> list[Sample]:
    """Every sample of the folder, by name."""
    return [msgspec.json.decode(path.read_bytes(), type=Sample) for path in sorted(folder.glob("*.expected.json"))]


def find(sample: Sample, where: Where) -> Span:
    """Where a substring stands in its paragraph; ValueError where it does not."""
    if not 0 <= where.para < len(sample.paragraphs):
        raise ValueError(f"there is no paragraph {where.para}")
    at = -1
    for _ in range(where.nth):
        at = sample.paragraphs[where.para].find(where.text, at + 1)
        if at < 0 or not where.text:
            raise ValueError(f"paragraph {where.para} does not hold «{where.text}» (time {where.nth})")
    return Span(at, at + len(where.text))


def cue_of(said: Said) -> Where:
    return Where(para=said.para, text=said.cue, nth=said.nth)


def source_of(said: Said) -> Where | None:
    para = said.para if said.source_para is None else said.source_para
    return None if said.source is None else Where(para=para, text=said.source, nth=said.source_nth)


def problems(sample: Sample) -> list[str]:
    """What is wrong with an expected report: substrings that are not there, values that are none."""
    found = [] if sample.path.is_file() else [f"there is no file {sample.file}"]
    for said in sample.attributions:
        wheres = [cue_of(said), source_of(said), *said.content]
        found += [line for where in wheres if where for line in _lost(sample, where)]
        if not said.content:
            found.append(f"«{said.cue}» in paragraph {said.para} has no content")
        if (said.speaker is None) != (said.kind == "unstated"):
            found.append(f"«{said.cue}» in paragraph {said.para}: no speaker exactly where the kind is unstated")
    for where in [*sample.times, *sample.amounts]:
        found += _lost(sample, where)
    found += [f"{time.value} is no time" for time in sample.times if not _VALUE.fullmatch(time.value)]
    found += [f"«{m.of}» is not in «{m.text}»" for m in sample.amounts if m.of not in m.text]
    whole = "\n\n".join(sample.paragraphs)
    forms = [form for named in sample.entities for form in (named.name, *named.aliases)]
    return found + [f"the article does not hold the name «{form}»" for form in forms if not _holds(whole, form)]


def _lost(sample: Sample, where: Where) -> list[str]:
    try:
        find(sample, where)
    except ValueError as e:
        return [str(e)]
    return []


def _holds(text: str, form: str) -> bool:
    """Whether a name stands in the text, as it is or with its article behind a glued lam."""
    return bool(form) and (form in text or (form.startswith("ال") and "لل" + form[2:] in text))
