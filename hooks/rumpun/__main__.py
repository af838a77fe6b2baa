"""`python -m rumpun`."""

from __future__ import annotations

import io
import sys

from .adapters.cli import main
from .adapters.processes import collect_seldom

# Names and quotation marks outside a Windows code page must not end the program when its output goes to a file.
for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8")
collect_seldom()
sys.exit(main())
