"""People at their browsers, for the pages of the plenary."""

import io
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.pleno.kriteria import DAFTAR_KRITERIA
from tests.browsing import browser as browser

INDEX = "/pleno/"


def url(name: str, *args: object) -> str:
    """The address of a page of the plenary."""
    return reverse(f"pleno:{name}", args=args)


def body(response: HttpResponse) -> str:
    """The page as text."""
    return response.content.decode()


def rows_of(response: HttpResponse) -> list[list[Any]]:
    """The rows of the one sheet of a workbook that was downloaded."""
    return CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()


def lembar(nilai: int, **lain: str) -> dict[str, str]:
    """A filled sheet: the same value on every criterion; `lain` are further or other fields, K4 for nilai-K4."""
    words = {f"nilai-{code}": str(nilai) for code in DAFTAR_KRITERIA}
    return words | {name if "_" not in name else name.replace("_", "-"): text for name, text in lain.items()}
