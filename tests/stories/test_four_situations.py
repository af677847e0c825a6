"""Four things that go wrong in every office, played in a browser by the people to whom they happen.

A liaison officer is moved while a proposal lies half written. A head of office never answers. The mail server is set
up wrongly. An invitation is opened too late.
"""

import re
import socket
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from petasama.akun.models import UndanganAkun
from petasama.alat.contoh.data import nama_contoh
from petasama.alat.contoh.putaran import Pemain
from petasama.core.models import Trail
from petasama.kabar.models import Surel
from petasama.kabar.pekerja import antrekan_yang_siap, kerjakan_satu
from petasama.organisasi import actions as organisasi
from petasama.organisasi.example import SANDI
from petasama.organisasi.peran import Sebagai
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.persiapan.models import Putaran
from tests.akun.conftest import KALIMAT, links
from tests.kabar import conftest as kabar
from tests.stories.acting import Cast, write_answer
from tests.world import TAHUN, load_world, naskah, ppksd_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

kotak, smtp = kabar.kotak, kabar.smtp
CLICKS = 6
"""How many clicks a hand-over may take at most."""


@pytest.fixture
def cast(page, monkeypatch, live_server, settings):
    settings.ALAMAT = live_server.url
    return Cast(page=page, patch=monkeypatch)


@pytest.fixture
def elsewhere(chromium, live_server, monkeypatch):
    """A second browser, on another desk."""
    context = chromium.new_context(base_url=live_server.url, locale="id-ID", timezone_id="Asia/Makassar")
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield Cast(page=page, patch=monkeypatch)
    context.close()


@pytest.fixture
def people(page):
    return load_world()


def registered(people, number, account):
    """Somebody whom the administrator registered, without a post and without a password yet."""
    return organisasi.buat_pengguna(
        people.daerah,
        nama=nama_contoh(number),
        surel=f"{account}@hss.example",
        nip=f"19820304200801{number:04}",
        telepon="",
        by=people.post("admin"),
    )


def appointed_planner(people, user):
    """Give a person the post of a planner, by letter."""
    organisasi.angkat(
        user,
        by=people.post("admin"),
        peran="PERENCANA",
        perangkat_daerah=people.perangkat["BAPPELITBANGDA"],
        jabatan="Perencana Ahli Muda",
        sebagai=Sebagai.DEFINITIF,
        nomor_surat="800.1.3.3/7/BAPPELITBANGDA/2026 (contoh)",
        tanggal_surat=date(2026, 11, 9),
        mulai=date(2026, 11, 9),
        selesai=None,
    )


# A moved liaison officer


def test_a_moved_ppksd_hands_a_half_written_proposal_to_the_successor(cast, elsewhere, people):
    cast.on(2026, 11, 10)
    successor = registered(people, 201, "penerus.dinkes")
    successor.set_password(SANDI)
    successor.save()
    moved = ppksd_of("DINKES")

    usulan = the_officer_writes_half_of_it(elsewhere, moved)
    the_head_hands_the_post_over(cast, people, moved, successor, usulan)
    the_old_session_opens_nothing_any_more(elsewhere, usulan)
    the_successor_goes_on(cast, successor, usulan)
    the_trail_tells_it_in_one_sentence(cast, people, moved, successor)


def the_officer_writes_half_of_it(desk, moved):
    page = desk.signs_in(moved)
    page.goto("/pemetaan/")
    desk.takes("usulkan")
    usulan = Usulan.objects.get(perangkat_daerah=moved.perangkat_daerah)
    page.goto(f"/pemetaan/usulan/{usulan.pk}/jawab/P1/")
    write_answer(page, naskah("dinkes_malaria").jawaban()["P1"])
    page.locator("[data-uji=simpan]").click()
    page.get_by_text("Tersimpan pukul 09.00 WITA").first.wait_for()
    return usulan


def the_head_hands_the_post_over(cast, people, moved, successor, usulan):
    page = cast.signs_in(people.post("kepala:DINKES"))
    page.set_viewport_size({"width": 1280, "height": 900})
    clicks = [
        page.get_by_role("link", name="Orang dan penugasan"),
        page.get_by_role("link", name=moved.user.nama),
        page.get_by_role("link", name="Serah terima"),
    ]
    for link in clicks:
        link.first.click()
    page.get_by_role("heading", name="Serah terima").wait_for()
    assert usulan.nomor in page.locator("[data-uji=terbuka]").inner_text()
    page.get_by_label("Penerus: NIP atau alamat surel").fill(successor.surel)
    page.get_by_label("Nomor surat").fill("800.1.3.3/41/DINKES/2026 (contoh)")
    page.get_by_label("Tanggal surat").fill("2026-11-10")
    cast.looks("pindah-serah-terima")
    page.locator("[data-uji=serahkan]").click()
    page.get_by_text("berlaku sekarang juga").first.wait_for()
    cast.looks("pindah-sesudah")
    assert len(clicks) + 1 <= CLICKS


