"""noticelint reads customer notices as a careful compliance reviewer would."""

from __future__ import annotations

__version__ = "0.1.0"
