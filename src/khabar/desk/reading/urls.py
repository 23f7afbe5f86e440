from django.urls import path

from khabar.desk.reading import views

app_name = "reading"
urlpatterns = [path("", views.read, name="read")]
