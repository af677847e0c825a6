"""The examples beside the questions: every group of affairs, own words of a round, and what the check says of them."""

from dataclasses import replace

import pytest

from petasama.organisasi.urusan import URUSAN_PER_KODE
from petasama.pemetaan.instrumen.contoh_urusan import contoh_of, kelompok_list, kelompok_of
from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026
from petasama.pemetaan.instrumen.kata import is_berangka, is_kegiatan

GROUPS = kelompok_list()[:-1]
P1 = EDISI_2026.cari("P1")


def test_at_least_fifteen_groups_have_eight_questions_with_three_texts_each():
    assert len(GROUPS) >= 15
    assert all(
        row.baik and row.lemah and row.sebab and row.baik != row.lemah
        for group in GROUPS
        for row in group.contoh.values()
    )
    assert all(list(group.contoh) == [f"P{n}" for n in range(1, 9)] for group in GROUPS)


def test_every_affair_stands_in_one_group_only():
    codes = [code for group in GROUPS for code in group.urusan]

    assert len(codes) == len(set(codes))
    assert set(URUSAN_PER_KODE) == set(codes)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.nama)
def test_good_names_begin_with_an_activity_and_good_problems_carry_a_figure(group):
    assert is_kegiatan(group.contoh["P1"].baik)
    assert is_berangka(group.contoh["P2"].baik) and is_berangka(group.contoh["P7"].baik)


def test_no_two_examples_of_a_question_are_the_same_text():
    for kode in GROUPS[0].contoh:
        texts = [text for group in GROUPS for text in (group.contoh[kode].baik, group.contoh[kode].lemah)]
        assert len(set(texts)) >= len(texts) - 2, kode


def test_examples_follow_the_affair_then_the_office_then_the_general_words():
    assert contoh_of(P1, ["2.15"]).kelompok == "Perhubungan"
    assert contoh_of(P1, [], "Dinas Perhubungan Kabupaten Contoh").kelompok == "Perhubungan"
    assert contoh_of(P1, ["2.15"], "Dinas Kesehatan").kelompok == "Perhubungan"
    general = contoh_of(P1, [], "Kantor Contoh")
    assert (general.baik, general.lemah, general.kelompok) == (P1.contoh, P1.contoh_lemah, "")


@pytest.mark.parametrize(
    ("office", "group"),
    [
        ("Dinas Pekerjaan Umum dan Tata Ruang", "Pekerjaan umum, air, jalan, perumahan"),
        ("Badan Penanggulangan Bencana Daerah", "Bencana, kebakaran, dan ketertiban"),
        ("Satuan Polisi Pamong Praja", "Bencana, kebakaran, dan ketertiban"),
        ("Dinas Ketahanan Pangan", "Pangan, pertanian, perikanan"),
        ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Penanaman modal dan perizinan"),
        ("Badan Keuangan Daerah", "Keuangan, pendapatan, dan perencanaan"),
    ],
)
def test_an_office_is_known_by_its_name(office, group):
    assert kelompok_of([], office).nama == group


def test_the_words_of_a_round_win_and_its_extra_questions_keep_their_own():
    own = contoh_of(replace(P1, contoh="Bunyi putaran ini."), ["2.15"])
    extra = contoh_of(replace(P1, kode="T1", contoh="Empat desa", contoh_lemah=""), ["2.15"])

    assert (own.baik, own.sebab, own.kelompok) == ("Bunyi putaran ini.", "", "")
    assert (extra.baik, extra.lemah) == ("Empat desa", "")
    assert contoh_of(replace(P1, kode="T1", contoh="", contoh_lemah=""), ["2.15"]) is None


def test_the_page_shows_the_example_of_the_affair_of_the_proposal(usulan_at, penulis):
    usulan = usulan_at("DRAF")

    page = penulis.get(f"/pemetaan/usulan/{usulan.pk}/jawab/P2/").content.decode()

    assert "Contoh jawaban: kesehatan" in page and "Contoh yang lemah." in page and "Mengapa lemah?" in page
