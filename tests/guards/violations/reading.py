"""A page with three links: one reads, one writes, one is dead."""

from django.http import Http404, HttpResponse
from django.urls import path

from petasama.wilayah.models import Wilayah


def mulai(request):
    return HttpResponse('<a href="/membaca/">1</a> <a href="/menulis/?x=1">2</a> <a href="/mati/">3</a>')


def membaca(request):
    return HttpResponse(str(Wilayah.objects.count()))


def menulis(request):
    return HttpResponse(str(Wilayah.objects.filter(kode="63").update(nama="Lain")))


def mati(request):
    raise Http404


urlpatterns = [path(f"{view.__name__}/", view, name=view.__name__) for view in (mulai, membaca, menulis, mati)]
