"""Acts on a whole proposal: begin, send, approve, return, withdraw."""

from collections.abc import Mapping

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.core.errors import Denied
from petasama.core.wording import listed, short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan import policies
from petasama.pemetaan.actions.jawaban import simpan_jawaban
from petasama.pemetaan.actions.komentar import tulis_komentar
from petasama.pemetaan.actions.nihil import gugurkan_nihil
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.ringkasan import isian_awal
from petasama.persiapan.models import Putaran, Temuan
from petasama.persiapan.policies import check_masa_pengusulan


def usulkan(
    putaran: Putaran, *, perangkat_daerah: PerangkatDaerah, by: Penugasan, sumber: str = "", contoh: bool = False
) -> Usulan:
    """Begin a proposal as a draft with its number USL/{year}/{sequence}.

    Refuses others than a liaison officer of the office, and a round that is not open for proposals. A statement of
    “nihil” of the office is void from then on.
    """
    check_tenant(putaran, by=by)
    if by.role != Peran.PPKSD or by.perangkat_daerah_id != perangkat_daerah.pk:
        raise Denied(f"Usulan {perangkat_daerah} dibuat oleh PPKSD perangkat daerah itu.")
    check_masa_pengusulan(putaran, on=clock.today(putaran.daerah.zona_waktu), perangkat_daerah=perangkat_daerah)
    with transaction.atomic():
        Putaran.objects.select_for_update().get(pk=putaran.pk)
        gugurkan_nihil(putaran, by=by)
        usulan = Usulan.objects.create(
            daerah_id=putaran.daerah_id,
            putaran=putaran,
            perangkat_daerah=perangkat_daerah,
            nomor=f"USL/{putaran.tahun}/{putaran.usulan.count() + 1:04}",
            sumber=sumber,
            contoh=contoh,
        )
        record(usulan, "usulkan", by=by, move=("", usulan.status))
    return usulan


def usulkan_dari_temuan(temuan: Temuan, *, by: Penugasan, lagi: bool = False) -> Usulan:
    """Begin a proposal of the own office from a finding of its meeting, with its first answers filled in.

    Refuses what `usulkan` refuses, a finding of another office, and without `lagi` one that was used before.
    """
    meeting = temuan.pertemuan
    policies.check_temuan_sendiri(temuan, by=by)
    office = by.perangkat_daerah or temuan.perangkat_daerah
    with transaction.atomic():
        Temuan.objects.select_for_update().get(pk=temuan.pk)
        policies.check_temuan_baru(temuan, lagi=lagi)
        usulan = usulkan(meeting.putaran, perangkat_daerah=office, by=by)
        Usulan.objects.filter(pk=usulan.pk).update(temuan=temuan)
        usulan.temuan = temuan
        data = {"temuan": temuan.judul, "rapat": meeting.judul, "tanggal": short_date(meeting.hari)}
        record(usulan, "usulkan_dari_temuan", by=by, data={**data, "nomor_temuan": temuan.pk})
        for code, answer in isian_awal(temuan, office).items():
            simpan_jawaban(usulan, kode=code, isi=answer, by=by)
    return usulan


def ajukan(usulan: Usulan, *, by: Penugasan) -> Usulan:
    """Send the complete proposal to the head of the office; sending says of every part that it is done.

    Refuses gaps (V-01, V-03, V-06), an office with fewer than two liaison officers (V-02), and a closed round.
    """
    check_step(usulan, "ajukan", by=by)
    policies.check_penulis(usulan, by=by)
    policies.check_masa_kirim(usulan, on=clock.today(usulan.daerah.zona_waktu))
    with transaction.atomic():
        policies.check_lengkap(Usulan.objects.select_for_update().get(pk=usulan.pk))
        usulan.jawaban.update(selesai=True)
        return perform(usulan, "ajukan", by=by, changes={"diajukan_pada": clock.now(), "catatan_kembali": ""})


def teruskan(usulan: Usulan, *, by: Penugasan) -> Usulan:
    """The head of the office approves and forwards the proposal to the secretariat."""
    check_step(usulan, "teruskan", by=by)
    policies.check_tahap_penerusan(usulan)
    policies.check_kepala(usulan, by=by)
    return perform(usulan, "teruskan", by=by, changes={"diteruskan_pada": clock.now()})


def kembalikan(usulan: Usulan, *, by: Penugasan, alasan: str = "", catatan: Mapping[str, str] | None = None) -> Usulan:
    """Head of office or secretariat returns the proposal; it can be mended and sent again.

    `catatan` are the notes on exact answers, by question code: at least one; each becomes an open remark on the
    version that stands. `alasan` is a general word beside them, and enough where `catatan` is not given at all.
    """
    check_step(usulan, "kembalikan", by=by)
    policies.check_kepala(usulan, by=by)
    notes = policies.check_catatan(usulan, alasan=alasan, catatan=catatan)
    edisi = edisi_of(usulan.putaran)
    reason = alasan.strip() or f"Catatan pada {listed([edisi.cari(code).label for code in notes])}."
    changes = {"catatan_kembali": reason, "diteruskan_pada": None}
    with transaction.atomic():
        perform(usulan, "kembalikan", by=by, note=reason, changes=changes)
        for code, words in notes.items():
            tulis_komentar(usulan, kode=code, teks=words, pengembalian=True, by=by)
    return usulan


def tarik(usulan: Usulan, *, alasan: str, by: Penugasan) -> Usulan:
    """The office withdraws its proposal with a reason, before it is found eligible."""
    check_step(usulan, "tarik", by=by)
    policies.check_penulis(usulan, by=by)
    return perform(usulan, "tarik", by=by, note=policies.check_alasan(alasan, untuk="penarikan"))
