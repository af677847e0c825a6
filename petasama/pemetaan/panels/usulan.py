"""What the mapping stage shows on the pages of earlier stages."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.html import format_html

from petasama.core import clock
from petasama.core.errors import Refusal
from petasama.core.panels import Panel, for_model
from petasama.core.policies import permits
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.pemetaan import policies
from petasama.pemetaan.models import Jawaban, Usulan, UsulanQuerySet
from petasama.pemetaan.papan import kantor_nihil
from petasama.persiapan.models import Pertemuan, Putaran, Temuan
from petasama.persiapan.policies import check_masa_pengusulan
from petasama.persiapan.rapor import Kesimpulan, banyak_per_kantor, belum_ada, menurut_jumlah, ukuran

TEMUAN = "pemetaan/bagian/dari_temuan.html"


@for_model(Putaran)
def usulan_per_status(putaran: Putaran, by: Penugasan) -> Panel | None:
    """On a round: how many proposals stand where, of those that the actor sees; nothing before the first one."""
    rows = Usulan.objects.visible_to(by).in_putaran(putaran).order_by()
    counts = Counter(rows.values_list("status", flat=True))
    if not counts:
        return None
    shown = tuple((label, str(counts[code])) for code, label in Usulan.workflow.statuses.items() if counts[code])
    return Panel(title=f"{counts.total()} usulan", rows=shown, order=50)


@for_model(Temuan)
def usulan_dari_temuan(temuan: Temuan, by: Penugasan) -> Panel | None:
    """On a finding: the proposals made of it, and for a PPKSD of the office the button that makes one."""
    return _panel("Usulan dari temuan ini", [temuan], temuan.pertemuan.putaran, by=by)


@for_model(Pertemuan)
def usulan_dari_rapat(pertemuan: Pertemuan, by: Penugasan) -> Panel | None:
    """On an office's own meeting: the same for each of its findings."""
    findings = list(pertemuan.temuan.select_related("perangkat_daerah"))
    return _panel("Dari temuan menjadi usulan", findings, pertemuan.putaran, by=by)


@for_model(Usulan)
def asal_temuan(usulan: Usulan, by: Penugasan) -> Panel | None:
    """On a proposal: the finding from which it was made."""
    if usulan.temuan_id is None:
        return None
    temuan = Temuan.objects.select_related("pertemuan__daerah").get(pk=usulan.temuan_id)
    link = format_html('<a href="{}">{}</a>', reverse("persiapan:temuan", args=[temuan.pk]), temuan.judul)
    meeting = f"{temuan.pertemuan.judul}, {short_date(temuan.pertemuan.hari)}"
    return Panel(title="Asal usulan", rows=(("Temuan", link), ("Rapat", meeting)), order=40)


def _panel(title: str, findings: list[Temuan], putaran: Putaran, *, by: Penugasan) -> Panel | None:
    """One line for each finding that has a proposal this person sees, or of which this person may make one."""
    made = defaultdict[int | None, list[Usulan]](list)
    for usulan in Usulan.objects.visible_to(by).filter(temuan__in=findings).order_by("nomor"):
        made[usulan.temuan_id].append(usulan)
    writer = bool(findings) and permits(policies.check_temuan_sendiri, findings[0], by=by)
    wait = _belum_buka(putaran, by=by) if writer else ""
    rows = [_baris(row, made[row.pk], writer=writer and not wait) for row in findings if writer or made[row.pk]]
    return Panel(title=title, template=TEMUAN, context={"baris": rows, "tunggu": wait}) if rows else None


def _baris(temuan: Temuan, made: list[Usulan], *, writer: bool) -> dict[str, Any]:
    return {
        "judul": temuan.judul,
        "usulan": [
            {"nomor": item.nomor, "status": item.label_status, "url": reverse("pemetaan:usulan", args=[item.pk])}
            for item in made
        ],
        "tombol": [_tombol(temuan, used=bool(made))] if writer else [],
    }


def _belum_buka(putaran: Putaran, *, by: Penugasan) -> str:
    """Why no proposal can be made today: before the first day of proposing it says when, else as the act refuses."""
    today, first = clock.today(putaran.daerah.zona_waktu), putaran.langkah("PENGUSULAN").mulai
    if today < first:
        return f"Temuan dapat dijadikan usulan mulai {short_date(first)}."
    try:
        check_masa_pengusulan(putaran, on=today, perangkat_daerah=by.perangkat_daerah)
    except Refusal as refusal:
        return refusal.sentence
    return ""


