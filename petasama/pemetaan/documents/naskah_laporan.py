"""What the report on a round's mapping, its cover letters and the printed result say, gathered once."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property

from petasama.core.wording import long_moment, short_date
from petasama.organisasi.models import Pejabat, Penugasan
from petasama.organisasi.peran import Kursi
from petasama.pemetaan.hasil import HasilPemetaan
from petasama.pemetaan.ringkasan import urusan_text
from petasama.persiapan.documents.naskah_ppksd import penanda
from petasama.persiapan.documents.undangan import selaku
from petasama.persiapan.models import Putaran

TITIK = "………………"


@dataclass(frozen=True, kw_only=True)
class NomorLaporan:
    """The numbers of the report and of its two cover letters."""

    nomor: str
    nomor_gubernur: str
    nomor_menteri: str

    def as_fields(self) -> dict[str, str]:
        """The numbers by the names of the fields of a form."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, kw_only=True)
class NaskahLaporan:
    """The result of a round as it is printed at a moment; without numbers and day it is a draft, marked so."""

    hasil: HasilPemetaan
    saat: datetime
    nomor: NomorLaporan | None = None
    tanggal: date | None = None

    @property
    def putaran(self) -> Putaran:
        """The round."""
        return self.hasil.putaran

    @property
    def tanda(self) -> str:
        """KONSEP on everything that has no number."""
        return "" if self.nomor else "KONSEP · "

    @property
    def nomor_text(self) -> str:
        """The number of the report."""
        return self.nomor.nomor if self.nomor else TITIK

    @property
    def tanggal_text(self) -> str:
        """The day of the report."""
        return short_date(self.tanggal) if self.tanggal else TITIK

    @property
    def saat_text(self) -> str:
        """The moment of the data."""
        return long_moment(self.saat, self.putaran.daerah.zona_waktu)

    @property
    def penerbit(self) -> str:
        """The institution that issues the report."""
        return f"TKKSD {self.putaran.daerah.nama}"

    @property
    def kepala_daerah(self) -> str:
        """The post that signs the letters: Bupati Banjar."""
        return f"{self.putaran.daerah.sebutan_kepala} {self.putaran.daerah.nama_pendek}"

    @property
    def provinsi(self) -> str:
        """The name of the province without its level; empty for a province itself."""
        province = self.putaran.daerah.wilayah.induk
        return province.nama.removeprefix("Provinsi ") if province else ""

    @property
    def hari(self) -> date:
        """The day whose office holders sign."""
        return self.tanggal or self.saat.date()

    @cached_property
    def nama_kepala_daerah(self) -> str:
        """Who heads the government on the day."""
        holder = Pejabat.objects.filter(daerah=self.putaran.daerah).holding(self.kepala_daerah, self.hari)
        return holder.nama if holder else TITIK

    @cached_property
    def ketua(self) -> dict[str, str]:
        """The chair of the team, who signs the report."""
        seats = Penugasan.objects.filter(daerah_id=self.putaran.daerah_id).kursi_tkksd(self.hari)
        return selaku(penanda(seats.filter(kursi=Kursi.KETUA).first(), on=self.hari), "Ketua TKKSD")

    def ringkasan(self) -> str:
        """The figures in three sentences."""
        found = self.hasil
        shares = ", ".join(f"{group.label} {found.bagian(count)} %" for group, count in found.per_jenis() if count)
        first = (
            f"Sebanyak {found.kantor_mengusulkan} dari {len(found.kantor)} perangkat daerah mengusulkan "
            f"{len(found.baris)} kegiatan dalam {self.putaran}."
        )
        second = f"Dari jumlah itu, {len(found.layak)} usulan dinyatakan layak{f' ({shares})' if shares else ''}"
        third = f"{len(found.dialihkan)} usulan tidak layak dan dialihkan"
        if found.belum:
            return f"{first} {second}, {third}, dan {len(found.belum)} usulan belum ditelaah."
        return f"{first} {second} dan {third}."

    def per_jenis(self) -> list[dict[str, str]]:
        """Eligible proposals by kind with their share."""
        rows = [
            {"jenis": group.nama, "jumlah": str(count), "bagian": f"{self.hasil.bagian(count)} %"}
            for group, count in self.hasil.per_jenis()
        ]
        whole = len(self.hasil.layak)
        return [*rows, {"jenis": "Jumlah layak", "jumlah": str(whole), "bagian": f"{self.hasil.bagian(whole)} %"}]

    def per_urusan(self) -> list[dict[str, str]]:
        """Figures by affair; only affairs with proposals."""
        return [
            {"kode": urusan.kode, "nama": urusan.nama, **_angka(row.masuk, row.layak, row.tidak)}
            for urusan, row in self.hasil.per_urusan()
            if row.masuk
        ]

    def tanpa_usulan(self) -> str:
        """The affairs in which nothing was proposed, in one sentence."""
        names = [urusan.nama for urusan, row in self.hasil.per_urusan() if not row.masuk]
        return f"Belum ada usulan dalam {len(names)} urusan: {'; '.join(names)}." if names else ""

    def per_isu(self) -> list[dict[str, str]]:
        """Figures by strategic issue."""
        return [
            {"kode": row.kode, "nama": row.label, **_angka(row.masuk, row.layak, row.tidak)}
            for row in self.hasil.per_isu()
        ]

    def per_kantor(self) -> list[dict[str, str]]:
        """Figures by office, with what it said when it proposed nothing."""
        return [
            {
                "no": f"{place}.",
                "nama": row.label,
                **_angka(row.masuk, row.layak, row.tidak),
                "keterangan": row.keterangan or "–",
            }
            for place, row in enumerate(self.hasil.per_kantor(), start=1)
        ]

    def per_alasan(self) -> list[dict[str, str]]:
        """Redirected proposals by reason, with the rule and the standard aim."""
        return [
            {
                "kode": reason.kode,
                "alasan": reason.alasan,
                "jumlah": str(count),
                "tujuan": reason.alihkan_ke,
                "dasar": "; ".join(reason.dasar_hukum),
            }
            for reason, count in self.hasil.per_alasan()
        ]

    def dialihkan(self) -> list[dict[str, str]]:
        """Every redirected proposal."""
        return [
            {
                "nomor": row.usulan.nomor,
                "judul": row.usulan.judul,
                "opd": row.usulan.perangkat_daerah.nama,
                "kode": row.kode_tl,
                "alasan": row.alasan,
                "tujuan": row.alihkan_ke,
            }
            for row in self.hasil.dialihkan
        ]

    def layak(self) -> list[dict[str, str]]:
        """Every eligible proposal."""
        return [
            {
                "nomor": row.usulan.nomor,
                "judul": row.usulan.judul,
                "opd": row.usulan.perangkat_daerah.nama,
                "jenis": row.usulan.label_jenis,
                "urusan": urusan_text(row.usulan.bidang_urusan),
                "mitra": row.usulan.nama_mitra,
            }
            for row in self.hasil.layak
        ]

    def tidak_mengusulkan(self) -> list[dict[str, str]]:
        """Offices without proposals: those that said so with a reason, and the silent ones."""
        return [
            {"nama": row.label, "keterangan": row.keterangan, "alasan": row.nihil.alasan if row.nihil else "–"}
            for row in self.hasil.per_kantor()
            if not row.masuk
        ]


def _angka(masuk: int, layak: int, tidak: int) -> dict[str, str]:
    return {"masuk": str(masuk), "layak": str(layak), "tidak": str(tidak)}
