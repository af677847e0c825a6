"""What the decree says, gathered once from its rows (domain: layout of the Keputusan)."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from petasama.core.wording import short_date
from petasama.dokumen.dasar_hukum import kutipan_list
from petasama.organisasi.models import Pejabat
from petasama.pemetaan.policies import jawaban_of
from petasama.pemetaan.ringkasan import dukungan_text, hasil_text, keluaran_text, urusan_text
from petasama.penetapan.models import ButirKeputusan, Keputusan
from petasama.perencanaan.models import IndikatorSasaran
from petasama.pleno.models import BeritaAcara, ButirSidang
from petasama.pleno.peringkat import KelasPrioritas

RENCANA = "Rencana Program dan Kegiatan Kerja Sama Daerah Tahun {tahun}"
TITIK = "…"


@dataclass(frozen=True, kw_only=True)
class Naskah:
    """The decree as it will be read; without number and day it is a draft."""

    keputusan: Keputusan
    nomor: str = ""
    tanggal: date | None = None
    penanda_tangan: Pejabat | None = None

    @property
    def penerbit(self) -> str:
        """The institution that issues the paper."""
        return f"{self.keputusan.daerah.sebutan_kepala} {self.keputusan.daerah.nama_pendek}"

    @property
    def nomor_lengkap(self) -> str:
        """The number with its year, once: a number that already ends in the year is not followed by it again."""
        year = self.tanggal.year if self.tanggal else self.keputusan.putaran.tahun
        return self.nomor if str(year) in self.nomor else f"{self.nomor or TITIK} TAHUN {year}"

    @property
    def provinsi(self) -> str:
        """The province that the government lies in; empty for a province itself."""
        province = self.keputusan.daerah.wilayah.induk
        return province.nama if province else ""

    @property
    def tahun(self) -> int:
        """The plan year."""
        return self.keputusan.putaran.tahun_rencana

    @property
    def tentang(self) -> str:
        """The subject line in capitals, naming what it changes or revokes."""
        return self.tentang_biasa.upper()

    @cached_property
    def berita_acara(self) -> BeritaAcara:
        """The minutes that the decree rests on."""
        return BeritaAcara.objects.get(rapat__putaran_id=self.keputusan.putaran_id)

    @cached_property
    def butir(self) -> list[ButirKeputusan]:
        """The lines of the annex with what they print."""
        rows = self.keputusan.butir.select_related("usulan__perangkat_daerah", "usulan__butir_sidang")
        return list(rows.prefetch_related("usulan__jawaban", "usulan__calon_mitra", "usulan__pemilik_bersama"))

    def menimbang(self) -> list[dict[str, str]]:
        """Considerations: need, mandate, the plenary, conclusion."""
        minutes = self.berita_acara
        texts = [
            "bahwa untuk meningkatkan pelayanan publik dan kesejahteraan masyarakat, kerja sama daerah perlu "
            "direncanakan berdasarkan potensi, karakteristik, dan kebutuhan daerah serta saling menguntungkan bagi "
            "para pihak;",
            "bahwa Pasal 5 dan Pasal 17 Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah "
            "mengamanatkan pemetaan urusan pemerintahan sesuai potensi dan karakteristik daerah sebagai dasar kerja "
            "sama;",
            "bahwa usulan perangkat daerah hasil pemetaan telah dibahas dan disepakati urutan prioritasnya dalam Rapat "
            f"Pleno Tim Koordinasi Kerja Sama Daerah sebagaimana dituangkan dalam Berita Acara Nomor {minutes.nomor} "
            f"tanggal {short_date(minutes.tanggal)};",
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu menetapkan "
            f"Keputusan {self.keputusan.daerah.sebutan_kepala} tentang {self.tentang_biasa};",
        ]
        return [{"huruf": f"{'abcd'[place]}.", "teks": text} for place, text in enumerate(texts)]

    @property
    def tentang_biasa(self) -> str:
        """The subject in sentence case, naming what it changes or revokes."""
        subject, old = f"Penetapan {RENCANA.format(tahun=self.tahun)}", self.keputusan.mengubah
        if old is None:
            return subject
        verb = "Perubahan atas" if self.keputusan.sifat == "PERUBAHAN" else "Pencabutan"
        return f"{verb} Keputusan {self.penerbit} Nomor {old.nomor} tentang {subject}"

    def mengingat(self) -> list[dict[str, str]]:
        """The law in force, numbered in the order of rank; rules on foreign partners only when one is in the annex."""
        foreign = any(item.usulan.jenis in {"KSDPL", "KSDLL"} for item in self.butir)
        founding = [self.keputusan.daerah.dasar_pembentukan] if self.keputusan.daerah.dasar_pembentukan else []
        rules = founding + kutipan_list(luar_negeri=foreign)
        return [{"no": f"{place}.", "teks": f"{rule};"} for place, rule in enumerate(rules, start=1)]

    def diktum(self) -> list[dict[str, str]]:
        """The line Menetapkan and the dicta KESATU to KELIMA; a revocation says so and names no annex."""
        old, plan = self.keputusan.mengubah, RENCANA.format(tahun=self.tahun)
        head = self.keputusan.daerah.sebutan_kepala
        first = (
            f"Menetapkan {plan} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari "
            "Keputusan ini."
        )
        if old is not None and self.keputusan.sifat == "PERUBAHAN":
            first = (
                f"Mengubah Lampiran Keputusan {self.penerbit} Nomor {old.nomor} sehingga menjadi sebagaimana tercantum "
                "dalam Lampiran Keputusan ini."
            )
        texts = [
            first,
            "Perangkat Daerah sebagaimana tercantum dalam Lampiran menindaklanjuti dengan menyusun Kerangka Acuan "
            "Kerja atau Studi Kelayakan, menyiapkan penawaran kepada calon mitra, dan memasukkannya ke dalam Rencana "
            "Kerja Perangkat Daerah.",
            "Tim Koordinasi Kerja Sama Daerah mengoordinasikan, memantau, dan mengevaluasi pelaksanaan Keputusan ini "
            f"serta melaporkan hasilnya kepada {head}.",
            "Biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Anggaran Pendapatan dan Belanja "
            f"Daerah {self.keputusan.daerah.nama} serta sumber lain yang sah dan tidak mengikat.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ]
        if old is not None and self.keputusan.sifat == "PENCABUTAN":
            texts = [
                f"Mencabut Keputusan {self.penerbit} Nomor {old.nomor} dan menyatakannya tidak berlaku.",
                texts[-1],
            ]
        title = f"KEPUTUSAN {head} TENTANG {self.tentang}.".upper()
        names = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA")
        dicta = [{"nama": name, "teks": text} for name, text in zip(names, texts, strict=False)]
        return [{"nama": "Menetapkan", "teks": title}, *dicta]

    def lampiran(self) -> list[dict[str, str]]:
        """The annex in rank order."""
        indicators = IndikatorSasaran.objects.filter(daerah_id=self.keputusan.daerah_id).in_bulk()
        return [self._baris(item, indicators) for item in self.butir]

    def _baris(self, item: ButirKeputusan, indicators: dict[int, IndikatorSasaran]) -> dict[str, str]:
        usulan, answers = item.usulan, jawaban_of(item.usulan)
        decided: ButirSidang = usulan.butir_sidang
        return {
            "no": str(item.urutan),
            "kegiatan": usulan.judul,
            "opd": usulan.nama_pengusul,
            "urusan": urusan_text(usulan.bidang_urusan),
            "jenis": usulan.label_jenis,
            "mitra": usulan.nama_mitra,
            "output": keluaran_text(answers),
            "outcome": hasil_text(answers, indicators),
            "dukungan": dukungan_text(answers),
            "tahun": str(self.tahun),
            "prioritas": KelasPrioritas(decided.kelas).label,
        }
