"""The JSON that scripts build on: docs/contract.md shows it, and the commands print just that."""

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = dict(
    re.findall(r"```json ([\w-]+)\n(.*?)\n```", (ROOT / "docs/contract.md").read_text(encoding="utf-8"), re.S)
)


def shown(name):
    return json.loads(BLOCKS[name])


def printed(capsys, *arguments):
    call_command(*arguments)
    return json.loads(capsys.readouterr().out)


def test_jenis_answers_as_documented(dunia, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(BLOCKS["jenis-masuk"]))

    assert printed(capsys, "jenis", "--json") == shown("jenis-keluar")


def test_jenis_refuses_with_a_sentence_and_code_2(dunia, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"kode_daerah": "63.06", "mitra": [{"kelas": "TETANGGA"}]}'))

    with pytest.raises(SystemExit) as leaving:
        call_command("jenis", "--json")

    assert leaving.value.code == 2
    assert "TETANGGA" in json.loads(capsys.readouterr().out)["kesalahan"]


def flat(folder, line):
    file = folder / "usulan.csv"
    file.write_text(f"nama_kegiatan;output\n{line}\n", encoding="utf-8")
    return str(file)


IMPORT = ("--opd", "DINKES", "--putaran", "2027", "--json")


def test_import_answers_as_documented(dunia, tmp_path, capsys):
    answer = printed(capsys, "import_usulan", flat(tmp_path, "Pelatihan kader pemadam;1 pos bersama"), *IMPORT)

    documented = shown("impor-keluar")
    assert set(answer) == set(documented)
    assert (answer["baru"], answer["kalimat"]) == (documented["baru"], documented["kalimat"])


def test_import_refuses_by_place_as_documented(dunia, tmp_path, capsys):
    with pytest.raises(SystemExit) as leaving:
        call_command("import_usulan", flat(tmp_path, "Pelatihan kader pemadam kebakaran lahan;1 pos;2 kali"), *IMPORT)

    assert leaving.value.code == 2
    assert json.loads(capsys.readouterr().out) == shown("impor-ditolak")


def test_peringkat_answers_as_documented(tmp_path, capsys):
    file = tmp_path / "nilai.json"
    file.write_text(BLOCKS["peringkat-masuk"], encoding="utf-8")

    assert printed(capsys, "peringkat", str(file), "--json") == shown("peringkat-keluar")


def test_peringkat_refuses_weights_that_do_not_total_100(tmp_path, capsys):
    body = shown("peringkat-masuk")
    body["bobot"]["K2"] = 39
    file = tmp_path / "nilai.json"
    file.write_text(json.dumps(body), encoding="utf-8")

    with pytest.raises(SystemExit) as leaving:
        call_command("peringkat", str(file), "--json")

    assert leaving.value.code == 2
    assert "99" in json.loads(capsys.readouterr().out)["kesalahan"]


def test_a_file_that_is_missing_is_named(tmp_path, capsys):
    with pytest.raises(SystemExit) as leaving:
        call_command("peringkat", str(tmp_path / "tidak_ada.json"), "--json")

    assert leaving.value.code == 2
    assert "tidak_ada.json" in json.loads(capsys.readouterr().out)["kesalahan"]


@pytest.mark.parametrize("command", ["states", "routes", "rights"])
def test_the_product_describes_itself_as_documented(capsys, command):
    rows = printed(capsys, command, "--json")

    assert rows[0] == shown(f"{command}-baris")
    assert all(row.keys() == rows[0].keys() for row in rows)


def test_example_accounts_are_listed_as_documented(dunia, capsys):
    call_command("demo", "--logins", "json", stdout=(out := io.StringIO()))

    rows = json.loads(out.getvalue())
    assert rows[0] == shown("logins-baris")
    assert {row["daerah"] for row in rows} == {"Kabupaten Hulu Sungai Selatan", "Kabupaten Tapin"}


def test_demo_leaves_a_filled_database_alone(dunia):
    with pytest.raises(Exception, match="sudah berisi"):
        call_command("demo")


def test_a_command_starts_as_a_process_too(tmp_path):
    file = tmp_path / "nilai.json"
    file.write_text(BLOCKS["peringkat-masuk"], encoding="utf-8")

    line = [sys.executable, "-m", "petasama.manage", "peringkat", str(file), "--json"]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True)

    assert json.loads(done.stdout) == shown("peringkat-keluar")
