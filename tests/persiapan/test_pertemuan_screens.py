"""What each role sees and does on the pages about meetings."""

import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core.agenda import events_for
from petasama.core.duties import duties_for, duties_in
from petasama.persiapan.actions import kehadiran
from petasama.persiapan.actions import materi as materi_acts
from petasama.persiapan.models import Pertemuan
from tests.persiapan.meetings import HARI, NOMOR, briefing, come, finding, own_meeting

SOSIALISASI, RAPAT = "/persiapan/sosialisasi/", "/persiapan/rapat/"
RENCANA = {
    "judul": "Sosialisasi (contoh)", "tanggal": "2026-11-10", "mulai": "10:00", "selesai": "12:00",
    "tempat": "Aula", "acara": "Pembukaan",
}  # fmt: skip


def rows_of(response):
    """The rows of the one sheet of a workbook that was downloaded."""
    return CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()


def page(name, *args):
    return reverse(f"persiapan:{name}", args=args)


# --- briefings -------------------------------------------------------------------------------------------------------


def test_the_secretariat_plans_invites_begins_and_concludes_on_the_pages(sekretariat, pemain, putaran):
    office = pemain.dunia.perangkat["DINKES"]
    planned = sekretariat.post(page("sosialisasi-baru"), RENCANA | {"diundang": [office.pk]})
    made = Pertemuan.objects.get()
    sekretariat.post(page("sosialisasi-undang", made.pk), {"nomor": NOMOR, "tanggal": "2026-11-09"})
    sekretariat.post(page("sosialisasi-mulai", made.pk), {"act": "mulai"})
    sekretariat.post(page("sosialisasi-hadir", made.pk), {f"nama_{office.pk}": "Rina (contoh)"})
    done = sekretariat.post(page("sosialisasi-selesai", made.pk), {"notulen": "Lancar.", "kesimpulan": ""})

    made.refresh_from_db()
    assert planned.url == done.url == page("sosialisasi-acara", made.pk)
    assert (made.status, made.nomor_undangan, made.kehadiran.get().nama) == ("SELESAI", NOMOR, "Rina (contoh)")
    text = sekretariat.get(done.url).content.decode()
    assert "1 dari 1 perangkat daerah hadir, 1 orang" in text and "Surat undangan" in text and "Notulen" in text


def test_all_responding_offices_are_ticked_to_begin_with(sekretariat, putaran):
    form = sekretariat.get(page("sosialisasi-baru")).context["form"]

    assert len(form["diundang"].value()) == len(form.fields["diundang"].choices) == 32


@pytest.mark.parametrize(
    ("name", "sent", "sentence"),
    [
        ("sosialisasi-baru", RENCANA | {"selesai": "09:00"}, "Pukul selesai harus sesudah pukul mulai"),
        ("sosialisasi-baru", RENCANA | {"tempat": ""}, "Isi tempatnya."),
    ],
)
def test_a_faulty_plan_keeps_what_was_typed(sekretariat, pemain, name, sent, sentence):
    office = pemain.dunia.perangkat["DINKES"].pk

    answer = sekretariat.post(page(name), sent | {"diundang": [office]})

    text = answer.content.decode()
    assert answer.status_code == 422 and sentence in text and "Sosialisasi (contoh)" in text
    assert not Pertemuan.objects.exists()


def test_minutes_are_not_lost_when_nobody_is_noted_yet(sekretariat, pemain, putaran):
    made = briefing(pemain, putaran, until="BERLANGSUNG")

    answer = sekretariat.post(page("sosialisasi-selesai", made.pk), {"notulen": "Panjang lebar.", "kesimpulan": "x"})

    assert answer.status_code == 422
    assert "Panjang lebar." in answer.content.decode() and "satu orang yang hadir" in answer.content.decode()


