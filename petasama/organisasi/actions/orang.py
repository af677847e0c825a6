"""Acts about people."""

from django.core.exceptions import ValidationError
from django.db import transaction

from petasama.core import clock
from petasama.core.acts import record
from petasama.core.errors import Denied, Incomplete
from petasama.organisasi import policies
from petasama.organisasi.models import Daerah, Penugasan, User

KOLOM = {"nama": "nama", "surel": "alamat surel", "nip": "NIP", "telepon": "nomor telepon"}
TERSAMAR = ("nip", "telepon")
"""What the trail, which is kept for good, notes by its last four signs only (UU 27/2022)."""


def buat_pengguna(daerah: Daerah, *, nama: str, surel: str, nip: str, telepon: str, by: Penugasan) -> User:
    """Register a person, without password and without appointment; an invitation opens the account.

    Refuses others than the admin, an address or NIP that another account has, and what cannot be one.
    """
    policies.check_admin(daerah, by=by)
    values = _rapi(nama=nama, surel=surel, nip=nip, telepon=telepon)
    policies.check_belum_terpakai(surel=values["surel"], nip=values["nip"])
    user = User(nip=values["nip"] or None, terdaftar_di=daerah, **_tanpa_nip(values))
    user.set_unusable_password()
    _check_isian(user)
    with transaction.atomic():
        user.save()
        record(user, "buat_pengguna", by=by)
    return user


def ubah_pengguna(user: User, *, nama: str, surel: str, nip: str, telepon: str, by: Penugasan) -> User:
    """Change who a person is; each changed value leaves an entry in the trail.

    Refuses others than the admin of the person's government, and what another account has.
    """
    policies.check_admin(by.daerah, by=by)
    _check_orang_sendiri(user, by=by)
    values = _rapi(nama=nama, surel=surel, nip=nip, telepon=telepon)
    policies.check_belum_terpakai(surel=values["surel"], nip=values["nip"], user=user)
    before = {name: getattr(user, name) or "" for name in KOLOM}
    changed = {name: value for name, value in values.items() if value != before[name]}
    for name, value in changed.items():
        setattr(user, name, value or None if name == "nip" else value)
    _check_isian(user)
    with transaction.atomic():
        user.save(update_fields=list(changed))
        for name in changed:
            data = {"kolom": KOLOM[name], "semula": _samar(name, before[name]), "menjadi": _samar(name, values[name])}
            record(user, "ubah_pengguna", by=by, data=data)
    return user


def _rapi(*, nama: str, surel: str, nip: str, telepon: str) -> dict[str, str]:
    """Take away what people type for the eye: blanks in numbers, capital letters in addresses."""
    return {
        "nama": " ".join(nama.split()),
        "surel": surel.strip().lower(),
        "nip": "".join(nip.split()),
        "telepon": "".join(sign for sign in telepon if sign.isdigit() or sign == "+"),
    }


def _tanpa_nip(values: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if name != "nip"}


def _check_isian(user: User) -> None:
    """Refuse what the model's fields refuse, each fault beside its field."""
    try:
        user.clean_fields(exclude=["password"])
    except ValidationError as error:
        missing = [
            {"field": name, "label": KOLOM[name][:1].upper() + KOLOM[name][1:], "sentence": " ".join(sentences)}
            for name, sentences in error.message_dict.items()
        ]
        raise Incomplete("Data orang belum dapat disimpan.", missing=missing) from error


def _check_orang_sendiri(user: User, *, by: Penugasan) -> None:
    """A person is changed where he or she belongs, and not while serving another government."""
    if not User.objects.visible_to(by).filter(pk=user.pk).exists():
        raise Denied("Orang ini terdaftar di pemerintah daerah lain.")
    policies.check_pegawai_daerah(user, by, on=clock.today(by.daerah.zona_waktu))


def _samar(name: str, value: str) -> str:
    return f"…{value[-4:]}" if value and name in TERSAMAR else value
