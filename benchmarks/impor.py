"""How long an import of 500 rows takes, shown and applied, beside plain reading of the same file by calamine.

    PETASAMA_DATA=$(mktemp -d) .venv-uji/bin/python -m benchmarks.impor

The file has 20 offices, 30 office holders, 200 liaison officers and 250 accounts, all new. Reading runs in the limited
child process, as on the page. Figures are seconds of the processor on SQLite, the child's included, the best of three;
each run is taken back.
"""

import io
from datetime import date
from typing import Any

import xlsxwriter
from django.core.management import call_command
from python_calamine import CalamineWorkbook

from benchmarks.alone import show_alone
from benchmarks.rantai import best
from benchmarks.rows import Row

READINGS = 100
"""Plain readings in one run: a single one is shorter than the clock of the processor ticks."""
LIMIT, GOAL = "≤ 5 s", "≤ 5 s"
LETTER = {"nomor_surat": "821/1/BKPSDM/2026", "tanggal_surat": "2 Juni 2026"}


def rows() -> dict[str, list[dict[str, Any]]]:
    """The 500 rows by sheet code."""
    people = [
        {
            "nama": f"Contoh Orang {number}",
            "nip": f"19850101201001{number:04}",
            "surel": f"orang{number}@impor.example",
            "telepon": f"0812000{number:05}",
        }
        for number in range(450)
    ]
    offices = [f"UJI{number:02}" for number in range(20)]
    return {
        "PERANGKAT": [
            {"kode": code, "nama": f"Dinas Uji {code}", "sebutan_kepala": "Kepala", "mulai": date(2021, 1, 4)}
            for code in offices
        ],
        "PEJABAT": [
            {"jabatan": f"Kepala Bidang Uji {number}", "nama": f"Contoh {number}", "mulai": "2 Juni 2026"}
            for number in range(30)
        ],
        "PPKSD": [{"kode": offices[number % 20], **person, **LETTER} for number, person in enumerate(people[:200])],
        "AKUN": [
            {**person, **LETTER, "peran": "Perencana", "jabatan": "Perencana Uji", "mulai": "2 Juni 2026"}
            for person in people[200:]
        ],
    }


def workbook() -> bytes:
    """The file."""
    from petasama.persiapan.impor.lembar import SEMUA_LEMBAR  # noqa: PLC0415 – Django is set up first

    buffer, filled = io.BytesIO(), rows()
    with xlsxwriter.Workbook(buffer, {"default_date_format": "dd/mm/yyyy"}) as book:
        for sheet in SEMUA_LEMBAR:
            page = book.add_worksheet(sheet.nama)
            page.write_row(0, 0, [column.judul for column in sheet.kolom])
            for number, row in enumerate(filled[sheet.kode], start=1):
                page.write_row(number, 0, [row.get(column.kunci, "") for column in sheet.kolom])
    return buffer.getvalue()


def measured() -> list[Row]:
    """Build the example world, import into it three times, and return the rows."""
    from django.db import transaction  # noqa: PLC0415

    from petasama.organisasi.models import Penugasan  # noqa: PLC0415
    from petasama.persiapan.impor.berkas import buka_berkas  # noqa: PLC0415
    from petasama.persiapan.impor.rencana import susun_rencana  # noqa: PLC0415
    from petasama.persiapan.impor.terap import terapkan  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("demo", verbosity=0)
    by = Penugasan.objects.select_related("daerah").get(peran="ADMIN_DAERAH", daerah__wilayah_id="63.06")
    content = workbook()

    def read_plainly() -> None:
        for _ in range(READINGS):
            book = CalamineWorkbook.from_filelike(io.BytesIO(content))
            for name in book.sheet_names:
                book.get_sheet_by_name(name).to_python()

    def show() -> Any:
        plan = susun_rencana(buka_berkas(content), by=by)
        assert not plan.salah, plan.salah[:3]
        return plan

    def show_and_apply() -> None:
        with transaction.atomic():
            done = terapkan(buka_berkas(content), sidik=show().sidik, by=by)
            assert len(done.pekerjaan) == 500
            transaction.set_rollback(True)

    plain, shown, applied = best(read_plainly) / READINGS, best(show), best(show_and_apply)
    return [
        _row("A6.1", "500 baris Excel ditinjau", shown, plain),
        _row("A6.2", "500 baris Excel ditinjau lalu diterapkan", applied, plain),
    ]


def _row(code: str, work: str, ours: float, plain: float) -> Row:
    peer = f"{plain * 1000:.0f} ms (membaca saja, calamine)"
    return Row(
        row=code,
        work=work,
        ours=f"{ours:.2f} s".replace(".", ","),
        peer=peer,
        ratio=round(ours / plain, 1),
        limit=LIMIT,
        goal=GOAL,
    )


if __name__ == "__main__":
    show_alone(measured)
