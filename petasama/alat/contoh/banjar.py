"""Round 2024 of Kabupaten Banjar: real figures of its mapping (source BJR), filled with proposals of our own making.

27 offices, 156 proposals, 125 eligible, 31 redirected (TL-01, TL-02, TL-03); among the eligible ones Sinergi 46.4,
KSDPK 38.4 and KSDD 15.2 percent. Offices, names of activities and partners stand in banjar.toml; how many fall to
which office or reason is invented. Everything is made through the acts of the screens, each at its own moment.
"""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction

from petasama.alat.contoh.banjar_jawaban import Baris, baris_dari, jawaban_of, telaah_of
from petasama.alat.contoh.orang import Dunia, Pembuat, build_perangkat, daftarkan_pejabat
from petasama.alat.contoh.putaran import EDISI, Pemain
from petasama.alat.contoh.surel_contoh import tahan_surel
from petasama.organisasi.models import Daerah, Penugasan
from petasama.organisasi.peran import Kursi, Peran
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.models import Usulan
from petasama.persiapan import actions as persiapan
from petasama.persiapan import kalender
from petasama.persiapan.models import Putaran
from petasama.wilayah.models import Wilayah
from petasama.wilayah.muat import muat_wilayah

KODE_BANJAR = "63.03"
TAHUN = 2024
MULAI = date(2023, 1, 2)
PENILAI = 50
HARI_SOSIALISASI = (date(2024, 2, 20), date(2024, 6, 14))
HARI_PENGUSULAN = (date(2024, 6, 17), date(2024, 7, 12))
HARI_PENELAAHAN = (date(2024, 7, 15), date(2024, 8, 7))
LAINNYA = (
    ("bupati", Peran.BUPATI, "Bupati Banjar"),
    ("sekretariat", Peran.SEKRETARIAT_TKKSD, "Sekretariat TKKSD"),
    ("hukum", Peran.BAGIAN_HUKUM, "Perancang Peraturan pada Bagian Hukum"),
    ("inspektorat", Peran.INSPEKTORAT, "Auditor Inspektorat Daerah"),
    ("perencana", Peran.PERENCANA, "Perencana pada Bappeda"),
    ("admin", Peran.ADMIN_DAERAH, "Admin Petasama"),
    ("pemantau", Peran.PEMANTAU, "Pemantau Biro Pemerintahan Provinsi Kalimantan Selatan"),
)
KURSI_PIMPINAN = (
    (Kursi.KETUA, Peran.KETUA_TKKSD, "Sekretaris Daerah"),
    (Kursi.WAKIL_KETUA_1, Peran.ANGGOTA_TKKSD, "Asisten Pemerintahan dan Kesejahteraan Rakyat"),
    (Kursi.WAKIL_KETUA_2, Peran.ANGGOTA_TKKSD, "Kepala Badan Perencanaan Pembangunan Daerah"),
    (Kursi.SEKRETARIS, Peran.ANGGOTA_TKKSD, "Kepala Bagian Pemerintahan"),
)


@cache
def naskah() -> dict[str, Any]:
    """Return the data file: source, offices and their lines."""
    path = Path(__file__).parent / "banjar.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def bangun_banjar() -> Putaran:
    """Build Kabupaten Banjar with its round up to the last finding; all or nothing."""
    with transaction.atomic():
        muat_wilayah()
        pemain = Pemain(dunia=_dunia(), tahun=TAHUN)
        putaran = _buka(pemain)
        pemain.tunjuk_ppksd()
        with pemain.pada(6, 17, 8):
            persiapan.majukan(putaran, act="buka_pengusulan", by=pemain.sekretariat)
        made = _usulkan(pemain, putaran)
        with pemain.pada(7, 15, 8):
            persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
        for place, (usulan, baris) in enumerate(made):
            _telaah(pemain, usulan, baris, hari=15 + place % 17)
        tahan_surel()
    return putaran


def _buka(pemain: Pemain) -> Putaran:
    """Open the round with its real months: briefed in February and June, announced in August 2024."""
    days = {"SOSIALISASI": HARI_SOSIALISASI, "PENGUSULAN": HARI_PENGUSULAN, "PENELAAHAN": HARI_PENELAAHAN}
    plan = [(kode, *days.get(kode, (first, last))) for kode, first, last in kalender.jadwal_baku(TAHUN + 1)]
    with pemain.pada(9, 1, tahun=TAHUN - 1):
        return persiapan.buka(pemain.dunia.daerah, tahun=TAHUN, edisi=EDISI, by=pemain.sekretariat, jadwal=plan)


