"""The index on PostgreSQL: tsvectors of our own folded words, made here and not by a text search configuration.

Each word stands at its place with weight A (title) or B; its stems at the same place with C or D, so that a phrase can
ask for words alone. The rank of PostgreSQL reads each hit's whole vector; it is asked for the newest hits only, those
with the words in their title before all others.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from khabar.archive.search.entry import Entry, Words
from khabar.archive.search.filters import Narrow
from khabar.archive.search.question import Group, Phrase, Question
from khabar.archive.search.rows import Row, Rows

MAKE = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE TABLE archive_words (id bigint PRIMARY KEY REFERENCES archive_article ON DELETE CASCADE,"
    " day date, title tsvector NOT NULL, words tsvector NOT NULL)",
    "CREATE INDEX archive_words_words ON archive_words USING gin (words) WITH (fastupdate = off)",
    "CREATE TABLE archive_said (id bigint PRIMARY KEY REFERENCES archive_attribution ON DELETE CASCADE,"
    " article bigint NOT NULL, said tsvector NOT NULL)",
    "CREATE INDEX archive_said_said ON archive_said USING gin (said) WITH (fastupdate = off)",
    "CREATE INDEX archive_said_article ON archive_said (article)",
    "CREATE TABLE archive_names (id bigint PRIMARY KEY REFERENCES archive_thing ON DELETE CASCADE,"
    " folded text NOT NULL, latin text NOT NULL)",
    "CREATE INDEX archive_names_near ON archive_names USING gin (folded gin_trgm_ops, latin gin_trgm_ops)",
)
DROP = ("DROP TABLE archive_words", "DROP TABLE archive_said", "DROP TABLE archive_names")
RANKED = 150  # hits that are ranked by their words; the rest follow by date
_MOST_POSITION = 16_383  # the highest that a tsvector knows
_MOST_PLACES = 256  # of one word
_WEIGHTS = "{0.07, 0.4, 0.1, 1.0}"  # of stem, stem in the title, word, word in the title
_IN_TEXT = """
    WITH hit AS MATERIALIZED (
             SELECT id, day, title @@ q.q AS titled FROM archive_words hit, (SELECT %s::tsquery AS q) q
             WHERE words @@ q.q {filters}),
         best AS (SELECT id, day, titled FROM hit ORDER BY titled DESC, day DESC NULLS LAST, id DESC LIMIT %s)
    SELECT best.id, CASE WHEN titled THEN 1 ELSE 0 END + ts_rank(%s, words, %s::tsquery, 1) AS score, (SELECT count(*) FROM hit)
    FROM best JOIN archive_words USING (id) ORDER BY score DESC, best.day DESC NULLS LAST LIMIT %s OFFSET %s"""
_IN_SAID = """
    WITH hit AS MATERIALIZED (SELECT id, article FROM archive_said hit WHERE said @@ %s::tsquery {filters}),
         best AS (SELECT id FROM hit ORDER BY id DESC LIMIT %s)
    SELECT article, max(ts_rank(%s, said, %s::tsquery, 1)) AS score, (SELECT count(DISTINCT article) FROM hit), array_agg(id)
    FROM best JOIN archive_said USING (id) GROUP BY article ORDER BY score DESC, article DESC LIMIT %s OFFSET %s"""


def put(cursor: Any, article_id: int, day: date | None, entry: Entry, said_ids: Sequence[int]) -> None:
    title, body = _vector(entry.title, "A", "C", 1), _vector(entry.body, "B", "D", len(entry.title.words) + 1)
    cursor.execute(
        "INSERT INTO archive_words (id, day, title, words) VALUES (%s, %s, %s::tsvector, %s::tsvector)",
        [article_id, day, title, f"{title} {body}"],
    )
    cursor.executemany(
        "INSERT INTO archive_said (id, article, said) VALUES (%s, %s, %s::tsvector)",
        [(key, article_id, _vector(said, "B", "D", 1)) for key, said in zip(said_ids, entry.said, strict=True)],
    )


def remove(cursor: Any, article_id: int, said_ids: Sequence[int]) -> None:
    cursor.execute("DELETE FROM archive_words WHERE id = %s", [article_id])
    cursor.execute("DELETE FROM archive_said WHERE id = ANY(%s)", [list(said_ids)])


def put_names(cursor: Any, names: Sequence[tuple[int, str, str]]) -> None:
    """names: key, folded name and Latin spelling of new things."""
    cursor.executemany("INSERT INTO archive_names (id, folded, latin) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING", names)


def near_names(cursor: Any, name: str, limit: int) -> list[int]:
    """Keys of things whose name shares runs of three letters with this one, those that share most first."""
    sql = (
        "SELECT id FROM archive_names WHERE folded %% %s OR latin %% %s"
        " ORDER BY greatest(similarity(folded, %s), similarity(latin, %s)) DESC, id LIMIT %s"
    )
    return [row[0] for row in _by_index(cursor, sql, [name, name, name, name, limit])]


def stands(cursor: Any, question: Question) -> bool:
    """Whether any article at all meets a question."""
    return bool(_by_index(cursor, "SELECT 1 FROM archive_words WHERE words @@ %s::tsquery LIMIT 1", [_query(question)]))


def in_text(cursor: Any, question: Question, narrow: Narrow, limit: int, offset: int) -> Rows:
    """The articles that meet a question, the best first."""
    query, ranked = _query(question), max(RANKED, limit + offset)
    sql = _IN_TEXT.format(filters=narrow.sql("hit.id"))
    return [Row(*row) for row in _by_index(cursor, sql, [query, *narrow.values, ranked, _WEIGHTS, query, limit, offset])]


def in_said(cursor: Any, question: Question, narrow: Narrow, limit: int, offset: int) -> Rows:
    """The articles with a statement that meets it, and the keys of these statements."""
    query, ranked = _query(question), 4 * max(RANKED, limit + offset)
    sql = _IN_SAID.format(filters=narrow.sql("hit.id"))
    found = _by_index(cursor, sql, [query, *narrow.values, ranked, _WEIGHTS, query, limit, offset])
    return [Row(key, score, total, tuple(said)) for key, score, total, said in found]


def _by_index(cursor: Any, sql: str, values: Sequence[Any]) -> list[Any]:
    """The planner takes all operators for equally cheap: it would rather read every vector for a word that stands in half of
    them (300 ms), and compare every name with one that is written roughly (250 ms), than ask the index (5 to 25 ms). It would also
    compile queries that take less time than compiling (25 ms)."""
    with transaction.atomic():
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL jit = off")
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _vector(words: Words, weight: str, stem_weight: str, first: int) -> str:
    """A tsvector as PostgreSQL writes it: 'word':3B,7B 'stem':3D."""
    places: dict[str, list[str]] = {}
    for word, place in _placed(words, weight, stem_weight, first):
        known = places.setdefault(word, [])
        if len(known) < _MOST_PLACES:
            known.append(place)
    return " ".join(f"'{word}':{','.join(known)}" for word, known in places.items())


def _placed(words: Words, weight: str, stem_weight: str, first: int) -> Iterator[tuple[str, str]]:
    for at, (word, stems) in enumerate(zip(words.words, words.stems, strict=True), first):
        place = min(at, _MOST_POSITION)
        yield word, f"{place}{weight}"
        for stem in stems:
            yield stem, f"{place}{stem_weight}"


def _query(question: Question) -> str:
    """A tsquery. Words are letters and digits alone, so that quoting them is enough."""
    wanted = " & ".join(_group(group) for group in question.groups)
    without = "".join(f" & !{_group(group)}" for group in question.without)
    return wanted + without


def _group(group: Group) -> str:
    return "(" + " | ".join(_choice(choice) for choice in group.choices) + ")"


def _choice(choice: Phrase) -> str:
    if not choice.exact:
        return f"'{choice.words[0]}'"
    return "(" + " <-> ".join(f"'{word}':AB" for word in choice.words) + ")"
