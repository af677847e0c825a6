"""What an act leaves in the trail: before and after where a value changes, and never the words of an answer."""

from petasama.core.models import Trail
from petasama.pleno import actions as pleno
from petasama.pleno.models import Penilaian
from tests.jejak.conftest import ALASAN, TIGA, penilai, usulan_dari


def last() -> Trail:
    return Trail.objects.order_by("-number").filter(tenant__wilayah_id="63.06").first()


def test_a_changed_value_is_an_entry_of_its_own_with_before_after_and_reason(rapat, ubahan):
    member = penilai()

    assert (ubahan.user, ubahan.post) == (member.user, member.label)
    assert ubahan.thing_id == rapat.peserta.get(penugasan=member).pk
    assert ubahan.note == ALASAN
    assert ubahan.data == {
        "usulan": usulan_dari("DINKES").nomor, "kolom": "K2", "semula": 3, "menjadi": 4, "alasan_semula": "",
    }  # fmt: skip


def test_two_changed_values_are_two_entries_and_an_unchanged_one_none(rapat):
    before = last().number

    pleno.nilai(rapat, usulan=usulan_dari("DINKES"), nilai=TIGA | {"K1": 5, "K2": 3}, by=penilai())

    fresh = Trail.objects.filter(tenant=rapat.daerah, number__gt=before).order_by("number")
    told = [(row.act, row.data["kolom"], row.data["semula"], row.data["menjadi"]) for row in fresh]
    assert told == [("ubah_nilai", "K1", 3, 5), ("ubah_nilai", "K2", 4, 3)]


def test_saving_the_same_values_again_leaves_no_entry(rapat):
    before = Trail.objects.count()

    pleno.nilai(rapat, usulan=usulan_dari("DINKES"), nilai=TIGA | {"K2": 4}, alasan={"K2": ALASAN}, by=penilai())

    assert Trail.objects.count() == before


def test_another_reason_for_the_same_value_is_told_as_that(rapat):
    pleno.nilai(rapat, usulan=usulan_dari("DINKES"), nilai={"K2": 4}, alasan={"K2": "Dicabut."}, by=penilai())

    entry = last()
    assert (entry.act, entry.data["semula"], entry.data["menjadi"]) == ("ubah_alasan_nilai", ALASAN, "Dicabut.")


def test_an_abstention_keeps_the_values_it_takes_back_and_scoring_again_takes_it_back(rapat):
    member, usulan = penilai(), usulan_dari("DINKES")

    pleno.abstain(rapat, usulan=usulan, alasan="Kerabat mitra.", by=member)
    abstained = last()
    pleno.nilai(rapat, usulan=usulan, nilai=TIGA, by=member)
    again, withdrawn = Trail.objects.filter(tenant=rapat.daerah).order_by("-number")[:2]

    assert (abstained.act, abstained.data["semula"]) == ("abstain", TIGA | {"K2": 4})
    assert (withdrawn.act, withdrawn.data["alasan_semula"]) == ("cabut_abstain", "Kerabat mitra.")
    assert (again.act, again.data["nilai"]) == ("nilai", TIGA)
    assert Penilaian.objects.filter(rapat=rapat, penilai=member).count() == len(TIGA)


def test_the_trail_of_the_scores_says_what_the_table_of_scores_says(rapat):
    told: dict[tuple[int, str, str], int] = {}
    for entry in Trail.objects.filter(kind="pleno.pesertarapat").order_by("number"):
        fresh = entry.data.get("nilai", {entry.data.get("kolom"): entry.data.get("menjadi")})
        told |= {(entry.user_id, entry.data["usulan"], code): value for code, value in fresh.items()}

    rows = Penilaian.objects.filter(rapat=rapat).select_related("usulan", "penilai")
    assert {(row.penilai.user_id, row.usulan.nomor, row.kriteria): row.nilai for row in rows} == told


def test_attendance_keeps_the_names_before_and_after(tutup, pemain):
    rapat = tutup()
    seats = list(rapat.peserta.order_by("penugasan__urutan"))
    pleno.catat_kehadiran(rapat, hadir=[seats[0].pk], by=pemain.sekretariat)

    pleno.catat_kehadiran(rapat, hadir=[seats[0].pk, seats[1].pk], by=pemain.sekretariat)

    first, second = (seat.penugasan.user.nama for seat in seats[:2])
    assert last().data == {"hadir": 2, "hadir_semula": 1, "semula": [first], "menjadi": [first, second]}


def test_a_place_that_the_plenary_gives_is_told_against_the_computed_one(tutup, pemain):
    rapat = tutup()
    pleno.catat_kehadiran(rapat, hadir=list(rapat.peserta.values_list("pk", flat=True)), by=pemain.sekretariat)
    pleno.buka_sidang(rapat, by=pemain.ketua)
    item = rapat.butir.get(urutan_hitung=2)

    pleno.putuskan(item, hasil="DISETUJUI", alasan="Mendesak.", urutan=1, by=pemain.ketua)

    entry = last()
    assert (entry.act, entry.note) == ("tempatkan", "Mendesak.")
    assert entry.data == {"usulan": item.usulan.nomor, "semula": 2, "menjadi": 1}
