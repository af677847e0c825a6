"""The act that keeps what was looked into about a candidate partner."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies, uji_tuntas
from petasama.pemetaan.models import CalonMitra, UjiTuntas, Usulan


def catat_uji_tuntas(
    mitra: CalonMitra,
    *,
    jawaban: Mapping[str, Mapping[str, str]],
    nilai: tuple[int | None, int | None] = (None, None),
    diperiksa_pada: date,
    berlaku_sampai: date,
    by: Penugasan,
) -> UjiTuntas:
    """Keep the check of one candidate partner; an earlier one is replaced, and the trail keeps how it changed.

    `jawaban`: code of the check → {"hasil": YA | TIDAK | BELUM_TAHU, "catatan": text}; `nilai`: technical and
    operational score 1 to 5. Refuses others than a liaison officer of the owners or the secretariat, a check without
    answer, an unfavourable answer without a note, and days that do not fit.
    """
    usulan = mitra.usulan
    check_tenant(usulan, by=by)
    policies.check_pemeriksa(usulan, by=by)
    policies.check_masa_berlaku(diperiksa_pada, berlaku_sampai, on=clock.today(usulan.daerah.zona_waktu))
    policies.check_jawaban_uji(mitra.kelas, jawaban)
    kept = {
        check.kode: {
            "hasil": jawaban[check.kode]["hasil"],
            "catatan": jawaban[check.kode].get("catatan", "").strip(),
        }
        for check in uji_tuntas.periksa_list(mitra.kelas)
    }
    with transaction.atomic():
        Usulan.objects.select_for_update().get(pk=usulan.pk)
        row = UjiTuntas.objects.filter(usulan=usulan, mitra=mitra.nama).first()
        before = _ringkas(row)
        row = row or UjiTuntas(usulan=usulan, mitra=mitra.nama)
        row.kelas, row.jawaban, (row.teknis, row.operasional) = mitra.kelas, kept, nilai
        row.diperiksa_pada, row.berlaku_sampai, row.oleh = diperiksa_pada, berlaku_sampai, by
        row.version, row.updated_at = row.version + 1, clock.now()
        row.save()
        record(row, "catat_uji_tuntas", by=by, data={"semula": before, "menjadi": _ringkas(row)})
    return row


def _ringkas(row: UjiTuntas | None) -> str:
    """A check in one line of the trail; "" before the first."""
    if row is None:
        return ""
    good, bad, unknown = uji_tuntas.ringkas(row.kelas, row.jawaban)
    scores = f"teknis {row.teknis or '–'}, operasional {row.operasional or '–'}"
    return (
        f"{good} baik, {bad} perlu perhatian, {unknown} belum diketahui; {scores}; berlaku sampai {row.berlaku_sampai}"
    )
