"""Benchmarks: what `./ukur` measures."""
