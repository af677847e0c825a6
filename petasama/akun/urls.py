"""Addresses of akun: the door and links from mails at the root, the rest under akun/."""

from django.urls import path

from petasama.akun.views import daerah, dua_langkah, kelola, pintu, profil, tautan

app_name = "akun"
urlpatterns = [
    path("masuk/", pintu.masuk, name="masuk"),
    path("masuk/kode/", pintu.kode, name="kode"),
    path("masuk/daerah/", daerah.ke_penyedia, name="daerah"),
    path("masuk/daerah/kembali/", daerah.kembali, name="daerah-kembali"),
    path("keluar/", pintu.keluar, name="keluar"),
    path("lupa-sandi/", pintu.lupa_sandi, name="lupa-sandi"),
    path("lupa-sandi/terkirim/", pintu.lupa_terkirim, name="lupa-terkirim"),
    path("tautan/<str:kunci>/", tautan.tautan, name="tautan"),
    path("tautan/<str:kunci>/minta-lagi/", tautan.minta_lagi, name="minta-lagi"),
    path("surel/<str:kunci>/", tautan.surel_sah, name="surel-sah"),
    path("akun/", profil.profil, name="profil"),
    path("akun/telepon/", profil.telepon, name="telepon"),
    path("akun/sandi/", profil.sandi, name="sandi"),
    path("akun/surel/", profil.surel, name="surel"),
    path("akun/perangkat/", profil.perangkat, name="perangkat"),
    path("akun/perangkat/<int:pk>/keluarkan/", profil.keluarkan_perangkat, name="perangkat-keluarkan"),
    path("akun/perangkat/keluarkan-semua/", profil.keluarkan_semua, name="perangkat-keluarkan-semua"),
    path("akun/dua-langkah/", dua_langkah.index, name="dua-langkah"),
    path("akun/dua-langkah/aktifkan/", dua_langkah.aktifkan, name="dua-langkah-aktifkan"),
    path("akun/dua-langkah/matikan/", dua_langkah.matikan, name="dua-langkah-matikan"),
    path("akun/dua-langkah/kode-cadangan/", dua_langkah.kode_cadangan, name="kode-cadangan"),
    path("akun/dua-langkah/kode-cadangan/unduh/", dua_langkah.unduh_kode, name="kode-cadangan-unduh"),
    path("akun/dua-langkah/kode-cadangan/ganti/", dua_langkah.ganti_kode, name="kode-cadangan-ganti"),
    path("akun/kebijakan-sandi/", kelola.kebijakan, name="kebijakan"),
    path("akun/orang/<int:pk>/undang/", kelola.undang, name="undang"),
    path("akun/orang/<int:pk>/keluarkan/", kelola.keluarkan, name="keluarkan"),
    path("akun/orang/<int:pk>/nonaktifkan/", kelola.nonaktifkan, name="nonaktifkan"),
    path("akun/orang/<int:pk>/aktifkan/", kelola.aktifkan, name="aktifkan"),
    path("akun/orang/<int:pk>/setel-ulang-dua-langkah/", kelola.setel_ulang, name="setel-ulang-dua-langkah"),
]
