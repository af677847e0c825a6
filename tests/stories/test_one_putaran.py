"""One round in a browser, played by the people who play it in the office.

The secretariat opens the round. The head of Dinas Kesehatan has two liaison officers; one of them answers the eight
questions and sends the proposal. The head returns it once, the officer mends it, the head forwards it. The
secretariat finds it eligible, and prepares the plenary. Each seat scores it blind; the chair closes scoring, opens
the session, decides, closes it with the minutes; secretary and chair sign. The secretariat drafts the decree, the
legal office reviews it and records the Bupati's decision, and the Bupati downloads the paper.
"""

import io

import pytest
from pypdfium2 import PdfDocument

from petasama.core.models import Trail
from petasama.pemetaan.models import Usulan
from petasama.penetapan.models import Keputusan
from petasama.perencanaan.models import IndikatorSasaran
from petasama.pleno.models import RapatPleno
from tests.stories.acting import PICTURES, Cast, write_answer
from tests.world import load_world, naskah, ppksd_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SEATS = ("KETUA", "WAKIL_KETUA_1", "ANGGOTA_1")


@pytest.fixture
def cast(page, monkeypatch):
    cast = Cast(page=page, patch=monkeypatch)
    yield cast
    page.screenshot(path=PICTURES / "akhir.png", full_page=True)


@pytest.fixture
def people(page):
    return load_world()


def test_a_round_from_the_first_day_to_the_downloaded_decree(cast, people):
    usulan = the_officer_writes_and_sends(cast, people)
    the_head_returns_once_and_then_forwards(cast, people, usulan)
    the_secretariat_finds_it_eligible(cast, people, usulan)
    rapat = the_secretariat_prepares_the_plenary(cast, people)
    the_seats_score_blind(cast, people, rapat, usulan)
    the_plenary_decides_and_signs(cast, people, rapat)
    keputusan = the_decree_is_drafted_reviewed_and_fixed(cast, people)
    the_bupati_downloads_the_decree(cast, people, keputusan)

    usulan.refresh_from_db()
    assert usulan.status == "DITETAPKAN"
    told = Trail.objects.about(usulan).exclude(act__in=["simpan_jawaban", "simpan_otomatis", "tandai_selesai", "nilai"])
    acts = list(told.values_list("act", flat=True))
    assert acts == [
        "usulkan", "ajukan", "kembalikan", "ajukan", "teruskan", "nyatakan_layak", "putuskan", "tetapkan",
    ]  # fmt: skip


def the_officer_writes_and_sends(cast, people):
    cast.on(2026, 11, 10)
    page = cast.signs_in(ppksd_of("DINKES"))
    cast.looks("beranda-ppksd")
    page.goto("/pemetaan/")
    cast.takes("usulkan")
    usulan = Usulan.objects.get(putaran__tahun=2027, perangkat_daerah__kode="DINKES", daerah=people.daerah)
    for kode, answer in answers_of(people).items():
        page.goto(f"/pemetaan/usulan/{usulan.pk}/jawab/{kode}/")
        write_answer(page, answer)
        if kode == "P3":
            cast.looks("jawab-p3")
        page.locator("[data-uji=simpan]").click()
        page.get_by_text("Tersimpan pukul 09.00 WITA").first.wait_for()
    page.goto(f"/pemetaan/usulan/{usulan.pk}/")
    page.get_by_text("KSDD wajib").first.wait_for()
    cast.looks("usulan-draf")
    page.goto(f"/pemetaan/usulan/{usulan.pk}/periksa/")
    cast.looks("periksa")
    cast.takes("ajukan")
    usulan.refresh_from_db()
    assert usulan.status == "DIAJUKAN"
    return usulan


def answers_of(people):
    text = naskah("dinkes_malaria")
    row = text.isi["jawaban"]["P7"]
    indikator = IndikatorSasaran.objects.create(
        daerah=people.daerah,
        perangkat_daerah=people.perangkat["DINKES"],
        nama=row["indikator"],
        **{
            name: row[name]
            for name in ("sasaran", "satuan", "nilai_awal", "tahun_awal", "nilai_target", "tahun_target")
        },
    )
    answers = text.jawaban()
    answers["P7"] = {**answers["P7"], "indikator": indikator.pk}
    return answers


