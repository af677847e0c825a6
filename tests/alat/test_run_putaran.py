"""run_putaran: one whole round, seven files, the same twice."""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from python_calamine import CalamineWorkbook

pytestmark = pytest.mark.lama

ROOT = Path(__file__).resolve().parents[2]
NAMES = {
    "usulan.xlsx",
    "peringkat.xlsx",
    "berita_acara.docx",
    "berita_acara.pdf",
    "keputusan.docx",
    "keputusan.pdf",
    "ringkasan.json",
}


def play(folder):
    line = [sys.executable, "-m", "petasama.manage", "run_putaran", "--output", str(folder)]
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True, timeout=240)
    return folder


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    return play(tmp_path_factory.mktemp("pertama"))


@pytest.fixture(scope="module")
def summary(first):
    return json.loads((first / "ringkasan.json").read_text(encoding="utf-8"))


def text_of(pdf):
    document = PdfDocument(pdf)
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(words.split())


def test_seven_files_are_written(first):
    assert {path.name for path in first.iterdir()} == NAMES


def test_two_runs_give_the_same_summary_and_the_same_pdf_bytes(first, tmp_path):
    second = play(tmp_path)

    for name in ("ringkasan.json", "berita_acara.pdf", "keputusan.pdf", "berita_acara.docx", "keputusan.docx"):
        assert (first / name).read_bytes() == (second / name).read_bytes(), name


def test_the_summary_names_the_hash_of_each_file(first, summary):
    for paper in summary["dokumen"]:
        for form in ("docx", "pdf"):
            content = (first / f"{paper['jenis']}.{form}").read_bytes()
            assert hashlib.sha256(content).hexdigest() == paper[f"sidik_{form}"]


def test_the_round_holds_at_least_thirty_proposals_in_the_states_they_were_led_to(summary):
    counts = summary["jumlah"]

    assert counts["usulan"] >= 30
    assert sum(counts["per_status"].values()) == counts["usulan"]
    assert sum(counts["per_opd"].values()) == counts["usulan"]
    assert counts["per_status"]["DITETAPKAN"] == sum(
        row["putusan"].startswith("DISETUJUI") for row in summary["peringkat"]
    )


def test_the_ranked_list_falls_by_score_where_the_plenary_kept_the_computed_order(summary):
    kept = [row for row in summary["peringkat"] if row["peringkat"] == row["urutan_hitung"]]

    assert [row["skor"] for row in kept] == sorted((row["skor"] for row in kept), reverse=True)


def test_both_papers_carry_their_numbers_and_the_hash_of_their_content(first, summary):
    for paper in summary["dokumen"]:
        words = text_of(first / f"{paper['jenis']}.pdf")

        assert paper["nomor"] in words
        assert paper["sidik_isi"] in words.replace(" ", "")


def test_the_decree_lists_what_was_approved_and_nothing_else(first, summary):
    words = text_of(first / "keputusan.pdf").replace(" ", "")

    for row in summary["peringkat"]:
        assert (row["nama_kegiatan"].replace(" ", "") in words) == row["putusan"].startswith("DISETUJUI"), row


def test_the_lists_open_as_workbooks_with_a_row_for_each_proposal(first, summary):
    for name, rows in (("usulan.xlsx", summary["jumlah"]["usulan"]), ("peringkat.xlsx", len(summary["peringkat"]))):
        sheet = CalamineWorkbook.from_path(first / name).get_sheet_by_index(0).to_python()

        assert len(sheet) == rows + 1


def test_the_summary_has_the_documented_shape(summary):
    blocks = dict(re.findall(r"```json ([\w-]+)\n(.*?)\n```", (ROOT / "docs/contract.md").read_text("utf-8"), re.S))
    documented = json.loads(blocks["ringkasan-bentuk"])

    assert documented.keys() == summary.keys()
    for name in ("peringkat", "dokumen"):
        assert documented[name][0].keys() == summary[name][0].keys()
    assert documented["putaran"] == summary["putaran"]
    assert documented["jumlah"].keys() == summary["jumlah"].keys()
