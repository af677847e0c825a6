"""The lists of the preparation stage as columns; screen and Excel read the same ones."""

from petasama.persiapan.tables.jadwal import NADA_KEADAAN, jadwal_table, keadaan_langkah
from petasama.persiapan.tables.meja import hari_janji, jam_janji, meja_table
from petasama.persiapan.tables.ppksd import PPKSD_TABLE, BarisPpksd, kantor_ppksd, papan_ppksd, surat_text

__all__ = [
    "NADA_KEADAAN",
    "PPKSD_TABLE",
    "BarisPpksd",
    "hari_janji",
    "jadwal_table",
    "jam_janji",
    "kantor_ppksd",
    "keadaan_langkah",
    "meja_table",
    "papan_ppksd",
    "surat_text",
]
