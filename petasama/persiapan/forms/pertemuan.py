"""What is typed about meetings: the plan, the letter, the minutes, the reason, the material."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from petasama.core.wording import ZONES
from petasama.lampiran.bentuk import BERKAS_PALING_BESAR
from petasama.organisasi.models import PerangkatDaerah
from petasama.persiapan.actions.pertemuan import RincianPertemuan
from petasama.persiapan.forms.bidang import tanggal_field
from petasama.persiapan.forms.tindakan import TindakanForm, panjang, pukul_field, teks
from petasama.persiapan.models import Pertemuan

ACARA_SOSIALISASI = "\n".join(
    (
        "Pembukaan oleh Ketua TKKSD",
        "Kebijakan kerja sama daerah dan alasan pemetaan",
        "Jadwal putaran dan tugas PPKSD",
        "Cara mengisi delapan pertanyaan instrumen",
        "Tanya jawab",
        "Penutup",
    )
)
ACARA_RAPAT = "\n".join(
    (
        "Pembukaan oleh kepala perangkat daerah",
        "Penyampaian hasil sosialisasi dan jadwal putaran oleh PPKSD",
        "Potensi yang dapat dikembangkan bersama pihak lain",
        "Permasalahan yang memerlukan mitra",
        "Pilihan temuan yang akan diusulkan",
        "Penutup",
    )
)


class RencanaForm(TindakanForm):
    """What is planned; the offices to invite are asked only for a briefing."""

    judul = teks("Nama acara", maks=200, wajib="Isi nama acara.")
    tanggal = tanggal_field("Tanggal")
    mulai = pukul_field("Pukul mulai", initial=time(9, 0))
    selesai = pukul_field("Pukul selesai", initial=time(12, 0))
    tempat = teks("Tempat", maks=200, wajib="Isi tempatnya.")
    acara = panjang("Susunan acara", maks=3000, wajib="Isi susunan acara.", hint="Satu butir tiap baris.", rows=7)
    diundang = forms.TypedMultipleChoiceField(
        label="Perangkat daerah yang diundang",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih paling sedikit satu perangkat daerah."},
    )

    def __init__(self, *args: Any, zona: str, kantor: Sequence[PerangkatDaerah] = (), **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.zona, self._kantor = ZoneInfo(ZONES[zona]), {office.pk: office for office in kantor}
        if kantor:
            self.fields["diundang"].choices = [(office.pk, office.nama) for office in kantor]  # type: ignore[attr-defined]
        else:
            del self.fields["diundang"]

    def rincian(self) -> RincianPertemuan:
        """Return what was typed, with moments in the government's zone."""
        data = self.cleaned_data
        return RincianPertemuan(
            judul=data["judul"],
            acara=data["acara"],
            tempat=data["tempat"],
            mulai=datetime.combine(data["tanggal"], data["mulai"], tzinfo=self.zona),
            selesai=datetime.combine(data["tanggal"], data["selesai"], tzinfo=self.zona),
        )

    def diundang_list(self) -> list[PerangkatDaerah] | None:
        """Return the chosen offices in their order; None when the form does not ask."""
        if "diundang" not in self.fields:
            return None
        chosen = set(self.cleaned_data["diundang"])
        return [office for pk, office in self._kantor.items() if pk in chosen]


def isi_awal(pertemuan: Pertemuan) -> dict[str, Any]:
    """Return the plan of a meeting as the form shows it."""
    zone = ZoneInfo(ZONES[pertemuan.daerah.zona_waktu])
    begin, end = pertemuan.mulai.astimezone(zone), pertemuan.selesai.astimezone(zone)
    return {
        "judul": pertemuan.judul,
        "acara": pertemuan.acara,
        "tempat": pertemuan.tempat,
        "tanggal": begin.date(),
        "mulai": begin.time(),
        "selesai": end.time(),
        "diundang": [row.perangkat_daerah_id for row in pertemuan.undangan.all()],
    }


class UndangForm(TindakanForm):
    """Number and day of the letter."""

    nomor = teks("Nomor surat undangan", maks=80, wajib="Isi nomor surat undangan.")
    tanggal = tanggal_field("Tanggal surat")


class SelesaiForm(TindakanForm):
    """The minutes."""

    notulen = panjang(
        "Notulen",
        maks=12000,
        wajib="Tulis notulen, paling sedikit satu kalimat.",
        hint="Jalannya pertemuan: siapa menyampaikan apa, pertanyaan, dan jawabannya.",
        rows=10,
    )
    kesimpulan = panjang("Kesimpulan", maks=4000, hint="Satu butir tiap baris.", rows=4)


class BatalForm(TindakanForm):
    """Why a meeting does not take place."""

    alasan = panjang("Alasan", maks=500, wajib="Tulis alasan pembatalan; yang diundang membacanya.", rows=3)


class MateriForm(TindakanForm):
    """A PDF or a text to be read."""

    judul = teks("Judul materi", maks=160, wajib="Beri judul agar materi mudah dicari.")
    berkas = forms.FileField(
        label="Berkas PDF",
        required=False,
        help_text="Paling besar 10 MB. PDF yang terkunci, memuat skrip, atau memuat berkas sisipan ditolak.",
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
        error_messages={"empty": "Berkas itu kosong. Pilih berkas lain."},
    )
    isi = panjang("Atau tulis isinya di sini", maks=20000, rows=6)

    def berkas_isi(self) -> bytes | None:
        """Return the bytes of the file, no further than the first byte over the limit; None without a file."""
        sent = self.cleaned_data["berkas"]
        content: bytes | None = sent.read(BERKAS_PALING_BESAR + 1) if sent else None
        return content

    def nama_berkas(self) -> str:
        """Return the name under which the file was sent."""
        sent = self.cleaned_data["berkas"]
        return str(sent.name) if sent else ""
