"""Screens on which an editor says who is who."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khabar.archive.models import Thing
from khabar.archive.things.finding import signs_of_thing, standing
from khabar.desk.account.roles import editors_only
from khabar.desk.limits import at_most
from khabar.desk.whois.alike import MOST_ARTICLES, SHOWN, alike, described, namings
from khabar.desk.whois.decide import decide_apart, decide_one, undo
from khabar.desk.whois.models import Decision
from khabar.errors import ArchiveError

A_PAGE = 30


@editors_only
def same(request: HttpRequest, key: int) -> HttpResponse:
    """Look for another who is the same."""
    thing = _standing(key)
    typed = request.GET.get("q", thing.name).replace("\0", "")[:200]
    return render(request, "whois/same.html", {"thing": thing, "typed": typed, "found": alike(thing, typed)})


@editors_only
@at_most(60)
def one(request: HttpRequest, key: int, other_key: int) -> HttpResponse:
    """The two beside each other; whose name stands, and that they are one."""
    pair = [_standing(key), _standing(other_key)]
    if pair[0].pk == pair[1].pk or pair[0].kind != pair[1].kind:
        raise Http404
    stands = next((thing for thing in pair if str(thing.pk) == request.POST.get("stands")), None)
    if request.method == "POST" and stands is not None:
        goes = next(thing for thing in pair if thing.pk != stands.pk)
        decide_one(goes, stands, _author(request))
        messages.success(request, _("They are one from now on. Under «Decisions» it can be taken back."))
        return redirect("thing:thing", stands.pk)
    clash = signs_of_thing(pair[0]).clash(signs_of_thing(pair[1]))
    told = {"thing": pair[0], "pair": described(pair, SHOWN), "clash": clash}
    return render(request, "whois/one.html", told, status=422 if request.method == "POST" else 200)


@editors_only
@at_most(60)
def apart(request: HttpRequest, key: int) -> HttpResponse:
    """Choose the articles that mean somebody else."""
    thing = _standing(key)
    found = namings(thing)
    named = {naming.link.article_id for naming in found}
    chosen = sorted(
        {int(article) for article in request.POST.getlist("article") if article.isdecimal() and len(article) < 19} & named
    )
    trouble = ""
    if request.method == "POST" and chosen and len(chosen) < len(named):
        decision = decide_apart(thing, chosen, _author(request))
        messages.success(request, _("These articles mean somebody else from now on. Under «Decisions» it can be taken back."))
        return redirect("thing:thing", decision.other_id)
    if request.method == "POST":
        trouble = _("Choose some of the articles, and not all: who is named in all of them is already one.")
    told = {"thing": thing, "namings": found, "most": MOST_ARTICLES, "trouble": trouble, "chosen": chosen}
    return render(request, "whois/apart.html", told, status=422 if trouble else 200)


def decisions(request: HttpRequest) -> HttpResponse:
    """All that was decided, the newest first."""
    found = Decision.objects.select_related("thing", "other")
    return render(request, "whois/decisions.html", {"page": Paginator(found, A_PAGE).get_page(request.GET.get("page"))})


@require_POST
@editors_only
def take_back(request: HttpRequest, key: int) -> HttpResponse:
    get_object_or_404(Decision, pk=key, undone=None)
    try:
        shown = undo(key, _author(request))
    except ArchiveError as error:
        messages.error(request, str(error))
        return redirect("whois:decisions")
    messages.success(request, _("It is taken back."))
    return redirect("thing:thing", shown.pk)


def _standing(key: int) -> Thing:
    return standing(get_object_or_404(Thing.objects.select_related("merged_into"), pk=key))


def _author(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
