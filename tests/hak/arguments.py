"""What stands in the place of an address's arguments. An address that nobody describes here fails the walk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from petasama.organisasi.models import Penugasan
from tests.hak.things import Things
from tests.world import TAHUN


@dataclass(frozen=True, kw_only=True)
class Described:
    """How an address is called: by things of a kind, with fixed words, with what a form carries."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    """Argument → kind of thing; all of one call stand in the same relation to the visitor."""
    words: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
    data_kinds: Mapping[str, str] = field(default_factory=dict)
    """Field of the form → kind of thing."""
    office_only: bool = False
    """True when the thing, as the walk made it, is known to its own office alone, whatever a reader may read later."""

    def relations(self, things: Things) -> list[str]:
        """In which relations the thing exists; an address without a thing is called once."""
        lead = next(iter([*self.kinds.values(), *self.data_kinds.values()]), "")
        return things.relations(lead) if lead else ["sendiri"]

    def path(self, name: str, things: Things, relation: str, post: Penugasan | None) -> str:
        named = {argument: things.of(kind, relation, post) for argument, kind in self.kinds.items()}
        return reverse(name, kwargs={**named, **self.words}, query=self.query or None)

    def form(self, things: Things, relation: str, post: Penugasan | None) -> dict[str, Any]:
        return {**self.data, **{name: things.of(kind, relation, post) for name, kind in self.data_kinds.items()}}


def plain(**data: Any) -> list[Described]:
    """An address without arguments."""
    return [Described(data=data)]


def of(kind: str, *, arg: str = "pk", also: Mapping[str, str] | None = None, **words: Any) -> Described:
    """An address that names one thing, and perhaps others in the same relation."""
    return Described(kinds={arg: kind, **(also or {})}, words=words)


def usulan(*further: str, **words: Any) -> list[Described]:
    """An address of a proposal: one that was forwarded, and a draft that its own office alone may know."""
    hidden = [name for name in ("konsep_usulan", *further) if name != "usulan_diteruskan"]
    shown = [name for name in ("usulan", *further) if name == "usulan" or name not in hidden]
    drafts = [Described(kinds={"pk": name}, words=words, office_only=True) for name in hidden]
    return [*(of(name, **words) for name in shown), *drafts]


def rapat(**data: Any) -> list[Described]:
    return [Described(kinds={"pk": "rapat"}, data=data)]


KNOWN: dict[str, list[Described]] = {
    "beranda:beranda": plain(),
    "organisasi:masuk": plain(),
    "organisasi:keluar": plain(),
    "organisasi:ganti-peran": [Described(data_kinds={"role": "penugasan_sendiri"})],
    "dokumen:index": plain(),
    "dokumen:dokumen-xlsx": plain(),
    "dokumen:dokumen": [of("dokumen")],
    "dokumen:unduh": [of("dokumen", bentuk="docx"), of("dokumen", bentuk="pdf")],
    "persiapan:index": plain(),
    "persiapan:ppksd-xlsx": plain(),
    "persiapan:tunjuk": plain(),
    "persiapan:buka": plain(),
    "persiapan:langkah": [of("putaran")],
    "persiapan:jadwal-xlsx": [of("putaran")],
    "persiapan:jadwal": [of("putaran", kode="PENGUSULAN")],
    "pemetaan:index": plain(),
    "pemetaan:usulan-xlsx": plain(),
    "pemetaan:usulan-baru": [Described(data_kinds={"putaran": "putaran"})],
    "pemetaan:usulan": usulan(),
    "pemetaan:periksa": usulan(),
    "pemetaan:jawab": usulan(kode="P2"),
    "pemetaan:kembalikan": usulan("usulan_diajukan", "usulan_diteruskan"),
    "pemetaan:tarik": usulan(),
    "pemetaan:nyatakan-layak": usulan("usulan_diteruskan"),
    "pemetaan:nyatakan-tidak-layak": usulan("usulan_diteruskan"),
    "pemetaan:langkah": [*usulan(act="ajukan"), *usulan(act="teruskan")],
    "pleno:index": plain(),
    "pleno:siapkan": [Described(query={"putaran": TAHUN})],
    "pleno:rapat": rapat(),
    "pleno:bobot": rapat(),
    "pleno:langkah": rapat(act="buka_penilaian"),
    "pleno:kehadiran": rapat(semua="1"),
    "pleno:tandatangani": rapat(),
    "pleno:nilai": rapat(),
    "pleno:nilai-xlsx": rapat(),
    "pleno:nilai-usulan": [of("rapat", also={"usulan_pk": "usulan"})],
    "pleno:abstain": [of("rapat", also={"usulan_pk": "usulan"})],
    "pleno:peringkat": rapat(),
    "pleno:peringkat-xlsx": rapat(),
    "pleno:tutup-sidang": rapat(),
    "pleno:butir": [of("butir")],
    "pleno:putuskan": [of("butir")],
    "penetapan:index": plain(),
    "penetapan:keputusan-xlsx": plain(),
    "penetapan:susun": [of("putaran")],
    "penetapan:keputusan": [of("keputusan")],
    "penetapan:langkah": [Described(kinds={"pk": "keputusan"}, data={"act": "ajukan"})],
    "penetapan:tetapkan": [of("keputusan"), of("konsep_keputusan")],
    "penetapan:lampiran-xlsx": [of("keputusan")],
    "penetapan:konsep": [of("konsep_keputusan", bentuk="docx")],
}
"""Name of the address → the ways in which the walk calls it."""

FURTHER_ANSWERS: dict[tuple[str, str], dict[int, str]] = {
    ("pemetaan:langkah", "POST"): {403: "sending is the liaison officer's step, forwarding the head's"},
    ("pemetaan:kembalikan", "GET"): {403: "what the head has forwarded is returned by the secretariat"},
    ("pemetaan:kembalikan", "HEAD"): {403: "the same"},
}
"""(address, method) → answers beyond those of a business rule that a permitted role may get, each with its reason."""
