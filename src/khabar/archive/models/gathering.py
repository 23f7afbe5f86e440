"""How pages came in: runs and what failed in them, feeds that are followed, addresses that were visited."""

from django.db import models


class Run(models.Model):
    """One call of ingest, watch or reread. `ended` is empty while it runs, and for ever where it was killed."""

    kind = models.CharField(max_length=8)
    began = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    reader = models.CharField(max_length=40)
    sources = models.JSONField(default=list)
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-id",)


class Failure(models.Model):
    """What a run could not read or fetch, and why."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="failures")
    where = models.TextField()
    code = models.CharField(max_length=24)
    message = models.TextField()


class Feed(models.Model):
    """A feed that is followed."""

    url = models.TextField(unique=True)
    title = models.TextField(default="")
    checked = models.DateTimeField(null=True)
    due = models.DateTimeField(null=True)  # when it is to be asked again
    failures = models.PositiveIntegerField(default=0)  # in a row
    trouble = models.TextField(default="")  # the last one; "" where the last visit went well


class Visit(models.Model):
    """The last answer of an address, for the next question: "has it changed since?"."""

    url = models.TextField(unique=True)
    etag = models.TextField(default="")
    modified = models.TextField(default="")  # Last-Modified as sent
    told = models.CharField(max_length=64, default="")  # hash of what a feed said of it
    fetched = models.DateTimeField()
