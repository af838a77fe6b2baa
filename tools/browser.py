"""Finds an installed Chromium or Chrome for the browser tests and the screenshots, or installs one where it can."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# In a container the browser's own sandbox and graphics card are missing; nothing here opens a page of somebody else's.
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "~/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
WINDOWS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")

HOW_TO = """\
No Chromium or Chrome was found, and none could be installed.
The browser tests and the screenshots need one. Any of these will do:
  Debian, Ubuntu   sudo apt-get install chromium      (on Ubuntu: sudo apt-get install chromium-browser)
  Fedora           sudo dnf install chromium
  Arch             sudo pacman -S chromium
  macOS            brew install --cask chromium       (or install Google Chrome)
  Windows          winget install Google.Chrome
  anywhere         python -m playwright install chromium
If it is installed at an unusual place, name it:  CHROMIUM=/path/to/chromium make test
All other tests run without it:                   .venv/bin/python -m pytest -m "not browser"
"""


def find_browser() -> Path | None:
    """The browser that `CHROMIUM` names, else the first one installed, else the one that Playwright fetched."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        return Path(found) if found else None
    return next((path for path in _candidates() if path.is_file()), None)


def install_browser() -> Path | None:
    """Install one by apt-get where that works, else by Playwright; None when neither works."""
    for command in _installers():
        print("+", " ".join(command), flush=True)
        # apt-get must not wait for an answer that nobody gives.
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        if subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False).returncode == 0:
            found = find_browser()
            if found:
                return found
    return None


def _candidates() -> Iterator[Path]:
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield Path(found)
    if platform.system() == "Darwin":
        yield from (Path(name).expanduser() for name in MAC)
    if platform.system() == "Windows":
        for base in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            yield from (Path(os.environ.get(base, "C:/Program Files")) / name for name in WINDOWS)
    yield from _playwrights_own()


def _playwrights_own() -> Iterator[Path]:
    # Imported late: finding an installed browser must work before Playwright is installed.
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        return
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _installers() -> Iterator[list[str]]:
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        yield ["apt-get", "update", "-qq"]
        yield ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    yield [sys.executable, "-m", "playwright", "install", "chromium"]


def main() -> int:
    """Print the path of the browser; install one first when there is none."""
    named = os.environ.get("CHROMIUM")
    found = find_browser()
    if found is None and named:
        print(f"CHROMIUM={named}: there is no such program.", file=sys.stderr)
        return 1
    found = found or install_browser()
    if found is None:
        print(HOW_TO, file=sys.stderr)
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
