"""The stories that were found, for the screens that show them."""

from khabar.archive.models import Article
from khabar.desk.story.models import Bearing, Story

IN_THE_MAKING = 8


def stories_in_the_making() -> list[Story]:
    """The newest stories, those of most pages first among them."""
    newest = list(Story.objects.defer("told").order_by("-last", "-pages")[: 5 * IN_THE_MAKING])
    return sorted(newest, key=lambda story: (story.clashes > 0, story.pages, story.last or ""), reverse=True)[:IN_THE_MAKING]


def story_of(article: Article) -> Story | None:
    return Story.objects.defer("told").filter(articles=article).first()


def related_to(article: Article) -> list[Article]:
    """Other articles that bear on this one, nearest first."""
    bearing = Bearing.objects.filter(article=article).first()
    if bearing is None:
        return []
    found = Article.objects.in_bulk(bearing.others[:8])
    return [found[key] for key in bearing.others[:8] if key in found]
