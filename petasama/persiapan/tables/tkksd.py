"""The coordination team: who sits where, and the decrees that made it so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from petasama.core.tables import Column, Table
from petasama.core.wording import short_date
from petasama.organisasi.models import Daerah, Penugasan
from petasama.organisasi.peran import Peran
from petasama.persiapan.models import KursiTim, SusunanTkksd, kursi_of
from petasama.persiapan.policies import kursi_tim

NADA_KURSI = {KursiTim.KETUA: "forest", KursiTim.PENGARAH: "violet", KursiTim.SEKRETARIAT: "grey"}


@dataclass(frozen=True, kw_only=True)
class BarisKursi:
    """One line of the composition: a seat and the appointment that holds it."""

    kursi: KursiTim
    post: Penugasan


def susunan_list(daerah: Daerah, *, on: date) -> list[BarisKursi]:
    """Return the composition on a day in the order of the decree: leaders, seats, members without a vote, secretariat.

    Two queries.
    """
    seats = list(kursi_tim(daerah, on=on))
    others = Penugasan.objects.active(on).filter(daerah=daerah, peran__in=(Peran.BUPATI, Peran.SEKRETARIAT_TKKSD))
    rows = list(others.select_related("user", "perangkat_daerah").order_by("urutan", "mulai", "pk"))
    seated = {post.user_id for post in seats}
    leaders = [post for post in rows if post.peran == Peran.BUPATI and post.user_id not in seated]
    staff = [post for post in rows if post.peran == Peran.SEKRETARIAT_TKKSD]
    return [
        *(BarisKursi(kursi=KursiTim.PENGARAH, post=post) for post in leaders),
        *sorted((BarisKursi(kursi=kursi_of(post), post=post) for post in seats), key=_tempat),
        *(BarisKursi(kursi=KursiTim.SEKRETARIAT, post=post) for post in staff),
    ]


def _tempat(row: BarisKursi) -> int:
    return list(KursiTim).index(row.kursi)


def masa_text(mulai: date, selesai: date | None) -> str:
    """A term in words."""
    return f"{short_date(mulai)} sampai {short_date(selesai)}" if selesai else f"sejak {short_date(mulai)}"


SUSUNAN_TABLE = Table(
    title="Susunan TKKSD",
    empty="Belum ada kursi TKKSD yang terisi.",
    columns=(
        Column(
            key="kursi",
            label="Kedudukan",
            value=lambda row: row.kursi.label,
            badge=lambda row: NADA_KURSI.get(row.kursi, "green"),
            width=24,
        ),
        Column(key="nama", label="Nama", value=lambda row: row.post.user.nama, head=True, width=36),
        Column(key="jabatan", label="Jabatan", value=lambda row: row.post.label, width=60),
        Column(key="opd", label="Perangkat daerah", value=lambda row: row.post.perangkat_daerah or "", width=60),
        Column(
            key="masa",
            label="Berlaku",
            value=lambda row: masa_text(row.post.mulai, row.post.selesai),
            width=40,
        ),
        Column(key="surat", label="Surat", value=lambda row: row.post.nomor_surat, only_excel=True, width=40),
    ),
)


def _unduhan(row: SusunanTkksd) -> SafeString | str:
    if row.dokumen_id is None:
        return "–"
    links = [reverse("dokumen:unduh", args=[row.dokumen_id, form]) for form in ("docx", "pdf")]
    return format_html('<a href="{}">Word</a> · <a href="{}">PDF</a>', *links)


def riwayat_shown(rows: Sequence[SusunanTkksd], *, on: date) -> dict[str, object]:
    """The decrees as a table: number, what it does, term, the paper."""
    return {
        "caption": "Yang terbaru di atas",
        "empty": "Belum ada Keputusan tentang TKKSD yang dicatat.",
        "columns": [
            {"label": "Nomor", "head": True},
            {"label": "Tanggal"},
            {"label": "Isi"},
            {"label": "Berlaku"},
            {"label": "Unduh"},
        ],
        "rows": [
            [
                row.nomor,
                short_date(row.tanggal),
                f"Perubahan atas Nomor {row.perubahan_dari.nomor}" if row.perubahan_dari else "Pembentukan",
                masa_text(row.mulai, row.selesai),
                _unduhan(row),
            ]
            for row in rows
        ],
    }
