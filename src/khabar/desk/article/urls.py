from django.urls import path

from khabar.desk.article import views

app_name = "article"
urlpatterns = [
    path("<int:key>/", views.article, name="article"),
]