def the_head_returns_once_and_then_forwards(cast, people, usulan):
    head = people.post("kepala:DINKES")
    page = cast.signs_in(head)
    page.get_by_text(f"{usulan.nomor} menunggu persetujuan Anda.").wait_for()
    cast.looks("beranda-kepala")
    page.goto(f"/pemetaan/usulan/{usulan.pk}/kembalikan/")
    page.locator("[data-uji=lipat-P2] summary").click()
    page.locator("main [name=catatan_P2]").fill("Sebutkan dusun yang menjadi sasaran survei vektor.")
    page.locator("[data-uji=kembalikan]").click()

    page = cast.signs_in(ppksd_of("DINKES"))
    page.get_by_text("Catatan pada Latar Belakang.").wait_for()
    page.goto(f"/pemetaan/usulan/{usulan.pk}/jawab/P2/")
    page.get_by_text("Sebutkan dusun yang menjadi sasaran survei vektor.").first.wait_for()
    field = page.locator("[name=permasalahan]")
    field.fill(field.input_value() + " Sasaran pertama: dusun-dusun di Loksado yang berbatasan dengan Hantakan.")
    page.locator("[data-uji=simpan]").click()
    page.goto(f"/pemetaan/usulan/{usulan.pk}/periksa/")
    cast.takes("ajukan")

    page = cast.signs_in(head)
    page.goto(f"/pemetaan/usulan/{usulan.pk}/")
    cast.takes("teruskan")
    usulan.refresh_from_db()
    assert usulan.status == "DITERUSKAN"


def the_secretariat_finds_it_eligible(cast, people, usulan):
    page = cast.signs_in(people.post("sekretariat"))
    cast.looks("beranda-sekretariat")
    cast.on(2026, 12, 1)
    page.goto("/persiapan/")
    cast.looks("persiapan")
    cast.takes("mulai_penelaahan")
    page.goto("/pemetaan/")
    cast.looks("daftar-usulan")
    page.goto(f"/pemetaan/usulan/{usulan.pk}/nyatakan-layak/")
    page.locator("main [name=alasan]").fill("Urusan kesehatan, dua daerah berbatasan, dampak lintas batas terbukti.")
    page.locator("[data-uji=nyatakan_layak]").click()
    usulan.refresh_from_db()
    assert usulan.status == "LAYAK"


def the_secretariat_prepares_the_plenary(cast, people):
    cast.on(2027, 1, 5)
    page = cast.page
    page.goto("/persiapan/")
    cast.takes("mulai_pleno")
    page.goto("/pleno/siapkan/?putaran=2027")
    page.locator("[name=nomor_undangan]").fill("100.2.1.6/12/TKKSD/2027 (contoh)")
    page.locator("[name=tanggal_undangan]").fill("2027-01-05")
    page.locator("[name=tanggal]").fill("2027-01-21")
    page.locator("[name=pukul]").fill("09:00")
    page.locator("[name=tempat]").fill("Aula Sekretariat Daerah, Kandangan")
    page.locator("[data-uji=siapkan]").click()
    rapat = RapatPleno.objects.get(putaran__tahun=2027)
    cast.on(2027, 1, 7)
    cast.signs_in(people.post("kursi:KETUA"))
    page.goto(f"/pleno/rapat/{rapat.pk}/")
    cast.looks("rapat-rencana")
    cast.takes("buka_penilaian")
    return rapat


def the_seats_score_blind(cast, people, rapat, usulan):
    cast.on(2027, 1, 8)
    for seat in SEATS:
        page = cast.signs_in(people.post(f"kursi:{seat}"))
        page.goto(f"/pleno/rapat/{rapat.pk}/nilai/{usulan.pk}/")
        for number, code in enumerate(("K1", "K2", "K3", "K4", "K5", "K6", "K7")):
            value = 3 + (number + SEATS.index(seat)) % 3
            page.locator(f"[name='nilai-{code}'][value='{value}']").check(force=True)
        if seat == "KETUA":
            cast.looks("nilai")
        page.locator("[data-uji=simpan-lanjut]").click()
        page.goto(f"/pleno/rapat/{rapat.pk}/peringkat/")
        assert page.locator("[data-uji=peringkat] td").count() <= 1, "peringkat terlihat sebelum penilaian ditutup"
    assert rapat.penilaian.count() == 7 * len(SEATS)


