from django.urls import path

from khabar.desk.story import exports, views

app_name = "story"
urlpatterns = [
    path("", views.stories, name="list"),
    path("feed.atom", exports.stories_feed, name="feed-of-all"),
    path("<int:key>/", views.story, name="story"),
    path("<int:key>/<int:earlier>/<int:later>/", views.difference, name="difference"),
    path("<int:key>/feed.atom", exports.story_feed, name="feed"),
    path("<int:key>/story.json", exports.as_json, name="json"),
    path("<int:key>/statements.csv", exports.as_table, name="table"),
]
