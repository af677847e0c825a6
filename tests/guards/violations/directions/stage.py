# in petasama/pemetaan/models.py
# shows petasama.pemetaan.actions
from petasama.pemetaan import actions  # noqa
