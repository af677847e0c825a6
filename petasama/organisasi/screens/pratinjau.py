"""What a change of offices would move, before anybody does it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from petasama.core.wording import plain_number
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran


@dataclass(frozen=True, kw_only=True)
class Pratinjau:
    """One office: which posts go on, which end, which stay as they are, and what it wrote."""

    perangkat_daerah: PerangkatDaerah
    lanjut: list[Penugasan]
    berakhir: list[Penugasan]
    tetap: list[Penugasan]
    isi: list[tuple[str, str]]
    """(what, how many): rows that stay with the office and are reached by its successor."""

    def baris(self) -> list[tuple[str, str]]:
        """The same as pairs of label and text."""
        rows = [
            ("PPKSD yang diteruskan", _names(self.lanjut) or "Tidak ada"),
            ("Kepala yang berakhir", _names(self.berakhir) or "Tidak ada"),
            ("Penugasan lain, tetap berlaku", "; ".join(str(post) for post in self.tetap)),
            ("Isi yang terbaca penerusnya", ", ".join(f"{number} {what}" for what, number in self.isi) or "Belum ada"),
        ]
        return [(label, text) for label, text in rows if text]


def pratinjau_of(offices: Iterable[PerangkatDaerah], *, tanggal: date) -> list[Pratinjau]:
    """Look at each office; a fixed number of queries for one."""
    return [_satu(office, tanggal) for office in offices]


def isi_of(office: PerangkatDaerah) -> list[tuple[str, str]]:
    """Count the rows of every table that belongs to an office: (“usulan”, “3”); one query for each table."""
    found = []
    for relation in PerangkatDaerah._meta.related_objects:
        model = relation.related_model
        if relation.one_to_many and model is not Penugasan and model is not PerangkatDaerah:
            number = model._default_manager.filter(**{relation.field.name: office}).count()
            found.append((str(model._meta.verbose_name), number))
    return [(what, plain_number(number)) for what, number in found if number]


def _satu(office: PerangkatDaerah, tanggal: date) -> Pratinjau:
    rows = Penugasan.objects.filter(perangkat_daerah=office).exclude(selesai__lt=tanggal)
    posts = list(rows.filter(diakhiri_pada__isnull=True).select_related("user").order_by("user__nama", "pk"))
    moving = [post for post in posts if post.peran in PERAN_PERANGKAT_DAERAH and not post.kursi]
    return Pratinjau(
        perangkat_daerah=office,
        lanjut=[post for post in moving if post.peran == Peran.PPKSD],
        berakhir=[post for post in moving if post.peran == Peran.KEPALA_OPD],
        tetap=[post for post in posts if post not in moving],
        isi=isi_of(office),
    )


def _names(posts: Iterable[Penugasan]) -> str:
    return "; ".join(post.user.nama for post in posts)
