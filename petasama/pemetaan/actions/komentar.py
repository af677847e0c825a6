"""Acts on remarks about one answer: write, reply, close."""

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.models import Jawaban, Komentar, Usulan


def komentari(usulan: Usulan, *, kode: str, teks: str, by: Penugasan) -> Komentar:
    """Remark on one answer, fixed to the version that stands now.

    Refuses others than the head of an owning office and, once it is forwarded, the readers of the team who may
    remark; a proposal that is past its review; and a remark without words.
    """
    check_tenant(usulan, by=by)
    policies.check_pengomentar(usulan, by=by)
    question = edisi_of(usulan.putaran).cari(kode)
    words = policies.check_teks(teks, untuk="komentar")
    with transaction.atomic():
        made = tulis_komentar(usulan, kode=kode, teks=words, pengembalian=False, by=by)
        record(usulan, "komentari", by=by, data={"pertanyaan": kode, "nama": question.label, "versi": made.versi})
    return made


def tulis_komentar(usulan: Usulan, *, kode: str, teks: str, pengembalian: bool, by: Penugasan) -> Komentar:
    """Write the row of a remark, without asking who may; part of a greater act, inside its transaction."""
    version = Jawaban.objects.filter(usulan=usulan, kode=kode).values_list("version", flat=True).first()
    return Komentar.objects.create(
        usulan=usulan, kode=kode, versi=version or 0, teks=teks, oleh=by, pengembalian=pengembalian
    )


def balas_komentar(komentar: Komentar, *, teks: str, by: Penugasan) -> Komentar:
    """The office replies, or writes its reply anew, while the remark is open."""
    check_tenant(komentar.usulan, by=by)
    policies.check_pembalas(komentar, by=by)
    words = policies.check_teks(teks, untuk="balasan")
    return _ubah(komentar, "balas_komentar", by=by, balasan=words, balasan_oleh=by, balasan_pada=clock.now())


def tutup_komentar(komentar: Komentar, *, by: Penugasan) -> Komentar:
    """Who wrote a remark, or who holds that post now, closes it."""
    check_tenant(komentar.usulan, by=by)
    policies.check_penutup(komentar, by=by)
    return _ubah(komentar, "tutup_komentar", by=by, ditutup_oleh=by, ditutup_pada=clock.now())


def _ubah(komentar: Komentar, act: str, *, by: Penugasan, **values: object) -> Komentar:
    """Change an open remark and tell the trail; what somebody closed meanwhile is refused."""
    usulan = komentar.usulan
    label = edisi_of(usulan.putaran).cari(komentar.kode).label
    with transaction.atomic():
        policies.check_masih_terbuka(Komentar.objects.select_for_update().get(pk=komentar.pk))
        Komentar.objects.filter(pk=komentar.pk).update(**values, updated_at=clock.now())
        record(usulan, act, by=by, data={"pertanyaan": komentar.kode, "nama": label})
    for name, value in values.items():
        setattr(komentar, name, value)
    return komentar
