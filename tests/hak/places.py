"""One office of one government, with the people who act in it; and the kinds of things that each such place has."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from petasama.alat.contoh.putaran import Pemain
from petasama.core.models import Trail
from petasama.dokumen import archive
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.persiapan.models import Putaran
from tests.hak.canaries import mark
from tests.world import SAAT

HSS, TAPIN = "63.06", "63.05"
OWN, RIVAL = "DINKES", "DISHUB"
SECRET = "DRF-"
"""Stands before the mark of what is still prepared, and of what an office says among its own."""


@dataclass(kw_only=True)
class Place:
    """An office and its government."""

    player: Pemain
    putaran: Putaran
    kode: str
    mark: str

    @property
    def daerah(self) -> Daerah:
        return self.player.dunia.daerah

    @property
    def office(self) -> PerangkatDaerah:
        return self.player.dunia.perangkat[self.kode]

    @property
    def ppksd(self) -> Penugasan:
        return self.player.ppksd(self.kode)

    @property
    def is_first(self) -> bool:
        """Whether the place stands for its government, where a thing belongs to all of it."""
        return self.kode == OWN

    def text(self, name: str) -> str:
        return mark(self.mark, name)

    def secret(self, name: str) -> str:
        """A text that nobody outside this office may ever be given, readers of the coordination team neither."""
        return f"{SECRET}{self.text(name)}"

    def trail(self) -> Trail:
        return Trail.objects.filter(tenant=self.daerah).latest("number")


Maker = Callable[[Place], Any]
MAKERS: dict[str, Maker] = {}


def of_an_office(maker: Maker) -> Maker:
    """A kind of thing that each office has for itself."""
    MAKERS[maker.__name__] = maker
    return maker


def of_a_government(maker: Maker) -> Maker:
    """A kind of thing that a whole government has: there is no other office's."""

    def make(place: Place) -> Any:
        return maker(place) if place.is_first else None

    MAKERS[maker.__name__] = make
    return maker


def paper(place: Place, jenis: str, *, nomor: str = "") -> Dokumen:
    """An archived paper made by hand, its texts and its file marked."""
    digest = archive.store(f"berkas {place.text('berkas')}".encode())
    return Dokumen.objects.create(
        daerah=place.daerah,
        jenis=jenis,
        nomor=nomor or place.text("nomor"),
        tanggal=SAAT.date(),
        judul=place.text("judul"),
        nilai={"isi": place.text("nilai")},
        versi_templat=digest,
        sidik_isi=digest,
        sidik_docx=digest,
        sidik_pdf=digest,
    )


def saved(model: type[Model], **fields: Any) -> Any:
    return model._default_manager.create(**fields)
