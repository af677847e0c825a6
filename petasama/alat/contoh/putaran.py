"""Plays a whole round of the example through the same acts as the screens, day by day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from petasama.alat.contoh import data
from petasama.alat.contoh.naskah_usulan import NaskahUsulan, untuk_putaran
from petasama.alat.contoh.orang import Dunia
from petasama.core import clock
from petasama.core.wording import ZONES
from petasama.organisasi.models import Pejabat, Penugasan
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.models import Usulan
from petasama.penetapan import actions as penetapan
from petasama.penetapan.models import Keputusan
from petasama.perencanaan.models import IndikatorSasaran
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from petasama.pleno import actions as pleno
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import RapatPleno

EDISI = "2026"
TEMPAT = "Aula Sekretariat Daerah Kabupaten Hulu Sungai Selatan, Kandangan"


@dataclass
class Pemain:
    """Plays one round for one government; every step stands at its own moment."""

    dunia: Dunia
    tahun: int

    def pada(self, bulan: int, hari: int, jam: float = 9.0, *, tahun: int | None = None) -> Any:
        """Return the block that runs at a local moment; the year is the round's year when none is given."""
        return clock.fixed_at(self.saat(bulan, hari, jam, tahun=tahun))

    def saat(self, bulan: int, hari: int, jam: float = 9.0, *, tahun: int | None = None) -> datetime:
        """Return a local moment; `jam` 9.5 is half past nine."""
        zone = ZoneInfo(ZONES[self.dunia.daerah.zona_waktu])
        return datetime(tahun or self.tahun, bulan, hari, tzinfo=zone) + timedelta(hours=jam)

    @property
    def sekretariat(self) -> Penugasan:
        """The secretariat's post."""
        return self.dunia.post("sekretariat")

    @property
    def ketua(self) -> Penugasan:
        """The chair's post."""
        return self.dunia.post("kursi:KETUA")

    def buka(self) -> Putaran:
        """Open the round in September of the year before."""
        with self.pada(9, 1, tahun=self.tahun - 1):
            return persiapan.buka(self.dunia.daerah, tahun=self.tahun, edisi=EDISI, by=self.sekretariat)

    def tunjuk_ppksd(self) -> None:
        """Every head of office appoints liaison officers in October."""
        day = date(self.tahun - 1, 10, 6)
        for place, (code, office) in enumerate(self.dunia.perangkat.items()):
            for number, user in enumerate(self.dunia.calon_ppksd[code], start=1):
                with self.pada(10, 6 + place % 10, 8 + number, tahun=self.tahun - 1):
                    persiapan.tunjuk_ppksd(
                        office,
                        user=user,
                        nomor_surat=f"800/{number:02}-PPKSD/{code}/{day.year} (contoh)",
                        tanggal_surat=day,
                        by=self.dunia.post(f"kepala:{code}"),
                    )

    def ppksd(self, kode: str) -> Penugasan:
        """Return the first liaison officer of an office."""
        office = self.dunia.perangkat[kode]
        found = Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=office).select_related(
            "user", "perangkat_daerah"
        )
        return found.order_by("pk")[0]

    def usulkan(self, putaran: Putaran, naskah: NaskahUsulan, *, hari: int) -> Usulan:
        """A liaison officer writes a proposal, one answer after the other, on a day of November."""
        writer = self.ppksd(naskah.opd)
        answers = naskah.jawaban()
        if "P7" in answers:
            answers["P7"]["indikator"] = self._indikator(naskah)
        with self.pada(11, hari, 9, tahun=self.tahun - 1):
            usulan = pemetaan.usulkan(
                putaran, perangkat_daerah=self.dunia.perangkat[naskah.opd], by=writer, sumber=naskah.sumber, contoh=True
            )
        for place, (code, answer) in enumerate(answers.items()):
            with self.pada(11, hari, 9.25 + place / 4, tahun=self.tahun - 1):
                pemetaan.simpan_jawaban(usulan, kode=code, isi=answer, by=writer)
        return usulan

    def _indikator(self, naskah: NaskahUsulan) -> int | None:
        row = naskah.isi["jawaban"]["P7"]
        if not row["indikator"]:
            return None
        made, _ = IndikatorSasaran.objects.get_or_create(
            daerah=self.dunia.daerah,
            perangkat_daerah=self.dunia.perangkat[naskah.opd],
            nama=row["indikator"],
            tahun_target=row["tahun_target"],
            defaults={name: row[name] for name in ("sasaran", "satuan", "nilai_awal", "tahun_awal", "nilai_target")},
        )
        return made.pk

    def ajukan(self, usulan: Usulan, *, hari: int) -> None:
        """The liaison officer sends the proposal."""
        with self.pada(11, hari, 14, tahun=self.tahun - 1):
            pemetaan.ajukan(usulan, by=self.ppksd(usulan.perangkat_daerah.kode))

    def teruskan(self, usulan: Usulan, *, hari: int) -> None:
        """The head of the office forwards it the same week."""
        with self.pada(11, hari, 15.5, tahun=self.tahun - 1):
            pemetaan.teruskan(usulan, by=self.dunia.post(f"kepala:{usulan.perangkat_daerah.kode}"))

    def telaah(self, usulan: Usulan, isi: Mapping[str, Any], *, hari: int) -> None:
        """The secretariat reviews eligibility in December."""
        with self.pada(12, hari, 10, tahun=self.tahun - 1):
            if isi["hasil"] == "LAYAK":
                pemetaan.nyatakan_layak(usulan, alasan=isi["alasan"], by=self.sekretariat)
            else:
                rest = {name: isi[name] for name in ("kode_tl", "alasan", "alihkan_ke")}
                pemetaan.nyatakan_tidak_layak(usulan, by=self.sekretariat, **rest)

    def nilai(self, rapat: RapatPleno, pasangan: Iterable[tuple[Usulan, NaskahUsulan]]) -> None:
        """Each seat scores every proposal but its own office's; who saw a case differently says why."""
        for place, (key, *_) in enumerate(data.TKKSD):
            post = self.dunia.post(f"kursi:{key}")
            for usulan, naskah in pasangan:
                if post.perangkat_daerah_id == usulan.perangkat_daerah_id:
                    continue
                values, reasons = nilai_dari(naskah, key)
                with self.pada(1, 8 + place % 7, 10):
                    pleno.nilai(rapat, usulan=usulan, nilai=values, alasan=reasons, by=post)

    def putuskan(self, rapat: RapatPleno, naskah: Mapping[int, NaskahUsulan]) -> None:
        """The chair takes the items one by one, in the computed order."""
        for place, item in enumerate(rapat.butir.select_related("usulan", "rapat").order_by("urutan_hitung")):
            row = naskah[item.usulan_id].isi["putusan"]
            with self.pada(1, 22, 9.5 + place * 0.08):
                pleno.putuskan(item, hasil=row["hasil"], alasan=row["catatan"], urutan=row.get("urutan"), by=self.ketua)


