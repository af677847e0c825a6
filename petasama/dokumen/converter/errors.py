"""What the converter refuses, each thing called by a name an office clerk knows."""

NAMES = {
    "w:ins": "perubahan terlacak (sisipan)",
    "w:del": "perubahan terlacak (hapusan)",
    "w:moveFrom": "perubahan terlacak (pemindahan)",
    "w:moveTo": "perubahan terlacak (pemindahan)",
    "w:cellIns": "perubahan terlacak (sel)",
    "w:cellDel": "perubahan terlacak (sel)",
    "w:cellMerge": "perubahan terlacak (sel)",
    "w:rPrChange": "perubahan terlacak (format huruf)",
    "w:pPrChange": "perubahan terlacak (format paragraf)",
    "w:tblPrChange": "perubahan terlacak (format tabel)",
    "w:tblGridChange": "perubahan terlacak (format tabel)",
    "w:trPrChange": "perubahan terlacak (format tabel)",
    "w:tcPrChange": "perubahan terlacak (format tabel)",
    "w:tblPrExChange": "perubahan terlacak (format tabel)",
    "w:sectPrChange": "perubahan terlacak (tata halaman)",
    "w:numberingChange": "perubahan terlacak (penomoran)",
    "w:footnoteReference": "catatan kaki",
    "w:endnoteReference": "catatan akhir",
    "w:commentReference": "komentar",
    "w:commentRangeStart": "komentar",
    "w:commentRangeEnd": "komentar",
    "m:oMath": "persamaan matematika",
    "m:oMathPara": "persamaan matematika",
    "w:object": "objek tertanam",
    "w:pict": "bentuk gambar lama (VML)",
    "v:textbox": "kotak teks",
    "wps:txbx": "kotak teks",
    "wp:anchor": "bentuk atau gambar mengambang",
    "w:framePr": "bingkai teks atau huruf awal besar",
    "w:tblpPr": "tabel mengambang",
    "w:altChunk": "dokumen sisipan",
    "w:subDoc": "subdokumen",
    "w:ruby": "aksara berpandu (ruby)",
    "w:pgBorders": "garis tepi halaman",
    "w:lnNumType": "nomor baris",
    "w14:checkbox": "kotak centang (kontrol konten)",
    "w15:repeatingSection": "bagian berulang (kontrol konten)",
    "w:docPartObj": "blok bangunan (kontrol konten)",
    "w:bibliography": "daftar pustaka (kontrol konten)",
}

GRAPHICS = {
    "diagram": "SmartArt",
    "chart": "grafik",
    "wordprocessingShape": "bentuk atau kotak teks",
    "wordprocessingGroup": "kelompok bentuk",
    "wordprocessingCanvas": "kanvas gambar",
    "wordprocessingInk": "coretan tinta",
    "chartex": "grafik",
}


class Unsupported(Exception):
    """A document holds something the converter does not handle; `element` names it in Indonesian."""

    def __init__(
        self, element: str, *, hint: str = "Hapus dari templat atau ganti dengan teks dan tabel biasa."
    ) -> None:
        self.element = element
        super().__init__(f"Dokumen memuat {element}, yang belum dapat dijadikan PDF. {hint}")


class DamagedDocument(Unsupported):
    """The file is no readable Word document; `element` says what is wrong with it."""

    def __init__(self, cause: str) -> None:
        self.element = cause
        Exception.__init__(self, f"Berkas Word tidak dapat dibaca: {cause}.")
