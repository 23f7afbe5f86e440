"""Following feeds: each is asked when it is due, sooner where it brings news, later where it is in trouble."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

from khabar.archive.fetch.fetcher import Fetcher
from khabar.archive.ingest.run import Tell, ingest, nobody
from khabar.archive.ingest.web import Web, is_address
from khabar.archive.models import Feed, Run
from khabar.errors import UsageError

_LONGEST = timedelta(hours=24)  # between two visits to a feed in trouble


def feeds_of(file: str) -> list[str]:
    """The addresses in a file: one a line, empty lines and those that begin with # left out."""
    try:
        lines = Path(file).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: {getattr(error, 'strerror', None) or error}.") from error
    found = [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
    wrong = next((line for line in found if not is_address(line)), None)
    if wrong is not None:
        raise UsageError(f"{file}: «{wrong}» is no address. Write one feed a line: https://…; # begins a remark.")
    return list(dict.fromkeys(found))


def visit_due(feeds: Sequence[str], fetcher: Fetcher, every: timedelta, tell: Tell = nobody) -> Run | None:
    """Ask the feeds that are due for news. None where none is. every: how long a feed that answers is left alone."""
    now = timezone.now()
    known = {feed.url: feed for feed in Feed.objects.filter(url__in=feeds)}
    due = [url for url in feeds if url not in known or (known[url].due or now) <= now]
    if not due:
        return None
    web = Web(fetcher)
    run = ingest(web.raws_of(due), due, "watch", tell=tell)
    web.remember_feeds()
    for url in due:
        _note(url, web.troubles.get(url, ""), every)
    return run


def watch(
    file: str,
    fetcher: Fetcher,
    every: timedelta,
    tell: Tell = nobody,
    told: Callable[[Run], None] = lambda run: None,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Follow the feeds of a file until stopped. The file is read again each round, so that feeds can be added meanwhile."""
    while True:
        feeds = feeds_of(file)
        run = visit_due(feeds, fetcher, every, tell)
        if run is not None:
            told(run)
        sleep(_pause(feeds, every))


def _note(url: str, trouble: str, every: timedelta) -> None:
    """When a feed was asked, and when it is to be asked again: after trouble, twice as late each time."""
    now = timezone.now()
    feed = Feed.objects.get_or_create(url=url)[0]
    feed.failures = feed.failures + 1 if trouble else 0
    feed.trouble = trouble
    feed.checked = now
    feed.due = now + min(_LONGEST, every * 2 ** min(feed.failures, 10))
    feed.save()


def _pause(feeds: Sequence[str], every: timedelta) -> float:
    """Seconds until the next feed is due; at most a minute where there is none yet."""
    soonest: datetime | None = Feed.objects.filter(url__in=feeds).order_by("due").values_list("due", flat=True).first()
    wait = (soonest - timezone.now()).total_seconds() if soonest is not None else 60.0
    return min(max(wait, 1.0), every.total_seconds())
