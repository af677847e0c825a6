"""Plumbing that names three words of the domain, and one that only looks like it."""

Usulan = None
usulanless = None


def is_diajukan(ppksd):
    return ppksd
