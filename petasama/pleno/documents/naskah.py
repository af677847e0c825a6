"""What the minutes say, gathered once from the meeting (domain: layout of the Berita Acara Rapat Pleno)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from petasama.core.wording import ZONES, clock, decimal_text
from petasama.organisasi.models import Pejabat, Penugasan
from petasama.organisasi.peran import Kursi
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.policies import jawaban_of
from petasama.pemetaan.ringkasan import dukungan_text, hasil_text, keluaran_text, urusan_text
from petasama.pemetaan.workflow import PUTUSAN
from petasama.perencanaan.models import IndikatorSasaran
from petasama.pleno.models import ButirSidang, RapatPleno, dalam_urutan_putusan
from petasama.pleno.peringkat import KelasPrioritas

BELUM_DITENTUKAN = "Belum ditentukan (calon mitra belum ada)"
LUAR_NEGERI = ("KSDPL", "KSDLL")


@dataclass(frozen=True, kw_only=True)
class Naskah:
    """The meeting as its minutes tell it. All texts are finished here; the template only places them."""

    rapat: RapatPleno
    nomor: str
    selesai: datetime | None = None
    """When the session ended; None = as the meeting's row knows it."""

    @cached_property
    def zona(self) -> str:
        """The government's zone: WIB, WITA or WIT."""
        return self.rapat.daerah.zona_waktu

    @cached_property
    def tanggal(self) -> date:
        """The day of the meeting."""
        return self.rapat.mulai.astimezone(ZoneInfo(ZONES[self.zona])).date()

    @property
    def penerbit(self) -> str:
        """The institution that issues the paper."""
        return f"TKKSD {self.rapat.daerah.nama}"

    @cached_property
    def pukul(self) -> str:
        """From when to when: 09.00 WITA sampai dengan 12.30 WITA."""
        begin, end = clock(self.rapat.mulai, self.zona), self.selesai or self.rapat.selesai
        return f"{begin} sampai dengan {clock(end, self.zona)}" if end else begin

    @cached_property
    def kursi(self) -> list[Any]:
        """The seats of the meeting in the order of the decree."""
        return list(
            self.rapat.peserta.select_related("penugasan__user", "penugasan__perangkat_daerah").order_by(
                "penugasan__urutan", "penugasan__pk"
            )
        )

    @cached_property
    def butir(self) -> list[ButirSidang]:
        """All items, in the order the plenary gave them."""
        items = self.rapat.butir.select_related("usulan__perangkat_daerah", "digabung_ke").prefetch_related(
            "usulan__jawaban", "usulan__calon_mitra", "usulan__pemilik_bersama"
        )
        return dalam_urutan_putusan(list(items))

    @cached_property
    def usulan(self) -> list[Usulan]:
        """Every proposal of this round that the secretariat reviewed; one returned or withdrawn has no finding."""
        rows = self.rapat.putaran.usulan.filter(penelaahan__isnull=False)
        return list(rows.select_related("perangkat_daerah", "penelaahan").order_by("nomor"))

    @cached_property
    def indikator(self) -> dict[int, IndikatorSasaran]:
        """The indicators of the government by id."""
        return IndikatorSasaran.objects.filter(daerah_id=self.rapat.daerah_id).in_bulk()

    @property
    def ada_luar_negeri(self) -> bool:
        """Whether an item has a foreign partner, so that its rules are cited."""
        return any(item.usulan.jenis in LUAR_NEGERI for item in self.butir)

    def jumlah(self, putusan: str) -> int:
        """How many items got this decision."""
        return sum(1 for item in self.butir if item.putusan == putusan)

    def baris_disetujui(self) -> list[dict[str, str]]:
        """Table A: what was approved, in rank order."""
        approved = [item for item in self.butir if item.is_disetujui]
        return [{"no": str(place), **self._baris(item)} for place, item in enumerate(approved, start=1)]

    def _baris(self, item: ButirSidang) -> dict[str, str]:
        usulan, answers = item.usulan, jawaban_of(item.usulan)
        notes = [item.alasan] if item.alasan else []
        if item.is_menyimpang:
            notes.insert(0, f"Urutan hitungan {item.urutan_hitung}.")
        return {
            "kegiatan": usulan.judul,
            "opd": usulan.nama_pengusul,
            "urusan": urusan_text(usulan.bidang_urusan),
            "jenis": usulan.label_jenis,
            "mitra": usulan.nama_mitra,
            "output": keluaran_text(answers),
            "outcome": hasil_text(answers, self.indikator),
            "dukungan": dukungan_text(answers),
            "skor": decimal_text(item.skor),
            "prioritas": KelasPrioritas(item.kelas).label,
            "catatan": " ".join(notes) or "–",
        }

    def baris_tidak_disetujui(self) -> list[dict[str, str]]:
        """Table B: postponed, refused, redirected or merged, each with its reason."""
        others = [item for item in self.butir if not item.is_disetujui]
        return [
            {
                "no": str(place),
                "kegiatan": item.usulan.judul,
                "opd": item.usulan.nama_pengusul,
                "skor": decimal_text(item.skor),
                "hasil": self._hasil(item),
                "alasan": item.alasan,
            }
            for place, item in enumerate(others, start=1)
        ]

    @staticmethod
    def _hasil(item: ButirSidang) -> str:
        label = PUTUSAN.get(item.putusan, "–")
        return f"{label} ke {item.digabung_ke.nomor}" if item.digabung_ke else label

    def baris_abstain(self) -> list[dict[str, str]]:
        """Table C: who did not score what, and why."""
        rows = self.rapat.abstain.select_related("penilai", "usulan").order_by("usulan__nomor", "penilai__urutan")
        return [
            {
                "no": str(place),
                "anggota": row.penilai.label,
                "kegiatan": f"{row.usulan.nomor} {row.usulan.judul}",
                "alasan": row.alasan,
            }
            for place, row in enumerate(rows, start=1)
        ]

    def rekap_jenis(self) -> list[dict[str, str]]:
        """Received, eligible and approved by kind."""
        return self._rekap(
            lambda usulan: BELUM_DITENTUKAN if usulan.jenis == "BELUM_DITENTUKAN" else usulan.label_jenis
        )

    def rekap_opd(self) -> list[dict[str, str]]:
        """Received, eligible and approved by office."""
        return self._rekap(lambda usulan: usulan.perangkat_daerah.nama)

    def _rekap(self, key: Any) -> list[dict[str, str]]:
        approved = {item.usulan_id for item in self.butir if item.is_disetujui}
        counts = {name: Counter[str]() for name in sorted({key(usulan) for usulan in self.usulan})}
        for usulan in self.usulan:
            row = counts[key(usulan)]
            row["usulan"] += 1
            row["layak"] += usulan.penelaahan.hasil == "LAYAK"
            row["disetujui"] += usulan.pk in approved
        return [
            {"nama": name, "usulan": str(row["usulan"]), "layak": str(row["layak"]), "disetujui": str(row["disetujui"])}
            for name, row in counts.items()
        ]

    def baris_skor(self) -> list[dict[str, str]]:
        """The annex of scores: mean per criterion, score, computed place."""
        items = sorted(self.butir, key=lambda item: item.urutan_hitung)
        return [
            {
                "no": str(item.urutan_hitung),
                "kegiatan": item.usulan.judul,
                "skor": decimal_text(item.skor),
                **{code.lower(): decimal_text(mean) for code, mean in item.rerata.items()},
            }
            for item in items
        ]

    def baris_hadir(self) -> list[dict[str, str]]:
        """The seats with name, post and presence."""
        return [
            {
                "no": str(place),
                "nama": seat.penugasan.user.nama,
                "jabatan": seat.penugasan.label,
                "kursi": Kursi(seat.penugasan.kursi).label,
                "hadir": "Hadir" if seat.hadir else "Tidak hadir",
            }
            for place, seat in enumerate(self.kursi, start=1)
        ]

    def pejabat(self, post: Penugasan | None) -> dict[str, str]:
        """A signature block: seat, name, rank and NIP as the register of office holders knows them."""
        if post is None:
            return {"kursi": "", "nama": "", "pangkat": "", "nip": ""}
        holder = Pejabat.objects.filter(daerah_id=post.daerah_id).holding(post.jabatan, self.tanggal)
        return {
            "kursi": Kursi(post.kursi).label,
            "nama": holder.nama if holder else post.user.nama,
            "pangkat": holder.pangkat if holder else "",
            "nip": holder.nip if holder else (post.user.nip or ""),
        }

    @cached_property
    def sekretaris(self) -> Penugasan | None:
        """The secretary's seat."""
        return next((seat.penugasan for seat in self.kursi if seat.penugasan.kursi == Kursi.SEKRETARIS), None)
