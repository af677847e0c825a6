"""What this stage shows on the pages of earlier ones."""

from collections.abc import Sequence
from datetime import date

from petasama.core.panels import Panel, for_model
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.pemetaan.models import Usulan
from petasama.penetapan.models import ButirKeputusan, Keputusan
from petasama.persiapan.models import Putaran
from petasama.persiapan.rapor import Kesimpulan, banyak_per_kantor, belum_ada, menurut_jumlah, ukuran


@for_model(Usulan)
def penetapan_usulan(usulan: Usulan, by: Penugasan) -> Panel | None:
    """On a proposal's page: the decree in force that fixes it, and its place in the annex."""
    berlaku = Keputusan.objects.visible_to(by).berlaku()
    rows = ButirKeputusan.objects.filter(usulan=usulan, keputusan__in=berlaku).select_related("keputusan__daerah")
    item = rows.order_by("-keputusan__tanggal").first()
    if item is None or item.keputusan.tanggal is None:
        return None
    keputusan = item.keputusan
    sentence = (
        f"Ditetapkan dengan Keputusan {keputusan.daerah.sebutan_kepala} {keputusan.daerah.nama_pendek} "
        f"Nomor {keputusan.nomor} tanggal {short_date(item.keputusan.tanggal)}, urutan {item.urutan}."
    )
    return Panel(
        title="Penetapan",
        template="penetapan/panel_usulan.html",
        context={"kalimat": sentence, "keputusan": keputusan},
        order=300,
    )


MASUK_RENCANA = ("MASUK_RENCANA", "DITINDAKLANJUTI", "SELESAI")


@ukuran("TIDAK_DIRENCANAKAN", langkah="Masukkan hasil Keputusan ke Renja dan RKPD.", rute="penetapan:index")
def hasil_direncanakan(putaran: Putaran, offices: Sequence[PerangkatDaerah], on: date) -> dict[int, Kesimpulan]:
    """What earlier decrees fixed for an office and stands in a plan; not to be told as long as nobody can note that."""
    items = ButirKeputusan.objects.filter(
        keputusan__in=Keputusan.objects.filter(daerah_id=putaran.daerah_id).berlaku(),
        keputusan__putaran__tahun__lt=putaran.tahun,
    )
    rows = list(items.values_list("usulan__perangkat_daerah_id", "usulan__status"))
    fixed = banyak_per_kantor(putaran, offices, [pk for pk, _ in rows], on=on)
    ids = [pk for pk, status in rows if status in MASUK_RENCANA]
    noted = any(set(MASUK_RENCANA) & set(step.targets) for step in Usulan.workflow.steps)
    none = belum_ada(
        not noted, "Masuknya hasil ke rencana belum dicatat.", "Hasil Keputusan terdahulu belum masuk rencana."
    )
    planned = menurut_jumlah(
        banyak_per_kantor(putaran, offices, ids, on=on),
        ada="{count} kegiatan dari Keputusan terdahulu sudah masuk rencana.",
        kosong=none,
    )
    return {pk: planned[pk] for pk, count in fixed.items() if count}
