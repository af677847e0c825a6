"""A list is a list of columns; screen and Excel read the same ones."""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.utils.html import format_html

from petasama.core.templatetags.parts import badge
from petasama.core.wording import plain_number, short_date


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: `value` takes the row's thing and returns text, number, date or None."""

    key: str
    label: str
    value: Callable[[Any], Any]
    numeric: bool = False
    width: int = 18
    """Width in Excel, in characters."""
    link: Callable[[Any], str] | None = None
    badge: Callable[[Any], str] | None = None
    """Tone of the badge that the cell is shown as, or None for plain text."""
    head: bool = False
    """True for the column that names the row: the row's heading, and the title of its card on phones."""
    only_excel: bool = False


@dataclass(frozen=True, kw_only=True)
class Table:
    """A named list of columns."""

    title: str
    columns: tuple[Column, ...]
    empty: str = "Belum ada isi."

    def shown(self, things: Iterable[Any], *, caption: str = "") -> dict[str, Any]:
        """Return what the table component of a page needs: caption, columns and rows of finished cells."""
        columns = [column for column in self.columns if not column.only_excel]
        return {
            "caption": caption or self.title,
            "empty": self.empty,
            "columns": [{"label": column.label, "numeric": column.numeric, "head": column.head} for column in columns],
            "rows": [[_cell(column, thing) for column in columns] for thing in things],
        }

    def to_xlsx(self, things: Iterable[Any], *, made_at: datetime) -> bytes:
        """Return the list as a workbook: bold frozen head, texts as texts (never formulas), numbers as numbers."""
        return workbook([(self, things)], title=self.title, made_at=made_at)


def workbook(sheets: Iterable[tuple[Table, Iterable[Any]]], *, title: str, made_at: datetime) -> bytes:
    """Return several lists as one workbook, one sheet each, named by its list; the same rules as `Table.to_xlsx`."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"constant_memory": True, "remove_timezone": True}) as book:
        book.set_properties({"title": title, "created": made_at.replace(tzinfo=None)})
        formats = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
            "body": book.add_format({"text_wrap": True, "valign": "top"}),
            "date": book.add_format({"num_format": "d mmmm yyyy", "valign": "top"}),
        }
        for table, things in sheets:
            _add_sheet(book, table, things, formats)
    return buffer.getvalue()


def _add_sheet(book: Any, table: Table, things: Iterable[Any], formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(table.title[:31])
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.label, formats["head"])
    for line, thing in enumerate(things, start=1):
        for place, column in enumerate(table.columns):
            _write(sheet, line, place, column.value(thing), formats)


def _cell(column: Column, thing: Any) -> str:
    words = _text(column.value(thing))
    if column.badge:
        return badge(words, column.badge(thing))
    if column.link:
        return format_html('<a href="{}">{}</a>', column.link(thing), words)
    return words


def _text(value: Any) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return plain_number(value)
    return str(value)


def _write(sheet: Any, line: int, place: int, value: Any, formats: dict[str, Any]) -> None:
    if value is None or value == "":
        sheet.write_blank(line, place, None, formats["body"])
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value, formats["date"])
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        sheet.write_number(line, place, float(value), formats["body"])
    else:
        sheet.write_string(line, place, str(value), formats["body"])
