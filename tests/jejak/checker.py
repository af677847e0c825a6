"""The stand-alone checker, loaded as the file that it is: the product never imports it."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

FILE = Path(__file__).resolve().parents[2] / "petasama" / "jejak" / "verifikasi_jejak.py"


def load() -> ModuleType:
    """Load the file as a module of its own."""
    spec = spec_from_file_location("verifikasi_jejak", FILE)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECKER = load()
