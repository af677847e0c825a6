"""Fixing a decree on a decree: the old one ends with it."""

from datetime import date

import pytest

from petasama.core.errors import NotNow
from petasama.core.models import Trail
from petasama.penetapan import actions
from petasama.penetapan.models import Keputusan
from tests.rounds import issue, nothing_changes


def test_a_change_in_force_ends_the_old_decree_and_fixes_nothing_twice(keputusan, usulan_dari, pemain):
    kept = [usulan_dari("BPBD"), usulan_dari("DINKES")]
    draft = actions.susun_perubahan(keputusan, sifat="PERUBAHAN", usulan=kept, by=pemain.sekretariat)
    rival = actions.susun_perubahan(keputusan, sifat="PERUBAHAN", usulan=kept[:1], by=pemain.sekretariat)

    baru = issue(pemain, draft, nomor="100.3.3.2/90/KUM/2027", tanggal=(5, 4))

    keputusan.refresh_from_db()
    assert (keputusan.status, baru.status, baru.tanggal) == ("DIUBAH", "DITETAPKAN", date(2027, 5, 4))
    assert list(Keputusan.objects.berlaku()) == [baru]
    last = Trail.objects.about(keputusan).last()
    assert (last.act, last.source, last.target, last.role) == ("ubah", "DITETAPKAN", "DIUBAH", "BAGIAN_HUKUM")
    for usulan in kept:
        assert usulan_dari(usulan.perangkat_daerah.kode).status == "DITETAPKAN"
        assert Trail.objects.about(usulan).filter(act="tetapkan").count() == 1
    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Diubah”; hanya Keputusan yang berlaku"):
        actions.susun_perubahan(keputusan, sifat="PENCABUTAN", usulan=[], by=pemain.sekretariat)
    with pytest.raises(NotNow, match="“Ubah dengan Keputusan lain” tidak dapat dilakukan"):
        issue(pemain, rival, nomor="100.3.3.2/91/KUM/2027", tanggal=(5, 5))
    rival.refresh_from_db()
    assert (rival.status, rival.nomor) == ("DIHARMONISASI", "")


def test_a_revocation_in_force_leaves_no_decree(keputusan, usulan_dari, pemain):
    draft = actions.susun_perubahan(keputusan, sifat="PENCABUTAN", usulan=[], by=pemain.sekretariat)

    cabut = issue(pemain, draft, nomor="100.3.3.2/95/KUM/2027", tanggal=(6, 1))

    keputusan.refresh_from_db()
    assert (keputusan.status, cabut.status, cabut.butir.count()) == ("DICABUT", "DITETAPKAN", 0)
    last = Trail.objects.about(keputusan).last()
    assert (last.act, last.source, last.target) == ("cabut", "DITETAPKAN", "DICABUT")
    assert cabut.dokumen.nilai["lampiran"] == []
