"""An assessor's pages: the list of own sheets, one sheet, abstaining; blind until scoring closes."""

import pytest

from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Kursi, Peran
from petasama.pleno import actions
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import Abstain, Penilaian
from tests.pleno.conftest import BELUM_DITERUSKAN, usulan_of
from tests.pleno.screens import body, browser, lembar, rows_of, url

MALARIA, KARHUTLA, SENDIRI = "dinkes_malaria", "bpbd_karhutla", "bappelitbangda_ulm"


@pytest.fixture
def rapat(rapat_pada):
    """Scoring is open for three proposals; one comes from the office of Wakil Ketua II."""
    return rapat_pada("PENILAIAN")


@pytest.fixture
def penilai(dunia):
    """The browser of a member without an office of its own."""
    return browser(dunia.post("kursi:ANGGOTA_1"))


def sheet(rapat, kode, name="nilai-usulan"):
    return url(name, rapat.pk, usulan_of(rapat, kode).pk)


def given(rapat, kode, post):
    """The values that a post has given for a proposal, by criterion."""
    rows = Penilaian.objects.filter(rapat=rapat, usulan=usulan_of(rapat, kode), penilai=post)
    return {row.kriteria: row.nilai for row in rows}


# --- the list --------------------------------------------------------------------------------------------------------


def test_the_list_tells_the_own_progress(rapat, penilai, dunia):
    actions.nilai(
        rapat, usulan=usulan_of(rapat, MALARIA), nilai=dict.fromkeys(DAFTAR_KRITERIA, 3),
        by=dunia.post("kursi:ANGGOTA_1"),
    )  # fmt: skip

    page = penilai.get(url("nilai", rapat.pk))
    waiting = penilai.get(url("nilai", rapat.pk) + "?tampil=belum")

    assert page.context["kemajuan"] == "1 dari 3 usulan dinilai"
    assert len(page.context["tabel"]["rows"]) == 3
    assert len(waiting.context["tabel"]["rows"]) == 2


def test_a_proposal_of_the_own_office_stands_in_the_list_but_is_not_counted(rapat, dunia):
    page = browser(dunia.post("kursi:WAKIL_KETUA_2")).get(url("nilai", rapat.pk))

    assert page.context["kemajuan"] == "0 dari 2 usulan dinilai"
    states = [row[1] for row in page.context["tabel"]["rows"]]
    assert sum("Tidak dinilai" in state for state in states) == 1


@pytest.mark.parametrize("key", ["sekretariat", "bupati", "inspektorat", "hukum"])
def test_only_seats_come_to_the_sheets(rapat, dunia, key):
    client = browser(dunia.post(key))

    assert client.get(url("nilai", rapat.pk)).status_code == 403
    assert client.post(sheet(rapat, MALARIA), lembar(5)).status_code == 403
    assert not Penilaian.objects.filter(rapat=rapat).exists()


def test_a_member_appointed_after_the_invitation_has_no_sheets(rapat, dunia):
    old = dunia.post("kursi:ANGGOTA_2")
    late = Penugasan.objects.create(
        daerah=dunia.daerah, user=dunia.post("bupati").user, peran=Peran.ANGGOTA_TKKSD, kursi=Kursi.ANGGOTA,
        jabatan="Asisten", nomor_surat="1", tanggal_surat=old.tanggal_surat, mulai=old.mulai,
    )  # fmt: skip

    assert browser(late).get(url("nilai", rapat.pk)).status_code == 403


# --- one sheet -------------------------------------------------------------------------------------------------------


def test_a_sheet_shows_seven_scales_with_the_words_of_their_anchors(rapat, penilai):
    page = penilai.get(sheet(rapat, MALARIA))

    text = body(page)
    assert [item["kode"] for item in page.context["skala"]] == list(DAFTAR_KRITERIA)
    for criterion in DAFTAR_KRITERIA.values():
        assert all(words in text for words in criterion.jangkar.values())
    assert f'href="/pemetaan/usulan/{usulan_of(rapat, MALARIA).pk}/"' in text
    assert "Surveilans dan pengendalian malaria" in text


