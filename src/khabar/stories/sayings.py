"""The statements of a story, each with the stems of its content and the origin behind it."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from khabar.records import Report, Span
from khabar.stories.origins import Owed, chain_of, same_origin, statement_origin, text_origin
from khabar.stories.records import Origin, Saying
from khabar.stories.stems import PLAIN, stem, weight, words_in
from khabar.stories.wording import stems_of, words_of_kind
from khabar.words.letters import fold

_NEGATIONS = frozenset(map(fold, "لا لم لن ليس ليست ليسوا عدم بعدم لعدم غير بلا دون بدون".split()))
_REACH = 4  # words that a negation reaches
_FAR = 14  # words that it reaches through «لا دليل على …»
_CERTAIN = 0.3  # attributions less sure are left out
_LISTED = frozenset(["asserts", "denies", "believes", "doubts", "withholds", "commits", "judges", "directs"])


Amounted = int | float | tuple[int | float, int | float]


class Said(msgspec.Struct, frozen=True):
    """A saying and what it is compared by."""

    saying: Saying
    words: tuple[str, ...]  # folded
    terms: Mapping[str, float]  # telling stems and their weights
    negated: frozenset[str]  # those that stand close behind a negation
    denied: bool  # the speaker presents the content as not so
    named: bool  # the speaker is a named person
    span: Span = Span(0, 0)  # of the content, from its first piece to its last
    figures: frozenset[Amounted] = frozenset()  # what it counts


class Origins:
    """The origins of one story: two names of one are one."""

    def __init__(self) -> None:
        self.found: list[Origin] = []
        self._numbers: dict[Origin, int] = {}  # those that were asked for

    def number(self, origin: Origin) -> int:
        if origin not in self._numbers:
            self._numbers[origin] = self._number(origin)
        return self._numbers[origin]

    def _number(self, origin: Origin) -> int:
        for number, known in enumerate(self.found):
            if same_origin(known, origin):
                if len(origin.name) > len(known.name) and known.kind == origin.kind and known.because == origin.because:
                    self.found[number] = origin
                return number
        self.found.append(origin)
        return len(self.found) - 1


def sayings_of(report: Report, copies: Owed | None, origins: Origins) -> Iterator[Said]:
    """Every statement of an article that can be compared, in order."""
    article = report.article
    text = text_origin(report, copies)
    for said in report.attributions:
        content = " ".join(piece.span.of(article.text) for piece in said.content)
        words = tuple(words_in(content))
        terms = terms_of(words)
        if not terms or said.confidence < _CERTAIN or said.stance not in _LISTED:
            continue
        origin = statement_origin(report, said, text)
        saying = Saying(
            article=article.id,
            attribution=said.id,
            text=content,
            speaker=said.speaker,
            stance=said.stance,
            published=article.published,
            origin=origins.number(origin),
            chain=chain_of(report, said, origin),
        )
        span = Span(min(piece.span.start for piece in said.content), max(piece.span.end for piece in said.content))
        denied = said.stance in ("denies", "doubts")
        figures = frozenset(a.value for a in report.amounts if span.start <= a.span.start and a.span.end <= span.end)
        yield Said(saying, words, terms, negated_in(words), denied, said.kind == "person", span, figures)


def own_saying(report: Report, text: str, copies: Owed | None, origins: Origins) -> Saying:
    """What an article says in its own voice."""
    origin = text_origin(report, copies)
    page = report.article.outlet or report.article.id
    return Saying(
        article=report.article.id,
        attribution=None,
        text=text,
        speaker=None,
        stance=None,
        published=report.article.published,
        origin=origins.number(origin),
        chain=tuple(dict.fromkeys((origin.name, page))),
    )


def terms_of(words: Sequence[str]) -> dict[str, float]:
    return {found: value for found in map(stem, words) if (value := weight(found)) > PLAIN}


def negated_in(words: Sequence[str]) -> frozenset[str]:
    """The stems that stand close behind a negation: «عدم تسجيل أي إصابات» negates three."""
    found: set[str] = set()
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 1 + _REACH]
        if _negates(word) and behind[:1] and behind[0] not in words_of_kind("still"):
            far = any(other in words_of_kind("ground") for other in behind)
            found.update(map(stem, words[at + 1 : at + 1 + _FAR] if far else behind))
    return frozenset(found)


def _negates(word: str) -> bool:
    return word in _NEGATIONS or (word[:1] in ("و", "ف") and word[1:] in _NEGATIONS) or stem(word) in stems_of("hinders")
