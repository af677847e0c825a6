"""The preparation of one round in a browser, for every office of HSS that answers in it.

The secretariat plans the calendar around the closed days, opens the round, gives each office its hour at the desk and
announces it. It invites to the briefing and holds it: a head signs on a phone, a guest without account too, the others
stand on the paper list. It asks all heads for liaison officers; their letters come in as one Excel file, which has
three faulty cells at first. Then two offices are merged. Every office holds its own meeting and writes down what it
found, and the report on the five problems is printed.
"""

import io
from collections import Counter
from datetime import date

import pytest
import xlsxwriter
from django.contrib.auth.hashers import make_password
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core.chain import check_chain, stored_rows
from petasama.core.models import Trail
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Peran
from petasama.persiapan.models import Pertemuan, Putaran, Temuan
from tests.stories.acting import Cast, pages_of
from tests.world import load_world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TAHUN = 2028
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
GABUNGAN = "Dinas Ketahanan Pangan dan Pertanian"
TEMUAN = (
    ("POTENSI", "IS-A", "Layanan {nama} di kecamatan batas", "Warga batas lebih dekat ke loket kabupaten tetangga."),
    ("PERMASALAHAN", "IS-B", "Data {nama} di desa batas belum sama", "Dua kabupaten mencatat desa yang sama."),
    ("PERMASALAHAN", "IS-D", "Banjir dan karhutla: tugas {nama}", "Kejadian melintasi batas, penanganannya terpisah."),
    ("POTENSI", "IS-H", "Pelatihan bersama {nama}", "Kabupaten tetangga mempunyai tenaga yang dapat berbagi."),
)


@pytest.fixture
def cast(page, monkeypatch):
    page.set_viewport_size(DESKTOP)
    return Cast(page=page, patch=monkeypatch)


@pytest.fixture
def people(page):
    """HSS on the last day of August 2027: all posts of liaison officers end on that day."""
    people = load_world()
    posts = Penugasan.objects.filter(daerah=people.daerah, peran=Peran.PPKSD)
    assert posts.update(selesai=date(2027, 8, 31)) > 60
    return people


def test_a_preparation_from_the_plan_to_the_printed_report(cast, people):
    putaran = the_secretariat_opens_a_round_by_the_planner(cast, people)
    the_secretariat_gives_desks_and_announces(cast, people, putaran)
    acara = the_briefing_is_planned_by_keyboard_and_invited(cast, people, putaran)
    the_briefing_is_held(cast, people, acara)
    the_material_is_read_and_the_minutes_are_kept(cast, people, acara)
    the_report_counts_what_happened(cast, people)
    the_heads_are_asked_for_liaison_officers(cast, people, putaran)
    two_liaison_officers_for_each_office_come_from_excel(cast, people)
    two_offices_become_one(cast, people)
    every_office_holds_its_meeting(cast, people)
    the_five_problems_fit_on_one_page(cast, people)
    the_trail_tells_all_of_it(people, putaran)


def the_secretariat_opens_a_round_by_the_planner(cast, people):
    cast.on(2027, 9, 1)
    page = cast.signs_in(people.post("sekretariat"))
    page.goto("/persiapan/")
    page.get_by_role("link", name=f"Rencanakan putaran {TAHUN}").click()
    first = page.locator("[name=SOSIALISASI_mulai]")
    assert first.input_value() == "2027-09-01"
    days = page.locator("[data-uji=rencana] input[type=date]").evaluate_all("all => all.map(one => one.value)")
    assert all(date.fromisoformat(day).weekday() < 5 for day in days), "jadwal yang ditawarkan jatuh pada akhir pekan"
    assert "Jalur kritis: Sosialisasi → " in page.locator("[data-uji=kalender]").inner_text()
    first_word = page.locator("[data-uji=perhatian] .alert").first.inner_text()
    assert first_word.startswith("Keputusan diperkirakan") and "sebelum batas rancangan RKPD 2029" in first_word

    page.locator("[name=PENETAPAN_selesai]").fill("2028-04-14")
    page.locator("[data-uji=pratinjau]").click()
    page.get_by_text("Artinya hasil pemetaan tidak masuk rancangan RKPD 2029.").wait_for()
    cast.looks("rencana-terlambat")
    page.locator("[data-uji=baku]").click()
    cast.looks("rencana-putaran")
    page.locator("[data-uji=simpan-rencana]").click()
    page.get_by_text(f"Putaran {TAHUN} dibuka dengan jadwal ini.").wait_for()
    return Putaran.objects.get(daerah=people.daerah, tahun=TAHUN)


