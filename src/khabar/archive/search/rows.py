"""What the index answers."""

from typing import NamedTuple


class Row(NamedTuple):
    """An article that was found. `total`: how many there are in all; `said`: keys of its statements that met the question."""

    key: int
    score: float
    total: int
    said: tuple[int, ...] = ()


Rows = list[Row]
