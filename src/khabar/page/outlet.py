"""The medium that published a page, by the name it gives itself."""

import re

from khabar.page.headline import JOINTS, plain
from khabar.page.metadata import Metadata

_ADDRESS = re.compile(r"https?://|www\.|/", re.IGNORECASE)


def outlet_of(said: Metadata, title: str | None) -> str | None:
    """The site's declared name; else what the title element holds beside the headline."""
    for name in said.site_names:
        if not _ADDRESS.search(name) and len(name) <= 80:
            return name
    if not said.title or not title:
        return None
    headline = plain(title)
    pieces = [piece.strip() for piece in JOINTS.split(said.title) if piece and plain(piece)]
    rest = [piece for piece in pieces if not _overlaps(plain(piece), headline)]
    if not rest or len(rest) == len(pieces):
        return None
    name = rest[0] if _overlaps(plain(pieces[-1]), headline) else rest[-1]  # the site stands farthest from the headline
    return name if len(name) <= 60 else None


def _overlaps(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return not set(left).isdisjoint(right)
