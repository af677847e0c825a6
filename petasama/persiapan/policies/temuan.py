"""Refusals about findings."""

from collections.abc import Collection

from petasama.core.errors import Incomplete
from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.urusan import URUSAN_PER_KODE
from petasama.persiapan.models import JenisTemuan, Pertemuan


def check_temuan(*, jenis: str, judul: str, uraian: str, isu_strategis: Collection[str], urusan: str) -> None:
    """A finding says what it is, with codes that exist; issue and affair may stay open."""
    gaps = []
    if jenis not in set(JenisTemuan):
        gaps.append(("jenis", "Jenis temuan", "Pilih potensi atau permasalahan."))
    if len(judul.strip()) < 5:
        gaps.append(("judul", "Judul", "Tulis judul temuan dalam beberapa kata."))
    if not uraian.strip():
        gaps.append(("uraian", "Uraian", "Uraikan temuannya, paling sedikit satu kalimat."))
    if set(isu_strategis) - set(IsuStrategis):
        gaps.append(("isu_strategis", "Isu strategis", "Pilih isu strategis dari daftar."))
    if urusan and urusan not in URUSAN_PER_KODE:
        gaps.append(("urusan", "Urusan", "Pilih urusan dari daftar."))
    if gaps:
        missing = [{"field": field, "label": label, "sentence": sentence} for field, label, sentence in gaps]
        raise Incomplete(gaps[0][2], missing=missing)


def check_judul_baru(pertemuan: Pertemuan, judul: str) -> None:
    """The same title twice in one meeting is a second click, or a finding to be told more exactly."""
    if pertemuan.temuan.filter(judul__iexact=judul.strip()).exists():
        sentence = "Temuan dengan judul ini sudah dicatat dalam rapat ini. Ubah yang sudah ada, atau pertegas judulnya."
        raise Incomplete(sentence, missing=[{"field": "judul", "label": "Judul", "sentence": sentence}])
