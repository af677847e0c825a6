"""What a round changes in its edition of the instrument: words of the questions, and questions of its own."""

from typing import Any, Self

from django.db import models

from petasama.core.models import Versioned
from petasama.organisasi.models import Daerah
from petasama.pemetaan.instrumen.tambahan import BENTUK_TAMBAHAN
from petasama.persiapan.models import Putaran


class PertanyaanPutaranQuerySet(models.QuerySet["PertanyaanPutaran"]):
    """Which questions."""

    def visible_to(self, by: Any) -> Self:
        """Those of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)


def bentuk_list() -> list[tuple[str, str]]:
    """The kinds of an extra question as choices of a field; given as a function, a new one makes no migration."""
    return list(BENTUK_TAMBAHAN)


class PertanyaanPutaran(Versioned):
    """One question of one round: other words for a question of the edition, or (`tambahan`) one more question.

    Text that is empty stays as the edition has it. Other rounds keep theirs.
    """

    trail_words = {
        "ubah_pertanyaan": "mengubah {objek}",
        "tambah_pertanyaan": "menambah {objek}",
        "hapus_pertanyaan": "menghapus {objek}",
    }

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="pertanyaan")
    kode = models.CharField("kode", max_length=20)
    tambahan = models.BooleanField("pertanyaan tambahan", default=False)
    label = models.CharField("label cetak", max_length=120, blank=True)
    judul = models.CharField("pertanyaan", max_length=200, blank=True)
    panduan = models.TextField("panduan", max_length=1000, blank=True)
    contoh = models.TextField("contoh yang baik", max_length=2000, blank=True)
    contoh_lemah = models.TextField("contoh yang lemah", max_length=2000, blank=True)
    bentuk = models.CharField("bentuk jawaban", max_length=12, choices=bentuk_list, blank=True)
    pilihan = models.JSONField("pilihan", default=list, blank=True)
    """For a question with choices: their words, in order."""
    wajib = models.BooleanField("wajib dijawab", default=False)

    objects = PertanyaanPutaranQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pertanyaan putaran"
        constraints = [models.UniqueConstraint(fields=["putaran", "kode"], name="pertanyaan_satu_per_putaran")]

    def __str__(self) -> str:
        return f"pertanyaan {self.kode} {self.putaran}"
