#!/usr/bin/env python3
"""Memeriksa rantai jejak Petasama tanpa Petasama. Satu berkas, hanya Python 3.9 ke atas, tanpa jaringan.

    python3 verifikasi_jejak.py jejak-63.06.jsonl
    python3 verifikasi_jejak.py jejak-63.06.jsonl --kepala 1234:<64 angka heksadesimal>

Keluar dengan 0 bila rantai utuh, 1 bila putus (kalimatnya menyebut nomor pertama yang tidak cocok), 2 bila berkas
tidak dapat dibaca.

BENTUK BERKAS. Teks UTF-8, satu objek JSON setiap baris. Baris pertama memperkenalkan berkas: {"petasama_jejak": 1,
"daerah": …, "dibuat": …, "banyak": …, "kepala": {"nomor": …, "sidik": …, "pada": …}}; kepala null bila rantai kosong.
Setiap baris berikutnya satu catatan, menurut nomor urutnya mulai 1, dengan kunci: act, at, data, digest, kind, note,
number, post, previous, role, source, target, tenant_id, thing, thing_id, user_id.

ATURAN SIDIK. Sidik (digest) sebuah catatan adalah SHA-256, ditulis heksadesimal huruf kecil, atas baris bakunya dalam
UTF-8. Baris baku adalah objek JSON semua kunci kecuali digest: kunci diurutkan menurut kode aksaranya di setiap
tingkat, tanpa spasi dan tanpa ganti baris, pemisah "," dan ":", aksara di luar ASCII ditulis apa adanya, hanya tanda
kutip, garis miring terbalik, dan aksara kendali (di bawah U+0020) yang diberi garis miring terbalik. Waktu (at) ialah
teks dalam UTC dengan enam angka di belakang detik: 2026-11-10T01:00:00.000000+00:00.

ATURAN RANTAI. Nomor (number) mulai 1 tanpa lompatan. Kunci previous berisi sidik catatan sebelumnya; pada catatan
pertama kosong. Siapa pun yang menulis ulang seluruh rantai dapat membuatnya cocok kembali; karena itu bandingkan
dengan kepala (nomor dan sidik) yang disimpan di luar: pada salinan cetak atau dalam surel harian.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

KUNCI = {
    "act", "at", "data", "digest", "kind", "note", "number", "post", "previous", "role", "source", "target",
    "tenant_id", "thing", "thing_id", "user_id",
}  # fmt: skip


class TidakTerbaca(Exception):
    """Berkas ini bukan rantai jejak, atau rusak sehingga tidak dapat dibaca."""


def baris_baku(catatan: dict[str, Any]) -> str:
    """Kembalikan baris yang disidik: semua kunci kecuali digest."""
    isi = {kunci: nilai for kunci, nilai in catatan.items() if kunci != "digest"}
    return json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def sidik_of(catatan: dict[str, Any]) -> str | None:
    """Kembalikan SHA-256 atas baris baku; None bila catatan memuat yang tidak dapat ditulis sebagai JSON UTF-8."""
    try:
        return hashlib.sha256(baris_baku(catatan).encode("utf-8")).hexdigest()
    except (TypeError, ValueError):
        return None


def periksa(
    catatan_list: Iterable[dict[str, Any]], kepala: tuple[int, str] | None = None
) -> tuple[int, int | None, str]:
    """Kembalikan (banyak catatan yang cocok, nomor pertama yang tidak cocok atau None, kalimat).

    `kepala` adalah pasangan (nomor, sidik) yang disimpan di luar.
    """
    sebelumnya, banyak = "", 0
    for catatan in catatan_list:
        harus = banyak + 1
        masalah = masalah_of(catatan, harus, sebelumnya, kepala)
        if masalah:
            return banyak, harus, f"RANTAI PUTUS pada catatan nomor {harus}: {masalah}."
        sebelumnya, banyak = catatan["digest"], harus
    if kepala is not None and kepala[0] > banyak:
        kalimat = f"rantai habis sebelum nomor {kepala[0]} yang disebut kepala dari luar"
        return banyak, banyak + 1, f"RANTAI PUTUS pada catatan nomor {banyak + 1}: {kalimat}."
    tambahan = f", dan memuat kepala dari luar nomor {kepala[0]}" if kepala is not None else ""
    return banyak, None, f"RANTAI UTUH: {banyak} catatan{tambahan}."


def masalah_of(catatan: dict[str, Any], harus: int, sebelumnya: str, kepala: tuple[int, str] | None) -> str:
    """Katakan mengapa sebuah catatan tidak pada tempatnya; kosong bila cocok."""
    if set(catatan) != KUNCI:
        return "barisnya bukan satu catatan dengan kunci yang lengkap"
    if type(catatan["number"]) is not int or catatan["number"] != harus:
        return f"catatan itu tidak ada, yang ditemukan bernomor {catatan['number']!r}"
    if sidik_of(catatan) != catatan["digest"]:
        return "isinya tidak cocok dengan sidiknya"
    if catatan["previous"] != sebelumnya:
        return "tidak menyambung catatan sebelumnya"
    if kepala is not None and kepala[0] == harus and kepala[1] != catatan["digest"]:
        return "sidiknya lain dari kepala dari luar, jadi rantai ditulis ulang pada catatan itu atau sebelumnya"
    return ""


def baca_json(baris: bytes, nomor: int) -> dict[str, Any]:
    """Baca satu baris; tolak yang bukan objek JSON, kunci ganda, dan NaN."""
    try:
        isi = json.loads(baris.decode("utf-8"), object_pairs_hook=tanpa_ganda, parse_constant=tolak)
    except (ValueError, RecursionError) as masalah:
        raise TidakTerbaca(f"Baris {nomor} tidak terbaca sebagai JSON: {masalah}") from masalah
    if not isinstance(isi, dict):
        raise TidakTerbaca(f"Baris {nomor} bukan objek JSON.")
    return isi


def baca_catatan(baris: bytes, nomor: int) -> dict[str, Any]:
    """Baca satu catatan; yang tidak terbaca menjadi catatan kosong, yang tidak cocok dengan rantai mana pun."""
    try:
        return baca_json(baris, nomor)
    except TidakTerbaca:
        return {}


def tanpa_ganda(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    """Tolak objek yang memuat satu kunci dua kali: dua pembaca dapat membacanya berbeda."""
    isi = dict(pasangan)
    if len(isi) != len(pasangan):
        raise ValueError("kunci ganda")
    return isi


def tolak(kata: str) -> None:
    """Tolak NaN dan tak hingga, yang bukan JSON."""
    raise ValueError(kata)


def baca_kepala(teks: str) -> tuple[int, str]:
    """Baca NOMOR:SIDIK."""
    cocok = re.match(r"([1-9][0-9]{0,17})\s*:\s*([0-9a-fA-F]{64})\Z", teks.strip())
    if not cocok:
        raise TidakTerbaca("Tulis kepala sebagai NOMOR:SIDIK, sidik 64 angka heksadesimal.")
    return int(cocok.group(1)), cocok.group(2).lower()


def periksa_berkas(aliran: BinaryIO, kepala: tuple[int, str] | None = None) -> tuple[bool, list[str]]:
    """Kembalikan (utuh, kalimat-kalimat) untuk satu berkas ekspor yang dibuka secara biner."""
    pertama = baca_json(aliran.readline(), 1)
    if pertama.get("petasama_jejak") != 1:
        raise TidakTerbaca("Berkas ini bukan ekspor rantai jejak Petasama bentuk 1.")
    ujung = {"nomor": 0, "sidik": None, "pada": None}

    def catatan_list() -> Iterator[dict[str, Any]]:
        for nomor, baris in enumerate(aliran, start=2):
            catatan = baca_catatan(baris, nomor)
            yield catatan
            ujung.update(nomor=catatan.get("number"), sidik=catatan.get("digest"), pada=catatan.get("at"))

    banyak, putus, kalimat = periksa(catatan_list(), kepala)
    if putus is not None:
        return False, [kalimat]
    tertulis = pertama.get("kepala") or {"nomor": 0, "sidik": None, "pada": None}
    if tertulis != ujung or pertama.get("banyak") != banyak:
        return False, [f"RANTAI PUTUS sesudah catatan nomor {banyak}: baris pertama berkas menyebut kepala lain."]
    return True, [kalimat, f"Kepala: {ujung['nomor']}:{ujung['sidik']}" if banyak else "Rantai kosong."]


def main(argumen: list[str] | None = None) -> int:
    """Baca argumen, periksa, cetak, dan kembalikan kode keluar."""
    pembaca = argparse.ArgumentParser(description="Memeriksa rantai jejak Petasama.")
    pembaca.add_argument("berkas", help="ekspor rantai (.jsonl)")
    pembaca.add_argument("--kepala", metavar="NOMOR:SIDIK", help="kepala yang disimpan di luar")
    pilihan = pembaca.parse_args(argumen)
    try:
        kepala = baca_kepala(pilihan.kepala) if pilihan.kepala else None
        with open(pilihan.berkas, "rb") as aliran:
            utuh, kalimat_list = periksa_berkas(aliran, kepala)
    except (TidakTerbaca, OSError) as masalah:
        sys.stderr.write(f"{masalah}\n")
        return 2
    if utuh and kepala is None:
        kalimat_list.append(
            "Bandingkan kepala itu dengan yang tersimpan di luar: hanya itu yang menampakkan penulisan ulang."
        )
    sys.stdout.write("\n".join([*kalimat_list, ""]))
    return 0 if utuh else 1


if __name__ == "__main__":
    sys.exit(main())
