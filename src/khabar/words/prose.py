"""An article's text cut once into words, sentences and quotations; every later step reads this and cuts nothing again."""

import msgspec

from khabar.records import Article, Span
from khabar.words.quotations import Quotation, quotations
from khabar.words.tokens import Word, marks_of, sentences_of, words_of


class Prose(msgspec.Struct, frozen=True):
    """A text and its cuts. Paragraphs, sentences and quotations are [first, last) indices into `words`."""

    text: str
    words: tuple[Word, ...]
    folds: tuple[str, ...]  # of the words
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    quotations: tuple[Quotation, ...]
    titled: bool  # the first paragraph is the article's title

    def written(self, first: int, last: int) -> str:
        """Words [first, last) as they stand in the text."""
        return self.text[self.words[first].start : self.words[last - 1].end] if last > first else ""

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last - 1].end)


def prose_of(article: Article) -> Prose:
    """Cut an article's text. Cost: linear in the text."""
    words: list[Word] = []
    paragraphs, sentences, quoted = [], [], []
    for paragraph in article.paragraphs:
        first = len(words)
        words += words_of(article.text, paragraph.start, paragraph.end)
        paragraphs.append((first, len(words)))
        marks = marks_of(words, first, len(words))
        sentences += sentences_of(words, marks, first, len(words))
        quoted += quotations(article.text, words, marks, first, len(words))
    folds = tuple([word.fold for word in words])
    titled = article.title is not None
    return Prose(article.text, tuple(words), folds, tuple(paragraphs), tuple(sentences), tuple(quoted), titled)
