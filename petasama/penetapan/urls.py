"""Addresses of penetapan."""

from django.urls import path

from petasama.penetapan import views

app_name = "penetapan"
urlpatterns = [
    path("", views.index, name="index"),
    path("keputusan.xlsx", views.keputusan_xlsx, name="keputusan-xlsx"),
    path("putaran/<int:pk>/susun/", views.susun, name="susun"),
    path("keputusan/<int:pk>/", views.keputusan, name="keputusan"),
    path("keputusan/<int:pk>/langkah/", views.langkah, name="langkah"),
    path("keputusan/<int:pk>/tetapkan/", views.tetapkan, name="tetapkan"),
    path("keputusan/<int:pk>/lampiran.xlsx", views.lampiran_xlsx, name="lampiran-xlsx"),
    path("keputusan/<int:pk>/konsep.<str:bentuk>", views.konsep, name="konsep"),
]
