"""Acts on the meeting itself: prepare, weigh, open and close scoring, note who is present."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.db import transaction

from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.core.errors import NotNow
from petasama.core.wording import ZONES
from petasama.organisasi.models import Penugasan
from petasama.persiapan.models import Putaran
from petasama.pleno import policies
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import Abstain, BobotKriteria, ButirSidang, PesertaRapat, RapatPleno


def siapkan_rapat(
    putaran: Putaran, *, nomor_undangan: str, tanggal_undangan: date, mulai: datetime, tempat: str, by: Penugasan
) -> RapatPleno:
    """Prepare the meeting: all seats of the team in force on its day are invited, weights start at their defaults.

    Refuses others than the secretariat, a round outside its plenary stage, and a second meeting.
    """
    check_tenant(putaran, by=by)
    policies.check_sekretariat(by=by)
    policies.check_tahap_pleno(putaran)
    if RapatPleno.objects.filter(putaran=putaran).exists():
        raise NotNow(f"Rapat pleno {putaran} sudah disiapkan.")
    with transaction.atomic():
        rapat = RapatPleno.objects.create(
            daerah_id=putaran.daerah_id,
            putaran=putaran,
            nomor_undangan=nomor_undangan,
            tanggal_undangan=tanggal_undangan,
            mulai=mulai,
            tempat=tempat,
        )
        day = mulai.astimezone(ZoneInfo(ZONES[rapat.daerah.zona_waktu])).date()
        seats = Penugasan.objects.filter(daerah_id=putaran.daerah_id).kursi_tkksd(day)
        PesertaRapat.objects.bulk_create(PesertaRapat(rapat=rapat, penugasan=seat) for seat in seats)
        BobotKriteria.objects.bulk_create(
            BobotKriteria(rapat=rapat, kriteria=item.kode, bobot=item.bobot) for item in DAFTAR_KRITERIA.values()
        )
        record(rapat, "siapkan_rapat", by=by, move=("", rapat.status))
    return rapat


def atur_bobot(rapat: RapatPleno, *, bobot: Mapping[str, Decimal], by: Penugasan) -> None:
    """Set the weights. Refuses a total other than 100, and any change once scoring is open."""
    check_tenant(rapat, by=by)
    policies.check_mengatur_bobot(rapat, by=by)
    policies.check_bobot(bobot)
    with transaction.atomic():
        policies.check_rencana(RapatPleno.objects.select_for_update().get(pk=rapat.pk))
        items = list(rapat.bobot.order_by("kriteria"))
        before = {item.kriteria: _angka(item.bobot) for item in items}
        for item in items:
            item.bobot = bobot[item.kriteria]
            item.save(update_fields=["bobot"])
        after = {item.kriteria: _angka(item.bobot) for item in items}
        record(rapat, "atur_bobot", by=by, data={"semula": before, "menjadi": after})


def _angka(weight: Decimal) -> str:
    """The weight without needless decimals: 20, 12.5."""
    return f"{weight.normalize():f}"


def buka_penilaian(rapat: RapatPleno, *, by: Penugasan) -> RapatPleno:
    """Open blind scoring: weights lock, and members of proposing offices abstain from their own proposals.

    Refuses while a proposal awaits review or stands before a shut gate (GT-1 to GT-6).
    """
    check_step(rapat, "buka_penilaian", by=by)
    proposals = policies.check_siap_dinilai(rapat)
    posts = [seat.penugasan for seat in rapat.peserta.select_related("penugasan__perangkat_daerah")]
    with transaction.atomic():
        perform(rapat, "buka_penilaian", by=by)
        Abstain.objects.bulk_create(
            Abstain(
                rapat=rapat,
                usulan=usulan,
                penilai=post,
                perangkat_daerah_sendiri=True,
                alasan=f"Berasal dari perangkat daerah pengusul, {post.perangkat_daerah}",
            )
            for usulan in proposals
            for post in posts
            if not usulan.pemilik_ids.isdisjoint(post.related_unit_ids)
        )
    return rapat


def tutup_penilaian(rapat: RapatPleno, *, by: Penugasan) -> RapatPleno:
    """Close scoring: values freeze, the ranking is computed once and becomes the agenda.

    Refuses while a proposal has no value on a criterion that carries weight.
    """
    check_step(rapat, "tutup_penilaian", by=by)
    with transaction.atomic():
        RapatPleno.objects.select_for_update().get(pk=rapat.pk)
        positions = policies.check_dapat_diperingkat(rapat)
        perform(rapat, "tutup_penilaian", by=by)
        proposals = {usulan.nomor: usulan for usulan in rapat.putaran.usulan.filter(status="LAYAK")}
        ButirSidang.objects.bulk_create(
            ButirSidang(
                rapat=rapat,
                usulan=proposals[place.usulan],
                urutan_hitung=place.peringkat,
                skor=place.skor_tampil,
                kelas=place.kelas.value,
                rerata={code: f"{float(mean):.4f}" for code, mean in place.rata_rata.items()},
                mandat=proposals[place.usulan].jenis == "KSDD_WAJIB",
            )
            for place in positions
        )
    return rapat


def catat_kehadiran(rapat: RapatPleno, *, hadir: Collection[int], by: Penugasan) -> None:
    """Note which seats (ids of PesertaRapat) are present. Secretariat or chair only, and only around the session."""
    check_tenant(rapat, by=by)
    policies.check_mencatat_hadir(rapat, by=by)
    with transaction.atomic():
        before = _hadir(rapat)
        rapat.peserta.update(hadir=False)
        rapat.peserta.filter(pk__in=hadir).update(hadir=True)
        after = _hadir(rapat)
        data = {"hadir": len(after), "hadir_semula": len(before), "semula": before, "menjadi": after}
        record(rapat, "catat_kehadiran", by=by, data=data)


def _hadir(rapat: RapatPleno) -> list[str]:
    """The names of those present, in the order of the seats."""
    seats = rapat.peserta.filter(hadir=True).order_by("penugasan__urutan", "pk")
    return list(seats.values_list("penugasan__user__nama", flat=True))
