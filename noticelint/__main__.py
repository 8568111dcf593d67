"""`python -m noticelint`, and the console script."""

from __future__ import annotations

import gc
import os
import sys


def run() -> None:
    """Run the command line and exit with its code."""
    # Tens of thousands of objects are made while modules and rulebook are loaded, and all of them stay: the
    # collector would look through them in vain (4 ms of a cold start). cli turns it on again.
    gc.disable()
    from noticelint import bundle

    finder = bundle.use()
    from noticelint.cli import main

    code = main()
    bundle.keep(finder)
    for stream in (sys.stdout, sys.stderr):
        # What cannot be written was told where it was printed.
        try:  # noqa: SIM105 # contextlib takes 3 ms to import
            stream.flush()
        except (OSError, ValueError):
            # A ValueError is a closed one: so a server of editors leaves them.
            pass
    # Taking apart again what was loaded takes 3 ms, and nothing is left to be closed.
    os._exit(code)


if __name__ == "__main__":
    run()
