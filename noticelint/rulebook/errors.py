"""What goes wrong with rule files."""

from __future__ import annotations


class RuleError(Exception):
    """A rule file that cannot be used; the message is one line: file, line, column, and what is wrong."""
