
import logging, os, time, json
from collections import defaultdict
import pytest
from petasama.core import clock
from petasama.organisasi.models import User
from petasama.organisasi.peran import Peran
from tests.hak.addresses import KNOWN
from tests.hak.calling import visitor
from tests.hak.things import build_things, one_post_per_role
from tests.hak.walk import *
from tests.hak.test_siapa_boleh_apa import printed, visitors_of
from tests.world import SAAT
pytestmark = pytest.mark.django_db

def test_some(db):
    only = os.environ.get("WHO", "SEKRETARIAT_TKKSD,PPKSD").split(",")
    rooms = tuple(os.environ.get("ROOMS", "").split(","))
    logging.disable(logging.CRITICAL)
    t=time.process_time()
    things = build_things(os.environ.get("UNTIL","DITANDATANGANI"))
    print("\nbuild", time.process_time()-t)
    report = Report(); table = Table(printed("rights"))
    walk = Walk(things, table, report, size=Size())
    stat = defaultdict(lambda: [0,0.0]); orig = walk._call
    def timed(call):
        t=time.process_time(); a=orig(call); d=time.process_time()-t
        s=stat[call.name]; s[0]+=1; s[1]+=d
        s=stat[f"{a.status} {call.method}"]; s[0]+=1; s[1]+=d
        return a
    walk._call = timed
    people=[p for p in visitors_of(things) if p.role in only]
    walk.run([n for n in KNOWN if n.startswith(rooms)], people)
    print(report.cells, dict(report.answers))
    for k,v in sorted(stat.items(), key=lambda i:-i[1][1])[:25]: print("STAT", k, v[0], round(v[1],2), round(1000*v[1]/v[0],1))
    for d in report.deviations: print("DEV", d[:300])
    for d in report.leaks: print("LEAK", d[:300])
    print("UNREAD", sorted({r["nama"] for r in printed("routes") if "GET" in r["metode"] and r["nama"].startswith(rooms)} - report.read))
