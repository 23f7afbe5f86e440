"""One story told: what it is about, who vouches for what in it, who agrees, who denies, where figures clash."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from khabar.records import Report
from khabar.stories.claims import claims_of, pairs_of
from khabar.stories.clashes import Nearness, compared
from khabar.stories.denials import denials_of
from khabar.stories.figures import figures_of
from khabar.stories.names import find_name, name_key
from khabar.stories.origins import Owed, text_origin
from khabar.stories.records import Link, Source, Story, StoryPlace, StorySpeaker
from khabar.stories.sayings import Origins, sayings_of

_MOST = 8  # places and speakers that are told


def story_of(reports: Sequence[Report], links: Sequence[Link], owed: Mapping[str, Owed], nearness: Nearness) -> Story:
    """One story in full. Cost: about linear in its statements.

    reports: as they came out. owed: by article, to whom the copies of one text owe it. nearness: whether two of its articles
    surely tell the same.
    """
    origins = Origins()
    articles = tuple(report.article.id for report in reports)
    said = [one for report in reports for one in sayings_of(report, owed.get(report.article.id), origins)]
    pairs = list(pairs_of(said))
    figures = [figure for report in reports for figure in figures_of(report, owed.get(report.article.id), origins)]
    clashes, changes = compared(figures, {article: at for at, article in enumerate(articles)}, nearness)
    dated = [report.article.published for report in reports if report.article.published]
    return Story(
        id=articles[0],
        articles=articles,
        headline=_headline(reports, links, {saying.article for change in changes for saying in change.steps[-1].sayings}),
        first=min(dated, default=None),
        last=max(dated, default=None),
        places=places_of(reports),
        speakers=speakers_of(reports),
        tree=tree_of(reports, owed),
        origins=tuple(origins.found),
        claims=claims_of(said, pairs),
        contradictions=(*clashes, *denials_of(said, pairs)),
        changes=changes,
        links=tuple(links),
    )


def _headline(reports: Sequence[Report], links: Sequence[Link], newest: Collection[str]) -> str | None:
    """The headline of the article that most others are nearest to; the earlier of two.

    newest: articles with the last step of a figure that changed, if any: an old toll stands over no story.
    """
    votes = Counter(link.to for link in links)
    titled = [report.article for report in reports if report.article.title]
    titled = [article for article in titled if article.id in newest] or titled
    return max(titled, key=lambda article: votes[article.id]).title if titled else None


def tree_of(reports: Sequence[Report], owed: Mapping[str, Owed]) -> tuple[Source, ...]:
    """Whose text each article carries; the source of most first."""
    found = Origins()
    carried: dict[int, list[str]] = defaultdict(list)
    for report in reports:
        carried[found.number(text_origin(report, owed.get(report.article.id)))].append(report.article.id)
    tree = [Source(origin=found.found[number], articles=tuple(those)) for number, those in carried.items()]
    return tuple(sorted(tree, key=lambda source: -len(source.articles)))


def places_of(reports: Sequence[Report]) -> tuple[StoryPlace, ...]:
    """The places that most articles name; towns before the countries around them."""
    named: dict[str, list[StoryPlace]] = defaultdict(list)
    for report in reports:
        for entity in report.entities:
            if entity.kind == "place":
                key = entity.ref or " ".join(sorted(name_key(entity.name)))
                named[key].append(
                    StoryPlace(name=entity.name, articles=0, lat=entity.lat, lon=entity.lon, precision=entity.precision)
                )
    told = [
        StoryPlace(name=those[0].name, articles=len(those), lat=those[0].lat, lon=those[0].lon, precision=those[0].precision)
        for those in named.values()
    ]
    return tuple(sorted(told, key=lambda place: (-place.articles, place.precision in ("country", "region"), place.name))[:_MOST])


def speakers_of(reports: Sequence[Report]) -> tuple[StorySpeaker, ...]:
    """The named people and bodies that most articles quote, under the fullest form of their names."""
    articles: dict[str, set[str]] = defaultdict(set)
    sayings: Counter[str] = Counter()
    fullest: dict[str, str] = {}
    roles: dict[str, str] = {}
    for report in reports:
        for said in report.attributions:
            if said.kind not in ("person", "organization") or not said.speaker:
                continue
            name = find_name(said.speaker, fullest) or said.speaker
            fullest[name] = max(fullest.get(name, ""), said.speaker, key=len)
            articles[name].add(report.article.id)
            sayings[name] += 1
            role = next((entity.role for entity in report.entities if entity.id == said.entity), None)
            roles.setdefault(name, role or "")
    told = [
        StorySpeaker(name=fullest[name], role=roles[name] or None, articles=len(articles[name]), sayings=sayings[name])
        for name in fullest
    ]
    return tuple(sorted(told, key=lambda speaker: (-speaker.articles, -speaker.sayings, speaker.name))[:_MOST])
