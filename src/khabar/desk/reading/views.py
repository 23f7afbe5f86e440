"""The screen on which a page is pasted and seen read."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khabar.desk.account.roles import may_edit
from khabar.desk.article.views import told_of
from khabar.desk.limits import at_most
from khabar.desk.reading.forms import ReadForm
from khabar.desk.reading.pages import Pasted, kept, pasted_file, pasted_link, pasted_text, read_first
from khabar.errors import KhabarError


@at_most(20)
def read(request: HttpRequest) -> HttpResponse:
    """Read what was pasted; keep it where that is asked for and allowed."""
    if settings.READ_ONLY:
        raise PermissionDenied
    form = ReadForm(request.POST or None, request.FILES or None)
    if request.method != "POST":
        return _shown(request, {"form": form})
    if not form.is_valid():
        return _shown(request, {"form": form}, 422)
    told = form.cleaned_data
    if (told["link"] or told["keep"]) and not may_edit(request):
        form.add_error(None, _("Only editors may fetch links and keep pages. Sign in first."))
        return _shown(request, {"form": form}, 403)
    try:
        return _answer(request, form)
    except KhabarError as error:
        form.add_error(None, f"{error} [{error.code}]")
        return _shown(request, {"form": form}, 422)


def _answer(request: HttpRequest, form: ReadForm) -> HttpResponse:
    told = form.cleaned_data
    pasted = _pasted(form)
    if not told["keep"]:
        return _shown(request, {"form": form, "many": len(pasted)} | told_of(read_first(pasted), {}))
    source = told["link"] or (told["file"].name if told["file"] else _("pasted text"))
    run, article = kept(pasted, source)
    if article is not None:
        return _gone(request, redirect("article:article", article.pk))
    return _gone(request, redirect("runs:run", run.pk))


def _pasted(form: ReadForm) -> Pasted:
    told = form.cleaned_data
    if told["link"]:
        return pasted_link(told["link"].strip())
    if told["file"]:
        return pasted_file(told["file"].name, told["file"].read(), told["published"])
    return pasted_text(told["text"], told["published"])


def _shown(request: HttpRequest, told: dict[str, object], status: int = 200) -> HttpResponse:
    """The whole page, or for htmx what has changed of it, which it takes in only with 200."""
    if request.headers.get("HX-Request"):
        return render(request, "reading/_result.html", told)
    return render(request, "reading/read.html", told, status=status)


def _gone(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": response.headers["Location"]})
    return response
