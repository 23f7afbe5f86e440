"""Words that hold a reporting sentence together or part it: a table by sign, folded once."""

from functools import cache
from typing import Literal

import msgspec

from khabar.lexicons.load import rows
from khabar.words.letters import fold

Sign = Literal[
    "adverb", "manner", "time", "time_tail", "radical_ba", "leaves_source", "parts_clauses", "occasion", "rule_giver", "quantifier",
    "when_noun", "lead", "connective", "identity", "adjective", "self", "background_verb", "told_passive", "held_passive",
    "claimed_passive", "asked_passive", "raised", "question", "answers", "any_office", "strongest", "becomes",
    "no_content_that", "named",
    "purpose", "measured", "other_verb", "own_lam", "inner", "of_what", "needs_object", "needs_hearer", "shows", "picture", "court",
    "greeted", "made_public", "of_hearer", "may_be", "put_to", "often", "checks", "silent", "circumstance", "turns", "signer",
    "behind_ala", "headed", "matter", "achieved", "colours", "done", "regime", "change", "vote", "recorded", "gathers", "led",
    "contacts", "reveals", "on_condition", "would_not", "spoke", "wish_reason", "names_not", "sends", "part_of",
    "sitting", "of_meeting", "takes_ala", "takes_an", "takes_min", "takes_ila", "takes_bi", "takes_li", "takes_maa", "made_of",
    "verb_of_clause", "noun_of_clause", "participle_of_clause", "estimated",
    "spoken_out", "takes_up", "goal", "declined", "subordinates", "fronts", "received", "statement", "first_person",
    "no_perfect", "says_next", "thought", "invited", "seized", "brought_news", "appoints", "no_participle", "protests", "holds",
]  # fmt: skip


class ClauseWord(msgspec.Struct, frozen=True):
    """A row of clause_words.csv."""

    word: str
    sign: Sign


def words(sign: Sign) -> frozenset[str]:
    """The words of a sign, folded."""
    return _table()[sign]


@cache
def _table() -> dict[Sign, frozenset[str]]:
    found: dict[Sign, set[str]] = {}
    for row in rows("clause_words.csv", ClauseWord, None):
        found.setdefault(row.sign, set()).add(fold(row.word))
    return {sign: frozenset(members) for sign, members in found.items()}
