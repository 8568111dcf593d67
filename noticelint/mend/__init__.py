"""Mending: fixes led back to the file, tried, applied and written."""
