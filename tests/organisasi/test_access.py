"""Who acts in which post, and whom the gate lets pass."""

from datetime import date, timedelta

import pytest
from django.http import HttpResponse
from django.urls import include, path

from petasama.core import clock
from petasama.core.errors import Denied
from petasama.core.rights import RIGHTS, Right, cells
from petasama.organisasi.access import check_row
from petasama.organisasi.middleware import active_for
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PENGGUNA, SEMUA_PENUGASAN, Peran, Sebagai
from petasama.urls import urlpatterns as product
from tests.world import SAAT

HARI_INI = SAAT.date()


def halaman(request, pk=0):
    return HttpResponse(f"{request.method} {pk}")


NAMES = ("papan", "siapa-saja", "pengguna", "terbuka", "tanpa-hak")
inner = [path(f"{name}/", halaman, name=name) for name in NAMES]
urlpatterns = [*product, path("uji/", include((inner, "uji")))]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture(autouse=True)
def rows(monkeypatch):
    """The addresses of this file have rows in the table of rights, but for one."""
    grants = {
        "papan": cells("RW", Peran.SEKRETARIAT_TKKSD) | cells("R", Peran.KETUA_TKKSD),
        "siapa-saja": cells("R", SEMUA_PENUGASAN),
        "pengguna": {PENGGUNA: "RW S"},
        "terbuka": {Peran.PUBLIK: "R"},
    }
    for name, given in grants.items():
        row = Right(code=f"uji.{name}", group="Uji", label=name, routes=(f"uji:{name}",), grants=given)
        monkeypatch.setitem(RIGHTS._members, row.code, row)


@pytest.mark.parametrize("method", ["get", "head", "post"])
def test_a_role_that_is_named_passes_with_the_methods_named(dunia, browser_of, method):
    assert getattr(browser_of(dunia.post("sekretariat")), method)("/uji/papan/").status_code == 200


@pytest.mark.parametrize(("method", "status"), [("get", 200), ("head", 200), ("post", 403)])
def test_a_role_passes_with_its_own_methods_only(dunia, browser_of, method, status):
    assert getattr(browser_of(dunia.post("kursi:KETUA")), method)("/uji/papan/").status_code == status


@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "ASAL"])
def test_another_method_is_answered_with_those_that_exist_whoever_asks(client, dunia, browser_of, method):
    for visitor in (client, browser_of(dunia.post("sekretariat"))):
        answer = visitor.generic(method, "/uji/papan/")

        assert (answer.status_code, answer["Allow"]) == (405, "GET, POST")

    assert client.post("/uji/siapa-saja/")["Allow"] == "GET"


def test_a_role_that_is_not_named_is_told_whose_page_it_is(dunia, browser_of):
    head = browser_of(dunia.post("kepala:DINKES"))

    reading, writing = head.get("/uji/papan/"), head.post("/uji/papan/")

    assert (reading.status_code, writing.status_code) == (403, 403)
    both = "Halaman atau tindakan ini untuk Sekretariat TKKSD dan Ketua TKKSD."
    assert both in reading.content.decode()
    assert "Halaman atau tindakan ini untuk Sekretariat TKKSD." in writing.content.decode()


def test_every_post_passes_where_all_are_named_but_nobody_without_a_post(dunia, browser_of):
    assert browser_of(dunia.post("inspektorat")).get("/uji/siapa-saja/").status_code == 200

    with pytest.raises(Denied, match=r"penugasan yang berlaku\. Hubungi admin daerah"):
        check_row(RIGHTS.get("uji.siapa-saja"), None, method="GET")


def test_a_visitor_is_led_to_the_door_and_back(client, db):
    answer = client.get("/uji/papan/?tahun=2027&urut=nomor")

    assert (answer.status_code, answer["Location"]) == (
        302,
        "/masuk/?next=/uji/papan/%3Ftahun%3D2027%26urut%3Dnomor",
    )


def test_what_is_open_to_all_asks_nobody_who_he_is(client, db):
    assert client.get("/uji/terbuka/").content == b"GET 0"


def test_what_belongs_to_whoever_is_signed_in_asks_for_no_post(client, orang):
    Penugasan.objects.filter(user=orang).update(selesai=HARI_INI - timedelta(days=1))
    assert client.get("/uji/pengguna/").status_code == 302

    client.force_login(orang)

    assert client.get("/uji/pengguna/").status_code == 200


def test_an_address_without_a_row_opens_to_nobody(client, dunia, browser_of):
    for visitor in (client, browser_of(dunia.post("admin"))):
        answer = visitor.get("/uji/tanpa-hak/")

        assert answer.status_code == 403
        assert "tidak terdaftar dalam tabel hak" in answer.content.decode()


