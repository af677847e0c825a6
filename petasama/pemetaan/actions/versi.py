"""Acts on earlier texts of an answer: bring one back, let a colleague's stand while keeping one's own."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from petasama.core.acts import check_tenant, record
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.actions.jawaban import ganti_isi, is_sama, simpan_jawaban, terapkan
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.models import Jawaban, Usulan


def kembalikan_versi(usulan: Usulan, *, kode: str, nomor: int, by: Penugasan) -> Jawaban:
    """Save an earlier text of an answer again, as its newest version; what stands now stays a version, too.

    Refuses others than the liaison officers of its offices, a proposal that is under way, a version that does not
    exist, and a text that cannot be kept any more, since what it names is gone. The text that stands already changes
    nothing.
    """
    check_tenant(usulan, by=by)
    policies.check_penulis(usulan, by=by)
    pertanyaan = edisi_of(usulan.putaran).cari(kode)
    with transaction.atomic():
        policies.check_dapat_ditulis(Usulan.objects.select_for_update().get(pk=usulan.pk))
        earlier = policies.check_versi_ada(usulan, pertanyaan, nomor)
        clean, problems = baca_jawaban(pertanyaan, earlier.isi)
        policies.check_terbaca(problems)
        policies.check_rujukan(usulan, clean)
        answer = policies.check_terisi(usulan, pertanyaan)
        answer.usulan = usulan
        if is_sama(answer.isi, clean):
            return answer
        ganti_isi(answer, clean, by=by)
        terapkan(usulan, {kode: clean})
        data = {"pertanyaan": kode, "nama": pertanyaan.label, "versi": answer.version, "versi_lama": nomor}
        record(usulan, "kembalikan_versi", by=by, data=data)
    return answer


def pakai_versi_lain(usulan: Usulan, *, kode: str, isi: Mapping[str, Any], by: Penugasan, versi: int) -> Jawaban:
    """After a conflict let the colleague's text (`versi`) stand; one's own is kept as a version below it.

    Refuses what saving and bringing back refuse, a `versi` that was overtaken once more included.
    """
    with transaction.atomic():
        simpan_jawaban(usulan, kode=kode, isi=isi, by=by, versi=versi)
        return kembalikan_versi(usulan, kode=kode, nomor=versi, by=by)
