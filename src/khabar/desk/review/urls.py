from django.urls import path

from khabar.desk.review import views

app_name = "review"
urlpatterns = [
    path("", views.accuracy_page, name="accuracy"),
    path("gold.jsonl", views.gold, name="gold"),
    path("<int:key>/new/", views.missing, name="missing"),
    path("<int:key>/<slug:local>/", views.correct, name="correct"),
    path("withdraw/<int:key>/", views.withdraw, name="withdraw"),
]
