"""Links from mails: invitation and forgotten password (S14)."""

from datetime import timedelta

import pytest
from django.test import Client

from petasama.akun import actions
from petasama.akun.models import UndanganAkun
from petasama.core import clock
from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.core.trail import phrase
from petasama.kabar.models import Surel
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import User
from tests.akun.conftest import KALIMAT, is_inside, links
from tests.world import SAAT

BARU = {"sandi": KALIMAT, "ulang": KALIMAT}


@pytest.fixture
def path(dunia, orang, client):
    """The path of a link for a forgotten password, as it stands in the mail."""
    client.post("/lupa-sandi/", {"nama": orang.nip})
    return links(orang.surel)[-1].removeprefix("http://127.0.0.1:8000")


def test_an_invited_person_sets_a_password_and_is_inside(client, undangan, orang):
    assert orang.nama in client.get(undangan).content.decode()

    answer = client.post(undangan, BARU)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert is_inside(client)
    orang.refresh_from_db()
    assert orang.check_password(KALIMAT)
    assert orang.sandi_diganti_pada == SAAT
    told = [phrase(entry) for entry in Trail.objects.filter(kind="organisasi.user").order_by("number")]
    assert told[-2:] == [
        f"mengirim undangan akun kepada pengguna {orang.nama}",
        f"memasang kata sandi pengguna {orang.nama} lewat undangan akun",
    ]


def test_the_key_of_a_link_is_kept_nowhere_but_in_the_mail(undangan, orang):
    key = undangan.split("/")[2]

    row = UndanganAkun.objects.get(user=orang)

    assert len(key) >= 43
    assert key not in repr(vars(row))
    assert not Trail.objects.filter(data__icontains=key).exists()


def test_a_link_serves_once(client, undangan):
    client.post(undangan, BARU)

    for answer in (Client().get(undangan), Client().post(undangan, {"sandi": "lain sekali lagi", "ulang": "x"})):
        assert answer.status_code == 410
        assert "Minta undangan baru" in answer.content.decode()


def test_opening_a_link_alone_uses_nothing_up(client, undangan):
    for _ in range(3):
        assert client.get(undangan).status_code == 200

    assert client.post(undangan, BARU).status_code == 302


@pytest.mark.parametrize(("minutes", "status"), [(59, 200), (61, 410)])
def test_a_link_lives_one_hour(client, undangan, minutes, status):
    with clock.fixed_at(SAAT + timedelta(minutes=minutes)):
        assert client.get(undangan).status_code == status


def test_a_late_link_brings_a_new_one_by_mail(client, undangan, orang):
    with clock.fixed_at(SAAT + timedelta(hours=2)):
        answer = client.post(f"{undangan}minta-lagi/")
        newest = links(orang.surel)[-1]

        assert answer["Location"] == "/lupa-sandi/terkirim/"
        assert newest != f"http://127.0.0.1:8000{undangan}"
        assert client.post(newest, BARU).status_code == 302


def test_a_key_that_never_was_gets_the_same_answer(client, db):
    answer = client.post("/tautan/karangan/minta-lagi/")

    assert answer["Location"] == "/lupa-sandi/terkirim/"
    assert client.get("/tautan/karangan/").status_code == 410
    assert not Surel.objects.exists()


def test_a_used_password_link_closes_the_other_links_and_sessions_and_is_told_by_mail(masuk, orang, path):
    old = masuk(orang)
    Client().post("/lupa-sandi/", {"nama": orang.surel})
    first, second = [link.removeprefix("http://127.0.0.1:8000") for link in links(orang.surel)]

    Client().post(second, BARU)

    assert Client().get(first).status_code == 410
    assert not is_inside(old)
    assert Surel.objects.filter(kepada=orang.surel, perihal="Perubahan pada akun Petasama Anda").count() == 1


def test_a_weak_password_is_refused_with_a_sentence_and_the_link_stays_good(client, path):
    answer = client.post(path, {"sandi": "Kandangan2026!", "ulang": "Kandangan2026!"})

    assert answer.status_code == 422
    assert "mudah ditebak di sini" in answer.content.decode()
    assert client.post(path, BARU).status_code == 302


