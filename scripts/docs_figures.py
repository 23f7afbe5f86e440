"""docs/figures.md and the tables of figures in the READMEs: what gate/floors.toml holds, in words."""

import re

from gate.floors import FLOORS, Figure, read_floors

SHOWN = [  # suite, figure, in English, in Arabic
    ("gold", "attributions found", "who says what: records found, F1", "من قال ماذا: ما عُثر عليه (F1)"),
    ("gold", "attributions whole", "… with the right speaker and stance, F1", "… بقائله وموقفه الصحيحين (F1)"),
    ("gold", "speaker (of matched)", "speaker right, of those found", "صحة القائل فيما عُثر عليه"),
    ("gold", "stance (of matched)", "stance right, of those found", "صحة الموقف فيما عُثر عليه"),
    ("gold", "entities", "people, bodies, outlets, places, F1", "الأشخاص والهيئات والوسائل والأماكن (F1)"),
    ("gold", "places located", "places put on the map, F1", "الأماكن في موضعها من الخريطة (F1)"),
    ("gold", "times right", "times found and resolved, F1", "الأزمنة بقيمها (F1)"),
    ("gold", "amounts right", "amounts found and valued, F1", "الأعداد والمقادير بقيمها (F1)"),
    ("pages", "f1", "page to article: words kept, F1", "من الصفحة إلى المقال: الكلمات المحفوظة (F1)"),
    ("pages", "title", "title right", "صحة العنوان"),
    ("pages", "date", "date right", "صحة التاريخ"),
    (
        "speed",
        "pages, times trafilatura",
        "page to article, times as fast as trafilatura",
        "سرعة قراءة الصفحة قياسا إلى trafilatura",
    ),
]
_BLOCK = re.compile(r"(<!-- figures: from gate/floors\.toml -->\n).*?(<!-- /figures -->)", re.DOTALL)
_HEAD = """# Figures

What every figure must at least, or at most, be: `make gate` measures them and fails where one falls short. A floor stands where
the figure was when it was last lifted, so today's is that or better. `python -m gate.gate` prints both.

| measured on | what |
| --- | --- |
| gold | real articles of many outlets, marked by hand: F1, or recall |
| paragraphs | single real paragraphs with rare stances, chains, and words that look like cues |
| pages | real pages beside what a person keeps of them: means over pages |
| samples | `tests/articles`, written for khabar |
| speed | ratios within one run, on one core; a floor stands at 60 % of what was measured |

| on | figure | must be |
| --- | --- | --- |"""


def floors() -> list[Figure]:
    return read_floors(FLOORS.read_text(encoding="utf-8"))


def figures_page() -> str:
    rows = [f"| {f.suite} | {f.name} | {'≤' if f.ceiling else '≥'} {f.bound:g} |" for f in floors()]
    return "\n".join([_HEAD, *rows])


def at_least(bound: float) -> str:
    """A floor of three digits in two, cut and not rounded: «at least 0.93» would be more than 0.925 promises."""
    return f"{round(bound * 1000) // 10 / 100:.2f}"


def with_figures(readme: str, arabic: bool) -> str:
    """The README with the figures of today between its marks."""
    bounds = {(f.suite, f.name): f.bound for f in floors()}
    head = ["| ما يُقاس | لا يقل عن |", "| --- | --- |"] if arabic else ["| measured | at least |", "| --- | --- |"]
    shown = [(ar if arabic else en, bounds[suite, name]) for suite, name, en, ar in SHOWN if (suite, name) in bounds]
    rows = [f"| {what} | {at_least(bound)} |" for what, bound in shown]
    return _BLOCK.sub(lambda found: found[1] + "\n".join([*head, *rows]) + "\n" + found[2], readme)
