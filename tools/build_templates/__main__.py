"""Make the two Word templates anew, as they first were. Not run by users.

    python -m tools.build_templates [--out FOLDER]

Without `--out` each file goes to its place beside its kind of paper, and only if none is there: officials edit the
.docx in Word, and nothing here may undo their work. The same call gives the same bytes.
"""

import argparse
from pathlib import Path

from docx.document import Document

from tools.build_templates.berita_acara import build_berita_acara
from tools.build_templates.daftar_hadir import build_daftar_hadir
from tools.build_templates.jadwal import build_jadwal
from tools.build_templates.jejak import build_jejak
from tools.build_templates.keputusan import build_keputusan
from tools.build_templates.kerja import build_kak, build_studi_kelayakan
from tools.build_templates.laporan_hasil import build_hasil_pemetaan, build_laporan_hasil
from tools.build_templates.laporan_sosialisasi import build_laporan_sosialisasi
from tools.build_templates.notulen import build_notulen
from tools.build_templates.ppksd import build_penunjukan, build_permintaan
from tools.build_templates.rapor import build_rapor
from tools.build_templates.sheet import file_of
from tools.build_templates.surat_pengantar import build_surat_pengantar
from tools.build_templates.tkksd import build_keputusan_tkksd
from tools.build_templates.undangan import build_undangan

ROOT = Path(__file__).resolve().parents[2]
PLACES = {
    "berita_acara.docx": ROOT / "petasama" / "pleno" / "documents",
    "keputusan.docx": ROOT / "petasama" / "penetapan" / "documents",
    "jejak.docx": ROOT / "petasama" / "jejak" / "documents",
    "undangan.docx": ROOT / "petasama" / "persiapan" / "documents",
    "daftar_hadir.docx": ROOT / "petasama" / "persiapan" / "documents",
    "jadwal.docx": ROOT / "petasama" / "persiapan" / "documents",
    "notulen.docx": ROOT / "petasama" / "persiapan" / "documents",
    "laporan_sosialisasi.docx": ROOT / "petasama" / "persiapan" / "documents",
    "permintaan_ppksd.docx": ROOT / "petasama" / "persiapan" / "documents",
    "penunjukan_ppksd.docx": ROOT / "petasama" / "persiapan" / "documents",
    "keputusan_tkksd.docx": ROOT / "petasama" / "persiapan" / "documents",
    "rapor.docx": ROOT / "petasama" / "persiapan" / "documents",
    "hasil_pemetaan.docx": ROOT / "petasama" / "pemetaan" / "documents",
    "laporan_hasil.docx": ROOT / "petasama" / "pemetaan" / "documents",
    "surat_pengantar.docx": ROOT / "petasama" / "pemetaan" / "documents",
    "kak.docx": ROOT / "petasama" / "pemetaan" / "documents",
    "studi_kelayakan.docx": ROOT / "petasama" / "pemetaan" / "documents",
}


def write(name: str, document: Document, out: Path | None) -> None:
    """Write one template; leave the one in use as it is."""
    path = (out or PLACES[name]) / name
    if path.exists() and out is None:
        print(f"{path}: sudah ada, dibiarkan. Buat di folder lain dengan --out lalu bandingkan.")
        return
    path.write_bytes(file_of(document))
    print(f"{path}: ditulis")


def main() -> None:
    """Read the arguments and write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=None)
    out = parser.parse_args().out
    write("berita_acara.docx", build_berita_acara(), out)
    write("keputusan.docx", build_keputusan(), out)
    write("jejak.docx", build_jejak(), out)
    write("undangan.docx", build_undangan(), out)
    write("daftar_hadir.docx", build_daftar_hadir(), out)
    write("jadwal.docx", build_jadwal(), out)
    write("notulen.docx", build_notulen(), out)
    write("laporan_sosialisasi.docx", build_laporan_sosialisasi(), out)
    write("permintaan_ppksd.docx", build_permintaan(), out)
    write("penunjukan_ppksd.docx", build_penunjukan(), out)
    write("keputusan_tkksd.docx", build_keputusan_tkksd(), out)
    write("rapor.docx", build_rapor(), out)
    write("hasil_pemetaan.docx", build_hasil_pemetaan(), out)
    write("laporan_hasil.docx", build_laporan_hasil(), out)
    write("surat_pengantar.docx", build_surat_pengantar(), out)
    write("kak.docx", build_kak(), out)
    write("studi_kelayakan.docx", build_studi_kelayakan(), out)


if __name__ == "__main__":
    main()
