"""Addresses of the screens about people, offices, rights and closed days."""

from django.urls import path

from petasama.organisasi.screens.views import hak, libur, orang, penugasan, perangkat, perubahan

app_name = "pengurus"
urlpatterns = [
    path("orang/", orang.orang, name="orang"),
    path("orang.xlsx", orang.orang_xlsx, name="orang-xlsx"),
    path("orang/baru/", orang.baru, name="orang-baru"),
    path("orang/tanpa-kegiatan/", orang.sepi, name="sepi"),
    path("orang/tanpa-kegiatan.xlsx", orang.sepi_xlsx, name="sepi-xlsx"),
    path("orang/<int:pk>/", orang.satu, name="orang-satu"),
    path("orang/<int:pk>/ubah/", orang.ubah, name="orang-ubah"),
    path("orang/<int:pk>/angkat/", penugasan.angkat, name="angkat"),
    path("penugasan/<int:pk>/akhiri/", penugasan.akhiri, name="akhiri"),
    path("penugasan/<int:pk>/serah-terima/", penugasan.serah_terima, name="serah-terima"),
    path("perangkat-daerah/", perangkat.perangkat, name="perangkat"),
    path("perangkat-daerah.xlsx", perangkat.perangkat_xlsx, name="perangkat-xlsx"),
    path("perangkat-daerah/baru/", perubahan.baru, name="perangkat-baru"),
    path("perangkat-daerah/<int:pk>/", perangkat.satu, name="perangkat-satu"),
    path("perangkat-daerah/<int:pk>/gabung/", perubahan.gabung, name="gabung"),
    path("perangkat-daerah/<int:pk>/ganti-nama/", perubahan.ganti_nama, name="ganti-nama"),
    path("perangkat-daerah/<int:pk>/pecah/", perubahan.pecah, name="pecah"),
    path("siapa-boleh-apa/", hak.siapa_boleh_apa, name="siapa-boleh-apa"),
    path("siapa-boleh-apa.xlsx", hak.siapa_boleh_apa_xlsx, name="siapa-boleh-apa-xlsx"),
    path("siapa-boleh-apa/penjelasan/", hak.penjelasan, name="penjelasan"),
    path("hari-libur/", libur.hari_libur, name="hari-libur"),
    path("hari-libur.xlsx", libur.hari_libur_xlsx, name="hari-libur-xlsx"),
    path("hari-libur/catat/", libur.catat, name="hari-libur-catat"),
    path("hari-libur/<int:pk>/hapus/", libur.hapus, name="hari-libur-hapus"),
]
