"""The limited child process that looks into a picture or an Office file: content in, cleaned content out.

A picture is drawn anew, which leaves behind whatever else the file carried, the place where it was taken included. An
Office file is read part by part, never opened by a program: macros, programs in it and parts fetched from outside are
reasons to refuse it.
"""

import io
import re
import zipfile
from typing import Any

from PIL import Image, ImageOps

from petasama.dokumen.buku.batas import BerkasDitolak, is_swollen
from petasama.dokumen.limited_child import answer
from petasama.lampiran.bentuk import BAGIAN_UTAMA, HANYA, PIKSEL_PALING_BANYAK

BAGIAN_PALING_BANYAK, TERURAI_PALING_BESAR = 1_000, 100 * 1024 * 1024
_MAKRO = re.compile(
    r"(vbaproject|vbadata)\.\w+$|/activex/|\.(exe|dll|js|vbs|bat|cmd|scr|jar|lnk|hta|ps1)$", re.IGNORECASE
)
_OLE = re.compile(r"/embeddings/.*\.bin$", re.IGNORECASE)
_HUBUNGAN = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_LUAR = re.compile(rb'TargetMode\s*=\s*["\']External', re.IGNORECASE)


def periksa(content: bytes, kode: str) -> tuple[str, bytes]:
    """Return the code of the form and the content that is kept; refuse what is broken or does more than show."""
    return gambar(content, kode) if kode in {"JPEG", "PNG"} else kantor(content)


def gambar(content: bytes, kode: str) -> tuple[str, bytes]:
    """Draw the picture anew, upright and without its notes."""
    Image.MAX_IMAGE_PIXELS = PIKSEL_PALING_BANYAK
    with Image.open(io.BytesIO(content), formats=[kode]) as source:
        if source.width * source.height > PIKSEL_PALING_BANYAK:
            raise BerkasDitolak("Gambar lebih besar dari 25 juta titik. Perkecil, lalu unggah lagi.")
        source.load()
        upright = ImageOps.exif_transpose(source)
    made = io.BytesIO()
    if kode == "JPEG":
        upright.convert("RGB").save(made, "JPEG", quality=88, optimize=True)
    else:
        plain = upright if upright.mode in {"RGB", "RGBA", "L", "LA", "1"} else upright.convert("RGBA")
        clean = Image.frombytes(plain.mode, plain.size, plain.tobytes())
        clean.save(made, "PNG", optimize=False)
    return kode, made.getvalue()


def kantor(content: bytes) -> tuple[str, bytes]:
    """Say which Office form the archive is; its content stays as it is."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    kode = next((kode for part, kode in BAGIAN_UTAMA.items() if part in names), "")
    if not kode or "[Content_Types].xml" not in names:
        raise BerkasDitolak(f"Isi berkas ini bukan dokumen Office. {HANYA}")
    if len(names) != len(set(names)):
        raise BerkasDitolak("Berkas rusak: ada bagian yang bernama sama. Simpan ulang, lalu unggah lagi.")
    _check_ukuran(entries)
    for name in names:
        if _MAKRO.search(name):
            raise BerkasDitolak("Berkas memuat makro atau program. Simpan ulang tanpa makro, lalu unggah lagi.")
        if _OLE.search(name):
            raise BerkasDitolak("Berkas memuat objek program lain. Ganti dengan gambar, lalu unggah lagi.")
    for entry in entries:
        _check_bagian(archive, entry)
    return kode, content


def _check_ukuran(entries: list[zipfile.ZipInfo]) -> None:
    total = sum(entry.file_size for entry in entries)
    if any(entry.flag_bits & 1 for entry in entries):
        raise BerkasDitolak("Berkas dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.")
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > BAGIAN_PALING_BANYAK or total > TERURAI_PALING_BESAR or is_swollen(total, packed):
        raise BerkasDitolak("Pemampatan berkas tidak wajar, sehingga berkas tidak dibuka. Simpan ulang lebih dahulu.")


def _check_bagian(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Read one part to its end, which proves that it is whole; refuse definitions and parts fetched from outside."""
    text = archive.read(entry)
    if not entry.filename.endswith((".xml", ".rels")):
        return
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise BerkasDitolak("Berkas memuat definisi yang tidak dikenal Office. Simpan ulang, lalu unggah lagi.")
    if not entry.filename.endswith(".rels"):
        return
    for line in _HUBUNGAN.findall(text):
        if _LUAR.search(line) and b"/hyperlink" not in line:
            raise BerkasDitolak("Berkas mengambil isi dari luar (templat atau gambar tertaut). Putuskan tautannya.")


def work(job: dict[str, Any], content: bytes) -> bytes:
    """The code of the form on a line of its own, then the content that is kept."""
    kode, kept = periksa(content, job["bentuk"])
    return kode.encode() + b"\n" + kept


if __name__ == "__main__":
    answer(
        work,
        refusal=BerkasDitolak,
        broken="Berkas rusak sehingga tidak dapat dibaca. Simpan ulang, lalu unggah lagi.",
    )
