"""Runs of ingest, what failed in them, and the feeds that are followed."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from khabar.archive.models import Feed, Run

A_PAGE = 30


def runs(request: HttpRequest) -> HttpResponse:
    page = Paginator(Run.objects.all(), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "runs/runs.html", {"page": page, "feeds": Feed.objects.order_by("-failures", "url")[:200]})


def run(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(Run, pk=key)
    page = Paginator(found.failures.order_by("id"), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "runs/run.html", {"run": found, "page": page})
