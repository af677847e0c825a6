"""Finds proposals that mean the same: keeps the features of each, looks them up by keys, compares the best fifty."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from time import monotonic

from django.db import connection, transaction
from django.db.models import QuerySet

from petasama.organisasi.models import Daerah
from petasama.pemetaan.models import CiriUsulan, Jawaban, KunciUsulan, Usulan
from petasama.pemetaan.serupa import (
    AMBANG_GUGUS,
    AMBANG_SERUPA,
    Bobot,
    Ciri,
    Naskah,
    ciri_of,
    kunci_of,
    nilai_of,
    sebab_of,
)
from petasama.persiapan.models import Putaran

KODE_CIRI = frozenset({"P1", "P2", "P3", "P4", "KLASIFIKASI"})
"""The answers that a proposal is found by."""
DIBANDINGKAN, TERLIHAT = 50, 5
"""How many candidates are compared exactly, and how many are shown."""
SEMUA_DIBANDINGKAN = 500
"""A government with no more proposals than this has all of them compared; keys serve the larger ones."""
UMUR_BOBOT, UMUR_BOBOT_KECIL = 3600.0, 60.0
"""Seconds after which the frequencies of a government are counted anew; where there are few, counting is cheap."""
BERAKHIR = ("DITARIK", "DIGABUNG")
"""Proposals of no further use to whoever looks for a similar one."""
_BOBOT: dict[int, tuple[float, Bobot]] = {}
PERTANYAAN = """
select c.usulan_id, c.isi
from (
    select usulan_id, count(*) as sama from pemetaan_kunciusulan
    where daerah_id = %s and kunci in ({marks})
    group by usulan_id order by sama desc, usulan_id limit %s
) k join pemetaan_ciriusulan c on c.usulan_id = k.usulan_id
"""


@dataclass(frozen=True, kw_only=True)
class Calon:
    """A stored proposal that is near: how near (0 to 1), its features, and those that both have, the telling first."""

    usulan_id: int
    ciri: Ciri
    nilai: float
    sebab: tuple[int, ...] = ()


def naskah_of(usulan: Usulan) -> Naskah:
    """Return what the saved answers say of a proposal; one query."""
    rows = Jawaban.objects.filter(usulan=usulan, kode__in=KODE_CIRI).values_list("kode", "isi")
    return naskah_dari(dict(rows))


def naskah_dari(jawaban: dict[str, dict]) -> Naskah:
    """Return what answers, by code of the question, say of a proposal."""
    about, ways, klas = jawaban.get("P2", {}), jawaban.get("P3", {}), jawaban.get("KLASIFIKASI", {})
    parts = [about.get("permasalahan"), about.get("potensi"), ways.get("uraian")]
    return Naskah(
        judul=jawaban.get("P1", {}).get("nama_kegiatan") or "",
        isi="\n".join(filter(None, parts)),
        sasaran=about.get("target") or "",
        urusan=tuple(klas.get("bidang_urusan") or ()),
        mitra=tuple(
            (row.get("nama") or "", row.get("kode_wilayah") or "") for row in jawaban.get("P4", {}).get("mitra") or ()
        ),
        tempat=klas.get("lokasi") or "",
        isu=tuple(klas.get("isu_strategis") or ()),
    )


def bobot_of(daerah_id: int) -> Bobot:
    """Return how rare words are among the proposals of a government; kept for a while in each process."""
    until, found = _BOBOT.get(daerah_id, (0.0, Bobot()))
    if monotonic() >= until:
        rows = CiriUsulan.objects.filter(daerah_id=daerah_id).values_list("isi", flat=True)
        found = Bobot.of(map(Ciri.buka, rows.iterator(chunk_size=2000)))
        _simpan_bobot(daerah_id, found)
    return found


def _simpan_bobot(daerah_id: int, bobot: Bobot) -> None:
    age = UMUR_BOBOT_KECIL if bobot.banyak <= SEMUA_DIBANDINGKAN else UMUR_BOBOT
    _BOBOT[daerah_id] = (monotonic() + age, bobot)


def lupakan_bobot() -> None:
    """Let the frequencies be counted anew at the next look-up."""
    _BOBOT.clear()


def perbarui_ciri(usulan: Usulan, kode: str = "P1") -> None:
    """Bring the features and keys of a proposal up to date after an answer was saved; other answers do nothing."""
    if kode not in KODE_CIRI:
        return
    ciri = ciri_of(naskah_of(usulan))
    stored = ciri.kemas()
    row = CiriUsulan.objects.filter(usulan=usulan).values_list("isi", flat=True).first()
    if row is not None and bytes(row) == stored:
        return
    CiriUsulan.objects.update_or_create(usulan=usulan, defaults={"daerah_id": usulan.daerah_id, "isi": stored})
    wanted = set(kunci_of(ciri, bobot_of(usulan.daerah_id)))
    present = set(KunciUsulan.objects.filter(usulan=usulan).values_list("kunci", flat=True))
    if present - wanted:
        KunciUsulan.objects.filter(usulan=usulan, kunci__in=present - wanted).delete()
    KunciUsulan.objects.bulk_create(_baris_kunci(usulan.pk, usulan.daerah_id, wanted - present))


def _baris_kunci(usulan_id: int, daerah_id: int, keys: Iterable[int]) -> list[KunciUsulan]:
    return [KunciUsulan(usulan_id=usulan_id, daerah_id=daerah_id, kunci=key) for key in sorted(keys)]


def _naskah_semua(rows: QuerySet[Jawaban]) -> Iterable[tuple[int, Naskah]]:
    answers: dict[int, dict[str, dict]] = defaultdict(dict)
    shown = rows.filter(kode__in=KODE_CIRI).values_list("usulan_id", "kode", "isi")
    for usulan_id, kode, isi in shown.iterator(chunk_size=2000):
        answers[usulan_id][kode] = isi
    return [(usulan_id, naskah_dari(mine)) for usulan_id, mine in answers.items()]


def bangun_ulang(daerah: Daerah) -> int:
    """Read all proposals of a government anew, count its words, choose all keys again. Return how many there are."""
    found = {pk: ciri_of(naskah) for pk, naskah in _naskah_semua(Jawaban.objects.filter(usulan__daerah=daerah))}
    with transaction.atomic():
        tulis_semua(daerah.pk, found)
    return len(found)


def tulis_semua(daerah_id: int, found: dict[int, Ciri]) -> None:
    """Replace all features and keys of a government."""
    bobot = Bobot.of(found.values())
    KunciUsulan.objects.filter(daerah_id=daerah_id).delete()
    CiriUsulan.objects.filter(daerah_id=daerah_id).delete()
    features = [CiriUsulan(usulan_id=pk, daerah_id=daerah_id, isi=ciri.kemas()) for pk, ciri in found.items()]
    CiriUsulan.objects.bulk_create(features, batch_size=2000)
    for start in range(0, len(features), 500):
        part = [row.usulan_id for row in features[start : start + 500]]
        rows = [row for pk in part for row in _baris_kunci(pk, daerah_id, kunci_of(found[pk], bobot))]
        KunciUsulan.objects.bulk_create(rows, batch_size=5000)
    _simpan_bobot(daerah_id, bobot)


def cari(naskah: Naskah, *, daerah_id: int, kecuali: Collection[int] = (), most: int = TERLIHAT) -> list[Calon]:
    """Return the stored proposals nearest to a text, the nearest first, however far; one query beside the frequencies.

    `kecuali`: proposals that are not looked for, such as the one being written.
    """
    return _terdekat(ciri_of(naskah), daerah_id=daerah_id, kecuali=kecuali, most=most)


def _terdekat(ciri: Ciri, *, daerah_id: int, kecuali: Collection[int], most: int) -> list[Calon]:
    bobot = bobot_of(daerah_id)
    if bobot.banyak > SEMUA_DIBANDINGKAN:
        rows = calon_dari_kunci(kunci_of(ciri, bobot), daerah_id=daerah_id, most=DIBANDINGKAN + len(kecuali))
    else:
        stored = CiriUsulan.objects.filter(daerah_id=daerah_id).values_list("usulan_id", "isi")
        rows = [(pk, bytes(isi)) for pk, isi in stored]
    found = [(pk, Ciri.buka(isi)) for pk, isi in rows if pk not in kecuali]
    scores = nilai_of(ciri, [other for _, other in found], bobot).tolist()
    order = sorted(range(len(found)), key=lambda place: (-scores[place], found[place][0]))
    return [Calon(usulan_id=found[place][0], ciri=found[place][1], nilai=scores[place]) for place in order[:most]]


def calon_dari_kunci(keys: Collection[int], *, daerah_id: int, most: int) -> list[tuple[int, bytes]]:
    """Return number and stored features of those that share the most of these keys; the index of keys alone counts.

    One plain statement, since building the same through the models takes longer than the database needs to answer it.
    """
    if not keys:
        return []
    marks = ", ".join(["%s"] * len(keys))
    with connection.cursor() as cursor:
        cursor.execute(PERTANYAAN.format(marks=marks), [daerah_id, *keys, most])
        return cursor.fetchall()


def cari_usulan(naskah: Naskah, usulan: Usulan, *, most: int = TERLIHAT) -> list[tuple[Usulan, Calon]]:
    """Return what a text being written comes near to: of the own government, of this and earlier rounds."""
    ciri, bobot = ciri_of(naskah), bobot_of(usulan.daerah_id)
    found = _terdekat(ciri, daerah_id=usulan.daerah_id, kecuali=[usulan.pk], most=DIBANDINGKAN)
    near = {calon.usulan_id: calon for calon in found if calon.nilai >= AMBANG_SERUPA}
    rows = Usulan.objects.filter(pk__in=near, daerah_id=usulan.daerah_id, putaran__tahun__lte=usulan.putaran.tahun)
    shown = rows.exclude(status__in=BERAKHIR).exclude(judul="")
    shown = shown.select_related("perangkat_daerah", "putaran", "daerah").prefetch_related("pemilik_bersama")
    ordered = sorted(shown, key=lambda row: -near[row.pk].nilai)
    best = [(row, near[row.pk]) for row in ordered[:most]]
    return [(row, replace(calon, sebab=tuple(sebab_of(ciri, calon.ciri, bobot)))) for row, calon in best]


@dataclass(frozen=True, kw_only=True)
class Dekat:
    """Two proposals of a round that are near: how near, and the features that both have, the telling first."""

    satu: int
    lain: int
    nilai: float
    sebab: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Gugus:
    """Proposals of a round that belong together; `dekat`: the near pairs among them, the nearest first."""

    anggota: tuple[int, ...]
    dekat: tuple[Dekat, ...]
    tampak: dict[int, str]
    """Feature → the word as one of them wrote it."""


def gugus_of(putaran: Putaran, ids: Collection[int]) -> list[Gugus]:
    """Return the clusters among these proposals of a round, the nearest first; one query beside the frequencies."""
    features = {pk: ciri_of(naskah) for pk, naskah in sorted(_naskah_semua(Jawaban.objects.filter(usulan__in=ids)))}
    bobot, numbers = bobot_of(putaran.daerah_id), list(features)
    near: dict[tuple[int, int], float] = {}
    for place, one in enumerate(numbers):
        later = numbers[place + 1 :]
        scores = nilai_of(features[one], [features[pk] for pk in later], bobot)
        near |= {(one, pk): float(score) for pk, score in zip(later, scores, strict=True) if score >= AMBANG_GUGUS}
    groups = []
    for members in kelompok(near):
        pairs = sorted((-score, pair) for pair, score in near.items() if members.issuperset(pair))
        words = {feature: word for pk in sorted(members) for feature, word in features[pk].tampak.items()}
        rows = [
            Dekat(satu=a, lain=b, nilai=-low, sebab=tuple(sebab_of(features[a], features[b], bobot)))
            for low, (a, b) in pairs
        ]
        groups.append(Gugus(anggota=tuple(sorted(members)), dekat=tuple(rows), tampak=words))
    return sorted(groups, key=lambda group: -group.dekat[0].nilai)


def kelompok(near: dict[tuple[int, int], float]) -> list[set[int]]:
    """Join pairs, the nearest first; two groups become one only while at least half of all pairs across are near.

    So a chain of proposals, each a little like the next, does not end as one heap.
    """
    home: dict[int, set[int]] = {}
    for one, other in sorted(near, key=lambda pair: (-near[pair], pair)):
        mine, theirs = home.setdefault(one, {one}), home.setdefault(other, {other})
        if mine is theirs:
            continue
        across = sum((min(a, b), max(a, b)) in near for a in mine for b in theirs)
        if 2 * across >= len(mine) * len(theirs):
            mine |= theirs
            home.update(dict.fromkeys(theirs, mine))
    return [group for group in {id(group): group for group in home.values()}.values() if len(group) > 1]
