"""Saving an answer: simpan_jawaban."""

from datetime import date
from decimal import Decimal

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Daerah, Penugasan
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from petasama.perencanaan.models import IndikatorSasaran
from tests.digests import nothing_changes
from tests.world import SAAT

LATAR = {"permasalahan": "Banjir setiap tahun.", "potensi": "", "target": "Tidak ada korban."}
TAPIN = {"nama": "Pemerintah Kabupaten Tapin", "kelas": "DAERAH", "kode_wilayah": "63.05"}
LUAR = {"nama": "Pemerintah Kota Palangka Raya", "kelas": "DAERAH", "kode_wilayah": "62.71"}


@pytest.fixture
def penulis(pemain):
    """The first liaison officer of the health office."""
    return pemain.ppksd("DINKES")


@pytest.fixture
def usulan(putaran, dunia, penulis):
    """An empty draft of the health office."""
    return actions.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=penulis)


@pytest.fixture
def simpan(usulan, penulis):
    """Save an answer as the writer: simpan("P2", {...})."""

    def save(kode, isi, **rest):
        return actions.simpan_jawaban(usulan, kode=kode, isi=isi, by=penulis, **rest)

    return save


def mitra(*rows):
    return {"belum_ada": False, "mitra": list(rows)}


def stored(usulan):
    return Usulan.objects.get(pk=usulan.pk)


def test_an_answer_is_kept_with_who_wrote_it_and_when(usulan, simpan, penulis):
    simpan("P2", LATAR)

    answer = usulan.jawaban.get()
    assert (answer.kode, answer.isi, answer.version) == ("P2", LATAR, 1)
    assert (answer.disimpan_oleh, answer.updated_at) == (penulis, SAAT)
    assert str(answer) == f"{usulan.pk} P2"


def test_saving_leaves_a_trail_with_question_and_version(usulan, simpan):
    simpan("P2", LATAR)
    simpan("P2", LATAR | {"potensi": "Embung."})

    entries = [entry for entry in Trail.objects.about(usulan) if entry.act == "simpan_jawaban"]
    told = {"pertanyaan": "P2", "nama": "Latar Belakang"}
    kept = [{key: entry.data[key] for key in ("pertanyaan", "nama", "versi")} for entry in entries]
    assert kept == [{**told, "versi": 1}, {**told, "versi": 2}]
    assert {(entry.source, entry.target) for entry in entries} == {("", "")}


def test_gaps_are_no_reason_to_refuse(usulan, simpan):
    simpan("P2", {"permasalahan": "Banjir.", "potensi": "", "target": ""})

    assert usulan.jawaban.count() == 1


def test_saving_again_replaces_the_answer_and_counts_on(usulan, simpan):
    simpan("P2", LATAR)

    answer = simpan("P2", LATAR | {"potensi": "Embung."}, versi=1)

    assert answer.version == 2
    assert usulan.jawaban.get().isi["potensi"] == "Embung."


def test_the_title_of_lists_follows_question_1(usulan, simpan):
    simpan("P1", {"nama_kegiatan": "  Pengendalian banjir bersama  "})

    assert usulan.judul == stored(usulan).judul == "Pengendalian banjir bersama"
    assert str(usulan) == "USL/2027/0001 Pengendalian banjir bersama"


def test_candidate_partners_follow_question_4_also_when_it_changes(usulan, simpan):
    simpan("P4", mitra(TAPIN, {"nama": "Kodim 1003", "kelas": "PUSAT", "kode_wilayah": ""}))
    first = [(row.nama, row.kelas, row.wilayah_id) for row in usulan.calon_mitra.all()]
    simpan("P4", mitra(LUAR))

    assert first == [("Pemerintah Kabupaten Tapin", "DAERAH", "63.05"), ("Kodim 1003", "PUSAT", None)]
    assert [str(row) for row in usulan.calon_mitra.all()] == ["Pemerintah Kota Palangka Raya"]
    assert stored(usulan).nama_mitra == "Pemerintah Kota Palangka Raya"


def test_several_partners_stand_in_one_line(usulan, simpan):
    simpan("P4", mitra(TAPIN, LUAR))

    assert stored(usulan).nama_mitra == "Pemerintah Kabupaten Tapin; Pemerintah Kota Palangka Raya"


