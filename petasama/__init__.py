"""Petasama: mapping, choosing, deciding and keeping a local government's cooperation with others."""
