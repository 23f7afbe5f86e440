"""Three roles: a reader reads, an editor reads pages in and corrects, an admin keeps accounts too."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

READER, EDITOR, ADMIN = ROLES = ("reader", "editor", "admin")
View = Callable[..., HttpResponseBase]


def has_accounts() -> bool:
    return User.objects.exists()


def role_of(request: HttpRequest) -> str | None:
    """The role of whoever asks; None: a visitor."""
    user = getattr(request, "user", None)
    if settings.READ_ONLY or user is None:  # None: the request was refused before anybody looked who asks
        return None
    if not user.is_authenticated:
        return EDITOR if settings.OPEN_DESK and not has_accounts() else None
    if user.is_superuser:
        return ADMIN
    groups = set(user.groups.values_list("name", flat=True))
    return next((role for role in (ADMIN, EDITOR, READER) if role in groups), READER)


def may_edit(request: HttpRequest) -> bool:
    return _role(request) in (EDITOR, ADMIN)


def may_admin(request: HttpRequest) -> bool:
    return _role(request) == ADMIN


def editors_only(view: View) -> View:
    """A view that visitors are asked to sign in for, and readers are refused."""
    return _guarded(view, may_edit)


def admins_only(view: View) -> View:
    return _guarded(view, may_admin)


def _guarded(view: View, may: Callable[[HttpRequest], bool]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *given: Any, **named: Any) -> HttpResponseBase:
        if may(request):
            return view(request, *given, **named)
        if request.user.is_authenticated or settings.READ_ONLY:
            raise PermissionDenied
        return redirect_to_login(request.get_full_path())

    return guarded


def _role(request: HttpRequest) -> str | None:
    """Looked up once a request."""
    if not hasattr(request, "khabar_role"):
        request.khabar_role = role_of(request)  # type: ignore[attr-defined]
    role: str | None = request.khabar_role  # type: ignore[attr-defined]
    return role
