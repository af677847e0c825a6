"""Addresses of jejak."""

from django.urls import path

from petasama.jejak import views

app_name = "jejak"
urlpatterns = [
    path("", views.index, name="index"),
    path("jejak.xlsx", views.jejak_xlsx, name="jejak-xlsx"),
    path("salinan.<str:bentuk>", views.salinan, name="salinan"),
    path("catatan/<int:pk>/", views.catatan, name="catatan"),
    path("periksa/", views.periksa, name="periksa"),
    path("rantai.jsonl", views.rantai, name="rantai"),
    path("verifikasi_jejak.py", views.verifikator, name="verifikator"),
]
