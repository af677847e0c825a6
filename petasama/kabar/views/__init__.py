"""Screens of kabar."""
