"""The samples' scorer: a perfect report has full marks, an empty one none, and each wrong answer costs its own question."""

import msgspec
import pytest

from gate.sample_marks import kilometres, near_names, pairs
from gate.sample_records import Sample, Where, cue_of, find, load, problems, source_of
from gate.samples import judge
from khabar.page.build import article_of
from khabar.records import Amount, Article, Attribution, Cue, Entity, Related, Report, Span, Spanned, Time

SAMPLES = load()


def perfect(sample: Sample) -> Report:
    """The report that says just what the sample expects."""
    title, *body = sample.paragraphs
    page = sample.page
    article = article_of(
        title,
        body,
        id=sample.id,
        section=page.section,
        published=page.date,
        byline=tuple(page.byline or ()),
        related=tuple(Related(title=link.title, url=link.url) for link in page.related or ()),
    )
    return Report(
        article=article,
        entities=tuple(
            Entity(
                id=f"e{n}",
                kind=row.kind,
                name=row.name,
                aliases=tuple(row.aliases),
                mentions=(),
                role=row.role,
                lat=row.lat,
                lon=row.lon,
            )
            for n, row in enumerate(sample.entities)
        ),
        times=tuple(Time(id=f"t{n}", span=there(article, sample, row), value=row.value) for n, row in enumerate(sample.times)),
        amounts=tuple(
            Amount(id=f"m{n}", span=there(article, sample, row), value=row.value, of=row.of, modifier=row.modifier)
            for n, row in enumerate(sample.amounts)
        ),
        attributions=tuple(
            Attribution(
                id=f"a{n}",
                cue=Cue(span=there(article, sample, cue_of(row)), lemma=row.cue),
                content=tuple(Spanned(span=there(article, sample, piece)) for piece in row.content),
                source=None,
                speaker=row.speaker,
                entity=None,
                resolution="unknown",
                kind=row.kind,
                via=row.via,
                via_entity=None,
                mode=row.mode,
                stance=row.stance,
                factuality="CT+",
                time=None,
                parent=None,
                chain=(),
                rule="by_hand",
                confidence=1.0,
            )
            for n, row in enumerate(sample.attributions)
        ),
    )


def there(article: Article, sample: Sample, where: Where) -> Span:
    span, start = find(sample, where), article.paragraphs[where.para].start
    return Span(start + span.start, start + span.end)


def test_a_perfect_report_has_full_marks_and_every_must() -> None:
    marks = judge(SAMPLES, perfect)
    assert {question: tally.f1 for question, tally in marks.tallies.items()} == dict.fromkeys(marks.tallies, 1.0)
    assert all(marks.musts.values())


def test_an_empty_report_has_no_marks() -> None:
    marks = judge(SAMPLES, lambda sample: Report(article=article_of(None, [], id=sample.id)))
    right_by_silence = {"furniture kept out", "related"}  # a page may have no related stories
    given = {question: tally.right for question, tally in marks.tallies.items() if question not in right_by_silence}
    assert given == dict.fromkeys(given, 0)


def _swap(report: Report, **change: object) -> Report:
    first, *rest = report.attributions
    return msgspec.structs.replace(report, attributions=(msgspec.structs.replace(first, **change), *rest))


WRONG = [  # the questions that suffer, the wrong answer
    ({"stance", "attributions whole", "musts"}, {"stance": "doubts"}),
    ({"speaker", "attributions whole", "musts"}, {"speaker": "قارئ"}),
    ({"mode"}, {"mode": "direct"}),
    ({"source kind"}, {"kind": "document"}),
    ({"via"}, {"via": "إذاعة"}),
    (
        {"attributions found", "attributions whole", "content characters", "musts"},
        {"content": (Spanned(span=Span(0, 3)),)},
    ),
]


@pytest.mark.parametrize(("suffers", "change"), WRONG)
def test_a_wrong_answer_costs_its_own_questions_alone(suffers: set[str], change: dict[str, object]) -> None:
    sample = next(sample for sample in SAMPLES if sample.id == "page")
    marks = judge([sample], lambda sample: _swap(perfect(sample), **change))
    fallen = {question for question, tally in marks.tallies.items() if tally.f1 < 1}
    assert fallen == suffers


