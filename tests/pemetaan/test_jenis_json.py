"""The JSON face of the decision: what a script sends and gets."""

import json

import pytest

from petasama.pemetaan.jenis_json import FaktaDitolak, jawab


def test_a_mandatory_case_is_answered_with_kind_pair_and_articles():
    hasil = jawab(
        {
            "kode_daerah": "63.06",
            "mitra": [{"kelas": "DAERAH", "kode_wilayah": "63.05", "berbatasan": True}],
            "objek": "KERJA_SAMA",
            "eksternalitas": True,
            "lebih_efisien": True,
        }
    )

    assert hasil == {
        "jenis": "KSDD_WAJIB",
        "nama_jenis": "KSDD wajib",
        "sub_jenis": "KAB_KAB_SATU_PROVINSI",
        "nama_sub_jenis": "Antarkabupaten/kota dalam satu provinsi",
        "kode_tl": "",
        "alihkan_ke": "",
        "pasal": ["UU 23/2014 Pasal 364 ayat (1)", "UU 23/2014 Pasal 364 ayat (2)"],
        "alasan": "Mitra adalah daerah berbatasan, dampaknya lintas daerah, dan lebih efisien dikelola bersama.",
        "baris": 7,
        "perlu_dikonfirmasi": False,
        "per_mitra": [],
    }


def test_a_procurement_is_sent_to_its_own_rules():
    hasil = jawab({"kode_daerah": "63.06", "mitra": [{"kelas": "BADAN_USAHA"}], "objek": "PENGADAAN"})

    assert (hasil["jenis"], hasil["kode_tl"]) == ("NON_KSD", "TL-02")
    assert hasil["alihkan_ke"] == "mekanisme pengadaan barang/jasa pemerintah"


def test_mixed_partners_are_answered_one_by_one_as_plain_json():
    hasil = jawab({"kode_daerah": "64.72", "mitra": [{"kelas": "PUSAT"}, {"kelas": "ORMAS"}, {}]})

    assert [satu["jenis"] for satu in hasil["per_mitra"]] == ["SINERGI", "KSDPK", "BELUM_DITENTUKAN"]
    assert json.loads(json.dumps(hasil)) == hasil


def test_the_border_is_looked_up_only_where_the_facts_leave_it_open():
    ditanya = []

    def tetangga(kita: str, dia: str) -> bool:
        ditanya.append((kita, dia))
        return True

    mitra = [
        {"kelas": "DAERAH", "kode_wilayah": "63.05"},
        {"kelas": "DAERAH", "kode_wilayah": "63.71", "berbatasan": False},
    ]

    hasil = jawab({"kode_daerah": "63.06", "mitra": mitra}, tetangga=tetangga)

    assert ditanya == [("63.06", "63.05")]
    assert [satu["sub_jenis"] for satu in hasil["per_mitra"]] == ["BERBATASAN", "TIDAK_BERBATASAN"]


def test_no_partner_leaves_the_kind_open():
    assert jawab({"kode_daerah": "63.06"})["jenis"] == "BELUM_DITENTUKAN"


def test_the_local_setting_for_bodies_of_public_law_is_read():
    hasil = jawab({"kode_daerah": "63.06", "mitra": [{"kelas": "BADAN_HUKUM_PUBLIK"}], "bpjs_sinergi": False})

    assert hasil["jenis"] == "KSDPK"


@pytest.mark.parametrize(
    ("permintaan", "kalimat"),
    [
        ([], "Setiap fakta harus berupa objek JSON"),
        ({}, "Isi kode_daerah"),
        ({"kode_daerah": "6306"}, "kode provinsi"),
        ({"kode_daerah": 63}, "kode provinsi"),
        ({"kode_daerah": "63.06", "objeknya": "HIBAH"}, "Kunci objeknya tidak dikenal"),
        ({"kode_daerah": "63.06", "objek": "SEWA"}, "Pilihan yang ada: KERJA_SAMA"),
        ({"kode_daerah": "63.06", "objek": ["HIBAH"]}, "tidak dikenal"),
        ({"kode_daerah": "63.06", "mitra": {"kelas": "PUSAT"}}, "Isi mitra dengan daftar"),
        ({"kode_daerah": "63.06", "mitra": ["PUSAT"]}, "Setiap mitra harus berupa objek JSON"),
        ({"kode_daerah": "63.06", "mitra": [{"kelas": "BUMN"}]}, "BADAN_USAHA"),
        ({"kode_daerah": "63.06", "mitra": [{"nama": "PT X"}]}, "Kunci nama tidak dikenal pada mitra"),
        ({"kode_daerah": "63.06", "eksternalitas": "ya"}, "true, false, atau null"),
        ({"kode_daerah": "63.06", "penerusan": 1}, "true, false, atau null"),
    ],
)
def test_facts_that_cannot_be_read_are_refused_with_what_is_expected(permintaan, kalimat):
    with pytest.raises(FaktaDitolak, match=kalimat):
        jawab(permintaan)
