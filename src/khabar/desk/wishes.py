"""How a visitor wishes to see the desk: language, theme, digits, calendar. Asked in the address, remembered in a cookie."""

from contextvars import ContextVar

import msgspec
from django.http import HttpRequest

COOKIE = "khabar"
CHOICES = {
    "lang": ("ar", "en"),
    "theme": ("auto", "light", "dark"),
    "digits": ("auto", "arab", "latn"),
    "calendar": ("gregorian", "both"),
}


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    lang: str = "ar"
    theme: str = "auto"
    digits: str = "auto"  # auto: Arabic-Indic in Arabic, European in English
    calendar: str = "gregorian"  # both: Hijri beside it

    @property
    def arabic_digits(self) -> bool:
        return self.digits == "arab" or (self.digits == "auto" and self.lang == "ar")

    @property
    def rtl(self) -> bool:
        return self.lang == "ar"


_NONE = Wishes()
_wishes: ContextVar[Wishes] = ContextVar("wishes", default=_NONE)


def wishes() -> Wishes:
    """Those of the visitor whose request is being answered."""
    return _wishes.get()


def take(found: Wishes) -> None:
    _wishes.set(found)


def wishes_of(request: HttpRequest) -> tuple[Wishes, bool]:
    """What this request asks for, and whether the address says anything new, which is to be remembered."""
    kept = dict(piece.split("=", 1) for piece in request.COOKIES.get(COOKIE, "").split("&") if "=" in piece)
    asked = {name: request.GET[name] for name in CHOICES if request.GET.get(name) in CHOICES[name]}
    known = {name: kept[name] for name in CHOICES if kept.get(name) in CHOICES[name]}
    return Wishes(**{**known, **asked}), bool(asked)


def as_cookie(found: Wishes) -> str:
    return "&".join(f"{name}={getattr(found, name)}" for name in CHOICES)
