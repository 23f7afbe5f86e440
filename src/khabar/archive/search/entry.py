"""What the search keeps of an article: its words folded, and beside them the stems that clitics hide."""

import re

import msgspec

from khabar.archive.search.stems import stems_of
from khabar.records import Attribution, Report
from khabar.words.letters import fold

_WORD = re.compile(r"[^\W_]+")
MOST_LETTERS = 400_000  # of one article; what stands behind is kept, but not searched
_LONGEST = 60  # letters of a word: a longer one is no word
_FEMININE = "ꙮ"  # stands behind a teh marbuta while the text is folded: folding makes it a heh


class Words(msgspec.Struct, frozen=True):
    """A text for the index: `words` in their order, `stems[i]` what may be meant by the word i."""

    words: tuple[str, ...]
    stems: tuple[tuple[str, ...], ...]

    def text(self) -> str:
        return " ".join(self.words)

    def stem_text(self) -> str:
        """The stems that are no words of the text themselves, each as often as it stands there."""
        return " ".join(stem for stems in self.stems for stem in stems)


class Entry(msgspec.Struct, frozen=True):
    """An article for the index, and each of its attributions."""

    title: Words
    body: Words
    said: tuple[Words, ...]  # of each attribution of the report, in its order


def entry_of(report: Report) -> Entry:
    """Cost: linear in the text."""
    article = report.article
    body_from = article.paragraphs[0].end if article.title is not None and article.paragraphs else 0
    return Entry(
        title=words_of_text(article.title or ""),
        body=words_of_text(article.text[body_from : body_from + MOST_LETTERS]),
        said=tuple(words_of_text(content_of(said, article.text)) for said in report.attributions),
    )


def content_of(said: Attribution, text: str) -> str:
    """The pieces of what is said, joined."""
    return " … ".join(piece.span.of(text) for piece in said.content)


def words_of_text(text: str) -> Words:
    """The words of a text as the index has them."""
    words, stems = [], []
    for found in _WORD.finditer(fold(text.replace("ة", "ه" + _FEMININE))):
        written = found.group()[:_LONGEST]
        word = written.replace(_FEMININE, "")
        words.append(word)
        stems.append(stems_of(word, written.endswith(_FEMININE)))
    return Words(tuple(words), tuple(stems))
