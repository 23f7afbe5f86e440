"""How often one address may ask for what costs much. Counted in this process's memory, by the minute."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

View = Callable[..., HttpResponseBase]
MINUTE = 60


def at_most(times: int, methods: tuple[str, ...] = ("POST",)) -> Callable[[View], View]:
    """Answer 429 to whoever asks a view more often than so many times a minute with one of these methods."""

    def limited(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *given: Any, **named: Any) -> HttpResponseBase:
            if request.method in methods and _asked(f"{view.__module__}.{view.__name__}", caller(request)) > times:
                response = render(request, "desk/too_often.html", status=429)
                response.headers["Retry-After"] = str(MINUTE)
                return response
            return view(request, *given, **named)

        return guarded

    return limited


def caller(request: HttpRequest) -> str:
    """The address that asks: the nearest that is no proxy of our own."""
    passed = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    proxies = settings.PROXIES
    return passed[-proxies] if 0 < proxies <= len(passed) else request.META.get("REMOTE_ADDR", "")


def _asked(view: str, who: str) -> int:
    key = f"limit:{view}:{who}:{int(time.time()) // MINUTE}"
    cache.add(key, 0, MINUTE * 2)
    return int(cache.incr(key))
