"""The daily digest: 07.30 local, not empty, once a person and day, also after a restart or a late start."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from petasama.core import clock
from petasama.kabar import harian
from petasama.kabar.harian import jalankan, setiap_hari, yang_jatuh_tempo
from petasama.kabar.models import PilihanKabar, Surel, TugasHarian
from petasama.kabar.pekerja import detak
from petasama.kabar.sapuan import sapu
from petasama.organisasi.models import Daerah
from petasama.pemetaan import actions as pemetaan

WITA, WIB = ZoneInfo("Asia/Makassar"), ZoneInfo("Asia/Jakarta")


def beat(hour, minute=0, *, day=11, zone=WITA):
    with clock.fixed_at(datetime(2026, 11, day, hour, minute, tzinfo=zone)):
        detak()


def digests():
    return Surel.objects.filter(kunci__startswith="ringkasan:")


def test_nothing_is_sent_before_half_past_seven(smtp, dunia):
    beat(7, 29)

    assert digests().count() == 0


@pytest.mark.parametrize(("hour", "minute"), [(7, 30), (9, 15), (11, 59)])
def test_whoever_has_something_gets_one_mail_also_after_a_late_start(smtp, dunia, hour, minute):
    beat(hour, minute)

    got = set(digests().values_list("kepada", flat=True))
    assert dunia.post("kepala:BAGKESRA").user.surel in got
    assert dunia.post("inspektorat").user.surel not in got
    assert len(got) == digests().count()


def test_after_noon_the_day_is_left_out(smtp, dunia):
    beat(12, 0)

    assert digests().count() == 0


def test_beats_and_restarts_make_no_second_mail_and_the_next_day_makes_one(smtp, dunia):
    beat(7, 30)
    first = digests().count()
    for minute in (31, 32, 59):
        beat(7, minute)
    TugasHarian.objects.all().delete()
    beat(8, 0)
    assert digests().count() == first

    beat(7, 30, day=12)

    assert digests().count() == 2 * first


def test_the_digest_comes_on_saturday_too(smtp, dunia):
    assert date(2026, 11, 14).weekday() == 5

    beat(7, 30, day=14)

    assert digests().filter(kepada=dunia.post("kepala:BAGKESRA").user.surel).count() == 1


def test_half_past_seven_is_the_governments_own(smtp, dunia, tapin):
    Daerah.objects.filter(pk=tapin.daerah.pk).update(zona_waktu="WIB")

    beat(7, 30, zone=WITA)

    assert set(digests().values_list("daerah_id", flat=True)) == {dunia.daerah.pk}
    beat(7, 30, zone=WIB)
    assert set(digests().values_list("daerah_id", flat=True)) == {dunia.daerah.pk, tapin.daerah.pk}


def test_who_wants_no_mails_gets_no_digest(smtp, dunia):
    head = dunia.post("kepala:BAGKESRA")
    PilihanKabar.objects.create(user=head.user, cara="TANPA")

    beat(7, 30)

    assert not digests().filter(kepada=head.user.surel).exists()


def test_what_the_digest_told_is_not_told_again_singly(smtp, dunia, usulan_at):
    head = dunia.post("kepala:DINKES")
    PilihanKabar.objects.create(user=head.user, cara="LANGSUNG")
    sapu(dunia.daerah)
    usulan_at("DIAJUKAN")

    beat(7, 30)

    mails = Surel.objects.filter(kepada=head.user.surel)
    assert [mail.kunci.split(":")[0] for mail in mails] == ["ringkasan"]


def test_without_a_mail_server_no_digest_is_written(settings, dunia):
    settings.EMAIL_HOST = ""

    beat(7, 30)

    assert digests().count() == 0


def test_the_digest_is_plain_and_html_with_one_link_from_the_settings(smtp, settings, dunia):
    settings.ALAMAT = "https://petasama.contoh.go.id"

    beat(7, 30)

    mail = digests().get(kepada=dunia.post("kepala:BAGKESRA").user.surel)
    assert mail.perihal == (
        "PPKSD belum dua orang – Bagian Kesejahteraan Rakyat – tenggat 31 Oktober 2026"
        if mail.teks.count("\n- ") == 1
        else mail.perihal
    )
    assert mail.teks.count("http") == mail.html.count("http") == 1
    assert "https://petasama.contoh.go.id/kabar/" in mail.teks
    assert "style" not in mail.html
    assert "<img" not in mail.html


def test_names_with_signs_stand_as_they_are(smtp, dunia, pemain, usulan_at):
    usulan = usulan_at("DIAJUKAN")
    pemetaan.kembalikan(usulan, alasan='Tulis "A & B < C" saja.', by=dunia.post("kepala:DINKES"))

    beat(7, 30)

    mail = digests().get(kepada=pemain.ppksd("DINKES").user.surel)
    assert 'Tulis "A & B < C" saja.' in mail.teks
    assert "A &amp; B &lt; C" in mail.html


@pytest.fixture
def daftar_harian():
    """The registry as it was, after a test has added to it."""
    before = dict(harian._daftar)
    yield
    harian._daftar.clear()
    harian._daftar.update(before)


def test_a_rooms_daily_function_runs_once_for_each_government_and_day(daftar_harian, dunia, tapin):
    runs = []

    @setiap_hari()
    def catat(daerah, hari):
        runs.append((daerah.pk, hari))

    for hour in (0, 6, 23):
        beat(hour)
    beat(0, 1, day=12)

    each = [dunia.daerah.pk, tapin.daerah.pk]
    assert sorted(runs) == sorted((pk, date(2026, 11, day)) for pk in each for day in (11, 12))


def test_a_daily_function_that_fails_leaves_nothing_and_is_tried_again(daftar_harian, dunia):
    attempts = []

    @setiap_hari()
    def gagal(daerah, hari):
        attempts.append(hari)
        TugasHarian.objects.create(daerah=daerah, nama="jejak dari yang gagal", tanggal=hari)
        raise RuntimeError

    moment = datetime(2026, 11, 11, 9, tzinfo=WITA)
    for _ in range(2):
        (row,) = [row for row, _ in yang_jatuh_tempo(dunia.daerah, at=moment) if row.nama.endswith("gagal")]
        with pytest.raises(RuntimeError):
            jalankan(row, dunia.daerah, on=moment.date())

    assert len(attempts) == 2
    assert not TugasHarian.objects.filter(daerah=dunia.daerah).exists()
