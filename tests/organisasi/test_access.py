"""Who acts in which post, and which views a role may call."""

from datetime import date, timedelta

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from petasama.core import clock
from petasama.core.errors import Denied
from petasama.organisasi.access import check_role, roles
from petasama.organisasi.middleware import active_for
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran, Sebagai
from tests.world import SAAT

HARI_INI = SAAT.date()


@roles(Peran.SEKRETARIAT_TKKSD, Peran.KETUA_TKKSD, methods=("GET", "POST"))
def papan(request):
    return HttpResponse("papan")


@roles()
def siapa_saja(request):
    return HttpResponse("siapa saja")


def call(view, post, method="GET"):
    """Call a view as the middleware would."""
    request = RequestFactory().generic(method, "/")
    request.penugasan = post
    return view(request)


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_a_role_that_is_named_passes_with_the_methods_named(dunia, method):
    assert call(papan, dunia.post("sekretariat"), method).status_code == 200


def test_another_method_is_answered_with_those_that_exist(dunia):
    answer = call(papan, dunia.post("sekretariat"), "DELETE")

    assert (answer.status_code, answer["Allow"]) == (405, "GET, POST")
    assert call(siapa_saja, dunia.post("sekretariat"), "POST").status_code == 405


def test_a_role_that_is_not_named_is_told_whose_page_it_is(dunia):
    with pytest.raises(Denied) as refusal:
        call(papan, dunia.post("kepala:DINKES"))

    assert refusal.value.sentence == "Halaman atau tindakan ini untuk Sekretariat TKKSD dan Ketua TKKSD."


def test_without_a_role_named_every_post_passes_but_nobody_without_a_post(dunia):
    assert call(siapa_saja, dunia.post("inspektorat")).status_code == 200

    with pytest.raises(Denied, match=r"penugasan yang berlaku\. Hubungi admin daerah"):
        call(siapa_saja, None)


def test_the_view_carries_what_the_table_of_rights_reads():
    assert papan.allowed_roles == (Peran.SEKRETARIAT_TKKSD, Peran.KETUA_TKKSD)
    assert papan.allowed_methods == ("GET", "POST")
    assert siapa_saja.allowed_roles == tuple(Peran)
    assert papan.__name__ == "papan"


def test_a_role_is_checked_in_the_post_one_acts_in_not_in_another(dunia):
    head = dunia.post("kepala:BAPPELITBANGDA")
    seat = dunia.post("kursi:WAKIL_KETUA_2")
    assert head.user == seat.user

    check_role(seat, (Peran.ANGGOTA_TKKSD,))
    with pytest.raises(Denied):
        check_role(head, (Peran.ANGGOTA_TKKSD,))


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


def test_a_visitor_is_led_to_the_door(client, db):
    answer = client.get("/")

    assert (answer.status_code, answer["Location"]) == (302, "/masuk/?next=/")


def test_an_acting_head_is_named_as_such_in_page_and_trail(orang):
    post = appoint(orang, jabatan="Kepala Dinas Kesehatan", sebagai=Sebagai.PLT)

    assert post.label == "Plt. Kepala Dinas Kesehatan"
    assert str(post) == f"{orang.nama} – Plt. Kepala Dinas Kesehatan"
    assert (post.role, post.tenant_id) == ("PERENCANA", post.daerah_id)
