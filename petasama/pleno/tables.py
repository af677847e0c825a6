"""The lists of the plenary as columns; screen and Excel read the same ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from petasama.core.tables import Column, Table
from petasama.core.templatetags.parts import badge, bar
from petasama.core.wording import decimal_text
from petasama.organisasi.peran import Kursi
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tables import NADA_JENIS
from petasama.pemetaan.workflow import PUTUSAN
from petasama.pleno.hitung import perlu_bahas
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import Abstain, ButirSidang, Penilaian, PesertaRapat
from petasama.pleno.peringkat import TERTINGGI, KelasPrioritas
from petasama.pleno.ringkasan import Lembar

NADA_KELAS = {"PRIORITAS_1": "forest", "PRIORITAS_2": "green", "PRIORITAS_3": "gold", "DI_BAWAH_AMBANG": "red"}
NADA_PUTUSAN = {"DISETUJUI": "green", "DISETUJUI_DENGAN_CATATAN": "green", "DITUNDA": "gold", "DITOLAK": "red"}


def _usulan_url(butir: ButirSidang) -> str:
    return reverse("pemetaan:usulan", args=[butir.usulan_id])


def _rerata(kode: str) -> Column:
    return Column(
        key=kode,
        label=f"{kode} {DAFTAR_KRITERIA[kode].nama}",
        value=lambda butir: round(float(butir.rerata[kode]), 2),
        numeric=True,
        only_excel=True,
        width=12,
    )


PERINGKAT_TABLE = Table(
    title="Peringkat",
    empty="Peringkat dihitung saat penilaian ditutup.",
    columns=(
        Column(key="urutan_hitung", label="Hitungan", value=lambda butir: butir.urutan_hitung, numeric=True, width=10),
        Column(
            key="urutan",
            label="Putusan pleno",
            value=lambda butir: butir.urutan,
            numeric=True,
            width=10,
            only_excel=True,
        ),
        Column(key="nomor", label="Nomor", value=lambda butir: butir.usulan.nomor, only_excel=True),
        Column(
            key="judul", label="Usulan", value=lambda butir: butir.usulan.judul, link=_usulan_url, head=True, width=60
        ),
        Column(key="opd", label="Perangkat daerah", value=lambda butir: butir.usulan.perangkat_daerah.nama, width=40),
        Column(key="jenis", label="Jenis", value=lambda butir: butir.usulan.label_jenis),
        Column(key="skor", label="Skor", value=lambda butir: butir.skor, numeric=True, width=10),
        Column(
            key="kelas",
            label="Kelas",
            value=lambda butir: KelasPrioritas(butir.kelas).label,
            badge=lambda butir: NADA_KELAS[butir.kelas],
        ),
        Column(
            key="putusan",
            label="Putusan",
            value=lambda butir: PUTUSAN.get(butir.putusan, "Belum diputus"),
            badge=lambda butir: NADA_PUTUSAN.get(butir.putusan, "grey"),
        ),
        Column(key="alasan", label="Alasan atau catatan", value=lambda butir: butir.alasan, only_excel=True, width=60),
        *(_rerata(kode) for kode in DAFTAR_KRITERIA),
    ),
)


RAPAT = "\u00a0"
"""A blank at which no line breaks."""


def rentang_text(rentang: tuple[int, int]) -> str:
    """How firm a place is: tempat 1; kemungkinan tempat 2–6."""
    low, high = rentang
    return f"tempat{RAPAT}{low}" if low == high else f"kemungkinan tempat{RAPAT}{low}–{high}"


def kriteria_bars(butir: ButirSidang, jarak: Mapping[str, int]) -> SafeString:
    """The mean on each criterion as a bar, with the distance between the highest and the lowest value."""
    wide = perlu_bahas(dict(jarak))
    return format_html_join(
        "",
        "{}",
        [
            (
                bar(
                    f"{code} {DAFTAR_KRITERIA[code].nama}",
                    100 * float(mean) / TERTINGGI,
                    f"{decimal_text(mean)} · jarak {jarak.get(code, 0)}{' · bahas' if code in wide else ''}",
                    "gold" if code in wide else "green",
                ),
            )
            for code, mean in sorted(butir.rerata.items())
        ],
    )


@dataclass(frozen=True, kw_only=True)
class BarisPeringkat:
    """One line of the ranking on the screen: the item, its place in the list, how firm it is, how far values differ."""

    butir: ButirSidang
    tempat: int
    rentang: tuple[int, int]
    jarak: Mapping[str, int]


def _tempat(baris: BarisPeringkat) -> str:
    computed = baris.butir.urutan_hitung
    note = format_html("<br><small>hitungan {}</small>", computed) if baris.tempat != computed else ""
    return format_html("{}{}", baris.tempat, note)


def _usulan(baris: BarisPeringkat) -> str:
    butir, usulan = baris.butir, baris.butir.usulan
    wide = perlu_bahas(dict(baris.jarak))
    marks = [badge(usulan.label_jenis, NADA_JENIS.get(usulan.jenis, "grey"))]
    marks += [badge("Mandat", "forest")] if butir.mandat else []
    marks += [badge(f"Bahas {', '.join(wide)}", "gold")] if wide else []
    return format_html(
        '<a href="{}">{}</a><br><small>{} · {}</small><br>{}'
        '<details class="fold"><summary>Rerata kriteria</summary><small>{}</small></details>',
        reverse("pleno:butir", args=[butir.pk]),
        usulan.judul,
        usulan.perangkat_daerah.nama,
        _mitra(usulan),
        format_html_join(" ", "{}", [(mark,) for mark in marks]),
        _rerata_text(baris),
    )


def _rerata_text(baris: BarisPeringkat) -> str:
    means = [
        f"{code}{RAPAT}{decimal_text(mean)} (jarak{RAPAT}{baris.jarak.get(code, 0)})"
        for code, mean in sorted(baris.butir.rerata.items())
    ]
    return " · ".join(means)


def _mitra(usulan: Usulan) -> str:
    names = [mitra.nama for mitra in usulan.calon_mitra.all()]
    if len(names) < 2:
        return usulan.nama_mitra
    return f"{names[0]} dan {len(names) - 1} lainnya"


def _skor(baris: BarisPeringkat) -> str:
    score = baris.butir.skor
    return format_html("<b>{}</b>{}", decimal_text(score), bar("", float(score), rentang_text(baris.rentang)))


def _hasil(baris: BarisPeringkat) -> str:
    butir = baris.butir
    marks = [badge(KelasPrioritas(butir.kelas).label.replace(" ", RAPAT), NADA_KELAS[butir.kelas])]
    if butir.putusan:
        marks.append(badge(PUTUSAN[butir.putusan], NADA_PUTUSAN.get(butir.putusan, "grey")))
    return format_html_join("", "{}<br>", [(mark,) for mark in marks])


PAPAN_PERINGKAT = Table(
    title="Urutan usulan",
    empty="Peringkat dihitung saat penilaian ditutup.",
    columns=(
        Column(key="tempat", label="No.", value=_tempat),
        Column(key="usulan", label="Usulan", value=_usulan, head=True),
        Column(key="skor", label="Skor dan kemungkinan tempat", value=_skor),
        Column(key="hasil", label="Kelas dan putusan", value=_hasil),
    ),
)


def _lembar_url(lembar: Lembar) -> str:
    return reverse("pleno:nilai-usulan", args=[lembar.rapat_id, lembar.usulan.pk])


def _judul_lembar(lembar: Lembar) -> str:
    usulan = lembar.usulan
    return format_html(
        '<a href="{}">{}</a><br><small>{} · {} · {}</small>',
        _lembar_url(lembar),
        usulan.judul,
        usulan.nomor,
        usulan.perangkat_daerah.nama,
        usulan.label_jenis,
    )


def _nilai(kode: str) -> Column:
    return Column(
        key=kode,
        label=kode,
        value=lambda lembar: lembar.nilai[kode].nilai if kode in lembar.nilai else None,
        numeric=True,
        width=8,
    )


def _keadaan() -> Column:
    return Column(
        key="keadaan", label="Keadaan", value=lambda lembar: lembar.keadaan[0], badge=lambda lembar: lembar.keadaan[1]
    )


PAPAN_LEMBAR = Table(
    title="Usulan yang dinilai, menurut nomor",
    empty="Tidak ada usulan di sini.",
    columns=(Column(key="usulan", label="Usulan", value=_judul_lembar, head=True), _keadaan()),
)
LEMBAR_TABLE = Table(
    title="Penilaian saya",
    columns=(
        Column(key="nomor", label="Nomor", value=lambda lembar: lembar.usulan.nomor, width=16),
        Column(key="judul", label="Usulan", value=lambda lembar: lembar.usulan.judul, width=60),
        Column(key="opd", label="Perangkat daerah", value=lambda lembar: lembar.usulan.perangkat_daerah.nama, width=40),
        Column(key="jenis", label="Jenis", value=lambda lembar: lembar.usulan.label_jenis),
        *(_nilai(kode) for kode in DAFTAR_KRITERIA),
        _keadaan(),
        Column(
            key="alasan",
            label="Alasan tidak menilai",
            value=lambda lembar: lembar.abstain.alasan if lembar.abstain else "",
            width=50,
        ),
    ),
)


def tabel_peserta(peserta: Iterable[PesertaRapat]) -> dict[str, Any]:
    """Who is invited, and who is present once that has been noted."""
    seats = list(peserta)
    noted = any(seat.hadir for seat in seats)
    rows = [[*_kursi(seat), *([_hadir(seat)] if noted else [])] for seat in seats]
    return {
        "caption": "Anggota TKKSD yang diundang dan berhak suara",
        "hidden_caption": True,
        "columns": [{"label": "Nama", "head": True}, {"label": "Kursi"}, *([{"label": "Kehadiran"}] if noted else [])],
        "rows": rows,
        "empty": "Tidak ada anggota TKKSD yang berlaku pada hari rapat.",
    }


def _kursi(seat: PesertaRapat) -> list[str]:
    post = seat.penugasan
    return [format_html("{}<br><small>{}</small>", post.user.nama, post.label), Kursi(post.kursi).label]


def _hadir(seat: PesertaRapat) -> str:
    return badge("Hadir", "green") if seat.hadir else badge("Tidak hadir", "grey")


def tabel_nilai(
    nilai: Iterable[Penilaian], abstain: Iterable[Abstain], peserta: Iterable[PesertaRapat]
) -> dict[str, Any]:
    """Who gave what for one proposal: one line per seat, one column per criterion; an abstention with its reason."""
    given = {(row.penilai_id, row.kriteria): row.nilai for row in nilai}
    absent = {row.penilai_id: row.alasan for row in abstain}
    rows = [
        [
            seat.penugasan.label,
            *(str(given.get((seat.penugasan_id, code), "–")) for code in DAFTAR_KRITERIA),
            absent.get(seat.penugasan_id, "–"),
        ]
        for seat in peserta
    ]
    codes = [{"label": code, "numeric": True} for code in DAFTAR_KRITERIA]
    return {
        "caption": "Nilai setiap penilai",
        "columns": [{"label": "Penilai", "head": True}, *codes, {"label": "Abstain"}],
        "rows": rows,
        "empty": "Belum ada penilai.",
        "wide": True,
    }
