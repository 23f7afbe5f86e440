"""What stands in an article, in columns: attributions, times and amounts of its newest report."""

from django.db import models

from khabar.archive.models.articles import Article
from khabar.archive.models.things import Thing


class Attribution(models.Model):
    """Who says what, on whose word."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="attributions")
    local = models.CharField(max_length=12)  # «a1»
    thing = models.ForeignKey(Thing, null=True, on_delete=models.SET_NULL, related_name="said")
    speaker = models.TextField(null=True)
    kind = models.CharField(max_length=12)
    stance = models.CharField(max_length=10)
    mode = models.CharField(max_length=8)
    factuality = models.CharField(max_length=4)
    resolution = models.CharField(max_length=10)
    via = models.TextField(null=True)
    via_thing = models.ForeignKey(Thing, null=True, on_delete=models.SET_NULL, related_name="carried")
    cue = models.CharField(max_length=60)  # lemma
    content = models.TextField()  # the pieces, joined by « … »
    start = models.PositiveIntegerField()  # of the first piece, in code points of the article's text
    end = models.PositiveIntegerField()
    said_on = models.CharField(max_length=24, null=True)  # the value of the time when it was said
    parent = models.CharField(max_length=12, null=True)
    chain = models.JSONField(default=list)
    rule = models.CharField(max_length=60)
    confidence = models.FloatField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("article", "local"), name="one_row_an_attribution"),)
        indexes = (  # with the key: a filter then needs no row of the table
            models.Index(fields=("kind", "id"), name="said_by_kind"),
            models.Index(fields=("stance", "id"), name="said_by_stance"),
        )
        ordering = ("article_id", "start")


class Time(models.Model):
    """A day, month, year or span of them that an article names."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="times")
    local = models.CharField(max_length=12)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    value = models.CharField(max_length=24)
    first_day = models.DateField(null=True, db_index=True)
    last_day = models.DateField(null=True)
    modifier = models.CharField(max_length=8, null=True)


class Amount(models.Model):
    """A counted or measured thing that an article names."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="amounts")
    local = models.CharField(max_length=12)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    low = models.FloatField()
    high = models.FloatField()
    of = models.TextField()
    unit = models.CharField(max_length=24, null=True)
    modifier = models.CharField(max_length=8, null=True)
