"""What the choices of a question come from besides the instrument: regions, and indicators of the office."""

from petasama.pemetaan.instrumen.bentuk import Isian, Pertanyaan
from petasama.pemetaan.models import Usulan
from petasama.perencanaan.models import IndikatorSasaran
from petasama.wilayah.models import Wilayah

ISIAN_WILAYAH = "kode_wilayah"
"""The field that holds the code of a region; it is asked by name."""


class Rujukan:
    """The regions and indicators that one question of one proposal may name; at most one query for each."""

    def __init__(self, pertanyaan: Pertanyaan, usulan: Usulan) -> None:
        columns = list(semua_isian(pertanyaan))
        self.wilayah: dict[str, str] = {}
        self.indikator: dict[int, str] = {}
        self.ukuran: list[IndikatorSasaran] = []
        if any(column.kode == ISIAN_WILAYAH for column in columns):
            self.wilayah = dict(Wilayah.objects.order_by("kode").values_list("kode", "nama"))
        if any(column.bentuk == "INDIKATOR" for column in columns):
            self.ukuran = list(IndikatorSasaran.objects.for_unit(usulan.perangkat_daerah_id).order_by("nama", "pk"))
            self.indikator = {row.pk: row.ringkas for row in self.ukuran}

    def wilayah_list(self) -> list[str]:
        """Return every region as it is offered: 63.05 Kabupaten Tapin."""
        return [f"{code} {name}" for code, name in self.wilayah.items()]

    def kode_of(self, text: str) -> str | None:
        """Return the code of what was typed: a code, an offered line, or a name that fits one region only."""
        typed = " ".join(text.split())
        first = typed.partition(" ")[0]
        if not typed or first in self.wilayah:
            return first
        wanted = typed.casefold()
        for fits in (str.__eq__, str.endswith):
            found = [code for code, name in self.wilayah.items() if fits(name.casefold(), wanted)]
            if len(found) == 1:
                return found[0]
        return None


def semua_isian(pertanyaan: Pertanyaan) -> list[Isian]:
    """Return the fields of a question, those inside tables included."""
    return [column for field in pertanyaan.isian for column in ((field,) if isinstance(field, Isian) else field.kolom)]
