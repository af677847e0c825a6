"""What the page of a decree shows: its sentence, its words, its annex, its buttons."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html

from petasama.core.policies import permits
from petasama.core.wording import short_date
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.workflow import DISETUJUI_PLENO
from petasama.penetapan import policies
from petasama.penetapan.documents.keputusan import KEPUTUSAN_KEPALA_DAERAH
from petasama.penetapan.documents.naskah import Naskah
from petasama.penetapan.models import TERBIT, Keputusan
from petasama.penetapan.tables import BarisLampiran, keputusan_url, lampiran_table
from petasama.persiapan.models import Putaran
from petasama.pleno.models import BeritaAcara, ButirSidang

JUDUL = {
    "KONSEP": "Konsep Keputusan {putaran} memuat {jumlah} kegiatan",
    "DIAJUKAN": "Konsep Keputusan {putaran} diperiksa Bagian Hukum",
    "DIHARMONISASI": "{putaran} siap ditetapkan dengan {jumlah} kegiatan",
    "DITETAPKAN": "{putaran} ditetapkan: {jumlah} kegiatan untuk RKPD {rencana}",
    "DIUBAH": "Keputusan {putaran} ini sudah diubah dengan Keputusan lain",
    "DICABUT": "Keputusan {putaran} ini sudah dicabut",
}
JUDUL_PIMPINAN = JUDUL | {
    "KONSEP": "Konsep Keputusan {putaran} sedang disiapkan Sekretariat TKKSD",
    "DIHARMONISASI": "{putaran} siap ditetapkan sebelum RKPD {rencana}",
}
MENUNGGU = {
    "KONSEP": "Sekretariat TKKSD membaca konsep, lalu mengajukannya ke Bagian Hukum.",
    "DIAJUKAN": "Bagian Hukum memeriksa konsep dan menyatakannya harmonis.",
    "DIHARMONISASI": "{kepala} menandatangani; Bagian Hukum lalu mencatat nomor dan tanggalnya.",
}
TANYA = {
    "ajukan": "Konsep dan lampirannya dikirim ke Bagian Hukum untuk diharmonisasi.",
    "harmonisasi": "Konsep dinyatakan selaras dengan peraturan dan siap ditandatangani {kepala}.",
}
BARIS_UTAMA = 10
PELAKSANA = {"KONSEP": "Sekretariat TKKSD", "DIAJUKAN": "Bagian Hukum", "DIHARMONISASI": "siap ditandatangani"}


def judul_of(keputusan: Keputusan, *, by: Penugasan, jumlah: int) -> str:
    """The sentence on top; the leader reads what waits for a signature."""
    words = JUDUL_PIMPINAN if by.peran == Peran.BUPATI else JUDUL
    putaran = keputusan.putaran
    return words[keputusan.status].format(putaran=putaran, rencana=putaran.tahun_rencana, jumlah=jumlah)


def kepala_of(keputusan: Keputusan) -> str:
    """The post that signs."""
    return policies.jabatan_penanda_tangan(keputusan.daerah)


def isi_of(keputusan: Keputusan) -> dict[str, Any]:
    """The words of the decree: as archived when it is issued, as they would print today when it is a draft."""
    if keputusan.dokumen is not None:
        return dict(keputusan.dokumen.nilai)
    return KEPUTUSAN_KEPALA_DAERAH.values_of(Naskah(keputusan=keputusan))


def dokumen_of(keputusan: Keputusan, *, by: Penugasan) -> Dokumen | None:
    """The issued paper, for whoever may read its kind."""
    paper = keputusan.dokumen
    readable = paper is not None and Dokumen.objects.visible_to(by).filter(pk=paper.pk).exists()
    return paper if readable else None


def lampiran_of(keputusan: Keputusan, isi: dict[str, Any]) -> list[BarisLampiran]:
    """The lines of the annex with the words that the paper prints for them, in the order of the decree."""
    rows = keputusan.butir.select_related("usulan__butir_sidang").order_by("urutan")
    return [BarisLampiran(butir=item, cetak=words) for item, words in zip(rows, isi["lampiran"], strict=True)]


def lampiran_shown(rows: list[BarisLampiran], *, tertaut: bool) -> dict[str, Any]:
    """The annex in two tables: the first lines, and the rest to unfold."""
    table = lampiran_table(tertaut=tertaut)
    return {
        "banyak": len(rows),
        "utama": table.shown(rows[:BARIS_UTAMA], caption="Menurut urutan putusan rapat pleno"),
        "lainnya": table.shown(rows[BARIS_UTAMA:], caption="Urutan berikutnya"),
    }


def tahap_of(keputusan: Keputusan) -> list[dict[str, str]]:
    """The way of the decree: draft, legal office, harmony, fixing, and its end by another decree when it has one."""
    statuses = Keputusan.workflow.statuses
    shown = [kode for kode in statuses if kode not in Keputusan.workflow.final or kode == keputusan.status]
    now = shown.index(keputusan.status) + (keputusan.status in TERBIT)
    states = ["done"] * now + ["now"] + ["next"] * len(shown)
    day = short_date(keputusan.tanggal) if keputusan.tanggal else "nomor dan tanggal"
    notes = {**PELAKSANA, "DITETAPKAN": day}
    return [
        {"label": statuses[kode], "note": notes.get(kode, ""), "state": states[place]}
        for place, kode in enumerate(shown)
    ]


def langkah_of(keputusan: Keputusan, *, by: Penugasan) -> list[dict[str, Any]]:
    """The steps that the actor may take here; a change or an end comes with another decree, not with a button."""
    made: list[dict[str, Any]] = []
    for step in Keputusan.workflow.offered(keputusan.status, by.role):
        if step.act in TANYA:
            url = reverse("penetapan:langkah", args=[keputusan.pk])
            confirm = TANYA[step.act].format(kepala=kepala_of(keputusan))
            made.append({"act": step.act, "label": step.label, "url": url, "confirm": confirm})
        if step.act == "tetapkan":
            url = reverse("penetapan:tetapkan", args=[keputusan.pk])
            made.append({"act": step.act, "label": step.label, "url": url, "link": True})
    return made


def perhatian_of(keputusan: Keputusan, *, by: Penugasan, jumlah: int) -> list[dict[str, str]]:
    """What the decree waits for; the leader reads the weight of it first."""
    if keputusan.status not in MENUNGGU:
        return []
    note = MENUNGGU[keputusan.status].format(kepala=kepala_of(keputusan))
    text = f"Tetapkan {jumlah} kegiatan." if by.peran == Peran.BUPATI else "Yang ditunggu:"
    return [
        {
            "text": text,
            "note": note,
            "url": reverse("penetapan:konsep", args=[keputusan.pk, "pdf"]),
            "link": "Baca konsep (PDF)",
        }
    ]


def perhatian_daftar(decrees: list[Keputusan], *, by: Penugasan) -> list[dict[str, str]]:
    """The drafts on their way, each with what it waits for, and what keeps the next one from being drafted."""
    waiting = [
        {
            "text": f"{keputusan.putaran}: {keputusan.label_status}.",
            "note": MENUNGGU[keputusan.status].format(kepala=kepala_of(keputusan)),
            "url": keputusan_url(keputusan),
            "link": "Buka konsep",
        }
        for keputusan in decrees
        if keputusan.status in MENUNGGU
    ]
    return waiting + _tahap_tertinggal(by)


def _tahap_tertinggal(by: Penugasan) -> list[dict[str, str]]:
    """Rounds with signed minutes whose stage of fixing the secretariat has not begun."""
    if not permits(policies.check_sekretariat, by=by):
        return []
    return [
        {
            "text": f"Berita Acara {putaran} sudah ditandatangani.",
            "note": "Mulai tahap penetapan agar konsep Keputusan dapat disusun.",
            "url": f"{reverse('persiapan:index')}?putaran={putaran.tahun}",
            "link": "Buka putaran",
        }
        for putaran in Putaran.objects.visible_to(by).newest_first().filter(keputusan__isnull=True)
        if permits(policies.check_berita_acara, putaran) and not permits(policies.check_tahap_penetapan, putaran)
    ]


def penyusunan_of(by: Penugasan) -> list[dict[str, Any]]:
    """The button that drafts the decree of the newest round ready for it."""
    if not permits(policies.check_sekretariat, by=by):
        return []
    rounds = Putaran.objects.visible_to(by).newest_first().filter(keputusan__isnull=True)
    ready = (putaran for putaran in rounds if permits(policies.check_siap_disusun, putaran))
    return [
        {
            "act": "susun",
            "label": f"Susun konsep Keputusan {putaran}",
            "url": reverse("penetapan:susun", args=[putaran.pk]),
        }
        for putaran in ready
    ][:1]


def ringkasan_of(keputusan: Keputusan, isi: dict[str, Any], *, by: Penugasan) -> list[tuple[str, Any]]:
    """The decree in a few lines: number and day, subject, the minutes it rests on, how many rules it cites."""
    minutes = BeritaAcara.objects.select_related("rapat").get(rapat__putaran_id=keputusan.putaran_id)
    rests_on = f"Nomor {minutes.nomor} tanggal {short_date(minutes.tanggal)}"
    if Dokumen.objects.visible_to(by).filter(pk=minutes.dokumen_id).exists():
        url = reverse("dokumen:dokumen", args=[minutes.dokumen_id])
        rests_on = format_html('<a href="{}">{}</a>', url, rests_on)
    rows: list[tuple[str, Any]] = [
        ("Tentang", Naskah(keputusan=keputusan).tentang_biasa),
        ("Berita Acara", rests_on),
        ("Dasar hukum", f"{len(isi['mengingat'])} peraturan"),
        *((row["nama"].capitalize(), row["teks"]) for row in isi["diktum"] if row["nama"] == "KESATU"),
    ]
    if keputusan.tanggal is None or keputusan.penanda_tangan is None:
        return rows
    number = f"{keputusan.nomor} tanggal {short_date(keputusan.tanggal)}"
    return [("Nomor", number), ("Penanda tangan", str(keputusan.penanda_tangan)), *rows]


def corong_of(keputusan: Keputusan, *, by: Penugasan, jumlah: int) -> list[dict[str, Any]]:
    """From proposals to the annex: how many are left at each stage."""
    proposals = Usulan.objects.visible_to(by).in_putaran(keputusan.putaran)
    items = ButirSidang.objects.visible_to(by).filter(rapat__putaran_id=keputusan.putaran_id)
    counts = {
        "Usulan masuk": proposals.count(),
        "Layak": proposals.layak().count(),
        "Disetujui pleno": items.filter(putusan__in=DISETUJUI_PLENO).count(),
        "Dalam lampiran": jumlah,
    }
    most = max(counts.values()) or 1
    return [{"label": label, "percent": 100 * count / most, "text": str(count)} for label, count in counts.items()]
