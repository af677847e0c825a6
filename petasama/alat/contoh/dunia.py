"""Builds the whole example world in one transaction: all or nothing."""

from datetime import date

from django.db import transaction

from petasama.alat.contoh.daerah_kedua import bangun_daerah_kedua
from petasama.alat.contoh.orang import Dunia, bangun_hss
from petasama.alat.contoh.pemetaan import mainkan_pemetaan
from petasama.alat.contoh.persiapan import mainkan_persiapan
from petasama.alat.contoh.putaran import Pemain, mainkan_selesai, mainkan_terbuka
from petasama.alat.contoh.surel_contoh import tahan_surel
from petasama.core import clock
from petasama.persiapan.models import Putaran
from petasama.wilayah.muat import muat_wilayah

PUTARAN_SELESAI = 2026
PUTARAN_TERBUKA = 2027


def bangun() -> Dunia:
    """Build HSS with one finished and one open round, and a second government that shares the installation."""
    today: date = clock.today("WITA")
    with transaction.atomic():
        muat_wilayah()
        world = bangun_hss()
        mainkan_selesai(world, PUTARAN_SELESAI)
        player = Pemain(dunia=world, tahun=PUTARAN_TERBUKA)
        putaran = player.buka()
        mainkan_persiapan(player, putaran)
        mainkan_terbuka(player, putaran, hari_ini=today)
        mainkan_pemetaan(player, putaran)
        bangun_daerah_kedua()
        tahan_surel()
    return world


def bangun_putaran_selesai() -> Putaran:
    """Build HSS with the finished round only."""
    with transaction.atomic():
        muat_wilayah()
        return mainkan_selesai(bangun_hss(), PUTARAN_SELESAI)
