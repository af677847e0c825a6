"""Weighs the rows that give somebody a post: liaison officers, and accounts with their appointment."""

from typing import Any

from petasama.core.policies import objection
from petasama.organisasi import actions as organisasi
from petasama.organisasi import policies
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Peran, Sebagai
from petasama.persiapan import actions
from petasama.persiapan.actions.ppksd import check_ditunjuk
from petasama.persiapan.documents.naskah_ppksd import Ditunjuk
from petasama.persiapan.impor.berkas import Baris
from petasama.persiapan.impor.dikenal import Dikenal, Orang
from petasama.persiapan.impor.orang import Beda, beda_orang, cari_orang
from petasama.persiapan.impor.timbang import GALAT, Hasil, Kerja, Timbangan, tertimbang


def timbang_ppksd(row: Baris, known: Dikenal) -> Timbangan:
    """A liaison officer by the letter of the office's head; one who serves this office already stays."""
    person, office = cari_orang(row, known), known.cari_perangkat(row)
    title = f"{row.nilai['nama']} – {office.nama if office else row.nilai['kode']}"
    if person is None or office is None:
        return tertimbang(row, title, baru=True, beda=[], kerja=[])
    known.ambil(row, "surel", "PPKSD", person.surel)
    beda = beda_orang(row, person, known)
    serving = known.ppksd.get(person.user.pk) if person.user else None
    if serving is not None and serving.perangkat_daerah_id == office.pk:
        return tertimbang(row, title, baru=False, beda=beda, kerja=_ubah_orang(person, beda))
    if not row.salah:
        _check_ppksd(row, known, person, office)
    kerja = [*_ubah_orang(person, beda), _catat_penunjukan(row.nilai, person, office)]
    return tertimbang(row, title, baru=True, beda=beda, kerja=kerja)


def _check_ppksd(row: Baris, known: Dikenal, person: Orang, office: PerangkatDaerah) -> None:
    values, days = row.nilai, (row.nilai["tanggal_surat"], known.hari_ini)
    if person.user is not None:
        _catat(row, "nama", objection(check_ditunjuk, office, person.user, days=days))
        _catat(row, "nama", objection(policies.check_aktif, person.user))
    _check_surat_dan_masa(row, known, person, sebagai=Sebagai.DEFINITIF.value, mulai=values["tanggal_surat"])


def timbang_akun(row: Baris, known: Dikenal) -> Timbangan:
    """An account with its appointment by letter; a post that the person holds already stays."""
    values = row.nilai | {"sebagai": row.nilai["sebagai"] or Sebagai.DEFINITIF.value}
    person, office = cari_orang(row, known), known.cari_perangkat(row)
    role = values["peran"]
    title = f"{values['nama']} – {values['jabatan']}"
    if person is None or not role or row.salah:
        return tertimbang(row, title, baru=True, beda=[], kerja=[])
    known.ambil(row, "surel", "AKUN", person.surel, role, office.kode if office else "")
    beda = beda_orang(row, person, known)
    held = known.penugasan.get((person.user.pk, role, office.pk if office else None)) if person.user else None
    if held is not None:
        _check_sama(row, held, values)
        return tertimbang(row, title, baru=False, beda=beda, kerja=_ubah_orang(person, beda))
    if not row.salah:
        _check_akun(row, known, values, person, office)
    kerja = [*_ubah_orang(person, beda), _angkat(values, person, office)]
    return tertimbang(row, title, baru=True, beda=beda, kerja=kerja)


def _check_sama(row: Baris, held: Penugasan, values: dict[str, Any]) -> None:
    if values["jabatan"] != held.jabatan or values["sebagai"] != held.sebagai:
        row.tolak(
            "jabatan",
            f"Peran ini sudah dipegang sebagai {held.label}.",
            "Samakan jabatannya, atau akhiri penugasan itu lebih dahulu di layar.",
        )


def _check_akun(
    row: Baris, known: Dikenal, values: dict[str, Any], person: Orang, office: PerangkatDaerah | None
) -> None:
    begin, today = values["mulai"], known.hari_ini
    if person.user is not None:
        _catat(row, "nama", objection(policies.check_aktif, person.user))
        _catat(row, "nama", objection(policies.check_pegawai_daerah, person.user, known.by, on=today))
    _catat(row, "kode", objection(policies.check_diangkat, values["peran"], office, on=max(begin, today)))
    _check_surat_dan_masa(row, known, person, sebagai=values["sebagai"], mulai=begin)
    if values["peran"] == Peran.KEPALA_OPD and office is not None and values["sebagai"] == Sebagai.DEFINITIF:
        known.ambil(row, "kode", "KEPALA_OPD", office.kode)
        span = {"mulai": begin, "selesai": values["selesai"]}
        if office.pk:
            _catat(row, "kode", objection(policies.check_satu_kepala, office, sebagai=values["sebagai"], **span))


def _check_surat_dan_masa(row: Baris, known: Dikenal, person: Orang, *, sebagai: str, mulai: Any) -> None:
    values = row.nilai
    letter = objection(policies.check_surat, values["nomor_surat"], values["tanggal_surat"], on=known.hari_ini)
    _catat(row, "tanggal_surat", letter)
    someone = person.user or User(nama=person.nama, nip=person.nip or None)
    span = objection(policies.check_masa, someone, sebagai=sebagai, mulai=mulai, selesai=values["selesai"])
    _catat(row, "selesai", span)


def _catat(row: Baris, kunci: str, sentence: str) -> None:
    if sentence:
        row.tolak(kunci, sentence, GALAT)


def _ubah_orang(person: Orang, beda: Beda) -> list[Kerja]:
    if not beda or person.user is None:
        return []
    user = person.user

    def kerja(hasil: Hasil) -> None:
        values = {
            "nama": person.nama,
            "surel": person.surel,
            "nip": person.nip or user.nip or "",
            "telepon": person.telepon or user.telepon,
        }
        organisasi.ubah_pengguna(user, by=hasil.by, **values)

    return [kerja]


def _catat_penunjukan(values: dict[str, Any], person: Orang, office: PerangkatDaerah) -> Kerja:
    def kerja(hasil: Hasil) -> None:
        user = person.user or hasil.pengguna.get(person.surel)
        new = {name: getattr(person, name) for name in ("nama", "nip", "surel", "telepon")}
        post = actions.catat_penunjukan(
            office if office.pk else hasil.perangkat[office.kode],
            orang=Ditunjuk(user=user) if user else Ditunjuk(**new),
            nomor_surat=values["nomor_surat"],
            tanggal_surat=values["tanggal_surat"],
            selesai=values["selesai"],
            by=hasil.by,
        )
        hasil.pengguna[person.surel] = post.user

    return kerja


def _angkat(values: dict[str, Any], person: Orang, office: PerangkatDaerah | None) -> Kerja:
    names = ("peran", "jabatan", "sebagai", "nomor_surat", "tanggal_surat", "mulai", "selesai")

    def kerja(hasil: Hasil) -> None:
        user = person.user or hasil.pengguna.get(person.surel)
        if user is None:
            new = {name: getattr(person, name) for name in ("nama", "nip", "surel", "telepon")}
            user = organisasi.buat_pengguna(hasil.by.daerah, by=hasil.by, **new)
            hasil.pengguna[person.surel] = user
        place = office if office is None or office.pk else hasil.perangkat[office.kode]
        given = {name: values[name] for name in names}
        organisasi.angkat(user, by=hasil.by, perangkat_daerah=place, **given)

    return kerja
