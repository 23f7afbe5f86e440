"""What admins see under /admin/: accounts are Django's own; of the archive what may be looked after by hand."""

from django.contrib import admin

from khabar.archive.models import ApiKey, Article, Failure, Feed, Run, Thing
from khabar.desk.review.models import Correction
from khabar.desk.whois.models import Decision


class ReadOnly(admin.ModelAdmin):  # type: ignore[type-arg]
    """Shown, never changed here: it comes from pages, or is kept as it was said."""

    def has_add_permission(self, request: object) -> bool:
        return False

    def has_change_permission(self, request: object, obj: object = None) -> bool:
        return False


@admin.register(Article)
class ArticleAdmin(ReadOnly):
    list_display = ("title", "outlet", "day", "first_seen")
    search_fields = ("title", "name", "url")
    fields = ("name", "title", "outlet", "section", "url", "published", "first_seen", "last_seen")


@admin.register(Thing)
class ThingAdmin(ReadOnly):
    list_display = ("name", "kind", "latin", "role", "country")
    list_filter = ("kind",)
    search_fields = ("name", "folded", "latin")


@admin.register(Run)
class RunAdmin(ReadOnly):
    list_display = ("id", "kind", "began", "ended", "new", "changed", "same", "failed")


@admin.register(Failure)
class FailureAdmin(ReadOnly):
    list_display = ("where", "code", "run")


@admin.register(Correction)
class CorrectionAdmin(ReadOnly):
    list_display = ("article", "verdict", "rule", "author_name", "made", "withdrawn")
    list_filter = ("verdict",)


@admin.register(Decision)
class DecisionAdmin(ReadOnly):
    list_display = ("kind", "thing", "other", "author_name", "made", "undone")
    list_filter = ("kind",)


@admin.register(ApiKey)
class ApiKeyAdmin(ReadOnly):
    list_display = ("name", "made", "used", "revoked")
    fields = ("name", "made", "used", "revoked")


@admin.register(Feed)
class FeedAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("url", "title", "checked", "due", "failures", "trouble")
    fields = ("url", "title")
