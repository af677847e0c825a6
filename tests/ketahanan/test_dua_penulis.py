"""R9: two browsers and a program write the same answers in any order; nothing is overwritten unseen or lost."""

import random
import re
from dataclasses import dataclass, field

import pytest

from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions
from petasama.pemetaan.models import VersiJawaban
from tests.browsing import browser

PERTANYAAN = {"P1": "nama_kegiatan", "P2": "permasalahan"}
"""Question → the field that is written; PostgreSQL gives the fields of an answer back in an order of its own."""
SERIES = [pytest.param(15, id="15"), pytest.param(200, id="200", marks=pytest.mark.lambat)]


@dataclass
class Page:
    """An open page: whose browser, which version it was opened with, what stands in its field."""

    client: object
    post: Penugasan
    seen: dict[str, int] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)


@dataclass
class Model:
    """What must be stored, worked out beside the product: the texts of each answer in their order."""

    texts: dict[str, list[str]] = field(default_factory=lambda: {kode: [] for kode in PERTANYAAN})
    under_way: bool = False

    def expects(self, kode, seen, text):
        """Whether a text is taken, and then what version it leaves behind; nothing = refused."""
        texts = self.texts[kode]
        if self.under_way:
            return None
        if texts and texts[-1] == text:
            return len(texts)
        if seen != len(texts):
            return None
        texts.append(text)
        return len(texts)


def fields_of(kode, text):
    """The controls of a question with this text in the first one."""
    return {"nama_kegiatan": text} if kode == "P1" else {"permasalahan": text, "potensi": "", "target": ""}


def opens(page, usulan, kode, model):
    """Load the page anew: it shows the last text and carries its version."""
    answer = page.client.get(f"/pemetaan/usulan/{usulan.pk}/jawab/{kode}/")
    if model.under_way:
        assert answer.status_code == 409
        return
    assert answer.status_code == 200
    page.seen[kode] = int(re.search(r'name="versi" value="(\d+)"', answer.content.decode())[1])
    assert page.seen[kode] == len(model.texts[kode])


def autosaves(page, usulan, kode, model):
    """Send what stands in the field, as the script does; a refusal hands the other text over."""
    text, seen = page.typed[kode], page.seen.get(kode, 0)
    expected = model.expects(kode, seen, text)
    address = f"/pemetaan/usulan/{usulan.pk}/jawab/{kode}/simpan/"
    said = page.client.post(address, {**fields_of(kode, text), "versi": seen}, headers={"accept": "application/json"})
    found = said.json()
    if expected:
        assert (said.status_code, found["hasil"], found["versi"]) == (200, "tersimpan", expected)
        page.seen[kode] = expected
        return
    assert said.status_code == 409
    assert found["hasil"] == ("tertutup" if model.under_way else "bentrok")
    if not model.under_way:
        assert found["isian"][PERTANYAAN[kode]] == model.texts[kode][-1]
        page.seen[kode] = found["versi"]


def submits(page, usulan, kode, model):
    """Press Simpan; a refusal shows the typed text again."""
    text, seen = page.typed[kode], page.seen.get(kode, 0)
    expected = model.expects(kode, seen, text)
    said = page.client.post(f"/pemetaan/usulan/{usulan.pk}/jawab/{kode}/", {**fields_of(kode, text), "versi": seen})
    assert said.status_code == (302 if expected else 409)
    if expected:
        page.seen[kode] = expected
    else:
        assert text in said.content.decode()


@pytest.mark.lama
@pytest.mark.parametrize("rounds", SERIES)
def test_no_text_is_overwritten_unseen_or_lost_whatever_the_order(putaran, pemain, rounds):
    officers = list(Penugasan.objects.filter(peran="PPKSD", perangkat_daerah__kode="BPBD").order_by("pk")[:2])
    draw, steps = random.Random(9), 0

    for number in range(rounds):
        usulan = actions.usulkan(putaran, perangkat_daerah=officers[0].perangkat_daerah, by=officers[0])
        model = Model()
        pages = [Page(browser(post), post) for post in (*officers, officers[0])]
        for step in range(12):
            page, kode = draw.choice(pages), draw.choice(list(PERTANYAAN))
            page.typed[kode] = draw.choice([f"Tulisan {number} {step}", page.typed.get(kode, "Tulisan awal bersama")])
            draw.choice([opens, autosaves, autosaves, submits])(page, usulan, kode, model)
            steps += 1
        rows = VersiJawaban.objects.filter(usulan=usulan).order_by("kode", "nomor")
        found = {kode: [row.isi[name] for row in rows if row.kode == kode] for kode, name in PERTANYAAN.items()}
        assert found == model.texts, f"putaran {number}"

    print(f"R9: {rounds} putaran, {steps} langkah, 0 ditimpa diam-diam, 0 hilang")
    assert steps == rounds * 12


def test_after_sending_nothing_is_taken_and_after_a_return_writing_goes_on(usulan_at, pemain):
    usulan = usulan_at("DIAJUKAN")
    writer = browser(pemain.ppksd("DINKES"))
    address = f"/pemetaan/usulan/{usulan.pk}/jawab/P1/simpan/"
    versi = usulan.jawaban.get(kode="P1").version
    body = {"nama_kegiatan": "Ditulis sesudah dikirim", "versi": versi}
    json = {"accept": "application/json"}

    closed = writer.post(address, body, headers=json)
    actions.kembalikan(usulan, alasan="Lengkapi dulu jawabannya.", by=pemain.dunia.post("kepala:DINKES"))
    taken = writer.post(address, body, headers=json)

    assert (closed.status_code, closed.json()["hasil"]) == (409, "tertutup")
    assert (taken.status_code, taken.json()["versi"]) == (200, versi + 1)
