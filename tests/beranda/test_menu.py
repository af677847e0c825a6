"""The menu holds what exists and what the role may read; nothing in it leads to a refusal."""

import pytest
from django.urls import reverse

from petasama.beranda.menu import ALAT, TAHAP, is_readable
from tests.browsing import browser

POSTS = ["sekretariat", "kepala:DINKES", "kursi:KETUA", "bupati", "hukum", "inspektorat", "admin", "pemantau"]


def entries(post):
    groups = browser(post).get(reverse("beranda:beranda")).context["shell"]["groups"]
    return {entry["label"]: entry for group in groups for entry in group["entries"]}


@pytest.mark.parametrize("key", POSTS)
def test_every_entry_opens(dunia, key):
    post = dunia.post(key)
    person = browser(post)

    for label, entry in entries(post).items():
        assert person.get(entry["url"]).status_code == 200, label


def test_an_address_that_nobody_made_is_no_entry(dunia):
    assert not is_readable("tidak:ada", dunia.post("sekretariat"))


@pytest.mark.parametrize(
    ("label", "key", "shown"),
    [
        ("Pleno", "kursi:KETUA", True),
        ("Pleno", "kepala:DINKES", False),
        ("Yang belum selesai", "sekretariat", True),
        ("Yang belum selesai", "kepala:DINKES", False),
        ("Surel keluar", "admin", True),
        ("Surel keluar", "sekretariat", False),
        ("Perlu tindakan", "pemantau", True),
        ("Pilihan kabar", "kepala:DINKES", True),
        ("Cari", "bupati", True),
    ],
)
def test_an_entry_follows_the_table_of_rights(dunia, label, key, shown):
    assert (label in entries(dunia.post(key))) is shown


def test_one_entry_at_most_is_the_current_one(dunia):
    person = browser(dunia.post("sekretariat"))

    for _, name in [*TAHAP, *ALAT]:
        if is_readable(name, dunia.post("sekretariat")):
            groups = person.get(reverse(name)).context["shell"]["groups"]
            current = [entry["label"] for group in groups for entry in group["entries"] if entry["current"]]
            assert len(current) == 1, name


def test_an_office_finds_its_list_in_the_bar_of_the_phone(dunia):
    page = browser(dunia.post("kepala:DINKES")).get(reverse("beranda:beranda")).content.decode()

    bar = page.split('<nav aria-label="Menu utama">')[1].split("</nav>")[0]
    front = [row for row in bar.split("<li") if row.startswith(' class="front"')]
    assert any("Perlu tindakan" in row for row in front)
    assert len(front) == 5


def test_the_frame_carries_the_search_box_on_every_page(dunia):
    page = browser(dunia.post("kepala:DINKES")).get(reverse("persiapan:index")).content.decode()

    assert page.count(f'action="{reverse("beranda:cari")}" role="search"') == 2
