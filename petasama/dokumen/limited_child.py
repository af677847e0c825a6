"""The ceilings that a limited child process sets for itself before it looks at a file; imports nothing of ours."""

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
