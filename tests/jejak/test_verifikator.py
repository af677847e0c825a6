"""The stand-alone checker, run as somebody without the product runs it: alone, from an empty folder."""

import ast
import hashlib
import json
import shutil
import subprocess
import sys

import pytest

from petasama.core import clock
from petasama.core.chain import head_of
from petasama.jejak.rantai import baris_ekspor, kepala_text
from tests.guards.sources import PRODUCT, python_files
from tests.jejak.checker import FILE


@pytest.fixture
def ekspor(dunia) -> list[str]:
    """The lines of a real export."""
    return list(baris_ekspor(dunia.daerah, at=clock.now()))


@pytest.fixture
def run(tmp_path):
    """run(lines, *arguments) writes the export beside a copy of the checker and runs that with python -I."""

    def run(lines: list[str], *arguments: str) -> subprocess.CompletedProcess[str]:
        shutil.copy(FILE, tmp_path)
        (tmp_path / "jejak.jsonl").write_text("".join(lines), encoding="utf-8")
        command = [sys.executable, "-I", FILE.name, "jejak.jsonl", *arguments]
        return subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, text=True, timeout=30, check=False)

    return run


def test_a_real_export_is_found_intact_and_its_head_is_told(ekspor, run, dunia):
    kept = kepala_text(head_of(dunia.daerah.pk))

    alone, compared = run(ekspor), run(ekspor, "--kepala", kept)

    assert (alone.returncode, alone.stderr) == (0, "")
    assert alone.stdout.splitlines()[:2] == [f"RANTAI UTUH: {len(ekspor) - 1} catatan.", f"Kepala: {kept}"]
    assert compared.returncode == 0
    assert "memuat kepala dari luar" in compared.stdout


@pytest.mark.parametrize("field", ["note", "at", "data", "thing", "number", "user_id", "previous", "digest"])
def test_a_tampered_line_is_found_by_its_number(field, ekspor, run):
    entry = json.loads(ekspor[20])
    entry[field] = {"menjadi": 5} if field == "data" else 77 if field in {"number", "user_id"} else "lain"
    ekspor[20] = json.dumps(entry) + "\n"

    done = run(ekspor)

    assert done.returncode == 1
    assert done.stdout.startswith("RANTAI PUTUS pada catatan nomor 20: ")


@pytest.mark.parametrize(
    ("line", "reason"),
    [('{"number": 20, "number": 20}\n', "bukan satu catatan"), ("[1]\n", "bukan satu catatan"), ("{\n", "bukan satu")],
)
def test_a_line_that_is_no_entry_breaks_the_chain_there(line, reason, ekspor, run):
    ekspor[20] = line

    done = run(ekspor)

    assert done.returncode == 1
    assert f"nomor 20: barisnya {reason}" in done.stdout


def test_a_missing_line_and_a_cut_tail_are_found(ekspor, run, dunia):
    kept = kepala_text(head_of(dunia.daerah.pk))

    missing, cut = run(ekspor[:20] + ekspor[21:]), run(ekspor[:21])
    header = json.loads(ekspor[0])
    last = json.loads(ekspor[20])
    header |= {"banyak": 20, "kepala": {"nomor": 20, "sidik": last["digest"], "pada": last["at"]}}
    forged = [json.dumps(header) + "\n", *ekspor[1:21]]

    assert (missing.returncode, cut.returncode) == (1, 1)
    assert "catatan nomor 20: catatan itu tidak ada, yang ditemukan bernomor 21" in missing.stdout
    assert "sesudah catatan nomor 20: baris pertama berkas menyebut kepala lain" in cut.stdout
    assert run(forged).returncode == 0, "with the first line forged as well only the head from outside shows it"
    assert run(forged, "--kepala", kept).stdout.startswith("RANTAI PUTUS pada catatan nomor 21: rantai habis")


def test_a_full_rewrite_passes_alone_and_fails_against_the_head(ekspor, run, dunia):
    kept = kepala_text(head_of(dunia.daerah.pk))
    previous, entries = "", [json.loads(line) for line in ekspor[1:]]
    entries[4]["note"] = "Ditulis ulang."
    for entry in entries:
        entry.pop("digest")
        entry["previous"] = previous
        line = json.dumps(entry, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        entry["digest"] = previous = hashlib.sha256(line.encode()).hexdigest()
    header = json.loads(ekspor[0])
    header["kepala"]["sidik"] = previous
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in (header, *entries)]

    assert run(lines).returncode == 0
    found = run(lines, "--kepala", kept)
    assert found.returncode == 1
    assert "sidiknya lain dari kepala dari luar" in found.stdout


@pytest.mark.parametrize(
    ("lines", "arguments", "sentence"),
    [
        (["bukan rantai\n"], (), "Baris 1 tidak terbaca sebagai JSON"),
        (['{"petasama_jejak": 2}\n'], (), "bukan ekspor rantai jejak Petasama bentuk 1"),
        ([], (), "Baris 1 tidak terbaca"),
        (['{"petasama_jejak": 1}\n'], ("--kepala", "5"), "NOMOR:SIDIK"),
    ],
)
def test_what_is_no_export_is_refused_with_2(lines, arguments, sentence, run):
    done = run(lines, *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr


def test_a_file_that_is_not_there_is_refused_with_2(tmp_path):
    command = [sys.executable, "-I", str(FILE), str(tmp_path / "tidak-ada.jsonl")]

    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)

    assert done.returncode == 2


def test_the_checker_stands_on_the_standard_library_alone_and_nothing_imports_it():
    tree = ast.parse(FILE.read_text(encoding="utf-8"))
    roots = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    }

    assert roots <= set(sys.stdlib_module_names)
    importing = [
        str(path)
        for path in python_files(PRODUCT)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and "verifikasi_jejak" in {node.module, *(a.name for a in node.names)})
        or (isinstance(node, ast.ImportFrom) and str(node.module).endswith("verifikasi_jejak"))
        or (isinstance(node, ast.Import) and any("verifikasi_jejak" in alias.name for alias in node.names))
    ]
    assert importing == []


def test_the_rule_that_the_file_describes_is_the_rule_of_the_export(ekspor):
    for line in ekspor[1:]:
        entry = json.loads(line)
        digest = entry.pop("digest")
        canonical = json.dumps(entry, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        assert hashlib.sha256(canonical.encode("utf-8")).hexdigest() == digest
        assert len(entry["at"]) == len("2026-11-10T01:00:00.000000+00:00")
