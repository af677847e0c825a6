"""“Yang menunggu Anda”: what this person has to do next, by role."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from petasama.beranda.links import daftar_url
from petasama.core.policies import permits
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PENILAI, Peran
from petasama.pemetaan.models import Usulan
from petasama.penetapan.models import Keputusan
from petasama.persiapan.models import Putaran
from petasama.persiapan.policies import PPKSD_PALING_SEDIKIT, check_ppksd_cukup
from petasama.pleno.models import Abstain, Penilaian, RapatPleno
from petasama.pleno.policies import check_penanda_tangan

Butir = dict[str, Any]
PALING_BANYAK = 6


def menunggu_of(rounds: Iterable[Putaran], *, by: Penugasan, on: date) -> list[Butir]:
    """Return what waits for the actor in all open rounds, the most pressing first."""
    collectors = [collect for roles, collect in PENGUMPUL if by.peran in roles]
    found = [
        item
        for putaran in rounds
        if putaran.status != "DITUTUP"
        for collect in collectors
        for item in collect(putaran, by, on)
    ]
    return found[:PALING_BANYAK]


def _butir(text: str, url: str, link: str, *, tone: str = "gold", note: str = "", due: str = "") -> Butir:
    return {"text": text, "url": url, "link": link, "tone": tone, "note": note, "due": due}


def _tulisan(putaran: Putaran, by: Penugasan, on: date) -> list[Butir]:
    """Drafts and returned proposals of the writer's office."""
    due = f"Paling lambat {short_date(putaran.langkah('PENGUSULAN').selesai)}"
    own = Usulan.objects.visible_to(by).in_putaran(putaran).order_by("nomor")
    items = [
        _butir(f"{usulan.nomor} dikembalikan.", _usulan(usulan), "Perbaiki", tone="red", note=usulan.catatan_kembali)
        for usulan in own.filter(status="DIKEMBALIKAN")
    ]
    items += [
        _butir(f"{usulan.nomor} masih draf.", _usulan(usulan), "Lanjutkan", note=usulan.judul, due=due)
        for usulan in own.filter(status="DRAF")
    ]
    if putaran.status == "PENGUSULAN" and not own.exists():
        items.append(_butir("Perangkat daerah Anda belum mengusulkan.", daftar_url(putaran), "Buat usulan", due=due))
    return items


def _persetujuan(putaran: Putaran, by: Penugasan, on: date) -> list[Butir]:
    """Proposals that wait for the head, and missing liaison officers."""
    items = []
    if by.perangkat_daerah and not permits(check_ppksd_cukup, by.perangkat_daerah, on=on):
        items.append(
            _butir(
                "PPKSD belum dua orang.",
                reverse("persiapan:index"),
                "Tunjuk PPKSD",
                tone="red",
                note="Tanpa itu usulan tidak dapat dikirim.",
            )
        )
    waiting = Usulan.objects.visible_to(by).in_putaran(putaran).filter(status="DIAJUKAN").order_by("nomor")
    items += [
        _butir(f"{usulan.nomor} menunggu persetujuan Anda.", _usulan(usulan), "Baca dan teruskan", note=usulan.judul)
        for usulan in waiting
    ]
    return items


def _sekretariat(putaran: Putaran, by: Penugasan, on: date) -> list[Butir]:
    """Offices without enough liaison officers, proposals to review, the decree to draft."""
    items = []
    lacking = _opd_kurang(by, on) if putaran.status in {"PERSIAPAN", "PENGUSULAN"} else []
    if lacking:
        items.append(
            _butir(
                f"{len(lacking)} perangkat daerah belum punya dua PPKSD.",
                reverse("persiapan:index"),
                "Lihat papan PPKSD",
                tone="red",
                note=", ".join(lacking[:5]),
            )
        )
    waiting = Usulan.objects.visible_to(by).in_putaran(putaran).filter(status="DITERUSKAN").order_by("diteruskan_pada")
    if waiting:
        age = (on - waiting[0].diteruskan_pada.date()).days if waiting[0].diteruskan_pada else 0
        items.append(
            _butir(
                f"{len(waiting)} usulan menunggu telaah.",
                _usulan(waiting[0]),
                "Mulai telaah",
                note=f"Yang tertua {age} hari.",
            )
        )
    rapat = RapatPleno.objects.filter(putaran=putaran).first()
    if putaran.status == "PLENO" and rapat is None:
        items.append(_butir("Rapat pleno belum disiapkan.", reverse("pleno:index"), "Siapkan rapat"))
    if rapat and rapat.status == "DITANDATANGANI" and not Keputusan.objects.filter(putaran=putaran).exists():
        items.append(_butir("Berita Acara sudah ditandatangani.", reverse("penetapan:index"), "Susun Keputusan"))
    return items


