"""Runs a module as a child process with little memory and little time: where files of strangers are read."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
_CPU_SIGNALS = {-getattr(signal, "SIGXCPU", 24), -getattr(signal, "SIGKILL", 9)}


@dataclass(frozen=True)
class Limits:
    """Ceilings for the child process: address space in bytes, processor seconds, seconds by the clock."""

    memory: int = 1024**3
    cpu: int = 20
    clock: float = 30.0


ORDINARY = Limits()


class TooLong(Exception):
    """The child used up its time."""


class TooLarge(Exception):
    """The child broke off: out of memory, or a fault that it could not put into words."""


class Refused(Exception):
    """The child refused the work; the text is its Indonesian sentence."""


def run_limited(module: str, job: Mapping[str, Any], payload: bytes, *, limits: Limits) -> bytes:
    """Run a module on one line of JSON (`job`, with `memory` and `seconds` added) and the payload; return its result.

    The child answers “OK” or “NO”, a line feed, then the result or the sentence of its refusal.
    """
    line = json.dumps({**job, "memory": limits.memory, "seconds": limits.cpu}).encode()
    try:
        done = subprocess.run(
            (sys.executable, "-s", "-B", "-m", module),
            input=line + b"\n" + payload,
            capture_output=True,
            timeout=limits.clock,
            cwd=_ROOT,
            env=child_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as problem:
        raise TooLong from problem
    verdict, _, body = done.stdout.partition(b"\n")
    if done.returncode == 0 and verdict == b"OK":
        return body
    if done.returncode == 0 and verdict == b"NO":
        raise Refused(body.decode())
    raise TooLong if done.returncode in _CPU_SIGNALS else TooLarge


def child_environment() -> dict[str, str]:
    """Only what Python needs to start: the child sees no password and no address of ours."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"}
