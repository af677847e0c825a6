"""The answer of `petasama jenis --json`: facts as JSON in, kind as JSON out."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from petasama.pemetaan.jenis import Fakta, FaktaMitra, Putusan, PutusanMitra, SubJenis, tentukan
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek
from petasama.pemetaan.kelayakan import alasan_tidak_layak

Kode = TypeVar("Kode", bound=StrEnum)
Tetangga = Callable[[str, str], bool | None]

KODE_WILAYAH = re.compile(r"\d\d(\.\d\d)?")
KUNCI = (
    "kode_daerah",
    "mitra",
    "objek",
    "eksternalitas",
    "lebih_efisien",
    "penerusan",
    "kembar",
    "bpjs_sinergi",
)
KUNCI_MITRA = ("kelas", "kode_wilayah", "berbatasan")


class FaktaDitolak(ValueError):
    """The facts cannot be read; the message is a sentence for the person who wrote them."""


def jawab(permintaan: object, *, tetangga: Tetangga | None = None) -> dict[str, Any]:
    """Read the facts, decide, and tell the result as plain JSON values.

    `tetangga` tells whether two region codes border each other, where the facts leave `berbatasan` open. Refuses
    unknown keys and codes, listing those that exist, and answers that are neither true, false nor null.
    """
    data = _objek_json(permintaan, KUNCI, "fakta")
    kode_daerah = _wilayah(data, "kode_daerah")
    if not kode_daerah:
        raise FaktaDitolak("Isi kode_daerah dengan kode wilayah daerah sendiri, misalnya 63.06.")
    daftar = data.get("mitra") or []
    if not isinstance(daftar, list):
        raise FaktaDitolak("Isi mitra dengan daftar; daftar kosong berarti calon mitra belum diketahui.")
    return _jawaban(
        tentukan(
            Fakta(
                kode_daerah=kode_daerah,
                mitra=tuple(_mitra(satu, kode_daerah, tetangga) for satu in daftar),
                objek=_kode(Objek, data.get("objek") or Objek.KERJA_SAMA, "objek"),
                eksternalitas=_ya_tidak(data, "eksternalitas"),
                lebih_efisien=_ya_tidak(data, "lebih_efisien"),
                penerusan=_saklar(data, "penerusan", baku=False),
                kembar=_saklar(data, "kembar", baku=False),
                bpjs_sinergi=_saklar(data, "bpjs_sinergi", baku=True),
            )
        )
    )


def _mitra(satu: object, kode_daerah: str, tetangga: Tetangga | None) -> FaktaMitra:
    data = _objek_json(satu, KUNCI_MITRA, "mitra")
    kelas = _kode(KelasMitra, data["kelas"], "kelas mitra") if data.get("kelas") else None
    kode_wilayah = _wilayah(data, "kode_wilayah")
    berbatasan = _ya_tidak(data, "berbatasan")
    if berbatasan is None and tetangga and kelas == KelasMitra.DAERAH and kode_wilayah:
        berbatasan = tetangga(kode_daerah, kode_wilayah)
    return FaktaMitra(kelas, kode_wilayah, berbatasan)


def _objek_json(nilai: object, kunci: tuple[str, ...], nama: str) -> Mapping[str, Any]:
    if not isinstance(nilai, dict):
        raise FaktaDitolak(f"Setiap {nama} harus berupa objek JSON dengan kunci: {', '.join(kunci)}.")
    asing = [k for k in nilai if k not in kunci]
    if asing:
        raise FaktaDitolak(f"Kunci {', '.join(asing)} tidak dikenal pada {nama}. Kunci yang ada: {', '.join(kunci)}.")
    return nilai


def _wilayah(data: Mapping[str, Any], kunci: str) -> str:
    nilai = data.get(kunci) or ""
    if not isinstance(nilai, str) or not (nilai == "" or KODE_WILAYAH.fullmatch(nilai)):
        raise FaktaDitolak(f"Isi {kunci} dengan kode provinsi (“63”) atau kode kabupaten/kota (“63.06”).")
    return nilai


def _ya_tidak(data: Mapping[str, Any], kunci: str) -> bool | None:
    nilai = data.get(kunci)
    if nilai is not None and not isinstance(nilai, bool):
        raise FaktaDitolak(f"Isi {kunci} dengan true, false, atau null (belum dijawab).")
    return nilai


def _saklar(data: Mapping[str, Any], kunci: str, *, baku: bool) -> bool:
    nilai = _ya_tidak(data, kunci)
    return baku if nilai is None else nilai


def _kode(jenis_kode: type[Kode], nilai: object, nama: str) -> Kode:
    daftar = [anggota.value for anggota in jenis_kode]
    if nilai not in daftar:
        raise FaktaDitolak(f"Isi {nama} “{nilai}” tidak dikenal. Pilihan yang ada: {', '.join(daftar)}.")
    return jenis_kode(nilai)


def _jawaban(putusan: Putusan) -> dict[str, Any]:
    tl = alasan_tidak_layak(putusan.kode_tl) if putusan.kode_tl else None
    return {
        "jenis": putusan.jenis.value,
        "nama_jenis": putusan.jenis.label,
        **_sub_jenis(putusan.sub_jenis),
        "kode_tl": putusan.kode_tl,
        "alihkan_ke": tl.alihkan_ke if tl else "",
        "pasal": list(putusan.pasal),
        "alasan": putusan.alasan,
        "baris": putusan.baris,
        "perlu_dikonfirmasi": putusan.perlu_dikonfirmasi,
        "per_mitra": [_jawaban_mitra(satu) for satu in putusan.per_mitra],
    }


def _jawaban_mitra(satu: PutusanMitra) -> dict[str, Any]:
    return {
        "kelas": satu.mitra.kelas.value if satu.mitra.kelas else None,
        "kode_wilayah": satu.mitra.kode_wilayah,
        "jenis": satu.jenis.value,
        "nama_jenis": satu.jenis.label,
        **_sub_jenis(satu.sub_jenis),
        "pasal": list(satu.pasal),
        "alasan": satu.alasan,
        "baris": satu.baris,
    }


def _sub_jenis(sub_jenis: SubJenis | None) -> dict[str, str]:
    return {
        "sub_jenis": sub_jenis.value if sub_jenis else "",
        "nama_sub_jenis": sub_jenis.label if sub_jenis else "",
    }
