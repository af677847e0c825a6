"""The lists of these screens as columns; screen and Excel read the same ones."""

from petasama.organisasi.screens.tables.hak import PERAN_TAMPIL, SEMUA, hak_of, hak_table, kelompok_hak, sel_text
from petasama.organisasi.screens.tables.libur import libur_table
from petasama.organisasi.screens.tables.orang import SEPI_TABLE, BarisOrang, keadaan_of, masa_text, orang_table
from petasama.organisasi.screens.tables.perangkat import (
    PERANGKAT_TABLE,
    BarisPerangkat,
    berlaku_text,
    daftar_perangkat,
    keadaan_perangkat,
)

__all__ = [
    "PERANGKAT_TABLE",
    "PERAN_TAMPIL",
    "SEMUA",
    "SEPI_TABLE",
    "BarisOrang",
    "BarisPerangkat",
    "berlaku_text",
    "daftar_perangkat",
    "hak_of",
    "hak_table",
    "keadaan_of",
    "keadaan_perangkat",
    "kelompok_hak",
    "libur_table",
    "masa_text",
    "orang_table",
    "sel_text",
]
