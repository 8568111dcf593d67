"""Checks: a rule and a reading in, findings out."""