def test_saving_keeps_values_and_reasons_and_opens_the_next_sheet(rapat, penilai, dunia):
    answer = penilai.post(sheet(rapat, MALARIA), lembar(4, alasan_K2="Dua kecamatan."), follow=True)

    row = Penilaian.objects.get(rapat=rapat, usulan=usulan_of(rapat, MALARIA), kriteria="K2")
    assert given(rapat, MALARIA, dunia.post("kursi:ANGGOTA_1")) == dict.fromkeys(DAFTAR_KRITERIA, 4)
    assert row.alasan == "Dua kecamatan."
    assert answer.redirect_chain[0][0] in {sheet(rapat, KARHUTLA), sheet(rapat, SENDIRI)}
    assert "Tersimpan pukul 09.00 WITA" in body(answer) and "Sudah dinilai 1 dari 3." in body(answer)


def test_after_the_last_sheet_the_list_comes(rapat, penilai):
    for kode in (MALARIA, KARHUTLA):
        penilai.post(sheet(rapat, kode), lembar(4))

    answer = penilai.post(sheet(rapat, SENDIRI), lembar(2), follow=True)

    assert answer.redirect_chain[0][0] == url("nilai", rapat.pk)
    assert answer.context["kemajuan"] == "3 dari 3 usulan dinilai"


def test_a_value_is_changed_until_scoring_closes(rapat, penilai, dunia):
    penilai.post(sheet(rapat, MALARIA), lembar(4))

    again = penilai.get(sheet(rapat, MALARIA))
    penilai.post(sheet(rapat, MALARIA), lembar(4, nilai_K3="1"))

    assert again.context["skala"][2]["skala"]["value"] == "4"
    assert given(rapat, MALARIA, dunia.post("kursi:ANGGOTA_1"))["K3"] == 1


@pytest.mark.parametrize(
    ("value", "sentence"), [("", "Pilih nilai K4, 1 sampai 5."), ("6", "Nilai K4 harus 1 sampai 5.")]
)
def test_a_faulty_sheet_keeps_taps_and_reasons_and_stores_nothing(rapat, penilai, value, sentence):
    page = penilai.post(sheet(rapat, MALARIA), lembar(3, nilai_K4=value, alasan_K1="Ada dalam Renstra."))

    assert page.status_code == 422
    assert "<title>Kesalahan: " in body(page) and 'href="#id_nilai-K4"' in body(page) and sentence in body(page)
    assert page.context["skala"][0]["skala"]["value"] == "3"
    assert "Ada dalam Renstra." in body(page)
    assert not Penilaian.objects.filter(rapat=rapat).exists()


def test_an_empty_sheet_names_every_criterion(rapat, penilai):
    page = penilai.post(sheet(rapat, MALARIA), {})

    assert page.status_code == 422
    assert [row["field"] for row in page.context["kesalahan"]] == [f"nilai-{code}" for code in DAFTAR_KRITERIA]


def test_a_proposal_that_is_not_eligible_has_no_sheet(rapat, penilai):
    draft = usulan_of(rapat, BELUM_DITERUSKAN)

    assert penilai.get(url("nilai-usulan", rapat.pk, draft.pk)).status_code == 404
    assert penilai.post(url("nilai-usulan", rapat.pk, draft.pk), lembar(5)).status_code == 404


def test_the_own_offices_proposal_shows_the_reason_and_no_form(rapat, dunia):
    client = browser(dunia.post("kursi:WAKIL_KETUA_2"))

    page = client.get(sheet(rapat, SENDIRI))

    assert "Usulan ini tidak Anda nilai" in body(page)
    assert "form-nilai" not in body(page)
    assert client.post(sheet(rapat, SENDIRI), lembar(5)).status_code == 403
    assert given(rapat, SENDIRI, dunia.post("kursi:WAKIL_KETUA_2")) == {}


