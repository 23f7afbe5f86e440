"""What one page becomes on its line: a report or an error record as JSON, or the article's text alone.

This is what runs in worker processes, so it takes bytes and gives bytes.
"""

from typing import Literal

import msgspec

from khabar.inputs import Item
from khabar.library import Given, error_record, page_of_item, read_item
from khabar.records import ErrorRecord

Form = Literal["report", "text"]
_encode = msgspec.json.Encoder().encode
_LOSSES = {
    "killed": "{where}: the process that read it was killed; it may have needed more memory than there is.",
    "timeout": "{where}: not read within the time that --timeout allows.",
}


class Line(msgspec.Struct, frozen=True):
    """One line of output. Where `ok` is false, `data` is an error record whatever the form."""

    id: str
    ok: bool
    data: bytes


def line_of(item: Item, given: Given, form: Form) -> Line:
    return _report_line(item, given) if form == "report" else _text_line(item, given)


def lost_line(item: Item, loss: str) -> Line:
    """The line of a page whose worker was killed or took too long."""
    return _error_line(ErrorRecord(id=item.id or item.where, code=loss, message=_LOSSES[loss].format(where=item.where)))


def _report_line(item: Item, given: Given) -> Line:
    read = read_item(item, given)
    return _error_line(read) if isinstance(read, ErrorRecord) else Line(read.article.id, True, _encode(read))


def _text_line(item: Item, given: Given) -> Line:
    try:
        page = page_of_item(item, given)
    except Exception as error:  # as for a report: one page must not stop the others
        page = error_record(item, error)
    return _error_line(page) if isinstance(page, ErrorRecord) else Line(page.article.id, True, page.article.text.encode())


def _error_line(record: ErrorRecord) -> Line:
    return Line(record.id, False, _encode(record))
