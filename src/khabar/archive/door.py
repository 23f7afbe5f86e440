"""The way into the archive for programs that are no Django site: set up, and with tables."""

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor

from khabar.archive.databases import configured
from khabar.errors import ArchiveError


def open_archive(url: str | None = None, make: bool = True) -> None:
    """Make the models usable. url: another database than KHABAR_DATABASE names. make: bring its tables up to date.

    Raises ArchiveError where the database cannot be reached, or lacks tables that may not be made.
    """
    set_up()
    if url is not None:
        point_at(url)
    try:
        _ready(make)
    except DatabaseError as error:
        raise ArchiveError(f"{_place()}: {str(error).strip()}") from error


def set_up() -> None:
    """Make the models importable; the settings are the archive's own, unless DJANGO_SETTINGS_MODULE names a site's."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khabar.archive.settings")
    django.setup()


def point_at(url: str) -> None:
    """Use the database at this address from now on."""
    connections["default"].close()
    settings.DATABASES["default"] = configured(url)
    connections.settings = connections.configure_settings(settings.DATABASES)
    del connections["default"]


def _ready(make: bool) -> None:
    file = settings.DATABASES["default"]["NAME"]
    if connection.vendor == "sqlite":
        if not make and not Path(file).exists():
            raise ArchiveError(f"{file} is not there: nothing has been ingested yet. Begin with «khabar ingest».")
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    if not _waiting():
        return
    if not make:
        raise ArchiveError(f"{_place()} has no tables of this version. Run «khabar ingest» once; it makes them.")
    call_command("migrate", verbosity=0, interactive=False)


def _waiting() -> bool:
    """Whether migrations wait to be applied."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _place() -> str:
    asked = settings.DATABASES["default"]
    return str(asked["NAME"]) if connection.vendor == "sqlite" else f"PostgreSQL database {asked['NAME']}"
