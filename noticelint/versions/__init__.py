"""Versions of one notice: which files belong together, and their comparison on the line."""
