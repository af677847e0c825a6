"""Addresses of beranda."""

from django.urls import path

from petasama.beranda import views

app_name = "beranda"
urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("cari/", views.cari, name="cari"),
    path("sw.js", views.sw, name="pekerja-luring"),
    path("luring/", views.luring, name="luring"),
]
