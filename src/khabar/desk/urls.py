"""Every address of the desk, and those of the archive beneath them."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("khabar.desk.front.urls")),
    path("articles/", include("khabar.desk.article.urls")),
    path("things/", include("khabar.desk.thing.urls")),
    path("things/", include("khabar.desk.whois.urls")),
    path("search/", include("khabar.desk.search.urls")),
    path("read/", include("khabar.desk.reading.urls")),
    path("runs/", include("khabar.desk.runs.urls")),
    path("review/", include("khabar.desk.review.urls")),
    path("accounts/", include("khabar.desk.account.urls")),
    path("stories/", include("khabar.desk.story.urls")),
    path("admin/", admin.site.urls),
    path("", include("khabar.archive.urls")),
]
handler400 = "khabar.desk.front.views.bad_request"
handler403 = "khabar.desk.front.views.forbidden"
handler404 = "khabar.desk.front.views.not_found"
handler500 = "khabar.desk.front.views.broken"
