"""What each role sees and does on the pages of the stage of fixing."""

import io
import re

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core.panels import panels_of
from petasama.dokumen import archive
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Pejabat
from petasama.pemetaan.models import Usulan
from petasama.penetapan.models import ButirKeputusan, Keputusan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import ButirSidang
from tests.penetapan.conftest import HARI, NOMOR

INDEX = "/penetapan/"


def url_of(keputusan, name="keputusan", *args):
    return reverse(f"penetapan:{name}", args=[keputusan.pk, *args])


def text_of(response):
    return response.content.decode()


# --- drafting --------------------------------------------------------------------------------------------------------


def test_nothing_can_be_drafted_before_the_minutes_are_signed(sekretariat, putaran):
    page = text_of(sekretariat.get(INDEX))
    answer = sekretariat.post(reverse("penetapan:susun", args=[putaran.pk]))

    assert "Belum ada Keputusan" in page and "Susun konsep" not in page
    assert answer.status_code == 409
    assert "belum ditandatangani" in text_of(answer)


def test_the_secretariat_drafts_the_decree_of_the_round_with_signed_minutes(sekretariat, siap_disusun):
    assert "Susun konsep Keputusan Putaran 2027" in text_of(sekretariat.get(INDEX))

    answer = sekretariat.post(reverse("penetapan:susun", args=[siap_disusun.pk]), follow=True)

    drafted = Keputusan.objects.get(putaran=siap_disusun)
    assert answer.redirect_chain == [(url_of(drafted), 302)]
    assert "Konsep Keputusan Putaran 2027 memuat 2 kegiatan" in text_of(answer)
    assert "Susun konsep" not in text_of(sekretariat.get(INDEX))


def test_signed_minutes_of_a_round_still_in_its_plenary_point_to_the_next_step(sekretariat, rapat_at):
    rapat_at("DITANDATANGANI")

    page = text_of(sekretariat.get(INDEX))

    assert "Mulai tahap penetapan agar konsep Keputusan dapat disusun." in page
    assert "/persiapan/?putaran=2027" in page
    assert "Susun konsep" not in page


# --- the way of a draft ----------------------------------------------------------------------------------------------


def test_the_draft_is_sent_found_in_harmony_and_fixed_by_who_may(sekretariat, hukum, keputusan_at, pemain, bupati):
    keputusan = keputusan_at("KONSEP")
    typed = {"nomor": NOMOR, "tanggal": "2027-02-10", "penanda_tangan": bupati.pk}

    with pemain.pada(2, 10):
        sent = sekretariat.post(url_of(keputusan, "langkah"), {"act": "ajukan"}, follow=True)
        found = hukum.post(url_of(keputusan, "langkah"), {"act": "harmonisasi"}, follow=True)
        form = hukum.get(url_of(keputusan, "tetapkan"))
        fixed = hukum.post(url_of(keputusan, "tetapkan"), typed, follow=True)

    keputusan.refresh_from_db()
    assert "diajukan ke Bagian Hukum" in text_of(sent)
    assert "Catat nomor dan tanggalnya setelah ditandatangani." in text_of(found)
    assert f"{bupati.nama}, Bupati Hulu Sungai Selatan sejak 2 Januari 2025" in text_of(form)
    assert (keputusan.status, keputusan.nomor, keputusan.tanggal) == ("DITETAPKAN", NOMOR, HARI)
    assert set(Usulan.objects.filter(butir_keputusan__keputusan=keputusan).values_list("status", flat=True)) == {
        "DITETAPKAN"
    }
    page = text_of(fixed)
    assert "Putaran 2027 ditetapkan: 2 kegiatan untuk RKPD 2028" in page
    assert keputusan.dokumen.sidik_isi in page.replace("<wbr>", "")
    assert reverse("dokumen:unduh", args=[keputusan.dokumen_id, "pdf"]) in page


def test_each_role_is_offered_its_own_steps_only(dunia, browser_of, keputusan_at):
    keputusan = keputusan_at("DIAJUKAN")
    pages = {
        key: text_of(browser_of(dunia.post(key)).get(url_of(keputusan)))
        for key in ("sekretariat", "hukum", "bupati", "inspektorat", "kursi:KETUA")
    }

    assert [key for key, page in pages.items() if 'value="harmonisasi"' in page] == ["hukum"]
    assert [key for key, page in pages.items() if 'value="ajukan"' in page] == []
    assert [key for key, page in pages.items() if "Ubah dengan Keputusan lain" in page] == []


