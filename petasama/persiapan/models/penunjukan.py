"""Who is asked to appoint liaison officers, and the compositions of the coordination team."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from petasama.core.models import Stamped
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah, berlaku
from petasama.persiapan.models.milik import MilikPerangkatQuerySet
from petasama.persiapan.models.putaran import Putaran


class PermintaanPpksd(Stamped):
    """The secretariat asks the head of an office for two liaison officers, by a letter and until a day."""

    trail_words = {"minta_ppksd": "meminta {perangkat} menunjuk PPKSD paling lambat {tenggat}"}
    trail_about = "perangkat"

    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="permintaan")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    nomor_surat = models.CharField("nomor surat", max_length=80)
    tanggal_surat = models.DateField("tanggal surat")
    tenggat = models.DateField("tenggat")
    dokumen = models.ForeignKey(
        Dokumen, verbose_name="surat terarsip", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = MilikPerangkatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "permintaan PPKSD"
        constraints = [
            models.UniqueConstraint(fields=["putaran", "perangkat_daerah"], name="permintaan_satu_per_perangkat")
        ]

    def __str__(self) -> str:
        return f"Permintaan PPKSD {self.perangkat_daerah}"


class SuratPenunjukan(Stamped):
    """The letter by which the head of an office appoints liaison officers; the paper itself lies in the archive.

    The number counts within the office: two offices may use the same one.
    """

    trail_words = {"terbitkan_penunjukan": "menerbitkan {objek} untuk {nama}"}

    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    nomor = models.CharField("nomor surat", max_length=80)
    tanggal = models.DateField("tanggal surat")
    penugasan = models.ManyToManyField(Penugasan, verbose_name="yang ditunjuk", related_name="surat_penunjukan")
    dokumen = models.ForeignKey(Dokumen, verbose_name="surat terarsip", on_delete=models.PROTECT, related_name="+")

    objects = MilikPerangkatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "surat penunjukan"
        ordering = ["-tanggal", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["perangkat_daerah", "nomor"], name="surat_penunjukan_nomor_per_perangkat")
        ]

    def __str__(self) -> str:
        return f"Surat penunjukan Nomor {self.nomor}"


class PengecualianPpksd(Stamped):
    """The secretariat lets an office go on with fewer than two liaison officers, up to and including a day."""

    trail_words = {"izinkan_ppksd_kurang": "mengizinkan {perangkat} berjalan dengan PPKSD kurang sampai {sampai}"}
    trail_about = "perangkat"

    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="pengecualian")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    sampai = models.DateField("sampai dengan")
    alasan = models.TextField("alasan")
    oleh = models.ForeignKey(Penugasan, verbose_name="diizinkan oleh", on_delete=models.PROTECT, related_name="+")

    objects = MilikPerangkatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pengecualian PPKSD"
        constraints = [
            models.UniqueConstraint(fields=["putaran", "perangkat_daerah"], name="pengecualian_satu_per_perangkat")
        ]

    def __str__(self) -> str:
        return f"Pengecualian PPKSD {self.perangkat_daerah}"


class SusunanTkksdQuerySet(models.QuerySet["SusunanTkksd"]):
    """Which compositions."""

    def visible_to(self, by: Any) -> Self:
        """The compositions of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)

    def berlaku(self, on: date) -> Self:
        """The decree that forms the team, and those that change it, in force on a day; the newest first."""
        return self.filter(berlaku(on)).order_by("-mulai", "-pk")


class SusunanTkksd(Stamped):
    """The decree that forms the coordination team for a term, or changes it within the term.

    `kursi` are the appointments of all who sit in the team by this decree; one that goes on from an earlier decree
    stays the same appointment.
    """

    trail_words = {
        "tetapkan_tkksd": "mencatat Keputusan Nomor {nomor} tentang pembentukan TKKSD",
        "ubah_tkksd": "mencatat Keputusan Nomor {nomor} tentang perubahan TKKSD",
        "isi_kursi": "menempatkan {nama} pada kursi {kursi} mulai {hari}",
        "lepas_kursi": "mengakhiri kursi {kursi} yang dipegang {nama} pada {hari}",
        "lanjutkan_kursi": "melanjutkan {nama} pada kursi {kursi}",
    }
    trail_about = "nomor"

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    nomor = models.CharField("nomor Keputusan", max_length=80)
    tanggal = models.DateField("tanggal Keputusan")
    mulai = models.DateField("berlaku mulai")
    selesai = models.DateField("berlaku sampai", null=True, blank=True)
    perubahan_dari = models.ForeignKey(
        "self", verbose_name="perubahan atas", on_delete=models.PROTECT, null=True, blank=True, related_name="perubahan"
    )
    kursi = models.ManyToManyField(Penugasan, verbose_name="kursi", related_name="susunan_tkksd", blank=True)
    dokumen = models.ForeignKey(
        Dokumen, verbose_name="Keputusan terarsip", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = SusunanTkksdQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "susunan TKKSD"
        ordering = ["-mulai", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["daerah", "nomor"], name="susunan_tkksd_nomor_unik"),
            models.CheckConstraint(
                condition=Q(selesai__isnull=True) | Q(selesai__gte=F("mulai")), name="susunan_tkksd_masa"
            ),
        ]

    def __str__(self) -> str:
        return f"Keputusan TKKSD Nomor {self.nomor}"


class KonsepTkksdQuerySet(models.QuerySet["KonsepTkksd"]):
    """Which drafts."""

    def visible_to(self, by: Any) -> Self:
        """The draft of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)


class KonsepTkksd(Stamped):
    """The next composition while it is drafted; one for each government, gone once its decree is recorded.

    `isi` is a list of {"kursi", "user", "jabatan", "perangkat_daerah", "sebagai"}: codes, ids and the post's words.
    """

    trail_words = {"simpan_konsep_tkksd": "menyimpan {objek}", "hapus_konsep_tkksd": "menghapus {objek}"}

    daerah = models.OneToOneField(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT, related_name="+")
    perubahan_dari = models.ForeignKey(
        SusunanTkksd, verbose_name="perubahan atas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    isi = models.JSONField("susunan", default=list)

    objects = KonsepTkksdQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "konsep susunan TKKSD"

    def __str__(self) -> str:
        return "Konsep susunan TKKSD"
