"""Addresses of organisasi."""

from django.urls import path

from petasama.organisasi import views

app_name = "organisasi"
urlpatterns = [
    path("masuk/", views.Masuk.as_view(), name="masuk"),
    path("keluar/", views.Keluar.as_view(), name="keluar"),
    path("ganti-peran/", views.ganti_peran, name="ganti-peran"),
]
