"""What waits in preparation: liaison officers to be appointed, a round that is behind its calendar."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse

from petasama.core.duties import Duty, collector
from petasama.core.wording import long_date, short_date
from petasama.kabar.daftar import cakupan
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran
from petasama.persiapan.kalender import LANGKAH_PER_TAHAP
from petasama.persiapan.models import Materi, PermintaanPpksd, Pertemuan, Putaran, SusunanTkksd, TandaBaca, Undangan
from petasama.persiapan.papan import baris_list
from petasama.persiapan.policies.kesiapan import BarisRapat, papan_rapat

MENUNJUK = ("PERSIAPAN", "PENGUSULAN")
TKKSD_HABIS = timedelta(days=60)


@collector
def ppksd_kurang(daerah_id: int, on: date) -> Iterable[Duty]:
    """An office with fewer than two liaison officers waits for its head: until the day its request names, or as long as
    grace or an exception last."""
    rounds = Putaran.objects.filter(daerah_id=daerah_id, status__in=MENUNJUK).order_by("tahun")
    putaran = rounds.prefetch_related("jadwal").first()
    if putaran is None:
        return
    step = putaran.langkah("PENUNJUKAN")
    offices = list(PerangkatDaerah.objects.filter(daerah_id=daerah_id).responding(on))
    asked = {row.perangkat_daerah_id: row for row in PermintaanPpksd.objects.filter(putaran=putaran)}
    for row in baris_list(offices, daerah_id=daerah_id, on=on):
        if not row.kurang:
            continue
        office = row.perangkat_daerah
        letter = asked.get(office.pk)
        released = row.pengecualian.sampai if row.pengecualian else row.tenggang
        yield Duty(
            key=f"ppksd:{putaran.pk}:{office.pk}",
            roles=frozenset({Peran.KEPALA_OPD}),
            unit=office.pk,
            unit_name=office.nama,
            text="PPKSD belum dua orang.",
            note=f"{row.keadaan}." if released else "Tanpa itu usulan tidak dapat dikirim.",
            url=reverse("persiapan:ppksd"),
            link="Tunjuk PPKSD",
            due=released or (letter.tenggat if letter else step.selesai),
            since=letter.tanggal_surat if letter else step.mulai,
            tone="gold" if released else "red",
            kind=f"ppksd:{putaran.pk}",
            hint="belum punya dua PPKSD",
            who="Kepala perangkat daerah",
        )


@collector
def putaran_lewat_jadwal(daerah_id: int, on: date) -> Iterable[Duty]:
    """A round whose stage is over by its calendar waits for the secretariat to take it on."""
    rounds = Putaran.objects.filter(daerah_id=daerah_id).exclude(status="DITUTUP").order_by("tahun")
    for putaran in rounds.prefetch_related("jadwal"):
        last = max(putaran.langkah(kode).selesai for kode in LANGKAH_PER_TAHAP[putaran.status])
        if on <= last:
            continue
        steps = Putaran.workflow.offered(putaran.status, Peran.SEKRETARIAT_TKKSD)
        yield Duty(
            key=f"putaran:{putaran.pk}:{putaran.status}",
            roles=frozenset({Peran.SEKRETARIAT_TKKSD}),
            text=f"{putaran}: tahap {putaran.label_status} sudah lewat jadwal.",
            note=f"Menurut jadwal selesai {short_date(last)}. Majukan putaran, atau atur jadwalnya.",
            url=f"{reverse('persiapan:index')}?putaran={putaran.tahun}",
            link=steps[0].label if steps else "Lihat jadwal",
            due=last,
            since=last,
        )


@collector
def hadiri_sosialisasi(daerah_id: int, on: date) -> Iterable[Duty]:
    """A briefing waits for the head and the PPKSD of each invited office, until its day or until somebody came."""
    open_ones = Pertemuan.objects.sosialisasi().filter(daerah_id=daerah_id, status__in=("DIUNDANG", "BERLANGSUNG"))
    there = set(open_ones.values_list("pk", "kehadiran__perangkat_daerah_id"))
    sent = Undangan.objects.filter(pertemuan__in=open_ones, dikirim_pada__isnull=False)
    for row in sent.select_related("pertemuan__daerah", "perangkat_daerah").order_by("pk"):
        meeting = row.pertemuan
        if meeting.hari < on or (meeting.pk, row.perangkat_daerah_id) in there:
            continue
        yield Duty(
            key=f"sosialisasi:{meeting.pk}:{row.perangkat_daerah_id}",
            roles=PERAN_PERANGKAT_DAERAH,
            unit=row.perangkat_daerah_id,
            unit_name=row.perangkat_daerah.nama,
            text=f"Hadiri “{meeting.judul}” {long_date(meeting.hari)}.",
            note=meeting.tempat,
            url=reverse("persiapan:sosialisasi-acara", args=[meeting.pk]),
            link="Lihat undangan",
            due=meeting.hari,
            since=meeting.tanggal_undangan,
            kind=f"sosialisasi:{meeting.pk}",
            hint="belum menghadiri sosialisasi",
            who="Kepala perangkat daerah dan PPKSD",
        )


@collector
def baca_materi(daerah_id: int, on: date) -> Iterable[Duty]:
    """Material waits for each head and PPKSD of the invited offices, while its round is prepared or proposes.

    It has no last day, so it goes to nobody above; the report on the briefings shows who has not read.
    """
    rows = Materi.objects.filter(pertemuan__daerah_id=daerah_id, pertemuan__putaran__status__in=MENUNJUK)
    materials = list(rows.exclude(pertemuan__status__in=("RENCANA", "DIBATALKAN")).select_related("pertemuan"))
    receipts = TandaBaca.objects.filter(materi__in=materials)
    read = set(receipts.values_list("materi_id", "penugasan_id"))
    sent = Undangan.objects.filter(pertemuan__in={row.pertemuan_id for row in materials}, dikirim_pada__isnull=False)
    invited = set(sent.values_list("pertemuan_id", "perangkat_daerah_id"))
    covered = cakupan(daerah_id)
    posts = Penugasan.objects.active(on).filter(daerah_id=daerah_id, peran__in=PERAN_PERANGKAT_DAERAH)
    for post in posts.select_related("perangkat_daerah").order_by("pk") if materials else ():
        units = covered.get(post.perangkat_daerah_id, {post.perangkat_daerah_id})
        for row in materials:
            concerned = any((row.pertemuan_id, unit) in invited for unit in units)
            if concerned and (row.pk, post.pk) not in read:
                yield _baca(row, post)


def _baca(row: Materi, post: Penugasan) -> Duty:
    return Duty(
        key=f"materi:{row.pk}:{post.pk}",
        roles=frozenset({post.peran}),
        post=post.pk,
        unit=post.perangkat_daerah_id,
        unit_name=str(post.perangkat_daerah),
        text=f"Baca materi “{row.judul}”.",
        note=row.pertemuan.judul,
        url=f"{reverse('persiapan:sosialisasi-acara', args=[row.pertemuan_id])}#materi",
        link="Baca",
        kind=f"materi:{row.pk}",
        hint="belum membaca materi sosialisasi",
        who="Kepala perangkat daerah dan PPKSD",
    )


@collector
def rapat_belum_dicatat(daerah_id: int, on: date) -> Iterable[Duty]:
    """An office without a recorded own meeting waits for its PPKSD, until the end of that step of the calendar."""
    rounds = Putaran.objects.filter(daerah_id=daerah_id, status__in=MENUNJUK).order_by("tahun")
    putaran = rounds.prefetch_related("jadwal").first()
    if putaran is None or on < putaran.langkah("RAPAT_KOORDINASI").mulai:
        return
    for row in papan_rapat(putaran, on=on):
        if not row.sudah:
            yield _rapat(row, putaran)


def _rapat(row: BarisRapat, putaran: Putaran) -> Duty:
    step, office, meeting = putaran.langkah("RAPAT_KOORDINASI"), row.perangkat_daerah, row.pertemuan
    return Duty(
        key=f"rapat:{putaran.pk}:{office.pk}",
        roles=frozenset({Peran.PPKSD}),
        unit=office.pk,
        unit_name=office.nama,
        text="Rapat koordinasi belum dicatat.",
        note=f"{meeting.judul}: {row.keadaan.lower()}." if meeting else "Paling sedikit satu rapat dalam putaran.",
        url=reverse("persiapan:rapat", args=[meeting.pk]) if meeting else reverse("persiapan:rapat-koordinasi"),
        link="Lanjutkan" if meeting else "Catat rapat",
        due=step.selesai,
        since=step.mulai,
        kind=f"rapat:{putaran.pk}",
        hint="belum mencatat rapat koordinasi",
        who="PPKSD",
    )


@collector
def sosialisasi_terbengkalai(daerah_id: int, on: date) -> Iterable[Duty]:
    """A planned briefing without invitation, and one that is over without minutes, wait for the secretariat."""
    rows = Pertemuan.objects.sosialisasi().filter(daerah_id=daerah_id).exclude(status__in=("SELESAI", "DIBATALKAN"))
    for meeting in rows.select_related("daerah").order_by("mulai", "pk"):
        invited = bool(meeting.nomor_undangan)
        if invited and meeting.hari >= on:
            continue
        yield Duty(
            key=f"sosialisasi-sekretariat:{meeting.pk}:{'notulen' if invited else 'undangan'}",
            roles=frozenset({Peran.SEKRETARIAT_TKKSD}),
            text=f"“{meeting.judul}”: {'notulen belum disimpan' if invited else 'undangan belum dikirim'}.",
            note=f"Acara {long_date(meeting.hari)}.",
            url=reverse("persiapan:sosialisasi-acara", args=[meeting.pk]),
            link="Tulis notulen" if invited else "Kirim undangan",
            due=meeting.hari,
            who=str(Peran.SEKRETARIAT_TKKSD.label),
        )


@collector
def masa_tugas_tkksd(daerah_id: int, on: date) -> Iterable[Duty]:
    """A term of the coordination team that ends within 60 days, with nothing recorded after it, waits for the
    secretariat."""
    newest = SusunanTkksd.objects.filter(daerah_id=daerah_id).order_by("-mulai", "-pk").first()
    if newest is None or newest.selesai is None or newest.selesai - on > TKKSD_HABIS:
        return
    yield Duty(
        key=f"tkksd:{newest.pk}",
        roles=frozenset({Peran.SEKRETARIAT_TKKSD}),
        text="Masa tugas TKKSD hampir berakhir." if newest.selesai >= on else "Masa tugas TKKSD sudah berakhir.",
        note="Tanpa susunan yang berlaku, penilaian dan sidang pleno terhenti.",
        url=reverse("persiapan:tkksd"),
        link="Susun masa tugas berikutnya",
        due=newest.selesai,
        since=newest.selesai - TKKSD_HABIS,
        kind=f"tkksd:{newest.pk}",
        hint="belum menyusun masa tugas TKKSD berikutnya",
        who="Sekretariat TKKSD",
    )
