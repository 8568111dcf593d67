"""`python -m noticelint`."""

from __future__ import annotations

import sys

from noticelint.cli import main

if __name__ == "__main__":
    sys.exit(main())
