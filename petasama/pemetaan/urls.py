"""Addresses of pemetaan."""

from django.urls import path

from petasama.pemetaan.views import daftar, dari_temuan, jawab, langkah, usulan

app_name = "pemetaan"
urlpatterns = [
    path("", daftar.index, name="index"),
    path("usulan.xlsx", daftar.usulan_xlsx, name="usulan-xlsx"),
    path("usulan/baru/", daftar.usulan_baru, name="usulan-baru"),
    path("temuan/<int:pk>/usulkan/", dari_temuan.usulkan, name="usulan-dari-temuan"),
    path("usulan/<int:pk>/", usulan.usulan, name="usulan"),
    path("usulan/<int:pk>/periksa/", usulan.periksa, name="periksa"),
    path("usulan/<int:pk>/jawab/<str:kode>/", jawab.jawab, name="jawab"),
    path("usulan/<int:pk>/kembalikan/", langkah.kembalikan, name="kembalikan"),
    path("usulan/<int:pk>/tarik/", langkah.tarik, name="tarik"),
    path("usulan/<int:pk>/nyatakan-layak/", langkah.nyatakan_layak, name="nyatakan-layak"),
    path("usulan/<int:pk>/nyatakan-tidak-layak/", langkah.nyatakan_tidak_layak, name="nyatakan-tidak-layak"),
    path("usulan/<int:pk>/<str:act>/", langkah.langkah, name="langkah"),
]
