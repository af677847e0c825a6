"""Make the two Word templates anew, as they first were. Not run by users.

    python -m tools.build_templates [--out FOLDER]

Without `--out` each file goes to its place beside its kind of paper, and only if none is there: officials edit the
.docx in Word, and nothing here may undo their work. The same call gives the same bytes.
"""

import argparse
from pathlib import Path

from docx.document import Document

from tools.build_templates.berita_acara import build_berita_acara
from tools.build_templates.keputusan import build_keputusan
from tools.build_templates.sheet import file_of

ROOT = Path(__file__).resolve().parents[2]
PLACES = {
    "berita_acara.docx": ROOT / "petasama" / "pleno" / "documents",
    "keputusan.docx": ROOT / "petasama" / "penetapan" / "documents",
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


if __name__ == "__main__":
    main()
