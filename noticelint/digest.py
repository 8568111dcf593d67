"""The digest that names contents: BLAKE2b, without what hashlib loads besides."""

from __future__ import annotations

try:
    # hashlib loads OpenSSL first, 4 ms of the 45 that a cold start may take; the same function stands here.
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - an interpreter without the private module
    from hashlib import blake2b

__all__ = ["blake2b"]
