"""What differs between two texts: word by word, row by row, quickly, and blind to what a word processor adds."""

import random
import time

from petasama.pemetaan.instrumen import ambil
from petasama.pemetaan.instrumen.beda import beda_jawaban, beda_kata, beda_tabel

P6 = ambil("2026").cari("P6")
KELUARAN = P6.isian[0]


def plain(field, value):
    return "" if value is None else str(value)


def pieces(old, new):
    return [(part.tanda, part.teks) for part in beda_kata(old, new)]


def row(uraian, volume=1):
    return {"uraian": uraian, "satuan": "kali", "volume": volume, "tahun": 2028}


def test_the_same_text_has_one_piece():
    assert pieces("Malaria naik di Loksado.", "Malaria naik di Loksado.") == [("SAMA", "Malaria naik di Loksado.")]


def test_an_empty_text_beside_a_text_came_or_went():
    assert pieces("", "Malaria naik.") == [("TAMBAH", "Malaria naik.")]
    assert pieces("Malaria naik.", "") == [("HAPUS", "Malaria naik.")]
    assert pieces("", "") == []


def test_a_word_that_changed_went_and_came():
    assert pieces("Kasus malaria naik tajam", "Kasus malaria turun tajam") == [
        ("SAMA", "Kasus malaria"),
        ("HAPUS", "naik"),
        ("TAMBAH", "turun"),
        ("SAMA", "tajam"),
    ]


def test_lines_are_kept():
    assert pieces("Satu.\nDua.", "Satu.\nDua.\nTiga.") == [("SAMA", "Satu.\nDua."), ("TAMBAH", "\nTiga.")]


def test_what_a_word_processor_adds_is_no_difference():
    pasted = "“Malaria”\u00a0naik\u200b — 12\u00adkali  lipat\r\npada 2026"

    assert pieces('"Malaria" naik - 12kali lipat\npada 2026', pasted) == [
        ("SAMA", "“Malaria” naik — 12kali lipat\npada 2026")
    ]


def test_the_pieces_put_together_give_both_texts_back():
    chance = random.Random(7)
    words = ["dan", "yang", "malaria", "desa", "kader", "pos", "bersama", "\n"]
    for _ in range(200):
        old, new = (" ".join(chance.choices(words, k=chance.randrange(0, 30))) for _ in range(2))

        parts = beda_kata(old, new)

        assert " ".join(p.teks for p in parts if p.tanda != "TAMBAH").split() == old.split()
        assert " ".join(p.teks for p in parts if p.tanda != "HAPUS").split() == new.split()


def test_two_texts_of_three_thousand_words_take_less_than_a_second():
    chance = random.Random(11)
    words = [f"kata{number}" for number in range(900)] + ["dan", "yang", "di", "pada", "untuk"] * 60
    old = chance.choices(words, k=3000)
    edited = [chance.choice(words) if chance.random() < 0.25 else word for word in old]
    other = chance.choices(["dan", "yang", "di", "ke"], k=3000)

    for new in (edited, other):
        begun = time.perf_counter()
        parts = beda_kata("\u00a0".join(old), " ".join(new))
        assert time.perf_counter() - begun < 1
        assert " ".join(part.teks for part in parts if part.tanda != "HAPUS").split() == new


def test_rows_are_compared_one_by_one():
    old = [row("Peta rawan malaria"), row("Pelatihan kader desa"), row("Pos bersama")]
    new = [row("Peta rawan malaria"), row("Pelatihan kader desa dan pos", 2), row("Latihan gabungan")]

    found = [(line.keadaan, line.nama) for line in beda_tabel(KELUARAN, old, new, teks=plain)]

    assert [state for state, _ in found] == ["SAMA", "HAPUS", "BERUBAH", "TAMBAH"]
    assert found[1][1].startswith("Pos bersama")
    assert found[3][1].startswith("Latihan gabungan")


def test_a_row_put_in_between_leaves_the_others_as_they_are():
    old = [row("Peta rawan malaria"), row("Pos bersama")]
    new = [row("Peta rawan malaria"), row("Latihan gabungan"), row("Pos bersama")]

    assert [line.keadaan for line in beda_tabel(KELUARAN, old, new, teks=plain)] == ["SAMA", "TAMBAH", "SAMA"]


def test_only_the_column_that_changed_is_marked():
    (line,) = beda_tabel(KELUARAN, [row("Pos bersama", 1)], [row("Pos bersama", 2)], teks=plain)

    changed = [label for label, parts in line.kolom if any(part.tanda != "SAMA" for part in parts)]
    assert changed == ["Volume"]


def test_an_answer_is_compared_field_by_field_and_empty_ones_are_left_out():
    question = ambil("2026").cari("P2")

    found = beda_jawaban(question, {"permasalahan": "Naik"}, {"permasalahan": "Naik", "target": "Nol"}, teks=plain)

    assert [(part.label, part.is_berubah) for part in found] == [("Permasalahan", False), ("Target", True)]
