"""Stories for people: what happened, whose text it is, who agrees, who denies, which figures clash."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from khabar.lexicons import load
from khabar.records import Article
from khabar.show.labels import Label, Language
from khabar.show.page import Run, Sheet
from khabar.show.prose import Prose
from khabar.stories.changes import changes
from khabar.stories.records import Change, Claim, Contradiction, CopyGroup, RelatedArticle, Side, Story

CLAIMS = 5  # that are shown of a story; the JSON has all
_LONG = 220  # letters of a statement that are shown
_STEP: Run = (" · ", "dim")


@cache
def _labels(language: Language) -> Mapping[str, str]:
    table = load.rows("stories_labels.csv", Label, "key")
    return {label.key: label.arabic if language == "ar" else label.english for label in table}


class StorySheet:
    """A sheet, with the words in which stories are told."""

    def __init__(self, sheet: Sheet, articles: Mapping[str, Article]) -> None:
        self.sheet = sheet
        self.articles = articles
        self.word: Mapping[str, str] = {**sheet.word, **_labels(sheet.language)}

    def parts(self, story: Story) -> Iterator[RenderableType]:
        """One story from headline to contradictions."""
        yield Rule(style="dim")
        yield self._words(story.headline, "bold")
        yield self._facts(story)
        if story.places:
            yield self._named("places", [place.name for place in story.places])
        if story.speakers:
            yield self._named("main_speakers", [speaker.name for speaker in story.speakers])
        yield Text("")
        yield from self._tree(story)
        yield from self._contradictions(story)
        yield from self._changes(story)
        yield from self._claims(story)

    def copies(self, group: CopyGroup) -> Iterator[RenderableType]:
        """The copies of one text: who had it first, to whom it is owed, what each changed."""
        yield self._heading("copies", len(group.articles))
        if group.origin is not None:
            because = self.word.get(group.evidence[0].because, group.evidence[0].because)
            yield self.sheet.line((f"{self.word['origin']}: ", "dim"), (group.origin, "bold"), (f" ({because})", "dim"))
        first = self.articles[group.first]
        yield self._entry(group.first, [(f"{self.word['from_first']}", "dim")])
        for id_ in group.articles[1:]:
            yield self._entry(id_, [])
            yield from self._differences(first, self.articles[id_])
        yield Text("")

    def related(self, related: Sequence[RelatedArticle]) -> Iterator[RenderableType]:
        yield self._heading("related_articles", len(related))
        for one in related:
            yield self._entry(one.article, [(f"{one.likeness:.2f}", "dim")])
        yield Text("")

    def _facts(self, story: Story) -> RenderableType:
        when = story.first or self.word["undated"]
        days = when if story.last in (None, story.first) else f"{when} – {story.last}"
        counts = f"{len(story.articles)} {self.word['articles']}", f"{len(story.tree)} {self.word['origins_count']}"
        return self.sheet.line((days, "dim"), _STEP, (counts[0], ""), _STEP, (counts[1], "bold"), _STEP, (story.id, "dim"))

    def _tree(self, story: Story) -> Iterator[RenderableType]:
        """Whose text the articles carry: the root first, its articles under it."""
        yield self._heading("tree", len(story.tree))
        for source in story.tree:
            because = self.word["outlet_itself" if source.origin.because == "outlet" else source.origin.because]
            yield self.sheet.line((source.origin.name, "bold"), (f" ({because})", "dim"))
            for id_ in source.articles:
                yield self._entry(id_, [])
        yield Text("")

    def _contradictions(self, story: Story) -> Iterator[RenderableType]:
        if story.contradictions:
            yield self._heading("contradictions", len(story.contradictions))
            for one in story.contradictions:
                yield from self._clash(story, one)
            yield Text("")

    def _clash(self, story: Story, one: Contradiction) -> Iterator[RenderableType]:
        runs: list[Run] = [(self.word[one.kind], "bold red")]
        if one.slot in self.word:  # a slot of figures; of a denial the sides say what it is about
            runs += [_STEP, (self.word[one.slot], "")]
        yield self.sheet.line(*runs)
        for side in one.sides:
            yield from self._side(story, side)

    def _changes(self, story: Story) -> Iterator[RenderableType]:
        if story.changes:
            yield self._heading("changes", len(story.changes))
            for change in story.changes:
                yield from self._steps(story, change)
            yield Text("")

    def _steps(self, story: Story, change: Change) -> Iterator[RenderableType]:
        yield self.sheet.line((self.word.get(change.slot, change.slot), "bold"))
        for side in change.steps:
            yield from self._side(story, side)

    def _side(self, story: Story, side: Side) -> Iterator[RenderableType]:
        saying = side.sayings[0]
        value: list[Run] = [(f"{side.value} ", "bold")] if side.value is not None else []
        names = "، ".join(story.origins[number].name for number in side.origins)
        when: list[Run] = [_STEP, (saying.published, "dim")] if saying.published else []
        yield self.sheet.indented(self.sheet.line(*value, (names, ""), *when))
        yield self.sheet.indented(self._words(_short(saying.text), "dim"))

    def _claims(self, story: Story) -> Iterator[RenderableType]:
        agreed = [claim for claim in story.claims if claim.corroboration > 1][:CLAIMS]
        if agreed:
            yield self._heading("claims", len(agreed))
            for claim in agreed:
                yield from self._claim(story, claim)
            yield Text("")

    def _claim(self, story: Story, claim: Claim) -> Iterator[RenderableType]:
        yield self._words(_short(claim.text), "")
        names = "، ".join(story.origins[number].name for number in claim.origins)
        counted = f"{claim.corroboration} {self.word['claim_origins']}: "
        yield self.sheet.indented(self.sheet.line((counted, "dim"), (names, "bold")))

    def _differences(self, first: Article, other: Article) -> Iterator[RenderableType]:
        """What was cut, added and changed, shortened."""
        for piece in changes(first, other):
            if piece.kind != "same":
                runs: list[Run] = [(f"{self.word[piece.kind]}: ", "dim")]
                runs += [(_short(piece.left.of(first.text)), "red")] if piece.left else []
                runs += [(" ← ", "dim")] if piece.left and piece.right else []
                runs += [(_short(piece.right.of(other.text)), "green")] if piece.right else []
                yield self.sheet.indented(self.sheet.paragraph(runs))

    def _entry(self, id_: str, more: Sequence[Run]) -> RenderableType:
        article = self.articles[id_]
        facts = [fact for fact in (article.outlet, article.published) if fact]
        runs: list[Run] = [(id_, "dim"), *(run for fact in facts for run in (_STEP, (fact, "")))]
        runs += [_STEP, (article.title or self.word["untitled"], ""), *(run for one in more for run in (_STEP, one))]
        return self.sheet.indented(self.sheet.line(*runs))

    def _heading(self, key: str, count: int) -> RenderableType:
        return self.sheet.line((self.word[key], "bold"), (f" ({count})", "dim"))

    def _named(self, key: str, names: Sequence[str]) -> RenderableType:
        return self.sheet.line((f"{self.word[key]}: ", "dim"), ("، ".join(names), ""))

    def _words(self, text: str | None, style: str) -> Prose:
        return self.sheet.article(text, style) if text else self.sheet.line((self.word["untitled"], "italic"))


def _short(text: str) -> str:
    """The beginning of a statement, cut between words."""
    words = " ".join(text.split())
    return words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + " …"
