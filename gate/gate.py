"""Score khabar and compare every figure that gate/floors.toml names with what it must at least, or at most, be.

    python -m gate.gate            the table; exit 1 where a figure falls short
    python -m gate.gate --raise    lift floors (and lower ceilings) to what is measured now; never the other way
    python -m gate.gate --only gold --only pages

The scores come from ../shared, beside this checkout (or $KHABAR_SHARED), and from the project's own samples. Without it the
project's own samples alone are scored. A floor is lowered only by hand, with the reason in the commit.
"""

import argparse
import sys
from collections.abc import Iterable

from gate.floors import FLOORS, Figure, read_floors, written
from gate.suites import SHARED, SUITES


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="gate", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift floors to what is measured now")
    parser.add_argument("--only", action="append", choices=[suite.name for suite in SUITES], help="score this suite alone")
    options = parser.parse_args(argv)
    figures = read_floors(FLOORS.read_text(encoding="utf-8"))
    measured, absent = _measured({figure.suite for figure in figures} & set(options.only or (s.name for s in SUITES)))
    if absent:
        print(f"{SHARED} is not there: {', '.join(absent)} cannot be scored, the project's own samples are.\n")
    compared = [figure for figure in figures if figure.suite in measured]
    print(table(compared, measured))
    if options.lift:
        FLOORS.write_text(written(FLOORS.read_text(encoding="utf-8"), measured), encoding="utf-8")
    short = [figure for figure in compared if not figure.met(measured[figure.suite].get(figure.name))]
    print(f"\n{len(compared) - len(short)} of {len(compared)} figures hold." + (" The gate is shut." if short else ""))
    return 1 if short else 0


def _measured(wanted: set[str]) -> tuple[dict[str, dict[str, float]], list[str]]:
    """What each suite measures, and the suites whose material is not on this machine."""
    measured, absent = {}, []
    for suite in SUITES:
        if suite.name not in wanted:
            continue
        if suite.material is not None and not suite.material.exists():
            absent.append(suite.name)
            continue
        measured[suite.name] = suite.measure()
    return measured, absent


def table(figures: Iterable[Figure], measured: dict[str, dict[str, float]]) -> str:
    """One line a figure: suite, name, what it must be, what it is, the verdict."""
    lines = [f"{'suite':12}{'figure':38}{'must be':>12}{'measured':>10}  verdict"]
    for figure in figures:
        value = measured[figure.suite].get(figure.name)
        must = f"{'≤' if figure.ceiling else '≥'} {figure.bound:.3f}"
        said = "-" if value is None else f"{value:.3f}"
        verdict = "holds" if figure.met(value) else "not measured" if value is None else "FALLS SHORT"
        lines.append(f"{figure.suite:12}{figure.name:38}{must:>12}{said:>10}  {verdict}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
