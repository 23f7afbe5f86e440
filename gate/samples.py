"""Score the reader on the project's own sample articles.

    python -m gate.samples             the table
    python -m gate.samples --misses    what was missed, invented or read wrong, sample by sample
    python -m gate.samples --text      either of them from the bare paragraphs: everything but the page

Every question is a count of right, said and wanted answers; precision, recall and F1 follow. Records are matched one to one,
the closest first. Spans are compared paragraph by paragraph, so that a lost paragraph costs its own records and no others.
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from gate.sample_marks import Marks, kilometres, near_names, overlap, pairs, same_names, words
from gate.sample_readers import read_sample, read_text
from gate.sample_records import Counted, Dated, Named, Said, Sample, Where, cue_of, find, load
from khabar.records import Amount, Attribution, Entity, Report, Span, Time

Reader = Callable[[Sample], Report]
W = TypeVar("W", Dated, Counted)
S = TypeVar("S", Time, Amount)
Letters = frozenset[tuple[int, int]]  # (paragraph, offset in it); paragraph -1: elsewhere in the report's text
Placing = Callable[[Span], Letters]

_NEAR_KM, _NEAR_WIDE_KM = 50.0, 600.0
_LEAST_CONTENT = 0.5  # overlap of two contents, for one attribution to stand for the other
_LEAST_TOUCH = 0.34  # overlap of two times or amounts
_CUE_BONUS = 0.5
_LEAST_SHARE = 0.8  # of a paragraph's words, for it to count as kept


def score(reader: Reader | None = None) -> dict[str, float]:
    """Every question's F1 over all samples, 0.0 to 1.0 (of matched records: the share that is right)."""
    return {question: tally.f1 for question, tally in judge(load(), reader or read_sample).tallies.items()}


def judge(samples: Iterable[Sample], reader: Reader, *, pages: bool = True) -> Marks:
    """The marks of a reader on these samples; `pages`: the page's own questions (title, furniture …) are asked too."""
    marks = Marks()
    for sample in samples:
        marks.begin(sample.id)
        report = reader(sample)
        placed = placing(sample, report)
        if pages:
            _page(marks, sample, report)
        _attributions(marks, sample, report.attributions, placed)
        _entities(marks, sample, report.entities)
        _spanned(marks, "times", sample, sample.times, report.times, placed, lambda w, s: w.value == s.value)
        _spanned(marks, "amounts", sample, sample.amounts, report.amounts, placed, _same_amount)
    return marks


def placing(sample: Sample, report: Report) -> Placing:
    """How a span of the report's text is told in the sample's paragraphs, each looked for in the text in order."""
    text, owner, cursor = _blank(report.article.text), dict[int, tuple[int, int]](), 0
    for number, paragraph in enumerate(sample.paragraphs):
        at = text.find(_blank(paragraph), cursor) if paragraph else -1
        if at >= 0:
            owner.update({at + offset: (number, offset) for offset in range(len(paragraph))})
            cursor = at + len(paragraph)
    return lambda span: frozenset(owner.get(at, (-1, at)) for at in range(span.start, span.end))


def _blank(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)


def _letters(sample: Sample, wheres: Iterable[Where]) -> Letters:
    spans = [(where.para, find(sample, where)) for where in wheres]
    return frozenset((para, at) for para, span in spans for at in range(span.start, span.end))


# ---------------------------------------------------------------- the page


