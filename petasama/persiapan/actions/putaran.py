"""Acts about a round and its calendar."""

from datetime import date

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, perform, record
from petasama.core.errors import Incomplete, NotNow
from petasama.organisasi.models import Daerah, Penugasan
from petasama.persiapan import kalender, policies
from petasama.persiapan.models import JadwalLangkah, Putaran


def buka(daerah: Daerah, *, tahun: int, edisi: str, by: Penugasan) -> Putaran:
    """Open a round in PERSIAPAN with the default calendar; it feeds the RKPD of the year after.

    Refuses anyone but the secretariat, and a second round of the same year.
    """
    policies.check_pembuka(daerah, by=by)
    if Putaran.objects.filter(daerah=daerah, tahun=tahun).exists():
        raise NotNow(f"Putaran {tahun} sudah ada. Buka putaran itu, atau pilih tahun lain.")
    with transaction.atomic():
        putaran = Putaran.objects.create(daerah=daerah, tahun=tahun, tahun_rencana=tahun + 1, edisi=edisi)
        JadwalLangkah.objects.bulk_create(
            JadwalLangkah(putaran=putaran, kode=kode, mulai=mulai, selesai=selesai)
            for kode, mulai, selesai in kalender.jadwal_baku(putaran.tahun_rencana)
        )
        record(putaran, "buka", by=by, move=("", putaran.status))
    return putaran


def atur_jadwal(putaran: Putaran, *, kode: str, mulai: date, selesai: date, by: Penugasan) -> JadwalLangkah:
    """Move one step of the calendar. Refuses an end before the start, others than the secretariat, a closed round."""
    check_tenant(putaran, by=by)
    policies.check_pengatur_jadwal(putaran, by=by)
    if selesai < mulai:
        sentence = "Tanggal selesai mendahului tanggal mulai. Betulkan salah satunya."
        raise Incomplete(sentence, missing=[{"field": "selesai", "label": "Selesai", "sentence": sentence}])
    with transaction.atomic():
        step = putaran.langkah(kode)
        data = {
            "langkah": kode,
            "nama": step.nama,
            "dari": [str(step.mulai), str(step.selesai)],
            "menjadi": [str(mulai), str(selesai)],
            "semula": kalender.rentang_text(step.mulai, step.selesai),
            "rentang": kalender.rentang_text(mulai, selesai),
        }
        step.mulai, step.selesai, step.updated_at = mulai, selesai, clock.now()
        step.save(update_fields=["mulai", "selesai", "updated_at"])
        record(putaran, "atur_jadwal", by=by, data=data)
    return step


def majukan(putaran: Putaran, *, act: str, by: Penugasan) -> Putaran:
    """Take the round's next step of its workflow, by the secretariat."""
    return perform(putaran, act, by=by)
