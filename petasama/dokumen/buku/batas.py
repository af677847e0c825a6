"""What a workbook or a Word file may weigh, looked at before anything is unpacked.

Knows no framework: the child processes read it.
"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

PACKED = 10 * 1024 * 1024
UNPACKED = 50 * 1024 * 1024
PARTS = 200
RATIO = 100
# Below this size the ratio says nothing about malice: long runs of the same XML pack very well.
RATIO_FLOOR = 1024 * 1024
ROWS, COLUMNS, SIGNS = 5_000, 60, 20_000
NESTED = re.compile(r"\.(zip|xlsx|xlsm|xlsb|docx|docm|jar|7z|rar|gz|ods)$", re.IGNORECASE)
ULANG = "Simpan ulang sebagai “Excel Workbook (.xlsx)”, lalu unggah kembali."
RUSAK = f"Berkas rusak sehingga tidak dapat dibaca. {ULANG}"


class BerkasDitolak(Exception):
    """A file that is not read at all; the text is a full Indonesian sentence that says what to do."""


@dataclass(frozen=True, kw_only=True)
class Arsip:
    """A form of file that is an archive: what it is called, the part it must have, and the words of its refusals."""

    nama: str
    lama: str
    """The ending of its older form, which is no archive."""
    utama: str
    ulang: str
    gemuk: str
    penuh: str
    kosong: str
    """The empty file to begin with: templat, formulir."""
    rusak: str
    bagian_rusak: str
    """May name the damaged part as {bagian}."""


BUKU_KERJA = Arsip(
    nama="buku kerja Excel (.xlsx)",
    lama=".xls",
    utama="xl/workbook.xml",
    ulang=ULANG,
    gemuk="Hapus gambar dan lembar lain",
    penuh="Salin lembar-lembarnya ke templat kosong",
    kosong="templat kosong",
    rusak=RUSAK,
    bagian_rusak=f"Bagian “{{bagian}}” dalam berkas rusak, sehingga isinya tidak dapat dipercaya. {ULANG}",
)


def open_archive(content: bytes, arsip: Arsip) -> zipfile.ZipFile:
    """Return the archive behind a file; refuse what is none, swells, nests, is locked, carries macros or is damaged."""
    if len(content) > PACKED:
        raise BerkasDitolak(f"Berkas lebih besar dari 10 MB. {arsip.gemuk}, lalu unggah kembali.")
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise BerkasDitolak(f"Berkas dikunci kata sandi atau memakai format lama ({arsip.lama}). {arsip.ulang}")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
        raise BerkasDitolak(f"Berkas ini bukan {arsip.nama}. {arsip.ulang}") from problem
    _check_bagian(archive, arsip, packed=len(content))
    _check_utuh(archive, arsip)
    return archive


def _check_bagian(archive: zipfile.ZipFile, arsip: Arsip, *, packed: int) -> None:
    """Look at the list of parts, before any of them is unpacked."""
    entries = archive.infolist()
    total, names = sum(entry.file_size for entry in entries), [entry.filename for entry in entries]
    if len(entries) > PARTS or total > UNPACKED:
        raise BerkasDitolak(f"Isi berkas terlalu besar. {arsip.penuh}, lalu unggah kembali.")
    if any(is_swollen(entry.file_size, entry.compress_size) for entry in entries) or is_swollen(total, packed):
        raise BerkasDitolak(f"Pemampatan berkas tidak wajar, sehingga berkas tidak dibuka. Gunakan {arsip.kosong}.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise BerkasDitolak(f"Berkas dikunci kata sandi. {arsip.ulang}")
    if any(NESTED.search(name) for name in names) or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise BerkasDitolak(f"Berkas memuat makro atau berkas lain di dalamnya. Gunakan {arsip.kosong}.")
    if arsip.utama not in names:
        raise BerkasDitolak(f"Berkas ini bukan {arsip.nama}. {arsip.ulang}")


def _check_utuh(archive: zipfile.ZipFile, arsip: Arsip) -> None:
    """Refuse an archive one of whose parts is not what its check sum says; it has been looked at for size before."""
    try:
        damaged = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as problem:
        raise BerkasDitolak(arsip.rusak) from problem
    if damaged is not None:
        raise BerkasDitolak(arsip.bagian_rusak.format(bagian=damaged[:80]))


def is_swollen(size: int, packed: int) -> bool:
    """Whether content unpacks to more than a hundred times what it was packed into; small content never does."""
    return size > RATIO_FLOOR and size > RATIO * max(packed, 1)