def _usulkan(pemain: Pemain, putaran: Putaran) -> list[tuple[Usulan, Baris]]:
    """Every office writes, sends and forwards its proposals within four weeks."""
    made = []
    for place, row in enumerate(naskah()["opd"]):
        writer, head = pemain.ppksd(row["kode"]), pemain.dunia.post(f"kepala:{row['kode']}")
        for number, text in enumerate(row["usulan"]):
            baris = baris_dari(text, opd=row["nama"], urusan=row["urusan"], tahun=TAHUN + 1)
            day = 18 + (place + number) % 10
            usulan = _satu(pemain, putaran, baris, writer=writer, hari=day)
            with pemain.pada(7, 1 + place % 10, 9 + number):
                pemetaan.ajukan(usulan, by=writer)
                pemetaan.teruskan(usulan, by=head)
            made.append((usulan, baris))
    return made


def _satu(pemain: Pemain, putaran: Putaran, baris: Baris, *, writer: Penugasan, hari: int) -> Usulan:
    office = writer.perangkat_daerah
    assert office is not None, "a liaison officer has an office"
    with pemain.pada(6, hari, 9):
        usulan = pemetaan.usulkan(
            putaran, perangkat_daerah=office, by=writer, sumber=str(naskah()["sumber"]), contoh=True
        )
    for place, (code, answer) in enumerate(jawaban_of(baris).items()):
        with pemain.pada(6, hari, 9.25 + place / 4):
            pemetaan.simpan_jawaban(usulan, kode=code, isi=answer, by=writer)
    return usulan


def _telaah(pemain: Pemain, usulan: Usulan, baris: Baris, *, hari: int) -> None:
    kode_tl, alasan = telaah_of(baris)
    with pemain.pada(7, hari, 10):
        if kode_tl:
            pemetaan.nyatakan_tidak_layak(usulan, kode_tl=kode_tl, alasan=alasan, by=pemain.sekretariat)
        else:
            pemetaan.nyatakan_layak(usulan, alasan=alasan, by=pemain.sekretariat)


def _dunia() -> Dunia:
    """The government, its offices and people; 50 seats score (the size that the contract asks for)."""
    daerah = Daerah.objects.create(
        wilayah=Wilayah.objects.get(kode=KODE_BANJAR),
        nama="Kabupaten Banjar",
        ibukota="Martapura",
        zona_waktu="WITA",
        contoh=True,
    )
    rows = tuple((row["kode"], row["nama"], _sebutan_kepala(row["nama"])) for row in naskah()["opd"])
    offices = build_perangkat(daerah, rows)
    maker = Pembuat(daerah, "banjar.example", 500)
    maker.kantor(offices)
    for account, role, title in LAINNYA:
        maker.penugasan(account, account, peran=role, jabatan=title)
    _tkksd(maker)
    posts = maker.tulis(mulai=MULAI)
    daftarkan_pejabat(daerah, posts, pangkat={}, mulai=MULAI)
    return Dunia(daerah=daerah, perangkat=offices, posts=posts, calon_ppksd=maker.calon_ppksd(offices))


def _sebutan_kepala(nama: str) -> str:
    return f"Direktur {nama}" if nama.startswith("Rumah Sakit") else f"Kepala {nama}"


def _tkksd(maker: Pembuat) -> None:
    """Four seats of the lead, the others plain members."""
    members = [
        (Kursi.ANGGOTA, Peran.ANGGOTA_TKKSD, f"Anggota TKKSD {n}") for n in range(1, PENILAI - len(KURSI_PIMPINAN) + 1)
    ]
    for place, (seat, role, title) in enumerate((*KURSI_PIMPINAN, *members), start=1):
        key = f"kursi:{seat.value}" if seat != Kursi.ANGGOTA else f"kursi:ANGGOTA_{place - len(KURSI_PIMPINAN)}"
        account = f"tkksd.{key.removeprefix('kursi:').lower()}"
        maker.penugasan(key, account, peran=role, kursi=seat, urutan=place, jabatan=title)
