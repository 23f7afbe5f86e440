"""Keys of the API: shown once when they are made, kept as a hash, taken back by name."""

import hashlib
import secrets

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import APIKeyHeader, HttpBearer

from khabar.archive.models import ApiKey
from khabar.errors import ArchiveError

_MARK = "khabar_"  # so that a key is known for one where it turns up in public


def make_key(name: str) -> str:
    """A new key for whoever is called so. It is told here and never again. A name is given once, even if it was taken back."""
    key = _MARK + secrets.token_urlsafe(32)
    _, made = ApiKey.objects.get_or_create(name=name, defaults={"digest": _digest(key)})
    if not made:
        raise ArchiveError(f"there is a key for «{name}» already, or there was one. Name this one otherwise.")
    return key


def revoke_key(name: str) -> bool:
    """Take a key back; whether there was one."""
    return bool(ApiKey.objects.filter(name=name, revoked=False).update(revoked=True))


class ByHeader(APIKeyHeader):
    """`X-API-Key: khabar_…`"""

    param_name = "X-API-Key"

    def authenticate(self, request: HttpRequest, key: str | None) -> ApiKey | None:
        return _owner(key)


class ByBearer(HttpBearer):
    """`Authorization: Bearer khabar_…`"""

    def authenticate(self, request: HttpRequest, token: str) -> ApiKey | None:
        return _owner(token)


def _owner(key: str | None) -> ApiKey | None:
    if not key or not key.startswith(_MARK):
        return None
    owner = ApiKey.objects.filter(digest=_digest(key), revoked=False).first()
    if owner is not None:
        ApiKey.objects.filter(pk=owner.pk).update(used=timezone.now())
    return owner


def _digest(key: str) -> str:
    """SHA-256 is enough for a key of 256 random bits."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
