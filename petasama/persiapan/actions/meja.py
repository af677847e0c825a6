"""Acts about hours at the desk: planning them, moving one, letting two offices swap."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.errors import Incomplete
from petasama.core.wording import ZONES, long_moment
from petasama.organisasi.libur import hari_libur
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.persiapan import kalender, meja, policies
from petasama.persiapan.actions.pemberitahuan import Kabar, kabari
from petasama.persiapan.models import JanjiMeja, Putaran

SEMENTARA = 0
"""The desk that nobody sits at: where one of two offices waits while they swap."""


def susun_meja(putaran: Putaran, *, aturan: meja.Aturan, tempat: str, by: Penugasan) -> list[JanjiMeja]:
    """Give every responding office an hour at the desk, in the order of the offices; replaces the plan before.

    Refuses others than the secretariat, a plan whose first hour has begun, days in the past, and too few places.
    """
    check_tenant(putaran, by=by)
    policies.check_sekretariat(putaran, by=by)
    policies.check_meja_belum_mulai(putaran, at=clock.now())
    policies.check_wajar(putaran.tahun_rencana, (aturan.dari, aturan.sampai), field="sampai")
    today = clock.today(putaran.daerah.zona_waktu)
    offices = {office.kode: office for office in PerangkatDaerah.objects.visible_to(by).responding(today)}
    closed = hari_libur(putaran.daerah, dari=aturan.dari, sampai=aturan.sampai)
    _check_cukup(aturan, len(offices), libur=closed, on=today)
    zone = ZoneInfo(ZONES[putaran.daerah.zona_waktu])
    planned = meja.susun(list(offices), aturan, libur=closed)
    with transaction.atomic():
        Putaran.objects.select_for_update().get(pk=putaran.pk)
        putaran.janji_meja.all().delete()
        made = JanjiMeja.objects.bulk_create(
            JanjiMeja(
                putaran=putaran,
                perangkat_daerah=offices[kode],
                mulai=_saat(place.hari, place.mulai, zone),
                selesai=_saat(place.hari, place.selesai, zone),
                meja=place.meja,
                tempat=tempat.strip(),
            )
            for kode, place in planned
        )
        data = {"jumlah": len(made), "rentang": kalender.rentang_text(planned[0][1].hari, planned[-1][1].hari)}
        record(putaran, "susun_meja", by=by, data=data)
    return made


def _check_cukup(aturan: meja.Aturan, jumlah: int, *, libur: dict[date, str], on: date) -> None:
    short = meja.kekurangan(jumlah, aturan, libur=libur)
    sentence, field = "", "sampai"
    if aturan.dari <= on:
        sentence, field = "Meja paling cepat dibuka besok. Pilih hari pertama yang lain.", "dari"
    elif short:
        sentence = (
            f"Waktunya kurang untuk {short} dari {jumlah} perangkat daerah. Tambah hari atau meja, atau persingkat "
            "waktu setiap perangkat daerah."
        )
    if sentence or not jumlah:
        sentence = sentence or "Belum ada perangkat daerah yang menjawab dalam putaran."
        raise Incomplete(sentence, missing=[{"field": field, "label": "Hari meja", "sentence": sentence}])


def _saat(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, tzinfo=zone)


def pindahkan_janji(janji: JanjiMeja, *, mulai: datetime, nomor_meja: int, by: Penugasan) -> JanjiMeja:
    """Give one office another hour (a moment with its zone) or desk, as long as before; its people are told.

    Refuses others than the secretariat, an hour that has begun, a new one in the past, on a closed day or taken.
    """
    putaran, zone = janji.putaran, janji.putaran.daerah.zona_waktu
    check_tenant(putaran, by=by)
    policies.check_sekretariat(putaran, by=by)
    policies.check_belum_mulai(janji, at=clock.now(), zone=zone)
    local = mulai.astimezone(ZoneInfo(ZONES[zone]))
    policies.check_wajar(putaran.tahun_rencana, [local.date()], field="hari")
    end = local + (janji.selesai - janji.mulai)
    if local <= clock.now():
        sentence = "Waktu itu sudah lewat. Pilih waktu yang akan datang."
        raise Incomplete(sentence, missing=[{"field": "hari", "label": "Waktu", "sentence": sentence}])
    closed = hari_libur(putaran.daerah, dari=local.date(), sampai=local.date())
    with transaction.atomic():
        Putaran.objects.select_for_update().get(pk=putaran.pk)
        policies.check_waktu(janji, mulai=local, selesai=end, meja=nomor_meja, libur=closed)
        before = waktu_text(janji)
        _tempatkan(janji, local, end, nomor_meja)
        data = {"perangkat": janji.perangkat_daerah.nama, "semula": before, "menjadi": waktu_text(janji)}
        record(putaran, "pindahkan_janji", by=by, data=data)
        _kabari_waktu(janji)
    return janji


def tukar_janji(janji: JanjiMeja, *, dengan: JanjiMeja, by: Penugasan) -> None:
    """Let two offices of a round swap their hours; both are told.

    Refuses others than the secretariat, an hour that has begun, two of different rounds or the same one twice.
    """
    putaran, now = janji.putaran, clock.now()
    check_tenant(putaran, by=by)
    policies.check_sekretariat(putaran, by=by)
    if dengan.putaran_id != putaran.pk or dengan.pk == janji.pk:
        sentence = "Pilih janji perangkat daerah lain dalam putaran yang sama."
        raise Incomplete(sentence, missing=[{"field": "dengan", "label": "Tukar dengan", "sentence": sentence}])
    for item in (janji, dengan):
        policies.check_belum_mulai(item, at=now, zone=putaran.daerah.zona_waktu)
    first, second = ((item.mulai, item.selesai, item.meja) for item in (janji, dengan))
    with transaction.atomic():
        _tempatkan(janji, *first[:2], SEMENTARA)
        _tempatkan(dengan, *first)
        _tempatkan(janji, *second)
        data = {"perangkat": janji.perangkat_daerah.nama, "lain": dengan.perangkat_daerah.nama}
        record(putaran, "tukar_janji", by=by, data=data)
        for item in (janji, dengan):
            _kabari_waktu(item)


def _tempatkan(janji: JanjiMeja, mulai: datetime, selesai: datetime, nomor_meja: int) -> None:
    janji.mulai, janji.selesai, janji.meja, janji.updated_at = mulai, selesai, nomor_meja, clock.now()
    janji.save(update_fields=["mulai", "selesai", "meja", "updated_at"])


def waktu_text(janji: JanjiMeja) -> str:
    """Return the hour and desk in words: Selasa, 10 November 2026 pukul 09.00 WITA, meja 1."""
    return f"{long_moment(janji.mulai, janji.putaran.daerah.zona_waktu)}, meja {janji.meja}"


def _kabari_waktu(janji: JanjiMeja) -> None:
    news = Kabar(
        kunci=f"meja:{janji.pk}:{janji.updated_at.isoformat()}",
        perihal="Janji meja {unit} berubah",
        teks=f"Janji meja {janji.perangkat_daerah} kini {waktu_text(janji)}, bertempat di {janji.tempat}.",
    )
    kabari(janji.putaran, [janji.perangkat_daerah], news)
