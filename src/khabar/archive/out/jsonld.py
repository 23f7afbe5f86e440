"""An article as schema.org has it, in JSON-LD: NewsArticle, with what is said in it as Quotation or Claim.

Words between quotation marks are a Quotation, the others a Claim. The article's own text is its publisher's and stays out.
"""

from typing import Any

import msgspec

from khabar.archive.out.permalinks import permalink
from khabar.archive.search.entry import content_of
from khabar.records import Attribution, Entity, Report

Node = dict[str, Any]  # of JSON-LD, which has no fixed keys
_TYPES = {"person": "Person", "organization": "Organization", "outlet": "NewsMediaOrganization", "place": "Place"}


def article_node(report: Report, page: str) -> Node:
    """The JSON-LD of an article. page: the address at which it is shown, which names everything in it."""
    told = report.article
    things = {entity.id: _thing(entity, page) for entity in report.entities}
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": page,
            "headline": told.title,
            "url": page,
            "isBasedOn": told.url,
            "datePublished": told.published,
            "dateModified": told.modified,
            "inLanguage": told.language,
            "articleSection": told.section,
            "author": [{"@type": "Thing", "name": name} for name in told.byline],
            "publisher": told.outlet and {"@type": "NewsMediaOrganization", "name": told.outlet},
            "mentions": list(things.values()),
            "hasPart": [_said(said, report, things, page) for said in report.attributions],
        }
    )


def as_script(node: Node) -> str:
    """The JSON for a `<script type="application/ld+json">`: nothing in it can end the element."""
    text = msgspec.json.encode(node).decode()
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _said(said: Attribution, report: Report, things: dict[str, Node], page: str) -> Node:
    text = report.article.text
    quoted = said.mode != "indirect"
    speaker = things.get(said.entity or "")
    who = {"@id": speaker["@id"]} if speaker else said.speaker and {"@type": "Thing", "name": said.speaker}
    words = content_of(said, text)
    where = said.content[0].span if said.content else said.cue.span
    return _filled(
        {
            "@type": "Quotation" if quoted else "Claim",
            "@id": f"{page}#{said.id}",
            "text": words,
            "inLanguage": report.article.language,
            "url": permalink(report.article.url, text, where),
            "creator" if quoted else "author": who,
            "appearance": None if quoted else {"@id": page},
            "isPartOf": {"@id": page},
            "additionalType": f"urn:khabar:stance:{said.stance}",
        }
    )


def _thing(entity: Entity, page: str) -> Node:
    placed = entity.lat is not None and entity.lon is not None
    return _filled(
        {
            "@type": _TYPES[entity.kind],
            "@id": f"{page}#{entity.id}",
            "name": entity.name,
            "alternateName": [*entity.aliases, *([entity.latin] if entity.latin else [])],
            "jobTitle": entity.role if entity.kind == "person" else None,
            "geo": {"@type": "GeoCoordinates", "latitude": entity.lat, "longitude": entity.lon} if placed else None,
            "sameAs": _geonames(entity.ref),
        }
    )


def _geonames(ref: str | None) -> str | None:
    kind, _, number = (ref or "").partition(":")
    return f"https://sws.geonames.org/{number}/" if kind == "geonames" else None


def _filled(node: Node) -> Node:
    """Without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}
