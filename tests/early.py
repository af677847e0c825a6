"""Loaded by pytest before Django reads its settings (`-p tests.early`): no test ever touches a real data folder."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path


def prepare() -> None:
    """Give this process a data folder of its own, a known secret, and leave to call Django beside Playwright."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        data = Path(os.environ["PETASAMA_DATA"]) / worker
    else:
        data = Path(tempfile.mkdtemp(prefix="petasama-uji-"))
        atexit.register(shutil.rmtree, data, ignore_errors=True)
    (data / "static").mkdir(parents=True, exist_ok=True)
    os.environ["PETASAMA_DATA"] = str(data)
    os.environ["PETASAMA_SECRET_KEY"] = "hanya-untuk-uji-tidak-pernah-dipakai-di-tempat-lain"
    os.environ["PETASAMA_HTTPS"] = os.environ["PETASAMA_DEBUG"] = "tidak"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


prepare()
