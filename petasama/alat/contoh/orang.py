"""Builds the governments, offices, people and posts of the example world: reference rows, no acts."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password

from petasama.alat.contoh import data
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Daerah, Pejabat, Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Kursi, Peran
from petasama.wilayah.models import Wilayah

SURAT = "contoh/100.1.4.4/1/2025"
MULAI = date(2025, 1, 2)
PANGKAT: dict[str, str] = {Kursi.KETUA: "Pembina Utama Muda", Kursi.SEKRETARIS: "Pembina"}


@dataclass(frozen=True, kw_only=True)
class Dunia:
    """The people of one government, by the keys that the scripts of the round use."""

    daerah: Daerah
    perangkat: dict[str, PerangkatDaerah]
    posts: dict[str, Penugasan]
    """kepala:DINKES, kursi:KETUA, bupati, sekretariat, hukum, inspektorat."""
    calon_ppksd: dict[str, list[User]]
    """Office code → the two people whom the head will appoint."""

    def post(self, key: str) -> Penugasan:
        """Return a post by its key."""
        return self.posts[key]


class Pembuat:
    """Collects people and posts, and writes them in a few statements; all accounts share one password hash."""

    def __init__(self, daerah: Daerah, domain: str, urut: int) -> None:
        self.daerah, self.domain, self.urut = daerah, domain, urut
        self.hash = make_password(SANDI)
        self.users: dict[str, User] = {}
        self.rows: dict[str, dict[str, object]] = {}

    def orang(self, akun: str) -> None:
        """Note a person with an account, once."""
        if akun not in self.users:
            self.urut += 1
            name = data.nama_contoh(self.urut)
            nip = f"19700101199501{self.urut:04}"
            self.users[akun] = User(surel=f"{akun}@{self.domain}", nama=name, password=self.hash, nip=nip)

    def penugasan(self, key: str, akun: str, **fields: object) -> None:
        """Note a post of a person."""
        self.orang(akun)
        self.rows[key] = {"akun": akun, **fields}

    def kantor(self, offices: Mapping[str, PerangkatDaerah], *, satu_ppksd: Collection[str] = ()) -> None:
        """Note the head of each office and its two candidates for PPKSD; one where `satu_ppksd` names the office."""
        for code, office in offices.items():
            self.penugasan(
                f"kepala:{code}",
                f"kepala.{code.lower()}",
                peran=Peran.KEPALA_OPD,
                perangkat_daerah=office,
                jabatan=office.sebutan_kepala,
            )
            for number in range(1, 2 if code in satu_ppksd else 3):
                self.orang(f"ppksd{number}.{code.lower()}")

    def calon_ppksd(self, offices: Iterable[str]) -> dict[str, list[User]]:
        """Return the candidates by the code of their office."""
        accounts = [(account, user) for account, user in self.users.items() if account.startswith("ppksd")]
        return {code: [user for account, user in accounts if account.endswith(f".{code.lower()}")] for code in offices}

    def tulis(self, *, mulai: date = MULAI) -> dict[str, Penugasan]:
        """Write everything and return the posts by key; they hold from `mulai` on."""
        for user, made in zip(self.users.values(), User.objects.bulk_create(self.users.values()), strict=True):
            user.pk = made.pk
        posts = {
            key: Penugasan(
                daerah=self.daerah,
                user=self.users[str(row.pop("akun"))],
                nomor_surat=SURAT,
                tanggal_surat=mulai,
                mulai=mulai,
                **row,
            )
            for key, row in self.rows.items()
        }
        Penugasan.objects.bulk_create(posts.values())
        return posts


def bangun_hss() -> Dunia:
    """Build Kabupaten Hulu Sungai Selatan: offices, heads, candidates for PPKSD, the team, the leaders."""
    daerah = Daerah.objects.create(
        wilayah=Wilayah.objects.get(kode=data.KODE_HSS),
        nama="Kabupaten Hulu Sungai Selatan",
        ibukota="Kandangan",
        zona_waktu="WITA",
        dasar_pembentukan=data.DASAR_PEMBENTUKAN,
        tembusan=list(data.TEMBUSAN),
        contoh=True,
    )
    offices = build_perangkat(daerah, data.PERANGKAT_DAERAH)
    maker = Pembuat(daerah, "hss.example", 0)
    maker.kantor(offices, satu_ppksd=data.SATU_PPKSD)
    _tkksd(maker, offices)
    for account, role, code, title in data.LAINNYA:
        maker.penugasan(account, account, peran=role, perangkat_daerah=offices.get(code), jabatan=title)
    posts = maker.tulis()
    daftarkan_pejabat(daerah, posts, pangkat=PANGKAT)
    return Dunia(daerah=daerah, perangkat=offices, posts=posts, calon_ppksd=maker.calon_ppksd(offices))


def build_perangkat(daerah: Daerah, rows: tuple[tuple[str, str, str], ...]) -> dict[str, PerangkatDaerah]:
    made = PerangkatDaerah.objects.bulk_create(
        PerangkatDaerah(daerah=daerah, kode=code, nama=name, sebutan_kepala=head, urutan=place, mulai=date(2021, 1, 4))
        for place, (code, name, head) in enumerate(rows, start=1)
    )
    return {office.kode: office for office in made}


def _tkksd(maker: Pembuat, offices: dict[str, PerangkatDaerah]) -> None:
    """The seats of the team; a head of office keeps the same account for both posts."""
    for place, (key, seat, role, code, title) in enumerate(data.TKKSD, start=1):
        account = f"kepala.{code.lower()}" if code else f"tkksd.{key.lower()}"
        maker.penugasan(
            f"kursi:{key}",
            account,
            peran=role,
            kursi=seat,
            urutan=place,
            perangkat_daerah=offices.get(code),
            jabatan=title,
        )


def daftarkan_pejabat(
    daerah: Daerah, posts: dict[str, Penugasan], *, pangkat: Mapping[str, str], mulai: date = MULAI
) -> None:
    """Write the register of office holders that signature blocks read; `pangkat`: seat → rank."""
    signing = [posts["bupati"], *(post for post in posts.values() if post.kursi in {Kursi.KETUA, Kursi.SEKRETARIS})]
    Pejabat.objects.bulk_create(
        Pejabat(
            daerah=daerah,
            jabatan=post.jabatan,
            nama=post.user.nama,
            nip="" if post.peran == Peran.BUPATI else (post.user.nip or ""),
            pangkat=pangkat.get(post.kursi, ""),
            mulai=mulai,
        )
        for post in signing
    )
