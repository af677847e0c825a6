"""Run as a process of its own: build the world in this data folder, with proposals to write in; print them.

    PETASAMA_DATA=… DATABASE_URL=sqlite:///… python -m tests.ketahanan.pasang 8

Each entry: {"usulan", "sesi" (value of the session cookie), "putaran"}; the last line of the output.
"""

import json
import os
import sys

import django


def main(count):
    """Migrate, build, write one empty proposal for each of `count` offices and sign its officer in."""
    from django.conf import settings  # noqa: PLC0415 – Django is set up first
    from django.core.management import call_command  # noqa: PLC0415

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    call_command("migrate", verbosity=0)

    from petasama.alat.contoh.putaran import Pemain  # noqa: PLC0415
    from petasama.pemetaan import actions  # noqa: PLC0415
    from petasama.persiapan.models import Putaran  # noqa: PLC0415
    from tests.browsing import browser  # noqa: PLC0415
    from tests.world import TAHUN, build_world, load_world  # noqa: PLC0415

    build_world()
    player = Pemain(dunia=load_world(), tahun=TAHUN)
    putaran = Putaran.objects.get(daerah=player.dunia.daerah, tahun=TAHUN)
    made = []
    for code in sorted(player.dunia.perangkat)[:count]:
        post = player.ppksd(code)
        with player.pada(11, 4, 9, tahun=TAHUN - 1):
            usulan = actions.usulkan(putaran, perangkat_daerah=post.perangkat_daerah, by=post)
        client = browser(post)
        made.append({"usulan": usulan.pk, "sesi": client.cookies["sesi"].value, "putaran": putaran.pk})
    print(json.dumps(made))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petasama.settings")
    django.setup()
    main(int(sys.argv[1]))