def test_a_step_by_the_wrong_role_or_out_of_order_changes_nothing(sekretariat, hukum, dunia, browser_of, keputusan_at):
    keputusan = keputusan_at("KONSEP")

    answers = [
        sekretariat.post(url_of(keputusan, "langkah"), {"act": "harmonisasi"}),
        hukum.post(url_of(keputusan, "langkah"), {"act": "ajukan"}),
        browser_of(dunia.post("bupati")).post(url_of(keputusan, "langkah"), {"act": "ajukan"}),
        hukum.get(url_of(keputusan, "tetapkan")),
        sekretariat.get(url_of(keputusan, "tetapkan")),
        sekretariat.post(url_of(keputusan, "langkah"), {"act": "cabut"}),
    ]

    keputusan.refresh_from_db()
    assert [answer.status_code for answer in answers] == [409, 403, 403, 409, 403, 404]
    assert keputusan.status == "KONSEP"


def test_wrong_entries_are_said_beside_their_fields_and_stay(hukum, keputusan_at, pemain, dunia):
    keputusan = keputusan_at("DIHARMONISASI")
    sekda = Pejabat.objects.get(daerah=dunia.daerah, jabatan="Sekretaris Daerah")

    with pemain.pada(2, 10):
        empty = hukum.post(url_of(keputusan, "tetapkan"), {})
        early = hukum.post(
            url_of(keputusan, "tetapkan"), {"nomor": NOMOR, "tanggal": "2027-01-20", "penanda_tangan": sekda.pk}
        )
        late = hukum.post(url_of(keputusan, "tetapkan"), {"nomor": NOMOR, "tanggal": "2072-02-10"})

    keputusan.refresh_from_db()
    assert [answer.status_code for answer in (empty, early, late)] == [422, 422, 422]
    assert "Isi nomor Keputusan dari Bagian Hukum." in text_of(empty)
    assert "Tanggal Keputusan mendahului Berita Acara (21 Januari 2027)" in text_of(early)
    assert "Pilih pejabat dari daftar." in text_of(early)
    assert f'value="{NOMOR}"' in text_of(early) and 'value="2027-01-20"' in text_of(early)
    assert "Tanggal Keputusan belum tiba" in text_of(late)
    assert keputusan.status == "DIHARMONISASI"


def test_a_signatory_who_did_not_hold_the_post_that_day_is_refused(hukum, keputusan_at, pemain, bupati):
    keputusan = keputusan_at("DIHARMONISASI")
    former = Pejabat.objects.create(
        daerah=bupati.daerah, jabatan=bupati.jabatan, nama="Pendahulu (contoh)",
        mulai=bupati.mulai.replace(year=2019), selesai=bupati.mulai.replace(year=2024),
    )  # fmt: skip

    with pemain.pada(2, 10):
        answer = hukum.post(
            url_of(keputusan, "tetapkan"), {"nomor": NOMOR, "tanggal": "2027-02-10", "penanda_tangan": former.pk}
        )

    assert answer.status_code == 422
    assert "yang menjabat pada 10 Februari 2027" in text_of(answer)


def test_a_number_that_another_decree_carries_is_refused_beside_the_field(hukum, keputusan_at, pemain, bupati):
    fixed = keputusan_at("DITETAPKAN")
    other = Keputusan.objects.create(
        daerah=fixed.daerah, putaran=fixed.putaran, sifat="PERUBAHAN", mengubah=fixed, status="DIHARMONISASI"
    )

    with pemain.pada(2, 12):
        answer = hukum.post(
            url_of(other, "tetapkan"), {"nomor": NOMOR, "tanggal": "2027-02-12", "penanda_tangan": bupati.pk}
        )

    assert answer.status_code == 422
    assert f"Nomor {NOMOR} sudah dipakai Keputusan lain." in text_of(answer)


# --- reading ---------------------------------------------------------------------------------------------------------


def test_the_leader_reads_what_waits_and_gets_the_draft_as_a_paper(dunia, browser_of, keputusan_at, pemain):
    keputusan = keputusan_at("DIHARMONISASI")
    leader = browser_of(dunia.post("bupati"))
    papers_before = Dokumen.objects.count()

    with pemain.pada(2, 5):
        page = leader.get(url_of(keputusan))
        pdf = leader.get(url_of(keputusan, "konsep", "pdf"))
        docx = leader.get(url_of(keputusan, "konsep", "docx"))
        other = leader.get(url_of(keputusan, "konsep", "exe"))

    assert page.context["judul"] == "Putaran 2027 siap ditetapkan sebelum RKPD 2028"
    assert "Tetapkan 2 kegiatan." in text_of(page)
    assert url_of(keputusan, "konsep", "pdf") in text_of(page)
    assert pdf.content.startswith(b"%PDF-") and docx.content.startswith(b"PK")
    assert pdf.headers["Content-Disposition"] == 'attachment; filename="Konsep-Keputusan-Putaran-2027.pdf"'
    assert pdf.headers["X-Content-Type-Options"] == "nosniff"
    assert other.status_code == 404
    assert Dokumen.objects.count() == papers_before


