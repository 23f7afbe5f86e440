"""What happens to every request: the visitor's wishes are heard, and the answer bears the headers that keep browsers safe."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation

from khabar.desk.wishes import COOKIE, as_cookie, take, wishes_of

Answer = Callable[[HttpRequest], HttpResponseBase]
YEAR = 31_536_000
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def headers(get_response: Answer) -> Answer:
    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answer


def wishes(get_response: Answer) -> Answer:
    def answer(request: HttpRequest) -> HttpResponseBase:
        found, new = wishes_of(request)
        take(found)
        with translation.override(found.lang):
            response = get_response(request)
        response.headers.setdefault("Content-Language", found.lang)
        response.headers["Vary"] = ", ".join(filter(None, [response.headers.get("Vary"), "Cookie"]))
        if new:
            secure = bool(settings.SESSION_COOKIE_SECURE)
            response.set_cookie(COOKIE, as_cookie(found), max_age=YEAR, samesite="Lax", secure=secure, httponly=True)
        return response

    return answer
