"""The hidden sheet with the lists behind the drop-downs of a workbook."""

from typing import Any

from xlsxwriter.utility import xl_col_to_name

from petasama.pemetaan.instrumen.bentuk import Isian
from petasama.pemetaan.tukar.nilai import ISIAN_WILAYAH, Rujukan, kata_of, label_of

LEMBAR = "Daftar pilihan"
BERDAFTAR = frozenset({"PILIHAN", "YA_TIDAK", "CENTANG", "INDIKATOR"})


class DaftarPilihan:
    """Writes each list once and hangs it on columns."""

    def __init__(self, book: Any, rujukan: Rujukan) -> None:
        self.page = book.add_worksheet(LEMBAR)
        self.page.hide()
        self.rujukan = rujukan
        self.letak: dict[tuple[str, ...], str] = {}

    def pasang(self, page: Any, kolom: int, isian: Isian, *, baris: int) -> None:
        """Hang the list of a field on a column, from the second row on; fields without a list get none.

        Regions may also be written in other words, which the reader knows: Excel only warns.
        """
        words = self._kata(isian)
        if not words:
            return
        page.data_validation(
            1,
            kolom,
            baris,
            kolom,
            {
                "validate": "list",
                "source": self._rentang(words),
                "ignore_blank": True,
                "error_type": "warning" if isian.kode == ISIAN_WILAYAH else "stop",
                "error_title": "Tidak ada dalam daftar",
                "error_message": "Pilih salah satu dari daftar sel ini.",
            },
        )

    def _kata(self, isian: Isian) -> tuple[str, ...]:
        if isian.kode == ISIAN_WILAYAH:
            return tuple(f"{code} {name}" for code, name in self.rujukan.wilayah.items())
        if isian.bentuk not in BERDAFTAR:
            return ()
        if isian.bentuk == "PILIHAN":
            return tuple(label_of(isian.pilihan, code, sendiri=True) for code, _ in isian.pilihan)
        if isian.bentuk == "INDIKATOR":
            return tuple(kata_of(isian, key, self.rujukan) for key in self.rujukan.indikator)
        return ("Ya", "Tidak")

    def _rentang(self, words: tuple[str, ...]) -> str:
        if words not in self.letak:
            place = len(self.letak)
            for row, text in enumerate(words):
                self.page.write_string(row, place, text)
            name = xl_col_to_name(place)
            self.letak[words] = f"='{LEMBAR}'!${name}$1:${name}${len(words)}"
        return self.letak[words]
