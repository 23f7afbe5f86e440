"""What a terminal does with Arabic by itself, told from the variables that it sets.

Sources: the terminals' own documentation, and terminal-wg.pages.freedesktop.org/bidi (prior work, 2019). Few terminals
put Arabic in order; those that do have done so for years, so a name that is not here is taken for one that does not.
"""

from collections.abc import Mapping
from typing import Literal

Order = Literal["visual", "words", "logical"]
_VTE_WITH_BIDI = 5800  # VTE 0.58, GNOME 3.34
_PROGRAMS = frozenset(["Apple_Terminal", "mintty", "mlterm"])  # TERM_PROGRAM


def order_for(terminal: Mapping[str, str], is_terminal: bool) -> Order:
    """How letters must be handed to this terminal so that Arabic reads well.

    terminal: its environment. visual: in the order and the shapes in which they are seen. words: words in the order in
    which they are seen, letters as written; kitty turns every word round by itself. logical: as written, because the
    terminal sees to all of it, or because no terminal is there.
    """
    if not is_terminal or _turns_lines(terminal):
        return "logical"
    return "words" if terminal.get("TERM") == "xterm-kitty" or "KITTY_WINDOW_ID" in terminal else "visual"


def _turns_lines(terminal: Mapping[str, str]) -> bool:
    version = terminal.get("VTE_VERSION", "")
    return (
        (version.isdecimal() and int(version) >= _VTE_WITH_BIDI)
        or "KONSOLE_VERSION" in terminal
        or "MLTERM" in terminal
        or terminal.get("TERM", "").startswith("mlterm")
        or terminal.get("TERM_PROGRAM") in _PROGRAMS
    )