# --- blind -----------------------------------------------------------------------------------------------------------


def test_nobody_sees_the_sheet_of_another(rapat, penilai, dunia):
    penilai.post(sheet(rapat, MALARIA), lembar(5, alasan_K1="ALASAN-RAHASIA"))
    number = usulan_of(rapat, MALARIA).pk

    for key in ("kursi:KETUA", "kursi:ANGGOTA_2"):
        other = browser(dunia.post(key))
        page = other.get(sheet(rapat, MALARIA))
        pages = [page, other.get(url("nilai", rapat.pk)), other.get(f"/pemetaan/usulan/{number}/")]
        assert page.context["skala"][0]["skala"]["value"] == ""
        assert all("ALASAN-RAHASIA" not in body(shown) for shown in pages)


def test_the_own_sheets_as_a_workbook_hold_the_own_values_only(rapat, penilai, dunia):
    penilai.post(sheet(rapat, MALARIA), lembar(5))
    browser(dunia.post("kursi:ANGGOTA_2")).post(sheet(rapat, MALARIA), lembar(1))

    head, *rows = rows_of(penilai.get(url("nilai-xlsx", rapat.pk)))

    values = [row[head.index("K1") : head.index("K7") + 1] for row in rows]
    assert [5.0] * 7 in values
    assert all(1.0 not in row for row in values)


# --- abstaining ------------------------------------------------------------------------------------------------------


def test_an_assessor_abstains_with_a_reason_and_values_are_taken_back(rapat, penilai, dunia):
    penilai.post(sheet(rapat, MALARIA), lembar(5))

    answer = penilai.post(sheet(rapat, MALARIA, "abstain"), {"alasan": "Adik saya ikut menyusunnya."}, follow=True)

    row = Abstain.objects.get(rapat=rapat, usulan=usulan_of(rapat, MALARIA), penilai=dunia.post("kursi:ANGGOTA_1"))
    assert row.alasan == "Adik saya ikut menyusunnya."
    assert given(rapat, MALARIA, dunia.post("kursi:ANGGOTA_1")) == {}
    assert "Sudah dinilai 0 dari 2." in body(answer)


@pytest.mark.parametrize(
    ("reason", "sentence"), [("  ", "Isi alasan tidak menilai."), ("A" * 301, "Paling banyak 300 huruf.")]
)
def test_abstaining_without_a_fitting_reason_is_refused_and_keeps_it(rapat, penilai, reason, sentence):
    page = penilai.post(sheet(rapat, MALARIA, "abstain"), {"alasan": reason})

    assert page.status_code == 422
    assert sentence in body(page) and reason.strip() in body(page)
    assert '<details class="ask" open>' in body(page)
    assert not Abstain.objects.filter(rapat=rapat, perangkat_daerah_sendiri=False).exists()


def test_scoring_takes_an_abstention_back(rapat, penilai):
    penilai.post(sheet(rapat, MALARIA, "abstain"), {"alasan": "Belum membaca."})

    penilai.post(sheet(rapat, MALARIA), lembar(2))

    assert not Abstain.objects.filter(rapat=rapat, perangkat_daerah_sendiri=False).exists()


# --- after closing ---------------------------------------------------------------------------------------------------


def test_after_closing_the_sheets_are_for_reading(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN_DITUTUP")
    chair = browser(dunia.post("kursi:KETUA"))

    page = chair.get(sheet(rapat, MALARIA))
    late = chair.post(sheet(rapat, MALARIA), lembar(1))

    assert "<fieldset disabled>" in body(page) and "simpan-lanjut" not in body(page)
    assert late.status_code == 409
    assert "tidak sedang dibuka; nilai tidak dapat diubah" in body(late)
    assert set(given(rapat, MALARIA, dunia.post("kursi:KETUA")).values()) == {3}
