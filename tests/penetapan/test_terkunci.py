"""An issued decree, its annex and its paper: the database itself refuses to change them, past every act."""

import pytest
from django.db import DatabaseError, connection, transaction

from petasama.penetapan.models import ButirKeputusan, Keputusan
from tests.rounds import nothing_changes

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