def the_secretariat_gives_desks_and_announces(cast, people, putaran):
    page = cast.page
    page.goto(f"/persiapan/putaran/{putaran.pk}/meja/")
    page.locator("[name=tempat]").fill("Ruang rapat Bagian Pemerintahan")
    page.locator("[data-uji=simpan-meja]").click()
    page.get_by_text(f"{len(people.perangkat)} janji meja Putaran {TAHUN} tersusun.").wait_for()
    assert putaran.janji_meja.count() == len(people.perangkat)
    cast.looks("janji-meja")
    page.goto(f"/persiapan/?putaran={TAHUN}")
    cast.takes("umumkan")
    page.get_by_text(f"Jadwal Putaran {TAHUN} diumumkan kepada semua perangkat daerah.").wait_for()
    cast.looks("putaran-diumumkan")


def the_briefing_is_planned_by_keyboard_and_invited(cast, people, putaran):
    cast.on(2027, 9, 2)
    page = cast.signs_in(people.post("sekretariat"))
    page.goto("/persiapan/sosialisasi/")
    cast.tabs_to(page.get_by_role("link", name="Rencanakan sosialisasi"))
    page.keyboard.press("Enter")
    page.locator("[name=tanggal]").wait_for()
    cast.tabs_to(page.locator("[name=tanggal]"))
    page.keyboard.type("09092027")
    cast.tabs_to(page.locator("[name=tempat]"))
    page.keyboard.type("Aula Ramu Setdako")
    cast.tabs_to(page.locator("[name=diundang]").last)
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    cast.tabs_to(page.locator("[data-uji=simpan-rencana]"))
    page.keyboard.press("Enter")
    page.get_by_text("direncanakan Kamis, 9 September 2027").wait_for()
    acara = Pertemuan.objects.get(putaran=putaran, jenis="SOSIALISASI")
    assert acara.undangan.count() == len(people.perangkat)

    page.get_by_role("link", name="Kirim undangan").click()
    page.locator("[name=nomor]").fill("100.3.7/201/TKKSD/2027 (contoh)")
    cast.looks("undangan-sosialisasi")
    page.locator("[data-uji=kirim-undangan]").click()
    page.get_by_role("link", name="Surat undangan").click()
    paper = cast.downloads(page.locator("[data-uji=unduh-pdf]").first)
    assert paper.startswith(b"%PDF-") and "100.3.7/201/TKKSD/2027" in " ".join(pages_of(paper))
    return acara


def the_briefing_is_held(cast, people, acara):
    cast.on(2027, 9, 9, 8.75)
    page = cast.signs_in(people.post("sekretariat"))
    page.goto(f"/persiapan/sosialisasi/{acara.pk}/")
    cast.takes("mulai")
    page.locator("[data-uji=kode-qr]").wait_for()
    cast.looks("kode-qr")
    shown = page.locator("p.code").inner_text() + page.locator("[data-uji=kunci]").inner_text()

    page.set_viewport_size(PHONE)
    page.context.clear_cookies()
    page.goto(f"http://{shown}/")
    page.locator("main").get_by_role("link", name="Masuk", exact=True).click()
    page.get_by_label("NIP atau alamat surel").fill(people.post("kepala:DINKES").user.surel)
    page.get_by_label("Kata sandi").fill(SANDI)
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.locator("[data-uji=saya-hadir]").click()
    page.get_by_text("Anda tercatat hadir pukul 08.45").wait_for()

    page.context.clear_cookies()
    page.goto(f"http://{shown}/")
    page.get_by_label("Perangkat daerah yang Anda wakili").select_option(label=people.perangkat["DISDIK"].nama)
    page.get_by_label("Nama lengkap").fill("Contoh Tamu Pendidikan")
    page.get_by_label("Jabatan").fill("Kepala Subbagian Perencanaan")
    page.locator("[data-uji=kirim-hadir]").click()
    page.get_by_text("Kehadiran Contoh Tamu Pendidikan").wait_for()
    cast.looks("hadir-ponsel")

    page.set_viewport_size(DESKTOP)
    cast.signs_in(people.post("sekretariat"))
    page.goto(f"/persiapan/sosialisasi/{acara.pk}/hadir/")
    for code, office in people.perangkat.items():
        if code not in {"DINKES", "DISDIK"}:
            page.locator(f"[name=nama_{office.pk}]").fill(people.post(f"kepala:{code}").user.nama)
            page.locator(f"[name=jabatan_{office.pk}]").fill(office.sebutan_kepala)
    cast.looks("daftar-kertas")
    page.locator("[data-uji=simpan-hadir]").click()
    page.get_by_text(f"{len(people.perangkat) - 2} nama dicatat").wait_for()


