"""How a sample becomes a report: from its own file, as a user reads it, or from its bare paragraphs."""

from gate.sample_records import Sample
from khabar.library import read, read_all
from khabar.page.build import article_of
from khabar.reading import read_article
from khabar.records import ErrorRecord, Report


def read_sample(sample: Sample) -> Report:
    """The report of the sample's own file, as `khabar read` makes it."""
    if sample.path.suffix != ".jsonl":
        given = sample.given
        return read(sample.path.read_bytes(), id=sample.id, url=given.url, outlet=given.outlet, published=given.published)
    for line in read_all([sample.path]):
        if not isinstance(line, ErrorRecord) and line.article.id == sample.id:
            return line
    raise ValueError(f"{sample.file} has no readable line {sample.id}")


def read_text(sample: Sample) -> Report:
    """The report of the sample's bare paragraphs, as of an article that comes as JSON."""
    title, *body = sample.paragraphs
    return read_article(article_of(title, body, id=sample.id, published=sample.published))
