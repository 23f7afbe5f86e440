"""python -m django apikey NAME: make a key for the API. --revoke takes one back."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from khabar.archive.api.keys import make_key, revoke_key
from khabar.errors import ArchiveError


class Command(BaseCommand):
    help = "Make a key for the API, or take one back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="who the key is for")
        parser.add_argument("--revoke", action="store_true", help="take the key back")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["revoke"]:
            if not revoke_key(options["name"]):
                raise CommandError(f"there is no key for «{options['name']}».")
            return
        try:
            self.stdout.write(make_key(options["name"]))
        except ArchiveError as error:
            raise CommandError(str(error)) from error
