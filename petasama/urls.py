"""The table of contents of the site."""

from django.urls import include, path

from petasama.stages import STAGES

urlpatterns = [
    path("", include("petasama.beranda.urls")),
    path("", include("petasama.organisasi.urls")),
    path("organisasi/", include("petasama.organisasi.screens.urls")),
    path("", include("petasama.akun.urls")),
    path("kabar/", include("petasama.kabar.urls")),
    path("jejak/", include("petasama.jejak.urls")),
    path("dokumen/", include("petasama.dokumen.urls")),
    path("lampiran/", include("petasama.lampiran.urls")),
    *(path(stage.path, include(f"petasama.{stage.package}.urls")) for stage in STAGES),
]
