"""A decree without signed minutes (V-19): refused with a sentence that says what to do, and nothing half done."""

import pytest

from petasama.core.errors import NotNow
from petasama.penetapan import actions
from petasama.persiapan import actions as persiapan
from tests.rounds import nothing_changes

KALIMAT = (
    "Keputusan belum dapat disusun: Berita Acara Rapat Pleno Putaran 2027 belum ditandatangani. "
    "Minta pimpinan rapat dan Sekretaris TKKSD menandatanganinya lebih dahulu."
)


def test_a_round_without_a_meeting_has_no_decree(putaran, pemain):
    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.susun(putaran, by=pemain.sekretariat)

    assert refusal.value.sentence == KALIMAT


def test_a_round_that_moved_on_while_its_session_was_open_has_none_either(rapat_at, putaran, pemain):
    rapat_at("SIDANG", ("dinkes_malaria",))
    persiapan.majukan(putaran, act="mulai_penetapan", by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.susun(putaran, by=pemain.sekretariat)

    assert refusal.value.sentence == KALIMAT