def the_material_is_read_and_the_minutes_are_kept(cast, people, acara):
    page = cast.page
    page.goto(f"/persiapan/sosialisasi/{acara.pk}/")
    page.locator("[data-uji=tambah-materi]").click()
    page.locator("[name=judul]").fill("Delapan pertanyaan instrumen")
    page.locator("[name=isi]").fill("Setiap usulan menjawab delapan pertanyaan. PPKSD mengisi, kepala menyetujui.")
    page.locator("[data-uji=simpan-materi]").click()

    cast.signs_in(people.post("kepala:DINKES"))
    page.goto(f"/persiapan/sosialisasi/{acara.pk}/")
    cast.takes("baca")
    page.get_by_text("Anda sudah membaca “Delapan pertanyaan instrumen”").wait_for()
    cast.looks("sosialisasi-kepala")

    cast.on(2027, 9, 9, 12.25)
    cast.signs_in(people.post("sekretariat"))
    page.goto(f"/persiapan/sosialisasi/{acara.pk}/")
    page.get_by_role("link", name="Tulis notulen dan selesaikan").click()
    page.locator("[name=notulen]").fill(
        "Ketua TKKSD membuka acara. Sekretariat menjelaskan jadwal dan delapan pertanyaan."
    )
    page.locator("[name=kesimpulan]").fill("Setiap perangkat daerah menunjuk dua PPKSD pada bulan Oktober.")
    page.locator("[data-uji=selesaikan]").click()
    page.get_by_text("tersimpan di arsip dokumen").wait_for()
    cast.looks("sosialisasi-selesai")
    acara.refresh_from_db()
    assert acara.status == "SELESAI" and acara.kehadiran.count() == len(people.perangkat)


def the_report_counts_what_happened(cast, people):
    cast.on(2027, 9, 10)
    page = cast.signs_in(people.post("sekretariat"))
    page.goto(f"/persiapan/sosialisasi/laporan/{TAHUN}/")
    cells = page.locator("tbody tr").evaluate_all("rows => rows.map(row => [...row.cells].map(one => one.innerText))")
    came = Counter((invited, present, read) for _, invited, present, read in cells)
    whole = len(people.perangkat)
    assert came == {("Diundang", "1 orang", "Belum"): whole - 1, ("Diundang", "1 orang", "Sudah"): 1}
    assert page.locator("h1").inner_text() == f"{whole} dari {whole} perangkat daerah hadir dalam sosialisasi"
    cast.looks("laporan-sosialisasi")

    words = " ".join(pages_of(cast.downloads(page.get_by_role("link", name="Unduh PDF"))))
    assert words.count(f"{whole} dari {whole}") >= 2 and f"1 dari {whole}" in words
    assert words.count("■■■") == 1 and words.count("■■□") == whole - 1


def the_heads_are_asked_for_liaison_officers(cast, people, putaran):
    cast.on(2027, 10, 1)
    page = cast.signs_in(people.post("sekretariat"))
    page.goto("/persiapan/ppksd/")
    assert page.locator("h1").inner_text() == f"0 dari {len(people.perangkat)} perangkat daerah lengkap PPKSD"
    page.locator("[data-uji=minta]").click()
    page.locator("[name=nomor_surat]").fill("100.3.7/215/TKKSD/2027 (contoh)")
    cast.looks("minta-ppksd")
    page.locator("[data-uji=kirim-permintaan]").click()
    page.get_by_text(f"{len(people.perangkat)} kepala perangkat daerah diminta menunjuk PPKSD").wait_for()
    cast.looks("papan-ppksd-kurang")
    assert putaran.permintaan.count() == len(people.perangkat)


