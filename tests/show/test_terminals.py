"""What each terminal does with Arabic by itself."""

import pytest

from khabar.show.terminals import Order, order_for

TERMINALS: list[tuple[Order, dict[str, str]]] = [
    ("logical", {"TERM": "xterm-256color", "VTE_VERSION": "7600"}),
    ("logical", {"TERM": "xterm-256color", "VTE_VERSION": "5800"}),
    ("visual", {"TERM": "xterm-256color", "VTE_VERSION": "5602"}),
    ("visual", {"TERM": "xterm-256color", "VTE_VERSION": "odd"}),
    ("logical", {"TERM": "xterm-256color", "KONSOLE_VERSION": "230800"}),
    ("logical", {"TERM": "mlterm-256color"}),
    ("logical", {"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}),
    ("logical", {"TERM": "xterm", "TERM_PROGRAM": "mintty"}),
    ("words", {"TERM": "xterm-kitty"}),
    ("visual", {"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}),
    ("visual", {"TERM": "alacritty"}),
    ("visual", {"TERM": "xterm-256color", "WT_SESSION": "1"}),
    ("visual", {}),
]


@pytest.mark.parametrize(("expected", "environment"), TERMINALS)
def test_terminal_gets_the_order_it_needs(expected: Order, environment: dict[str, str]) -> None:
    assert order_for(environment, is_terminal=True) == expected


def test_a_file_gets_the_text_as_written() -> None:
    assert order_for({"TERM": "alacritty"}, is_terminal=False) == "logical"
