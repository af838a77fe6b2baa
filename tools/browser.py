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

SHELL = "chromium-headless-shell"
"""Chromium without its windows, as a program of its own: it opens a page in less than half the time."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
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

_OWN_PATH = """\
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def find_browser() -> Path | None:
    """The browser that `CHROMIUM` names, else the first one installed, else the one that Playwright fetched."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        return Path(found) if found else None
    return next((path for path in _candidates() if path.is_file()), None)


def driver_fault() -> str:
    """Why the program that Playwright drives browsers with does not start; empty when it does.

    It is a node of Playwright's own, which asks the system for libatomic: small systems lack it.
    """
    command = [sys.executable, "-m", "playwright", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"])[-1] if done.returncode else ""


def install_missing() -> None:
    """Install what the driver needs and then a browser, by apt-get where that works, else a browser by Playwright."""
    if driver_fault():
        _tried(_apt_get("libatomic1"))
    if shutil.which(SHELL) is None:
        _tried(_apt_get(SHELL))
    if find_browser() is None:
        _tried(_apt_get("chromium"))
    if find_browser() is None and not driver_fault():
        _tried([[sys.executable, "-m", "playwright", "install", "chromium"]])


def how_to() -> str:
    """What to install, in two lines where the machine has apt-get."""
    fault = driver_fault()
    lacking = ["libatomic1"] * bool(fault) + ["chromium"] * (find_browser() is None)
    if shutil.which("apt-get") and lacking:
        reason = f"Playwright does not start ({fault})." if fault else "No Chromium or Chrome was found."
        return f"{reason} Install what the browser tests need:\n  sudo apt-get install {' '.join(lacking)}"
    return f"Playwright does not start: {fault}\n{HOW_TO}" if fault else HOW_TO


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
    # Asked in a process of its own: whoever asks may have started the driver already, and it starts once only.
    done = subprocess.run([sys.executable, "-c", _OWN_PATH], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        yield Path(done.stdout.strip())


def _apt_get(package: str) -> list[list[str]]:
    """How to install a package where apt-get may; else nothing."""
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    return [
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package],
    ]


def _tried(commands: list[list[str]]) -> None:
    """Run one after the other; what came of it, the caller looks up."""
    for command in commands:
        print("+", " ".join(command), flush=True)
        # apt-get must not wait for an answer that nobody gives.
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False)


def main() -> int:
    """Print the path of the browser; install one first when there is none, or only a slow one."""
    named = os.environ.get("CHROMIUM")
    found = find_browser()
    if found is None and named:
        print(f"CHROMIUM={named}: there is no such program.", file=sys.stderr)
        return 1
    if found is None or (not named and shutil.which(SHELL) is None) or driver_fault():
        install_missing()
        found = find_browser()
    if found is None or driver_fault():
        print(how_to(), file=sys.stderr)
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
