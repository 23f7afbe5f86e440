"""khabar find: search the archive."""

import argparse
import sys
from typing import Any

import msgspec

from khabar.cli.archive_door import add_database, archive, open_archive
from khabar.cli.narrowing import add_filters, filters
from khabar.cli.options import add_screen, count, screen
from khabar.records import Span
from khabar.show.page import Run

EPILOG = """\
examples:
  khabar find الجيش                          the word, behind clitics and the article too
  khabar find '"الجيش الوطني"'               these words as they stand
  khabar find 'الحوار -كرة'                  the first and not the second
  khabar find Ghasri                         a name in Latin letters
  khabar find --said --speaker Ghasri        all that he says
  khabar find الميناء --place طرابلس --from 2024-01-01 --json

Hamza, teh marbuta, yeh, tashkeel, tatweel and digits are as you like. Without a QUERY, the filters alone decide, and
the newest come first.

exit codes: 0 the archive was searched, whether it holds something or not · 2 the call is wrong
"""


class _Line(msgspec.Struct):
    """What --json writes of an article."""

    id: str
    title: str | None
    url: str | None
    outlet: str | None
    published: str | None
    score: float
    snippet: str
    marks: tuple[Span, ...]  # in the snippet
    said: list[dict[str, Any]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    parser.add_argument("query", nargs="*", metavar="QUERY", help='words; «…» or "…" around words that stand together; -word')
    add_filters(parser)
    parser.add_argument("--limit", metavar="N", type=count, default=20, help="so many articles at most (%(default)s)")
    parser.add_argument(
        "--json", action="store_true", help="one article a line, best first; the default where output is no terminal"
    )
    add_screen(parser)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    open_archive(options)
    search = archive("search.find")
    found = search.find(" ".join(options.query), filters(options), said=options.said, limit=options.limit)
    if options.json or not sys.stdout.isatty():
        for hit in found.hits:
            sys.stdout.buffer.write(msgspec.json.encode(_line(hit)) + b"\n")
        sys.stdout.buffer.flush()
    else:
        _show(options, found)
    return 0


def _line(hit: Any) -> _Line:
    article = hit.article
    return _Line(
        id=article.name,
        title=article.title,
        url=article.url,
        outlet=article.outlet,
        published=article.published,
        score=round(hit.score, 4),
        snippet=hit.snippet.text,
        marks=hit.snippet.marks,
        said=[
            {
                "id": said.local,
                "speaker": said.speaker,
                "stance": said.stance,
                "content": said.content,
                "span": [said.start, said.end],
            }
            for said in hit.said
        ],
    )


def _show(options: argparse.Namespace, found: Any) -> None:
    console, sheet = screen(options)
    for written, words in found.rough.items():
        console.print(sheet.line((f"{written} → ", "dim"), ("، ".join(words), "")))
    for hit in found.hits:
        article = hit.article
        head = " · ".join(part for part in (article.outlet, article.published, article.name) if part)
        console.print(sheet.line((article.title or article.name, "bold")))
        console.print(sheet.line((head, "dim")))
        console.print(sheet.indented(sheet.paragraph(_runs(hit.snippet))))
        console.print()
    console.print(f"{len(found.hits)} / {found.total}")


def _runs(snippet: Any) -> list[Run]:
    runs: list[Run] = []
    at = 0
    for mark in snippet.marks:
        runs += [(snippet.text[at : mark.start], ""), (snippet.text[mark.start : mark.end], "bold underline")]
        at = mark.end
    return [*runs, (snippet.text[at:], "")]