def test_the_kind_is_decided_anew_from_question_4_and_the_facts(usulan, simpan):
    kinds = []
    for kode, isi in (
        ("P4", mitra(TAPIN)),
        ("KLASIFIKASI", {"eksternalitas_lintas_daerah": "ya", "lebih_efisien_bersama": "ya", "bidang_urusan": "1.02"}),
        ("P4", mitra(LUAR)),
        ("P4", mitra({"nama": "PT Contoh", "kelas": "BADAN_USAHA", "kode_wilayah": ""})),
        ("P4", {"belum_ada": "ya"}),
    ):
        simpan(kode, isi)
        kinds.append((stored(usulan).jenis, stored(usulan).sub_jenis))

    assert kinds == [
        ("KSDD_SUKARELA", "BERBATASAN"),
        ("KSDD_WAJIB", "KAB_KAB_SATU_PROVINSI"),
        ("KSDD_SUKARELA", "TIDAK_BERBATASAN"),
        ("KSDPK", "PELAYANAN_PUBLIK"),
        ("BELUM_DITENTUKAN", ""),
    ]
    assert stored(usulan).bidang_urusan == "1.02"


def test_the_articles_that_decide_are_kept_with_the_kind(usulan, simpan):
    simpan("P4", mitra(TAPIN))
    simpan("KLASIFIKASI", {"eksternalitas_lintas_daerah": "ya", "lebih_efisien_bersama": "ya"})

    assert usulan.label_jenis == "KSDD wajib"
    assert usulan.jenis_dasar["pasal"] == ["UU 23/2014 Pasal 364 ayat (1)", "UU 23/2014 Pasal 364 ayat (2)"]
    assert stored(usulan).jenis_dasar == usulan.jenis_dasar


def test_other_answers_leave_the_kind_alone(usulan, simpan):
    simpan("P4", mitra(TAPIN))
    before = stored(usulan).jenis_dasar

    simpan("P2", LATAR)
    simpan("P1", {"nama_kegiatan": "Pengendalian banjir"})

    assert stored(usulan).jenis_dasar == before


def test_a_version_that_somebody_else_overtook_is_refused_by_name(usulan, simpan, dunia):
    second = Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=dunia.perangkat["DINKES"]).latest("pk")
    simpan("P2", LATAR, versi=0)
    actions.simpan_jawaban(usulan, kode="P2", isi=LATAR | {"potensi": "Embung."}, by=second, versi=1)

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        simpan("P2", LATAR | {"potensi": "Bendungan."}, versi=1)

    assert refusal.value.sentence.startswith(f"{second.user.nama} menyimpan versi lain jawaban ini. ")
    assert "lalu simpan lagi" in refusal.value.sentence


def test_a_version_of_an_answer_that_was_never_saved_is_refused_too(simpan):
    with nothing_changes(), pytest.raises(NotNow, match="Orang lain menyimpan versi lain"):
        simpan("P2", LATAR, versi=3)


@pytest.mark.parametrize("who", ["kepala:DINKES", "sekretariat", "kursi:KETUA", "inspektorat"])
def test_nobody_but_the_offices_liaison_officers_writes(usulan, dunia, who):
    with nothing_changes(), pytest.raises(Denied, match=r"^Usulan ini ditulis oleh PPKSD Dinas Kesehatan\.$"):
        actions.simpan_jawaban(usulan, kode="P2", isi=LATAR, by=dunia.post(who))


def test_a_foreign_office_does_not_write(usulan, pemain):
    with nothing_changes(), pytest.raises(Denied, match="PPKSD Dinas Kesehatan"):
        actions.simpan_jawaban(usulan, kode="P2", isi=LATAR, by=pemain.ppksd("DISHUB"))


def test_a_foreign_government_does_not_write(usulan, tapin):
    foreign = Usulan.objects.filter(daerah=tapin.daerah).earliest("pk").jawaban.earliest("pk").disimpan_oleh

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.simpan_jawaban(usulan, kode="P2", isi=LATAR, by=foreign)


@pytest.mark.parametrize("status", ["DIAJUKAN", "DITERUSKAN", "LAYAK"])
def test_a_proposal_under_way_keeps_its_answers(usulan_at, penulis, status):
    sent = usulan_at(status)

    with nothing_changes(), pytest.raises(NotNow, match=r"jawabannya tidak dapat diubah\. Minta usulan dikembalikan"):
        actions.simpan_jawaban(sent, kode="P2", isi=LATAR, by=penulis)


def test_a_page_that_was_open_when_the_proposal_left_does_not_change_it(usulan_at, pemain, penulis):
    sent = usulan_at("DRAF")
    seen_by_second = Usulan.objects.get(pk=sent.pk)
    pemain.ajukan(sent, hari=9)

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Diajukan ke kepala perangkat daerah”"):
        actions.simpan_jawaban(seen_by_second, kode="P2", isi=LATAR, by=penulis)


