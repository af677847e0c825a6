"""The calendar feed: a secret address, fixed identities, the zone of the government, nothing confidential."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from petasama.core import clock
from petasama.core.errors import Denied
from petasama.core.models import Trail
from petasama.kabar.actions import buat_alamat_kalender, cabut_alamat_kalender
from petasama.kabar.models import AlamatKalender
from petasama.organisasi.models import Penugasan, User
from petasama.persiapan.models import JadwalLangkah

WEEK = timedelta(days=7)


def feed_of(post):
    row = AlamatKalender.objects.filter(user=post.user).first() or buat_alamat_kalender(by=post)
    return Client().get(reverse("kabar:kalender", args=[row.kunci]))


def events(answer):
    return {str(event["UID"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def test_the_feed_needs_the_address_and_nothing_else(dunia):
    answer = feed_of(dunia.post("kepala:DINKES"))

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_steps_of_the_round_stand_as_whole_days_with_the_last_day_included(dunia, putaran):
    step = JadwalLangkah.objects.get(putaran=putaran, kode="PENGUSULAN")

    event = events(feed_of(dunia.post("kepala:DINKES")))[f"jadwal-{step.pk}@127.0.0.1"]

    assert event["SUMMARY"] == "Pengisian instrumen dan pengusulan (Putaran 2027)"
    assert event["DTSTART"].dt == date(2026, 11, 1)
    assert event["DTEND"].dt == date(2026, 12, 1)


def test_a_moved_day_keeps_its_identity(dunia, putaran):
    before = events(feed_of(dunia.post("sekretariat")))
    JadwalLangkah.objects.filter(putaran=putaran, kode="PENGUSULAN").update(selesai=date(2026, 12, 5))

    after = events(feed_of(dunia.post("sekretariat")))

    assert before.keys() == after.keys()
    step = JadwalLangkah.objects.get(putaran=putaran, kode="PENGUSULAN")
    assert after[f"jadwal-{step.pk}@127.0.0.1"]["DTEND"].dt == date(2026, 12, 6)


def test_a_plenary_meeting_stands_at_its_hour_in_the_zone_of_the_government_for_the_team_only(dunia, rapat_at):
    rapat = rapat_at("RENCANA")
    uid = f"rapat-pleno-{rapat.pk}@127.0.0.1"

    answer = feed_of(dunia.post("kursi:ANGGOTA_1"))

    event = events(answer)[uid]
    assert event["DTSTART"].params["TZID"] == "Asia/Makassar"
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2027, 1, 21, 1, 0, tzinfo=UTC)
    assert event["LOCATION"] == "Aula Sekretariat Daerah, Kandangan"
    assert b"BEGIN:VTIMEZONE" in answer.content
    assert uid not in events(feed_of(dunia.post("kepala:DINKES")))


def test_the_text_keeps_the_rules_of_the_format(dunia, rapat_at):
    rapat_at("RENCANA")

    content = feed_of(dunia.post("sekretariat")).content

    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in lines) <= 75
    for needed in (b"VERSION:2.0", b"PRODID:-//Petasama//Perlu tindakan//ID"):
        assert needed in lines
    for event in events(feed_of(dunia.post("sekretariat"))).values():
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)
        assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)


def test_no_title_tells_what_a_draft_says(pemain, usulan_at):
    usulan = usulan_at("DRAF")

    text = feed_of(pemain.ppksd("DINKES")).content.decode()

    assert usulan.judul not in text
    assert usulan.nomor not in text


def test_an_unknown_an_old_and_a_revoked_address_are_not_found(dunia):
    post = dunia.post("kepala:DINKES")
    old = buat_alamat_kalender(by=post).kunci
    row = buat_alamat_kalender(by=post)
    gone = row.kunci

    assert old != gone
    assert Client().get(reverse("kabar:kalender", args=[old])).status_code == 404
    assert Client().get(reverse("kabar:kalender", args=["bukan-kunci"])).status_code == 404
    cabut_alamat_kalender(row, by=post)
    assert Client().get(reverse("kabar:kalender", args=[gone])).status_code == 404
    assert [entry.act for entry in Trail.objects.filter(kind="kabar.alamatkalender").order_by("number")] == [
        "buat_alamat", "ganti_alamat", "cabut_alamat",
    ]  # fmt: skip


def test_the_secret_is_long_and_never_repeats(dunia):
    keys = {buat_alamat_kalender(by=dunia.post("kepala:DINKES")).kunci for _ in range(20)}

    assert len(keys) == 20
    assert {len(key) for key in keys} == {43}


def test_the_address_of_a_closed_account_and_of_an_ended_post_is_not_found(dunia):
    closed, ended = dunia.post("kepala:DINKES"), dunia.post("kepala:BPBD")
    for post in (closed, ended):
        assert feed_of(post).status_code == 200
    User.objects.filter(pk=closed.user_id).update(is_active=False)
    Penugasan.objects.filter(user=ended.user).update(selesai=clock.today("WITA") - WEEK)

    assert feed_of(closed).status_code == 404
    assert feed_of(ended).status_code == 404


def test_reading_the_feed_does_not_count_as_a_visit(dunia, django_assert_max_num_queries):
    key = buat_alamat_kalender(by=dunia.post("kepala:DINKES")).kunci

    with django_assert_max_num_queries(20):
        answer = Client().get(reverse("kabar:kalender", args=[key]))

    assert not answer.cookies


def test_nobody_ends_another_persons_feed(dunia):
    row = buat_alamat_kalender(by=dunia.post("kepala:DINKES"))

    with pytest.raises(Denied):
        cabut_alamat_kalender(row, by=dunia.post("kepala:BPBD"))


def test_the_feed_of_one_government_names_nothing_of_another(dunia, tapin):
    ours, theirs = events(feed_of(dunia.post("sekretariat"))), events(feed_of(tapin.post("sekretariat")))

    assert ours
    assert theirs
    assert not ours.keys() & theirs.keys()
