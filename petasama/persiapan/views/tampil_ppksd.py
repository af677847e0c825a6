"""What the pages about liaison officers show: the board as a picture, the own office, who may be appointed."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse

from petasama.core.policies import permits
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran
from petasama.persiapan import policies
from petasama.persiapan.models import PermintaanPpksd, Putaran, SuratPenunjukan
from petasama.persiapan.papan import BarisPpksd
from petasama.persiapan.tables import kantor_ppksd

CALON_PALING_BANYAK = 300
"""People in the list to choose from: at the longest name and address about 120 KB."""
PETAK = {"": 3, "TENGGANG": 2, "DIKECUALIKAN": 1, "KURANG": 4}
ARTI_PETAK = [
    (3, "lengkap: dua PPKSD atau lebih"),
    (2, "kurang, dalam masa tenggang"),
    (1, "kurang, dikecualikan"),
    (4, "kurang: belum dapat mengirim usulan"),
]
BATAL = "Aksesnya berakhir sekarang. Pekerjaan yang belum selesai tetap pada perangkat daerah."


def judul_of(papan: Sequence[BarisPpksd]) -> str:
    """The sentence on top: how many offices have their two."""
    lacking = sum(1 for row in papan if row.kurang)
    if not papan:
        return "Belum ada perangkat daerah yang menjawab dalam putaran"
    if not lacking:
        return f"Semua {len(papan)} perangkat daerah lengkap PPKSD"
    return f"{len(papan) - lacking} dari {len(papan)} perangkat daerah lengkap PPKSD"


def petak_of(papan: Sequence[BarisPpksd]) -> list[dict[str, Any]]:
    """One box for each office with its state; the shape of its line says the same as its colour."""
    return [
        {"title": row.perangkat_daerah.kode, "note": _catatan(row), "tone": PETAK[row.sebab]}
        for row in sorted(papan, key=lambda row: row.perangkat_daerah.urutan)
    ]


def _catatan(row: BarisPpksd) -> str:
    if row.sebab == "KURANG" and row.permintaan:
        return f"{row.keadaan}, diminta {short_date(row.permintaan.tanggal_surat)}"
    return row.keadaan


def angka_of(papan: Sequence[BarisPpksd]) -> list[dict[str, str]]:
    """The four figures of the board; those that are nobody's are left out but for the first two."""
    counts = Counter(row.sebab for row in papan)
    rows = [
        {"label": "Lengkap", "value": str(counts[""]), "suffix": f"/{len(papan)}", "tone": "green"},
        {"label": "Kurang", "value": str(counts["KURANG"]), "note": "belum dapat mengirim usulan"},
        {"label": "Masa tenggang", "value": str(counts["TENGGANG"]), "note": "14 hari sejak PPKSD kedua berakhir"},
        {"label": "Dikecualikan", "value": str(counts["DIKECUALIKAN"]), "note": "dengan alasan tersimpan"},
    ]
    rows[1]["tone"] = "red" if counts["KURANG"] else "grey"
    return [row for row in rows if row["label"] in {"Lengkap", "Kurang"} or row["value"] != "0"]


def kurang_of(papan: Sequence[BarisPpksd], *, putaran: Putaran | None, by: Penugasan) -> list[dict[str, Any]]:
    """The offices that lack someone: state, who appoints, and in a running round the way to an exception."""
    may = by.peran == Peran.SEKRETARIAT_TKKSD and putaran is not None
    return [
        {
            "text": f"{row.perangkat_daerah.nama}: {row.keadaan[:1].lower()}{row.keadaan[1:]}.",
            "note": _penunjuk(row),
            "due": row.diminta,
            "tone": row.nada,
            "url": reverse("persiapan:kecuali-ppksd", args=[row.perangkat_daerah.pk]) if may else "",
            "link": "Ubah pengecualian" if row.pengecualian else "Beri pengecualian",
        }
        for row in papan
        if row.kurang
    ]