def test_an_office_sees_its_own_invitation_and_no_other_people(pemain, putaran, browser_of):
    made = briefing(pemain, putaran, until="BERLANGSUNG")
    come(made, pemain.dunia.perangkat["DISDIK"], "Orang Lain (contoh)", by=pemain.sekretariat)
    kehadiran.hadir(made, by=pemain.ppksd("DINKES"))

    mine = browser_of(pemain.ppksd("DINKES")).get(page("sosialisasi-acara", made.pk)).content.decode()

    assert pemain.ppksd("DINKES").user.nama in mine and "Orang Lain (contoh)" not in mine
    assert made.kunci_hadir not in mine
    assert browser_of(pemain.ppksd("BPBD")).get(page("sosialisasi-acara", made.pk)).status_code == 404


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("sosialisasi-ubah", "get"), ("sosialisasi-undang", "get"), ("sosialisasi-layar", "get"),
        ("sosialisasi-mulai", "post"), ("sosialisasi-hadir", "post"), ("sosialisasi-selesai", "post"),
        ("materi-baru", "post"), ("sosialisasi-daftar", "get"), ("sosialisasi-hadir-xlsx", "get"),
    ],
)  # fmt: skip
def test_an_invited_office_runs_nothing_of_a_briefing(pemain, putaran, browser_of, name, method):
    made = briefing(pemain, putaran)
    args = (made.pk, "pdf") if name == "sosialisasi-daftar" else (made.pk,)

    answer = getattr(browser_of(pemain.ppksd("DINKES")), method)(page(name, *args))

    assert answer.status_code == 403


@pytest.mark.parametrize("name", ["sosialisasi-acara", "sosialisasi-hadir-xlsx"])
def test_another_government_finds_nothing(pemain, putaran, tapin, browser_of, name):
    made = briefing(pemain, putaran)

    assert browser_of(tapin.post("sekretariat")).get(page(name, made.pk)).status_code == 404


def test_the_administrator_reads_no_meeting(pemain, putaran, dunia, browser_of):
    made = briefing(pemain, putaran)

    admin = browser_of(dunia.post("admin"))
    assert [admin.get(url).status_code for url in (SOSIALISASI, page("sosialisasi-acara", made.pk))] == [403, 403]


def test_reading_is_confirmed_by_a_button_and_who_has_not_is_shown(pemain, putaran, sekretariat, browser_of):
    made = briefing(pemain, putaran)
    materi = materi_acts.bagikan_materi(made, judul="Panduan", isi="Delapan pertanyaan.", by=pemain.sekretariat)
    client = browser_of(pemain.ppksd("DINKES"))
    before = client.get(page("sosialisasi-acara", made.pk)).content.decode()

    client.post(page("materi-baca", materi.pk))

    after = client.get(page("sosialisasi-acara", made.pk)).content.decode()
    assert "Sudah saya baca" in before and "Sudah saya baca" not in after and "Sudah Anda baca" in after
    assert "5 orang belum membaca semua materi" in sekretariat.get(page("sosialisasi-acara", made.pk)).content.decode()


def test_a_pdf_comes_back_only_as_an_attachment(pemain, putaran, sekretariat, browser_of):
    made, content = briefing(pemain, putaran), b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"
    upload = io.BytesIO(content)
    upload.name = 'x"\r\n../<b>.pdf'
    sekretariat.post(page("materi-baru", made.pk), {"judul": "Paparan/../kepala", "isi": "", "berkas": upload})
    materi = made.materi.get()

    answer = browser_of(pemain.ppksd("DINKES")).get(page("materi-unduh", materi.pk))

    assert answer.content == content and answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Materi-Paparan-..-kepala.pdf"'
    assert browser_of(pemain.ppksd("BPBD")).get(page("materi-unduh", materi.pk)).status_code == 404


