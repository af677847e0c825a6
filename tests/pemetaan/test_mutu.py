"""The quiet check: what it says of an answer, and whether it agrees with those who marked proposals."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from petasama.alat.contoh.naskah_usulan import semua
from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026
from petasama.pemetaan.instrumen.mutu import DAFTAR_UKURAN, lemah_list, mutu_tampil, nilai_mutu, tiga_unsur

BERLABEL = tomllib.loads((Path(__file__).parent / "files" / "mutu_berlabel.toml").read_text(encoding="utf-8"))["usulan"]
BOBOT = {"K1": 25, "K2": 20, "K3": 15, "K4": 15, "K5": 10, "K6": 10, "K7": 5}
PARTIES = [
    {"pihak": "PEMDA", "nama": "Dinas", "tugas": "Menyiapkan lokasi latihan", "manfaat": "Kader terlatih baik"},
    {"pihak": "MITRA", "nama": "Balai", "tugas": "Mengirim dua pelatih", "manfaat": "Target nasional terisi"},
]
URAIAN = "Balai mengirim pelatih, dinas menyiapkan peserta, lalu keduanya menilai bersama setiap akhir semester."


def answers_of(row: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A labelled row as the answers of the instrument."""
    facts = row.get("klasifikasi", {})
    partner = ("pihak", "nama", "tugas", "manfaat")
    output = ("uraian", "satuan", "volume", "tahun")
    support = ("pihak", "jenis", "nilai", "sumber_dana", "tahun")
    rivals = [dict(zip(("nama", "teknis", "operasional"), item, strict=True)) for item in row.get("pembanding", [])]
    return {
        "P1": {"nama_kegiatan": row["P1"]},
        "P2": {"permasalahan": row["masalah"], "potensi": row.get("potensi", ""), "target": row.get("target", "")},
        "P3": {
            "uraian": row.get("uraian", ""),
            "peran_pihak": [dict(zip(partner, item, strict=True)) for item in row["pihak"]],
        },
        "P4": {"mitra": [{"nama": name} for name in row["mitra"]]},
        "P5": {"alasan": row.get("alasan", ""), "pembanding": rivals},
        "P6": {"keluaran": [dict(zip(output, item, strict=True)) for item in row.get("keluaran", [])]},
        "P7": {"uraian": row["hasil"], "indikator": 1 if row.get("indikator") else None},
        "P8": {"dukungan": [dict(zip(support, item, strict=True)) for item in row["dukungan"]]},
        "KLASIFIKASI": {
            "bidang_urusan": ["1.02"] if facts else [],
            "tercantum_dalam_perencanaan": facts.get("perencanaan", []),
            "teranggarkan": facts.get("teranggarkan", ""),
            "jangka_waktu_bulan": facts.get("jangka"),
            "risiko": facts.get("risiko", ""),
        },
    }


def strength(answers: dict[str, dict[str, Any]]) -> int:
    """Strengths less remarks: what is not written at all counts as neither."""
    remarks = nilai_mutu(EDISI_2026, answers)
    return len(remarks) - 2 * len(lemah_list(remarks))


def ranks(values: list[float]) -> list[float]:
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]


def spearman(ours: list[float], theirs: list[float]) -> float:
    one, two = ranks(ours), ranks(theirs)
    middle = (len(one) - 1) / 2
    top = sum((a - middle) * (b - middle) for a, b in zip(one, two, strict=True))
    below = [sum((value - middle) ** 2 for value in row) for row in (one, two)]
    return top / (below[0] * below[1]) ** 0.5


def remark(kode: str, answers: dict[str, dict[str, Any]]) -> Any:
    return next((row for row in nilai_mutu(EDISI_2026, answers) if row.kode == kode), None)


def test_the_check_agrees_with_readers_who_marked_the_answers(capsys):
    agreement = spearman([strength(answers_of(row)) for row in BERLABEL], [row["mutu"] for row in BERLABEL])

    with capsys.disabled():
        print(f"\nagreement with readers: rank correlation {agreement:.2f} over {len(BERLABEL)} proposals")
    assert agreement >= 0.7


