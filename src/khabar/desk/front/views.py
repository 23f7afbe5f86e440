"""The front page, the page that explains the marks, and the pages for what goes wrong."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from khabar.desk.account.roles import has_accounts
from khabar.desk.front.news import counts, most_quoted, newest
from khabar.desk.story.shelf import stories_in_the_making

STANCES = ("asserts", "denies", "withholds", "believes", "doubts", "asks", "directs", "commits", "judges")


def front(request: HttpRequest) -> HttpResponse:
    told = {"counts": counts(), "newest": newest(), "speakers": most_quoted(), "stories": stories_in_the_making()}
    return render(request, "front/front.html", told | {"no_accounts": not has_accounts()})


def legend(request: HttpRequest) -> HttpResponse:
    return render(request, "front/legend.html", {"stances": STANCES})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain(request, 400, _("Not understood"), _("The address or the form asks for something that cannot be."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain(request, 403, _("Not allowed"), _("Your account may not do this. An admin of this desk can allow it."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain(request, 404, _("Not here"), _("There is no such page on this desk. It may never have been here."))


def broken(request: HttpRequest) -> HttpResponse:
    return _plain(
        request, 500, _("A mistake in khabar"), _("The page could not be made. What happened stands in the server's log.")
    )


def _plain(request: HttpRequest, status: int, heading: str, told: str) -> HttpResponse:
    return render(request, "desk/plain.html", {"heading": heading, "told": told}, status=status)
