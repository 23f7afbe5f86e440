"""How well articles are put together into stories, and how much their order of arrival matters.

    python -m bench.stories REPORTS.jsonl [--clusters tests/stories/clusters.json]

BCubed over the days that the clusters were marked for (A. Bagga and B. Baldwin, 1998): for each article, how much of its story is
rightly there, and how much of what belongs there is. Then all reports come in three times in an order drawn by lot.
"""

import argparse
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from khabar.records import Report
from khabar.stories.newsroom import Newsroom, newsroom_of

Group = frozenset[str]


class Marked(msgspec.Struct, frozen=True):
    """Clusters that were marked by hand; who is in none stands alone."""

    days: tuple[str, ...]
    clusters: tuple[tuple[str, ...], ...]


def bcubed(said: Mapping[str, Group], gold: Mapping[str, Group]) -> tuple[float, float, float]:
    """Precision, recall and F1, each article weighing the same."""
    precision = sum(len(said[id_] & gold[id_]) / len(said[id_]) for id_ in gold) / len(gold)
    recall = sum(len(said[id_] & gold[id_]) / len(gold[id_]) for id_ in gold) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def stories(room: Newsroom) -> dict[str, Group]:
    """The story of each article."""
    ids = [entry.id for entry in room.entries]
    groups = (frozenset(ids[number] for number in members) for members in room.stories.members.values())
    return {id_: group for group in groups for id_ in group}


def marked(clusters: Sequence[Sequence[str]], ids: Sequence[str]) -> dict[str, Group]:
    gold = {id_: frozenset([id_]) for id_ in ids}
    return gold | {id_: frozenset(cluster) for cluster in clusters for id_ in cluster}


def pairs(groups: Mapping[str, Group]) -> set[tuple[str, str]]:
    return {(id_, other) for id_, group in groups.items() for other in group if id_ < other}


def agreement(left: Newsroom, right: Newsroom) -> float:
    """F1 of the pairs that stand in one story."""
    ours, theirs = pairs(stories(left)), pairs(stories(right))
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--clusters", type=Path, default=Path(__file__).parents[1] / "tests/stories/clusters.json")
    given = parser.parse_args()
    decoder = msgspec.json.Decoder(Report)
    with given.reports.open("rb") as lines:
        reports = [decoder.decode(line) for line in lines if line.startswith(b'{"article"')]
    gold = msgspec.json.decode(given.clusters.read_bytes(), type=Marked)
    those = [report for report in reports if (report.article.published or "")[:10] in gold.days]
    if those:
        two_days = newsroom_of(those)
        clusters = marked(gold.clusters, [report.article.id for report in those])
        alone = {id_: frozenset([id_]) for id_ in clusters}
        for name, said in (("khabar", stories(two_days)), ("each alone", alone)):
            print(
                f"{name:<12}BCubed over {len(clusters)} articles: precision {{:.3f}}, recall {{:.3f}}, F1 {{:.3f}}".format(
                    *bcubed(said, clusters)
                )
            )
        told = {id_ for cluster in gold.clusters for id_ in cluster}
        within = {id_: group for id_, group in clusters.items() if id_ in told or len(stories(two_days)[id_]) > 1}
        print(
            "of those that stand in a story: precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(*bcubed(stories(two_days), within))
        )
    settled = newsroom_of(reports)
    for seed in range(3):
        room = Newsroom()
        for report in random.Random(seed).sample(reports, len(reports)):
            room.add(report)
        came = agreement(settled, room)
        room.settle()
        print(f"arrival by lot {seed}: pairs in one story as they came in {came:.3f}, once settled {agreement(settled, room):.4f}")


if __name__ == "__main__":
    main()