def _opd_kurang(by: Penugasan, on: date) -> list[str]:
    offices = PerangkatDaerah.objects.visible_to(by).responding(on)
    serving = Penugasan.objects.visible_to(by).ppksd_per_perangkat(on)
    return [office.kode for office in offices if serving[office.pk] < PPKSD_PALING_SEDIKIT]


def _penilai(putaran: Putaran, by: Penugasan, on: date) -> list[Butir]:
    """Proposals that the assessor has not scored yet."""
    rapat = RapatPleno.objects.filter(putaran=putaran, status="PENILAIAN", peserta__penugasan=by).first()
    if rapat is None:
        return []
    done = set(Penilaian.objects.filter(rapat=rapat, penilai=by).values_list("usulan_id", flat=True))
    done |= set(Abstain.objects.filter(rapat=rapat, penilai=by).values_list("usulan_id", flat=True))
    left = putaran.usulan.filter(status="LAYAK").exclude(pk__in=done).count()
    if not left:
        return []
    due = f"Paling lambat {short_date(putaran.langkah('PENILAIAN').selesai)}"
    return [
        _butir(
            f"{left} usulan belum Anda nilai.", reverse("pleno:nilai", args=[rapat.pk]), "Lanjutkan menilai", due=due
        )
    ]


def _rapat(putaran: Putaran, by: Penugasan, on: date) -> list[Butir]:
    """The next step of the meeting for whoever may take it."""
    rapat = RapatPleno.objects.filter(putaran=putaran).first()
    if rapat is None:
        return []
    steps = [step for step in RapatPleno.workflow.offered(rapat.status, by.peran) if step.act != "tandatangani"]
    url = reverse("pleno:rapat", args=[rapat.pk])
    items = [_butir(f"{rapat}: {rapat.label_status}.", url, step.label) for step in steps]
    if rapat.status == "DITUTUP" and permits(check_penanda_tangan, rapat, by=by):
        items.append(_butir("Berita Acara menunggu tanda tangan Anda.", url, "Baca dan tanda tangani"))
    return items


def _keputusan(putaran: Putaran, by: Penugasan, on: date) -> list[Butir]:
    """Decrees that wait for the legal office, or for the decision of the head of the region."""
    rows = Keputusan.objects.visible_to(by).filter(putaran=putaran, status__in=("DIAJUKAN", "DIHARMONISASI"))
    link = "Baca konsep" if by.peran == Peran.BUPATI else "Buka konsep"
    return [
        _butir(f"Konsep Keputusan {putaran}: {row.label_status}.", reverse("penetapan:keputusan", args=[row.pk]), link)
        for row in rows
    ]


def _usulan(usulan: Usulan) -> str:
    return reverse("pemetaan:usulan", args=[usulan.pk])


Pengumpul = Callable[[Putaran, Penugasan, date], list[Butir]]
PENGUMPUL: tuple[tuple[frozenset[Peran], Pengumpul], ...] = (
    (frozenset({Peran.PPKSD}), _tulisan),
    (frozenset({Peran.KEPALA_OPD}), _persetujuan),
    (frozenset({Peran.SEKRETARIAT_TKKSD}), _sekretariat),
    (PENILAI, _penilai),
    (PENILAI, _rapat),
    (frozenset({Peran.BAGIAN_HUKUM, Peran.BUPATI}), _keputusan),
)
