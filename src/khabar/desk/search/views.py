"""The search screen."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from khabar.archive.search.filters import Filters
from khabar.archive.search.find import PAGE, Found, find
from khabar.archive.search.highlight import Snippet, marks_of
from khabar.archive.search.question import Question
from khabar.desk.limits import at_most
from khabar.desk.search.forms import SearchForm

_DEEPEST = 500  # pages that are shown


@at_most(120, methods=("GET",))
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET or None)
    valid = form.is_valid() if form.is_bound else True
    number = _number(request.GET.get("page"))
    told = {"form": form, "typed": request.GET.get("q", ""), "number": number}
    if not valid:
        return render(request, "search/search.html", told, status=422)
    found = _found(form, number) if form.is_bound else find("", Filters(), limit=PAGE, offset=(number - 1) * PAGE)
    query = request.GET.copy()
    query.pop("page", None)
    hits = [
        (hit, list(marked(hit.snippet)), [(row, list(_marked_said(found.question, row.content))) for row in hit.said])
        for hit in found.hits
    ]
    told |= {
        "found": found,
        "hits": hits,
        "query": query.urlencode(),
        "feed": urlencode({"q": told["typed"]}),
        "more": number * PAGE < found.total and number < _DEEPEST,
    }
    return render(request, "search/search.html", told | {"filtered": _is_filtered(form)})


def marked(snippet: Snippet) -> Iterator[tuple[str, bool]]:
    """A stretch of text in pieces, and whether each is to be marked."""
    at = 0
    for mark in snippet.marks:
        if mark.start >= at:
            yield snippet.text[at : mark.start], False
            yield mark.of(snippet.text), True
            at = mark.end
    yield snippet.text[at:], False


def _marked_said(question: Question, content: str) -> Iterator[tuple[str, bool]]:
    shown = content[:400]
    yield from marked(Snippet(shown, tuple(mark for mark in marks_of(question, shown)), 0))


def _found(form: SearchForm, number: int) -> Found:
    told = form.cleaned_data
    return find(told["q"], form.filters(), said=told["said"], limit=PAGE, offset=(number - 1) * PAGE)


def _is_filtered(form: SearchForm) -> bool:
    return form.is_bound and any(value for name, value in form.cleaned_data.items() if name != "q")


def _number(given: str | None) -> int:
    return min(max(int(given), 1), _DEEPEST) if given and given.isdecimal() and len(given) < 6 else 1
