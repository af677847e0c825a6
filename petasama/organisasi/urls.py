"""Addresses of organisasi."""

from django.urls import path

from petasama.organisasi import views

app_name = "organisasi"
urlpatterns = [
    path("ganti-peran/", views.ganti_peran, name="ganti-peran"),
]
