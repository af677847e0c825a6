"""Regions of Indonesia (Kepmendagri codes) and who borders whom."""
