"""Acts on the questions of a round: other words, extra questions, the words of the round before."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.errors import NotNow
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import instrumen, policies
from petasama.pemetaan.instrumen.tambahan import AWALAN_TAMBAHAN, KATA
from petasama.pemetaan.models import PertanyaanPutaran
from petasama.persiapan.models import Putaran


def ubah_pertanyaan(putaran: Putaran, *, kode: str, kata: Mapping[str, str], by: Penugasan) -> PertanyaanPutaran:
    """Give a question other words; what is empty or the same as in the edition stays as the edition has it.

    `kata` may carry label, judul, panduan, contoh, contoh_lemah. Refuses others than the secretariat, and a round
    that no longer takes proposals. The same words once more change nothing.
    """
    _mulai(putaran, by=by)
    with transaction.atomic():
        _kunci(putaran)
        row = PertanyaanPutaran.objects.filter(putaran=putaran, kode=kode).first()
        row = row or PertanyaanPutaran(daerah_id=putaran.daerah_id, putaran=putaran, kode=kode)
        words = _kata(putaran, row, kata)
        changed = [name for name in KATA if getattr(row, name) != words[name]]
        if not changed:
            return row
        for name in changed:
            setattr(row, name, words[name])
        return _simpan(row, "ubah_pertanyaan", by=by, data={"isian": changed})


def _kata(putaran: Putaran, row: PertanyaanPutaran, kata: Mapping[str, str]) -> dict[str, str]:
    """The words to be stored: those that differ from the edition; an extra question keeps all of its own."""
    typed = {name: str(kata.get(name, "")).strip() for name in KATA}
    if row.tambahan:
        return typed | {"judul": typed["judul"] or row.judul}
    edition = instrumen.ambil(putaran.edisi).cari(row.kode)
    return {name: "" if text == getattr(edition, name) else text for name, text in typed.items()}


def kembalikan_bunyi(putaran: Putaran, *, kode: str, by: Penugasan) -> None:
    """Let a question of the edition speak as the edition has it; refuses what ubah_pertanyaan refuses."""
    ubah_pertanyaan(putaran, kode=kode, kata={}, by=by)


def tambah_pertanyaan(
    putaran: Putaran,
    *,
    kata: Mapping[str, str],
    bentuk: str,
    by: Penugasan,
    pilihan: Sequence[str] = (),
    wajib: bool = False,
) -> PertanyaanPutaran:
    """Add a question T1, T2 … to a round.

    Refuses others than the secretariat, a round that no longer takes proposals, a question that must be answered
    outside the preparation, and choices that do not fit the kind of answer.
    """
    _mulai(putaran, by=by)
    policies.check_wajib(putaran, wajib=wajib)
    policies.check_bentuk(bentuk, pilihan)
    with transaction.atomic():
        _kunci(putaran)
        row = PertanyaanPutaran(
            daerah_id=putaran.daerah_id,
            putaran=putaran,
            kode=_kode_berikut(putaran),
            tambahan=True,
            bentuk=bentuk,
            pilihan=list(pilihan),
            wajib=wajib,
            **{name: str(kata.get(name, "")).strip() for name in KATA},
        )
        return _simpan(row, "tambah_pertanyaan", by=by, data={"bentuk": bentuk, "wajib": wajib})


def _kode_berikut(putaran: Putaran) -> str:
    """T and the number behind the highest one in use."""
    codes = putaran.pertanyaan.filter(tambahan=True).values_list("kode", flat=True)
    return f"{AWALAN_TAMBAHAN}{max((int(code[1:]) for code in codes), default=0) + 1}"


def hapus_pertanyaan(row: PertanyaanPutaran, *, by: Penugasan) -> None:
    """Remove an extra question; refuses one that somebody has answered, and a question of the edition."""
    _mulai(row.putaran, by=by)
    if not row.tambahan:
        raise NotNow("Pertanyaan buklet tidak dapat dihapus; kembalikan saja ke bunyi edisi.")
    with transaction.atomic():
        _kunci(row.putaran)
        policies.check_tanpa_jawaban(row, untuk="dihapus")
        record(row, "hapus_pertanyaan", by=by, data={"judul": row.judul})
        row.delete()


def putaran_sebelumnya(putaran: Putaran) -> Putaran | None:
    """Return the latest earlier round of the government that has words or questions of its own."""
    rows = Putaran.objects.filter(daerah_id=putaran.daerah_id, tahun__lt=putaran.tahun, pertanyaan__isnull=False)
    return rows.distinct().order_by("-tahun").first()


def salin_pertanyaan(putaran: Putaran, *, by: Penugasan) -> int:
    """Take over the words and extra questions of the round before; what this round has already stays. Returns how many.

    During the proposals a required question comes over as one that may stay empty. Refuses when there is none.
    """
    _mulai(putaran, by=by)
    source = putaran_sebelumnya(putaran)
    if source is None:
        raise NotNow("Belum ada putaran terdahulu yang mengubah instrumennya.")
    with transaction.atomic():
        _kunci(putaran)
        present = set(putaran.pertanyaan.values_list("kode", flat=True))
        fresh = [row for row in source.pertanyaan.order_by("pk") if row.kode not in present]
        for row in fresh:
            act = "tambah_pertanyaan" if row.tambahan else "ubah_pertanyaan"
            wajib = row.wajib and putaran.status == "PERSIAPAN"
            copy = PertanyaanPutaran(
                daerah_id=putaran.daerah_id,
                putaran=putaran,
                kode=row.kode,
                tambahan=row.tambahan,
                bentuk=row.bentuk,
                pilihan=row.pilihan,
                wajib=wajib,
                **{name: getattr(row, name) for name in KATA},
            )
            _simpan(copy, act, by=by, data={"disalin_dari": str(source)})
    return len(fresh)


def _mulai(putaran: Putaran, *, by: Penugasan) -> None:
    check_tenant(putaran, by=by)
    policies.check_penyunting(putaran, by=by)


def _kunci(putaran: Putaran) -> None:
    Putaran.objects.select_for_update().get(pk=putaran.pk)


def _simpan(row: PertanyaanPutaran, act: str, *, by: Penugasan, data: dict[str, Any]) -> PertanyaanPutaran:
    row.version, row.updated_at = row.version + 1, clock.now()
    row.save()
    record(row, act, by=by, data=data)
    return row
