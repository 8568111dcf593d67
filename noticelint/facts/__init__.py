"""Typed spans found in a notice's text: dates, sums, numbers to call, links."""
