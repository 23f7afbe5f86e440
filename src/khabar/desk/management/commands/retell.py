"""`django-admin retell`: lay the corrections over the archive's rows again, and find the stories anew."""

import os
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError

from khabar.archive.models import Version
from khabar.desk.review.laid import write_all_corrected
from khabar.desk.review.models import Correction
from khabar.desk.story.retell import retell

EVERY = 30.0  # seconds between two looks whether the archive has changed


class Command(BaseCommand):
    help = "Lay the corrections over the archive's rows again, and find the stories of the newest articles anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--follow", action="store_true", help="whenever the archive changes, until the caller ends")

    def handle(self, *given: Any, follow: bool = False, **named: Any) -> None:
        if hasattr(os, "nice"):
            os.nice(10)
        if not follow:
            self._tell()
        parent, known = os.getppid(), None
        while follow and os.getppid() == parent:
            try:
                state = _state()
                if state != known:
                    self._tell()
                    known = state
            except OperationalError:  # the database is busy, or restarts: there is always a next time
                pass
            time.sleep(EVERY)

    def _tell(self) -> None:
        write_all_corrected()
        self.stdout.write(f"{retell()} stories")


def _state() -> object:
    """What tells that the archive has changed."""
    newest = Version.objects.order_by("-pk").values_list("pk", "reader").first()
    return Version.objects.count(), newest, Correction.objects.count()
