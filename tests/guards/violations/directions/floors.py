# in petasama/wilayah/models.py
# shows petasama.pleno.peringkat
from petasama.pleno import peringkat  # noqa
