"""Two governments in one installation: whatever happens in one, the pages of the other stay as they are."""

import logging

import pytest

from petasama.kabar.actions import tulis_surel
from petasama.organisasi.models import Pejabat, Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Peran
from petasama.pemetaan.kembar import lupakan_bobot
from tests.guards.sources import our_models
from tests.hak.addresses import KNOWN
from tests.hak.calling import Caller, visitor
from tests.hak.canaries import mark_texts, path_to_government, texts_in
from tests.hak.places import TAPIN
from tests.hak.things import build_things, one_post_per_role
from tests.hak.things_pemetaan import konsep_usulan
from tests.hak.things_persiapan import rapat_koordinasi, temuan
from tests.world import SAAT

pytestmark = [pytest.mark.django_db, pytest.mark.lama]
ROLES = (Peran.SEKRETARIAT_TKKSD, Peran.PPKSD, Peran.KEPALA_OPD, Peran.ADMIN_DAERAH, Peran.INSPEKTORAT, Peran.BUPATI)
"""Those who see most between them; each reads whatever it may read."""
NEVER_THE_SAME = {
    "akun:dua-langkah-aktifkan": "shows a new secret each time",
    "pemetaan:sambung": "hands out a new token each time",
    "akun:perangkat": "tells when the person was last here, by the real clock",
    "pengurus:orang-satu": "the same",
    "pengurus:sepi": "the same",
    "pengurus:sepi-xlsx": "the same",
}
"""Pages that differ from reading to reading → why."""
SHARED = {
    "wilayah.Wilayah": "public reference: the regions of the country",
    "wilayah.Ketetanggaan": "public reference: which regions touch",
}
"""Models whose rows belong to no government → why."""


def own_ways(things):
    """(address, place of the way, way) of all that names a thing of the own office, or none."""
    for name in KNOWN.keys() - NEVER_THE_SAME.keys():
        for place, described in enumerate(KNOWN[name]):
            if "sendiri" in described.relations(things):
                yield name, place, described


def everything_read(things, *, again=None):
    """What each role is given on each page and in each file, without what differs by chance; `again`: of these."""
    lupakan_bobot()  # each process keeps for a minute how rare words are
    caller, found, printed = Caller(), {}, set()
    posts = one_post_per_role(things)
    for who in (visitor(role, posts[role]) for role in ROLES):
        for name, place, described in own_ways(things):
            key = (name, who.role, place)
            if (name, place) in printed or (again is not None and key not in again):
                continue
            answer = caller(who, "GET", described.path(name, things, "sendiri", who.post))
            if answer.status == 200:
                packed = answer.body[:2] == b"PK" or answer.body[:4] == b"%PDF"
                found[key] = "\n".join(texts_in(answer.body)) if packed else answer.masked
                printed |= {(name, place)} if described.printed else set()
    caller.close()
    return found


def live_a_day(place):
    """In the other government people, offices, drafts, meetings, findings and mails are added."""
    office = PerangkatDaerah.objects.create(
        daerah=place.office.daerah, kode="DISKOMINFO", nama="Dinas Baru", sebutan_kepala="Kepala", mulai=SAAT.date()
    )
    user = User.objects.create_user(surel="baru@tapin.example", nama="Contoh Orang Baru")
    Penugasan.objects.create(
        daerah=office.daerah, user=user, peran=Peran.PPKSD, perangkat_daerah=office, jabatan="PPKSD", nomor_surat="1",
        tanggal_surat=SAAT.date(), mulai=SAAT.date(),
    )  # fmt: skip
    Pejabat.objects.create(daerah=office.daerah, jabatan="Bupati", nama="Contoh", mulai=SAAT.date())
    for _ in range(3):
        konsep_usulan(place)
        rapat_koordinasi(place)
        temuan(place)
    tulis_surel(daerah=office.daerah, kepada="baru@tapin.example", kunci="uji", perihal="Uji", teks="Uji")
    mark_texts(office.daerah, TAPIN)


def test_a_busy_day_in_one_government_changes_no_page_no_file_and_no_counter_of_another():
    logging.disable(logging.CRITICAL)
    things = build_things()
    before = everything_read(things)

    live_a_day(things.places["asing"])
    after = everything_read(things, again=before)

    logging.disable(logging.NOTSET)
    changed = sorted({f"{key[0]} {key[1]}" for key, text in before.items() if text != after.get(key)})
    assert not changed, ", ".join(changed)
    assert before.keys() == after.keys()
    assert len(before) > len(KNOWN) // 2


def test_every_row_leads_to_the_government_that_owns_it():
    without = {model._meta.label for model in our_models() if not path_to_government(model)}

    assert without - SHARED.keys() - {"core.Trail"} == set()
