from django.contrib.auth.views import LogoutView
from django.urls import path

from khabar.desk.account import keys, views

app_name = "account"
urlpatterns = [
    path("login/", views.login, name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("first/", views.first, name="first"),
    path("keys/", keys.keys, name="keys"),
    path("keys/<int:key>/revoke/", keys.revoke, name="revoke"),
]
