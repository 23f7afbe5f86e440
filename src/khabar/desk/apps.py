"""The desk as Django knows it."""

from importlib import import_module

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "khabar.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What editors say holds wherever this app is installed. (Models can be imported from here on, not before.)"""
        import_module("khabar.desk.review.laid").hold()
