"""The head of the chain goes out of the house: one mail a day to inspectorate and admin."""

import pytest
from django.db import connection

from petasama.core.chain import head_of
from petasama.jejak import harian as harian_jejak
from petasama.jejak.actions import kirim_kepala_rantai
from petasama.jejak.rantai import kepala_text
from petasama.kabar.harian import jalankan, yang_jatuh_tempo
from petasama.kabar.models import Surel
from petasama.organisasi.models import Daerah, Penugasan
from tests.conftest import triggers_lifted
from tests.world import SAAT

HARI = SAAT.date()


@pytest.fixture
def admin(dunia) -> Penugasan:
    """The admin of HSS."""
    return Penugasan.objects.get(daerah=dunia.daerah, peran="ADMIN_DAERAH")


def mails(daerah: Daerah):
    return Surel.objects.filter(daerah=daerah, kunci__startswith="jejak-kepala:").order_by("kepada")


def test_inspectorate_and_admin_get_number_digest_moment_and_what_the_check_found(dunia, admin):
    sent = kirim_kepala_rantai(dunia.daerah, on=HARI)

    written = list(mails(dunia.daerah))
    assert sent == len(written) == 2
    assert {mail.kepada for mail in written} == {admin.user.surel, dunia.post("inspektorat").user.surel}
    head = head_of(dunia.daerah.pk)
    for mail in written:
        assert mail.perihal == f"Kepala rantai jejak Hulu Sungai Selatan, 10 November 2026: nomor {head.number}"
        assert kepala_text(head) in mail.teks
        assert "Catatan terakhir ditulis Senin, 2 November 2026 pukul 08.00 WITA." in mail.teks
        assert "Rantai utuh:" in mail.teks
        assert f"--kepala {kepala_text(head)}" in mail.teks


def test_a_second_call_on_the_same_day_writes_nothing_the_next_day_does(dunia, admin):
    kirim_kepala_rantai(dunia.daerah, on=HARI)

    assert kirim_kepala_rantai(dunia.daerah, on=HARI) == 0
    assert kirim_kepala_rantai(dunia.daerah, on=HARI.replace(day=11)) == 2


def test_a_broken_chain_is_told_in_the_mail(dunia, admin):
    with triggers_lifted(connection), connection.cursor() as cursor:
        cursor.execute(f"UPDATE core_trail SET note = 'x' WHERE tenant_id = {dunia.daerah.pk} AND number = 9")

    kirim_kepala_rantai(dunia.daerah, on=HARI)

    assert "Rantai putus pada catatan nomor 9" in mails(dunia.daerah)[0].teks


def test_a_post_that_has_ended_gets_none(dunia, admin):
    Penugasan.objects.filter(pk=admin.pk).update(selesai=HARI.replace(day=1))

    assert kirim_kepala_rantai(dunia.daerah, on=HARI) == 1


def test_a_government_without_entries_is_not_written_about(dunia, admin):
    with triggers_lifted(connection), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM core_trail WHERE tenant_id = {dunia.daerah.pk}")

    assert kirim_kepala_rantai(dunia.daerah, on=HARI) == 0
    assert not mails(dunia.daerah).exists()


def test_the_worker_finds_it_once_a_day_from_five_in_the_morning(dunia, admin):
    name = f"{harian_jejak.__name__}.kirim_kepala"

    def due(hour: int) -> list:
        return [row for row, _ in yang_jatuh_tempo(dunia.daerah, at=SAAT.replace(hour=hour)) if row.nama == name]

    assert due(4) == []
    assert jalankan(due(5)[0], dunia.daerah, on=HARI)
    assert due(9) == []
    assert mails(dunia.daerah).count() == 2
