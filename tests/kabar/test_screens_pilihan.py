"""Own choices on the screen: when mails come, and the calendar's address."""

from html import unescape

from django.urls import reverse

from petasama.core.models import Trail
from petasama.kabar.models import AlamatKalender, PilihanKabar
from tests.browsing import browser

PAGE = reverse("kabar:pilihan")
CALENDAR = reverse("kabar:alamat-kalender")


def text_of(answer):
    return unescape(answer.content.decode())


def test_without_a_choice_the_digest_is_marked(dunia):
    answer = browser(dunia.post("kepala:DINKES")).get(PAGE)

    assert answer.context["form"]["cara"].value() == "HARIAN"
    assert "kepala.dinkes@hss.example" in text_of(answer)


def test_a_choice_is_kept_with_its_trail(dunia):
    post = dunia.post("kepala:DINKES")

    answer = browser(post).post(PAGE, {"cara": "LANGSUNG"}, follow=True)

    assert "Tersimpan pukul 09.00 WITA." in text_of(answer)
    assert PilihanKabar.objects.get(user=post.user).cara == "LANGSUNG"
    assert answer.context["form"]["cara"].value() == "LANGSUNG"
    entry = Trail.objects.get(act="pilih_cara")
    assert entry.data["semula"].startswith("Ringkasan harian")
    assert entry.data["menjadi"].startswith("Setiap hal baru")


def test_an_unknown_choice_is_refused_beside_its_question(dunia):
    answer = browser(dunia.post("kepala:DINKES")).post(PAGE, {"cara": "MERPATI"})

    assert answer.status_code == 422
    assert "Pilih salah satu cara menerima kabar." in text_of(answer)
    assert not PilihanKabar.objects.exists()


def test_the_calendars_address_is_made_replaced_and_ended(dunia, settings):
    settings.ALAMAT = "https://petasama.contoh.go.id"
    person = browser(dunia.post("kepala:DINKES"))
    assert "Buat alamat kalender" in text_of(person.get(PAGE))

    first = person.post(CALENDAR, {"act": "buat"}, follow=True).context["alamat"]
    second = person.post(CALENDAR, {"act": "ganti"}, follow=True).context["alamat"]
    ended = person.post(CALENDAR, {"act": "cabut"}, follow=True)

    assert first.startswith("https://petasama.contoh.go.id/kabar/kalender/")
    assert first != second
    assert ended.context["alamat"] == ""
    assert not AlamatKalender.objects.exists()


def test_a_choice_is_for_oneself_alone(dunia):
    browser(dunia.post("kepala:DINKES")).post(PAGE, {"cara": "TANPA"})

    other = browser(dunia.post("kepala:BPBD")).get(PAGE)

    assert other.context["form"]["cara"].value() == "HARIAN"
