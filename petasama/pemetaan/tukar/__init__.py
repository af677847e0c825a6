"""Proposals to files and back: Excel, CSV and Word, through one neutral shape."""
