"""Maps: a window of one map of the world, with a mark for each place. No tiles, nothing from outside.

The map is equirectangular, true at 30° N: 20 units a degree of longitude (scripts/desk_assets.py).
"""

import math
from collections.abc import Sequence

import msgspec

UNITS = 20
STRETCH = 1 / math.cos(math.radians(30))
SHAPE = 1.6  # width by height
LEAST = 7.0 * UNITS  # width of a window, so that the neighbourhood is seen
ROOM = 1.35  # how much wider than its marks
LABELS = 8  # marks that bear their name; the others tell it when asked


class Place(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    lat: float
    lon: float
    thing: int | None = None
    weight: int = 1  # articles, mentions …


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    x: float
    y: float
    radius: float
    thing: int | None
    labelled: bool
    label_y: float
    label_x: float
    anchor: str  # middle, or away from the edge that is near


class Map(msgspec.Struct, frozen=True, kw_only=True):
    view: str  # viewBox
    text: float  # size of letters
    marks: tuple[Mark, ...]


def map_of(places: Sequence[Place]) -> Map | None:
    """The map that shows all these places; None where there is none."""
    if not places:
        return None
    points = [(place.lon * UNITS, -place.lat * UNITS * STRETCH) for place in places]
    left, top, width = _window(points)
    height = width / SHAPE
    heaviest = max(place.weight for place in places)
    order = sorted(range(len(places)), key=lambda n: -places[n].weight)
    named = _without_clashes(order, places, points, width)
    marks = (_mark(places[n], points[n], left, width, heaviest, n in named) for n in order)
    view = " ".join(f"{value:.1f}" for value in (left, top, width, height))
    return Map(view=view, text=round(width / 44, 2), marks=tuple(marks))


def _mark(place: Place, point: tuple[float, float], left: float, width: float, heaviest: int, labelled: bool) -> Mark:
    x, y = point
    radius = width / 220 * (1 + 1.6 * math.sqrt(place.weight / heaviest))
    from_left = (x - left) / width
    anchor = "start" if from_left < 0.12 else "end" if from_left > 0.88 else "middle"
    rounded = {"x": round(x, 1), "y": round(y, 1), "radius": round(radius, 2)}
    return Mark(
        name=place.name,
        **rounded,
        thing=place.thing,
        labelled=labelled,
        label_x=round(x, 1),
        label_y=round(y - radius - width / 110, 1),
        anchor=anchor,
    )


def _without_clashes(
    order: Sequence[int], places: Sequence[Place], points: Sequence[tuple[float, float]], width: float
) -> frozenset[int]:
    """Which marks may bear their name without writing over another's."""
    taken: list[tuple[float, float, float]] = []
    for n in order:
        x, y = points[n]
        half = len(places[n].name) * width / 44 * 0.3
        if all(abs(y - other_y) > width / 30 or abs(x - other_x) > half + other for other_x, other_y, other in taken):
            taken.append((x, y, half))
        else:
            taken.append((math.inf, math.inf, 0.0))
        if len(taken) == LABELS:
            break
    return frozenset(n for n, kept in zip(order, taken, strict=False) if kept[0] != math.inf)


def _window(points: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Left, top and width of a window that holds all points with room around them, within the world where it can."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width = min(max(LEAST, (max(xs) - min(xs)) * ROOM, (max(ys) - min(ys)) * SHAPE * ROOM), 360.0 * UNITS)
    middle_x, middle_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    left = min(max(middle_x - width / 2, -180 * UNITS), 180 * UNITS - width)
    return left, middle_y - width / SHAPE / 2, width
