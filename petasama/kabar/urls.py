"""Addresses of kabar."""

from django.urls import path

from petasama.kabar.views import papan, pilihan, surel, tindakan

app_name = "kabar"
urlpatterns = [
    path("", tindakan.index, name="index"),
    path("perlu-tindakan.xlsx", tindakan.tindakan_xlsx, name="tindakan-xlsx"),
    path("lanjut/", tindakan.lanjut, name="lanjut"),
    path("belum-selesai/", papan.belum_selesai, name="belum-selesai"),
    path("belum-selesai.xlsx", papan.belum_selesai_xlsx, name="belum-selesai-xlsx"),
    path("belum-selesai/ingatkan/", papan.ingatkan_semua, name="ingatkan-semua"),
    path("belum-selesai/<int:pk>/ingatkan/", papan.ingatkan, name="ingatkan"),
    path("belum-selesai/<int:pk>/pesan/", papan.pesan, name="pesan"),
    path("pilihan/", pilihan.pilihan, name="pilihan"),
    path("pilihan/kalender/", pilihan.alamat_kalender, name="alamat-kalender"),
    path("kalender/<str:kunci>.ics", pilihan.kalender, name="kalender"),
    path("surel/", surel.index, name="surel"),
    path("surel.xlsx", surel.surel_xlsx, name="surel-xlsx"),
    path("surel/<int:pk>/kirim-ulang/", surel.kirim_ulang, name="kirim-ulang"),
]
