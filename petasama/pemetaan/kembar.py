"""Finds proposals that mean the same: keeps the features of each, looks them up by keys, compares the best fifty."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import combinations
from time import monotonic

from django.db import transaction

from petasama.organisasi.models import Daerah
from petasama.pemetaan.models import CiriUsulan, Jawaban, KunciUsulan, Usulan
from petasama.pemetaan.serupa import (
    AMBANG_GUGUS,
    AMBANG_SERUPA,
    Bobot,
    Ciri,
    Kemiripan,
    Naskah,
    bandingkan,
    ciri_of,
    kunci_dekat,
    kunci_longgar,
)
from petasama.persiapan.models import Putaran

KODE_CIRI = frozenset({"P1", "P2", "P3", "P4", "KLASIFIKASI"})
"""The answers that a proposal is found by."""
DIBANDINGKAN, TERLIHAT = 50, 5
"""How many candidates are compared exactly, and how many are shown."""
BARIS_KUNCI = 4_000
"""Rows of keys read in one look-up at most."""
UMUR_BOBOT = 3600.0
"""Seconds after which the frequencies of a government are counted anew."""
BERAKHIR = ("DITARIK", "DIGABUNG")
"""Proposals of no further use to whoever looks for a similar one."""
_BOBOT: dict[int, tuple[float, Bobot]] = {}


@dataclass(frozen=True, kw_only=True)
class Calon:
    """A stored proposal that is near, with its features."""

    usulan_id: int
    ciri: Ciri
    mirip: Kemiripan


def naskah_of(usulan: Usulan) -> Naskah:
    """Return what the saved answers say of a proposal; one query."""
    rows = Jawaban.objects.filter(usulan=usulan, kode__in=KODE_CIRI).values_list("kode", "isi")
    return naskah_dari(dict(rows))


def naskah_dari(jawaban: dict[str, dict]) -> Naskah:
    """Return what answers, by code of the question, say of a proposal."""
    about, ways, klas = jawaban.get("P2", {}), jawaban.get("P3", {}), jawaban.get("KLASIFIKASI", {})
    parts = [*(about.get(key) for key in ("permasalahan", "potensi", "target")), ways.get("uraian")]
    return Naskah(
        judul=jawaban.get("P1", {}).get("nama_kegiatan") or "",
        isi="\n".join(filter(None, parts)),
        urusan=tuple(klas.get("bidang_urusan") or ()),
        mitra=tuple(
            (row.get("nama") or "", row.get("kode_wilayah") or "") for row in jawaban.get("P4", {}).get("mitra") or ()
        ),
        tempat=klas.get("lokasi") or "",
        isu=tuple(klas.get("isu_strategis") or ()),
    )


def bobot_of(daerah_id: int) -> Bobot:
    """Return how rare words are among the proposals of a government; counted once an hour in each process."""
    until, found = _BOBOT.get(daerah_id, (0.0, Bobot()))
    if monotonic() >= until:
        rows = CiriUsulan.objects.filter(daerah_id=daerah_id).values_list("isi", flat=True)
        found = Bobot.of(map(Ciri.from_json, rows.iterator(chunk_size=2000)))
        _BOBOT[daerah_id] = (monotonic() + UMUR_BOBOT, found)
    return found


def lupakan_bobot() -> None:
    """Let the frequencies be counted anew at the next look-up."""
    _BOBOT.clear()


def perbarui_ciri(usulan: Usulan, kode: str = "P1") -> None:
    """Bring the features and keys of a proposal up to date after an answer was saved; other answers do nothing."""
    if kode not in KODE_CIRI:
        return
    ciri = ciri_of(naskah_of(usulan))
    stored = ciri.as_json()
    row = CiriUsulan.objects.filter(usulan=usulan).first()
    if row and row.isi == stored:
        return
    CiriUsulan.objects.update_or_create(usulan=usulan, defaults={"daerah_id": usulan.daerah_id, "isi": stored})
    bobot = bobot_of(usulan.daerah_id)
    wanted = {*kunci_dekat(ciri, bobot), *kunci_longgar(ciri, bobot)}
    present = set(KunciUsulan.objects.filter(usulan=usulan).values_list("kunci", flat=True))
    if present - wanted:
        KunciUsulan.objects.filter(usulan=usulan, kunci__in=present - wanted).delete()
    KunciUsulan.objects.bulk_create(_baris_kunci(usulan.pk, usulan.daerah_id, wanted - present))


def _baris_kunci(usulan_id: int, daerah_id: int, keys: Iterable[int]) -> list[KunciUsulan]:
    return [KunciUsulan(usulan_id=usulan_id, daerah_id=daerah_id, kunci=key) for key in sorted(keys)]


def bangun_ulang(daerah: Daerah) -> int:
    """Read all proposals of a government anew, count its words, choose all keys again. Return how many there are."""
    answers: dict[int, dict[str, dict]] = defaultdict(dict)
    rows = Jawaban.objects.filter(usulan__daerah=daerah, kode__in=KODE_CIRI)
    for usulan_id, kode, isi in rows.values_list("usulan_id", "kode", "isi").iterator(chunk_size=2000):
        answers[usulan_id][kode] = isi
    found = {usulan_id: ciri_of(naskah_dari(mine)) for usulan_id, mine in answers.items()}
    with transaction.atomic():
        tulis_semua(daerah.pk, found)
    return len(found)


def tulis_semua(daerah_id: int, found: dict[int, Ciri]) -> None:
    """Replace all features and keys of a government."""
    bobot = Bobot.of(found.values())
    KunciUsulan.objects.filter(daerah_id=daerah_id).delete()
    CiriUsulan.objects.filter(daerah_id=daerah_id).delete()
    features = [CiriUsulan(usulan_id=pk, daerah_id=daerah_id, isi=ciri.as_json()) for pk, ciri in found.items()]
    CiriUsulan.objects.bulk_create(features, batch_size=2000)
    for start in range(0, len(features), 1000):
        part = features[start : start + 1000]
        keys = {
            row.usulan_id: {**kunci_dekat(c, bobot), **kunci_longgar(c, bobot)}
            for row in part
            for c in [found[row.usulan_id]]
        }
        rows = [item for pk, mine in keys.items() for item in _baris_kunci(pk, daerah_id, mine)]
        KunciUsulan.objects.bulk_create(rows, batch_size=5000)
    _BOBOT[daerah_id] = (monotonic() + UMUR_BOBOT, bobot)


def cari(naskah: Naskah, *, daerah_id: int, kecuali: Collection[int] = (), most: int = TERLIHAT) -> list[Calon]:
    """Return the stored proposals nearest to a text, the nearest first, however far; three queries at most.

    `kecuali`: proposals that are not looked for, such as the one being written.
    """
    ciri, bobot = ciri_of(naskah), bobot_of(daerah_id)
    votes = _suara(kunci_dekat(ciri, bobot), daerah_id)
    if len(votes) < DIBANDINGKAN:
        votes.update(_suara(kunci_longgar(ciri, bobot), daerah_id))
    for pk in kecuali:
        votes.pop(pk, None)
    best = sorted(votes, key=lambda pk: (-votes[pk], pk))[:DIBANDINGKAN]
    rows = CiriUsulan.objects.filter(usulan__in=best).values_list("usulan_id", "isi")
    found = [_calon(pk, ciri, Ciri.from_json(isi), bobot) for pk, isi in rows]
    return sorted(found, key=lambda calon: (-calon.mirip.nilai, calon.usulan_id))[:most]


def _suara(keys: dict[int, float], daerah_id: int) -> Counter[int]:
    """Add up, for each proposal, the weight of the keys that it shares."""
    votes: Counter[int] = Counter()
    rows = KunciUsulan.objects.filter(daerah_id=daerah_id, kunci__in=list(keys))
    for usulan_id, key in rows.values_list("usulan_id", "kunci")[:BARIS_KUNCI]:
        votes[usulan_id] += keys[key]  # type: ignore[assignment]
    return votes


def _calon(usulan_id: int, mine: Ciri, other: Ciri, bobot: Bobot) -> Calon:
    return Calon(usulan_id=usulan_id, ciri=other, mirip=bandingkan(mine, other, bobot))


def cari_usulan(naskah: Naskah, usulan: Usulan, *, most: int = TERLIHAT) -> list[tuple[Usulan, Calon]]:
    """Return what a text being written comes near to: of the own government, of this and earlier rounds."""
    found = cari(naskah, daerah_id=usulan.daerah_id, kecuali=[usulan.pk], most=DIBANDINGKAN)
    near = {calon.usulan_id: calon for calon in found if calon.mirip.nilai >= AMBANG_SERUPA}
    rows = Usulan.objects.filter(pk__in=near, daerah_id=usulan.daerah_id, putaran__tahun__lte=usulan.putaran.tahun)
    shown = rows.exclude(status__in=BERAKHIR).exclude(judul="").select_related("perangkat_daerah", "putaran", "daerah")
    ordered = sorted(shown, key=lambda row: -near[row.pk].mirip.nilai)
    return [(row, near[row.pk]) for row in ordered[:most]]


@dataclass(frozen=True, kw_only=True)
class Gugus:
    """Proposals of a round that are near each other; `dekat`: pairs with how near they are, the nearest first."""

    anggota: tuple[int, ...]
    dekat: tuple[tuple[int, int, Kemiripan], ...]


def gugus_of(putaran: Putaran, ids: Collection[int]) -> list[Gugus]:
    """Return the clusters among these proposals of a round, the nearest first; two queries beside the frequencies."""
    rows = CiriUsulan.objects.filter(usulan__in=ids).values_list("usulan_id", "isi")
    features = {pk: Ciri.from_json(isi) for pk, isi in rows}
    bobot = bobot_of(putaran.daerah_id)
    near = []
    for one, other in _pasangan(features):
        found = bandingkan(features[one], features[other], bobot)
        if found.nilai >= AMBANG_GUGUS:
            near.append((one, other, found))
    return _tersambung(sorted(near, key=lambda row: (-row[2].nilai, row[0], row[1])))


def _pasangan(features: dict[int, Ciri]) -> Iterable[tuple[int, int]]:
    """The pairs worth comparing: those that share a key."""
    keys = KunciUsulan.objects.filter(usulan__in=features).values_list("kunci", "usulan_id")
    groups = defaultdict[int, list[int]](list)
    for key, pk in keys.iterator(chunk_size=5000):
        groups[key].append(pk)
    return sorted(
        {pair for group in groups.values() if len(group) <= DIBANDINGKAN for pair in combinations(sorted(group), 2)}
    )


def _tersambung(near: list[tuple[int, int, Kemiripan]]) -> list[Gugus]:
    """Join pairs that have a proposal in common."""
    head: dict[int, int] = {}

    def top(pk: int) -> int:
        while head.setdefault(pk, pk) != pk:
            pk = head[pk]
        return pk

    for one, other, _ in near:
        head[top(one)] = top(other)
    groups = defaultdict[int, list[tuple[int, int, Kemiripan]]](list)
    for row in near:
        groups[top(row[0])].append(row)
    return [
        Gugus(anggota=tuple(sorted({pk for a, b, _ in rows for pk in (a, b)})), dekat=tuple(rows))
        for rows in groups.values()
    ]
