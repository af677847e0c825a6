"""The lists of the preparation stage as columns; screen and Excel read the same ones."""

from petasama.persiapan.tables.jadwal import NADA_KEADAAN, jadwal_table, keadaan_langkah
from petasama.persiapan.tables.ppksd import PPKSD_TABLE, BarisPpksd, papan_ppksd, surat_text

__all__ = ["NADA_KEADAAN", "PPKSD_TABLE", "BarisPpksd", "jadwal_table", "keadaan_langkah", "papan_ppksd", "surat_text"]
