"""The door: by NIP or e-mail address, one sentence for everything that does not fit."""

import pytest

from petasama.organisasi.example import SANDI, akun_list, akun_per_peran
from petasama.organisasi.login import NipOrEmailBackend
from petasama.organisasi.models import Daerah, User
from petasama.organisasi.peran import Peran

TIDAK_COCOK = "NIP, alamat surel, atau kata sandi tidak cocok. Periksa lalu coba lagi."


@pytest.fixture
def orang(dunia):
    return dunia.post("kepala:DINKES").user


@pytest.fixture
def ketuk(client):
    """Knock at the door with a name and a password."""

    def knock(name, password=SANDI):
        return client.post("/masuk/", {"username": name, "password": password})

    return knock


def test_a_person_signs_in_by_nip(client, ketuk, orang):
    answer = ketuk(orang.nip)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.session["_auth_user_id"] == str(orang.pk)


@pytest.mark.parametrize("write", [str, str.upper, "  {}  ".format])
def test_a_person_signs_in_by_email_however_it_is_typed(client, ketuk, orang, write):
    ketuk(write(orang.surel))

    assert client.session["_auth_user_id"] == str(orang.pk)


def test_after_signing_in_one_is_where_one_wanted_to_go(client, orang):
    answer = client.post("/masuk/?next=/persiapan/", {"username": orang.nip, "password": SANDI})

    assert answer["Location"] == "/persiapan/"


def test_nobody_is_sent_to_another_site(client, orang):
    answer = client.post("/masuk/?next=https://jahat.example/", {"username": orang.nip, "password": SANDI})

    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("kepala.dinkes@hss.example", "salah-sekali-2026"),
        ("tidak.ada@hss.example", SANDI),
        ("000000000000000000", SANDI),
        ("Kepala Dinas Kesehatan", SANDI),
    ],
)
def test_a_wrong_password_and_an_unknown_name_get_the_same_sentence(client, ketuk, dunia, name, password):
    answer = ketuk(name, password)

    assert answer.status_code == 422
    assert TIDAK_COCOK in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_an_inactive_account_gets_that_sentence_too(client, ketuk, orang):
    User.objects.filter(pk=orang.pk).update(is_active=False)

    answer = ketuk(orang.nip)

    assert TIDAK_COCOK in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_who_becomes_inactive_is_outside_with_the_next_request(client, ketuk, orang):
    ketuk(orang.nip)
    User.objects.filter(pk=orang.pk).update(is_active=False)

    answer = client.get("/")

    assert (answer.status_code, answer["Location"]) == (302, "/masuk/?next=/")


def test_an_empty_name_finds_nobody_though_people_without_nip_exist(dunia):
    User.objects.create_user(surel="tanpa.nip@hss.example", nama="Tanpa NIP (contoh)", password=SANDI)

    assert NipOrEmailBackend().authenticate(None, username="", password=SANDI) is None
    with pytest.raises(User.DoesNotExist):
        User.objects.get_by_natural_key(None)


def test_a_user_made_without_a_password_cannot_sign_in(dunia):
    user = User.objects.create_user(surel="Baru@HSS.example", nama="Baru (contoh)", nip="")

    assert (user.surel, user.nip, user.has_usable_password()) == ("baru@hss.example", None, False)
    assert NipOrEmailBackend().authenticate(None, username="baru@hss.example", password="") is None


def test_a_password_is_never_stored_as_it_is(orang):
    assert SANDI not in orang.password
    assert orang.check_password(SANDI)


def test_an_account_alone_gives_no_right(orang):
    assert NipOrEmailBackend().has_perm(orang, "pemetaan.add_usulan") is False


def test_signing_out_ends_the_session_and_takes_a_post(client, ketuk, orang):
    ketuk(orang.nip)
    assert client.get("/keluar/").status_code == 405

    answer = client.post("/keluar/")

    assert (answer.status_code, answer["Location"]) == (302, "/masuk/")
    assert "_auth_user_id" not in client.session


def test_the_page_offers_one_example_account_for_each_role(client, dunia):
    page = client.get("/masuk/").content.decode()

    offered = akun_per_peran()
    assert [account.kode_peran for account in offered] == [
        peran for peran in Peran if peran in {account.kode_peran for account in akun_list()}
    ]
    assert {"PPKSD", "KEPALA_OPD", "SEKRETARIAT_TKKSD", "KETUA_TKKSD", "BAGIAN_HUKUM"} <= {
        account.kode_peran for account in offered
    }
    assert SANDI in page


def test_a_government_with_real_data_has_no_example_accounts(client, dunia):
    Daerah.objects.update(contoh=False)

    page = client.get("/masuk/").content.decode()

    assert akun_list() == []
    assert SANDI not in page


def test_an_example_account_says_what_it_plays(dunia):
    account = next(item for item in akun_list() if item.surel == "kepala.dinkes@hss.example")

    assert account.as_dict() == {
        "peran": "Kepala Perangkat Daerah",
        "kode_peran": "KEPALA_OPD",
        "jabatan": "Kepala Dinas Kesehatan",
        "surel": "kepala.dinkes@hss.example",
        "nip": dunia.post("kepala:DINKES").user.nip,
        "sandi": SANDI,
        "daerah": "Kabupaten Hulu Sungai Selatan",
    }
