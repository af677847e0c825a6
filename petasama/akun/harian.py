"""What is thrown away every day: the log of sign-ins, links that have long been late, ended devices, keys of forms."""

import time
from datetime import UTC, date, datetime, timedelta

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt, AccessLog
from django.contrib.sessions.models import Session

from petasama.akun.models import UndanganAkun
from petasama.akun.sesi import IN_ALL
from petasama.core.models import Submission
from petasama.kabar.harian import setiap_hari
from petasama.organisasi.models import Daerah

UMUR_CATATAN, UMUR_TAUTAN = timedelta(days=90), timedelta(days=30)
UMUR_KIRIMAN = timedelta(days=7)


@setiap_hari()
def buang_yang_lama(daerah: Daerah, on: date) -> None:
    """Delete addresses and browsers after 90 days, links after 30, keys of forms after 7; for all governments alike."""
    now = datetime.fromtimestamp(time.time(), UTC)
    AccessLog.objects.filter(attempt_time__lt=now - UMUR_CATATAN).delete()
    AccessAttempt.objects.filter(attempt_time__lt=now - UMUR_CATATAN).delete()
    UndanganAkun.objects.filter(created_at__lt=now - UMUR_TAUTAN).delete()
    Session.objects.filter(expire_date__lt=now).delete()
    Submission.objects.older_than(now - UMUR_KIRIMAN).delete()
    UserSession.objects.filter(last_seen_at__lt=now - timedelta(seconds=IN_ALL)).delete()
