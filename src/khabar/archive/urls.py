"""The addresses of the archive: its API and its feeds. A site includes them where it likes."""

from django.urls import URLPattern, URLResolver, path, re_path

from khabar.archive.api.app import api
from khabar.archive.out import syndication

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", api.urls),
    re_path(r"^feeds/search\.(?P<form>rss|atom)$", syndication.search_feed, name="search-feed"),
    re_path(r"^feeds/speaker/(?P<key>[0-9]{1,18})\.(?P<form>rss|atom)$", syndication.speaker_feed, name="speaker-feed"),
    re_path(r"^feeds/place/(?P<key>[0-9]{1,18})\.(?P<form>rss|atom)$", syndication.place_feed, name="place-feed"),
]
