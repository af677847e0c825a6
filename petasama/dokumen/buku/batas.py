"""What a workbook may weigh. Looked at before anything is unpacked; knows no framework, the child process reads it."""

import io
import re
import zipfile
import zlib

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


def open_workbook(content: bytes) -> zipfile.ZipFile:
    """Return the archive behind a workbook; refuse what is none, what swells, nests, is locked or carries macros."""
    if len(content) > PACKED:
        raise BerkasDitolak("Berkas lebih besar dari 10 MB. Hapus gambar dan lembar lain, lalu unggah kembali.")
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise BerkasDitolak(f"Berkas dikunci kata sandi atau memakai format lama (.xls). {ULANG}")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
        raise BerkasDitolak(f"Berkas ini bukan buku kerja Excel (.xlsx). {ULANG}") from problem
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if len(entries) > PARTS or total > UNPACKED:
        raise BerkasDitolak("Isi berkas terlalu besar. Salin lembar-lembarnya ke templat kosong, lalu unggah kembali.")
    if any(_is_swollen(entry.file_size, entry.compress_size) for entry in entries) or _is_swollen(total, len(content)):
        raise BerkasDitolak("Pemampatan berkas tidak wajar, sehingga berkas tidak dibuka. Gunakan templat kosong.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise BerkasDitolak(f"Berkas dikunci kata sandi. {ULANG}")
    names = [entry.filename for entry in entries]
    if any(NESTED.search(name) for name in names) or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise BerkasDitolak("Berkas memuat makro atau berkas lain di dalamnya. Gunakan templat kosong.")
    if "xl/workbook.xml" not in names:
        raise BerkasDitolak(f"Berkas ini bukan buku kerja Excel (.xlsx). {ULANG}")
    check_utuh(archive)
    return archive


def check_utuh(archive: zipfile.ZipFile) -> None:
    """Refuse an archive one of whose parts is not what its check sum says; it has been looked at for size before."""
    try:
        damaged = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as problem:
        raise BerkasDitolak(RUSAK) from problem
    if damaged is not None:
        raise BerkasDitolak(
            f"Bagian “{damaged[:80]}” dalam berkas rusak, sehingga isinya tidak dapat dipercaya. {ULANG}"
        )


def _is_swollen(size: int, packed: int) -> bool:
    return size > RATIO_FLOOR and size > RATIO * max(packed, 1)
