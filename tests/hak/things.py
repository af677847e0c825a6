"""The things that addresses name, each four times: of the own office, of another, of the other government, missing.

One world for the whole walk: Hulu Sungai Selatan with a finished round and drafts under way, Tapin beside it with the
same kinds of rows. Every text of another place carries that place's mark (tests/hak/canaries.py).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model

from petasama.alat.contoh.putaran import Pemain
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import Usulan
from petasama.penetapan import actions as penetapan
from petasama.penetapan.models import Keputusan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.actions import tkksd as persiapan_tkksd
from petasama.persiapan.models import Putaran
from petasama.pleno.models import ButirSidang, RapatPleno
from tests.hak import things_gabung, things_lampiran, things_orang, things_pemetaan, things_persiapan
from tests.hak.canaries import mark_texts
from tests.hak.places import HSS, MAKERS, OWN, RIVAL, TAPIN, Place, paper
from tests.hak.things_pemetaan import put
from tests.world import SAAT, TAHUN, load_world, naskah, play_meeting

MISSING, MISSING_KEY = 987_654_321, "tidak-ada".ljust(43, "x")
Made = dict[str, Any]
"""Relation → thing (a row or a secret key), or what finds it for whoever asks."""
BEFORE_MEETINGS = ("PERSIAPAN", "PENGUSULAN")
"""The moments before any meeting: the round is prepared, and it takes proposals."""
SEALED = ("segel_impor",)
"""What nobody can look for: sealed for one person, in the form alone."""
ROOMS = (things_gabung, things_lampiran, things_orang, things_pemetaan, things_persiapan)
"""Modules whose makers stand in MAKERS as soon as they are read."""


@dataclass(kw_only=True)
class Things:
    """Every thing by its kind, and of each kind the one that stands in a relation to the visitor."""

    places: dict[str, Place]
    kinds: dict[str, Made] = field(default_factory=dict)

    def of(self, kind: str, relation: str, post: Penugasan | None) -> int | str:
        """The id or the key of a thing; a missing one has what nobody has."""
        made = self.kinds[kind]
        thing = made.get(relation)
        found = thing(post) if isinstance(thing, Callable) else thing  # type: ignore[arg-type]
        if found is None:
            return MISSING_KEY if any(isinstance(other, str) for other in made.values()) else MISSING
        return int(found.pk or 0) if isinstance(found, Model) else str(found)

    def relations(self, kind: str) -> list[str]:
        missing = [] if kind in SEALED else ["tiada"]
        return [*self.kinds[kind], *missing] if kind in self.kinds else []


def build_things(until: str = "DITANDATANGANI") -> Things:
    """Play the round of Hulu Sungai Selatan, leave drafts behind, and give Tapin the same rows.

    `until`: the status in which its meeting stops (after the signatures the decree follows), or of BEFORE_MEETINGS one.
    """
    here, there = Pemain(dunia=load_world(HSS), tahun=TAHUN), Pemain(dunia=load_world(TAPIN), tahun=TAHUN)
    rounds = [Putaran.objects.get(daerah=player.dunia.daerah, tahun=TAHUN) for player in (here, there)]
    things = Things(
        places={
            "sendiri": Place(player=here, putaran=rounds[0], kode=OWN, mark=f"{HSS}-{OWN}"),
            "lain": Place(player=here, putaran=rounds[0], kode=RIVAL, mark=f"{HSS}-{RIVAL}"),
            "asing": Place(player=there, putaran=rounds[1], kode=OWN, mark=f"{TAPIN}-{OWN}"),
        }
    )
    for name, maker in MAKERS.items():
        made = {relation: maker(place) for relation, place in things.places.items()}
        things.kinds[name] = {relation: thing for relation, thing in made.items() if thing is not None}
    neighbours = {"sendiri": "lain", "asing": "asing"}
    drafts = things.kinds["konsep_usulan"]
    things.kinds["konsep_tetangga"] = {relation: drafts[other] for relation, other in neighbours.items()}
    things.kinds |= _of_the_government(things, until) | things_orang.of_oneself(things.places)
    things_pemetaan.finish(things.kinds, things.places, proposing=until in BEFORE_MEETINGS)
    if until == "PERSIAPAN":
        Putaran.objects.update(status=until)
    _draft_of_the_team(things.places["sendiri"])
    mark_texts(there.dunia.daerah, TAPIN)
    return things


def _draft_of_the_team(home: Place) -> None:
    """The draft of the next composition of the coordination team."""
    now = persiapan_tkksd.isi_sekarang(home.daerah, on=SAAT.date())
    persiapan.simpan_konsep_tkksd(home.daerah, kursi=now, mengubah=None, by=home.player.sekretariat)


def _of_the_government(things: Things, until: str) -> dict[str, Made]:
    """What belongs to a whole government: rounds, meetings, papers, decrees."""
    home, away = things.places["sendiri"], things.places["asing"]
    made: dict[str, Made] = {"putaran": {"sendiri": home.putaran, "asing": away.putaran}}
    if until in BEFORE_MEETINGS:
        return made
    finished = _finished(home, until)
    made["usulan"] = {name: finished[name] for name in ("sendiri", "lain")}
    made["usulan"]["asing"] = put(things_pemetaan.usulan_diteruskan(away), "LAYAK", away)
    made |= _session(finished["rapat"], _meeting(away))
    if until == "DITANDATANGANI":
        decree, draft = _decrees(home)
        made["keputusan"] = {"sendiri": decree, "asing": _decree(away)}
        made["konsep_keputusan"] = {"sendiri": draft, "asing": _decree(away)}
        papers = {"": decree.dokumen, Peran.ADMIN_DAERAH: paper(home, "jejak")}
        made["dokumen"] = {
            "sendiri": lambda post: papers.get(post.peran if post else "", decree.dokumen),
            "asing": paper(away, decree.dokumen.jenis),
        }
    return made


def _finished(home: Place, until: str) -> dict[str, Any]:
    """One proposal of each of the two offices, taken into the meeting."""
    player, pairs = home.player, []
    for kode in ("dinkes_malaria", "dishub_angkutan_sungai"):
        text = naskah(kode)
        usulan = player.usulkan(home.putaran, text, hari=4)
        player.ajukan(usulan, hari=5)
        player.teruskan(usulan, hari=6)
        player.telaah(usulan, {"hasil": "LAYAK", "alasan": "Sesuai."}, hari=3)
        pairs.append((usulan, text))
    with player.pada(12, 1, 8, tahun=TAHUN - 1):
        persiapan.majukan(home.putaran, act="mulai_penelaahan", by=player.sekretariat)
    rapat = play_meeting(player, home.putaran, pairs, until=until)
    return {"sendiri": pairs[0][0], "lain": pairs[1][0], "rapat": rapat}


def _session(own: RapatPleno, foreign: RapatPleno) -> dict[str, Made]:
    items = {"sendiri": own.butir.order_by("pk").first(), "asing": foreign.butir.order_by("pk").first()}
    listed = {"butir": {relation: item for relation, item in items.items() if item}} if items["sendiri"] else {}
    return {"rapat": {"sendiri": own, "asing": foreign}, **listed}


def _decrees(home: Place) -> tuple[Keputusan, Keputusan]:
    """The decree in force, and the draft of one that changes it."""
    player, hukum = home.player, home.player.dunia.post("hukum")
    with player.pada(1, 27):
        persiapan.majukan(home.putaran, act="mulai_penetapan", by=player.sekretariat)
        decree = penetapan.susun(home.putaran, by=player.sekretariat)
        penetapan.ajukan(decree, by=player.sekretariat)
        penetapan.harmonisasi(decree, by=hukum)
    signer = home.daerah.pejabat_set.get(jabatan=player.dunia.post("bupati").jabatan)
    with player.pada(2, 10):
        penetapan.tetapkan(
            decree, nomor="100.3.3.2/45/KUM/2027", tanggal=date(2027, 2, 10), penanda_tangan=signer, by=hukum
        )
        rest = [item.usulan for item in decree.butir.order_by("urutan")][:1]
        draft = penetapan.susun_perubahan(decree, sifat="PERUBAHAN", usulan=rest, by=player.sekretariat)
        penetapan.ajukan(draft, by=player.sekretariat)
        penetapan.harmonisasi(draft, by=hukum)
    return decree, draft


def _meeting(away: Place) -> RapatPleno:
    rapat = RapatPleno.objects.create(
        daerah=away.office.daerah,
        putaran=away.putaran,
        nomor_undangan=away.text("undangan"),
        tanggal_undangan=SAAT.date(),
        mulai=SAAT,
        tempat=away.text("aula"),
        status="SIDANG",
    )
    proposal = Usulan.objects.filter(daerah=away.office.daerah, status="LAYAK").latest("pk")
    ButirSidang.objects.create(
        rapat=rapat, usulan=proposal, urutan_hitung=1, skor="80.00", kelas="PRIORITAS_2", alasan=away.text("butir")
    )
    return rapat


def _decree(away: Place) -> Keputusan:
    return Keputusan.objects.create(daerah=away.office.daerah, putaran=away.putaran)


def one_post_per_role(things: Things) -> dict[str, Penugasan]:
    """An appointment for each role; liaison officer and head are of the own office."""
    home = things.places["sendiri"]
    rows = Penugasan.objects.filter(daerah=home.office.daerah, selesai__isnull=True).select_related("user")
    posts = {post.peran: post for post in rows.order_by("-pk")}
    own = rows.filter(perangkat_daerah=home.office, kursi="").order_by("-pk")
    posts |= {post.peran: post for post in own}
    for peran in Peran:
        if peran not in posts and peran != Peran.PUBLIK:
            posts[peran] = _appoint(home, peran)
    return posts


def _appoint(home: Place, peran: str) -> Penugasan:
    """A role that the example world does not fill: somebody new, for the time of the test."""
    like = home.player.sekretariat
    user = type(like.user).objects.create_user(surel=f"{peran.lower()}@uji.example", nama=f"Contoh {peran}")
    return Penugasan.objects.create(
        daerah=like.daerah,
        user=user,
        peran=peran,
        jabatan=f"Contoh {peran}",
        nomor_surat="contoh/1",
        tanggal_surat=like.tanggal_surat,
        mulai=like.mulai,
    )
