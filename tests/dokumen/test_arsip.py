"""The archive: files under their own hash, rows with a number of their own, nothing left of an act that failed."""

import hashlib
from datetime import date

import pytest
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction

from petasama.core.errors import NotNow
from petasama.core.models import Trail
from petasama.dokumen import archive
from petasama.dokumen.actions import Cetakan, arsipkan
from petasama.dokumen.kinds import KINDS
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Penugasan
from tests.rounds import PEMBACA, nothing_changes
from tests.rounds import semua_peran as semua_peran


@pytest.fixture
def simpan(dunia):
    """simpan("keputusan", nomor="7") archives a paper of that kind, as it would come from the printer."""

    def put(jenis: str, *, nomor: str = "7", isi: str = "satu", by: Penugasan | None = None) -> Dokumen:
        paper = Cetakan(
            kind=KINDS.get(jenis),
            values={"isi": isi},
            template_version="a" * 64,
            sidik_isi=hashlib.sha256(isi.encode()).hexdigest(),
            docx=f"docx {isi}".encode(),
            pdf=f"pdf {isi}".encode(),
        )
        return arsipkan(paper, nomor=nomor, tanggal=date(2027, 1, 21), by=by or dunia.post("sekretariat"))

    return put


def test_content_is_stored_under_its_own_hash_and_read_back():
    digest = archive.store(b"naskah")

    assert digest == hashlib.sha256(b"naskah").hexdigest()
    assert archive.fetch(digest) == b"naskah"


def test_the_same_content_is_stored_once():
    digest = archive.store(b"naskah yang sama")
    folder = digest[:2]
    names = default_storage.listdir(folder)[1]

    archive.store(b"naskah yang sama")

    assert default_storage.listdir(folder)[1] == names


def test_a_file_that_was_changed_on_disk_is_noticed_when_it_is_read():
    digest = archive.store(b"naskah asli")
    with open(default_storage.path(f"{digest[:2]}/{digest}"), "wb") as file:
        file.write(b"naskah palsu")

    with pytest.raises(ValueError, match=f"Berkas {digest} berubah sejak disimpan"):
        archive.fetch(digest)


def test_a_file_that_is_gone_is_no_empty_paper():
    with pytest.raises(FileNotFoundError):
        archive.fetch("0" * 64)


def test_an_archived_paper_keeps_values_hashes_and_both_files(simpan, dunia):
    paper = simpan("keputusan")

    assert (paper.daerah, paper.jenis, paper.nomor, paper.judul) == (
        dunia.daerah, "keputusan", "7", "Keputusan Kepala Daerah",
    )  # fmt: skip
    assert (paper.nilai, paper.versi_templat) == ({"isi": "satu"}, "a" * 64)
    assert archive.fetch(paper.sidik_berkas("docx")) == b"docx satu"
    assert archive.fetch(paper.sidik_berkas("pdf")) == b"pdf satu"
    entry = Trail.objects.about(paper).get()
    assert (entry.act, entry.role, entry.data) == ("arsipkan", "SEKRETARIAT_TKKSD", {"sidik_isi": paper.sidik_isi})


def test_a_number_is_given_once_to_a_kind_of_paper(simpan):
    simpan("keputusan")

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        simpan("keputusan", isi="dua")

    assert refusal.value.sentence == ("Nomor 7 sudah dipakai Keputusan Kepala Daerah lain. Pakai nomor berikutnya.")


def test_another_kind_and_another_government_count_for_themselves(simpan, tapin):
    simpan("keputusan")
    simpan("berita_acara")
    simpan("keputusan", by=tapin.post("sekretariat"))

    assert Dokumen.objects.filter(nomor="7").count() == 3


def test_an_act_that_fails_after_archiving_leaves_no_row(simpan):
    with nothing_changes(), pytest.raises(NotNow), transaction.atomic():
        simpan("keputusan")
        raise NotNow("Langkah sesudahnya ditolak.")


def test_archived_rows_are_neither_changed_nor_deleted(simpan):
    paper = simpan("keputusan")

    with nothing_changes(), pytest.raises(DatabaseError, match="tidak boleh diubah"), transaction.atomic():
        Dokumen.objects.filter(pk=paper.pk).update(nomor="8")
    with nothing_changes(), pytest.raises(DatabaseError, match="tidak boleh diubah"), transaction.atomic():
        paper.delete()


@pytest.mark.parametrize(
    ("jenis", "pembaca"), [("berita_acara", PEMBACA), ("keputusan", PEMBACA | {"PPKSD", "KEPALA_OPD"})]
)
def test_a_paper_is_seen_by_the_readers_of_its_kind_in_its_own_government(jenis, pembaca, simpan, semua_peran, tapin):
    simpan(jenis)

    assert {peran for peran, post in semua_peran.items() if Dokumen.objects.visible_to(post).exists()} == pembaca
    assert not [post for post in tapin.posts.values() if Dokumen.objects.visible_to(post).exists()]