def _page(marks: Marks, sample: Sample, report: Report) -> None:
    article, truth = report.article, sample.page
    rows = [span.of(article.text) for span in article.paragraphs]
    if article.title and rows:
        rows = rows[1:]
    body = [paragraph for paragraph in sample.paragraphs[1:] if paragraph]
    kept = pairs(body, rows, lambda a, b: overlap(words(a), words(b)), _LEAST_SHARE)
    marks.count("page paragraphs", len(kept), len(rows), len(body))
    marks.misses += [f"paragraph lost: {body[i][:90]}" for i in range(len(body)) if i not in kept]
    marks.misses += [f"left in: {rows[j][:90]}" for j in range(len(rows)) if j not in kept.values()]
    if sample.paragraphs[0]:
        marks.check("title", same_names(article.title, sample.paragraphs[0]), article.title, sample.paragraphs[0])
    if truth.section is not None:
        marks.check("section", same_names(article.section, truth.section), article.section, truth.section)
    if truth.date is not None:
        marks.check("date", (article.published or "")[:10] == truth.date[:10], article.published, truth.date)
    if truth.byline is not None:
        said, wanted = words(" ".join(article.byline)), words(" ".join(truth.byline))
        marks.check("byline", said == wanted or overlap(said, wanted) > 0.6, article.byline, truth.byline)
    if truth.related is not None:
        titles = [link.title for link in truth.related]
        linked = [link.title for link in article.related]
        same = [tuple(sorted(words(t))) for t in titles] == [tuple(sorted(words(t))) for t in linked]
        marks.check("related", same, linked, titles)
    whole = _blank(" ".join(rows))
    for piece in truth.furniture:
        marks.check("furniture kept out", piece not in whole, piece, "left out")


# ---------------------------------------------------------------- the records


def _attributions(marks: Marks, sample: Sample, said: Sequence[Attribution], placed: Placing) -> None:
    wanted = sample.attributions
    contents = [_letters(sample, row.content) for row in wanted]
    cues = [_letters(sample, [cue_of(row)]) for row in wanted]
    said_contents = [frozenset[tuple[int, int]]().union(*(placed(piece.span) for piece in row.content)) for row in said]
    said_cues = [placed(row.cue.span) for row in said]

    def closeness(i: int, j: int) -> float:
        content = overlap(contents[i], said_contents[j])
        return content + _CUE_BONUS * bool(cues[i] & said_cues[j]) if content >= _LEAST_CONTENT else 0.0

    found = pairs(range(len(wanted)), range(len(said)), closeness, _LEAST_CONTENT)
    whole = {i for i, j in found.items() if _attribution(marks, wanted[i], said[j])}
    marks.count("attributions found", len(found), len(said), len(wanted))
    marks.count("attributions whole", len(whole), len(said), len(wanted))
    shared = sum(len(contents[i] & said_contents[j]) for i, j in found.items())
    marks.count("content characters", shared, sum(map(len, said_contents)), sum(map(len, contents)))
    for i, row in enumerate(wanted):
        if i not in found:
            marks.misses.append(f"attribution missed: {_told(row)}")
        if row.must:
            marks.must(sample.id, _told(row), i in whole)
    for j, row_said in enumerate(said):
        if j not in found.values():
            marks.misses.append(f"attribution invented ({row_said.rule}): {row_said.speaker} · {row_said.stance}")


def _attribution(marks: Marks, wanted: Said, said: Attribution) -> bool:
    """Mark one matched attribution; whether its speaker and stance are right."""
    told = _told(wanted)
    speaker = marks.check("speaker", near_names(said.speaker, wanted.speaker), said.speaker, told)
    stance = marks.check("stance", said.stance == wanted.stance, said.stance, told)
    marks.check("mode", said.mode == wanted.mode, said.mode, f"{wanted.mode} · {told}")
    marks.check("source kind", said.kind == wanted.kind, said.kind, f"{wanted.kind} · {told}")
    right = bool(said.via and wanted.via) and near_names(said.via, wanted.via)
    marks.count("via", right, bool(said.via), bool(wanted.via))
    if (said.via or wanted.via) and not right:
        marks.misses.append(f"via: said {said.via}, wanted {wanted.via} · {told}")
    return speaker and stance


def _told(row: Said) -> str:
    return f"{row.stance} · {row.speaker} · {row.cue} · {row.content[0].text[:50]}"


