"""Two addresses: one forgot to say who may call it."""

from django.http import HttpResponse
from django.urls import path

from petasama.organisasi.access import roles
from petasama.organisasi.peran import Peran


def terbuka(request):
    return HttpResponse()


@roles(Peran.PPKSD)
def tertutup(request):
    return HttpResponse()


urlpatterns = [path("terbuka/", terbuka, name="terbuka"), path("tertutup/", tertutup, name="tertutup")]
