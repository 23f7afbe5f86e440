"""The statements of a story, each with the stems of its content and the origin behind it."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from khabar.records import Report
from khabar.stories.origins import Owed, chain_of, same_origin, statement_origin, text_origin
from khabar.stories.records import Origin, Saying
from khabar.stories.stems import PLAIN, stem, weight, words_in
from khabar.words.letters import fold

_NEGATIONS = frozenset(map(fold, "لا لم لن ليس ليست ليسوا عدم غير نفى نفت ينفي تنفي دون بلا".split()))
_OPENING = 4  # words of a content in which a negation turns the whole of it
_CERTAIN = 0.3  # attributions less sure are left out
_LISTED = frozenset(["asserts", "denies", "believes", "doubts", "withholds", "commits", "judges", "directs"])


class Said(msgspec.Struct, frozen=True):
    """A saying and what it is compared by."""

    saying: Saying
    words: tuple[str, ...]  # folded
    terms: Mapping[str, float]  # telling stems and their weights
    denied: bool  # the content is presented as not so


class Origins:
    """The origins of one story: two names of one are one."""

    def __init__(self) -> None:
        self.found: list[Origin] = []

    def number(self, origin: Origin) -> int:
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
        yield Said(saying, words, terms, (said.stance in ("denies", "doubts")) != is_negated(words))


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


def is_negated(words: Sequence[str]) -> bool:
    """Whether a content opens by saying that something is not so."""
    return any(word in _NEGATIONS or word[:1] in "وف" and word[1:] in _NEGATIONS for word in words[:_OPENING])
