"""Corrections: what an editor says of one record of one article."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from khabar.archive.models import Article

RIGHT, WRONG, CHANGED, MISSING = VERDICTS = ("right", "wrong", "changed", "missing")
_TOLD = {RIGHT: _("Right"), WRONG: _("Wrong"), CHANGED: _("Mended"), MISSING: _("Missing")}


class Correction(models.Model):
    """An editor's verdict on an attribution. Never changed, only withdrawn; the newest one on a record holds.

    `before` and `after` are records as words with their places (placed.py), not ids: so they survive a new reading.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="corrections")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    author_name = models.CharField(max_length=150)  # kept when the account goes
    made = models.DateTimeField(auto_now_add=True)
    verdict = models.CharField(max_length=8)  # VERDICTS
    rule = models.CharField(max_length=60, default="", db_index=True)  # that read the record; "" for a missing one
    reader = models.CharField(max_length=40)  # the reader whose reading was judged
    before = models.JSONField(null=True)  # null: missing
    after = models.JSONField(null=True)  # null: wrong
    remark = models.TextField(default="", blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    @property
    def told(self) -> str:
        """The verdict in the reader's language."""
        return str(_TOLD[self.verdict])

    def __str__(self) -> str:
        return f"{self.article_id}: {self.verdict}"