def the_old_session_opens_nothing_any_more(desk, usulan):
    page, before = desk.page, Jawaban.objects.get(usulan=usulan, kode="P1").version
    with page.expect_response(lambda answer: answer.request.method == "POST") as waiting:
        page.locator("[data-uji=simpan]").click()
    assert waiting.value.status == 403
    expect(page.locator("main")).to_contain_text("Penugasan Anda sudah berakhir")
    expect(page.get_by_role("link", name="Lihat akun saya")).to_be_visible()
    desk.looks("pindah-sesi-lama")
    for path in (
        "/",
        "/kabar/",
        "/pemetaan/",
        f"/pemetaan/usulan/{usulan.pk}/",
        f"/pemetaan/usulan/{usulan.pk}/jawab/P1/",
    ):
        answer = page.goto(path)
        assert answer.status == 403, path
        assert usulan.nomor not in page.content()
    assert Jawaban.objects.get(usulan=usulan, kode="P1").version == before
    page.get_by_role("link", name="Lihat akun saya").click()
    expect(page.locator("main")).to_contain_text("Belum ada penugasan yang berlaku")
    page.locator("[data-uji=keluar]").click()
    page.wait_for_url("**/masuk/")


def the_successor_goes_on(cast, successor, usulan):
    page = cast.signs_in(successor.penugasan.get())
    page.goto("/kabar/")
    row = page.locator("[data-uji=kelompok] li", has_text=f"{usulan.nomor} masih draf.")
    cast.looks("pindah-penerus")
    row.get_by_role("link", name="Lanjutkan").click()
    page.goto(f"/pemetaan/usulan/{usulan.pk}/jawab/P2/")
    write_answer(page, naskah("dinkes_malaria").jawaban()["P2"])
    page.locator("[data-uji=simpan]").click()
    page.get_by_text("Tersimpan pukul 09.00 WITA").first.wait_for()
    writers = dict(usulan.jawaban.values_list("kode", "disimpan_oleh__user__surel"))
    assert writers == {"P1": ppksd_of("DINKES").user.surel, "P2": successor.surel}


def the_trail_tells_it_in_one_sentence(cast, people, moved, successor):
    page = cast.signs_in(people.post("admin"))
    page.goto("/jejak/?tindakan=organisasi.penugasan:serah_terima")
    told = page.get_by_text(f"beserta 2 hal yang masih terbuka kepada {successor.nama}")
    expect(told.first).to_be_visible()
    cast.looks("pindah-jejak")
    assert people.post("kepala:DINKES").user.nama in page.locator("main").inner_text()
    assert Trail.objects.filter(act="serah_terima").count() == 1


# A head of office who never answers


def test_a_head_who_never_answers_is_seen_reminded_and_gone_from_every_list(cast, people, smtp):
    head = people.post("kepala:DINKES")
    head.user.telepon = "0812-3456-7890"
    head.user.save()
    usulan = a_proposal_waits_for_the_head(people)

    cast.on(2026, 11, 13)
    the_head_sees_that_it_is_late(cast, head, usulan)
    cast.on(2026, 11, 16)
    the_secretariat_sees_it(cast, people, usulan)
    the_secretariat_reminds_by_mail(cast, people, head, smtp)
    the_secretariat_prepares_a_message(cast, people, usulan)
    cast.on(2026, 11, 17)
    the_head_forwards_and_it_is_gone(cast, people, usulan)


LUPA = "belum menyetujui atau mengembalikan usulan PPKSD"


def a_proposal_waits_for_the_head(people):
    player = Pemain(dunia=people, tahun=TAHUN)
    putaran = Putaran.objects.get(daerah=people.daerah, tahun=TAHUN)
    usulan = player.usulkan(putaran, naskah("dinkes_malaria"), hari=4)
    player.ajukan(usulan, hari=5)
    return usulan


