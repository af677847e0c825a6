"""Single mails: only what is new, bundled, never a burst, and only to those who want them."""

from datetime import timedelta

import pytest

from petasama.core import clock
from petasama.kabar.models import Denyut, PilihanKabar, SudahDikabari, Surel
from petasama.kabar.sapuan import sapu
from petasama.pemetaan import actions as pemetaan


@pytest.fixture
def tersapu(smtp, dunia):
    """The government was looked at before: what waits already is told."""
    sapu(dunia.daerah)
    return dunia.daerah


def later(minutes):
    return clock.fixed_at(clock.now() + timedelta(minutes=minutes))


def choose(post, cara):
    PilihanKabar.objects.update_or_create(user=post.user, defaults={"cara": cara})


def mails_to(post):
    return list(Surel.objects.filter(kepada=post.user.surel, kunci__startswith="langsung:").order_by("pk"))


def test_the_first_look_tells_nobody_what_has_waited_for_long(smtp, dunia):
    choose(dunia.post("kepala:BAGKESRA"), "LANGSUNG")

    assert sapu(dunia.daerah) == 0

    assert Surel.objects.count() == 0
    assert Denyut.objects.get(daerah=dunia.daerah).pada == clock.now()


def test_who_chose_direct_is_told_of_a_new_thing_once(tersapu, dunia, usulan_at):
    head = dunia.post("kepala:DINKES")
    choose(head, "LANGSUNG")
    usulan = usulan_at("DIAJUKAN")

    assert sapu(tersapu) == 1
    assert sapu(tersapu) == 0

    (mail,) = mails_to(head)
    assert mail.perihal == f"{usulan.nomor} menunggu persetujuan Anda – Dinas Kesehatan – tenggat 12 November 2026"
    assert usulan.judul in mail.teks
    assert "PPKSD belum dua orang" not in mail.teks


def test_who_wants_the_digest_is_told_at_once_of_urgent_things_only(tersapu, dunia, pemain, usulan_at):
    usulan = usulan_at("DIAJUKAN")
    pemetaan.kembalikan(usulan, alasan="Sebutkan desanya.", by=dunia.post("kepala:DINKES"))
    usulan_at("DIAJUKAN", "bpbd_karhutla")

    sapu(tersapu)

    assert [mail.kepada for mail in Surel.objects.order_by("kepada")] == [
        "ppksd1.dinkes@hss.example",
        "ppksd2.dinkes@hss.example",
    ]


def test_who_wants_no_mails_gets_none(tersapu, dunia, pemain, usulan_at):
    choose(pemain.ppksd("DINKES"), "TANPA")
    usulan = usulan_at("DIAJUKAN")
    pemetaan.kembalikan(usulan, alasan="Sebutkan desanya.", by=dunia.post("kepala:DINKES"))

    sapu(tersapu)

    assert mails_to(pemain.ppksd("DINKES")) == []


def test_thirty_new_things_are_one_mail(tersapu, dunia, pemain, putaran):
    writer = pemain.ppksd("DINKES")
    choose(writer, "LANGSUNG")
    for _ in range(30):
        pemetaan.usulkan(putaran, perangkat_daerah=writer.perangkat_daerah, by=writer)

    sapu(tersapu)

    (mail,) = mails_to(writer)
    assert mail.perihal == "30 hal perlu tindakan – Dinas Kesehatan – tenggat terdekat 30 November 2026"
    assert mail.teks.count("masih draf.") == 30


def test_what_comes_within_a_quarter_of_an_hour_waits_and_goes_out_together(tersapu, pemain, putaran):
    writer = pemain.ppksd("DINKES")
    choose(writer, "LANGSUNG")

    for minute in range(31):
        with later(minute):
            pemetaan.usulkan(putaran, perangkat_daerah=writer.perangkat_daerah, by=writer)
            sapu(tersapu)
    with later(46):
        sapu(tersapu)

    mails = mails_to(writer)
    assert [mail.teks.count("masih draf.") for mail in mails] == [1, 15, 15]
    gaps = [later.created_at - earlier.created_at for earlier, later in zip(mails, mails[1:], strict=False)]
    assert all(gap >= timedelta(minutes=15) for gap in gaps)


def test_a_thing_that_comes_back_is_told_again(tersapu, dunia, pemain, usulan_at):
    writer, head = pemain.ppksd("DINKES"), dunia.post("kepala:DINKES")
    usulan = usulan_at("DIAJUKAN")
    pemetaan.kembalikan(usulan, alasan="Sebutkan desanya.", by=head)
    sapu(tersapu)
    with later(60):
        pemetaan.ajukan(usulan, by=writer)
        sapu(tersapu)
    with later(120):
        pemetaan.kembalikan(usulan, alasan="Sebutkan tahunnya.", by=head)
        sapu(tersapu)

    assert ["desanya" in mail.teks for mail in mails_to(writer)] == [True, False]


def test_nothing_is_read_again_while_nobody_acts(tersapu, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        sapu(tersapu)


def test_without_a_mail_server_nothing_is_written_and_no_flood_follows(settings, smtp, dunia, usulan_at):
    choose(dunia.post("kepala:DINKES"), "LANGSUNG")
    settings.EMAIL_HOST = ""
    sapu(dunia.daerah)
    usulan_at("DIAJUKAN")
    sapu(dunia.daerah)
    settings.EMAIL_HOST = "127.0.0.1"

    assert sapu(dunia.daerah) == 0
    assert Surel.objects.count() == 0


def test_what_is_done_is_forgotten(tersapu, dunia, pemain, usulan_at):
    usulan = usulan_at("DIAJUKAN")
    sapu(tersapu)
    key = f"usulan:{usulan.pk}:DIAJUKAN"
    assert SudahDikabari.objects.filter(kunci=key).count() == 1

    pemetaan.teruskan(usulan, by=dunia.post("kepala:DINKES"))
    sapu(tersapu)

    assert not SudahDikabari.objects.filter(kunci=key).exists()


def test_an_act_of_one_government_wakes_nobody_of_another(smtp, dunia, tapin, usulan_at):
    for daerah in (dunia.daerah, tapin.daerah):
        sapu(daerah)
    choose(tapin.post("kepala:DINKES"), "LANGSUNG")
    usulan_at("DIAJUKAN")

    assert sapu(tapin.daerah) == 0
