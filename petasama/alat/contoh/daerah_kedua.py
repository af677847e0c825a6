"""A second government in the same installation; every text of its own carries a canary that must never leak."""

from petasama.alat.contoh.orang import Dunia, Pembuat, build_perangkat
from petasama.alat.contoh.putaran import Pemain
from petasama.organisasi.models import Daerah
from petasama.organisasi.peran import Kursi, Peran
from petasama.pemetaan import actions as pemetaan
from petasama.persiapan import actions as persiapan
from petasama.wilayah.models import Wilayah

KODE = "63.05"
TAHUN = 2027
PERANGKAT = (
    ("DINKES", "Dinas Kesehatan", "Kepala Dinas Kesehatan"),
    ("DISHUB", "Dinas Perhubungan", "Kepala Dinas Perhubungan"),
)


def kenari(opd: str, isian: str) -> str:
    """Return the canary of one field."""
    return f"KNR-{KODE}-{opd}-{isian}"


def bangun_daerah_kedua() -> Dunia:
    """Build Kabupaten Tapin (example): two offices, an open round, one draft proposal each."""
    daerah = Daerah.objects.create(
        wilayah=Wilayah.objects.get(kode=KODE),
        nama="Kabupaten Tapin",
        ibukota="Rantau",
        zona_waktu="WITA",
        contoh=True,
    )
    offices = build_perangkat(daerah, PERANGKAT)
    maker = Pembuat(daerah, "tapin.example", 400)
    maker.kantor(offices)
    maker.penugasan("sekretariat", "sekretariat", peran=Peran.SEKRETARIAT_TKKSD, jabatan="Sekretariat TKKSD")
    maker.penugasan(
        "kursi:KETUA", "ketua", peran=Peran.KETUA_TKKSD, kursi=Kursi.KETUA, urutan=1, jabatan="Sekretaris Daerah"
    )
    maker.penugasan("admin", "admin", peran=Peran.ADMIN_DAERAH, jabatan="Admin Petasama")
    posts = maker.tulis()
    world = Dunia(daerah=daerah, perangkat=offices, posts=posts, calon_ppksd=maker.calon_ppksd(offices))
    _mainkan(world)
    return world


def _mainkan(world: Dunia) -> None:
    player = Pemain(dunia=world, tahun=TAHUN)
    putaran = player.buka()
    player.tunjuk_ppksd()
    with player.pada(11, 2, 8, tahun=TAHUN - 1):
        persiapan.majukan(putaran, act="buka_pengusulan", by=player.sekretariat)
    for code, office in world.perangkat.items():
        writer = player.ppksd(code)
        with player.pada(11, 5, 9, tahun=TAHUN - 1):
            usulan = pemetaan.usulkan(
                putaran, perangkat_daerah=office, by=writer, sumber=kenari(code, "sumber"), contoh=True
            )
            pemetaan.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": kenari(code, "nama_kegiatan")}, by=writer)
            texts = {name: kenari(code, name) for name in ("permasalahan", "potensi", "target")}
            pemetaan.simpan_jawaban(usulan, kode="P2", isi=texts, by=writer)
