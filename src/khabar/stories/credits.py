"""To whom an article says that it owes its text: the agency in its byline or dateline, the medium or the paper that it names."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from khabar.records import Article, Report, Span
from khabar.stories.agencies import SEVERAL, Agency, agencies_in, agency_named, is_quoted
from khabar.stories.calendar_words import is_of_calendar
from khabar.stories.stems import stem, words_in
from khabar.stories.wording import stems_of
from khabar.words.tokens import Word, words_of

Because = Literal["agency", "byline", "dateline", "line", "cited", "own", "statement", "told"]
_DATELINE = 12  # words before the text begins
_LINE = 8  # words of a paragraph that is nothing but a credit
_PAPER = 16  # words and marks in which a text says that it prints a paper
_OPENS = frozenset(["-", "–", "—", "ـ", ":", ")", "،", "/", "|"])


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """A name that an article gives for where its text comes from."""

    name: str
    because: Because  # agency: it is one itself; byline, dateline, line: so signed; the others: so said in the text
    span: Span | None = None  # where it says so


def credits_of(report: Report) -> tuple[Credit, ...]:
    """Every credit of an article, the surest first."""
    article = report.article
    own = agency_named(article.outlet or "")
    found = [Credit(name=own, because="agency")] if own else []
    found += (Credit(name=name, because="byline") for line in article.byline if (name := agency_named(line)))
    found += _signed(article)
    found += _named(report)
    first: dict[str, Credit] = {}
    for credit in found:
        first.setdefault(credit.name, credit)
    return tuple(sorted(first.values(), key=lambda credit: credit.name == SEVERAL))


def _signed(article: Article) -> Iterator[Credit]:
    """Agencies in the dateline that opens the text, or on a line of their own at its beginning or end."""
    body = article.paragraphs[1 if article.title else 0 :]
    for paragraph in dict.fromkeys((*body[:2], *body[-2:])):
        words = words_of(article.text, paragraph.start, min(paragraph.end, paragraph.start + 300))
        for agency in agencies_in(words):
            if _is_line(agency, words):
                yield _credit(agency, words, "line")
            if paragraph in body[:2] and _opens(agency, words):
                yield _credit(agency, words, "dateline")


def _is_line(agency: Agency, words: list[Word]) -> bool:
    """Nothing else stands there but a place and a date: «الرياض - واس», «أبها 12 محرم 1437 هـ واس»."""
    if len(words) > 2 * _LINE or agency.last < len(words) - 3:
        return False
    return len(words) <= _LINE or all(is_of_calendar(word.fold) for word in words[2 : agency.first] if word.kind != "mark")


def _opens(agency: Agency, words: list[Word]) -> bool:
    """«الرياض - واس: …», «واس- الخرج: …», «(رويترز) - …»: names and marks before the text begins."""
    if agency.last > _DATELINE or agency.last >= len(words):
        return False
    before = words[agency.first - 1].fold if agency.first else ""
    return words[agency.last].fold in _OPENS and (not agency.first or before in _OPENS or before == "(")


def _named(report: Report) -> Iterator[Credit]:
    """Agencies that the text cites, its outlet where it names itself, the paper that it prints, others that were spoken to."""
    article = report.article
    begin = article.paragraphs[0].end if article.title and article.paragraphs else 0
    words = words_of(article.text, begin)
    for agency in agencies_in(words):
        if agency.sure:
            yield _credit(agency, words, "cited")
    yield from _own(article, words)
    yield from _statement(article, words[:_PAPER])
    for said in report.attributions:
        if said.via and not agency_named(said.via):
            yield Credit(name=said.via, because="told", span=said.cue.span)


def _own(article: Article, words: list[Word]) -> Iterator[Credit]:
    """The outlet that speaks of itself in quotation marks asked on its own: «"الساحل" التقت …», «قال لـ"الساحل"»."""
    name = tuple(words_in(article.outlet or ""))
    for at in range(len(words) - len(name) if name else 0):
        there = words[at : at + len(name)]
        if there[0].fold == name[0] and tuple(word.fold for word in there) == name and is_quoted(words, at, at + len(name)):
            yield Credit(name=article.outlet or "", because="own", span=Span(there[0].start, there[-1].end))
            return


def _statement(article: Article, opening: list[Word]) -> Iterator[Credit]:
    """The body whose paper opens the text: «صدر عن … البيان التالي», «أصدر … بيانا»."""
    stems = [stem(word.fold) for word in opening]
    issued = next((at for at, found in enumerate(stems) if found in stems_of("issues")), None)
    if issued is None or not any(found in stems_of("paper") for found in stems[issued:]):
        return
    first = issued + 2 if issued + 1 < len(opening) and opening[issued + 1].fold == "عن" else issued + 1
    last = first + 1
    while last < len(opening) and opening[last].fold.startswith("ال") and not _ends_name(opening[last].fold):
        last += 1
    if last <= len(opening) and not _ends_name(opening[first].fold) and last - first > 1:
        span = Span(opening[first].start, opening[last - 1].end)
        yield Credit(name=span.of(article.text), because="statement", span=span)


def _ends_name(word: str) -> bool:
    return is_of_calendar(word) or stem(word) in stems_of("paper")


def _credit(agency: Agency, words: list[Word], because: Because) -> Credit:
    return Credit(name=agency.name, because=because, span=Span(words[agency.first].start, words[agency.last - 1].end))