def the_plenary_decides_and_signs(cast, people, rapat):
    cast.on(2027, 1, 19)
    chair = people.post("kursi:KETUA")
    page = cast.signs_in(chair)
    page.goto(f"/pleno/rapat/{rapat.pk}/")
    cast.takes("tutup_penilaian")
    page.goto(f"/pleno/rapat/{rapat.pk}/peringkat/")
    cast.looks("peringkat")

    cast.on(2027, 1, 21)
    cast.signs_in(people.post("sekretariat"))
    page.goto(f"/pleno/rapat/{rapat.pk}/")
    page.locator("[data-uji=semua-hadir]").click()
    cast.signs_in(chair)
    page.goto(f"/pleno/rapat/{rapat.pk}/")
    cast.takes("buka_sidang")
    item = rapat.butir.get()
    page.goto(f"/pleno/butir/{item.pk}/putuskan/")
    page.locator("[name=hasil][value=DISETUJUI]").check(force=True)
    cast.looks("putuskan")
    page.locator("[data-uji=simpan-putusan]").click()
    page.goto(f"/pleno/rapat/{rapat.pk}/tutup/")
    page.locator("[name=nomor]").fill("100.2.1.6/18/BA-TKKSD/2027")
    page.locator("[name=tanggal]").fill("2027-01-21")
    page.locator("[name=pukul]").fill("11:30")
    page.locator("[data-uji=tutup-sidang]").click()

    for seat in ("SEKRETARIS", "KETUA"):
        cast.signs_in(people.post(f"kursi:{seat}"))
        page.goto(f"/pleno/rapat/{rapat.pk}/")
        cast.takes("tandatangani")
    cast.looks("berita-acara")
    rapat.refresh_from_db()
    assert rapat.status == "DITANDATANGANI"


def the_decree_is_drafted_reviewed_and_fixed(cast, people):
    cast.on(2027, 1, 27)
    page = cast.signs_in(people.post("sekretariat"))
    page.goto("/persiapan/")
    cast.takes("mulai_penetapan")
    page.goto("/penetapan/")
    cast.looks("penetapan")
    cast.takes("susun")
    keputusan = Keputusan.objects.get(putaran__tahun=2027)
    page.goto(f"/penetapan/keputusan/{keputusan.pk}/")
    cast.takes("ajukan")

    cast.on(2027, 2, 4)
    cast.signs_in(people.post("hukum"))
    page.goto(f"/penetapan/keputusan/{keputusan.pk}/")
    cast.takes("harmonisasi")
    cast.on(2027, 2, 10)
    page.goto(f"/penetapan/keputusan/{keputusan.pk}/tetapkan/")
    page.locator("[name=nomor]").fill("100.3.3.2/45/KUM/2027")
    page.locator("[name=tanggal]").fill("2027-02-10")
    page.locator("[name=penanda_tangan]").select_option(index=1)
    cast.looks("tetapkan")
    page.locator("[data-uji=simpan-tetapkan]").click()
    keputusan.refresh_from_db()
    assert keputusan.status == "DITETAPKAN"
    return keputusan


def the_bupati_downloads_the_decree(cast, people, keputusan):
    page = cast.signs_in(people.post("bupati"))
    page.goto(f"/penetapan/keputusan/{keputusan.pk}/")
    cast.looks("keputusan")
    with page.expect_download() as waiting:
        page.locator("[data-uji=unduh-pdf]").first.click()
    content = waiting.value.path().read_bytes()

    document = PdfDocument(io.BytesIO(content))
    words = "\n".join(sheet.get_textpage().get_text_range() for sheet in document)
    document.close()
    assert "100.3.3.2/45/KUM/2027" in words
    assert "10 Februari 2027" in words
    assert keputusan.dokumen.sidik_isi in words.replace("\r\n", "").replace("\n", "")
