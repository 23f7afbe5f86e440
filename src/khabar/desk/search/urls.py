from django.urls import path

from khabar.desk.search import views

app_name = "search"
urlpatterns = [path("", views.search, name="search")]
