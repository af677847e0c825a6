# in petasama/beranda/apps.py
# shows petasama.persiapan.views
from petasama.persiapan import views  # noqa
