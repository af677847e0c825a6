"""Addresses of lampiran."""

from django.urls import path

from petasama.lampiran import views

app_name = "lampiran"
urlpatterns = [
    path("<int:pk>/", views.unduh, name="unduh"),
    path("<int:pk>/buang/", views.buang, name="buang"),
    path("baru/<str:objek>/<int:pk>/", views.lampirkan, name="lampirkan"),
]
