"""Mentions of the organizations, outlets and people that the tables know."""

from khabar.mentions.forms import Form, bare_span
from khabar.mentions.glance import KNOWN, spots
from khabar.mentions.known_names import KnownName, known_at
from khabar.mentions.mention import Mention
from khabar.words.prose import Prose


def known_mentions(prose: Prose, seen: bytes) -> list[Mention]:
    """Every known organization, outlet and person, none overlapping. `seen`: what may begin at each word (`glances`)."""
    found: list[Mention] = []
    done = 0
    for at, _, last in spots(prose, seen, KNOWN):
        hit = known_at(prose.words, at, last) if at >= done and prose.words[at].kind != "mark" else None
        if hit is not None:
            name, form, done = hit
            found.append(known_mention(prose, at, done, name, form))
    return found


def known_mention(prose: Prose, at: int, end: int, name: KnownName, form: Form) -> Mention:
    span = bare_span(prose, at, end, form.letters)
    written = span.of(prose.text)
    return Mention(
        first=at,
        last=end,
        span=span,
        kind=name.kind,
        name="ا" + written if form.lam else written,
        row=f"{name.kind}:{name.row}",
        latin=name.latin,
        head=name.words[0].removeprefix("ال"),
    )