def test_proposals_that_the_plenary_scored_low_get_more_remarks(capsys):
    pairs = []
    for text in semua():
        marks = text.isi.get("nilai")
        if marks:
            answers = text.jawaban()
            named = bool(text.isi["jawaban"]["P7"].get("indikator"))
            answers["P7"] = answers["P7"] | {"indikator": 1 if named else None}
            score = sum(weight * marks[code]["nilai"] / 5 for code, weight in BOBOT.items())
            pairs.append((len(lemah_list(nilai_mutu(EDISI_2026, answers))), score))

    agreement = spearman([-number for number, _ in pairs], [score for _, score in pairs])

    with capsys.disabled():
        print(f"\nagreement with the scores K1 to K7: rank correlation {agreement:.2f} over {len(pairs)} proposals")
    assert len(pairs) > 30
    assert agreement >= 0.5


def test_nothing_is_said_of_what_is_not_written_yet():
    assert nilai_mutu(EDISI_2026, {}) == []
    assert mutu_tampil([], "T1") is None


def test_every_measure_stands_at_a_field_of_the_edition():
    for measure in DAFTAR_UKURAN:
        question, field = measure.tempat.split(".")
        assert field in {row.kode for row in EDISI_2026.cari(question).isian}


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("Pelatihan bersama kader pemadam di desa batas", True),
        ("Surveilans malaria di Loksado dan Kotabaru", True),
        ("Menata trayek sungai Nagara bersama Amuntai", True),
        ("Nota kesepakatan bidang kesehatan daerah", False),
        ("Kerja sama pengelolaan sampah regional", False),
        ("Aplikasi antrean pelayanan publik daerah", False),
        ("Pelatihan petani", False),
    ],
)
def test_a_name_begins_with_an_activity_and_says_to_what(name, good):
    assert remark("NAMA", {"P1": {"nama_kegiatan": name}}).kuat is good


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("Kasus turun menjadi 20 pada akhir 2028", ""),
        ("Kasus turun menjadi dua puluh dalam dua tahun", ""),
        ("Kasus turun menjadi 20", "belum bertahun"),
        ("Kasus menurun", "belum berangka"),
        ("", "belum ditulis"),
    ],
)
def test_a_target_has_a_number_and_a_time(target, words):
    found = remark("TARGET", {"P2": {"permasalahan": "x", "target": target}})

    assert words in found.kalimat and found.kuat is (not words)


def test_all_three_elements_are_seen():
    answers = {"P2": {"target": "Seratus kader siap pada 2028"}, "P3": {"uraian": URAIAN, "peran_pihak": PARTIES}}

    found = tiga_unsur(nilai_mutu(EDISI_2026, answers))

    assert [(row.label, row.kuat) for row in found] == [
        ("dua pihak", True),
        ("interaksi", True),
        ("tujuan bersama", True),
    ]


@pytest.mark.parametrize(
    ("answers", "label"),
    [
        ({"P3": {"uraian": URAIAN, "peran_pihak": PARTIES[:1]}}, "dua pihak belum lengkap"),
        ({"P3": {"uraian": URAIAN, "peran_pihak": [PARTIES[0], PARTIES[1] | {"tugas": ""}]}}, "interaksi belum jelas"),
        ({"P3": {"uraian": "Sesuai tugas.", "peran_pihak": PARTIES}}, "interaksi belum jelas"),
        ({"P3": {"uraian": URAIAN, "peran_pihak": PARTIES}}, "tujuan bersama belum jelas"),
    ],
)
def test_each_missing_element_is_named(answers, label):
    labels = {row.label for row in tiga_unsur(nilai_mutu(EDISI_2026, answers)) if not row.kuat}

    assert label in labels


@pytest.mark.parametrize(
    ("manfaat", "words"),
    [("", "manfaat bagi Balai"), ("Kader terlatih baik", "ditulis sama"), ("Mengirim dua pelatih", "mengulang tugas")],
)
def test_the_benefit_of_every_party_is_its_own(manfaat, words):
    rows = [PARTIES[0], PARTIES[1] | {"manfaat": manfaat}]

    assert words in remark("MANFAAT", {"P3": {"uraian": URAIAN, "peran_pihak": rows}}).kalimat


