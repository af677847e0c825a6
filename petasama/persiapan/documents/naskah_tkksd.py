"""What the decree on the coordination team says, gathered once: considerations, law, dicta, duties, annex of seats."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from petasama.core import clock
from petasama.core.wording import short_date
from petasama.dokumen.dasar_hukum import kutipan_list
from petasama.organisasi.models import Daerah, Pejabat, Penugasan
from petasama.organisasi.peran import Peran
from petasama.persiapan.models import DIISI, DasarTkksd, IsiKursi, KursiTim, SusunanTkksd

TITIK = "…"
TUGAS_TKKSD = (
    "memberikan penjelasan tentang pemetaan kerja sama daerah kepada perangkat daerah",
    "menyusun dan mengumumkan jadwal pemetaan setiap putaran",
    "mencari, mendata, dan memetakan potensi serta keunggulan daerah yang dapat dikerjasamakan",
    "menyusun skala prioritas objek kerja sama dari usulan perangkat daerah",
    "menyiapkan Kerangka Acuan Kerja dan kajian teknis, serta mengujinya terhadap RPJMD, RKPD, dan rencana tata ruang",
    "menelaah usulan, penawaran, dan studi kelayakan",
    "memberikan pertimbangan tentang pemilihan mitra dan penandatanganan naskah kerja sama",
    "memimpin rapat, membentuk tim teknis, dan menghadirkan tenaga ahli sesuai kebutuhan",
    "mengoordinasikan penyelesaian masalah pelaksanaan kerja sama dan melaporkannya kepada Pengarah",
    "memantau dan mengevaluasi pelaksanaan kerja sama daerah",
)
DIKTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH")


@dataclass(frozen=True, kw_only=True)
class NaskahTkksd:
    """The decree as it will be read; without `surat` it is a draft, marked so."""

    daerah: Daerah
    kursi: Sequence[IsiKursi]
    surat: DasarTkksd | None = None
    mengubah: SusunanTkksd | None = None
    """The decree that this one changes within its term."""
    mengganti: SusunanTkksd | None = None
    """The decree whose term ends with this one."""

    @property
    def penerbit(self) -> str:
        """The institution that issues the paper."""
        return f"{self.daerah.sebutan_kepala} {self.daerah.nama_pendek}"

    @property
    def nomor(self) -> str:
        """The number with its year, once."""
        if self.surat is None:
            return TITIK
        year = str(self.surat.tanggal.year)
        return self.surat.nomor if year in self.surat.nomor else f"{self.surat.nomor} TAHUN {year}"

    @property
    def tanggal(self) -> str:
        """The day of the decree; a draft has none."""
        return short_date(self.surat.tanggal) if self.surat else TITIK

    @property
    def provinsi(self) -> str:
        """The province that the government lies in; empty for a province itself."""
        province = self.daerah.wilayah.induk
        return province.nama if province else ""

    @property
    def tentang(self) -> str:
        """The subject in sentence case, naming what it changes."""
        if self.mengubah is None:
            return "Pembentukan Tim Koordinasi Kerja Sama Daerah"
        return (
            f"Perubahan atas Keputusan {self.penerbit} Nomor {self.mengubah.nomor} tentang Pembentukan Tim Koordinasi "
            "Kerja Sama Daerah"
        )

    @property
    def tentang_besar(self) -> str:
        """The subject in capitals; the short one breaks before the name of the team."""
        words = self.tentang.upper()
        return words if self.mengubah else words.replace(" TIM", "\nTIM", 1)

    @cached_property
    def penanda_tangan(self) -> str:
        """The name of the head of the region on the day of the decree."""
        if self.surat is None:
            return TITIK
        holder = Pejabat.objects.filter(daerah=self.daerah).holding(self.penerbit, self.surat.tanggal)
        return holder.nama if holder else TITIK

    def menimbang(self) -> list[dict[str, str]]:
        """Considerations: why there is a team, why now, conclusion."""
        why = (
            "bahwa terdapat pergantian pejabat dan penyesuaian tugas perangkat daerah, sehingga susunan Tim Koordinasi "
            "Kerja Sama Daerah perlu disesuaikan;"
            if self.mengubah
            else "bahwa agar kerja sama daerah direncanakan, dipetakan, dan dikoordinasikan antarperangkat daerah, "
            "perlu dibentuk Tim Koordinasi Kerja Sama Daerah;"
        )
        texts = (
            "bahwa kerja sama daerah diselenggarakan untuk meningkatkan pelayanan publik dan kesejahteraan masyarakat "
            "atas dasar efisiensi, efektivitas, dan saling menguntungkan;",
            why,
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan "
            f"{self.daerah.sebutan_kepala} tentang {self.tentang};",
        )
        return [{"huruf": f"{'abc'[place]}.", "teks": text} for place, text in enumerate(texts)]

    def mengingat(self) -> list[dict[str, str]]:
        """The law in force, numbered in the order of rank; the team also prepares cooperation with foreign partners."""
        founding = [self.daerah.dasar_pembentukan] if self.daerah.dasar_pembentukan else []
        rules = founding + kutipan_list(luar_negeri=True)
        return [{"no": f"{place}.", "teks": f"{rule};"} for place, rule in enumerate(rules, start=1)]

    def diktum_awal(self) -> list[dict[str, str]]:
        """The line Menetapkan and the dicta before the list of duties."""
        first = (
            f"Membentuk Tim Koordinasi Kerja Sama Daerah {self.daerah.nama}, selanjutnya disebut TKKSD, dengan susunan "
            f"sebagaimana tercantum dalam Lampiran Keputusan ini, untuk masa tugas {self.masa}."
        )
        if self.mengubah:
            first = (
                f"Mengubah Lampiran Keputusan {self.penerbit} Nomor {self.mengubah.nomor} sehingga susunan Tim "
                f"Koordinasi Kerja Sama Daerah {self.daerah.nama}, selanjutnya disebut TKKSD, menjadi sebagaimana "
                f"tercantum dalam Lampiran Keputusan ini, untuk masa tugas {self.masa}."
            )
        title = f"KEPUTUSAN {self.daerah.sebutan_kepala} TENTANG {self.tentang}.".upper()
        return [
            {"nama": "Menetapkan", "teks": title},
            {"nama": "KESATU", "teks": first},
            {"nama": "KEDUA", "teks": "TKKSD sebagaimana dimaksud dalam Diktum KESATU mempunyai tugas:"},
        ]

    def diktum_akhir(self) -> list[dict[str, str]]:
        """The dicta after the duties."""
        head = self.daerah.sebutan_kepala
        texts = [
            f"TKKSD bertanggung jawab kepada {head} dan melaporkan pelaksanaan tugasnya paling sedikit satu kali dalam "
            "satu tahun.",
            "Dalam melaksanakan tugasnya, TKKSD dibantu Sekretariat sebagaimana tercantum dalam Lampiran. Sekretariat "
            "menyiapkan bahan dan menelaah, serta tidak ikut menilai usulan. Anggota tidak tetap memberikan "
            "pertimbangan atas urusan yang dibidanginya.",
            "Biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Anggaran Pendapatan dan Belanja "
            f"Daerah {self.daerah.nama}.",
        ]
        if self.mengganti:
            old = f"Keputusan {self.penerbit} Nomor {self.mengganti.nomor}"
            texts.append(f"Pada saat Keputusan ini mulai berlaku, {old} dicabut dan dinyatakan tidak berlaku.")
        begin = short_date(self.surat.mulai) if self.surat else TITIK
        texts.append(f"Keputusan ini mulai berlaku pada tanggal {begin}.")
        return [{"nama": name, "teks": text} for name, text in zip(DIKTUM[2:], texts, strict=False)]

    @property
    def masa(self) -> str:
        """The term in words."""
        if self.surat is None:
            return f"{TITIK} sampai dengan {TITIK}"
        if self.surat.selesai is None:
            return f"mulai {short_date(self.surat.mulai)} sampai dicabut"
        return f"{short_date(self.surat.mulai)} sampai dengan {short_date(self.surat.selesai)}"

    def lampiran(self) -> list[dict[str, str]]:
        """The annex: every seat in the order of the decree, with post and name."""
        rows = [(KursiTim.PENGARAH.label, title, name) for title, name in self._pengarah()]
        rows += [
            (item.kursi.label, item.label, item.user.nama)
            for seat in DIISI
            for item in self.kursi
            if item.kursi == seat
        ]
        rows += [(KursiTim.SEKRETARIAT.label, name, "–") for name in self._sekretariat()]
        return [
            {"no": f"{place}.", "kedudukan": seat, "jabatan": title, "nama": name}
            for place, (seat, title, name) in enumerate(rows, start=1)
        ]

    def _pengarah(self) -> list[tuple[str, str]]:
        seated = {item.user.pk for item in self.kursi}
        rows = self._memegang(Peran.BUPATI)
        return [(post.label, post.user.nama) for post in rows if post.user_id not in seated]

    def _sekretariat(self) -> list[str]:
        """The units that serve the team."""
        names = [str(post.perangkat_daerah or post.label) for post in self._memegang(Peran.SEKRETARIAT_TKKSD)]
        return list(dict.fromkeys(names))

    def _memegang(self, role: Peran) -> list[Penugasan]:
        day = self.surat.mulai if self.surat else self._hari_ini
        rows = Penugasan.objects.active(day).filter(daerah=self.daerah, peran=role)
        return list(rows.select_related("user", "perangkat_daerah").order_by("urutan", "mulai", "pk"))

    @cached_property
    def _hari_ini(self) -> date:
        return clock.today(self.daerah.zona_waktu)
