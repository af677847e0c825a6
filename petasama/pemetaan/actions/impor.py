"""The act that takes over the proposals of a file, all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import transaction

from petasama.core.acts import record
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.pemetaan import policies
from petasama.pemetaan.actions.jawaban import ganti_isi, terapkan
from petasama.pemetaan.actions.usulan import usulkan
from petasama.pemetaan.instrumen.kiriman import UsulanKiriman
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.persiapan.models import Putaran


@dataclass(kw_only=True)
class HasilImpor:
    """What an import has done."""

    baru: list[Usulan] = field(default_factory=list)
    berubah: list[Usulan] = field(default_factory=list)
    tetap: int = 0


def impor_usulan(
    putaran: Putaran,
    *,
    kiriman: Sequence[UsulanKiriman],
    perangkat_daerah: PerangkatDaerah,
    by: Penugasan,
    berkas: str,
    sidik: str,
) -> HasilImpor:
    """Make the new proposals of a file and save what differs in the known ones, in one transaction or not at all.

    `berkas`: name of the file; `sidik`: SHA-256 of its content. Refuses others than a liaison officer of the office, a
    file that was imported before, one that asks for nothing, one with a fault (KirimanDitolak names every place), and
    new proposals outside the days for them.
    """
    policies.check_pengimpor(putaran, perangkat_daerah=perangkat_daerah, by=by)
    with transaction.atomic():
        Putaran.objects.select_for_update().get(pk=putaran.pk)
        policies.check_belum_diimpor(putaran, perangkat_daerah=perangkat_daerah, sidik=sidik, by=by)
        numbers = [row.nomor for row in kiriman if row.nomor]
        list(Usulan.objects.select_for_update().filter(putaran=putaran, nomor__in=numbers).order_by("pk"))
        plan = policies.rencana_impor(putaran, kiriman=kiriman, perangkat_daerah=perangkat_daerah, by=by)
        policies.check_rencana(plan, putaran, perangkat_daerah=perangkat_daerah)
        done = HasilImpor(tetap=len(plan.tetap))
        note = {"berkas": berkas[:120], "sidik": sidik, **policies.asal_impor(putaran, perangkat_daerah)}
        for step in [*plan.baru, *plan.berubah]:
            usulan = step.usulan or usulkan(putaran, perangkat_daerah=perangkat_daerah, by=by)
            _isi(usulan, step, by=by)
            record(usulan, "impor_usulan", by=by, data={**note, "pertanyaan": list(step.beda)})
            (done.berubah if step.usulan else done.baru).append(usulan)
    return done


def _isi(usulan: Usulan, step: policies.LangkahImpor, *, by: Penugasan) -> None:
    """Save what differs; the plan has checked it, and the rows are locked."""
    known = {row.kode: row for row in Jawaban.objects.filter(usulan=usulan)} if step.usulan else {}
    for kode, (_, isi) in step.beda.items():
        answer = known.get(kode) or Jawaban(usulan=usulan, kode=kode)
        answer.usulan = usulan
        ganti_isi(answer, isi, by=by)
    terapkan(usulan, {kode: isi for kode, (_, isi) in step.beda.items()})
