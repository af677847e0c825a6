"""One click makes a proposal of a finding: what is filled, what is refused, where it is shown."""

import pytest
from django.urls import reverse

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.core.panels import panels_of
from petasama.core.trail import told
from petasama.pemetaan import actions, instrumen
from petasama.pemetaan.instrumen.periksa import is_mulai
from petasama.pemetaan.models import Usulan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.actions.temuan import hapus_temuan
from tests.digests import nothing_changes
from tests.persiapan.meetings import finding, own_meeting


@pytest.fixture
def temuan(pemain, putaran):
    """A problem that Kesehatan found."""
    return finding(pemain, own_meeting(pemain, putaran))


@pytest.fixture
def penulis(pemain):
    """The first PPKSD of Kesehatan."""
    return pemain.ppksd("DINKES")


def filled(usulan):
    """The questions of the eight of which something is answered."""
    answers = {row.kode: row.isi for row in usulan.jawaban.all()}
    return [q.kode for q in instrumen.ambil("2026").pertanyaan if is_mulai(q, answers.get(q.kode, {}))]


def test_the_finding_fills_five_answers_and_the_classification(temuan, penulis):
    usulan = actions.usulkan_dari_temuan(temuan, by=penulis)

    answers = {row.kode: row.isi for row in usulan.jawaban.all()}
    usulan.refresh_from_db()
    assert filled(usulan) == ["P1", "P2", "P3", "P4", "P7"]
    assert usulan.judul == answers["P1"]["nama_kegiatan"] == "Penanganan malaria di desa batas"
    assert answers["P2"]["permasalahan"] == temuan.uraian and answers["P2"]["potensi"] == ""
    assert answers["P2"]["target"] == answers["P7"]["uraian"] == temuan.harapan
    assert [(row["pihak"], row["nama"]) for row in answers["P3"]["peran_pihak"]] == [
        ("PEMDA", "Dinas Kesehatan"),
        ("MITRA", "Kabupaten Tapin"),
    ]
    assert answers["P4"]["mitra"][0]["nama"] == "Kabupaten Tapin"
    assert answers["KLASIFIKASI"]["bidang_urusan"] == ["1.02"]
    assert answers["KLASIFIKASI"]["isu_strategis"] == ["IS-A", "IS-B"]
    assert (usulan.status, usulan.temuan, usulan.bidang_urusan) == ("DRAF", temuan, "1.02")


def test_a_finding_with_its_title_and_words_alone_still_fills_three(pemain, temuan, penulis):
    bare = {"harapan": "", "mitra": "", "isu_strategis": [], "urusan": ""}
    poor = finding(pemain, temuan.pertemuan, judul="Kader terlatih di desa", jenis="POTENSI", **bare)

    usulan = actions.usulkan_dari_temuan(poor, by=penulis)

    assert filled(usulan) == ["P1", "P2", "P3"]
    assert usulan.jawaban.get(kode="P2").isi["potensi"] == poor.uraian


@pytest.mark.parametrize(
    ("judul", "nama"),
    [
        ("Pelatihan kader malaria", "Pelatihan kader malaria"),
        ("RSUD kekurangan dokter", "Penanganan RSUD kekurangan dokter"),
        ("Peta rawan belum ada", "Penanganan peta rawan belum ada"),
    ],
)
def test_the_title_becomes_an_activity_unless_it_is_one(pemain, temuan, penulis, judul, nama):
    usulan = actions.usulkan_dari_temuan(finding(pemain, temuan.pertemuan, judul=judul), by=penulis)

    assert usulan.judul == nama


def test_the_trail_names_the_finding_and_the_meeting(temuan, penulis):
    usulan = actions.usulkan_dari_temuan(temuan, by=penulis)

    acts = list(Trail.objects.about(usulan).values_list("act", flat=True))
    assert acts[:2] == ["usulkan", "usulkan_dari_temuan"]
    sentence = told(usulan, zone="WITA")[-2]["sentence"]
    assert "dari temuan “Malaria di desa batas” dalam Rapat Koordinasi Dinas Kesehatan (contoh)" in sentence
    assert "10 November 2026" in sentence


def test_a_finding_is_used_again_only_knowingly(temuan, penulis):
    first = actions.usulkan_dari_temuan(temuan, by=penulis)

    with nothing_changes(), pytest.raises(NotNow, match=f"sudah dijadikan usulan {first.nomor}"):
        actions.usulkan_dari_temuan(temuan, by=penulis)
    second = actions.usulkan_dari_temuan(temuan, by=penulis, lagi=True)

    assert set(temuan.usulan.all()) == {first, second}


@pytest.mark.parametrize("post", ["kepala:DINKES", "sekretariat", "ppksd:DISDIK"])
def test_only_a_ppksd_of_the_office_makes_one(temuan, pemain, post):
    by = pemain.ppksd("DISDIK") if post == "ppksd:DISDIK" else pemain.dunia.post(post)

    with nothing_changes(), pytest.raises(Denied, match="dijadikan usulan oleh PPKSD Dinas Kesehatan"):
        actions.usulkan_dari_temuan(temuan, by=by)