def _tombol(temuan: Temuan, *, used: bool) -> dict[str, Any]:
    url = reverse("pemetaan:usulan-dari-temuan", args=[temuan.pk])
    button = {"act": f"usulkan-{temuan.pk}", "url": url, "once": True}
    if not used:
        return {**button, "label": "Jadikan usulan"}
    return {
        **button,
        "label": "Jadikan usulan lagi",
        "tone": "quiet",
        "confirm": "Temuan ini sudah dijadikan usulan. Buat usulan kedua hanya bila kegiatannya memang berbeda.",
        "fields": [{"name": "lagi", "label": "Lagi", "kind": "hidden", "value": "ya"}],
    }


@ukuran("TIDAK_DIPETAKAN", langkah="Isi instrumen dan kirim usulan.", rute="pemetaan:index")
def usulan_terkirim(putaran: Putaran, offices: Sequence[PerangkatDaerah], on: date) -> dict[int, Kesimpulan]:
    """Proposals of this round that the secretariat has received."""
    ids = _terkirim(putaran).values_list("perangkat_daerah_id", flat=True)
    counts = banyak_per_kantor(putaran, offices, ids, on=on)
    sent = "{count} usulan sudah dikirim ke Sekretariat TKKSD."
    found = menurut_jumlah(counts, ada=sent, kosong=_kosong(putaran, on))
    return _dengan_nihil(found, putaran, on)


@ukuran("PASIF", langkah="Susun usulan atas prakarsa sendiri.", rute="pemetaan:index")
def usulan_sendiri(putaran: Putaran, offices: Sequence[PerangkatDaerah], on: date) -> dict[int, Kesimpulan]:
    """Proposals sent that began with the office, not with an offer of a partner."""
    answers = Jawaban.objects.filter(usulan__in=_terkirim(putaran), kode="KLASIFIKASI")
    rows = answers.values_list("usulan__perangkat_daerah_id", "isi")
    counts = banyak_per_kantor(putaran, offices, [pk for pk, isi in rows if isi.get("prakarsa") != "MITRA"], on=on)
    found = menurut_jumlah(counts, ada="{count} usulannya lahir dari prakarsa sendiri.", kosong=_kosong(putaran, on))
    return _dengan_nihil(found, putaran, on)


@ukuran("BUKAN_PRIORITAS", langkah="Kaitkan usulan dengan indikator sasaran.", rute="pemetaan:index")
def usulan_berindikator(putaran: Putaran, offices: Sequence[PerangkatDaerah], on: date) -> dict[int, Kesimpulan]:
    """Proposals sent that name an indicator of the office's objectives."""
    answers = Jawaban.objects.filter(usulan__in=_terkirim(putaran), kode="P7")
    rows = list(answers.values_list("usulan__perangkat_daerah_id", "isi"))
    sent = banyak_per_kantor(putaran, offices, [pk for pk, _ in rows], on=on)
    linked = banyak_per_kantor(putaran, offices, [pk for pk, isi in rows if isi.get("indikator") is not None], on=on)
    unlinked = (True, "Usulan yang dikirimnya belum terhubung dengan indikator sasaran.")
    found = menurut_jumlah(linked, ada="{count} usulannya terhubung dengan indikator sasaran.", kosong=unlinked)
    shown = {pk: found[pk] if sent[pk] else _kosong(putaran, on) for pk in found}
    return _dengan_nihil(shown, putaran, on)


def _dengan_nihil(found: dict[int, Kesimpulan], putaran: Putaran, on: date) -> dict[int, Kesimpulan]:
    """An office whose “nihil” was approved has answered: that is no silence."""
    answer = (False, "Menyatakan nihil dengan alasan, disetujui kepala perangkat daerah.")
    stated = kantor_nihil(putaran, on=on)
    return {pk: answer if pk in stated and row[0] is not False else row for pk, row in found.items()}


def _terkirim(putaran: Putaran) -> UsulanQuerySet:
    return Usulan.objects.in_putaran(putaran).filter(diteruskan_pada__isnull=False).exclude(status="DITARIK")


def _kosong(putaran: Putaran, on: date) -> Kesimpulan:
    """No proposal: not to be told before the last day for proposals has passed."""
    until = putaran.langkah("PENGUSULAN").selesai
    waiting = f"Belum ada usulan yang dikirim; pengusulan berlangsung sampai {short_date(until)}."
    still_open = putaran.status == "PERSIAPAN" or on <= until
    return belum_ada(still_open, waiting, "Tidak ada usulan yang dikirim dalam putaran ini.")
