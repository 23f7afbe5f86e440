from django.urls import path

from khabar.desk.runs import views

app_name = "runs"
urlpatterns = [
    path("", views.runs, name="list"),
    path("<int:key>/", views.run, name="run"),
]
