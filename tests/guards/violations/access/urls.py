"""An address that has no row, one that has, and a name that stands twice."""

from django.http import HttpResponse
from django.urls import include, path

app_name = "contoh"


def halaman(request):
    return HttpResponse("halaman")


inner = ([path("terbuka/", halaman, name="terbuka"), path("lain/", halaman, name="terbuka")], "contoh")
urlpatterns = [
    path("masuk/", include(([path("", halaman, name="masuk")], "akun"))),
    path("contoh/", include(inner)),
    path("tanpa-nama/", halaman),
]
