"""The desk's map and fonts from npm packages: `make desk-assets` fetches them and writes src/khabar/desk/static/desk.

The map is Natural Earth (public domain) as world-atlas packs it: land and borders of 1:50,000,000, made coarser, in whole
twentieths of a degree on an equirectangular map that is true at 30° N. One file serves every map of the desk: each shows
its window of it. Fonts are copied as they are, with their licence (OFL 1.1).
"""

import json
import math
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

STATIC = Path(__file__).parents[1] / "src/khabar/desk/static/desk"
UNITS = 20  # of the map, per degree of longitude
STRETCH = 1 / math.cos(math.radians(30))  # of a degree of latitude
COARSE = 1.6  # units by which a line may be off
SMALLEST = 40.0  # square units of an island that is kept
FONTS = {
    "noto-naskh-arabic": ("noto-naskh-arabic-arabic-wght-normal", "noto-naskh-arabic-latin-wght-normal"),
    "ibm-plex-sans-arabic": tuple(
        f"ibm-plex-sans-arabic-{script}-{w}-normal" for script in ("arabic", "latin") for w in (400, 600)
    ),
}

Point = tuple[int, int]


def main(folder: Path) -> None:
    """folder: the unpacked packages, each under its own name."""
    (STATIC / "world.svg").write_text(world(json.loads((folder / "world-atlas/countries-50m.json").read_text())), encoding="utf-8")
    for package, files in FONTS.items():
        for file in files:
            shutil.copyfile(folder / package / "files" / f"{file}.woff2", STATIC / "fonts" / f"{file}.woff2")
        shutil.copyfile(folder / package / "LICENSE", STATIC / "fonts" / f"{package}.LICENSE.txt")


def world(atlas: Any) -> str:
    """The map as an SVG file with two symbols, «land» and «borders»."""
    arcs = [simplified(arc) for arc in _points(atlas)]
    land = "".join(_ring(arcs, ring) for ring in _rings(atlas["objects"]["land"]["geometries"]))
    used = Counter(_number(arc) for ring in _rings(atlas["objects"]["countries"]["geometries"]) for arc in ring)
    borders = "".join(_path(arcs[arc]) for arc, times in sorted(used.items()) if times > 1)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg"><!-- Natural Earth, public domain; scripts/desk_assets.py -->\n'
        f'<path id="land" d="{land}"/>\n<path id="borders" fill="none" d="{borders}"/>\n</svg>\n'
    )


def simplified(points: Sequence[Point]) -> list[Point]:
    """A line with fewer points, off by at most COARSE. Source: D. Douglas, T. Peucker, 1973."""
    kept, open_ = {0, len(points) - 1}, [(0, len(points) - 1)]
    while open_:
        first, last = open_.pop()
        far, at = max(((_off(points[i], points[first], points[last]), i) for i in range(first + 1, last)), default=(0.0, 0))
        if far > COARSE:
            kept.add(at)
            open_ += [(first, at), (at, last)]
    return [points[i] for i in sorted(kept)]


def _points(atlas: Any) -> Iterator[list[Point]]:
    (scale_x, scale_y), (move_x, move_y) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((round((x * scale_x + move_x) * UNITS), round(-(y * scale_y + move_y) * UNITS * STRETCH)))
        yield line


def _rings(geometries: Any) -> Iterator[list[int]]:
    for shape in geometries:
        if shape["type"] == "GeometryCollection":
            yield from _rings(shape["geometries"])
        for polygon in [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", []):
            yield from polygon


def _ring(arcs: Sequence[Sequence[Point]], ring: Sequence[int]) -> str:
    points: list[Point] = []
    for arc in ring:
        line = arcs[_number(arc)] if arc >= 0 else arcs[_number(arc)][::-1]
        points += line[1:] if points else line
    return _path(points) + "z" if _area(points) >= SMALLEST else ""


def _path(points: Sequence[Point]) -> str:
    (x, y), rest = points[0], points[1:]
    steps = []
    for to_x, to_y in rest:
        if (to_x, to_y) != (x, y):
            steps.append(f"{to_x - x} {to_y - y}")
        x, y = to_x, to_y
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(steps).replace(" -", "-") if steps else ""


def _number(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _area(points: Sequence[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))) / 2


def _off(point: Point, first: Point, last: Point) -> float:
    """How far a point lies from the line between two others."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    length = math.hypot(dx, dy)
    if not length:
        return math.dist(point, first)
    return abs(dx * (first[1] - point[1]) - dy * (first[0] - point[0])) / length


if __name__ == "__main__":
    main(Path(sys.argv[1]))
