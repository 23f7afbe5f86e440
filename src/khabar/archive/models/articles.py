"""Articles, and the versions in which they were seen."""

from django.db import models


class Article(models.Model):
    """One article, however often it was met. Its columns are those of its newest version."""

    identity = models.CharField(max_length=64, unique=True)  # hash of what makes it the same article (identity.py)
    has_given_id = models.BooleanField(default=False)  # the id stood in what was ingested
    name = models.TextField(db_index=True)  # `article.id` of the report: as given at ingest
    url = models.TextField(null=True)
    url_hash = models.CharField(max_length=32, null=True, db_index=True)  # of the address without its accidents
    outlet = models.TextField(null=True, db_index=True)
    section = models.TextField(null=True, db_index=True)
    title = models.TextField(null=True)
    byline = models.JSONField(default=list)
    published = models.CharField(max_length=40, null=True)  # ISO 8601 as the page has it
    day = models.DateField(null=True, db_index=True)  # of `published`
    language = models.CharField(max_length=35)
    words = models.PositiveIntegerField(default=0)
    first_seen = models.DateTimeField()
    last_seen = models.DateTimeField()
    current = models.ForeignKey("Version", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("-day", "-id")

    def __str__(self) -> str:
        return self.title or self.name


class Version(models.Model):
    """An article as it stood once: the bytes it came in, and the report that was read from them."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()  # from 1
    seen = models.DateTimeField()
    raw = models.BinaryField()  # zlib
    raw_kind = models.CharField(max_length=8)  # page, line, article (packing.py)
    raw_digest = models.CharField(max_length=64, db_index=True)
    given = models.JSONField(default=dict)  # what the caller knew of the page: id, url, outlet, published, charset
    digest = models.CharField(max_length=64)  # of the article that was read: title, text, byline, day
    report = models.BinaryField()  # zlib of the report as JSON
    reader = models.CharField(max_length=40, db_index=True)  # the reader that wrote the report (reader.py)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("article", "number"), name="one_version_a_number"),)
        ordering = ("article_id", "number")

    def __str__(self) -> str:
        return f"{self.article_id}/{self.number}"
