"""The limited child process that reads a CSV file: the rows as JSON on standard output."""

import json
import sys

from petasama.dokumen.buku.batas import BerkasDitolak
from petasama.dokumen.buku.csv_bebas import SIMPAN, rows_of
from petasama.dokumen.limited_child import limit


def main() -> None:
    """Read the job, set the limits, work, answer; a fault of the file is a refusal with a sentence."""
    job = json.loads(sys.stdin.buffer.readline())
    limit(job["memory"], job["seconds"])
    content = sys.stdin.buffer.read()
    try:
        result = b"OK\n" + json.dumps(rows_of(content), ensure_ascii=False).encode()
    except BerkasDitolak as refusal:
        result = b"NO\n" + str(refusal).encode()
    except MemoryError:
        raise
    except Exception:
        result = b"NO\n" + f"Berkas CSV rusak sehingga tidak dapat dibaca. {SIMPAN}".encode()
    sys.stdout.buffer.write(result)


if __name__ == "__main__":
    main()
