from django.urls import path, re_path

from khabar.desk.thing import views

app_name = "thing"
urlpatterns = [
    path("<int:key>/", views.thing, name="thing"),
    re_path(r"^(?P<kind>person|organization|outlet|place)/$", views.things, name="list"),
]
