"""What a password must be, in both modes."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from petasama.akun import actions
from petasama.akun.models import SandiLama
from petasama.core import clock
from petasama.core.errors import NotNow
from petasama.core.models import Trail
from petasama.core.trail import phrase
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Daerah, User
from tests.akun.conftest import KALIMAT
from tests.world import SAAT


def refusals(password, user):
    """The sentences with which a password is refused."""
    try:
        validate_password(password, user)
    except ValidationError as refused:
        return refused.messages
    return []


@pytest.fixture
def bssn(asli):
    """The government has turned mode BSSN on."""
    actions.atur_mode_bssn(asli.daerah, aktif=True, by=asli.post("admin"))
    return asli


@pytest.mark.parametrize(
    ("password", "word"),
    [
        ("kuda-hijau", "baru 10 tanda"),
        ("qwertyuiop123", "paling sering dipakai"),
        ("Kandangan2026", "“kandangan”"),
        ("k4nd4ng4n-2026!", "“kandangan”"),
        ("HuluSungaiSelatan26", "mudah ditebak di sini"),
        ("DinasKesehatan#1", "“dinaskesehatan”"),
        ("bappelitbangda2026", "“bappelitbangda”"),
        ("DISKOMINFO-2027-11", "“diskominfo”"),
        ("petasama12345678", "“petasama”"),
        ("Agustus17081945", "“agustus”"),
    ],
)
def test_what_anybody_here_would_try_is_refused(orang, password, word):
    assert word in " ".join(refusals(password, orang))


def test_what_is_like_the_own_name_or_number_is_refused(orang):
    User.objects.filter(pk=orang.pk).update(nama="Wahyuni Hairulsyah")
    orang.refresh_from_db()

    assert "terlalu mirip" in " ".join(refusals("wahyuni.hairul", orang))
    assert "terlalu mirip" in " ".join(refusals(orang.nip, orang))


@pytest.mark.parametrize(
    "password",
    [KALIMAT, "empat kata tanpa hubungan", "ünïcode sandi panjang", "rapat di kandangan minum teh tawar", "x9-" * 5],
)
def test_length_alone_is_enough_and_every_sign_counts(orang, password):
    assert refusals(password, orang) == []


def test_words_of_another_government_are_no_local_words(orang, tapin):
    assert refusals("rantauku-bertuah", orang) == []


def test_mode_bssn_asks_for_four_kinds_of_signs(bssn, orang):
    assert refusals(KALIMAT, orang) == [
        "Pemerintah daerah Anda memakai mode BSSN: kata sandi masih kurang huruf besar, angka."
    ]
    assert refusals("Kuda-Hijau menari 7 kali", orang) == []


def test_mode_bssn_refuses_the_last_five_passwords(bssn, masuk, orang):
    used = [f"Kuda-Hijau menari {n} kali" for n in range(7)]
    for password in used:
        actions.ganti_sandi(orang, password, by=bssn.post("kepala:DINKES"))

    assert [bool(refusals(password, orang)) for password in used] == [False, False, True, True, True, True, True]
    assert SandiLama.objects.filter(user=orang).count() == 5
    assert not SandiLama.objects.filter(sidik__contains="Kuda").exists()


def test_without_mode_bssn_an_old_password_may_come_back(dunia, orang):
    actions.ganti_sandi(orang, KALIMAT, by=None)
    actions.ganti_sandi(orang, "empat kata tanpa hubungan", by=None)

    assert refusals(KALIMAT, orang) == []


@pytest.mark.parametrize(("days", "led"), [(179, False), (181, True)])
def test_mode_bssn_leads_to_a_new_password_after_180_days(bssn, masuk, orang, days, led):
    User.objects.filter(pk=orang.pk).update(sandi_diganti_pada=SAAT - timedelta(days=days))
    client = masuk(orang)

    answer = client.get("/persiapan/")

    assert (answer.status_code, answer.get("Location")) == ((302, "/akun/sandi/") if led else (200, None))
    assert ("kata sandi berlaku 180 hari" in client.get("/akun/sandi/").content.decode()) == led
    assert client.get("/akun/").status_code == 200


def test_after_changing_an_expired_password_all_pages_are_open(bssn, masuk, orang):
    client = masuk(orang)
    new = "Kuda-Hijau menari 7 kali"
    assert client.get("/persiapan/")["Location"] == "/akun/sandi/"

    client.post("/akun/sandi/", {"sekarang": SANDI, "sandi": new, "ulang": new})

    assert client.get("/persiapan/").status_code == 200


def test_without_mode_bssn_and_in_the_example_no_password_expires(dunia, masuk, orang):
    assert masuk(orang).get("/persiapan/").status_code == 200
    Daerah.objects.update(mode_bssn=True, contoh=True)

    assert masuk(orang).get("/persiapan/").status_code == 200


def test_the_admin_turns_the_mode_on_and_off_with_a_trail(dunia, browser_of):
    admin = browser_of(dunia.post("admin"))

    assert "Mode BSSN tidak aktif" in admin.get("/akun/kebijakan-sandi/").content.decode()
    admin.post("/akun/kebijakan-sandi/", {"act": "aktifkan"})

    dunia.daerah.refresh_from_db()
    assert dunia.daerah.mode_bssn
    assert phrase(Trail.objects.latest("pk")).startswith("mengubah mode BSSN kata sandi dari tidak menjadi ya")
    assert "Mode BSSN aktif" in admin.get("/akun/kebijakan-sandi/").content.decode()
    assert admin.post("/akun/kebijakan-sandi/", {"act": "aktifkan"}).status_code == 409
    admin.post("/akun/kebijakan-sandi/", {"act": "matikan"})
    dunia.daerah.refresh_from_db()
    assert not dunia.daerah.mode_bssn


def test_nobody_else_sets_the_policy(dunia, tapin, browser_of):
    for key in ("sekretariat", "kepala:DINKES", "inspektorat"):
        assert browser_of(dunia.post(key)).get("/akun/kebijakan-sandi/").status_code == 403
    with pytest.raises(NotNow):
        actions.atur_mode_bssn(dunia.daerah, aktif=True, by=tapin.post("Admin Petasama"))


def test_a_wrong_present_password_changes_nothing_and_slows_down(masuk, orang):
    client = masuk(orang)
    data = {"sekarang": "salah-sama-sekali", "sandi": KALIMAT, "ulang": KALIMAT}

    answers = [client.post("/akun/sandi/", data) for _ in range(5)]

    assert [answer.status_code for answer in answers] == [422, 422, 422, 422, 429]
    assert "Kata sandi tidak cocok." in answers[0].content.decode()
    assert client.post("/akun/sandi/", {**data, "sekarang": SANDI}).status_code == 429
    kept = str(AccessAttempt.objects.values())
    assert orang.surel in kept
    assert "salah-sama" not in kept
    assert "kuda-hijau" not in kept
    orang.refresh_from_db()
    assert orang.check_password(SANDI)


def test_the_day_of_the_password_is_kept(dunia, orang):
    with clock.fixed_at(SAAT + timedelta(days=3)):
        actions.ganti_sandi(orang, KALIMAT, by=None)

    orang.refresh_from_db()
    assert orang.sandi_diganti_pada == SAAT + timedelta(days=3)