def test_two_passwords_that_differ_are_refused(client, path):
    answer = client.post(path, {"sandi": KALIMAT, "ulang": f"{KALIMAT}."})

    assert answer.status_code == 422
    assert "Kedua kata sandi tidak sama." in answer.content.decode()


def test_known_and_unknown_names_see_the_same_page(client, orang):
    pages = []
    for name in (orang.surel, "tidak.ada@hss.example"):
        answer = client.post("/lupa-sandi/", {"nama": name}, follow=True)
        pages.append((answer.redirect_chain, answer.content))

    assert pages[0] == pages[1]
    assert [mail.kepada for mail in Surel.objects.all()] == [orang.surel]


def test_an_account_gets_three_mails_an_hour_however_often_one_asks(client, orang, dunia):
    for _ in range(50):
        client.post("/lupa-sandi/", {"nama": orang.surel})

    assert Surel.objects.filter(kepada=orang.surel).count() == 3
    with pytest.raises(NotNow, match="Sudah 3 surel"):
        actions.undang(orang, by=dunia.post("admin"))
    with clock.fixed_at(SAAT + timedelta(minutes=61)):
        client.post("/lupa-sandi/", {"nama": orang.surel})
    assert Surel.objects.filter(kepada=orang.surel).count() == 4


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_HOST": "jahat.example"}, {"HTTP_HOST": "127.0.0.1@jahat.example"}, {"HTTP_HOST": "localhost.jahat.id"},
        {"HTTP_X_FORWARDED_HOST": "jahat.example"}, {"HTTP_X_FORWARDED_SERVER": "jahat.example"},
        {"HTTP_FORWARDED": "host=jahat.example"}, {"HTTP_X_HOST": "jahat.example"},
        {"HTTP_X_ORIGINAL_HOST": "jahat.example"}, {"HTTP_X_FORWARDED_PROTO": "https", "HTTP_HOST": "localhost:6666"},
        {"HTTP_X_ORIGINAL_URL": "https://jahat.example/"}, {"HTTP_REFERER": "https://jahat.example/"},
        {"SERVER_NAME": "jahat.example"}, {"HTTP_HOST": "jahat.example\r\nX: y"}, {"SCRIPT_NAME": "//jahat.example"},
    ],
)  # fmt: skip
def test_every_mail_shows_the_configured_address_or_none_is_sent(client, orang, settings, headers):
    settings.ALAMAT = "https://petasama.hss.example"

    client.post("/lupa-sandi/", {"nama": orang.surel}, **headers)

    for mail in Surel.objects.all():
        assert "jahat" not in mail.teks
        assert "6666" not in mail.teks
    assert all(found.startswith("https://petasama.hss.example/") for found in links(orang.surel))


def test_a_closed_account_is_sent_nothing_and_its_link_opens_nothing(client, orang, path, dunia):
    actions.nonaktifkan(orang, by=dunia.post("admin"))
    Surel.objects.all().delete()

    client.post("/lupa-sandi/", {"nama": orang.surel})

    assert not Surel.objects.exists()
    assert client.get(path).status_code == 410


def test_only_people_of_the_own_government_are_invited(orang, tapin, dunia):
    with pytest.raises(Denied, match="bukan pengguna pemerintah daerah Anda"):
        actions.undang(orang, by=tapin.post("Admin Petasama"))

    rows = list(User.objects.visible_to(dunia.post("admin")).order_by("pk")[:5])
    assert len(actions.undang_semua(rows, by=dunia.post("admin"))) == 5


def test_the_mail_names_who_invited_and_how_long_the_link_lives(undangan, orang):
    mail = Surel.objects.get(kepada=orang.surel)

    assert "Admin Petasama pada Diskominfo mengundang Anda" in mail.teks
    assert "sampai pukul 10.00 WITA" in mail.teks
    assert SANDI not in mail.teks
