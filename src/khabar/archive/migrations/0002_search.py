"""The index of the search, in the form that the database has for it."""

from typing import Any

from django.db import migrations

from khabar.archive.search import postgres, sqlite


def make(_: Any, editor: Any) -> None:
    for statement in (sqlite if editor.connection.vendor == "sqlite" else postgres).MAKE:
        editor.execute(statement)


def drop(_: Any, editor: Any) -> None:
    for statement in (sqlite if editor.connection.vendor == "sqlite" else postgres).DROP:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = (("archive", "0001_initial"),)
    operations = (migrations.RunPython(make, drop),)