def test_an_invented_record_costs_precision() -> None:
    sample = SAMPLES[0]

    def double(sample: Sample) -> Report:
        report = perfect(sample)
        return msgspec.structs.replace(report, entities=report.entities * 2)

    tally = judge([sample], double).tallies["entities"]
    assert (tally.recall, tally.precision) == (1.0, 0.5)


def test_a_lost_paragraph_costs_its_own_records_and_no_others() -> None:
    sample = next(sample for sample in SAMPLES if sample.id == "page")
    without = [paragraph for number, paragraph in enumerate(sample.paragraphs) if number != 8]
    cut = msgspec.structs.replace(sample, paragraphs=without)
    moved = [
        msgspec.structs.replace(row, para=row.para - (row.para > 8), content=[_moved(piece) for piece in row.content])
        for row in cut.attributions
    ]
    cut = msgspec.structs.replace(cut, attributions=moved, times=[], amounts=[])
    marks = judge([sample], lambda _: perfect(cut))
    assert marks.tallies["attributions whole"].f1 == 1.0
    assert marks.tallies["page paragraphs"].recall == pytest.approx(0.9)


def _moved(piece: Where) -> Where:
    return msgspec.structs.replace(piece, para=piece.para - (piece.para > 8))


BAD = [  # what is wrong, what it is changed to
    ("does not hold", {"times": [{"para": 1, "text": "أمس الأول", "value": "2024-11-10"}]}),
    ("does not hold", {"amounts": [{"para": 3, "text": "سيارتين", "nth": 2, "value": 2, "of": "سيارتين"}]}),
    ("no paragraph", {"times": [{"para": 40, "text": "أمس", "value": "2024-11-11"}]}),
    ("is no time", {"times": [{"para": 2, "text": "اليوم الثلاثاء", "value": "Tuesday"}]}),
    ("is not in", {"amounts": [{"para": 3, "text": "سيارتين", "value": 2, "of": "شاحنتين"}]}),
    ("hold the name", {"entities": [{"name": "جوبا", "kind": "place"}]}),
    ("no file", {"file": "nowhere.html"}),
]


@pytest.mark.parametrize(("wrong", "change"), BAD)
def test_the_validator_names_what_is_not_there(wrong: str, change: dict[str, object]) -> None:
    sample = next(sample for sample in SAMPLES if sample.id == "page")
    broken = msgspec.convert({**msgspec.to_builtins(sample), **change}, Sample)
    assert any(wrong in line for line in problems(broken))


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({**msgspec.to_builtins(SAMPLES[0]), "entites": []}, Sample)


def test_the_source_may_stand_in_another_paragraph() -> None:
    said = msgspec.structs.replace(SAMPLES[0].attributions[0], source="x", source_para=3)
    assert source_of(said) == Where(para=3, text="x")


NAMES = [  # said and wanted are near enough
    (True, "محمد الغرياني", "محمد الغرياني"),
    (True, "وزير العدل محمد الغرياني", "محمد الغرياني"),
    (True, None, None),
    (False, "الغرياني", "محمد الغرياني"),
    (False, "سالم", "محمد الغرياني"),
    (False, None, "محمد الغرياني"),
    (False, "سالم", None),
]


@pytest.mark.parametrize(("near", "said", "wanted"), NAMES)
def test_names_are_near(near: bool, said: str | None, wanted: str | None) -> None:
    assert near_names(said, wanted) is near


def test_matching_takes_the_closest_first_and_each_once() -> None:
    assert pairs([10, 20], [19, 11, 30], lambda a, b: 1 / (1 + abs(a - b)), 0.05) == {0: 1, 1: 0}


def test_a_degree_of_longitude_on_the_equator_is_111_km() -> None:
    assert kilometres((0.0, 0.0), (0.0, 1.0)) == pytest.approx(111.2, abs=0.1)
