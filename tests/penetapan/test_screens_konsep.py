"""Drafting a decree and bringing it to its fixing: what each role sees and does."""

import pytest
from django.urls import reverse

from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Pejabat
from petasama.pemetaan.models import Usulan
from petasama.penetapan.models import Keputusan
from petasama.persiapan import actions as persiapan
from tests.penetapan.conftest import HARI, INDEX, NOMOR, text_of, url_of


def test_nothing_is_drafted_before_the_minutes_are_signed(sekretariat, putaran):
    page = text_of(sekretariat.get(INDEX))
    answer = sekretariat.post(reverse("penetapan:susun", args=[putaran.pk]))

    assert "Belum ada Keputusan" in page and "Susun konsep" not in page
    assert answer.status_code == 409
    assert "belum ditandatangani" in text_of(answer)


def test_signed_minutes_lead_to_the_next_step_and_then_to_the_draft(sekretariat, rapat_at, putaran, pemain):
    rapat_at("DITANDATANGANI")
    putaran.refresh_from_db()
    too_early = text_of(sekretariat.get(INDEX))
    persiapan.majukan(putaran, act="mulai_penetapan", by=pemain.sekretariat)
    ready = text_of(sekretariat.get(INDEX))

    answer = sekretariat.post(reverse("penetapan:susun", args=[putaran.pk]), follow=True)

    drafted = Keputusan.objects.get(putaran=putaran)
    assert "Mulai tahap penetapan agar konsep Keputusan dapat disusun." in too_early
    assert "/persiapan/?putaran=2027" in too_early and "Susun konsep" not in too_early
    assert "Susun konsep Keputusan Putaran 2027" in ready
    assert answer.redirect_chain == [(url_of(drafted), 302)]
    assert "Konsep Keputusan Putaran 2027 memuat 2 kegiatan" in text_of(answer)
    listed = sekretariat.get(INDEX)
    assert "Susun konsep" not in text_of(listed)
    assert listed.context["tanggal"].startswith("Putaran 2027 · ")
    assert listed.context["daftar"]["rows"][0][1] == "Putaran 2027"


def test_only_the_secretariat_drafts(dunia, browser_of, putaran):
    url = reverse("penetapan:susun", args=[putaran.pk])

    answers = [browser_of(dunia.post(key)).post(url) for key in ("hukum", "bupati", "kursi:KETUA", "inspektorat")]

    assert [answer.status_code for answer in answers] == [403] * 4


def test_the_draft_is_sent_found_in_harmony_and_fixed(dunia, browser_of, hukum, keputusan_at, pemain, bupati):
    keputusan = keputusan_at("KONSEP")
    sekretariat = browser_of(dunia.post("sekretariat"))
    readers = ("sekretariat", "hukum", "bupati", "inspektorat", "kursi:KETUA")
    typed = {"nomor": NOMOR, "tanggal": "2027-02-10", "penanda_tangan": bupati.pk}

    with pemain.pada(2, 10):
        sent = sekretariat.post(url_of(keputusan, "langkah"), {"act": "ajukan"}, follow=True)
        pages = {key: text_of(browser_of(dunia.post(key)).get(url_of(keputusan))) for key in readers}
        found = hukum.post(url_of(keputusan, "langkah"), {"act": "harmonisasi"}, follow=True)
        form = hukum.get(url_of(keputusan, "tetapkan"))
        fixed = hukum.post(url_of(keputusan, "tetapkan"), typed, follow=True)

    keputusan.refresh_from_db()
    assert "diajukan ke Bagian Hukum" in text_of(sent)
    assert [key for key, page in pages.items() if 'value="harmonisasi"' in page] == ["hukum"]
    assert [key for key, page in pages.items() if 'value="ajukan"' in page] == []
    assert "Catat nomor dan tanggalnya setelah ditandatangani." in text_of(found)
    assert f"{bupati.nama}, Bupati Hulu Sungai Selatan sejak 2 Januari 2025" in text_of(form)
    assert (keputusan.status, keputusan.nomor, keputusan.tanggal) == ("DITETAPKAN", NOMOR, HARI)
    listed = Usulan.objects.filter(butir_keputusan__keputusan=keputusan)
    assert set(listed.values_list("status", flat=True)) == {"DITETAPKAN"}
    page = text_of(fixed)
    assert "Putaran 2027 ditetapkan: 2 kegiatan untuk RKPD 2028" in page
    assert keputusan.dokumen.sidik_isi in page.replace("<wbr>", "")
    assert reverse("dokumen:unduh", args=[keputusan.dokumen_id, "pdf"]) in page
    assert "Ubah dengan Keputusan lain" not in page


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


