from django.urls import path

from khabar.desk.story import views

app_name = "story"
urlpatterns = [
    path("", views.stories, name="list"),
    path("<int:key>/", views.story, name="story"),
]