def nilai_dari(naskah: NaskahUsulan, kursi: str) -> tuple[dict[str, int], dict[str, str]]:
    """Return the values and reasons that a seat gives: the case's own, and where the file says so, the seat's."""
    values = {code: int(naskah.isi["nilai"][code]["nilai"]) for code in DAFTAR_KRITERIA}
    reasons = {code: str(naskah.isi["nilai"][code]["alasan"]) for code in DAFTAR_KRITERIA}
    for row in naskah.isi.get("nilai_khusus", []):
        if row["penilai"] == kursi:
            values[row["kriteria"]] = int(row["nilai"])
            reasons[row["kriteria"]] = str(row["alasan"])
    return values, reasons


def mainkan_selesai(dunia: Dunia, tahun: int) -> Putaran:
    """Play the finished round from its opening to the issued decree, and on until it is closed."""
    pemain = Pemain(dunia=dunia, tahun=tahun)
    putaran = pemain.buka()
    pemain.tunjuk_ppksd()
    with pemain.pada(11, 3, 8, tahun=tahun - 1):
        persiapan.majukan(putaran, act="buka_pengusulan", by=pemain.sekretariat)
    pairs = []
    for place, naskah in enumerate(untuk_putaran(tahun)):
        usulan = pemain.usulkan(putaran, naskah, hari=4 + place % 20)
        pemain.ajukan(usulan, hari=4 + place % 20)
        pemain.teruskan(usulan, hari=6 + place % 20)
        pairs.append((usulan, naskah))
    with pemain.pada(12, 1, 8, tahun=tahun - 1):
        persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
    for place, (usulan, naskah) in enumerate(pairs):
        pemain.telaah(usulan, naskah.isi["telaah"], hari=2 + place % 18)
    rapat = mainkan_pleno(pemain, putaran, [pair for pair in pairs if pair[0].status == "LAYAK"])
    mainkan_penetapan(pemain, putaran, rapat)
    return putaran


