"""“Perlu tindakan”: page, home page, digest and single mail show the very same list, at a price that does not grow."""

import io
from datetime import date, datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core import clock
from petasama.kabar.daftar import daftar_of, daftar_per_orang
from petasama.kabar.models import Denyut, PilihanKabar, Surel
from petasama.kabar.ringkasan import ringkasan_harian
from petasama.kabar.sapuan import sapu
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan import actions as pemetaan
from tests.browsing import browser

TODAY = date(2026, 11, 10)
LATE = datetime(2026, 12, 8, 9, 0, tzinfo=ZoneInfo("Asia/Makassar"))
ROLES = ["sekretariat", "kepala:DINKES", "kursi:KETUA", "kursi:ANGGOTA_1", "kursi:SEKRETARIS", "bupati", "hukum"]


def own_list(post):
    posts = list(Penugasan.objects.filter(user=post.user).select_related("user", "perangkat_daerah", "daerah"))
    return daftar_of(posts, on=clock.today("WITA"), by=post)


def texts(items):
    return [item.duty.text for item in items]


def page_of(post, name="kabar:index"):
    return unescape(browser(post).get(reverse(name)).content.decode())


def said(item):
    return [part for part in (item.duty.text, item.duty.note, item.tenggat) if part]


@pytest.fixture
def banyak_hal(pemain, usulan_at):
    """Something for everybody: a returned proposal, one to approve, one to review."""
    returned = usulan_at("DIAJUKAN", "bpbd_karhutla")
    pemetaan.kembalikan(returned, alasan="Sebutkan desanya.", by=pemain.dunia.post("kepala:BPBD"))
    usulan_at("DIAJUKAN")
    usulan_at("DITERUSKAN", "disperdag_metrologi")


@pytest.mark.parametrize("key", [*ROLES, "ppksd:BPBD"])
def test_page_digest_and_single_mail_say_the_same_of_the_same_things(smtp, pemain, banyak_hal, key):
    post = pemain.ppksd("BPBD") if key == "ppksd:BPBD" else pemain.dunia.post(key)
    PilihanKabar.objects.create(user=post.user, cara="LANGSUNG")
    Denyut.objects.create(daerah=post.daerah, pada=clock.now(), jejak_terakhir=0)

    with clock.fixed_at(LATE):
        listed = own_list(post)
        page, home = page_of(post), page_of(post, "beranda:beranda")
        sapu(post.daerah)
        single = Surel.objects.filter(kepada=post.user.surel, kunci__startswith="langsung").first()
        ringkasan_harian(post.daerah, LATE.date())
        digest = Surel.objects.filter(kepada=post.user.surel, kunci__startswith="ringkasan").first()

    assert (single is None) == (digest is None) == (not listed.butir)
    for item in listed.butir:
        for words in said(item):
            assert words in page
            assert words in single.teks
            assert words in digest.teks
            assert words in unescape(digest.html)
    order = [digest.teks.index(item.duty.text) for item in listed.butir]
    assert order == sorted(order)
    for item in listed.butir[:6]:
        assert item.duty.text in home


def test_a_head_with_a_seat_in_the_team_sees_both_posts_in_one_list(dunia, pemain, banyak_hal):
    seat = dunia.post("kursi:ANGGOTA_3")
    head = Penugasan.objects.get(user=seat.user, peran=Peran.KEPALA_OPD)
    for number in (1, 2):
        Penugasan.objects.filter(perangkat_daerah=head.perangkat_daerah, peran=Peran.PPKSD).update(
            selesai=TODAY - timedelta(days=number)
        )

    listed = own_list(seat)

    assert "PPKSD belum dua orang." in texts(listed.butir)
    assert {item.post.pk for item in listed.butir} == {head.pk}


def test_what_waits_in_another_post_is_opened_by_acting_in_it(dunia, banyak_hal):
    seat = dunia.post("kursi:ANGGOTA_3")
    head = Penugasan.objects.get(user=seat.user, peran=Peran.KEPALA_OPD)
    Penugasan.objects.filter(perangkat_daerah=head.perangkat_daerah, peran=Peran.PPKSD).update(
        selesai=TODAY - timedelta(days=1)
    )
    waiting = next(item for item in own_list(seat).butir if item.post.pk == head.pk)
    person = browser(seat)

    answer = person.post(reverse("kabar:lanjut"), {"kunci": waiting.duty.key}, follow=True)

    assert answer.redirect_chain[0][0] == waiting.duty.url
    assert answer.context["request"].penugasan == head


