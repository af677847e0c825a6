"""What the pages about the coordination team show: the sentence on top, the draft seat by seat, its buttons."""

from datetime import date
from typing import Any

from django.urls import reverse

from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran
from petasama.persiapan import policies
from petasama.persiapan.models import IsiKursi, KonsepTkksd, SusunanTkksd
from petasama.persiapan.tables.tkksd import masa_text

HABIS_HARI = 60
"""A term that ends within so many days is said to."""
PEMBACA_KONSEP = frozenset({Peran.SEKRETARIAT_TKKSD, Peran.BAGIAN_HUKUM, Peran.KETUA_TKKSD, Peran.BUPATI})
CALON_PALING_BANYAK = 300


def judul_of(susunan: SusunanTkksd | None, *, kursi: int, on: date) -> str:
    """The sentence on top: until when the team is formed, or that no decree is recorded."""
    if susunan is None:
        return f"TKKSD: {kursi} kursi terisi, Keputusannya belum dicatat" if kursi else "TKKSD belum dibentuk"
    if susunan.selesai is None:
        return f"TKKSD berlaku sejak {short_date(susunan.mulai)}"
    left = (susunan.selesai - on).days
    if left <= HABIS_HARI:
        return f"Masa tugas TKKSD berakhir {left} hari lagi, {short_date(susunan.selesai)}"
    return f"TKKSD berlaku sampai {short_date(susunan.selesai)}"


def perhatian_of(susunan: SusunanTkksd | None, isi: list[IsiKursi], *, on: date) -> list[dict[str, str]]:
    """What is wrong with the composition in force."""
    rows = [{"text": sentence, "tone": "red"} for sentence in policies.kekurangan_kursi(isi)]
    if susunan and susunan.selesai and 0 <= (susunan.selesai - on).days <= HABIS_HARI:
        text = "Susun masa tugas berikutnya agar penilaian dan sidang tidak terhenti."
        rows.append({"text": text, "tone": "gold", "due": f"Sampai {short_date(susunan.selesai)}"})
    return rows


def langkah_of(susunan: SusunanTkksd | None, draft: KonsepTkksd | None, *, by: Penugasan) -> list[dict[str, Any]]:
    """For the secretariat: begin the next composition or a change, or go on with the draft."""
    if by.peran != Peran.SEKRETARIAT_TKKSD:
        return []
    url = reverse("persiapan:konsep-tkksd")
    if draft is not None:
        return [{"act": "lanjut", "label": "Lanjutkan konsep", "url": url, "link": True}]
    begin = {"act": "baru", "label": "Susun masa tugas berikutnya", "url": url}
    if susunan is None:
        return [{**begin, "label": "Susun TKKSD"}]
    return [begin, {"act": "ubah", "label": "Ubah dalam masa tugas", "url": url, "tone": "quiet"}]


def konsep_of(isi: list[IsiKursi], posts: list[Penugasan]) -> list[dict[str, Any]]:
    """The draft seat by seat: who, in what post, whether that goes on or is new, and its two buttons."""
    return [
        {
            "kursi": item.kursi.label,
            "nama": item.user.nama,
            "jabatan": item.label,
            "kantor": str(item.perangkat_daerah or ""),
            "keadaan": "Tetap" if any(item.sama(post) for post in posts) else "Baru",
            "nada": "green" if any(item.sama(post) for post in posts) else "blue",
            "ganti": reverse("persiapan:kursi-tkksd", args=[place]),
            "keluarkan": [
                {
                    "act": f"keluarkan{place}",
                    "label": "Keluarkan",
                    "url": reverse("persiapan:keluarkan-tkksd", args=[place]),
                    "tone": "bad",
                    "confirm": f"{item.user.nama} tidak lagi tercantum sebagai {item.kursi.label} dalam konsep.",
                }
            ],
        }
        for place, item in enumerate(isi, start=1)
    ]


def keluar_of(isi: list[IsiKursi], posts: list[Penugasan]) -> list[str]:
    """Who sits in the team today and no more by the draft."""
    return [f"{post.user.nama}, {post.label}" for post in posts if not any(item.sama(post) for item in isi)]


def masa_of(susunan: SusunanTkksd | None) -> str:
    """The term that a draft changes; empty for a new term."""
    return f"{susunan}, {masa_text(susunan.mulai, susunan.selesai)}" if susunan else ""


def calon_of(by: Penugasan, *, on: date) -> list[User]:
    """The people who hold an appointment in the government, by name."""
    posts = Penugasan.objects.visible_to(by).active(on)
    people = User.objects.filter(pk__in=posts.values("user_id"), is_active=True)
    return list(people.only("nama", "surel").order_by("nama", "pk")[:CALON_PALING_BANYAK])
