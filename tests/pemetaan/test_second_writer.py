"""Several people at the same moment, on connections of their own: one wins, the others are told, nothing is doubled."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from petasama.core.acts import digest_of
from petasama.core.errors import Refusal
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from petasama.persiapan.models import Putaran

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(acts: list[Callable[[], Any]]) -> list[Any]:
    """Run the acts in threads that start together; return what each gave back, or its refusal."""
    start = Barrier(len(acts), timeout=20)

    def run(act: Callable[[], Any]) -> Any:
        start.wait()
        try:
            return act()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        waiting = [pool.submit(copy_context().run, run, act) for act in acts]
        return [one.result(timeout=30) for one in waiting]


def test_four_proposals_begun_at_once_get_four_numbers_and_one_chain(putaran, dunia, pemain):
    codes = ("DINKES", "DISHUB", "BPBD", "DISDIK")
    writers = {code: pemain.ppksd(code) for code in codes}
    fresh = {code: Putaran.objects.select_related("daerah").get(pk=putaran.pk) for code in codes}

    begun = at_once(
        [
            lambda code=code: actions.usulkan(fresh[code], perangkat_daerah=dunia.perangkat[code], by=writers[code])
            for code in codes
        ]
    )

    assert {usulan.nomor for usulan in begun} == {f"USL/2027/000{number}" for number in (1, 2, 3, 4)}
    entries = list(Trail.objects.filter(tenant=dunia.daerah).order_by("number"))
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.previous for entry in entries] == ["", *(digest_of(entry) for entry in entries[:-1])]


def test_of_those_who_act_on_one_proposal_at_once_one_wins(usulan_at, pemain, dunia):
    usulan, writer, head = usulan_at("DIAJUKAN"), pemain.ppksd("DINKES"), dunia.post("kepala:DINKES")
    seen = [Usulan.objects.select_related("perangkat_daerah").get(pk=usulan.pk) for _ in range(4)]

    answers = at_once(
        [
            lambda: actions.teruskan(seen[0], by=head),
            lambda: actions.teruskan(seen[1], by=head),
            lambda: actions.kembalikan(seen[2], alasan="Kurang.", by=head),
            lambda: actions.tarik(seen[3], alasan="Tidak jadi.", by=writer),
        ]
    )

    refused = [answer for answer in answers if isinstance(answer, Refusal)]
    assert len(refused) == 3
    assert all("baru saja diubah oleh orang lain" in refusal.sentence for refusal in refused)
    assert Trail.objects.about(usulan).filter(source="DIAJUKAN").count() == 1


def test_a_proposal_never_leaves_with_an_answer_that_is_being_emptied(usulan_at, pemain):
    usulan, writer = usulan_at("DRAF"), pemain.ppksd("DINKES")
    seen = [Usulan.objects.select_related("perangkat_daerah", "daerah", "putaran").get(pk=usulan.pk) for _ in range(2)]

    sent, emptied = at_once(
        [
            lambda: actions.ajukan(seen[0], by=writer),
            lambda: actions.simpan_jawaban(seen[1], kode="P6", isi={}, by=writer),
        ]
    )

    assert [isinstance(answer, Refusal) for answer in (sent, emptied)].count(True) == 1
    is_sent = Usulan.objects.get(pk=usulan.pk).status == "DIAJUKAN"
    assert is_sent == bool(usulan.jawaban.get(kode="P6").isi["keluaran"])
