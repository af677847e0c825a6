# in petasama/core/errors.py
# shows allowed in petasama.core
from petasama.core import middleware  # noqa
