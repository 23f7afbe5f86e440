"""What the scene makes of the names that it is given."""

from khabar.attribution.reader import attributions_of
from khabar.attribution.scene import Scene
from khabar.page.build import article_of
from khabar.records import Entity, Span
from khabar.words.prose import prose_of


def _named(text: str, key: str, name: str) -> Entity:
    start = text.index(name)
    return Entity(id=key, kind="person", name=name, mentions=(Span(start, start + len(name)),))


def test_of_two_names_that_overlap_the_longer_one_is_left() -> None:
    text = "قال سامر عيسى هناء منصور إن الطريق مفتوح."
    article = article_of(None, [text], id="overlap")
    names = (_named(text, "e1", "سامر عيسى هناء"), _named(text, "e2", "هناء منصور"))
    scene = Scene(prose_of(article), names, ())
    assert {mention.entity.id for mention in scene.mentions.values()} == {"e1"}
    assert [a.entity for a in attributions_of(article, prose_of(article), names, ())] == ["e1"]
