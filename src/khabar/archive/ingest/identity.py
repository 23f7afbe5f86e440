"""Which article a page is: the id that its caller gave, else its address, else its file, else its words.

An address is the same without its accidents: scheme, «www.», fragment, trailing slash, and the parameters by which
newsletters and networks count their readers.
"""

import hashlib
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import msgspec

from khabar.archive.ingest.raw import Raw
from khabar.records import Article

_COUNTERS = frozenset(["fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "yclid", "msclkid", "ref_src", "amp"])


class _Id(msgspec.Struct):
    id: str | int | None = None


def identity_of(raw: Raw, article: Article) -> tuple[str, bool]:
    """A hash that is the same for the same article, and whether it comes from an id that the caller gave."""
    given = _given_id(raw)
    if given:
        return _hash("id", given), True
    address = url_key(article.url)
    if address is not None:
        return _hash("url", address), False
    if raw.given.path is not None:
        return _hash("file", str(Path(raw.given.path).absolute())), False
    return _hash("text", article.id), False


def url_key(url: str | None) -> str | None:
    """An address without its accidents; None for what is none, or is a site's front page, which is many articles."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return None
    query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _counts(key)]
    path = quote(unquote(parts.path)).rstrip("/")
    if not host or not (path or query):
        return None
    return f"{host}{port}{path}" + (f"?{urlencode(query)}" if query else "")


def url_hash(url: str | None) -> str | None:
    key = url_key(url)
    return None if key is None else _hash("url", key)[:32]


def _given_id(raw: Raw) -> str | None:
    if raw.kind != "line":
        return None
    found = msgspec.json.decode(raw.data, type=_Id).id
    return None if found in (None, "") else str(found)


def _counts(key: str) -> bool:
    return key in _COUNTERS or key.startswith("utm_")


def _hash(kind: str, value: str) -> str:
    return hashlib.sha256(f"{kind}:{value}".encode("utf-8", "replace")).hexdigest()
