"""Decisions on who is who, with their author and time."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from khabar.archive.models import Thing

ONE, APART = KINDS = ("one", "apart")
_TOLD = {ONE: _("Are one"), APART: _("Parted")}


class Decision(models.Model):
    """An editor's word that two things are one, or that some articles mean somebody else. Kept when it is taken back."""

    kind = models.CharField(max_length=8)  # KINDS
    thing = models.ForeignKey(Thing, on_delete=models.CASCADE, related_name="+")  # that is the other; that was parted
    other = models.ForeignKey(Thing, on_delete=models.CASCADE, related_name="+")  # that stands; that the articles mean
    named = models.JSONField(default=list)  # what changed hands: pairs of an article's key and the folded name in it
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    author_name = models.CharField(max_length=150)  # kept when the account goes
    made = models.DateTimeField(auto_now_add=True)
    undone = models.DateTimeField(null=True, blank=True)
    undone_by = models.CharField(max_length=150, default="", blank=True)

    class Meta:
        ordering = ("-id",)

    @property
    def told(self) -> str:
        """What was decided, in the reader's language."""
        return str(_TOLD[self.kind])

    def __str__(self) -> str:
        return f"{self.kind}: {self.thing} / {self.other}"
