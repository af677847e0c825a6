"""The answer of `petasama peringkat FILE --json`: the input of the contract in, its answer out."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from petasama.pleno.ahp import AhpDitolak, HasilAhp, ahp
from petasama.pleno.kesepakatan import kendall_w
from petasama.pleno.keterterimaan import Keterterimaan, keterterimaan
from petasama.pleno.peringkat import (
    Nilai,
    PeringkatDitolak,
    Posisi,
    periksa_bobot,
    peringkat,
    skor_terbobot,
    tanpa_abstain,
    terisi,
)

DRAWS, SEED = 10_000, 7
DRAWS_MAKS = 1_000_000


def jawab(permintaan: object) -> dict[str, Any]:
    """Rank as asked. Refuses, with one sentence, whatever `peringkat` refuses and input of another shape."""
    data = _kamus(permintaan, "Masukan")
    kriteria = _daftar(data.get("kriteria"), "kriteria")
    usulan = _daftar(data.get("usulan"), "usulan")
    bobot, hasil_ahp = _bobot(data, kriteria)
    nilai = tanpa_abstain(_nilai(data.get("nilai")), _abstain(data.get("abstain"), usulan))
    posisi = peringkat(nilai, bobot, usulan=usulan, tanggal=_tanggal(data.get("tanggal")))
    terima = keterterimaan(
        {satu.usulan: satu.rata_rata for satu in posisi},
        bobot,
        draws=_bulat(data.get("draws", DRAWS), "draws", 1, DRAWS_MAKS),
        seed=_bulat(data.get("seed", SEED), "seed", 0, 2**63),
    )
    return {
        "bobot": {satu: _angka(bobot[satu]) for satu in sorted(bobot)},
        "rasio_konsistensi": hasil_ahp.rasio_konsistensi if hasil_ahp else None,
        **_janggal(hasil_ahp),
        "kesepakatan_w": kendall_w(skor_penilai(nilai, bobot)),
        "peringkat": [_baris(satu, terima[satu.usulan]) for satu in posisi],
    }


def skor_penilai(nilai: Nilai, bobot: Mapping[str, Fraction]) -> dict[str, dict[str, Fraction]]:
    """Score of each proposal by each assessor alone, only where he gave a value on every criterion with weight."""
    wajib = {kriteria for kriteria, angka in bobot.items() if angka}
    hasil = {}
    for penilai, lembar in nilai.items():
        lengkap = {
            kode: isi for kode, isi in ((kode, terisi(isi)) for kode, isi in lembar.items()) if wajib <= set(isi)
        }
        hasil[penilai] = {kode: skor_terbobot(isi, bobot) for kode, isi in lengkap.items()}
    return hasil


def _bobot(data: Mapping[str, Any], kriteria: list[str]) -> tuple[dict[str, Fraction], HasilAhp | None]:
    if ("bobot" in data) == ("ahp" in data):
        raise PeringkatDitolak("Isi salah satu: bobot setiap kriteria, atau matriks perbandingan ahp.")
    if "ahp" in data:
        hasil = _ahp(kriteria, data["ahp"])
        return hasil.bobot, hasil
    bobot = _kamus(data["bobot"], "bobot")
    if set(bobot) != set(kriteria):
        raise PeringkatDitolak(
            f"Bobot harus diberikan tepat untuk kriteria {', '.join(sorted(kriteria))}, "
            f"sedangkan yang diberikan {', '.join(sorted(bobot)) or 'kosong'}."
        )
    return periksa_bobot(bobot), None


def _ahp(kriteria: list[str], matriks: object) -> HasilAhp:
    if not isinstance(matriks, list) or not all(isinstance(baris, list) for baris in matriks):
        raise PeringkatDitolak("Isi ahp dengan matriks, yaitu daftar baris yang masing-masing berupa daftar bilangan.")
    try:
        return ahp(kriteria, matriks)
    except AhpDitolak as galat:
        raise PeringkatDitolak(str(galat)) from galat


def _janggal(hasil: HasilAhp | None) -> dict[str, Any]:
    """The least fitting judgement, only where the matrix is not consistent."""
    if hasil is None or hasil.is_konsisten or hasil.paling_janggal is None:
        return {}
    satu = hasil.paling_janggal
    isi = {"baris": satu.baris, "kolom": satu.kolom, "nilai": satu.nilai, "saran": satu.saran}
    return {"perbandingan_paling_janggal": isi}


def _baris(posisi: Posisi, terima: Keterterimaan) -> dict[str, Any]:
    return {
        "usulan": posisi.usulan,
        "skor": float(posisi.skor),
        "peringkat": posisi.peringkat,
        "kelas": posisi.kelas.value,
        "keterterimaan": list(terima.indeks),
        "rentang_90": list(terima.rentang_90),
    }


def _angka(angka: Fraction) -> int | float:
    return int(angka) if angka.denominator == 1 else float(angka)


def _kamus(isi: object, nama: str) -> dict[str, Any]:
    if not isinstance(isi, dict):
        raise PeringkatDitolak(f"{nama} harus berupa objek JSON.")
    return isi


def _daftar(isi: object, nama: str) -> list[str]:
    if not isinstance(isi, list) or not all(isinstance(satu, str) and satu for satu in isi):
        raise PeringkatDitolak(f"Isi {nama} dengan daftar kode.")
    if len(set(isi)) != len(isi):
        raise PeringkatDitolak(f"Daftar {nama} memuat kode yang sama lebih dari sekali.")
    return isi


def _nilai(isi: object) -> Nilai:
    for penilai, lembar in _kamus(isi, "nilai").items():
        for kode, per_kriteria in _kamus(lembar, f"Nilai dari penilai {penilai}").items():
            _kamus(per_kriteria, f"Nilai dari penilai {penilai} untuk usulan {kode}")
    return _kamus(isi, "nilai")


def _abstain(isi: object, usulan: list[str]) -> dict[str, list[str]]:
    abstain = {penilai: _daftar(kode, f"abstain {penilai}") for penilai, kode in _kamus(isi or {}, "abstain").items()}
    asing = sorted({kode for daftar in abstain.values() for kode in daftar} - set(usulan))
    if asing:
        raise PeringkatDitolak(f"Abstain menyebut usulan yang tidak terdaftar: {', '.join(asing)}.")
    return abstain


def _tanggal(isi: object) -> dict[str, date]:
    hasil = {}
    for kode, teks in _kamus(isi or {}, "tanggal").items():
        try:
            hasil[kode] = date.fromisoformat(teks)
        except (TypeError, ValueError) as galat:
            raise PeringkatDitolak(f"Tanggal usulan {kode} harus berbentuk 2026-02-03, bukan {teks}.") from galat
    return hasil


def _bulat(isi: object, nama: str, bawah: int, atas: int) -> int:
    if isinstance(isi, bool) or not isinstance(isi, int) or not bawah <= isi <= atas:
        raise PeringkatDitolak(f"Isi {nama} dengan bilangan bulat antara {bawah} dan {atas}.")
    return isi
