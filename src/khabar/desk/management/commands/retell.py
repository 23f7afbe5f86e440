"""`django-admin retell`: lay the corrections over the archive's rows once more, and find the stories anew."""

import os
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections
from django.db.models import Count

from khabar.archive.ingest.reader import reader
from khabar.archive.models import Version
from khabar.desk.review.laid import write_all_corrected
from khabar.desk.review.models import Correction
from khabar.desk.story.retell import retell

EVERY = 30.0  # seconds between two looks whether the archive has changed


class Command(BaseCommand):
    help = "Lay the corrections over the archive's rows once more, and find the stories of the newest articles anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--follow", action="store_true", help="whenever the archive changes, until the caller ends")

    def handle(self, *given: Any, follow: bool = False, **named: Any) -> None:
        if hasattr(os, "nice"):
            os.nice(10)
        if not follow:
            write_all_corrected()
            self._tell()
        parent, known, laid = os.getppid(), None, False
        while follow and os.getppid() == parent:
            try:
                if not laid:
                    write_all_corrected()
                    laid = True
                state = _state()
                if state != known:
                    self._tell()
                    known = state
            except (InterfaceError, OperationalError):  # the database is busy, or restarts: there is always a next time
                pass
            time.sleep(EVERY)
            close_old_connections()

    def _tell(self) -> None:
        self.stdout.write(f"{retell()} stories")


def _state() -> object:
    """What tells that the archive has changed."""
    newest = Version.objects.order_by("-pk").values_list("pk", "reader").first()
    corrections = Correction.objects.aggregate(made=Count("pk"), withdrawn=Count("withdrawn"))
    old = Version.objects.exclude(reader=reader()).count()  # while they are read again, stories change with them
    return Version.objects.count(), newest, old, tuple(corrections.values())