def _penunjuk(row: BarisPpksd) -> str:
    reason = f"Alasan: {row.pengecualian.alasan}" if row.pengecualian else ""
    if row.kepala is None:
        return f"Belum ada kepala yang dapat menunjuk. {reason}".strip()
    return f"Penunjukan oleh {row.kepala.label}: {row.kepala.user.nama}. {reason}".strip()


def sendiri_of(papan: Sequence[BarisPpksd], *, by: Penugasan) -> dict[str, Any] | None:
    """The actor's own office: its liaison officers, what is missing, whether the actor appoints them."""
    row = next((row for row in papan if row.perangkat_daerah.pk == by.perangkat_daerah_id), None)
    if row is None:
        return None
    return {
        "nama": row.perangkat_daerah.nama,
        "baris": kantor_ppksd(row),
        "keadaan": row.keadaan,
        "nada": row.nada,
        "diminta": row.diminta if row.kurang else "",
        "menunjuk": permits(policies.check_kepala, row.perangkat_daerah, by=by),
        "ppksd": row.ppksd,
    }


def orang_of(own: dict[str, Any], *, on: date) -> list[dict[str, Any]]:
    """The officers of the own office as cards: name, letter, end, and for the head the button that ends the post."""
    return [
        {
            "nama": name,
            "surat": letter,
            "hampir": bool(post.selesai) and (post.selesai - on).days <= 30,
            "berakhir": short_date(post.selesai) if post.selesai else "",
            "tombol": _tombol_akhiri(post) if own["menunjuk"] else [],
        }
        for post, (name, letter) in zip(own["ppksd"], own["baris"], strict=True)
    ]


def _tombol_akhiri(post: Penugasan) -> list[dict[str, Any]]:
    return [
        {
            "act": f"akhiri{post.pk}",
            "label": "Akhiri penugasan",
            "url": reverse("persiapan:akhiri-ppksd", args=[post.pk]),
            "tone": "bad",
            "confirm": BATAL,
            "fields": [{"name": "alasan", "label": "Alasan", "hint": "Misalnya: mutasi ke perangkat daerah lain."}],
        }
    ]


def surat_of(by: Penugasan) -> list[dict[str, Any]]:
    """The appointment letters of the own office, the newest first, each as Word and PDF."""
    rows = SuratPenunjukan.objects.visible_to(by).prefetch_related("penugasan__user")
    return [
        {
            "nomor": row.nomor,
            "tanggal": short_date(row.tanggal),
            "nama": "; ".join(post.user.nama for post in row.penugasan.all()),
            "docx": reverse("persiapan:surat-ppksd", args=[row.pk, "docx"]),
            "pdf": reverse("persiapan:surat-ppksd", args=[row.pk, "pdf"]),
        }
        for row in rows
    ]


def permintaan_of(putaran: Putaran | None) -> list[dict[str, Any]]:
    """The request letters of a round: number, day, last day, to how many offices, and the paper."""
    if putaran is None:
        return []
    rows = PermintaanPpksd.objects.filter(putaran=putaran).order_by("-tanggal_surat", "-pk")
    counts = Counter(row.nomor_surat for row in rows)
    letters = {row.nomor_surat: row for row in rows}
    return [
        {
            "nomor": number,
            "tanggal": short_date(row.tanggal_surat),
            "tenggat": short_date(row.tenggat),
            "banyak": counts[number],
            "docx": reverse("dokumen:unduh", args=[row.dokumen_id, "docx"]) if row.dokumen_id else "",
            "pdf": reverse("dokumen:unduh", args=[row.dokumen_id, "pdf"]) if row.dokumen_id else "",
        }
        for number, row in letters.items()
    ]


def calon_of(by: Penugasan, *, on: date) -> list[User]:
    """The government's people who hold no post as liaison officer, by name; so many that the page stays small."""
    serving = Penugasan.objects.filter(peran=Peran.PPKSD).exclude(selesai__lt=on)
    people = User.objects.visible_to(by).filter(is_active=True).exclude(pk__in=serving.values("user_id"))
    return list(people.only("nama", "surel").order_by("nama", "pk")[:CALON_PALING_BANYAK])
