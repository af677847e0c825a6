"""Addresses of pleno."""

from django.urls import path

from petasama.pleno.views import penilaian, rapat, sidang

app_name = "pleno"
urlpatterns = [
    path("", rapat.index, name="index"),
    path("siapkan/", rapat.siapkan, name="siapkan"),
    path("rapat/<int:pk>/", rapat.rapat, name="rapat"),
    path("rapat/<int:pk>/bobot/", rapat.bobot, name="bobot"),
    path("rapat/<int:pk>/langkah/", rapat.langkah, name="langkah"),
    path("rapat/<int:pk>/kehadiran/", rapat.kehadiran, name="kehadiran"),
    path("rapat/<int:pk>/tandatangani/", rapat.tandatangani, name="tandatangani"),
    path("rapat/<int:pk>/nilai/", penilaian.nilai, name="nilai"),
    path("rapat/<int:pk>/nilai.xlsx", penilaian.nilai_xlsx, name="nilai-xlsx"),
    path("rapat/<int:pk>/nilai/<int:usulan_pk>/", penilaian.nilai_usulan, name="nilai-usulan"),
    path("rapat/<int:pk>/nilai/<int:usulan_pk>/abstain/", penilaian.abstain, name="abstain"),
    path("rapat/<int:pk>/peringkat/", sidang.peringkat, name="peringkat"),
    path("rapat/<int:pk>/peringkat.xlsx", sidang.peringkat_xlsx, name="peringkat-xlsx"),
    path("rapat/<int:pk>/tutup/", sidang.tutup_sidang, name="tutup-sidang"),
    path("butir/<int:pk>/", sidang.butir, name="butir"),
    path("butir/<int:pk>/putuskan/", sidang.putuskan, name="putuskan"),
]
