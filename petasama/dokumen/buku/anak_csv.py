"""The limited child process that reads a CSV file: the rows as JSON on standard output."""

import json
from typing import Any

from petasama.dokumen.buku.batas import BerkasDitolak
from petasama.dokumen.buku.csv_bebas import SIMPAN, rows_of
from petasama.dokumen.limited_child import answer


def work(job: dict[str, Any], content: bytes) -> bytes:
    """The rows of the file, as JSON."""
    return json.dumps(rows_of(content), ensure_ascii=False).encode()


if __name__ == "__main__":
    answer(work, refusal=BerkasDitolak, broken=f"Berkas CSV rusak sehingga tidak dapat dibaca. {SIMPAN}")
