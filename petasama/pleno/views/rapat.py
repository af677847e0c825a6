"""Pages of the meeting: where it stands, its preparation, its weights, its steps, who is present, who signs."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import permits
from petasama.core.wording import long_moment, short_date
from petasama.organisasi.access import ActingRequest
from petasama.persiapan.models import Putaran
from petasama.pleno import actions, policies
from petasama.pleno.forms import BobotForm, SiapkanForm
from petasama.pleno.models import RapatPleno
from petasama.pleno.ringkasan import lembar_berikutnya, lembar_list, selesai_teks
from petasama.pleno.tables import tabel_peserta
from petasama.pleno.views import bagian

LANGKAH = {
    "buka_penilaian": (actions.buka_penilaian, "Penilaian dibuka. Anggota TKKSD dapat mulai menilai."),
    "tutup_penilaian": (actions.tutup_penilaian, "Penilaian ditutup dan peringkat sudah dihitung."),
    "buka_sidang": (actions.buka_sidang, "Sidang dibuka. Putuskan usulan satu per satu."),
}
UNDANGAN = "Aula Sekretariat Daerah {daerah}, {ibukota}"


def index(request: ActingRequest) -> HttpResponse:
    """The meeting of the round asked for, else of the newest round that has one or could have one."""
    rounds = list(
        Putaran.objects.visible_to(request.penugasan)
        .newest_first()
        .select_related("rapat_pleno__daerah", "rapat_pleno__pimpinan__user")
    )
    chosen = _pilih(rounds, request.GET.get("putaran", ""))
    chips = [
        {"label": str(item), "url": f"{reverse('pleno:index')}?putaran={item.tahun}", "current": item == chosen}
        for item in rounds
    ]
    rapat = getattr(chosen, "rapat_pleno", None)
    if rapat:
        return render(request, "pleno/rapat.html", _konteks(request, rapat) | {"putaran_chips": chips})
    context = {"putaran_chips": chips, "kicker": str(chosen or "Penilaian dan putusan TKKSD")}
    return render(request, "pleno/kosong.html", context | _kosong(request, chosen))


def _pilih(rounds: list[Putaran], asked: str) -> Putaran | None:
    named = [item for item in rounds if str(item.tahun) == asked]
    fitting = [item for item in rounds if hasattr(item, "rapat_pleno") or permits(policies.check_tahap_pleno, item)]
    return next(iter([*named, *fitting, *rounds]), None)


def _kosong(request: ActingRequest, putaran: Putaran | None) -> dict[str, str]:
    """What an empty page says: what belongs here, why it is empty, and the way on for the secretariat."""
    if putaran is None:
        return {"teks": "Rapat pleno disiapkan setelah sebuah putaran dibuka.", "url": "", "label": ""}
    if not permits(policies.check_tahap_pleno, putaran):
        stage = putaran.workflow.statuses[putaran.status].lower()
        text = (
            f"Rapat disiapkan saat putaran memasuki tahap penilaian dan pleno. {putaran} sekarang pada tahap {stage}."
        )
        return {"teks": text, "url": "", "label": ""}
    if not permits(policies.check_sekretariat, by=request.penugasan):
        return {"teks": f"Rapat pleno {putaran} sedang disiapkan Sekretariat TKKSD.", "url": "", "label": ""}
    url = f"{reverse('pleno:siapkan')}?putaran={putaran.tahun}"
    text = "Catat undangan, hari, dan tempatnya. Semua anggota TKKSD yang berlaku pada hari itu ikut diundang."
    return {"teks": text, "url": url, "label": "Siapkan rapat pleno"}


def siapkan(request: ActingRequest) -> HttpResponse:
    """Prepare the meeting of a round from its invitation."""
    by, zone = request.penugasan, request.penugasan.daerah.zona_waktu
    rounds = Putaran.objects.visible_to(by).select_related("daerah").prefetch_related("jadwal")
    year = request.GET.get("putaran", "")
    putaran = get_object_or_404(rounds, tahun=year if year.isdigit() else 0)
    form = SiapkanForm(bagian.terkirim(request), zona=zone, initial=_usul(putaran))
    if form.is_valid():
        rapat = actions.siapkan_rapat(putaran, by=by, **form.isi())
        messages.success(request, f"{rapat} disiapkan untuk {long_moment(rapat.mulai, zone)}.")
        return redirect("pleno:rapat", rapat.pk)
    context = {"form": form, "errors": form.errors, "putaran": putaran}
    return render(request, "pleno/siapkan.html", context, status=422 if form.errors else 200)


def _usul(putaran: Putaran) -> dict[str, Any]:
    """Sensible first values: today's date, the calendar's last day of the plenary, nine o'clock, the last place."""
    daerah = putaran.daerah
    before = RapatPleno.objects.filter(daerah=daerah).order_by("-mulai").first()
    place = UNDANGAN.format(daerah=daerah.nama, ibukota=daerah.ibukota)
    today = clock.today(daerah.zona_waktu)
    return {
        "tanggal_undangan": today,
        "tanggal": max(putaran.langkah("PLENO").selesai, today),
        "pukul": "09:00",
        "tempat": before.tempat if before else place,
    }