def the_head_sees_that_it_is_late(cast, head, usulan):
    page = cast.signs_in(head)
    page.goto("/kabar/")
    late = page.locator("[data-uji=kelompok]", has=page.get_by_role("heading", name="Terlambat"))
    expect(late).to_contain_text(f"{usulan.nomor} menunggu persetujuan Anda.")
    expect(late).to_contain_text("Lewat 1 hari dari tenggat 12 November 2026")
    cast.looks("diam-kepala")


def the_secretariat_sees_it(cast, people, usulan):
    page = cast.signs_in(people.post("sekretariat"))
    home = page.locator("main").inner_text()
    assert f"1 perangkat daerah {LUPA}." in home
    cast.looks("diam-beranda-sekretariat")
    page.goto("/kabar/belum-selesai/?saring=terlambat")
    row = page.locator("tr", has_text="Dinas Kesehatan")
    expect(row).to_contain_text(LUPA)
    expect(row).to_contain_text(f"Kepala perangkat daerah {LUPA}. Sejak 5 November 2026, tenggat 12 November 2026.")
    assert usulan.judul not in page.content()
    cast.looks("diam-papan")


def the_secretariat_reminds_by_mail(cast, people, head, smtp):
    page, office = cast.page, people.perangkat["DINKES"]
    page.locator("[data-uji=ingatkan-DINKES]").click()
    page.get_by_text("Pengingat untuk Dinas Kesehatan ditulis").first.wait_for()
    mail = Surel.objects.get(kunci=f"ingatkan:{office.pk}:2026-11-16", kepada=head.user.surel)
    assert "menunggu persetujuan Anda" in mail.teks
    the_worker_works()
    assert smtp.penerima().count(head.user.surel) == 1
    expect(page.locator("tr", has_text="Dinas Kesehatan")).to_contain_text("Diingatkan: Surel hari ini")


def the_secretariat_prepares_a_message(cast, people, usulan):
    page = cast.page
    page.locator("[data-uji=pesan-DINKES]").click()
    page.get_by_role("heading", name="Pesan pengingat siap dikirim").wait_for()
    cast.looks("diam-pesan")
    link = urlsplit(page.locator("[data-uji=wa]").first.get_attribute("href"))
    assert (link.scheme, link.hostname, link.path) == ("https", "wa.me", "/6281234567890")
    (text,) = parse_qs(link.query)["text"]
    office = people.perangkat["DINKES"]
    private = [usulan.nomor, usulan.judul, "malaria", "081234567890"]
    for post in office.penugasan_set.select_related("user"):
        private += [post.user.nama, post.user.surel, post.user.nip]
    assert not [word for word in private if word.lower() in text.lower()]
    assert page.get_by_label("Teks pengingat").input_value() == text
    assert "Dinas Kesehatan" in text
    page.locator("[data-uji=salin]").click()
    expect(page.get_by_role("status").filter(has_text="Teks sudah")).to_be_visible()
    without_script(page, text)


def without_script(page, text):
    """The same page in a browser without script: the text stands there to be copied, no dead button."""
    context = page.context.browser.new_context(
        base_url=page.url, java_script_enabled=False, storage_state=page.context.storage_state()
    )
    plain = context.new_page()
    plain.goto(page.url)
    assert plain.get_by_label("Teks pengingat").input_value() == text
    assert plain.locator("[data-uji=salin]").count() == 0
    context.close()


def the_head_forwards_and_it_is_gone(cast, people, usulan):
    page = cast.signs_in(people.post("kepala:DINKES"))
    page.goto("/kabar/")
    page.locator("[data-uji=kelompok] li", has_text=usulan.nomor).get_by_role("link", name="Baca dan teruskan").click()
    cast.takes("teruskan")
    page.goto("/kabar/")
    expect(page.locator("main")).not_to_contain_text(usulan.nomor)
    cast.signs_in(people.post("sekretariat"))
    for path in ("/", "/kabar/", "/kabar/belum-selesai/"):
        page.goto(path)
        expect(page.locator("main")).not_to_contain_text(LUPA)
    cast.looks("diam-selesai")


# A wrong mail server


def test_a_wrong_mail_server_is_explained_and_once_right_the_mail_goes_out_once(cast, people, settings, kotak):
    cast.on(2026, 11, 10)
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", closed_port()
    guest = registered(people, 202, "tamu")

    the_admin_invites(cast, people, guest)
    the_worker_works()
    the_admin_reads_why_and_when(cast, guest, port=settings.EMAIL_PORT)
    settings.EMAIL_PORT = kotak.port
    the_worker_works()
    assert kotak.penerima() == [], "surel dicoba lagi sebelum waktunya"
    cast.on(2026, 11, 10, hour=9 + 2 / 60)
    the_worker_works()
    the_worker_works()
    the_admin_sees_it_sent(cast, guest, kotak)


