"""How long a file of 200 proposals takes through the whole path: read, weighed, written."""

import hashlib
import time

import pytest

from petasama.pemetaan import actions, policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tukar.berkas import baca_berkas
from petasama.pemetaan.tukar.rujukan import rujukan_of
from petasama.pemetaan.tukar.tulis_buku import tulis_buku
from tests.ketahanan.berkas_usulan import usulan_baru
from tests.world import ppksd_of

PALING_LAMA = 10.0
"""Seconds of the processor; the wall clock also counts what else the machine does."""


@pytest.mark.lama
def test_two_hundred_proposals_are_imported_within_ten_seconds(putaran):
    by = ppksd_of("DINKES")
    office = by.perangkat_daerah
    content = tulis_buku(usulan_baru(putaran, office, banyak=200, tanda="impor"))
    begun, steps = time.process_time(), []

    found = baca_berkas("usulan.xlsx", content, edisi=edisi_of(putaran), rujukan=rujukan_of(office))
    steps.append(time.process_time() - begun)
    plan = policies.rencana_impor(putaran, kiriman=found.kiriman, perangkat_daerah=office, by=by)
    steps.append(time.process_time() - begun - sum(steps))
    done = actions.impor_usulan(
        putaran,
        kiriman=found.kiriman,
        perangkat_daerah=office,
        by=by,
        berkas="usulan.xlsx",
        sidik=hashlib.sha256(content).hexdigest(),
    )
    steps.append(time.process_time() - begun - sum(steps))

    words = ", ".join(
        f"{name} {took:.2f} s" for name, took in zip(("dibaca", "ditimbang", "ditulis"), steps, strict=True)
    )
    print(f"impor 200 usulan: {words}")
    assert (found.salah, plan.salah) == ([], [])
    assert len(done.baru) == Usulan.objects.filter(judul__contains=" impor ").count() == 200
    assert sum(steps) <= PALING_LAMA
