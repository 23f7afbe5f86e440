"""Organizations whose names grammar finds: a noun that heads one, and what follows it."""

from collections.abc import Mapping, Sequence

from msgspec import structs

from khabar.mentions.forms import bare_span
from khabar.mentions.glance import BODY, spots
from khabar.mentions.known_names import known_at
from khabar.mentions.mention import Mention
from khabar.mentions.organization_adjectives import adjectives
from khabar.mentions.organization_heads import Head, opening_head
from khabar.mentions.organization_names import NameRun
from khabar.words.prose import Prose


def organizations_in(prose: Prose, seen: bytes, known: Mapping[int, int]) -> list[Mention]:
    """Every organization that a head opens.

    seen: what may begin at each word (`glances`). known: where a known place, person or organization begins (a word's
    index) and ends.
    """
    found: list[Mention] = []
    done = 0
    for at, _, last in spots(prose, seen, BODY):
        head = opening_head(prose.words[at].fold) if at >= done and prose.words[at].kind == "word" else None
        mention = _organization(prose, at, last, head, known) if head is not None else None
        if mention is not None:
            found.append(mention)
            done = mention.last
    return found


def _hidden_article(prose: Prose, at: int, end: int, head: Head) -> bool:
    """«للجنة العليا»: behind «لل» a noun in lam has its article too, where a feminine adjective has it."""
    if head.definite or not head.form.letters or not head.noun.startswith("ل") or not head.noun.endswith("ه") or at + 1 >= end:
        return False
    behind = prose.words[at + 1].fold
    return behind.startswith("ال") and (behind.endswith("يه") or behind in adjectives("rank") and behind.endswith(("ه", "ا")))


def _organization(prose: Prose, at: int, end: int, head: Head, known: Mapping[int, int]) -> Mention | None:
    hidden = _hidden_article(prose, at, end, head)
    if hidden:
        head = structs.replace(head, definite=True)
    name = NameRun(prose.words, at, end, head, known)
    last = name.definite() if head.definite else name.indefinite()
    if last == at:
        return None
    span = bare_span(prose, at, last, head.form.letters)
    written = span.of(prose.text)
    forms = [prose.written(first, stop) for first, stop in name.cores]
    row, latin = _known_core(prose, name.cores)
    short = [bare_span(prose, at, stop, head.form.letters).of(prose.text) for stop in name.shorter if stop < last]
    return Mention(
        first=at,
        last=last,
        span=span,
        kind="organization",
        name=("ال" if hidden else "ا" if head.form.lam else "") + written,
        forms=tuple(forms),
        shorter=tuple(short),
        row=row,
        latin=latin,
        head=head.noun,
    )


def _known_core(prose: Prose, cores: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """The table's line and the English name of an organization that stands inside another's marks or behind a head."""
    for first, last in cores:
        hit = known_at(prose.words, first, last)
        if hit is not None and hit[2] == last and hit[0].kind == "organization":
            return f"organization:{hit[0].row}", hit[0].latin
    return "", ""