def test_a_hostile_upload_is_told_and_the_title_kept(pemain, putaran, sekretariat):
    made, upload = briefing(pemain, putaran), io.BytesIO(b"<svg onload=alert(1)>")
    upload.name = "gambar.pdf"

    answer = sekretariat.post(page("materi-baru", made.pk), {"judul": "Paparan", "isi": "", "berkas": upload})

    assert answer.status_code == 422 and "bukan PDF yang utuh" in answer.content.decode()
    assert 'value="Paparan"' in answer.content.decode()


def test_the_report_tells_invited_present_and_read_for_each_office(pemain, putaran, sekretariat):
    made = briefing(pemain, putaran, "DINKES", "DISDIK", "BPBD", until="BERLANGSUNG")
    materi = materi_acts.bagikan_materi(made, judul="Panduan", isi="Isi", by=pemain.sekretariat)
    kehadiran.hadir(made, by=pemain.ppksd("DINKES"))
    materi_acts.baca_materi(materi, by=pemain.ppksd("DINKES"))
    materi_acts.baca_materi(materi, by=pemain.dunia.post("kepala:DISDIK"))

    shown = sekretariat.get(page("laporan-sosialisasi", 2027))
    table = rows_of(sekretariat.get(page("laporan-xlsx", 2027)))

    lines = {row[0]: row[2:] for row in table[1:]}
    assert len(lines) == 32
    assert lines["DINKES"] == ["Diundang", "1 orang", "Sudah"]
    assert lines["DISDIK"] == ["Diundang", "Belum", "Sudah"]
    assert lines["BPBD"] == ["Diundang", "Belum", "Belum"]
    assert lines["DISHUB"] == ["Belum", "Belum", "Belum"]
    assert shown.context["judul"] == "1 dari 32 perangkat daerah hadir dalam sosialisasi"
    tones = {tile["title"]: tile["tone"] for tile in shown.context["petak"]}
    assert [tones[code] for code in ("DINKES", "DISDIK", "BPBD", "DISHUB")] == [3, 2, 1, 0]


# --- own meetings ----------------------------------------------------------------------------------------------------


def test_a_ppksd_writes_down_a_meeting_with_two_findings_page_after_page(pemain, putaran, browser_of):
    client = browser_of(pemain.ppksd("DINKES"))
    begun = client.post(page("rapat-baru"), RENCANA | {"mulai": "07:00", "selesai": "08:00", "act": "catat"})
    made = Pertemuan.objects.get()
    first = {"act": "temuan", "jenis": "POTENSI", "judul": "Kader terlatih", "uraian": "Ada 40.", "notulen": "Draf."}
    client.post(begun.url, first | {"hadir": "Rina, S.Sos.; Kepala Seksi\nBudi"})
    second = {"act": "temuan", "jenis": "PERMASALAHAN", "judul": "Obat kosong", "uraian": "Tiap akhir tahun."}
    client.post(begun.url, second | {"notulen": "Draf.", "isu_strategis": ["IS-A"], "urusan": "1.02"})
    done = client.post(begun.url, {"act": "selesai", "notulen": "Rapat selesai.", "kesimpulan": "Diusulkan."})

    made.refresh_from_db()
    assert begun.url == page("rapat-catat", made.pk) and done.url == page("rapat", made.pk)
    assert made.status == "SELESAI" and made.notulen == "Rapat selesai."
    assert list(made.temuan.values_list("judul", flat=True)) == ["Kader terlatih", "Obat kosong"]
    assert sorted(made.kehadiran.values_list("nama", flat=True)) == ["Budi", "Rina, S.Sos."]
    pdf = client.get(page("rapat-notulen", made.pk, "pdf"))
    assert pdf.content.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"act": "temuan"}, "Tulis judul temuan"),
        ({"act": "simpan", "mitra": "Tapin"}, "Uraikan temuannya"),
        ({"act": "simpan", "hadir": "12; Staf"}, "Baris 1: Tulis nama lengkap."),
        ({"act": "selesai", "notulen": ""}, "Tulis notulen, paling sedikit satu kalimat."),
        ({"act": "selesai"}, "Catat paling sedikit satu orang yang hadir."),
    ],
)
def test_a_faulty_page_of_notes_loses_no_word(pemain, putaran, browser_of, sent, sentence):
    made = own_meeting(pemain, putaran)

    answer = browser_of(pemain.ppksd("DINKES")).post(
        page("rapat-catat", made.pk), {"notulen": "Kata yang panjang.", "kesimpulan": "Kesimpulan kami."} | sent
    )

    text = answer.content.decode()
    made.refresh_from_db()
    assert answer.status_code == 422 and sentence in text and "Kesimpulan kami." in text
    assert made.notulen == "" and not made.temuan.exists()


