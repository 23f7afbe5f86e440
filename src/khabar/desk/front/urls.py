from django.urls import path

from khabar.desk.front import views

app_name = "front"
urlpatterns = [
    path("", views.front, name="front"),
    path("legend/", views.legend, name="legend"),
]
