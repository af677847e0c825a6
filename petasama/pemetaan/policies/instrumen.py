"""Refusals about the questions of a round."""

from collections.abc import Sequence

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.instrumen.tambahan import BENTUK_TAMBAHAN
from petasama.pemetaan.models import Jawaban, PertanyaanPutaran
from petasama.persiapan.models import Putaran

DAPAT_DISUNTING = ("PERSIAPAN", "PENGUSULAN")
BERPILIHAN = ("PILIHAN", "BANYAK")


def check_penyunting(putaran: Putaran, *, by: Penugasan) -> None:
    """Only the secretariat changes the questions, until the round no longer takes proposals."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied("Instrumen diatur oleh Sekretariat TKKSD.")
    if putaran.status not in DAPAT_DISUNTING:
        raise NotNow(
            f"Instrumen {putaran} tidak dapat diubah lagi: tahapnya “{putaran.label_status}”. "
            "Ubah instrumen putaran berikutnya."
        )


def check_wajib(putaran: Putaran, *, wajib: bool) -> None:
    """A question that must be answered is added before anybody has begun to write."""
    if wajib and putaran.status != "PERSIAPAN":
        raise NotNow(
            "Pertanyaan wajib hanya ditambahkan selama persiapan, sebelum usulan ditulis. "
            "Jadikan pertanyaan ini boleh dikosongkan."
        )


def check_bentuk(bentuk: str, pilihan: Sequence[str]) -> None:
    """Refuse a kind of answer that does not exist, and choices that do not fit it."""
    if bentuk not in dict(BENTUK_TAMBAHAN):
        raise _salah("bentuk", "Pilih bentuk jawaban dari daftar.")
    if bentuk in BERPILIHAN and len(set(pilihan)) < 2:
        raise _salah("pilihan", "Tulis paling sedikit dua pilihan yang berbeda, satu pada tiap baris.")
    if bentuk not in BERPILIHAN and pilihan:
        raise _salah("pilihan", "Kosongkan pilihan: bentuk jawaban ini tidak memakainya.")


def check_tanpa_jawaban(row: PertanyaanPutaran, *, untuk: str) -> None:
    """Refuse to take away what somebody has answered."""
    answered = Jawaban.objects.filter(usulan__putaran=row.putaran, kode=row.kode).count()
    if answered:
        raise NotNow(
            f"Pertanyaan {row.kode} sudah dijawab pada {answered} usulan, jadi tidak dapat {untuk}. "
            "Ubah kata-katanya saja, atau buat pertanyaan baru."
        )


def _salah(field: str, sentence: str) -> Incomplete:
    return Incomplete(sentence, missing=[{"field": field, "label": field, "sentence": sentence}])