def test_a_returned_proposal_is_written_again(usulan_at, dunia, penulis):
    returned = usulan_at("DIAJUKAN")
    actions.kembalikan(returned, alasan="Lengkapi target.", by=dunia.post("kepala:DINKES"))

    answer = actions.simpan_jawaban(returned, kode="P2", isi=LATAR, by=penulis)

    assert answer.version == 2


@pytest.mark.parametrize(
    ("kode", "isi", "field"),
    [
        ("P1", {"nama_kegiatan": "x" * 201}, "P1.nama_kegiatan"),
        ("P6", {"keluaran": [{"uraian": "Pos", "volume": "dua"}]}, "P6.keluaran.volume"),
        ("P6", {"keluaran": [{"uraian": "Pos", "tahun": "27"}]}, "P6.keluaran.tahun"),
        ("P4", mitra({"nama": "X", "kelas": "TETANGGA"}), "P4.mitra.kelas"),
        ("P2", {"alasan": "?"}, "P2.alasan"),
        ("KLASIFIKASI", {"isu_strategis": ["IS-Z"]}, "KLASIFIKASI.isu_strategis"),
    ],
)
def test_an_answer_that_cannot_be_understood_is_refused_and_nothing_changed(simpan, kode, isi, field):
    simpan("P4", mitra(TAPIN))

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        simpan(kode, isi)

    assert refusal.value.status == 422
    assert refusal.value.sentence == "Jawaban belum disimpan: ada isian yang tidak dapat dibaca."
    assert [gap["field"] for gap in refusal.value.missing] == [field]


def test_a_region_that_does_not_exist_is_refused_at_its_row(simpan):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        simpan("P4", mitra(TAPIN, LUAR | {"kode_wilayah": "99.99"}))

    assert refusal.value.missing[0]["field"] == "P4.mitra.kode_wilayah"
    assert refusal.value.missing[0]["sentence"] == "Kode wilayah “99.99” tidak ada. Pilih wilayahnya dari daftar."


def indicator(office):
    """An indicator of an objective of this office."""
    figures = {"nilai_awal": Decimal(1), "tahun_awal": 2026, "nilai_target": Decimal(2), "tahun_target": 2028}
    return IndikatorSasaran.objects.create(
        daerah=office.daerah, perangkat_daerah=office, sasaran="S", nama="Indikator", satuan="unit", **figures
    )


def test_an_indicator_of_ones_own_office_is_taken(simpan, dunia):
    own = indicator(dunia.perangkat["DINKES"])

    assert simpan("P7", {"indikator": str(own.pk), "uraian": "Turun."}).isi["indikator"] == own.pk


def test_an_indicator_of_another_office_or_government_is_refused(simpan, dunia, tapin):
    for office in (dunia.perangkat["DISHUB"], tapin.perangkat["DINKES"]):
        foreign = indicator(office)
        with nothing_changes(), pytest.raises(Incomplete) as refusal:
            simpan("P7", {"indikator": foreign.pk, "uraian": "Turun."})
        assert refusal.value.missing[0]["sentence"] == "Pilih indikator dari daftar sasaran Dinas Kesehatan."


def test_where_bpjs_is_a_third_party_the_kind_follows(usulan, simpan, dunia, penulis):
    partner = mitra({"nama": "BPJS Kesehatan Cabang Barabai", "kelas": "BADAN_HUKUM_PUBLIK", "kode_wilayah": ""})
    simpan("P4", partner)
    assert stored(usulan).jenis == "SINERGI"

    Daerah.objects.filter(pk=dunia.daerah.pk).update(bpjs_sinergi=False)
    actions.simpan_jawaban(stored(usulan), kode="P4", isi=partner, by=penulis)
    assert stored(usulan).jenis == "KSDPK"


def test_an_unknown_question_is_no_answer(simpan):
    with nothing_changes(), pytest.raises(KeyError, match="P9"):
        simpan("P9", {})


def test_writing_goes_on_after_the_last_day_but_sending_does_not(usulan, simpan, pemain, penulis):
    with pemain.pada(12, 1, tahun=2026):
        assert simpan("P2", LATAR).version == 1
        with pytest.raises(NotNow, match="sudah ditutup pada 30 November 2026"):
            actions.ajukan(usulan, by=penulis)
    assert usulan.putaran.langkah("PENGUSULAN").selesai == date(2026, 11, 30)
