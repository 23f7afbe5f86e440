"""
KhabarError
├── PageError       the page cannot be read: not text, over the size limit, empty
├── LexiconError    a word table has a bad entry
├── RulePageError   a rule's docstring is no rule page
├── ArchiveError    the archive cannot be opened, or refused a record
├── FetchError      an address was not fetched: not allowed, not there, too large, too slow
└── UsageError      the call asks for something that is not there

Finding nothing is not an error: it is an empty list.
"""


class KhabarError(Exception):
    """What every error of khabar is; `code` names it in an error record."""

    code = "error"

    def __init__(self, message: str, code: str | None = None) -> None:
        super().__init__(message)
        if code is not None:
            self.code = code


class PageError(KhabarError):
    """The page cannot be read: not text, over the size limit, empty."""

    code = "page"


class LexiconError(KhabarError):
    """A word table has a bad entry; the message names table, entry and mend."""

    code = "lexicon"


class RulePageError(KhabarError):
    """A rule's docstring is no rule page; the message names rule, line and mend."""

    code = "rule"


class UsageError(KhabarError):
    """The call asks for something that is not there: a file, a record, an option."""

    code = "usage"


class ArchiveError(KhabarError):
    """The archive cannot be opened, or refused a record."""

    code = "archive"


class FetchError(KhabarError):
    """An address was not fetched; `code` says why: address, robots, status, too_large, timeout, network, kind."""

    code = "fetch"
