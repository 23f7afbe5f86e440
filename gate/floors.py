"""gate/floors.toml: what every figure must at least (floor) or at most (ceiling) be, and how these are lifted."""

import math
import re
from pathlib import Path

import msgspec

FLOORS = Path(__file__).parent / "floors.toml"
_HEADER = re.compile(r"^\[(?P<suite>[\w-]+)\.(?P<side>floor|ceiling)\]")
_ENTRY = re.compile(r'^(?P<key>"(?P<name>[^"]+)"\s*=\s*)(?P<bound>[0-9.]+)(?P<rest>.*)$')
_SLACK = {"speed": 0.6}  # a lifted floor stands at this share of the measured figure, where clocks make it unsteady


class Figure(msgspec.Struct, frozen=True):
    """One figure of a suite and its bound, both as the suite's table prints it."""

    suite: str
    name: str
    bound: float
    ceiling: bool = False

    def met(self, value: float | None) -> bool:
        """Whether a measured value keeps the bound, as far as three decimals tell. None (not measured) does not."""
        if value is None or math.isnan(value):
            return False
        return round(value, 3) <= self.bound if self.ceiling else round(value, 3) >= self.bound


class Bounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A suite's floors and ceilings by name of figure."""

    floor: dict[str, float] = {}
    ceiling: dict[str, float] = {}


def read_floors(text: str) -> list[Figure]:
    """The figures that the gate compares, in the order in which they are written."""
    suites = msgspec.toml.decode(text, type=dict[str, Bounds])
    return [
        Figure(suite, name, bound, ceiling)
        for suite, bounds in suites.items()
        for ceiling, side in ((False, bounds.floor), (True, bounds.ceiling))
        for name, bound in side.items()
    ]


def written(text: str, measured: dict[str, dict[str, float]]) -> str:
    """The text of floors.toml with its bounds lifted to what was measured; comments and order stay, nothing is loosened."""
    lines, suite, ceiling = [], "", False
    for line in text.split("\n"):
        header, entry = _HEADER.match(line), _ENTRY.match(line)
        if header:
            suite, ceiling = header["suite"], header["side"] == "ceiling"
        value = measured.get(suite, {}).get(entry["name"]) if entry else None
        if entry and value is not None:
            bound = lifted(Figure(suite, entry["name"], float(entry["bound"]), ceiling), value)
            line = f"{entry['key']}{bound:.3f}{entry['rest']}"
        lines.append(line)
    return "\n".join(lines)


def lifted(figure: Figure, value: float) -> float:
    """The stricter of a figure's bound and what was measured."""
    if figure.ceiling:
        return min(figure.bound, round(value, 3))
    return max(figure.bound, round(value * _SLACK.get(figure.suite, 1.0), 3))