def test_a_draft_is_hidden_from_offices_and_an_issued_decree_is_not(dunia, browser_of, keputusan_at):
    keputusan = keputusan_at("DIHARMONISASI")
    head = browser_of(dunia.post("kepala:DINKES"))

    hidden = [head.get(url_of(keputusan)), head.get(url_of(keputusan, "konsep", "pdf")),
              head.get(url_of(keputusan, "lampiran-xlsx"))]  # fmt: skip
    listed = head.get(INDEX)

    assert [answer.status_code for answer in hidden] == [404, 404, 404]
    assert "Belum ada Keputusan yang dapat Anda baca" in text_of(listed)


def test_an_issued_decree_is_read_by_offices_without_the_team_s_insides(dunia, browser_of, keputusan_at):
    keputusan = keputusan_at("DITETAPKAN")
    head = browser_of(dunia.post("kepala:DISHUB"))

    page = head.get(url_of(keputusan))

    words = text_of(page)
    assert page.status_code == 200
    assert "Surveilans" in words or "malaria" in words
    assert page.context["jejak"] is None and page.context["corong"] == []
    assert reverse("pemetaan:usulan", args=[keputusan.butir.first().usulan_id]) not in words
    assert head.get(url_of(keputusan, "konsep", "pdf")).status_code == 404


def test_another_governments_decree_is_not_found(tapin, browser_of, keputusan_at):
    keputusan = keputusan_at("DITETAPKAN")
    stranger = browser_of(tapin.post("sekretariat"))

    names = ("keputusan", "lampiran-xlsx")
    answers = [stranger.get(url_of(keputusan, name)) for name in names]
    answers.append(stranger.post(url_of(keputusan, "langkah"), {"act": "ajukan"}))
    answers.append(stranger.post(reverse("penetapan:susun", args=[keputusan.putaran_id])))

    assert [answer.status_code for answer in answers] == [404] * 4
    assert NOMOR not in text_of(stranger.get(INDEX))


def test_the_issued_page_shows_the_archived_words_even_when_a_proposal_is_renamed(sekretariat, keputusan_at):
    keputusan = keputusan_at("DITETAPKAN")
    first = keputusan.butir.first().usulan
    printed = first.judul
    Usulan.objects.filter(pk=first.pk).update(judul="Nama lain sesudah penetapan")

    page = text_of(sekretariat.get(url_of(keputusan)))

    assert printed in page
    assert "Nama lain sesudah penetapan" not in page


def test_the_trail_tells_who_fixed_the_decree(sekretariat, keputusan_at):
    page = sekretariat.get(url_of(keputusan_at("DITETAPKAN")))

    assert (
        "(Perancang Peraturan pada Bagian Hukum) mencatat penetapan Keputusan." in page.context["jejak"][0]["sentence"]
    )


def test_the_proposal_names_the_decree_and_its_place(dunia, keputusan_at):
    keputusan = keputusan_at("DITETAPKAN")
    second = keputusan.butir.get(urutan=2).usulan

    panel = next(panel for panel in panels_of(second, dunia.post("sekretariat")) if panel.title == "Penetapan")

    assert panel.context["kalimat"] == (
        f"Ditetapkan dengan Keputusan Bupati Hulu Sungai Selatan Nomor {NOMOR} tanggal 10 Februari 2027, urutan 2."
    )


def test_a_draft_puts_no_panel_on_the_proposal(dunia, keputusan_at):
    usulan = keputusan_at("DIHARMONISASI").butir.first().usulan

    titles = [panel.title for panel in panels_of(usulan, dunia.post("sekretariat"))]

    assert "Penetapan" not in titles


# --- Excel and cost --------------------------------------------------------------------------------------------------