def test_a_role_is_checked_in_the_post_one_acts_in_not_in_another(dunia):
    head = dunia.post("kepala:BAPPELITBANGDA")
    seat = dunia.post("kursi:WAKIL_KETUA_2")
    assert head.user == seat.user
    row = Right(code="uji", group="Uji", label="Uji", routes=("x",), grants=cells("R", Peran.ANGGOTA_TKKSD))

    check_row(row, seat, method="GET")
    with pytest.raises(Denied):
        check_row(row, head, method="GET")


def appoint(user, **fields):
    """An appointment of this user in the government of Hulu Sungai Selatan."""
    like = Penugasan.objects.get(jabatan="Sekretariat TKKSD", daerah__nama="Kabupaten Hulu Sungai Selatan")
    basic = {"peran": Peran.PERENCANA, "jabatan": "Perencana Ahli Muda", "mulai": date(2026, 1, 2)}
    return Penugasan.objects.create(
        daerah=like.daerah, user=user, nomor_surat="1", tanggal_surat=date(2026, 1, 2), **(basic | fields)
    )


@pytest.fixture
def orang(dunia):
    """The head of the health office, who holds one post to begin with."""
    return dunia.post("kepala:DINKES").user


@pytest.mark.parametrize(
    ("mulai", "selesai", "is_active"),
    [
        (HARI_INI, None, True),
        (HARI_INI, HARI_INI, True),
        (HARI_INI - timedelta(days=1), HARI_INI, True),
        (HARI_INI + timedelta(days=1), None, False),
        (HARI_INI - timedelta(days=9), HARI_INI - timedelta(days=1), False),
    ],
)
def test_a_post_holds_from_its_first_to_its_last_day(orang, mulai, selesai, is_active):
    post = appoint(orang, mulai=mulai, selesai=selesai)

    assert (post in active_for(orang)) is is_active
    assert Penugasan.objects.active(HARI_INI).filter(pk=post.pk).exists() is is_active


def test_the_day_is_the_one_of_the_governments_own_zone(orang):
    post = appoint(orang, mulai=date(2026, 11, 11))

    with clock.fixed_at(SAAT.replace(hour=23, minute=59)):
        assert post not in active_for(orang)
    with clock.fixed_at(SAAT.replace(hour=23, minute=59) + timedelta(minutes=2)):
        assert post in active_for(orang)


def test_the_first_post_is_chosen_and_another_of_ones_own_may_be_taken(client, dunia):
    head, seat = dunia.post("kepala:BAPPELITBANGDA"), dunia.post("kursi:WAKIL_KETUA_2")
    client.force_login(head.user)
    assert client.get("/").wsgi_request.penugasan == head

    answer = client.post("/ganti-peran/", {"role": seat.pk})

    assert (answer.status_code, answer["Location"]) == (302, "/")
    later = client.get("/").wsgi_request
    assert later.penugasan == seat
    assert later.penugasan_list == [head, seat]


def test_nobody_takes_the_post_of_another(client, dunia):
    client.force_login(dunia.post("kepala:DINKES").user)

    for role in (dunia.post("sekretariat").pk, "", "abc"):
        assert client.post("/ganti-peran/", {"role": role}).status_code == 404

    assert client.get("/").wsgi_request.penugasan == dunia.post("kepala:DINKES")


def test_a_chosen_post_that_has_ended_falls_back_to_one_in_force(client, orang, dunia):
    post = appoint(orang, selesai=HARI_INI)
    client.force_login(orang)
    client.post("/ganti-peran/", {"role": post.pk})
    assert client.get("/").wsgi_request.penugasan == post

    with clock.fixed_at(SAAT + timedelta(days=1)):
        assert client.get("/").wsgi_request.penugasan == dunia.post("kepala:DINKES")


def test_a_person_without_a_post_signs_in_but_sees_only_why(client, orang):
    Penugasan.objects.filter(user=orang).update(selesai=HARI_INI - timedelta(days=1))
    client.force_login(orang)

    answer = client.get("/")

    assert answer.status_code == 403
    assert "belum mempunyai penugasan yang berlaku" in answer.content.decode()


def test_an_acting_head_is_named_as_such_in_page_and_trail(orang):
    post = appoint(orang, jabatan="Kepala Dinas Kesehatan", sebagai=Sebagai.PLT)

    assert post.label == "Plt. Kepala Dinas Kesehatan"
    assert str(post) == f"{orang.nama} – Plt. Kepala Dinas Kesehatan"
    assert (post.role, post.tenant_id) == ("PERENCANA", post.daerah_id)
