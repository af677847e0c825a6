"""Run as a process of its own: imports a file of new proposals, each time in a child that may be killed.

    PETASAMA_DATA=… DATABASE_URL=sqlite:///… python -m tests.ketahanan.pengimpor 40

Reads {"tanda"} line by line; each makes a child that prints its process id when the act begins, and what became of it
when it ends: {"baru": n}, or {"ditolak": sentence}.
"""

import hashlib
import json
import os
import sys

import django


def impor(banyak, tanda):
    """Read the file and import it; what the act says."""
    from petasama.core.errors import Refusal  # noqa: PLC0415 – Django is set up first
    from petasama.pemetaan import actions  # noqa: PLC0415
    from petasama.pemetaan.edisi import edisi_of  # noqa: PLC0415
    from petasama.pemetaan.tukar.berkas import baca_berkas  # noqa: PLC0415
    from petasama.pemetaan.tukar.rujukan import rujukan_of  # noqa: PLC0415
    from petasama.pemetaan.tukar.tulis_csv import tulis_csv  # noqa: PLC0415
    from petasama.persiapan.models import Putaran  # noqa: PLC0415
    from tests.ketahanan.berkas_usulan import usulan_baru  # noqa: PLC0415
    from tests.world import TAHUN, ppksd_of  # noqa: PLC0415

    by = ppksd_of("DINKES")
    office, putaran = by.perangkat_daerah, Putaran.objects.get(daerah_id=by.daerah_id, tahun=TAHUN)
    content = tulis_csv(usulan_baru(putaran, office, banyak=banyak, tanda=tanda))
    found = baca_berkas("usulan.csv", content, edisi=edisi_of(putaran), rujukan=rujukan_of(office))
    say(os.getpid())
    sidik = hashlib.sha256(content).hexdigest()
    try:
        done = actions.impor_usulan(
            putaran, kiriman=found.kiriman, perangkat_daerah=office, by=by, berkas="usulan.csv", sidik=sidik
        )
    except Refusal as refusal:
        return {"ditolak": refusal.sentence}
    return {"baru": len(done.baru)}


def say(thing):
    """Write one line for the test."""
    sys.stdout.write(json.dumps(thing) + "\n")
    sys.stdout.flush()


def main(banyak):
    """Serve until the input ends; the children find all modules loaded, and open the database themselves."""
    import petasama.pemetaan.tukar.berkas  # noqa: PLC0415, F401
    from petasama.alat.contoh.naskah_usulan import semua  # noqa: PLC0415
    from petasama.core import clock  # noqa: PLC0415
    from tests.world import SAAT  # noqa: PLC0415

    semua()
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            with clock.fixed_at(SAAT):
                say(impor(banyak, json.loads(line)["tanda"]))
            os._exit(0)
        os.waitpid(child, 0)
        say("selesai")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petasama.settings")
    django.setup()
    main(int(sys.argv[1]))
