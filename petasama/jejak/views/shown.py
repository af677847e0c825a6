"""What the pages of the trail show: sentences on top, facts of one entry, neighbours, where to download."""

import textwrap

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from petasama.core.acts import digest_of
from petasama.core.chain import Head, Verdict, canonical, values_of
from petasama.core.models import Trail
from petasama.core.policies import permits
from petasama.core.trail import act_label, readable, status_label
from petasama.core.wording import long_date, plain_number
from petasama.jejak import policies
from petasama.jejak.baris import Baris
from petasama.jejak.kalimat import pelaku_of
from petasama.jejak.policies import terbaca
from petasama.jejak.saringan import PALING_BANYAK, Saringan
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran

TERTUTUP = "Isi catatan ini tidak terbuka bagi peran Anda, atau penilaiannya belum ditutup."


def judul_of(asked: Saringan, total: int) -> str:
    """Say how many entries there are, and about what."""
    if not total:
        return "Tidak ada catatan yang cocok"
    return f"{plain_number(total)} catatan" + (f" tentang {asked.objek}" if asked.objek else " dalam jejak")


def lagi_of(asked: Saringan, *, shown_rows: int, total: int, step: int) -> str:
    """The address with more rows; empty when all are shown, or as many as one page holds."""
    if shown_rows >= total or asked.baris >= PALING_BANYAK:
        return ""
    return asked.alamat(baris=asked.baris + step)


def unduhan_of(asked: Saringan) -> list[dict[str, str]]:
    """The downloads of what is asked for."""
    return [
        {"label": "Salinan PDF", "url": asked.alamat("jejak:salinan", "pdf"), "uji": "salinan-pdf", "nada": ""},
        {"label": "Salinan Word", "url": asked.alamat("jejak:salinan", "docx"), "uji": "salinan-docx", "nada": "quiet"},
        {"label": "Unduh Excel", "url": asked.alamat("jejak:jejak-xlsx"), "uji": "unduh-xlsx", "nada": "quiet"},
    ]


def unduhan_rantai(by: Penugasan) -> list[dict[str, str]]:
    """The checker for every reader; for the inspectorate the whole chain, which holds all that was written."""
    chain = {"label": "Unduh seluruh rantai (.jsonl)", "url": reverse("jejak:rantai"), "uji": "rantai", "nada": ""}
    checker = {
        "label": "Unduh verifikasi_jejak.py",
        "url": reverse("jejak:verifikator"),
        "uji": "verifikator",
        "nada": "quiet",
    }
    may = by.role == Peran.INSPEKTORAT and permits(policies.check_rantai_terbuka, by.daerah)
    return [chain, checker] if may else [checker]


def perhatian_of(hasil: Verdict, *, luar: Head | None) -> list[dict[str, str]]:
    """What the check found, as one notice."""
    if not hasil.is_intact:
        return [{"text": hasil.sentence, "tone": "red", "note": "Hubungi Inspektorat dan simpan salinan basis data."}]
    note = "" if luar else "Bandingkan juga dengan kepala yang disimpan di luar."
    return [{"text": hasil.sentence, "tone": "green", "note": note}]


def fakta_of(row: Baris) -> list[tuple[str, str]]:
    """The fields of an entry as people read them."""
    entry = row.entry
    facts = [
        ("Waktu", f"{long_date(row.saat.date())} pukul {row.saat:%H.%M.%S} {row.zona}"),
        ("Oleh", pelaku_of(entry)),
        ("Akun", f"nomor {entry.user_id}" if entry.user_id else "sistem"),
        ("Tindakan", act_label(entry.kind, entry.act)),
        ("Tentang", row.tirai.nama_objek(entry)),
        ("Status", _perpindahan(entry)),
        ("Alasan atau catatan", row.catatan),
    ]
    return [(label, text) for label, text in facts if text]


def _perpindahan(entry: Trail) -> str:
    if not entry.target:
        return ""
    reached = status_label(entry.kind, entry.target)
    return f"dari {status_label(entry.kind, entry.source)} menjadi {reached}" if entry.source else reached


def rincian_of(row: Baris) -> list[tuple[str, str]]:
    """What the entry holds besides, key by key; a closed one says why it shows nothing."""
    if row.is_tertutup:
        return [("Rincian", TERTUTUP)]
    return [(key.replace("_", " ").capitalize(), readable(value)) for key, value in row.entry.data.items()]


def sidik_of(row: Baris) -> list[tuple[str, str]]:
    """The digests of the entry, and whether its content still fits."""
    entry = row.entry
    fits = "Isi cocok dengan sidiknya." if digest_of(entry) == entry.digest else "Isi tidak cocok dengan sidiknya."
    return [
        ("Sidik catatan ini", terpecah(entry.digest)),
        ("Sidik catatan sebelumnya", terpecah(entry.previous) if entry.previous else "– (catatan pertama)"),
        ("Pemeriksaan", fits),
    ]


def tetangga_of(entry: Trail, *, by: Penugasan) -> list[tuple[str, str]]:
    """The entries before and after, by number and digest; linked when the reader sees them. Two queries."""
    numbers = (entry.number - 1, entry.number + 1)
    near = {row.number: row for row in Trail.objects.visible_to(by).filter(number__in=numbers)}
    readable_ids = set(terbaca(by).filter(number__in=numbers).values_list("pk", flat=True))
    return [
        (label, _tetangga(near[number], linked=near[number].pk in readable_ids))
        for label, number in zip(("Sebelumnya", "Sesudahnya"), numbers, strict=True)
        if number in near
    ]


def _tetangga(row: Trail, *, linked: bool) -> str:
    text = f"Nomor {plain_number(row.number)}"
    if linked:
        url = reverse("jejak:catatan", args=[row.pk])
        return format_html('<a href="{}">{}</a> {}', url, text, terpecah(row.digest))
    return format_html("{} {}", text, terpecah(row.digest))


def terpecah(text: str) -> SafeString:
    """A digest or head with places where a narrow screen may break it."""
    parts = format_html_join("", "{}<wbr>", ((part,) for part in textwrap.wrap(text, 8)))
    return format_html('<span class="code">{}</span>', parts)


def baku_of(row: Baris) -> str:
    """The canonical line, whose SHA-256 anyone can compute; empty for a closed entry."""
    return "" if row.is_tertutup else canonical(values_of(row.entry))