def test_annex_and_list_open_as_workbooks(sekretariat, keputusan_at):
    keputusan = keputusan_at("DITETAPKAN")

    annex = sekretariat.get(url_of(keputusan, "lampiran-xlsx"))
    listed = sekretariat.get(reverse("penetapan:keputusan-xlsx"))

    rows = CalamineWorkbook.from_filelike(io.BytesIO(annex.content)).get_sheet_by_index(0).to_python()
    assert rows[0] == [
        "No.", "Program/kegiatan", "Perangkat daerah", "Urusan", "Jenis", "Calon mitra",
        "Keluaran", "Hasil", "Dukungan", "Tahun", "Prioritas",
    ]  # fmt: skip
    assert [row[0] for row in rows[1:]] == [1.0, 2.0]
    assert [row[1] for row in rows[1:]] == [item["kegiatan"] for item in keputusan.dokumen.nilai["lampiran"]]
    assert annex.headers["Content-Disposition"] == 'attachment; filename="Lampiran-Keputusan-Putaran-2027.xlsx"'
    rows = CalamineWorkbook.from_filelike(io.BytesIO(listed.content)).get_sheet_by_index(0).to_python()
    assert rows[1][0] == NOMOR and rows[1][-1] == "Berlaku"


def lengthen(keputusan, total):
    """Copy the first line of a draft until its annex has this many."""
    pattern = keputusan.butir.select_related("usulan__butir_sidang").first()
    sample, decided, at = pattern.usulan, pattern.usulan.butir_sidang, keputusan.butir.count()
    for place in range(at + 1, total + 1):
        usulan = Usulan.objects.create(
            daerah=sample.daerah, putaran=sample.putaran, perangkat_daerah=sample.perangkat_daerah,
            nomor=f"TIRUAN/{place}", judul=f"Kegiatan tiruan {place}", status=sample.status, jenis=sample.jenis,
            bidang_urusan=sample.bidang_urusan, diajukan_pada=sample.diajukan_pada,
            diteruskan_pada=sample.diteruskan_pada,
        )  # fmt: skip
        ButirSidang.objects.create(
            rapat=decided.rapat, usulan=usulan, urutan_hitung=place + 100, skor=decided.skor, kelas=decided.kelas,
            rerata=decided.rerata, putusan=decided.putusan, urutan=place, diputus_pada=decided.diputus_pada,
        )  # fmt: skip
        ButirKeputusan.objects.create(keputusan=keputusan, usulan=usulan, urutan=place)


def test_the_page_costs_the_same_with_three_and_thirty_lines(
    sekretariat, keputusan_at, django_assert_num_queries, django_assert_max_num_queries
):
    keputusan = keputusan_at("KONSEP")
    lengthen(keputusan, 3)
    with django_assert_max_num_queries(40) as three:
        short = sekretariat.get(url_of(keputusan))

    lengthen(keputusan, 30)
    with django_assert_num_queries(len(three)):
        long = sekretariat.get(url_of(keputusan))

    assert (short.context["lampiran"]["banyak"], long.context["lampiran"]["banyak"]) == (3, 30)
    assert "Lihat 20 kegiatan berikutnya" in text_of(long)


def test_the_list_costs_the_same_with_three_and_thirty_decrees(
    sekretariat, dunia, keputusan_at, django_assert_num_queries, django_assert_max_num_queries
):
    keputusan_at("KONSEP")

    def rounds(years):
        for year in years:
            putaran = Putaran.objects.create(daerah=dunia.daerah, tahun=year, tahun_rencana=year + 1, edisi="2026")
            Keputusan.objects.create(daerah=dunia.daerah, putaran=putaran)

    rounds(range(2001, 2003))
    with django_assert_max_num_queries(20) as three:
        sekretariat.get(INDEX)
    rounds(range(2003, 2030 - 0))

    with django_assert_num_queries(len(three)):
        page = sekretariat.get(INDEX)
    assert len(page.context["daftar"]["rows"]) >= 29


def test_what_is_downloaded_is_what_is_archived(sekretariat, keputusan_at):
    paper = keputusan_at("DITETAPKAN").dokumen

    answer = sekretariat.get(reverse("dokumen:unduh", args=[paper.pk, "pdf"]))

    assert answer.content == archive.fetch(paper.sidik_pdf)
    assert re.fullmatch(
        r'attachment; filename="Keputusan-100\.3\.3\.2-45-KUM-2027\.pdf"', answer.headers["Content-Disposition"]
    )


@pytest.mark.parametrize("key", ["sekretariat", "bupati", "kursi:ANGGOTA_3", "inspektorat", "hukum", "kepala:BPBD"])
def test_every_role_reads_the_issued_decree(dunia, browser_of, keputusan_at, key):
    keputusan = keputusan_at("DITETAPKAN")
    browser = browser_of(dunia.post(key))

    answers = [browser.get(INDEX), browser.get(url_of(keputusan))]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert NOMOR in text_of(answers[0]) and NOMOR in text_of(answers[1])
