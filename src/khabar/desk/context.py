"""What every template knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from khabar.desk.account.roles import may_admin, may_edit
from khabar.desk.wishes import CHOICES, wishes


def desk(request: HttpRequest) -> dict[str, Any]:
    return {
        "wishes": wishes(),
        "here": request.get_full_path(),
        "switches": {name: {choice: _with(request, name, choice) for choice in choices} for name, choices in CHOICES.items()},
        "may_edit": may_edit(request),
        "may_admin": may_admin(request),
        "read_only": settings.READ_ONLY,
    }


def _with(request: HttpRequest, name: str, choice: str) -> str:
    """This page's address, asking for another wish."""
    asked = request.GET.copy()
    asked[name] = choice
    return f"{request.path}?{asked.urlencode()}" if request.method == "GET" else f"/?{name}={choice}"
