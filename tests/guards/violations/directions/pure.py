# in petasama/pleno/peringkat.py
# shows django
import django.db  # noqa
