"""Pages that are no article say so: front pages, tag lists, galleries, pages without text; and pages that were cut."""

from khabar.page.body import Body
from khabar.page.lines import is_link
from khabar.page.tree import Tree
from khabar.page.zones import Zones
from khabar.records import Notice

_FEWEST_WORDS = 20  # of an article's body
_TEASERS = 5  # linked headings inside the body
_TEASER_WORDS = 4


def notices_of(tree: Tree, zones: Zones, body: Body, headline: int | None, whole: bool) -> tuple[Notice, ...]:
    """What keeps a page from being one whole article."""
    found = []
    if tree.cut:
        found.append(Notice(code="cut", message="The page is longer than the limits allow; its end was not read."))
    kept = body.kept
    words = sum(tree.lines[at].words for at in kept)
    if not kept:
        found.append(Notice(code="no_text", message="No text of an article was found on the page."))
    elif not whole and _is_listing(tree, zones, body, words):
        found.append(Notice(code="listing", message="The page lists stories (a front page, a section, a tag) and is no article."))
    elif not whole and words < _FEWEST_WORDS:
        found.append(
            Notice(
                code="little_text", message=f"The page has only {words} words beside its furniture: a gallery, a video or a stub."
            )
        )
    return tuple(found)


def _is_listing(tree: Tree, zones: Zones, body: Body, words: int) -> bool:
    """Headings that are links stand between short texts."""
    teasers = 0
    for at in range(body.first, body.last):
        line = tree.lines[at]
        if line.words >= _TEASER_WORDS and is_link(line) and zones.furniture(at) is None:
            element = tree.elements[line.element]
            teasers += line.level > 0 or element.role == "title" or element.tag in ("a", "article")
    return teasers >= _TEASERS and words < 45 * teasers