def closed_port():
    """A port of this machine where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def the_worker_works():
    """What the worker does in one beat with the mails: queue what is ready, and do what is queued."""
    antrekan_yang_siap()
    while kerjakan_satu():
        pass


def the_admin_invites(cast, people, guest):
    page = cast.signs_in(people.post("admin"))
    page.goto(f"/organisasi/orang/{guest.pk}/")
    cast.takes("undang")
    page.get_by_text(f"Undangan dikirim ke {guest.surel}").first.wait_for()


def the_admin_reads_why_and_when(cast, guest, *, port):
    page = cast.page
    page.goto("/kabar/surel/")
    row = page.locator("tr", has_text=guest.surel)
    expect(row).to_contain_text("Menunggu dikirim")
    expect(row).to_contain_text(f"Server surel 127.0.0.1:{port} menolak sambungan. Periksa nama dan portnya.")
    expect(row).to_contain_text("tamu@hss.example · Selasa, 10 November 2026 pukul 09.00 WITA")
    expect(row).to_contain_text("Dicoba lagi Selasa, 10 November 2026 pukul 09.01 WITA.")
    cast.looks("surel-salah")


def the_admin_sees_it_sent(cast, guest, kotak):
    page = cast.page
    page.goto("/kabar/surel/")
    row = page.locator("tr", has_text=guest.surel)
    expect(row).to_contain_text("Terkirim")
    expect(row).not_to_contain_text("Dicoba lagi")
    cast.looks("surel-benar")
    assert kotak.penerima() == [guest.surel]
    assert re.search(r"/tautan/\S+/", kotak.surat[0].get_body(("plain",)).get_content())


# An expired invitation


def test_an_invitation_opened_too_late_leads_to_a_new_one_that_works_once(cast, elsewhere, people):
    cast.on(2026, 11, 10)
    guest = registered(people, 203, "terundang")
    appointed_planner(people, guest)
    the_admin_invites(cast, people, guest)

    cast.on(2026, 11, 10, hour=9 + 61 / 60)
    the_guest_comes_too_late_and_asks_again(elsewhere, guest)
    cast.on(2026, 11, 10, hour=9 + 70 / 60)
    fresh = the_guest_sets_a_password(elsewhere, guest)
    the_link_opens_nothing_again(elsewhere, fresh, guest)


def the_guest_comes_too_late_and_asks_again(desk, guest):
    page = desk.page
    (late,) = links(guest.surel)
    assert page.goto(late).status == 410
    page.get_by_role("heading", name="Tautan ini tidak berlaku lagi").wait_for()
    desk.looks("undangan-lewat")
    page.locator("[data-uji=minta-lagi]").click()
    page.get_by_role("heading", name="Periksa surel Anda").wait_for()
    desk.looks("undangan-diminta")
    assert len(links(guest.surel)) == 2


def the_guest_sets_a_password(desk, guest):
    page, fresh = desk.page, links(guest.surel)[-1]
    assert page.goto(fresh).status == 200
    for refused, why in (("Kuda9", "baru 5 tanda"), ("Kandangan2026", "mudah ditebak")):
        types_a_password(page, refused)
        expect(page.locator("main")).to_contain_text(why)
        desk.looks(f"undangan-ditolak-{'pendek' if why.startswith('baru') else 'setempat'}")
    types_a_password(page, KALIMAT)
    page.wait_for_url(lambda url: "/tautan/" not in url)
    page.get_by_text("Kata sandi sudah dipasang.").wait_for()
    expect(page.get_by_text(guest.nama).filter(visible=True).first).to_be_visible()
    desk.looks("undangan-masuk")
    return fresh


def types_a_password(page, words):
    page.get_by_label("Kata sandi baru", exact=True).fill(words)
    page.get_by_label("Ulangi kata sandi baru").fill(words)
    page.locator("[data-uji=pasang-sandi]").click()


def the_link_opens_nothing_again(desk, fresh, guest):
    page = desk.page
    page.context.clear_cookies()
    assert page.goto(fresh).status == 410
    expect(page.get_by_role("heading", name="Tautan ini tidak berlaku lagi")).to_be_visible()
    assert page.get_by_label("Kata sandi baru", exact=True).count() == 0
    assert UndanganAkun.objects.filter(user=guest, dipakai_pada__isnull=False).count() == 1
