"""Names as namesakes share them."""

from khabar.words.letters import fold


def name_key(name: str) -> str:
    """A name folded, one space between words."""
    return " ".join(fold(name).split())