def test_every_candidate_has_a_role():
    answers = {"P3": {"uraian": URAIAN, "peran_pihak": PARTIES}, "P4": {"mitra": [{"nama": "Satu"}, {"nama": "Dua"}]}}

    assert "2 calon mitra" in remark("PERAN", answers).kalimat


@pytest.mark.parametrize("name", ["Pihak swasta", "Instansi terkait", "Kabupaten tetangga", "Universitas"])
def test_a_vague_partner_is_asked_for_its_name(name):
    assert not remark("MITRA", {"P4": {"mitra": [{"nama": name}]}}).kuat


@pytest.mark.parametrize("name", ["Pemerintah Kabupaten Tapin", "PT Contoh", "Universitas Lambung Mangkurat"])
def test_a_partner_with_a_name_is_taken(name):
    assert remark("MITRA", {"P4": {"mitra": [{"nama": name}]}}).kuat


def test_a_partner_is_compared_on_both_sides():
    bare = remark("PEMBANDING", {"P5": {"alasan": "Mitra ini baik."}})
    alone = remark("PEMBANDING", {"P5": {"alasan": "Satu-satunya laboratorium terakreditasi."}})
    technical = remark("DUA_SEGI", {"P5": {"alasan": "Laboratoriumnya terakreditasi."}})
    both = (
        "Laboratoriumnya terakreditasi dan jaraknya 40 menit dari Kandangan, lebih dekat daripada balai di kota lain."
    )

    assert not bare.kuat and alone.kuat
    assert "operasional" in technical.kalimat
    assert remark("DUA_SEGI", {"P5": {"alasan": both}}).kuat


def test_an_outcome_is_neither_the_output_nor_a_count_of_activities():
    output = {"keluaran": [{"uraian": "Pelatihan kader kesehatan", "satuan": "kali", "volume": 2, "tahun": 2028}]}
    same = {"P6": output, "P7": {"uraian": "Pelatihan kader kesehatan"}}
    counted = {"P6": output, "P7": {"uraian": "Terlaksananya sosialisasi dan rapat bagi warga"}}
    change = {"P6": output, "P7": {"uraian": "Kematian ibu turun dari enam menjadi tiga kasus"}}

    assert not remark("HASIL_BEDA", same).kuat
    assert not remark("PERUBAHAN", counted).kuat
    assert remark("HASIL_BEDA", change).kuat and remark("PERUBAHAN", change).kuat


def test_outputs_are_measured_and_money_has_a_source_and_a_year():
    bare = {"P6": {"keluaran": [{"uraian": "Laporan", "satuan": "", "volume": 0, "tahun": None}]}}
    row = {"pihak": "PEMDA", "jenis": "ANGGARAN", "uraian": "Sosialisasi", "nilai": 45_000_000}
    half = {"P8": {"dukungan": [row]}}
    whole = {"P8": {"dukungan": [row | {"sumber_dana": "APBD", "tahun": 2028}]}}

    assert not remark("KELUARAN", bare).kuat
    assert "Sosialisasi" in remark("ANGGARAN", half).kalimat and remark("ANGGARAN", whole).kuat
    assert not remark("DUKUNGAN", whole).kuat


@pytest.mark.parametrize(("months", "good"), [(60, True), (61, False)])
def test_five_years_are_usual_and_more_is_remarked(months, good):
    assert remark("JANGKA", {"KLASIFIKASI": {"jangka_waktu_bulan": months}}).kuat is good


def test_the_page_and_the_saving_tell_what_is_weak(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    address = f"/pemetaan/usulan/{usulan.pk}/jawab/P1/"
    version = usulan.jawaban.get(kode="P1").version

    page = penulis.get(address).content.decode()
    saved = penulis.post(f"{address}simpan/", {"nama_kegiatan": "Nota kesepakatan kesehatan", "versi": version}).json()
    home = penulis.get(f"/pemetaan/usulan/{usulan.pk}/").content.decode()

    assert "✓ menyebut kegiatan" in page
    assert saved["mutu"]["chip"] == [{"teks": "kegiatan belum tampak", "kuat": False}]
    assert "Awali dengan yang dikerjakan" in saved["mutu"]["catatan"][0]["kalimat"]
    assert "Mutu jawaban" in home and "Kegiatan belum tampak" in home