def test_the_board_shows_every_office_and_the_workbook_the_same(pemain, putaran, sekretariat):
    own_meeting(pemain, putaran, "DINKES", until="SELESAI")
    own_meeting(pemain, putaran, "DISDIK")
    own_meeting(pemain, putaran, "BPBD", until="RENCANA")

    shown = sekretariat.get(RAPAT)

    tones = {tile["title"]: (tile["tone"], tile["note"]) for tile in shown.context["papan"]}
    assert shown.context["judul"] == "1 dari 32 perangkat daerah sudah mencatat rapat koordinasi"
    assert tones["DINKES"] == (3, "Sudah, 0 temuan") and tones["DISDIK"] == (2, "Sedang dicatat")
    assert tones["BPBD"] == (1, "Direncanakan")
    assert tones["DISHUB"] == (4, "Belum")
    lines = {row[0]: row[-1] for row in rows_of(sekretariat.get(page("rapat-xlsx")))[1:]}
    assert (lines["DINKES"], lines["DISHUB"]) == ("Sudah", "Belum")


def test_what_an_office_did_before_a_merger_counts_for_its_successor(pemain, putaran, sekretariat):
    own_meeting(pemain, putaran, "DISHUB", until="SELESAI")
    made = briefing(pemain, putaran, "DISHUB", until="BERLANGSUNG")
    kehadiran.hadir(made, by=pemain.ppksd("DISHUB"))
    old, heir = pemain.dunia.perangkat["DISHUB"], pemain.dunia.perangkat["PUTR"]
    old.penerus.add(heir)
    type(old).objects.filter(pk=old.pk).update(selesai=date(2026, 11, 9))

    board = {tile["title"]: tile["note"] for tile in sekretariat.get(RAPAT).context["papan"]}
    report = {row[0]: row[2:] for row in rows_of(sekretariat.get(page("laporan-xlsx", 2027)))[1:]}

    assert "DISHUB" not in board and board["PUTR"] == "Sudah, 0 temuan"
    assert report["PUTR"][:2] == ["Diundang", "1 orang"]


@pytest.mark.parametrize(("post", "status"), [("ppksd:DISDIK", 404), ("sekretariat", 200), ("inspektorat", 200)])
def test_who_reads_an_office_s_meeting(pemain, putaran, browser_of, post, status):
    made = own_meeting(pemain, putaran, until="SELESAI")
    by = pemain.ppksd("DISDIK") if post.startswith("ppksd") else pemain.dunia.post(post)

    answers = [browser_of(by).get(page(name, made.pk)).status_code for name in ("rapat", "rapat-catat")]

    assert answers == [status, {404: 404, 200: 403}[status]]


def test_findings_are_sifted_by_issue_and_affair_for_all_offices(pemain, putaran, sekretariat, browser_of):
    finding(pemain, own_meeting(pemain, putaran, "DINKES"))
    other = {"judul": "Putus sekolah", "isu_strategis": ["IS-F"], "urusan": "1.01"}
    finding(pemain, own_meeting(pemain, putaran, "DISDIK"), **other)

    def titles(query, client=sekretariat):
        table = rows_of(client.get(f"{page('temuan-xlsx')}{query}"))
        return [row[0] for row in table[1:]]

    assert titles("") == ["Putus sekolah", "Malaria di desa batas"]  # offices in their order: Pendidikan first
    assert titles("?isu=IS-F") == ["Putus sekolah"]
    assert titles("?urusan=1.02") == ["Malaria di desa batas"]
    assert titles("?isu=IS-F&urusan=1.02") == []
    assert titles("", browser_of(pemain.ppksd("DINKES"))) == ["Malaria di desa batas"]
    assert sekretariat.get(page("temuan-list")).context["judul"] == "2 temuan: 0 potensi, 2 permasalahan"