def test_wrong_entries_are_said_beside_their_fields_and_stay(hukum, keputusan_at, pemain, bupati):
    keputusan = keputusan_at("DIHARMONISASI")
    sekda = Pejabat.objects.get(daerah=bupati.daerah, jabatan="Sekretaris Daerah")
    former = Pejabat.objects.create(
        daerah=bupati.daerah, jabatan=bupati.jabatan, nama="Pendahulu (contoh)",
        mulai=bupati.mulai.replace(year=2019), selesai=bupati.mulai.replace(year=2024),
    )  # fmt: skip
    url = url_of(keputusan, "tetapkan")

    with pemain.pada(2, 10):
        empty = hukum.post(url, {})
        early = hukum.post(url, {"nomor": NOMOR, "tanggal": "2027-01-20", "penanda_tangan": sekda.pk})
        late = hukum.post(url, {"nomor": NOMOR, "tanggal": "2072-02-10"})
        not_in_post = hukum.post(url, {"nomor": NOMOR, "tanggal": "2027-02-10", "penanda_tangan": former.pk})

    keputusan.refresh_from_db()
    assert [answer.status_code for answer in (empty, early, late, not_in_post)] == [422] * 4
    assert "Isi nomor Keputusan dari Bagian Hukum." in text_of(empty)
    assert "<title>Kesalahan: " in text_of(empty)
    assert "Tanggal Keputusan mendahului Berita Acara (21 Januari 2027)" in text_of(early)
    assert "Pilih pejabat dari daftar." in text_of(early)
    assert f'value="{NOMOR}"' in text_of(early) and 'value="2027-01-20"' in text_of(early)
    assert "Tanggal Keputusan belum tiba" in text_of(late)
    assert "yang menjabat pada 10 Februari 2027" in text_of(not_in_post)
    assert keputusan.status == "DIHARMONISASI"


def test_a_number_that_another_decree_carries_is_refused_beside_the_field(hukum, keputusan_at, pemain, bupati):
    fixed = keputusan_at("DITETAPKAN")
    other = Keputusan.objects.create(
        daerah=fixed.daerah, putaran=fixed.putaran, sifat="PERUBAHAN", mengubah=fixed, status="DIHARMONISASI"
    )

    with pemain.pada(2, 12):
        typed = {"nomor": NOMOR, "tanggal": "2027-02-12", "penanda_tangan": bupati.pk}
        answer = hukum.post(url_of(other, "tetapkan"), typed)

    assert answer.status_code == 422
    assert f"Nomor {NOMOR} sudah dipakai Keputusan lain." in text_of(answer)


def test_the_leader_reads_what_waits_as_a_paper_and_offices_find_nothing(dunia, browser_of, keputusan_at, pemain):
    keputusan = keputusan_at("DIHARMONISASI")
    leader, head = browser_of(dunia.post("bupati")), browser_of(dunia.post("kepala:DINKES"))
    papers_before = Dokumen.objects.count()

    with pemain.pada(2, 5):
        page = leader.get(url_of(keputusan))
        pdf, docx, other = (leader.get(url_of(keputusan, "konsep", form)) for form in ("pdf", "docx", "exe"))
        hidden = [head.get(url_of(keputusan)), head.get(url_of(keputusan, "konsep", "pdf"))]
        hidden.append(head.get(url_of(keputusan, "lampiran-xlsx")))

    assert page.context["judul"] == "Putaran 2027 siap ditetapkan sebelum RKPD 2028"
    assert "Tetapkan 2 kegiatan." in text_of(page)
    assert url_of(keputusan, "konsep", "pdf") in text_of(page)
    assert pdf.content.startswith(b"%PDF-") and docx.content.startswith(b"PK")
    assert pdf.headers["Content-Disposition"] == 'attachment; filename="Konsep-Keputusan-Putaran-2027.pdf"'
    assert pdf.headers["X-Content-Type-Options"] == "nosniff"
    assert other.status_code == 404
    assert Dokumen.objects.count() == papers_before
    assert [answer.status_code for answer in hidden] == [404, 403, 404]
    assert "Belum ada Keputusan yang dapat Anda baca" in text_of(head.get(INDEX))


@pytest.mark.parametrize("key", ["kepala:DINKES", "bupati"])
def test_an_empty_list_says_what_belongs_here(dunia, browser_of, key):
    page = text_of(browser_of(dunia.post(key)).get(INDEX))

    assert "Keputusan disusun setelah Berita Acara rapat pleno ditandatangani" in page