def test_outside_the_days_of_proposals_it_is_refused_and_the_panel_says_so(temuan, pemain, putaran, penulis):
    persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
    temuan.pertemuan.putaran.refresh_from_db()

    with nothing_changes(), pytest.raises(NotNow, match="tahapnya “Verifikasi”"):
        actions.usulkan_dari_temuan(temuan, by=penulis)

    panel = panels_of(temuan, penulis)[0]
    assert "tahapnya “Verifikasi”" in panel.context["tunggu"]
    assert panel.context["baris"][0]["tombol"] == []


def test_before_the_opening_the_panel_says_when(pemain, putaran, penulis):
    with pemain.pada(10, 20, 9, tahun=2026):
        made = own_meeting_in_october(pemain, putaran)
        panel = panels_of(made, penulis)[0]

    assert panel.context["tunggu"] == "Temuan dapat dijadikan usulan mulai 1 November 2026."
    assert panel.context["baris"][0]["tombol"] == []


def own_meeting_in_october(pemain, putaran):
    """A finding in a meeting of Kesehatan that may begin today, whatever day it is planned on."""
    made = own_meeting(pemain, putaran, until="RENCANA")
    type(made).objects.filter(pk=made.pk).update(mulai=pemain.saat(10, 20, 7, tahun=2026), status="BERLANGSUNG")
    made.refresh_from_db()
    return finding(pemain, made)


# --- on the pages ----------------------------------------------------------------------------------------------------


def test_one_click_on_the_meeting_s_page_leads_to_the_prefilled_proposal(temuan, penulis, browser_of):
    client = browser_of(penulis)
    page = client.get(reverse("persiapan:rapat", args=[temuan.pertemuan_id])).content.decode()
    url = reverse("pemetaan:usulan-dari-temuan", args=[temuan.pk])

    answer = client.post(url, {"act": f"usulkan-{temuan.pk}"}, follow=True)

    usulan = Usulan.objects.get(temuan=temuan)
    assert "Jadikan usulan" in page and url in page
    assert answer.redirect_chain == [(reverse("pemetaan:usulan", args=[usulan.pk]), 302)]
    text = answer.content.decode()
    assert f"Usulan {usulan.nomor} dibuat dari temuan; 5 dari 8 jawaban sudah berisi." in text
    assert "Asal usulan" in text and reverse("persiapan:temuan", args=[temuan.pk]) in text


def test_a_used_finding_asks_before_it_is_used_again(temuan, penulis, browser_of):
    client = browser_of(penulis)
    first = actions.usulkan_dari_temuan(temuan, by=penulis)
    url = reverse("pemetaan:usulan-dari-temuan", args=[temuan.pk])
    page = client.get(reverse("persiapan:temuan", args=[temuan.pk])).content.decode()

    refused, done = client.post(url, {}), client.post(url, {"lagi": "ya"})

    assert first.nomor in page and "Jadikan usulan lagi" in page
    assert (refused.status_code, done.status_code) == (409, 302)
    assert temuan.usulan.count() == 2


@pytest.mark.parametrize(("post", "status"), [("kepala:DINKES", 403), ("sekretariat", 403), ("ppksd:DISDIK", 404)])
def test_others_get_no_proposal_from_the_address(temuan, pemain, browser_of, post, status):
    by = pemain.ppksd("DISDIK") if post == "ppksd:DISDIK" else pemain.dunia.post(post)

    answer = browser_of(by).post(reverse("pemetaan:usulan-dari-temuan", args=[temuan.pk]))

    assert answer.status_code == status and not Usulan.objects.filter(temuan=temuan).exists()


def test_readers_see_no_draft_made_from_a_finding(temuan, penulis, pemain):
    actions.usulkan_dari_temuan(temuan, by=penulis)

    assert panels_of(temuan, pemain.sekretariat) == []


def test_the_panel_of_a_meeting_costs_the_same_with_one_and_ten_findings(
    temuan, pemain, penulis, django_assert_num_queries, django_assert_max_num_queries
):
    panels_of(temuan.pertemuan, penulis)
    with django_assert_max_num_queries(8) as one:
        panels_of(temuan.pertemuan, penulis)
    for place in range(9):
        finding(pemain, temuan.pertemuan, judul=f"Temuan lain ke-{place}")

    with django_assert_num_queries(len(one.captured_queries)):
        panels_of(temuan.pertemuan, penulis)


def test_a_finding_of_which_a_proposal_was_made_is_not_removed(temuan, penulis):
    actions.usulkan_dari_temuan(temuan, by=penulis)

    with nothing_changes(), pytest.raises(NotNow, match="sudah dijadikan usulan"):
        hapus_temuan(temuan, by=penulis)
