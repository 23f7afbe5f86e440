"""How much of a page, a feed or an archive is read: bounds that keep time and memory small for hostile input."""

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds of one reading. The defaults leave room for every real news page and keep one page under two seconds."""

    page_bytes: int = 8 << 20  # of one page after unpacking; more is an error `too_large`
    elements: int = 60_000  # of one page's tree; what stands after them is left out, with a notice
    lines: int = 20_000  # of one page's text
    members: int = 100_000  # entries of one feed, files of one ZIP
    archive_bytes: int = 2 << 30  # of one ZIP or MHTML file after unpacking
    line_bytes: int = 16 << 20  # of one JSONL line


DEFAULT = Limits()
