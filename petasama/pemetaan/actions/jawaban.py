"""Acts on one answer: save it, say that it is done."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import kembar, penentuan, policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.models import CalonMitra, Jawaban, Usulan, VersiJawaban

DUDUK = timedelta(minutes=10)
"""Savings while typing with shorter pauses are one sitting, which the trail tells once."""


def simpan_jawaban(
    usulan: Usulan,
    *,
    kode: str,
    isi: Mapping[str, Any],
    by: Penugasan,
    versi: int | None = None,
    otomatis: bool = False,
) -> Jawaban:
    """Save the answer to one question (or the classification); the kind is decided anew from the facts.

    Refuses others than the liaison officers of its offices, a proposal that is under way, an answer that cannot be
    understood, and a `versi` that somebody else has overtaken (BedaVersi). Gaps are no reason to refuse. The same text
    once more changes nothing, so that a repeated call has one effect. `otomatis`: saved while typing.
    """
    check_tenant(usulan, by=by)
    policies.check_penulis(usulan, by=by)
    pertanyaan = edisi_of(usulan.putaran).cari(kode)
    with transaction.atomic():
        policies.check_dapat_ditulis(Usulan.objects.select_for_update().only("nomor", "status").get(pk=usulan.pk))
        clean, problems = baca_jawaban(pertanyaan, isi)
        policies.check_terbaca(problems)
        policies.check_rujukan(usulan, clean)
        answer = Jawaban.objects.filter(usulan=usulan, kode=kode).first() or Jawaban(usulan=usulan, kode=kode)
        answer.usulan = usulan
        if answer.pk and is_sama(answer.isi, clean):
            terapkan(usulan, {kode: clean})
            return answer
        policies.check_versi(answer, versi)
        before = answer.isi
        sitting = otomatis and _is_duduk(answer, by=by)
        ganti_isi(answer, clean, by=by, otomatis=otomatis)
        terapkan(usulan, {kode: clean})
        if not sitting:
            data = {"pertanyaan": kode, "nama": pertanyaan.label, "versi": answer.version, **_panjang(before, clean)}
            record(usulan, "simpan_otomatis" if otomatis else "simpan_jawaban", by=by, data=data)
    return answer


def is_sama(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two answers say the same; a field that is empty says as much as one that was not asked then."""
    return _terisi(one) == _terisi(other)


def _terisi(isi: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in isi.items() if value is not None and value not in ("", [])}


def _is_duduk(answer: Jawaban, *, by: Penugasan) -> bool:
    """Whether the last text was saved while the same person was typing, a short while ago; the trail tells it once."""
    versions = VersiJawaban.objects.filter(usulan=answer.usulan, kode=answer.kode, nomor=answer.version)
    return versions.filter(otomatis=True, oleh=by, pada__gt=clock.now() - DUDUK).exists()


def ganti_isi(answer: Jawaban, isi: dict[str, Any], *, by: Penugasan, otomatis: bool = False) -> None:
    """Write a clean answer and keep it as a version; `terapkan` brings up to date what follows from it."""
    answer.isi, answer.disimpan_oleh = isi, by
    answer.version, answer.updated_at = answer.version + 1, clock.now()
    answer.save()
    VersiJawaban.objects.create(
        usulan=answer.usulan,
        kode=answer.kode,
        nomor=answer.version,
        isi=isi,
        oleh=by,
        pada=answer.updated_at,
        otomatis=otomatis,
    )


def _panjang(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """What the trail keeps of an answer: how many signs it had and has, and which fields differ.

    Never the words: the trail is read by people who may not read drafts, and by admins. No hash of them either: that
    of a short answer (yes, a year, a name) gives the answer away to whoever tries a few.
    """
    differing = sorted(key for key in {*before, *after} if before.get(key) != after.get(key))
    semula, menjadi = (sum(len(str(value)) for value in row.values() if value) for row in (before, after))
    return {"isian": differing, "semula": f"{semula} tanda", "menjadi": f"{menjadi} tanda"}


def terapkan(usulan: Usulan, berubah: Mapping[str, Mapping[str, Any]]) -> None:
    """Write what lists ask for after these answers, by code, were saved: title, candidate partners, kind, features."""
    if "P4" in berubah:
        usulan.calon_mitra.all().delete()
        CalonMitra.objects.bulk_create(
            CalonMitra(usulan=usulan, nama=row["nama"], kelas=row["kelas"], wilayah_id=row["kode_wilayah"] or None)
            for row in berubah["P4"]["mitra"]
        )
    fields: dict[str, Any] = {"updated_at": clock.now()}
    if "P1" in berubah:
        fields["judul"] = berubah["P1"]["nama_kegiatan"]
    if berubah.keys() & {"P4", "KLASIFIKASI"}:
        answers = dict(Jawaban.objects.filter(usulan=usulan).values_list("kode", "isi"))
        fields |= penentuan.jenis_of(usulan, answers)
    Usulan.objects.filter(pk=usulan.pk).update(**fields)
    for name, value in fields.items():
        setattr(usulan, name, value)
    if berubah.keys() & kembar.KODE_CIRI:
        kembar.perbarui_ciri(usulan)


def tandai_selesai(usulan: Usulan, *, kode: str, selesai: bool, by: Penugasan) -> Jawaban:
    """The writer says that a part is done, or that it will be gone on with; gaps are no reason to refuse.

    Refuses others than its liaison officers, a proposal that is under way, and a part without any answer.
    """
    check_tenant(usulan, by=by)
    policies.check_penulis(usulan, by=by)
    pertanyaan = edisi_of(usulan.putaran).cari(kode)
    with transaction.atomic():
        policies.check_dapat_ditulis(Usulan.objects.select_for_update().get(pk=usulan.pk))
        answer = policies.check_terisi(usulan, pertanyaan)
        if answer.selesai == selesai:
            return answer
        answer.selesai = selesai
        Jawaban.objects.filter(pk=answer.pk).update(selesai=selesai)
        words = "selesai" if selesai else "belum selesai"
        record(usulan, "tandai_selesai", by=by, data={"pertanyaan": kode, "nama": pertanyaan.label, "keadaan": words})
    return answer