def _entities(marks: Marks, sample: Sample, said: Sequence[Entity]) -> None:
    def closeness(i: int, j: int) -> float:
        a, b = sample.entities[i], said[j]
        alike = any(same_names(x, y) for x in (a.name, *a.aliases) for y in (b.name, *b.aliases))
        return alike * (1.0 + same_names(a.name, b.name) + (a.kind == b.kind) / 2)

    found = pairs(range(len(sample.entities)), range(len(said)), closeness, 1.0)
    good = {i: said[j] for i, j in found.items() if said[j].kind == sample.entities[i].kind}
    marks.count("entities", len(good), len(said), len(sample.entities))
    for kind in ("person", "organization", "outlet", "place"):
        right = sum(entity.kind == kind for entity in good.values())
        marks.count(kind, right, sum(e.kind == kind for e in said), sum(e.kind == kind for e in sample.entities))
    for i, row in enumerate(sample.entities):
        if i not in good:
            read_as = f", read as {said[found[i]].kind}" if i in found else ""
            marks.misses.append(f"entity missed: {row.name} ({row.kind}){read_as}")
        if row.lat is not None:
            marks.check(
                "places located", i in good and _near(row, good[i]), _point(good.get(i)), f"{row.name} {row.lat}, {row.lon}"
            )
        if row.must:
            marks.must(sample.id, f"{row.kind} · {row.name}", i in good)
    marks.misses += [f"entity invented: {e.name} ({e.kind})" for j, e in enumerate(said) if j not in found.values()]


def _point(said: Entity | None) -> tuple[float, float] | None:
    return None if said is None or said.lat is None or said.lon is None else (said.lat, said.lon)


def _near(wanted: Named, said: Entity) -> bool:
    point = _point(said)
    if point is None or wanted.lat is None or wanted.lon is None:
        return False
    return kilometres((wanted.lat, wanted.lon), point) <= (_NEAR_WIDE_KM if wanted.wide else _NEAR_KM)


def _spanned(
    marks: Marks,
    question: str,
    sample: Sample,
    wanted: Sequence[W],
    said: Sequence[S],
    placed: Placing,
    same: Callable[[W, S], bool],
) -> None:
    """Times or amounts: found where their spans touch, right where their values are the same."""
    spots, said_spots = [_letters(sample, [row]) for row in wanted], [placed(row.span) for row in said]
    found = pairs(spots, said_spots, overlap, _LEAST_TOUCH)
    right = {i for i, j in found.items() if same(wanted[i], said[j])}
    marks.count(question, len(right), len(said), len(wanted))
    for i, row in enumerate(wanted):
        if i not in right:
            marks.misses.append(f"{question}: {row.text} = {row.value}, said {said[found[i]].value if i in found else None}")
        if row.must:
            marks.must(sample.id, f"{question} · {row.text}", i in right)
    for j, row_said in enumerate(said):
        if j not in found.values():
            marks.misses.append(f"{question} invented: {row_said.value}")


def _same_amount(wanted: Counted, said: Amount) -> bool:
    value = list(said.value) if isinstance(said.value, tuple) else said.value
    return value == (list(wanted.value) if isinstance(wanted.value, tuple) else wanted.value) and wanted.modifier == said.modifier


# ---------------------------------------------------------------- showing


def table(marks: Marks) -> str:
    rows = [f"{'':22}{'precision':>10}{'recall':>8}{'F1':>8}{'wanted':>8}"]
    for question, tally in marks.tallies.items():
        rows.append(f"{question:22}{tally.precision:>10.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}{tally.wanted:>8.0f}")
    return "\n".join(rows)


def main() -> None:
    command = argparse.ArgumentParser(prog="python -m gate.samples", description="Score the reader on the sample articles.")
    command.add_argument("--misses", action="store_true", help="what was missed, invented or read wrong")
    command.add_argument("--musts", action="store_true", help="only the records that every reader must find and this one does not")
    command.add_argument("--text", action="store_true", help="read the bare paragraphs instead of the pages")
    wish = command.parse_args()
    marks = judge(load(), read_text if wish.text else read_sample, pages=not wish.text)
    if wish.musts:
        print(*sorted(told for told, found in marks.musts.items() if not found), sep="\n")
    else:
        print("\n".join(marks.misses) if wish.misses else table(marks))


if __name__ == "__main__":
    main()
