"""Keys that open the API."""

from django.db import models


class ApiKey(models.Model):
    """A key as its hash: the key itself is shown once, when it is made."""

    name = models.CharField(max_length=80, unique=True)
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField(auto_now_add=True)
    used = models.DateTimeField(null=True)
    revoked = models.BooleanField(default=False)
