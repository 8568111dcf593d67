"""`python -m noticelint`, and the console script."""

from __future__ import annotations

import gc
import sys


def run() -> None:
    """Run the command line and exit with its code."""
    # Tens of thousands of objects are made while modules and rulebook are loaded, and all of them stay: the
    # collector would look through them in vain (4 ms of a cold start). cli turns it on again.
    gc.disable()
    from noticelint.cli import main

    sys.exit(main())


if __name__ == "__main__":
    run()
