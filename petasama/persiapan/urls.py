"""Addresses of persiapan."""

from django.urls import path

from petasama.persiapan import views

app_name = "persiapan"
urlpatterns = [
    path("", views.index, name="index"),
    path("ppksd.xlsx", views.ppksd_xlsx, name="ppksd-xlsx"),
    path("tunjuk/", views.tunjuk, name="tunjuk"),
    path("buka/", views.buka, name="buka"),
    path("putaran/<int:pk>/langkah/", views.langkah, name="langkah"),
    path("putaran/<int:pk>/jadwal.xlsx", views.jadwal_xlsx, name="jadwal-xlsx"),
    path("putaran/<int:pk>/jadwal/<str:kode>/", views.jadwal, name="jadwal"),
]