def two_liaison_officers_for_each_office_come_from_excel(cast, people):
    cast.on(2027, 10, 8)
    page = cast.signs_in(people.post("sekretariat"))
    page.goto("/persiapan/impor/")
    heads = heads_of(cast.downloads(page.locator("[data-uji=unduh-templat]")))
    rows = list(liaison_rows(people))
    faulty = [dict(row) for row in rows]
    faulty[3]["NIP"] = "19850101"
    faulty[12]["Kode perangkat daerah"] = "DINKESS"
    faulty[40]["Tanggal surat"] = "31 September 2027"
    uploads(page, heads, faulty)
    assert page.locator("h1").inner_text() == "3 hal perlu dibetulkan sebelum berkas diterapkan"
    found = page.locator("[data-uji=salah] tbody tr").evaluate_all(
        "rows => rows.map(row => [row.cells[0].innerText, row.cells[1].innerText])"
    )
    assert sorted(found) == [
        ["PPKSD A14", "Kode perangkat daerah"],
        ["PPKSD C5", "NIP"],
        ["PPKSD G42", "Tanggal surat"],
    ]
    cast.looks("impor-salah")

    page.goto("/persiapan/impor/")
    uploads(page, heads, rows)
    cast.looks("impor-tinjauan")
    page.locator("[data-uji=terapkan-semua]").click()
    page.get_by_text(f"Impor selesai: {len(rows)} PPKSD baru.").wait_for()
    page.goto("/persiapan/ppksd/")
    notes = page.locator("[data-uji=petak] .tiles .tile small").all_inner_texts()
    assert notes == ["Lengkap"] * len(people.perangkat)
    cast.looks("papan-ppksd-lengkap")


def heads_of(template):
    """The headings of the sheet PPKSD in the template, as they stand in its first row."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(template))
    return [str(head) for head in book.get_sheet_by_name("PPKSD").to_python()[0]]


def liaison_rows(people):
    """Two new persons for each office, by heading without its star."""
    for place, code in enumerate(people.perangkat):
        for number in (1, 2):
            yield {
                "Kode perangkat daerah": code,
                "Nama": f"Contoh Penghubung {code} {'Utama' if number == 1 else 'Pendamping'}",
                "NIP": f"198502022010{place + 1:02}100{number}",
                "Surel": f"penghubung{number}.{code.lower()}@hss.example",
                "Telepon": f"0812-3000-{place:02}0{number}",
                "Nomor surat": f"800/{place + 1:02}-PPKSD/{code}/2027 (contoh)",
                "Tanggal surat": "5 Oktober 2027",
            }


def uploads(page, heads, rows):
    """Write a workbook with the template's headings, and upload it for a look."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("PPKSD")
        for place, head in enumerate(heads):
            sheet.write_string(0, place, head)
            for number, row in enumerate(rows, start=1):
                sheet.write_string(number, place, row.get(head.removesuffix(" *"), ""))
    content = {"name": "ppksd-hss.xlsx", "mimeType": "application/octet-stream", "buffer": buffer.getvalue()}
    page.locator("[name=berkas]").set_input_files(content)
    page.locator("[data-uji=tinjau]").click()
    page.locator("[data-uji=angka]").wait_for()


def two_offices_become_one(cast, people):
    cast.on(2027, 10, 11)
    page = cast.signs_in(people.post("admin"))
    page.goto(reverse("pengurus:perangkat"))
    page.get_by_role("link", name="Dinas Pertanian", exact=True).click()
    page.get_by_role("link", name="Gabungkan", exact=True).click()
    page.locator("[name=kode]").fill("DISTANPANGAN")
    page.locator("[name=nama]").fill(GABUNGAN)
    page.locator("[name=sebutan_kepala]").fill(f"Kepala {GABUNGAN}")
    page.locator("[name=tanggal]").fill("2027-10-11")
    page.locator("[name=dasar]").fill("Peraturan Daerah Nomor 4 Tahun 2027 (contoh)")
    page.locator("summary", has_text="Digabung bersama").click()
    page.get_by_label("Dinas Ketahanan Pangan", exact=True).check()
    cast.looks("gabung-isian")
    page.locator("[data-uji=lihat]").click()
    assert page.locator("[data-uji=pratinjau]").count() == 2
    cast.looks("gabung-pratinjau")
    page.locator("[data-uji=kerjakan]").click()
    page.get_by_text(f"menjadi {GABUNGAN} mulai 11 Oktober 2027").wait_for()
    cast.looks("gabung-penerus")

    page.goto("/persiapan/ppksd/")
    codes = [text.split()[0] for text in page.locator("[data-uji=petak] .tiles .tile").all_inner_texts()]
    assert "DISTANPANGAN" in codes and not {"DKP", "DISPERTAN"} & set(codes)
    assert len(codes) == len(people.perangkat) - 1
    page.locator("[data-uji=papan] summary").click()
    row = page.locator("[data-uji=papan] tbody tr", has_text=GABUNGAN)
    for name in ("DKP Utama", "DKP Pendamping", "DISPERTAN Utama", "DISPERTAN Pendamping"):
        assert f"Contoh Penghubung {name}" in row.inner_text()
    cast.looks("papan-ppksd-gabung")


