"""Workbooks and CSV files of strangers: opened within limits, cells understood, handed back with faults marked."""
