"""People, organizations, outlets and places, each one row however many articles name it."""

from django.db import models


class Thing(models.Model):
    """A person, organization, outlet or place across articles."""

    kind = models.CharField(max_length=12)  # person, organization, outlet, place
    key = models.CharField(max_length=64, unique=True)  # hash of kind, folded name and what tells namesakes apart
    name = models.TextField()
    folded = models.TextField(db_index=True)
    latin = models.TextField(default="")
    role = models.TextField(null=True)  # the fullest that was met
    field = models.CharField(max_length=16, default="")  # of a person's office: state, army, sport …
    country = models.CharField(max_length=2, default="")  # ISO 3166-1 alpha-2; "": not known
    lat = models.FloatField(null=True)  # degrees, WGS 84
    lon = models.FloatField(null=True)
    precision = models.CharField(max_length=8, null=True)
    ref = models.CharField(max_length=40, null=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="merged")

    class Meta:
        ordering = ("folded", "id")
        indexes = (models.Index(fields=("kind", "folded"), name="thing_by_name"),)

    def __str__(self) -> str:
        return self.name


class Link(models.Model):
    """That an article names a thing: its entity `local` («e1») is that thing."""

    article = models.ForeignKey("Article", on_delete=models.CASCADE, related_name="links")
    thing = models.ForeignKey(Thing, on_delete=models.CASCADE, related_name="links")
    local = models.CharField(max_length=12)
    name = models.TextField()  # as the article has it
    role = models.TextField(null=True)
    mentions = models.PositiveIntegerField()
    first = models.PositiveIntegerField()  # where the first mention begins

    class Meta:
        constraints = (models.UniqueConstraint(fields=("article", "local"), name="one_link_an_entity"),)
        ordering = ("article_id", "first")


class HandLink(models.Model):
    """A person's decision: what this article calls by this name is that thing. Kept through every new reading."""

    article = models.ForeignKey("Article", on_delete=models.CASCADE, related_name="hand_links")
    kind = models.CharField(max_length=12)
    folded = models.TextField()
    thing = models.ForeignKey(Thing, on_delete=models.CASCADE, related_name="hand_links")
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("article", "kind", "folded"), name="one_decision_a_name"),)


class NameWord(models.Model):
    """A word of names in the archive, with its sound: «غصري» and "Ghasri" both sound KSR."""

    word = models.CharField(max_length=64, unique=True)  # folded, without the article
    sound = models.CharField(max_length=32, db_index=True)