def every_office_holds_its_meeting(cast, people):
    fresh = User.objects.filter(surel__startswith="penghubung", surel__endswith="@hss.example")
    assert fresh.update(password=make_password(SANDI)) == 2 * len(people.perangkat)
    offices = list(PerangkatDaerah.objects.filter(daerah=people.daerah).responding(date(2027, 10, 12)))
    assert len(offices) == len(people.perangkat) - 1
    page = cast.page
    for place, office in enumerate(offices):
        cast.on(2027, 10, 12 + place % 4, 13)
        posts = Penugasan.objects.active(date(2027, 10, 12)).filter(peran=Peran.PPKSD, perangkat_daerah=office)
        cast.signs_in(posts.select_related("user").order_by("pk")[0])
        page.goto(f"/persiapan/rapat/baru/?putaran={TAHUN}")
        page.locator("[data-uji=catat-sekarang]").click()
        write_meeting(page, office, place)
        if place == 0:
            cast.looks("catat-rapat")
        page.locator("[data-uji=selesaikan]").click()
        page.get_by_text("tersimpan di arsip dokumen").wait_for()
        if place == 0:
            cast.looks("rapat-selesai")
    done = Pertemuan.objects.filter(putaran__tahun=TAHUN, jenis="RAPAT_KOORDINASI", status="SELESAI")
    assert set(done.values_list("perangkat_daerah", flat=True)) == {office.pk for office in offices}
    assert Temuan.objects.filter(pertemuan__in=done).count() == len(offices)

    cast.on(2027, 10, 18)
    cast.signs_in(people.post("sekretariat"))
    page.goto(f"/persiapan/rapat/?putaran={TAHUN}")
    sentence = f"{len(offices)} dari {len(offices)} perangkat daerah sudah mencatat rapat koordinasi"
    assert page.locator("h1").inner_text() == sentence
    cast.looks("papan-rapat")
    page.locator("[data-uji=semua-temuan]").click()
    cast.looks("temuan")


def write_meeting(page, office, place):
    """Fill the one page of a meeting: who came, a finding, minutes."""
    kind, issue, title, words = TEMUAN[place % len(TEMUAN)]
    page.locator("[name=hadir]").fill("Contoh Sekretaris; Sekretaris\nContoh Kepala Bidang; Kepala Bidang")
    page.locator(f"[name=jenis][value={kind}]").check(force=True)
    page.locator("[name=judul]").fill(title.format(nama=office.nama))
    page.locator("[name=uraian]").fill(words)
    page.locator(f"[name=isu_strategis][value={issue}]").check()
    page.locator("[name=notulen]").fill(f"{office.nama} membahas hasil sosialisasi dan memilih satu temuan.")


def the_five_problems_fit_on_one_page(cast, people):
    page = cast.page
    page.goto(f"/persiapan/rapor/?putaran={TAHUN}")
    assert page.locator("[data-uji=matriks] tbody tr").count() == len(people.perangkat) - 1
    sentence = f"Belum ada masalah yang terukur pada {len(people.perangkat) - 1} perangkat daerah"
    assert page.locator("h1").inner_text() == sentence
    cast.looks("rapor-lima-masalah")
    sheets = pages_of(cast.downloads(page.locator("[data-uji=rapor-pdf]")))
    assert len(sheets) == 1
    assert f"Dari {len(people.perangkat) - 1} perangkat daerah" in sheets[0]


def the_trail_tells_all_of_it(people, putaran):
    whole = len(people.perangkat)
    year = Trail.objects.filter(tenant_id=people.daerah.pk, at__year=2027, at__month__gte=9)
    acts = Counter(year.values_list("act", flat=True))
    expected = {
        "buka": 1, "susun_meja": 1, "umumkan_jadwal": 1, "undang": 1, "minta_ppksd": whole,
        "hadir": whole + 2 * (whole - 1), "bagikan_materi": 1, "baca_materi": 1, "buat_pengguna": 2 * whole,
        "gabungkan": 2, "lanjutkan": 4, "rencanakan": whole, "mulai": whole, "selesaikan": whole,
        "catat_temuan": whole - 1,
    }  # fmt: skip
    assert {act: acts[act] for act in expected} == expected
    assert list(Trail.objects.about(putaran).values_list("act", flat=True)) == ["buka", "susun_meja", "umumkan_jadwal"]
    verdict = check_chain(stored_rows(people.daerah.pk))
    assert verdict.is_intact, verdict.sentence
