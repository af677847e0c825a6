"""The table of steps of a proposal against the contract of states and roles."""

import pytest

from petasama.organisasi.peran import Peran
from petasama.pemetaan.workflow import DISETUJUI_PLENO, KALIMAT_JEJAK, PUTUSAN, USULAN, status_list

# act, from, to, by
KONTRAK = [
    ("ajukan", "DRAF", {"DIAJUKAN"}, {"PPKSD"}),
    ("ajukan", "DIKEMBALIKAN", {"DIAJUKAN"}, {"PPKSD"}),
    ("teruskan", "DIAJUKAN", {"DITERUSKAN"}, {"KEPALA_OPD"}),
    ("kembalikan", "DIAJUKAN", {"DIKEMBALIKAN"}, {"KEPALA_OPD"}),
    ("kembalikan", "DITERUSKAN", {"DIKEMBALIKAN"}, {"SEKRETARIAT_TKKSD"}),
    ("nyatakan_layak", "DITERUSKAN", {"LAYAK"}, {"SEKRETARIAT_TKKSD"}),
    ("nyatakan_tidak_layak", "DITERUSKAN", {"TIDAK_LAYAK"}, {"SEKRETARIAT_TKKSD"}),
    ("tarik", "DRAF", {"DITARIK"}, {"PPKSD"}),
    ("tarik", "DIAJUKAN", {"DITARIK"}, {"PPKSD"}),
    ("tarik", "DIKEMBALIKAN", {"DITARIK"}, {"PPKSD"}),
    ("tarik", "DITERUSKAN", {"DITARIK"}, {"PPKSD"}),
    ("gabungkan", "DRAF", {"DIGABUNG"}, {"PPKSD"}),
    ("gabungkan", "DIKEMBALIKAN", {"DIGABUNG"}, {"PPKSD"}),
    ("gabungkan", "DITERUSKAN", {"DIGABUNG"}, {"SEKRETARIAT_TKKSD"}),
    ("ubah_telaah", "TIDAK_LAYAK", {"LAYAK"}, {"SEKRETARIAT_TKKSD"}),
    (
        "putuskan",
        "LAYAK",
        {"DISETUJUI", "DISETUJUI_DENGAN_CATATAN", "DITUNDA", "DITOLAK", "DIALIHKAN", "DIGABUNG"},
        {"KETUA_TKKSD"},
    ),
    ("tetapkan", "DISETUJUI", {"DITETAPKAN"}, {"BAGIAN_HUKUM"}),
    ("tetapkan", "DISETUJUI_DENGAN_CATATAN", {"DITETAPKAN"}, {"BAGIAN_HUKUM"}),
]


@pytest.mark.parametrize(("act", "source", "targets", "roles"), KONTRAK)
def test_each_step_of_the_contract_stands_in_the_table(act, source, targets, roles):
    step = USULAN.find(act, source)

    assert set(step.targets) == targets
    assert step.by == roles


def test_the_table_has_no_other_step():
    table = {(step.act, source) for step in USULAN.steps for source in step.sources}

    assert table == {(act, source) for act, source, _, _ in KONTRAK}


def test_a_proposal_begins_as_a_draft():
    assert USULAN.initial == "DRAF"
    assert status_list()[0] == ("DRAF", "Draf")
    assert len(status_list()) == len(USULAN.statuses) == 18


@pytest.mark.parametrize("status", ["DITARIK", "DIGABUNG", "DITOLAK", "SELESAI", "KEDALUWARSA"])
def test_an_end_is_an_end(status):
    assert USULAN.steps_from(status) == []


def test_the_plenary_has_six_outcomes_of_which_two_approve():
    assert len(PUTUSAN) == 6
    assert set(DISETUJUI_PLENO) <= set(PUTUSAN)


@pytest.mark.parametrize(
    "peran", [Peran.BUPATI, Peran.INSPEKTORAT, Peran.ANGGOTA_TKKSD, Peran.PEMANTAU, Peran.ADMIN_DAERAH, Peran.PUBLIK]
)
def test_who_only_reads_or_manages_takes_no_step(peran):
    assert [step for status in USULAN.statuses for step in USULAN.offered(status, peran)] == []


def test_every_act_is_told_in_the_trail():
    without_step = {
        "usulkan", "usulkan_dari_temuan", "impor_usulan", "simpan_jawaban", "simpan_otomatis", "tandai_selesai",
        "kembalikan_versi", "komentari", "balas_komentar", "tutup_komentar", "tanggapi_telaah", "jawab_tanggapan",
        "terima_gabungan",
    }  # fmt: skip

    assert set(USULAN.acts()) | without_step == set(KALIMAT_JEJAK)