def mainkan_pleno(pemain: Pemain, putaran: Putaran, pairs: list[tuple[Usulan, NaskahUsulan]]) -> RapatPleno:
    """Play the plenary: invitation, blind scoring, session, minutes, signatures."""
    tahun, sekretariat, ketua = pemain.tahun, pemain.sekretariat, pemain.ketua
    with pemain.pada(1, 5, 8):
        persiapan.majukan(putaran, act="mulai_pleno", by=sekretariat)
        rapat = pleno.siapkan_rapat(
            putaran,
            nomor_undangan=f"100.2.1.6/12/TKKSD/{tahun} (contoh)",
            tanggal_undangan=date(tahun, 1, 5),
            mulai=pemain.saat(1, 22, 9),
            tempat=TEMPAT,
            by=sekretariat,
        )
    with pemain.pada(1, 7, 8):
        pleno.buka_penilaian(rapat, by=ketua)
    pemain.nilai(rapat, pairs)
    with pemain.pada(1, 19, 16):
        pleno.tutup_penilaian(rapat, by=ketua)
    with pemain.pada(1, 22, 9):
        absent = {pemain.dunia.post(f"kursi:{key}").pk for key in data.TIDAK_HADIR}
        present = rapat.peserta.exclude(penugasan_id__in=absent).values_list("pk", flat=True)
        pleno.catat_kehadiran(rapat, hadir=list(present), by=sekretariat)
        pleno.buka_sidang(rapat, by=ketua)
    pemain.putuskan(rapat, {usulan.pk: naskah for usulan, naskah in pairs})
    with pemain.pada(1, 22, 12.5):
        pleno.tutup_sidang(rapat, nomor=f"100.2.1.6/18/BA-TKKSD/{tahun}", selesai=pemain.saat(1, 22, 12.5), by=ketua)
    for hour, key in ((9, "kursi:SEKRETARIS"), (10, "kursi:KETUA")):
        with pemain.pada(1, 26, hour):
            pleno.tandatangani(rapat, by=pemain.dunia.post(key))
    return rapat


def mainkan_penetapan(pemain: Pemain, putaran: Putaran, rapat: RapatPleno) -> Keputusan:
    """Play the decree: draft, legal review, fixing; then the round goes into planning and closes."""
    tahun, sekretariat, hukum = pemain.tahun, pemain.sekretariat, pemain.dunia.post("hukum")
    with pemain.pada(1, 27):
        persiapan.majukan(putaran, act="mulai_penetapan", by=sekretariat)
    with pemain.pada(1, 28):
        keputusan = penetapan.susun(putaran, by=sekretariat)
        penetapan.ajukan(keputusan, by=sekretariat)
    with pemain.pada(2, 4):
        penetapan.harmonisasi(keputusan, by=hukum)
    day = date(tahun, 2, 10)
    signer = Pejabat.objects.get(daerah=pemain.dunia.daerah, jabatan=pemain.dunia.post("bupati").jabatan)
    with pemain.pada(2, 10):
        penetapan.tetapkan(keputusan, nomor=f"100.3.3.2/45/KUM/{tahun}", tanggal=day, penanda_tangan=signer, by=hukum)
    with pemain.pada(3, 2):
        persiapan.majukan(putaran, act="mulai_integrasi", by=sekretariat)
    with pemain.pada(6, 30):
        persiapan.majukan(putaran, act="tutup", by=sekretariat)
    return keputusan


def mainkan_terbuka(pemain: Pemain, putaran: Putaran, *, hari_ini: date) -> None:
    """Play the open round on to its proposals in several states: draft, sent, returned, forwarded."""
    tahun, dunia = pemain.tahun, pemain.dunia
    with pemain.pada(11, 2, 8, tahun=tahun - 1):
        persiapan.majukan(putaran, act="buka_pengusulan", by=pemain.sekretariat)
    reached = {"diskan_bpbap": "DITERUSKAN", "dinsos_regsosek": "DIKEMBALIKAN", "disdik_inklusif": "DIAJUKAN"}
    for place, naskah in enumerate(untuk_putaran(tahun)):
        usulan = pemain.usulkan(putaran, naskah, hari=4 + place)
        target = reached.get(naskah.kode)
        if target:
            pemain.ajukan(usulan, hari=9 + place)
        if target == "DITERUSKAN":
            pemain.teruskan(usulan, hari=12 + place)
        if target == "DIKEMBALIKAN":
            with pemain.pada(11, 16, 10, tahun=tahun - 1):
                pemetaan.kembalikan(
                    usulan,
                    catatan={"P3": "Sebutkan siapa yang memegang data setelah dipadankan dan batas pemakaiannya."},
                    by=dunia.post(f"kepala:{naskah.opd}"),
                )
    if putaran.langkah("PENGUSULAN").selesai < hari_ini:
        persiapan.atur_jadwal(
            putaran,
            kode="PENGUSULAN",
            mulai=putaran.langkah("PENGUSULAN").mulai,
            selesai=hari_ini + timedelta(days=30),
            by=pemain.sekretariat,
        )
