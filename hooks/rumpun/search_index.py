"""Makes the search index of a finished site folder with Pagefind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


class SearchIndexError(Exception):
    """Pagefind is missing or failed: a fault of the installation or of ours, not of a contributor."""


def index_folder(folder: Path) -> None:
    """Write `pagefind/` into a folder of HTML pages; without an index there is no site, so a failure is an error."""
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise SearchIndexError(f"pagefind: {done.stderr.strip() or done.stdout.strip()}")
