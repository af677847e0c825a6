"""Refusals of the mapping stage."""

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan import instrumen, kelayakan
from petasama.pemetaan.instrumen.bentuk import Kekurangan
from petasama.pemetaan.instrumen.periksa import kekurangan_edisi
from petasama.pemetaan.models import Usulan

DAPAT_DITULIS = ("DRAF", "DIKEMBALIKAN")


def jawaban_of(usulan: Usulan) -> dict[str, dict]:
    """Return the answers by question code, as saved."""
    return {answer.kode: answer.isi for answer in usulan.jawaban.all()}


def check_penulis(usulan: Usulan, *, by: Penugasan) -> None:
    """Only a liaison officer of the proposing office writes its answers."""
    if by.role != Peran.PPKSD or by.perangkat_daerah_id != usulan.perangkat_daerah_id:
        raise Denied(f"Usulan ini ditulis oleh PPKSD {usulan.perangkat_daerah}.")


def check_dapat_ditulis(usulan: Usulan) -> None:
    """Answers change only in a draft or in a returned proposal."""
    if usulan.status not in DAPAT_DITULIS:
        raise NotNow(
            f"Usulan {usulan.nomor} berstatus “{usulan.label_status}”, jawabannya tidak dapat diubah. "
            "Minta usulan dikembalikan bila perlu diperbaiki."
        )


def check_terbaca(kurang: list[Kekurangan]) -> None:
    """Refuse an answer that cannot be understood, place by place."""
    if kurang:
        sentence = "Jawaban belum disimpan: ada isian yang tidak dapat dibaca."
        raise Incomplete(sentence, missing=[_missing(gap) for gap in kurang])


def check_lengkap(usulan: Usulan) -> None:
    """Refuse to send a proposal whose answers have gaps (V-01, V-03, V-06); every gap is named."""
    edisi = instrumen.ambil(usulan.putaran.edisi)
    gaps = kekurangan_edisi(edisi, jawaban_of(usulan))
    if gaps:
        names = list(dict.fromkeys(question.label for question, _ in gaps))
        sentence = f"Usulan belum lengkap: {', '.join(names)}."
        raise Incomplete(sentence, missing=[_missing(gap) for _, gap in gaps])


def check_alasan(alasan: str, *, untuk: str) -> str:
    """Refuse an act that needs a reason without one; return the reason without blanks around it."""
    if not alasan.strip():
        sentence = f"Tulis alasan {untuk}."
        raise Incomplete(sentence, missing=[{"field": "alasan", "label": "Alasan", "sentence": sentence}])
    return alasan.strip()


def check_kode_tl(kode: str) -> None:
    """Refuse a reason code that is not TL-01 to TL-13."""
    known = [reason.kode for reason in kelayakan.DAFTAR_TIDAK_LAYAK]
    if kode not in known:
        sentence = f"Pilih alasan tidak layak dari {known[0]} sampai {known[-1]}."
        raise Incomplete(sentence, missing=[{"field": "kode_tl", "label": "Alasan tidak layak", "sentence": sentence}])


def check_jenis_layak(usulan: Usulan) -> None:
    """Refuse to find eligible what the kind table sends to another regime or refuses."""
    code = usulan.jenis_dasar.get("kode_tl", "")
    if code:
        reason = kelayakan.alasan_tidak_layak(code)
        raise NotNow(
            f"Menurut tabel jenis, usulan {usulan.nomor} termasuk {code}: {reason.alasan} "
            "Nyatakan tidak layak, atau kembalikan agar faktanya dibetulkan."
        )


def check_kepala(usulan: Usulan, *, by: Penugasan) -> None:
    """Only the head of the proposing office approves or returns."""
    if by.role == Peran.KEPALA_OPD and by.perangkat_daerah_id != usulan.perangkat_daerah_id:
        raise Denied(f"Usulan ini menunggu Kepala {usulan.perangkat_daerah}.")


def _missing(gap: Kekurangan) -> dict[str, str]:
    return {"field": gap.tempat, "label": gap.tempat.split(".")[0], "sentence": gap.kalimat}
