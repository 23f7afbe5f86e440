"""Who first vouches: for a text, through credits and copies; for a statement, through its chain."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from khabar.records import Article, Attribution, Report
from khabar.stories.agencies import SEVERAL
from khabar.stories.credits import Because, Credit, credits_of
from khabar.stories.names import name_key, same_name
from khabar.stories.records import Evidence, Origin
from khabar.stories.stems import stem, words_in
from khabar.stories.wording import phrases_of, stems_of, words_of_kind

_WEIGHTS: Mapping[Because, float] = {
    "agency": 5,
    "byline": 4,
    "dateline": 4,
    "line": 4,
    "cited": 3,
    "own": 2.5,
    "statement": 2,
    "told": 1,
}
_SIGNED: frozenset[Because] = frozenset(["agency", "byline", "dateline", "line"])  # the whole text is theirs


class Owed(msgspec.Struct, frozen=True):
    """To whom articles owe their text."""

    name: str | None
    evidence: tuple[Evidence, ...]
    first: str  # the outlet that came out with it first


def owed_by(reports: Sequence[Report]) -> Owed:
    """The origin that copies of one text name, the surest credit first; the reports stand as they came out."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    scores: dict[str, float] = defaultdict(float)
    for report in reports:
        for credit in credits_of(report):
            if credit.because == "told" and is_channel(credit.name):
                continue
            name = next((known for known in found if same_name(known, credit.name)), credit.name)
            found[name].append(Evidence(article=report.article.id, name=credit.name, because=credit.because, span=credit.span))
            scores[name] += _WEIGHTS[credit.because] - (3.5 if credit.name == SEVERAL else 0)
    if not found:
        return Owed(None, (), outlet_of(reports[0].article))
    name = max(found, key=lambda known: scores[known])
    return Owed(name, tuple(found[name]), outlet_of(reports[0].article))


def signed_by(report: Report) -> Credit | None:
    """The agency that signs the whole of an article."""
    return next((credit for credit in credits_of(report) if credit.because in _SIGNED and credit.name != SEVERAL), None)


def text_origin(report: Report, copies: Owed | None) -> Origin:
    """Whose words an article's own voice is: the signing agency's, those whom its copies name or come from, or its outlet's."""
    signed = signed_by(report)
    if signed is not None:
        return Origin(kind="outlet", name=signed.name, because="credit")
    own = outlet_of(report.article)
    if copies is None or (copies.name is None and same_name(copies.first, own)):
        return Origin(kind="outlet", name=own, because="outlet")
    return Origin(kind="outlet", name=copies.name or copies.first, because="copy")


def outlet_of(article: Article) -> str:
    """Who publishes an article, as well as it is known."""
    return article.outlet or article.url or article.id


def statement_origin(report: Report, said: Attribution, text: Origin) -> Origin:
    """Who first vouches for a statement. text: whose words the article's own voice is."""
    if said.kind in ("person", "organization", "document", "outlet") and said.speaker and not _is_nameless(said.speaker):
        return Origin(kind=said.kind, name=said.speaker, because="named", body=_body(report, said))
    if said.via and not is_channel(said.via):
        return Origin(kind="outlet", name=said.via, because="told")
    return text


def _is_nameless(name: str) -> bool:
    """«بيان», «بيان لها», «التقرير»: a paper of nobody."""
    return all(stem(word) in stems_of("paper") or word in words_of_kind("paper_word") for word in words_in(name))


def same_origin(left: Origin, right: Origin) -> bool:
    """Whether two origins are one: a spokesman and his body are, a body and its paper too."""
    people = (left.kind == "person", right.kind == "person")
    alike = same_name(left.name, right.name)
    if people[0] == people[1] or (alike and min(len(name_key(left.name)), len(name_key(right.name))) > 1):
        return alike
    spokesman, body = (left, right) if people[0] else (right, left)
    return spokesman.body is not None and same_name(spokesman.body, body.name)


def is_channel(name: str) -> bool:
    """What carries words and vouches for none: a network, «الصحفيين»."""
    return any(same_name(name, channel) for channel in phrases_of("channel"))


def _body(report: Report, said: Attribution) -> str | None:
    """The body for which a spokesman speaks, out of his office."""
    entity = next((entity for entity in report.entities if entity.id == said.entity), None)
    words = words_in(entity.role or "") if entity is not None and said.kind == "person" else []
    stems = [stem(word) for word in words]
    at = next((at for at, found in enumerate(stems) if found in stems_of("spokesman")), None)
    if at is None:
        return None
    behind = at + 1
    while behind < len(stems) and stems[behind] in stems_of("of_spokesman"):
        behind += 1
    return " ".join(words[behind:]) or None


def chain_of(report: Report, said: Attribution, origin: Origin) -> tuple[str, ...]:
    """Names from the origin to the page."""
    named = {entity.id: entity.name for entity in report.entities}
    page = report.article.outlet or report.article.id
    links = [page if link == "page" else named.get(link, link) for link in said.chain] or [page]
    if not any(same_name(origin.name, link) for link in links):
        links.insert(len(links) - 1 if origin.kind == "outlet" else 0, origin.name)
    return tuple(dict.fromkeys(links))
