"""Merging: one office asks, the other answers; afterwards both write one proposal and nothing is lost."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from petasama.alat.contoh.orang import Dunia
from petasama.alat.contoh.putaran import Pemain
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions
from petasama.pemetaan.models import AjakanGabung, Usulan
from petasama.persiapan.models import Putaran
from tests.world import SAAT


@pytest.fixture
def pair(pemain: Pemain, putaran: Putaran) -> tuple[Usulan, Usulan]:
    made = []
    for office in ("DINKES", "DISHUB"):
        by = pemain.ppksd(office)
        usulan = actions.usulkan(putaran, perangkat_daerah=pemain.dunia.perangkat[office], by=by)
        actions.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": f"Bahan bakar ambulans {office}"}, by=by)
        made.append(usulan)
    return made[0], made[1]


@pytest.fixture
def tetangga(pemain: Pemain, browser_of: Callable[[Penugasan], Client]) -> Client:
    return browser_of(pemain.ppksd("DISHUB"))


@pytest.fixture
def ajakan(pair: tuple[Usulan, Usulan], pemain: Pemain) -> AjakanGabung:
    return actions.ajak_gabung(*pair, alasan="Kegiatan yang sama.", by=pemain.ppksd("DINKES"))


def test_accepting_merges_and_both_offices_write_what_remains(ajakan: AjakanGabung, pemain: Pemain) -> None:
    actions.terima_ajakan(ajakan, by=pemain.ppksd("DISHUB"))

    merged, kept = (Usulan.objects.get(pk=pk) for pk in (ajakan.usulan_id, ajakan.ke_id))
    assert (merged.status, merged.digabung_ke_id) == ("DIGABUNG", kept.pk)
    assert kept.status == "DRAF"
    for office in ("DINKES", "DISHUB"):
        by = pemain.ppksd(office)
        assert Usulan.objects.visible_to(by).filter(pk=kept.pk).exists()
        actions.simpan_jawaban(kept, kode="P1", isi={"nama_kegiatan": f"Ditulis {office}"}, by=by)
    told = set(Trail.objects.filter(tenant=kept.daerah).values_list("act", flat=True))
    assert {"ajak_gabung", "terima_ajakan", "gabungkan", "terima_gabungan"} <= told


def test_the_merged_proposal_can_be_read_beside_the_one_that_remains(
    ajakan: AjakanGabung, pemain: Pemain, tetangga: Client
) -> None:
    actions.terima_ajakan(ajakan, by=pemain.ppksd("DISHUB"))

    page = tetangga.get(reverse("pemetaan:digabung", args=[ajakan.ke_id])).content.decode()

    assert "Bahan bakar ambulans DINKES" in page
    assert "Bahan bakar ambulans DISHUB" in page


def test_the_asking_office_cannot_answer_its_own_request(ajakan: AjakanGabung, pemain: Pemain) -> None:
    with pytest.raises(Denied):
        actions.terima_ajakan(ajakan, by=pemain.ppksd("DINKES"))

    assert AjakanGabung.objects.get(pk=ajakan.pk).status == "DIMINTA"


def test_a_third_office_neither_asks_nor_answers(
    pair: tuple[Usulan, Usulan], ajakan: AjakanGabung, pemain: Pemain
) -> None:
    stranger = pemain.ppksd("BPBD")

    with pytest.raises(Denied):
        actions.terima_ajakan(ajakan, by=stranger)
    with pytest.raises(Denied):
        actions.ajak_gabung(pair[1], pair[0], alasan="Sama.", by=stranger)


def test_a_refusal_needs_a_reason_and_changes_neither_proposal(ajakan: AjakanGabung, pemain: Pemain) -> None:
    by = pemain.ppksd("DISHUB")

    with pytest.raises(Incomplete):
        actions.tolak_ajakan(ajakan, alasan=" ", by=by)
    actions.tolak_ajakan(ajakan, alasan="Berbeda sasaran.", by=by)

    assert AjakanGabung.objects.get(pk=ajakan.pk).jawaban == "Berbeda sasaran."
    assert {ajakan.usulan.status, ajakan.ke.status} == {"DRAF"}


def test_a_proposal_has_one_open_request(pair: tuple[Usulan, Usulan], ajakan: AjakanGabung, pemain: Pemain) -> None:
    by = pemain.ppksd("DINKES")

    with pytest.raises(NotNow):
        actions.ajak_gabung(*pair, alasan="Sekali lagi.", by=by)
    actions.batalkan_ajakan(ajakan, by=by)

    assert actions.ajak_gabung(*pair, alasan="Sekali lagi.", by=by).status == "DIMINTA"


def test_nothing_is_merged_into_a_proposal_that_is_under_way(ajakan: AjakanGabung, pemain: Pemain) -> None:
    Usulan.objects.filter(pk=ajakan.ke_id).update(status="DIAJUKAN", diajukan_pada=SAAT)

    with pytest.raises(NotNow):
        actions.terima_ajakan(ajakan, by=pemain.ppksd("DISHUB"))

    assert Usulan.objects.get(pk=ajakan.usulan_id).status == "DRAF"
    assert AjakanGabung.objects.get(pk=ajakan.pk).status == "DIMINTA"


def test_a_request_in_the_other_direction_is_closed_by_the_merge(
    pair: tuple[Usulan, Usulan], ajakan: AjakanGabung, pemain: Pemain
) -> None:
    back = actions.ajak_gabung(pair[1], pair[0], alasan="Sama.", by=pemain.ppksd("DISHUB"))

    actions.terima_ajakan(ajakan, by=pemain.ppksd("DISHUB"))

    assert AjakanGabung.objects.get(pk=back.pk).status == "DIBATALKAN"


def test_another_government_is_refused(
    pair: tuple[Usulan, Usulan], ajakan: AjakanGabung, tapin: Dunia, browser_of: Callable[[Penugasan], Client]
) -> None:
    foreign = Pemain(dunia=tapin, tahun=2027).ppksd("DINKES")

    with pytest.raises(Denied):
        actions.ajak_gabung(*pair, alasan="Sama.", by=foreign)
    assert browser_of(foreign).get(reverse("pemetaan:ajakan", args=[ajakan.pk])).status_code == 404


def test_the_way_through_the_pages_from_asking_to_the_merge(
    pair: tuple[Usulan, Usulan], penulis: Client, tetangga: Client
) -> None:
    form = reverse("pemetaan:ajak-gabung", args=[pair[0].pk, pair[1].pk])
    assert penulis.post(form, {"alasan": ""}).status_code == 422

    penulis.post(form, {"alasan": "Kegiatan yang sama."})
    row = AjakanGabung.objects.get()
    assert "Terima dan gabungkan" in tetangga.get(reverse("pemetaan:ajakan", args=[row.pk])).content.decode()
    tetangga.post(reverse("pemetaan:terima-ajakan", args=[row.pk]))

    assert Usulan.objects.get(pk=pair[0].pk).status == "DIGABUNG"


def test_an_open_request_waits_for_the_office_that_was_asked(
    ajakan: AjakanGabung, tetangga: Client, penulis: Client
) -> None:
    words = "Ajakan gabung dari"

    assert words in tetangga.get(reverse("kabar:index")).content.decode()
    assert words not in penulis.get(reverse("kabar:index")).content.decode()


def test_the_secretariat_merges_two_forwarded_proposals_with_a_reason(
    usulan_at: Callable[..., Usulan], dunia: Dunia, sekretariat: Client
) -> None:
    one, other = usulan_at("DITERUSKAN", "dinkes_malaria"), usulan_at("DITERUSKAN", "bpbd_karhutla")
    form = reverse("pemetaan:gabungkan", args=[other.pk, one.pk])

    assert sekretariat.post(form, {"alasan": ""}).status_code == 422
    sekretariat.post(form, {"alasan": "Satu kegiatan."})

    kept = Usulan.objects.get(pk=one.pk)
    assert Usulan.objects.get(pk=other.pk).status == "DIGABUNG"
    assert kept.pemilik_ids == {dunia.perangkat["DINKES"].pk, dunia.perangkat["BPBD"].pk}


def test_after_a_merge_the_head_of_the_office_that_made_it_approves(
    ajakan: AjakanGabung, pemain: Pemain, dunia: Dunia
) -> None:
    actions.terima_ajakan(ajakan, by=pemain.ppksd("DISHUB"))
    Usulan.objects.filter(pk=ajakan.ke_id).update(status="DIAJUKAN", diajukan_pada=SAAT)
    kept = Usulan.objects.get(pk=ajakan.ke_id)

    with pytest.raises(Denied):
        actions.teruskan(kept, by=dunia.post("kepala:DINKES"))

    assert actions.teruskan(kept, by=dunia.post("kepala:DISHUB")).status == "DITERUSKAN"


def test_the_team_reads_a_request_only_when_it_reads_both_proposals_or_what_they_became(
    ajakan: AjakanGabung, pemain: Pemain, sekretariat: Client
) -> None:
    address = reverse("pemetaan:ajakan", args=[ajakan.pk])
    between_drafts = sekretariat.get(address).status_code
    Usulan.objects.filter(pk=ajakan.ke_id).update(diajukan_pada=SAAT, diteruskan_pada=SAAT)
    about_a_draft = sekretariat.get(address).status_code

    actions.terima_ajakan(ajakan, by=pemain.ppksd("DISHUB"))

    assert (between_drafts, about_a_draft) == (404, 404)
    assert sekretariat.get(address).status_code == 200