def test_a_thing_that_is_not_ones_own_is_not_opened(dunia, pemain, usulan_at):
    usulan = usulan_at("DIAJUKAN")

    answer = browser(dunia.post("sekretariat")).post(reverse("kabar:lanjut"), {"kunci": f"usulan:{usulan.pk}:DIAJUKAN"})

    assert answer.status_code == 404


def test_the_groups_follow_the_calendar(pemain, usulan_at):
    usulan = usulan_at("DRAF")
    writer = pemain.ppksd("DINKES")

    def groups(year, month, day):
        with clock.fixed_at(datetime(year, month, day, 9, tzinfo=ZoneInfo("Asia/Makassar"))):
            groups = own_list(writer).per_kelompok()
            return next(name for name, items in groups if f"{usulan.nomor} masih draf." in texts(items))

    assert groups(2026, 11, 10) == "Nanti"
    assert groups(2026, 11, 29) == "Nanti"
    assert groups(2026, 11, 30) == "Hari ini"
    assert groups(2026, 12, 1) == "Terlambat"


def test_a_list_without_items_says_so(dunia):
    assert "Tidak ada yang menunggu Anda saat ini" in page_of(dunia.post("inspektorat"))


def test_the_home_page_shows_six_and_leads_to_all(dunia, pemain, putaran, usulan_at):
    for kode in ("dinkes_malaria", "bpbd_karhutla", "disperdag_metrologi"):
        usulan_at("DRAF", kode)
    writer = pemain.ppksd("DINKES")
    for _ in range(7):
        pemetaan.usulkan(putaran, perangkat_daerah=writer.perangkat_daerah, by=writer)

    home = browser(writer).get(reverse("beranda:beranda"))

    assert len(home.context["menunggu"]) == 6
    assert len(own_list(writer).butir) >= 8
    assert home.context["semua"] == f"Semua ({len(own_list(writer).butir)})"


def test_the_workbook_holds_every_line(pemain, usulan_at):
    usulan = usulan_at("DRAF")

    answer = browser(pemain.ppksd("DINKES")).get(reverse("kabar:tindakan-xlsx"))

    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][1] == "Hal"
    assert [row[3] for row in rows if row[1] == f"{usulan.nomor} masih draf."] == [date(2026, 11, 30)]
    assert len(rows) == 1 + len(own_list(pemain.ppksd("DINKES")).butir)


def count(function):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        function()
    return len(queries)


def test_everybodys_lists_cost_the_same_for_3_and_for_30_offices(dunia, banyak_hal):
    def cost():
        return count(lambda: daftar_per_orang(dunia.daerah, on=TODAY))

    all_offices = cost()
    few = PerangkatDaerah.objects.filter(daerah=dunia.daerah, kode__in=["DINKES", "BPBD", "DISPERDAG"])
    PerangkatDaerah.objects.filter(daerah=dunia.daerah).exclude(pk__in=few).update(selesai=date(2026, 1, 1))
    Penugasan.objects.filter(daerah=dunia.daerah, peran=Peran.PPKSD).exclude(perangkat_daerah__in=few).update(
        selesai=TODAY - timedelta(days=1), mulai=date(2026, 1, 1)
    )

    assert few.count() == 3
    assert cost() == all_offices


def test_a_page_costs_the_same_with_more_proposals(dunia, pemain, usulan_at):
    usulan_at("DRAF")
    person = browser(pemain.ppksd("DINKES"))
    person.get(reverse("kabar:index"))
    few = count(lambda: person.get(reverse("kabar:index")))
    for kode in ("bpbd_karhutla", "disperdag_metrologi", "bakeuda_opsen"):
        usulan_at("DRAF", kode)

    assert count(lambda: person.get(reverse("kabar:index"))) == few


def test_nobody_hears_of_the_second_government(dunia, tapin):
    for listed in daftar_per_orang(dunia.daerah, on=LATE.date()):
        assert "KNR-63.05" not in str([said(item) for item in listed.butir])
    assert any(listed.butir for listed in daftar_per_orang(tapin.daerah, on=TODAY))
