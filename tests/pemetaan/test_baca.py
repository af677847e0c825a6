"""Reading what somebody typed into an answer: what is understood, what is refused, and that nothing crashes."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petasama.core.wording import decimal_text, plain_number, rupiah
from petasama.pemetaan.instrumen.baca import BARIS_PALING_BANYAK, baca_jawaban
from petasama.pemetaan.instrumen.bentuk import Isian, Pertanyaan, Tabel
from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026

LUAS = Isian(kode="luas", label="Luas", bentuk="ANGKA")
SEMUA = (*EDISI_2026.pertanyaan, EDISI_2026.klasifikasi)


def question(*fields):
    return Pertanyaan(
        kode="PX", nomor=1, nama="uji", label="Uji", judul="Apa?", panduan="", contoh="", isian=tuple(fields)
    )


def read(field, value):
    """Return what one field understands of a value, and the sentences of what it does not."""
    clean, problems = baca_jawaban(question(field), {field.kode: value})
    return clean[field.kode], [problem.kalimat for problem in problems]


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("1.250.000,00", 1_250_000),
        ("1.250.000", 1_250_000),
        ("Rp 45.000.000,00", 45_000_000),
        ("Rp45000000", 45_000_000),
        ("62,5", 62.5),
        ("62.5", 62.5),
        ("1.250", 1250),
        ("0,125", 0.125),
        ("0", 0),
        (" 36 ", 36),
        (1250, 1250),
        (62.5, 62.5),
        ("999.999.999.999.999", 999_999_999_999_999),
    ],
)
def test_numbers_are_read_as_officials_write_them(typed, understood):
    assert read(LUAS, typed) == (understood, [])


@pytest.mark.parametrize("typed", ["", None, "   "])
def test_an_empty_number_stays_empty(typed):
    assert read(LUAS, typed) == (None, [])


@pytest.mark.parametrize("typed", ["dua puluh", "1,250,000.00", "12.50,5", "1.25.000", "12 ekor", True, [3], {"a": 1}])
def test_what_is_no_number_is_refused_with_an_example(typed):
    value, sentences = read(LUAS, typed)

    assert value is None
    assert sentences == [f"“Luas”: “{typed}” bukan angka. Tulis seperti 1.250.000 atau 62,5."]


@pytest.mark.parametrize("typed", ["1.000.000.000.000.000", "1e15", "NaN", "Infinity", "-inf", "-1e40"])
def test_a_number_out_of_reach_is_refused(typed):
    assert read(LUAS, typed) == (None, ["“Luas”: angka di luar jangkauan."])


@pytest.mark.parametrize("typed", ["-1", "-0,5", -3])
def test_a_number_below_zero_is_refused(typed):
    assert read(LUAS, typed) == (None, ["“Luas”: angka tidak boleh kurang dari nol."])


@pytest.mark.parametrize(("typed", "understood"), [("2027", 2027), (1990, 1990), ("2100", 2100), ("2.027", 2027)])
def test_a_year_has_four_digits(typed, understood):
    assert read(Isian(kode="tahun", label="Tahun", bentuk="TAHUN"), typed) == (understood, [])


@pytest.mark.parametrize("typed", ["27", "1989", "2101", "2027,5", 0, "dua ribu", "NaN"])
def test_a_bad_year_is_refused_with_an_example(typed):
    value, sentences = read(Isian(kode="tahun", label="Tahun", bentuk="TAHUN"), typed)

    assert (value, sentences) == (None, ["“Tahun”: tulis tahun dengan empat angka, misalnya 2028."])


BULAN = next(field for field in EDISI_2026.klasifikasi.isian if field.kode == "jangka_waktu_bulan")


@pytest.mark.parametrize("typed", ["0", "601", "36,5", "tiga tahun", "-12"])
def test_a_duration_is_a_whole_number_of_months_within_fifty_years(typed):
    sentence = "“Jangka waktu (bulan)”: tulis angka bulat dari 1 sampai 600, misalnya 36."

    assert read(BULAN, typed) == (None, [sentence])
    assert [read(BULAN, edge) for edge in ("1", "600")] == [(1, []), (600, [])]


def test_an_indicator_is_the_whole_number_of_a_row():
    field = Isian(kode="indikator", label="Indikator", bentuk="INDIKATOR")

    assert read(field, "17") == (17, [])
    assert read(field, "17,5") == (None, ["“Indikator”: pilih salah satu dari daftar."])


PILIHAN = Isian(kode="pihak", label="Pihak", bentuk="PILIHAN", pilihan=(("PEMDA", "Pemda"), ("MITRA", "Mitra")))
BANYAK = Isian(kode="isu", label="Isu", bentuk="BANYAK", pilihan=(("IS-A", "Layanan"), ("IS-B", "Perbatasan")))
YA_TIDAK = Isian(kode="setuju", label="Setuju", bentuk="YA_TIDAK")
CENTANG = Isian(kode="setuju", label="Setuju", bentuk="CENTANG")
SINGKAT = Isian(kode="nama", label="Nama", maks=10)


def test_one_choice_is_taken_by_its_code_only():
    assert read(PILIHAN, " MITRA ") == ("MITRA", [])
    assert read(PILIHAN, "") == ("", [])
    assert read(PILIHAN, "Mitra") == ("", ["“Pihak”: pilihan “Mitra” tidak ada dalam daftar."])


def test_several_choices_are_taken_once_each():
    assert read(BANYAK, ["IS-B", "IS-A", "IS-B"]) == (["IS-B", "IS-A"], [])
    assert read(BANYAK, "IS-A") == (["IS-A"], [])
    for empty in (None, "", []):
        assert read(BANYAK, empty) == ([], [])


def test_an_unknown_choice_among_several_is_refused_by_name():
    assert read(BANYAK, ["IS-A", "IS-Z"]) == (["IS-A"], ["“Isu”: pilihan “IS-Z” tidak ada dalam daftar."])
    assert read(BANYAK, 7) == ([], ["“Isu” harus berupa daftar pilihan."])


@pytest.mark.parametrize("typed", [True, "ya", "Ya", "on", "1", "true"])
def test_yes_and_a_ticked_box_are_yes(typed):
    assert read(YA_TIDAK, typed) == (True, [])
    assert read(CENTANG, typed) == (True, [])


@pytest.mark.parametrize("typed", [False, "tidak", "0", "off", "false"])
def test_no_is_no(typed):
    assert read(YA_TIDAK, typed) == (False, [])
    assert read(CENTANG, typed) == (False, [])


@pytest.mark.parametrize("typed", ["", "  ", None])
def test_a_question_left_open_is_not_answered_but_a_box_not_ticked_is_no(typed):
    assert read(YA_TIDAK, typed) == (None, [])
    assert read(CENTANG, typed) == (False, [])


def test_a_row_with_only_a_no_is_kept_one_with_only_an_unticked_box_is_not():
    table = Tabel(kode="baris", label="B", sebutan_baris="b", kolom=(SINGKAT, YA_TIDAK))
    boxes = Tabel(kode="baris", label="B", sebutan_baris="b", kolom=(SINGKAT, CENTANG))

    assert read(table, [{"setuju": "tidak"}]) == ([{"nama": "", "setuju": False}], [])
    assert read(boxes, [{"setuju": "tidak"}]) == ([], [])


def test_neither_yes_nor_no_is_refused():
    assert read(YA_TIDAK, "mungkin") == (None, ["“Setuju”: jawab ya atau tidak."])


def test_control_characters_go_line_ends_become_one_kind_and_blanks_around_are_cut():
    assert read(Isian(kode="nama", label="Nama"), "  satu\x00\x07 dua\r\ntiga\rempat\ttab\x1b  ") == (
        "satu dua\ntiga\nempat\ttab",
        [],
    )


def test_a_text_is_kept_letter_by_letter():
    text = "=SUM(A1) <b>“Papuyu” – 50% & 2×</b> é 😀"

    assert read(Isian(kode="nama", label="Nama"), text) == (text, [])


def test_a_text_that_is_too_long_is_refused_with_both_lengths_and_not_cut():
    value, sentences = read(SINGKAT, "x" * 11)

    assert value == "x" * 11
    assert sentences == ["“Nama” paling panjang 10 huruf; yang ini 11. Ringkas isinya."]
    assert read(SINGKAT, "x" * 10) == ("x" * 10, [])


@pytest.mark.parametrize("typed", [["a"], {"a": "b"}])
def test_a_text_that_is_no_text_is_refused(typed):
    assert read(SINGKAT, typed) == ("", ["“Nama” harus berupa tulisan."])


TABEL = Tabel(kode="baris", label="Keluaran", sebutan_baris="keluaran", kolom=(SINGKAT, LUAS, YA_TIDAK))


def test_empty_rows_are_left_out_and_the_others_keep_their_order():
    rows = [{"nama": "b"}, {}, {"nama": " ", "luas": ""}, {"luas": "2"}]

    value, sentences = read(TABEL, rows)

    assert sentences == []
    assert value == [
        {"nama": "b", "luas": None, "setuju": None},
        {"nama": "", "luas": 2, "setuju": None},
    ]


def test_a_fault_in_a_row_is_found_at_its_line_and_column():
    _, problems = baca_jawaban(question(TABEL), {"baris": [{"nama": "a"}, {"luas": "dua"}]})

    assert [(problem.tempat, problem.baris) for problem in problems] == [("PX.baris.luas", 2)]


def test_too_many_rows_are_refused_as_a_whole():
    allowed = [{"nama": str(line)} for line in range(BARIS_PALING_BANYAK)]

    assert len(read(TABEL, allowed)[0]) == 60
    assert read(TABEL, [*allowed, {"nama": "61"}]) == ([], ["“Keluaran” paling banyak 60 baris."])


@pytest.mark.parametrize("typed", ["baris", 7, {"nama": "a"}, ["a"], [{"nama": "a"}, 3]])
def test_what_is_no_table_is_refused(typed):
    assert read(TABEL, typed) == ([], ["“Keluaran” tidak berbentuk baris isian."])


def test_unknown_fields_are_refused_by_name_in_the_answer_and_in_a_row():
    _, problems = baca_jawaban(question(TABEL), {"baris": [{"warna": "hijau"}], "lain": 1})

    assert [(problem.tempat, problem.baris, problem.kalimat) for problem in problems] == [
        ("PX.lain", 0, "Isian “lain” tidak dikenal."),
        ("PX.baris.warna", 1, "Isian “warna” tidak dikenal."),
    ]


def test_a_field_that_was_not_sent_is_kept_empty():
    clean, problems = baca_jawaban(EDISI_2026.cari("P2"), {"potensi": "Ada."})

    assert (clean, problems) == ({"permasalahan": "", "potensi": "Ada.", "target": ""}, [])


@given(st.integers(0, 10**15 - 1))
def test_a_number_written_by_us_is_read_as_itself(number):
    assert read(LUAS, plain_number(number)) == (number, [])


@given(st.decimals(0, 10**12, places=2))
def test_money_written_by_us_is_read_as_itself(amount):
    value, sentences = read(LUAS, rupiah(amount))

    assert sentences == []
    assert decimal_text(value) == decimal_text(amount)


TYPED = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(string.ascii_lowercase, max_size=6), inner),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_is_sent_is_read_or_refused_and_never_crashes(data):
    asked = data.draw(st.sampled_from(SEMUA))
    sent = {field.kode: data.draw(TYPED) for field in asked.isian}

    clean, problems = baca_jawaban(asked, sent)

    assert set(clean) == {field.kode for field in asked.isian}
    assert all(problem.kalimat and problem.tempat.startswith(asked.kode) for problem in problems)


FITTING = {
    "ANGKA": st.none() | st.integers(0, 10**9) | st.decimals(0, 10**9, places=2).map(decimal_text),
    "TAHUN": st.none() | st.integers(1990, 2100).map(str),
    "INDIKATOR": st.none() | st.integers(1, 10**9),
    "RUPIAH": st.none() | st.integers(0, 10**9),
    "YA_TIDAK": st.sampled_from(["ya", "tidak", "", None, True, False]),
    "CENTANG": st.sampled_from(["ya", "", None, True, False]),
}


def fitting(field):
    """What fits a field, as it may be typed."""
    if isinstance(field, Tabel):
        return st.lists(st.fixed_dictionaries({column.kode: fitting(column) for column in field.kolom}), max_size=3)
    if field.bulat:
        return st.none() | st.integers(field.paling_kecil, field.paling_besar)
    codes = st.sampled_from([code for code, _ in field.pilihan] or [""])
    if field.bentuk == "PILIHAN":
        return codes | st.just("")
    if field.bentuk == "BANYAK":
        return st.lists(codes, max_size=4)
    return FITTING.get(field.bentuk, st.text(max_size=min(field.maks, 50)))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_what_fits_is_read_whole_and_a_second_reading_changes_nothing(data):
    asked = data.draw(st.sampled_from(SEMUA))
    sent = data.draw(st.fixed_dictionaries({field.kode: fitting(field) for field in asked.isian}))

    clean, problems = baca_jawaban(asked, sent)

    assert problems == []
    assert baca_jawaban(asked, clean) == (clean, [])
