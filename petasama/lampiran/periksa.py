"""Judges an uploaded file by its content and returns what is kept of it."""

import re
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

from petasama.dokumen.buku.batas import BerkasDitolak
from petasama.dokumen.limited import Limits, Refused, TooLarge, TooLong, run_limited
from petasama.lampiran.bentuk import PER_KODE, Bentuk, bentuk_of
from petasama.lampiran.pdf import check_pdf

BATAS = Limits(memory=400 * 1024**2, cpu=15, clock=20.0)
NAMA_PALING_PANJANG = 120
_BUKAN_NAMA = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*‎‏‪-‮⁦-⁩]+')
_NAMA_PERANGKAT = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def terima(content: bytes) -> tuple[Bentuk, bytes]:
    """Return the form of a file and its content as kept; refuses (BerkasDitolak) what is not as it seems.

    Pictures and Office files are looked into by a child process with 400 MB and 15 seconds at most.
    """
    kode = bentuk_of(content)
    if kode == "PDF":
        check_pdf(content)
        return PER_KODE[kode], content
    try:
        answer = run_limited("petasama.lampiran.anak", {"bentuk": kode}, content, limits=BATAS)
    except Refused as refusal:
        raise BerkasDitolak(str(refusal)) from refusal
    except (TooLong, TooLarge) as problem:
        raise BerkasDitolak("Berkas terlalu berat untuk diperiksa. Perkecil, lalu unggah lagi.") from problem
    found, _, kept = answer.partition(b"\n")
    return PER_KODE[found.decode()], kept


def nama_rapi(name: str, bentuk: Bentuk) -> str:
    """Return the name that is shown: no folders, no signs that steer, the ending that the content has."""
    last = PureWindowsPath(PurePosixPath(unicodedata.normalize("NFC", name)).name).name
    stem = _BUKAN_NAMA.sub(" ", last.rpartition(".")[0] or last)
    words = " ".join(stem.split()).strip(". ")[:NAMA_PALING_PANJANG].rstrip(". ")
    if not words or _NAMA_PERANGKAT.match(words):
        words = "lampiran"
    return f"{words}{bentuk.akhiran}"
