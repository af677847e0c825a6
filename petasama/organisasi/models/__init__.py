"""Who: the government, its offices, its people, the posts they hold, and the appointments that give them a role."""

from petasama.organisasi.models.daerah import Daerah, DaerahQuerySet
from petasama.organisasi.models.hari_libur import HariLibur, HariLiburQuerySet, JenisHari
from petasama.organisasi.models.masa import berlaku
from petasama.organisasi.models.pejabat import Pejabat, PejabatQuerySet
from petasama.organisasi.models.penugasan import Penugasan, PenugasanQuerySet, kursi_list, peran_list
from petasama.organisasi.models.perangkat import PerangkatDaerah, PerangkatDaerahQuerySet, pemangku_dari
from petasama.organisasi.models.user import User, UserManager

__all__ = [
    "Daerah",
    "DaerahQuerySet",
    "HariLibur",
    "HariLiburQuerySet",
    "JenisHari",
    "Pejabat",
    "PejabatQuerySet",
    "Penugasan",
    "PenugasanQuerySet",
    "PerangkatDaerah",
    "PerangkatDaerahQuerySet",
    "User",
    "UserManager",
    "berlaku",
    "kursi_list",
    "pemangku_dari",
    "peran_list",
]
