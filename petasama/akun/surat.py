"""The mails about an account. Each says who asked, how long its link lives, and what to do if it was not you."""

from petasama.akun.models import Guna, UndanganAkun
from petasama.core.models import Actor
from petasama.core.wording import clock
from petasama.kabar.actions import tulis_surel
from petasama.organisasi.models import Daerah, User

BUKAN_ANDA = "Bila Anda tidak memintanya, abaikan surel ini: tanpa tautan di atas tidak ada yang berubah."
PENUTUP = "Petasama tidak pernah meminta kata sandi lewat surel, telepon, atau pesan."


def daerah_of(user: User) -> Daerah | None:
    """Return the government in whose name a mail goes out: that of the latest appointment, else of the registration."""
    post = user.penugasan.select_related("daerah").order_by("-mulai", "-pk").first()
    return post.daerah if post else user.terdaftar_di


def kirim_tautan(undangan: UndanganAkun, alamat: str, *, by: Actor | None) -> None:
    """Write the mail that carries the link of an invitation or a forgotten password."""
    user, daerah = undangan.user, daerah_of(undangan.user)
    until = clock(undangan.berlaku_sampai, daerah.zona_waktu if daerah else "WITA")
    if undangan.guna == Guna.UNDANGAN:
        subject = "Undangan akun Petasama"
        why = f"{by.label if by else 'Admin daerah'} mengundang Anda memakai Petasama"
        why += f" {daerah.nama}." if daerah else "."
    else:
        subject, why = "Kata sandi baru untuk Petasama", "Ada permintaan kata sandi baru untuk akun Anda di Petasama."
    lines = [
        f"Yth. {user.nama},",
        f"{why} Buka tautan ini untuk memasang kata sandi:",
        alamat,
        f"Tautan berlaku satu jam, sampai pukul {until}, dan hanya sekali pakai. Bila sudah lewat, buka tautan itu "
        "juga: halamannya mengirimkan yang baru.",
        f"Nama akun Anda: {user.nip or user.surel}.",
        BUKAN_ANDA,
    ]
    _tulis(user.surel, f"akun:tautan:{undangan.pk}", subject, lines, daerah=daerah)


def kirim_pemastian(undangan: UndanganAkun, alamat: str) -> None:
    """Write to a new address, with the link that confirms it."""
    user, daerah = undangan.user, daerah_of(undangan.user)
    until = clock(undangan.berlaku_sampai, daerah.zona_waktu if daerah else "WITA")
    lines = [
        f"Yth. {user.nama},",
        "Alamat ini diminta menjadi alamat surel akun Petasama Anda. Buka tautan ini untuk memastikannya:",
        alamat,
        f"Tautan berlaku satu jam, sampai pukul {until}, dan hanya sekali pakai.",
        BUKAN_ANDA,
    ]
    _tulis(undangan.surel_baru, f"akun:surel:{undangan.pk}", "Pastikan alamat surel Anda", lines, daerah=daerah)


def kirim_sudah_terpakai(surel: str, undangan: UndanganAkun) -> None:
    """Tell the owner of an address that somebody asked for it; the one who asked learns nothing."""
    lines = [
        "Seseorang meminta alamat surel ini untuk akun Petasama lain, padahal alamat ini sudah dipakai akun Anda.",
        "Tidak ada yang berubah. Bila itu Anda sendiri, masuklah dengan akun yang sudah ada.",
    ]
    _tulis(surel, f"akun:terpakai:{undangan.pk}", "Alamat surel ini sudah dipakai", lines, daerah=None)


def kabari(user: User, kunci: str, kalimat: str, *, kepada: str = "") -> None:
    """Tell a person what was changed on the account; `kunci` names the change, so that each is told once."""
    lines = [
        f"Yth. {user.nama},",
        kalimat,
        "Bila bukan Anda yang melakukannya, pasang kata sandi baru lewat “Lupa kata sandi” di halaman masuk, lalu "
        "hubungi admin daerah Anda.",
    ]
    _tulis(kepada or user.surel, f"akun:{kunci}", "Perubahan pada akun Petasama Anda", lines, daerah=daerah_of(user))


def _tulis(kepada: str, kunci: str, perihal: str, lines: list[str], *, daerah: Daerah | None) -> None:
    tulis_surel(daerah=daerah, kepada=kepada, kunci=kunci, perihal=perihal, teks="\n\n".join([*lines, PENUTUP]))
