"""The archive as Django knows it."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from khabar.archive.databases import prepare_connection


class ArchiveConfig(AppConfig):
    name = "khabar.archive"
    label = "archive"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        connection_created.connect(prepare_connection, dispatch_uid="khabar.archive")
