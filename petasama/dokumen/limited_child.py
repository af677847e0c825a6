"""What a limited child process does around its work: ceilings first, then the answer; imports nothing of ours."""

import json
import sys
from collections.abc import Callable
from typing import Any

try:
    import resource
except ImportError:  # Windows has no such limits; the parent's clock still ends the child.
    resource = None  # type: ignore[assignment]


def limit(memory: int, seconds: int) -> None:
    """Ceilings for this process: address space in bytes, processor seconds, no file, no core dump."""
    if resource is None:
        return
    for kind, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (value, value))


def answer(work: Callable[[dict[str, Any], bytes], bytes], *, refusal: type[Exception], broken: str) -> None:
    """Read the job and the file, set the limits, work, answer as limited.run_limited expects it.

    A `refusal` leaves with its own sentence. Any other fault is one of the file and leaves with `broken`, but for want
    of memory, which ends the child.
    """
    job = json.loads(sys.stdin.buffer.readline())
    limit(job["memory"], job["seconds"])
    content = sys.stdin.buffer.read()
    try:
        result = b"OK\n" + work(job, content)
    except refusal as problem:
        result = b"NO\n" + str(problem).encode()
    except MemoryError:
        raise
    except Exception:
        result = b"NO\n" + broken.encode()
    sys.stdout.buffer.write(result)
