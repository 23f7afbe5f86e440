"""`django-admin retell`: lay the corrections over the archive's rows again, and find the stories anew."""

import os
from typing import Any

from django.core.management.base import BaseCommand

from khabar.desk.review.laid import write_all_corrected
from khabar.desk.story.retell import retell


class Command(BaseCommand):
    help = "Lay the corrections over the archive's rows again, and find the stories of the newest articles anew."

    def handle(self, *given: Any, **named: Any) -> None:
        if hasattr(os, "nice"):
            os.nice(10)
        write_all_corrected()
        self.stdout.write(f"{retell()} stories")
