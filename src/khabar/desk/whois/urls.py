from django.urls import path

from khabar.desk.whois import views

app_name = "whois"
urlpatterns = [
    path("decisions/", views.decisions, name="decisions"),
    path("decisions/<int:key>/undo/", views.take_back, name="undo"),
    path("<int:key>/same/", views.same, name="same"),
    path("<int:key>/same/<int:other_key>/", views.one, name="one"),
    path("<int:key>/apart/", views.apart, name="apart"),
]
