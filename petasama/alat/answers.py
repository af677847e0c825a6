"""How commands answer with --json: one document on stdout; a refusal is a document too, with exit code 2."""

import json
import sys
from collections.abc import Callable
from typing import Any

from petasama.core.errors import Refusal


def answer(make: Callable[[], Any], *refusals: type[Exception]) -> None:
    """Print what `make` returns as JSON; print {"kesalahan": sentence} and leave with 2 when it refuses."""
    known: tuple[type[Exception], ...] = (Refusal, json.JSONDecodeError, UnicodeDecodeError, OSError, *refusals)
    try:
        document = make()
    except known as error:
        write({"kesalahan": _sentence(error)})
        sys.exit(2)
    write(document)


def write(document: Any) -> None:
    """Print one JSON document on one line."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")


def _sentence(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"Masukan bukan JSON yang utuh: baris {error.lineno}, kolom {error.colno}."
    if isinstance(error, UnicodeDecodeError):
        return "Masukan bukan teks UTF-8."
    if isinstance(error, FileNotFoundError):
        return f"Berkas {error.filename} tidak ada."
    return str(error)