def test_lists_cost_the_same_with_one_and_many_rows(
    pemain, putaran, sekretariat, django_assert_num_queries, django_assert_max_num_queries
):
    made = own_meeting(pemain, putaran)
    finding(pemain, made)
    briefing(pemain, putaran, until="RENCANA")
    urls = (page("temuan-list"), SOSIALISASI, RAPAT, page("laporan-sosialisasi", 2027))
    counts = []
    for url in urls:
        with django_assert_max_num_queries(40) as asked:
            sekretariat.get(url)
        counts.append(len(asked.captured_queries))
    for place in range(12):
        finding(pemain, made, judul=f"Temuan ke-{place}")
        briefing(pemain, putaran, until="RENCANA")
        own_meeting(pemain, putaran, "DISDIK", until="RENCANA")

    for url, number in zip(urls, counts, strict=True):
        with django_assert_num_queries(number):
            sekretariat.get(url)


# --- what waits, and the days ----------------------------------------------------------------------------------------


def waiting(by):
    """The sentences that wait for an appointment on the day on which tests live."""
    return [duty.text for duty in duties_for(by, duties_in(by.tenant_id, on=HARI), on=HARI)]


def test_an_invited_office_is_reminded_until_somebody_came(pemain, putaran):
    made, by = briefing(pemain, putaran, until="BERLANGSUNG"), pemain.ppksd("DINKES")
    reminder = "Hadiri “Sosialisasi Pemetaan (contoh)” Selasa, 10 November 2026."
    before = [reminder in waiting(pemain.ppksd(code)) for code in ("DINKES", "DISDIK", "BPBD")]

    kehadiran.hadir(made, by=by)

    assert before == [True, True, False]
    assert [reminder in waiting(pemain.ppksd(code)) for code in ("DINKES", "DISDIK")] == [False, True]


def test_material_waits_for_each_invited_post_until_it_is_read(pemain, putaran):
    made = briefing(pemain, putaran)
    materi = materi_acts.bagikan_materi(made, judul="Panduan", isi="Isi", by=pemain.sekretariat)
    head, officer = pemain.dunia.post("kepala:DINKES"), pemain.ppksd("DINKES")

    materi_acts.baca_materi(materi, by=officer)

    words = "Baca materi “Panduan”."
    assert [words in waiting(by) for by in (head, officer, pemain.ppksd("BPBD"))] == [True, False, False]


def test_an_office_without_a_recorded_meeting_is_reminded(pemain, putaran):
    own_meeting(pemain, putaran, "DINKES", until="SELESAI")
    own_meeting(pemain, putaran, "DISDIK")

    words = "Rapat koordinasi belum dicatat."
    assert [words in waiting(pemain.ppksd(code)) for code in ("DINKES", "DISDIK", "BPBD")] == [False, True, True]


def test_meetings_stand_in_the_calendar_of_those_concerned(pemain, putaran):
    made, own = briefing(pemain, putaran), own_meeting(pemain, putaran)

    def uids(by):
        return {event.uid for event in events_for(by)} & {f"pertemuan-{made.pk}", f"pertemuan-{own.pk}"}

    assert uids(pemain.ppksd("DINKES")) == {f"pertemuan-{made.pk}", f"pertemuan-{own.pk}"}
    assert uids(pemain.ppksd("BPBD")) == set()
    assert uids(pemain.sekretariat) == {f"pertemuan-{made.pk}"}