def rapat(request: ActingRequest, pk: int) -> HttpResponse:
    """One meeting."""
    found = bagian.rapat_of(request.penugasan, pk)
    return render(request, "pleno/rapat.html", _konteks(request, found) | {"putaran_chips": []})


def _konteks(request: ActingRequest, rapat: RapatPleno) -> dict[str, Any]:
    by = request.penugasan
    keadaan = bagian.Keadaan(rapat=rapat, by=by)
    return {
        "rapat": rapat,
        "keadaan": keadaan,
        "aksi": _aksi(rapat, request),
        "tahapan": bagian.tahapan(keadaan),
        "dipantau": permits(policies.check_pantau, rapat, by=by),
        "mencatat_hadir": permits(policies.check_mencatat_hadir, rapat, by=by),
        "mengatur_bobot": permits(policies.check_mengatur_bobot, rapat, by=by),
        "tabel_peserta": tabel_peserta(keadaan.peserta),
        "undangan": _undangan(rapat),
        "jejak": bagian.jejak(keadaan),
        **bagian.langkah(keadaan),
        **bagian.bobot_bars(rapat),
        **bagian.berita_acara(keadaan),
    }


def _aksi(rapat: RapatPleno, request: ActingRequest) -> list[dict[str, str]]:
    """The links at the top: to one's own sheets while one scores, to the ranking once there is one."""
    by, links = request.penugasan, []
    if permits(policies.check_penilai, rapat, by=by):
        sheets = lembar_list(rapat, by=by)
        ahead = lembar_berikutnya(sheets)
        if ahead and permits(policies.check_penilaian_berjalan, rapat):
            url = reverse("pleno:nilai-usulan", args=[rapat.pk, ahead.usulan.pk])
            links.append({"label": f"Lanjutkan menilai ({selesai_teks(sheets)})", "url": url})
        links.append({"label": "Penilaian saya", "url": reverse("pleno:nilai", args=[rapat.pk]), "tone": "quiet"})
    if not rapat.is_tertutup:
        links.append({"label": "Lihat peringkat", "url": reverse("pleno:peringkat", args=[rapat.pk]), "tone": "quiet"})
    return [*links, *bagian.aksi_sidang(rapat, by)]


def _undangan(rapat: RapatPleno) -> list[tuple[str, str]]:
    zone = rapat.daerah.zona_waktu
    rows = [
        ("Undangan", f"Nomor {rapat.nomor_undangan}, {short_date(rapat.tanggal_undangan)}"),
        ("Mulai", long_moment(rapat.mulai, zone)),
        ("Tempat", rapat.tempat),
    ]
    if rapat.pimpinan:
        rows.append(("Pimpinan rapat", f"{rapat.pimpinan.user.nama}, {rapat.pimpinan.label}"))
    if rapat.selesai:
        rows.append(("Selesai", long_moment(rapat.selesai, zone)))
    return rows


def bobot(request: ActingRequest, pk: int) -> HttpResponse:
    """Set the weights, before scoring opens."""
    found = bagian.rapat_of(request.penugasan, pk)
    policies.check_mengatur_bobot(found, by=request.penugasan)
    weights = {item.kriteria: item.bobot for item in found.bobot.all()}
    form = BobotForm(bagian.terkirim(request), bobot=weights)
    if form.is_valid():
        actions.atur_bobot(found, bobot=form.cleaned_data, by=request.penugasan)
        messages.success(request, "Bobot kriteria disimpan; jumlahnya 100.")
        return redirect("pleno:rapat", pk)
    context = {"form": form, "errors": form.errors, "rapat": found}
    return render(request, "pleno/bobot.html", context, status=422 if form.errors else 200)


def langkah(request: ActingRequest, pk: int) -> HttpResponse:
    """Take one step of the meeting that asks for nothing further."""
    found = bagian.rapat_of(request.penugasan, pk)
    act, sentence = LANGKAH.get(request.POST.get("act", ""), (None, ""))
    if act is None:
        raise Http404
    act(found, by=request.penugasan)
    messages.success(request, sentence)
    return redirect("pleno:rapat", pk)


def kehadiran(request: ActingRequest, pk: int) -> HttpResponse:
    """Note who is present: the seats ticked, or all of them."""
    found = bagian.rapat_of(request.penugasan, pk)
    seats = list(found.peserta.values_list("pk", flat=True))
    ticked = set(request.POST.getlist("hadir"))
    present = seats if "semua" in request.POST else [seat for seat in seats if str(seat) in ticked]
    actions.catat_kehadiran(found, hadir=present, by=request.penugasan)
    messages.success(request, f"Daftar hadir disimpan: {len(present)} dari {len(seats)} anggota hadir.")
    return redirect(reverse("pleno:rapat", args=[pk]) + "#kehadiran")


def tandatangani(request: ActingRequest, pk: int) -> HttpResponse:
    """Sign the minutes."""
    found = bagian.rapat_of(request.penugasan, pk)
    actions.tandatangani(found, by=request.penugasan)
    messages.success(request, "Berita Acara Anda tandatangani.")
    return redirect("pleno:rapat", pk)
