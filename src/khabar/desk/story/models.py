"""Stories as they were last found. They are found anew from the reports (retell.py); nothing here is entered by hand."""

from django.db import models

from khabar.archive.models import Article


class Story(models.Model):
    """One story. Its key is that of its first article, so that its address stays as it grows."""

    key = models.BigIntegerField(primary_key=True)
    headline = models.TextField()
    first = models.CharField(max_length=40, null=True)  # ISO 8601
    last = models.CharField(max_length=40, null=True)
    pages = models.PositiveIntegerField()
    origins = models.PositiveIntegerField()  # whose texts they carry
    clashes = models.PositiveIntegerField(default=0)
    told = models.BinaryField()  # zlib of khabar.stories.records.Story as JSON; its article ids are keys of articles
    articles = models.ManyToManyField(Article, related_name="stories")

    class Meta:
        ordering = ("-last", "-pages", "key")

    def __str__(self) -> str:
        return self.headline


class Bearing(models.Model):
    """What bears on an article: other articles, nearest first."""

    article = models.OneToOneField(Article, on_delete=models.CASCADE, primary_key=True, related_name="+")
    others = models.JSONField(default=list)  # keys of articles
