"""The matn: what an article says, as words that can be set beside those of another."""

from collections.abc import Iterator

import msgspec

from khabar.records import Article
from khabar.stories.calendar_words import is_of_calendar
from khabar.stories.stems import words_in

_ECHO = 8  # words that may stand around the headline where a paragraph only repeats it
_DATELINE = 16  # words that a line of place, date and agency has at most


class Matn(msgspec.Struct, frozen=True):
    """The folded words of an article: headline and paragraphs, furniture that repeats the headline left out."""

    title: tuple[str, ...]
    paragraphs: tuple[tuple[str, ...], ...]

    @property
    def body(self) -> list[str]:
        """The paragraphs' words in a row; where there are none, the headline's."""
        return [word for paragraph in self.paragraphs for word in paragraph] or list(self.title)


def matn_of(article: Article) -> Matn:
    """Cost: linear in the text."""
    title = tuple(words_in(article.title or ""))
    return Matn(title, tuple(_paragraphs(article, title)))


def _paragraphs(article: Article, title: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for span in article.paragraphs[1 if article.title else 0 :]:
        words = words_in(span.of(article.text))
        if len(words) <= _DATELINE and is_dateline(words):
            continue
        end = _echo(words, title)
        if end:
            yield tuple(words[:end])


def is_dateline(words: list[str]) -> bool:
    """A line of place, date and agency («الرياض 12 رجب 1436 هـ …»), or of the hour at which a wire was sent («17:58 ت م»)."""
    return 2 * sum(map(is_of_calendar, words)) >= len(words)


def _echo(words: list[str], title: tuple[str, ...]) -> int:
    """Where a paragraph ends if the headline that closes it («رابط الخبر: …») is left out; 0: it is nothing else."""
    if len(title) < 3 or len(words) < len(title) or tuple(words[-len(title) :]) != title:
        return len(words)
    before = len(words) - len(title)
    return 0 if before <= _ECHO else before
