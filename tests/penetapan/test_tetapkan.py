"""Recording the fixing of a decree: tetapkan. What it leaves behind, who reads it, and that nobody changes it again."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from petasama.core.errors import NotNow
from petasama.core.models import Trail
from petasama.dokumen import archive
from petasama.dokumen.models import Dokumen
from petasama.organisasi.peran import Peran
from petasama.penetapan import actions
from petasama.penetapan.models import ButirKeputusan, Keputusan
from tests.penetapan.situations import annex
from tests.rounds import PEMBACA, nothing_changes
from tests.rounds import semua_peran as semua_peran

NOMOR = "100.3.3.2/45/KUM/2027"


def test_the_decree_is_in_force_with_its_number_day_and_signatory(keputusan, penanda_tangan):
    assert (keputusan.status, keputusan.nomor, keputusan.tanggal) == ("DITETAPKAN", NOMOR, date(2027, 2, 10))
    assert keputusan.penanda_tangan == penanda_tangan
    assert list(Keputusan.objects.berlaku()) == [keputusan]
    assert str(keputusan) == f"Keputusan Bupati {NOMOR} Putaran 2027"


def test_the_trail_of_the_decree_is_complete(keputusan):
    assert list(Trail.objects.about(keputusan).values_list("act", "target", "role")) == [
        ("susun", "KONSEP", "SEKRETARIAT_TKKSD"),
        ("ajukan", "DIAJUKAN", "SEKRETARIAT_TKKSD"),
        ("harmonisasi", "DIHARMONISASI", "BAGIAN_HUKUM"),
        ("tetapkan", "DITETAPKAN", "BAGIAN_HUKUM"),
    ]


def test_every_proposal_of_the_annex_is_fixed_with_its_own_trail(keputusan, usulan_dari):
    for _, kode in annex(keputusan):
        usulan = usulan_dari(kode)
        entry = Trail.objects.about(usulan).last()
        assert usulan.status == "DITETAPKAN"
        assert (entry.act, entry.source, entry.target, entry.role) == (
            "tetapkan", "DISETUJUI", "DITETAPKAN", "BAGIAN_HUKUM",
        )  # fmt: skip


def test_what_the_plenary_postponed_stays_postponed(keputusan, usulan_dari):
    assert usulan_dari("DISKAN").status == "DITUNDA"


def test_the_paper_is_in_the_archive_with_what_it_says(keputusan):
    paper = keputusan.dokumen

    assert (paper.jenis, paper.nomor, paper.tanggal) == ("keputusan", NOMOR, date(2027, 2, 10))
    assert str(paper) == f"Keputusan Kepala Daerah Nomor {NOMOR}"
    assert [row["opd"] for row in paper.nilai["lampiran"]] == [
        "Dinas Kesehatan",
        "Badan Penanggulangan Bencana Daerah",
        "Dinas Tenaga Kerja, Koperasi Usaha Kecil dan Perindustrian",
    ]
    assert paper.nilai["tanda"] == ""
    assert archive.fetch(paper.sidik_docx).startswith(b"PK")
    assert archive.fetch(paper.sidik_pdf).startswith(b"%PDF-1.7")
    assert Trail.objects.about(paper).get().act == "arsipkan"


def test_it_is_fixed_once(keputusan, penanda_tangan, perancang):
    words = {"nomor": "46", "tanggal": date(2027, 2, 11), "penanda_tangan": penanda_tangan}

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Ditetapkan”"):
        actions.tetapkan(keputusan, by=perancang, **words)


@pytest.fixture
def draft(keputusan, usulan_dari, pemain):
    kept = [usulan_dari("DINKES")]
    return actions.susun_perubahan(keputusan, sifat="PERUBAHAN", usulan=kept, by=pemain.sekretariat)


def seeing(rows, posts) -> set[str]:
    return {peran for peran, post in posts.items() if rows.visible_to(post).exists()}


def test_a_draft_and_its_annex_are_for_readers_of_the_team(draft, semua_peran):
    assert seeing(Keputusan.objects.filter(pk=draft.pk), semua_peran) == PEMBACA
    assert seeing(ButirKeputusan.objects.filter(keputusan=draft), semua_peran) == PEMBACA


def test_an_issued_decree_and_its_annex_are_for_the_whole_government(keputusan, semua_peran):
    everybody = {peran.value for peran in Peran}

    assert seeing(Keputusan.objects.filter(pk=keputusan.pk), semua_peran) == everybody
    assert seeing(ButirKeputusan.objects.filter(keputusan=keputusan), semua_peran) == everybody


@pytest.mark.parametrize("status", ["DIUBAH", "DICABUT"])
def test_an_ended_decree_stays_readable(status, keputusan, dunia):
    Keputusan.objects.filter(pk=keputusan.pk).update(status=status)

    assert Keputusan.objects.visible_to(dunia.post("kepala:DISDIK")).get() == keputusan


def test_its_paper_is_for_readers_of_the_team_and_for_the_offices(keputusan, semua_peran):
    papers = Dokumen.objects.filter(pk=keputusan.dokumen_id)

    assert seeing(papers, semua_peran) == PEMBACA | {"PPKSD", "KEPALA_OPD"}


def test_another_government_sees_neither(draft, tapin):
    for post in tapin.posts.values():
        assert not Keputusan.objects.visible_to(post).exists()
        assert not ButirKeputusan.objects.visible_to(post).exists()
        assert not Dokumen.objects.visible_to(post).exists()


KEPUTUSAN = "Keputusan yang sudah ditetapkan tidak boleh diubah"
LAMPIRAN = "Lampiran Keputusan yang sudah ditetapkan tidak boleh diubah"
DOKUMEN = "Dokumen yang sudah diarsipkan tidak boleh diubah atau dihapus"


def refused(sentence):
    """The block changes nothing and fails with this sentence of the database."""
    return pytest.raises(DatabaseError, match=sentence)


def execute(sql: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    "ubahan",
    [
        {"nomor": "46"},
        {"tanggal": "2027-02-11"},
        {"sifat": "PENCABUTAN"},
        {"status": "KONSEP"},
        {"status": "DIHARMONISASI"},
        {"nomor": "", "tanggal": None, "penanda_tangan": None, "dokumen": None},
    ],
)
def test_the_decree_is_not_updated(ubahan, keputusan):
    with nothing_changes(), refused(KEPUTUSAN), transaction.atomic():
        Keputusan.objects.filter(pk=keputusan.pk).update(**ubahan)


def test_the_decree_is_not_moved_to_another_round_or_government(keputusan, tapin):
    foreign = tapin.daerah.putaran_set.get()

    with nothing_changes(), refused(KEPUTUSAN), transaction.atomic():
        Keputusan.objects.filter(pk=keputusan.pk).update(putaran=foreign)
    with nothing_changes(), refused(KEPUTUSAN), transaction.atomic():
        Keputusan.objects.filter(pk=keputusan.pk).update(daerah=tapin.daerah)


def test_the_decree_is_not_saved_over(keputusan):
    keputusan.nomor = "46"

    with nothing_changes(), refused(KEPUTUSAN), transaction.atomic():
        keputusan.save()


def test_the_decree_is_not_deleted(keputusan):
    with nothing_changes(), refused(KEPUTUSAN):
        execute(f"DELETE FROM penetapan_keputusan WHERE id = {keputusan.pk}")


def test_an_ended_decree_does_not_come_into_force_again(keputusan):
    Keputusan.objects.filter(pk=keputusan.pk).update(status="DICABUT")

    with nothing_changes(), refused(KEPUTUSAN), transaction.atomic():
        Keputusan.objects.filter(pk=keputusan.pk).update(status="DITETAPKAN")
    with nothing_changes(), refused(KEPUTUSAN), transaction.atomic():
        Keputusan.objects.filter(pk=keputusan.pk).update(status="DIUBAH")


@pytest.mark.parametrize("ubahan", [{"urutan": 9}, {"usulan": "DISKAN"}])
def test_a_line_of_the_annex_is_not_updated(ubahan, keputusan, usulan_dari):
    fields = {name: usulan_dari(value) if name == "usulan" else value for name, value in ubahan.items()}

    with nothing_changes(), refused(LAMPIRAN), transaction.atomic():
        keputusan.butir.filter(urutan=1).update(**fields)


def test_a_line_of_the_annex_is_not_deleted(keputusan):
    with nothing_changes(), refused(LAMPIRAN), transaction.atomic():
        keputusan.butir.filter(urutan=1).delete()


def test_a_line_is_not_added_to_the_annex(keputusan, usulan_dari):
    with nothing_changes(), refused(LAMPIRAN), transaction.atomic():
        ButirKeputusan.objects.create(keputusan=keputusan, usulan=usulan_dari("DISKAN"), urutan=4)


def test_a_line_is_not_moved_into_the_annex_from_a_draft(keputusan, usulan_dari):
    draft = Keputusan.objects.create(
        daerah=keputusan.daerah, putaran=keputusan.putaran, sifat="PERUBAHAN", mengubah=keputusan
    )
    line = ButirKeputusan.objects.create(keputusan=draft, usulan=usulan_dari("DISKAN"), urutan=4)

    with nothing_changes(), refused(LAMPIRAN), transaction.atomic():
        ButirKeputusan.objects.filter(pk=line.pk).update(keputusan=keputusan)


def test_a_draft_stays_free(keputusan, usulan_dari):
    draft = Keputusan.objects.create(
        daerah=keputusan.daerah, putaran=keputusan.putaran, sifat="PERUBAHAN", mengubah=keputusan
    )
    line = ButirKeputusan.objects.create(keputusan=draft, usulan=usulan_dari("DISKAN"), urutan=1)
    ButirKeputusan.objects.filter(pk=line.pk).update(urutan=2)
    Keputusan.objects.filter(pk=draft.pk).update(status="DIAJUKAN")
    line.delete()
    draft.delete()

    assert list(Keputusan.objects.all()) == [keputusan]


@pytest.mark.parametrize(
    ("sql", "kalimat"),
    [
        ("UPDATE penetapan_keputusan SET nomor = '46' WHERE id = {keputusan}", KEPUTUSAN),
        ("UPDATE penetapan_keputusan SET tanggal = '2027-03-01' WHERE id = {keputusan}", KEPUTUSAN),
        ("UPDATE penetapan_keputusan SET status = 'KONSEP' WHERE id = {keputusan}", KEPUTUSAN),
        ("UPDATE penetapan_butirkeputusan SET urutan = urutan + 10 WHERE keputusan_id = {keputusan}", LAMPIRAN),
        ("DELETE FROM penetapan_butirkeputusan WHERE keputusan_id = {keputusan}", LAMPIRAN),
        ("UPDATE dokumen_dokumen SET judul = 'Lain' WHERE id = {dokumen}", DOKUMEN),
        ("UPDATE dokumen_dokumen SET nilai = '{{}}' WHERE id = {dokumen}", DOKUMEN),
        ("DELETE FROM dokumen_dokumen WHERE id = {dokumen}", DOKUMEN),
    ],
)
def test_raw_sql_is_refused_on_whichever_engine_runs(sql, kalimat, keputusan):
    with nothing_changes(), refused(kalimat):
        execute(sql.format(keputusan=keputusan.pk, dokumen=keputusan.dokumen_id))


def test_the_archived_paper_is_neither_saved_over_nor_deleted(keputusan):
    paper = keputusan.dokumen
    paper.sidik_isi = "0" * 64

    with nothing_changes(), refused(DOKUMEN), transaction.atomic():
        paper.save()
    with nothing_changes(), refused(DOKUMEN):
        execute(f"DELETE FROM dokumen_dokumen WHERE id = {paper.pk}")
