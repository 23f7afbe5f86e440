"""Correcting a record, adding one that is missing, and what all corrections come to."""

import msgspec
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khabar.archive.ingest.kept import report_of
from khabar.archive.ingest.reader import reader
from khabar.archive.ingest.save import rewrite_rows
from khabar.archive.models import Article
from khabar.desk.account.roles import editors_only
from khabar.desk.limits import at_most
from khabar.desk.review.accuracy import accuracy
from khabar.desk.review.forms import RecordForm, as_initial
from khabar.desk.review.gold import gold_records
from khabar.desk.review.laid import laid_over
from khabar.desk.review.models import CHANGED, MISSING, RIGHT, WRONG, Correction
from khabar.desk.review.placed import Placed, placed
from khabar.records import Attribution, Report


def accuracy_page(request: HttpRequest) -> HttpResponse:
    """Honest precision by rule, and the newest corrections."""
    corrections = Correction.objects.filter(withdrawn=None)
    newest = Paginator(corrections.select_related("article").order_by("-id"), 30).get_page(request.GET.get("page"))
    return render(request, "review/accuracy.html", {"accuracy": accuracy(corrections.order_by("id")), "page": newest})


@editors_only
@at_most(60)
def correct(request: HttpRequest, key: int, local: str) -> HttpResponse:
    """One record: right, wrong, or as the form says."""
    article, report = _read(key)
    said = next((one for one in report.attributions if one.id == local), None)
    if said is None:
        raise Http404
    before = placed(said, report.article.text)
    form = _form(request, report, said.cue.span.start, as_initial(before))
    verdict = request.POST.get("verdict", "")
    if request.method == "POST" and verdict in (RIGHT, WRONG):
        _keep(request, article, verdict, before, before if verdict == RIGHT else None, said)
        return _back(article, said.id)
    if request.method == "POST" and form.is_valid():
        after = _unchanged_where_alike(before, form.record())
        _keep(request, article, RIGHT if after == before else CHANGED, before, after, said, form.cleaned_data["remark"])
        return _back(article, said.id)
    told = {"article": article, "report": report, "said": said, "record": before, "form": form}
    return render(request, "review/correct.html", told, status=422 if request.method == "POST" else 200)


@editors_only
@at_most(60)
def missing(request: HttpRequest, key: int) -> HttpResponse:
    """A record that the reader did not find."""
    article, report = _read(key)
    form = _form(request, report, 0, {"stance": "asserts", "kind": "person", "mode": "indirect"})
    if request.method == "POST" and form.is_valid():
        _keep(request, article, MISSING, None, form.record(), None, form.cleaned_data["remark"])
        return _back(article, "top")
    told = {"article": article, "report": report, "form": form}
    return render(request, "review/missing.html", told, status=422 if request.method == "POST" else 200)


@require_POST
@editors_only
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    correction = get_object_or_404(Correction, pk=key, withdrawn=None)
    correction.withdrawn = timezone.now()
    with transaction.atomic():
        correction.save(update_fields=["withdrawn"])
        rewrite_rows(correction.article_id)
    return redirect("review:accuracy")


def gold(request: HttpRequest) -> HttpResponseBase:
    """Corrected articles as gold records, one a line."""
    lines = (msgspec.json.encode(record) + b"\n" for record in gold_records())
    response = StreamingHttpResponse(lines, content_type="application/jsonl; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="khabar-gold.jsonl"'
    return response


def _read(key: int) -> tuple[Article, Report]:
    article = get_object_or_404(Article.objects.select_related("current"), pk=key, current__isnull=False)
    if article.current is None:
        raise Http404
    return article, laid_over(article, report_of(article.current))[0]


def _form(request: HttpRequest, report: Report, near: int, initial: dict[str, object]) -> RecordForm:
    data = request.POST if request.method == "POST" else None
    return RecordForm(data, text=report.article.text, near=near, initial=initial)


def _unchanged_where_alike(before: Placed, after: Placed) -> Placed:
    """The old words where the new ones only find another place of the same text."""
    same = {
        name: getattr(before, name)
        for name in ("cue", "source")
        if getattr(before, name) and getattr(after, name) and getattr(before, name).text == getattr(after, name).text
    }
    if [words.text for words in before.content] == [words.text for words in after.content]:
        same["content"] = before.content
    return msgspec.structs.replace(after, **same)


@transaction.atomic
def _keep(
    request: HttpRequest,
    article: Article,
    verdict: str,
    before: Placed | None,
    after: Placed | None,
    said: Attribution | None,
    remark: str = "",
) -> None:
    """Keep an editor's word, with the rows and the search that follow from it: all of it or nothing."""
    user = request.user if request.user.is_authenticated else None
    Correction.objects.create(
        article=article,
        author=user,
        author_name=user.get_username() if user else _("this machine"),
        verdict=verdict,
        rule=said.rule[:60] if said else "",
        reader=article.current.reader if article.current else reader(),
        before=msgspec.to_builtins(before),
        after=msgspec.to_builtins(after),
        remark=remark,
    )
    rewrite_rows(article.pk)


def _back(article: Article, anchor: str) -> HttpResponse:
    return redirect(f"{reverse('article:article', args=[article.pk])}#{anchor}")
