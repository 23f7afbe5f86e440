"""The index on SQLite: two FTS5 tables over folded words. Columns with stems stand beside those with words.

A phrase is looked for in the columns of words, where words stand in their order; a word in all columns. BM25 weighs a
word of the title most, a stem least.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from khabar.archive.search.entry import Entry
from khabar.archive.search.filters import Narrow
from khabar.archive.search.question import Group, Phrase, Question
from khabar.archive.search.rows import Row, Rows

_TOKENS = 'tokenize = "unicode61 remove_diacritics 0"'  # the words are folded already
MAKE = (
    f"CREATE VIRTUAL TABLE archive_words USING fts5(title, body, title_stems, body_stems, {_TOKENS})",
    f"CREATE VIRTUAL TABLE archive_said USING fts5(said, said_stems, {_TOKENS})",
    "CREATE VIRTUAL TABLE archive_names USING fts5(folded, latin, tokenize = 'trigram')",
)
DROP = ("DROP TABLE archive_words", "DROP TABLE archive_said", "DROP TABLE archive_names")
# Filters stand inside, so that BM25, which is dear, is asked only of hits that pass them.
_IN_TEXT = """
    WITH hit AS MATERIALIZED (
        SELECT rowid AS id, -bm25(archive_words, 8.0, 1.0, 5.0, 0.7) AS score FROM archive_words
        WHERE archive_words MATCH %s {filters})
    SELECT id, score, count(*) OVER () FROM hit ORDER BY score DESC LIMIT %s OFFSET %s"""
_IN_SAID = """
    WITH hit AS MATERIALIZED (
        SELECT rowid AS id, -bm25(archive_said, 1.0, 0.7) AS score FROM archive_said WHERE archive_said MATCH %s {filters})
    SELECT said.article_id, max(score) AS best, count(*) OVER (), group_concat(hit.id)
    FROM hit JOIN archive_attribution said ON said.id = hit.id
    GROUP BY said.article_id ORDER BY best DESC LIMIT %s OFFSET %s"""


def put(cursor: Any, article_id: int, day: date | None, entry: Entry, said_ids: Sequence[int]) -> None:
    title, body = entry.title, entry.body
    cursor.execute(
        "INSERT INTO archive_words (rowid, title, body, title_stems, body_stems) VALUES (%s, %s, %s, %s, %s)",
        [article_id, title.text(), body.text(), title.stem_text(), body.stem_text()],
    )
    cursor.executemany(
        "INSERT INTO archive_said (rowid, said, said_stems) VALUES (%s, %s, %s)",
        [(key, said.text(), said.stem_text()) for key, said in zip(said_ids, entry.said, strict=True)],
    )


def remove(cursor: Any, article_id: int, said_ids: Sequence[int]) -> None:
    cursor.execute("DELETE FROM archive_words WHERE rowid = %s", [article_id])
    cursor.executemany("DELETE FROM archive_said WHERE rowid = %s", [(key,) for key in said_ids])


def put_names(cursor: Any, names: Sequence[tuple[int, str, str]]) -> None:
    """names: key, folded name and Latin spelling of new things."""
    cursor.executemany("INSERT OR REPLACE INTO archive_names (rowid, folded, latin) VALUES (%s, %s, %s)", names)


def near_names(cursor: Any, name: str, limit: int) -> list[int]:
    """Keys of things whose name shares runs of three letters with this one, those that share most first."""
    runs = {name[at : at + 3] for at in range(len(name) - 2)}
    if not runs:
        return []
    wanted = " OR ".join(f'"{run}"' for run in sorted(runs) if '"' not in run)
    cursor.execute("SELECT rowid FROM archive_names WHERE archive_names MATCH %s ORDER BY rank LIMIT %s", [wanted, limit])
    return [row[0] for row in cursor.fetchall()]


def stands(cursor: Any, question: Question) -> bool:
    """Whether any article at all meets a question."""
    cursor.execute("SELECT 1 FROM archive_words WHERE archive_words MATCH %s LIMIT 1", [_match(question, "title body")])
    return cursor.fetchone() is not None


def in_text(cursor: Any, question: Question, narrow: Narrow, limit: int, offset: int) -> Rows:
    """The articles that meet a question, the best first."""
    sql = _IN_TEXT.format(filters=narrow.sql("archive_words.rowid"))
    cursor.execute(sql, [_match(question, "title body"), *narrow.values, limit, offset])
    return [Row(key, score, total) for key, score, total in cursor.fetchall()]


def in_said(cursor: Any, question: Question, narrow: Narrow, limit: int, offset: int) -> Rows:
    """The articles with a statement that meets it, and the keys of these statements."""
    sql = _IN_SAID.format(filters=narrow.sql("archive_said.rowid"))
    cursor.execute(sql, [_match(question, "said"), *narrow.values, limit, offset])
    return [Row(key, score, total, tuple(map(int, said.split(",")))) for key, score, total, said in cursor.fetchall()]


def _match(question: Question, in_order: str) -> str:
    """An FTS5 expression. Words are letters and digits alone, so that quoting them is enough."""
    wanted = " AND ".join(_group(group, in_order) for group in question.groups)
    without = "".join(f" NOT {_group(group, in_order)}" for group in question.without)
    return f"({wanted}){without}"


def _group(group: Group, in_order: str) -> str:
    return "(" + " OR ".join(_choice(choice, in_order) for choice in group.choices) + ")"


def _choice(choice: Phrase, in_order: str) -> str:
    words = '"' + " ".join(choice.words) + '"'
    return f"{{{in_order}}} : {words}" if choice.exact else words
