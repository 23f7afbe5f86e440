"""The whole way of one page, on one screen: bytes → Article → words → mentions → attributions → Report."""

from khabar.attribution.reader import attributions_of
from khabar.mentions.amounts import amounts_of
from khabar.mentions.entities import entities_of
from khabar.mentions.times import times_of
from khabar.records import Article, Report
from khabar.words.prose import prose_of


def read_article(article: Article) -> Report:
    """All that khabar records of one article. Cost: linear in its text."""
    prose = prose_of(article)
    times, unresolved = times_of(prose, article.published)
    amounts = amounts_of(prose, times)
    entities = entities_of(prose)
    attributions = attributions_of(article, prose, entities, times)
    return Report(
        article=article,
        entities=entities,
        times=times,
        amounts=amounts,
        attributions=attributions,
        notices=unresolved,
    )
