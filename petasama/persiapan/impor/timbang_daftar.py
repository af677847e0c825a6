"""Weighs the rows of the registers: offices and office holders."""

from typing import Any

from petasama.core.policies import objection
from petasama.core.wording import short_date
from petasama.organisasi import actions
from petasama.organisasi.actions.daftar import check_masa_pejabat, pendahulu_of, sehari_sebelum
from petasama.organisasi.models import Pejabat, PerangkatDaerah
from petasama.organisasi.peran import Sebagai
from petasama.persiapan.impor.berkas import Baris
from petasama.persiapan.impor.dikenal import Dikenal
from petasama.persiapan.impor.orang import Beda
from petasama.persiapan.impor.timbang import GALAT, Hasil, Kerja, Timbangan, tertimbang

YA_TIDAK = {True: "Ya", False: "Tidak"}


def timbang_perangkat(row: Baris, known: Dikenal) -> Timbangan:
    """A new office, or what differs of a known one; its name and its code change by the acts of the law alone."""
    values = row.nilai
    code, name = values["kode"], values["nama"]
    answers = values["responden"] != "TIDAK"
    if code:
        known.ambil(row, "kode", code)
    office = known.perangkat.get(code)
    if office is None:
        _check_baru(row, known, name=name)
        return tertimbang(row, f"{code} {name}", baru=True, beda=[], kerja=[_buat(values, answers)])
    if name and name != office.nama:
        row.tolak(
            "nama",
            f"Kode {code} tercatat sebagai {office.nama}.",
            "Nama perangkat daerah berganti lewat menu Perangkat daerah, dengan dasar hukumnya.",
        )
    pairs = [("Sebutan kepala", office.sebutan_kepala, values["sebutan_kepala"])]
    if values["responden"]:
        pairs.append(("Menjawab dalam putaran", YA_TIDAK[office.responden], YA_TIDAK[answers]))
    beda = [pair for pair in pairs if pair[2] and pair[1] != pair[2]]
    kerja = _betulkan(office, values, answers if values["responden"] else office.responden)
    return tertimbang(row, f"{code} {office.nama}", baru=False, beda=beda, kerja=[kerja])


def _check_baru(row: Baris, known: Dikenal, *, name: str) -> None:
    same = next((office for office in known.perangkat.values() if office.nama.casefold() == name.casefold()), None)
    if name and same is not None:
        row.tolak("nama", f"{same.nama} sudah tercatat dengan kode {same.kode}.", f"Pakai kode {same.kode}.")
    if name:
        known.ambil(row, "nama", name.casefold())


def _buat(values: dict[str, Any], responding: bool) -> Kerja:
    def kerja(hasil: Hasil) -> None:
        hasil.perangkat[values["kode"]] = actions.buat_perangkat(
            hasil.by.daerah,
            mulai=values["mulai"],
            by=hasil.by,
            kode=values["kode"],
            nama=values["nama"],
            sebutan_kepala=values["sebutan_kepala"],
            responden=responding,
        )

    return kerja


def _betulkan(office: PerangkatDaerah, values: dict[str, Any], responding: bool) -> Kerja:
    title = values["sebutan_kepala"] or office.sebutan_kepala

    def kerja(hasil: Hasil) -> None:
        actions.ubah_perangkat(office, sebutan_kepala=title, responden=responding, by=hasil.by)

    return kerja


def timbang_pejabat(row: Baris, known: Dikenal) -> Timbangan:
    """A new office holder, who ends the one before; or what differs of one who is recorded."""
    values = row.nilai | {"sebagai": row.nilai["sebagai"] or Sebagai.DEFINITIF.value}
    title = f"{values['nama']}, {values['jabatan']}"
    if row.salah:
        return tertimbang(row, title, baru=True, beda=[], kerja=[])
    known.ambil(row, "jabatan", values["jabatan"].casefold(), values["sebagai"], values["mulai"])
    held = [item for item in known.pejabat if item.jabatan == values["jabatan"] and item.mulai == values["mulai"]]
    same = next((item for item in held if item.nama == values["nama"] and item.sebagai == values["sebagai"]), None)
    fault = objection(check_masa_pejabat, sebagai=values["sebagai"], mulai=values["mulai"], selesai=values["selesai"])
    if fault:
        row.tolak("selesai", fault, GALAT)
    if same is not None:
        beda = _beda_pejabat(same, values)
        return tertimbang(row, title, baru=False, beda=beda, kerja=[_ubah_pejabat(same, values)])
    beda = [] if row.salah or values["sebagai"] != Sebagai.DEFINITIF else _yang_berakhir(row, known, values)
    return tertimbang(row, title, baru=True, beda=beda, kerja=[_catat_pejabat(values)])


def _yang_berakhir(row: Baris, known: Dikenal, values: dict[str, Any]) -> Beda:
    ask = {"jabatan": values["jabatan"], "mulai": values["mulai"]}
    fault = objection(pendahulu_of, known.by.daerah, **ask)
    if fault:
        row.tolak("mulai", fault, GALAT)
        return []
    until = short_date(sehari_sebelum(values["mulai"]))
    return [(f"{item.nama} berakhir", _sampai(item), until) for item in pendahulu_of(known.by.daerah, **ask)]


def _sampai(item: Pejabat) -> str:
    return short_date(item.selesai) if item.selesai else "belum ditentukan"


def _beda_pejabat(same: Pejabat, values: dict[str, Any]) -> Beda:
    pairs = [("NIP", same.nip, values["nip"]), ("Pangkat", same.pangkat, values["pangkat"])]
    if values["selesai"]:
        pairs.append(("Berlaku sampai", _sampai(same), short_date(values["selesai"])))
    return [(label, before or "kosong", after) for label, before, after in pairs if after and after != before]


def _catat_pejabat(values: dict[str, Any]) -> Kerja:
    def kerja(hasil: Hasil) -> None:
        actions.catat_pejabat(hasil.by.daerah, by=hasil.by, **values)

    return kerja


def _ubah_pejabat(same: Pejabat, values: dict[str, Any]) -> Kerja:
    def kerja(hasil: Hasil) -> None:
        actions.ubah_pejabat(
            same,
            nip=values["nip"] or same.nip,
            pangkat=values["pangkat"] or same.pangkat,
            selesai=values["selesai"] or same.selesai,
            by=hasil.by,
        )

    return kerja
