"""Runs a program and tells what it took: seconds, processor seconds, memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

BETWEEN_LOOKS = 0.25
"""Seconds; to look takes the kernel some milliseconds."""


class Run(NamedTuple):
    """What a program took, with all that it called."""

    seconds: float
    processor: float | None
    """Processor seconds of all its processes; other programs that run beside it change these little."""
    peak: int | None
    """Bytes that all its processes held at most at one time; None where the system does not tell."""
    said: str


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command in `folder`, with the engine that lies there; leaves when it fails."""
    with tempfile.TemporaryFile() as told:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=told, stderr=subprocess.STDOUT)
        processor, peak = _watched(process)
        seconds = time.perf_counter() - started
        told.seek(0)
        said = told.read().decode("utf-8", "replace")
    if process.returncode:
        sys.exit(f"{' '.join(command[:4])}: {process.returncode}\n{said}")
    return Run(seconds, processor, peak, said)


def environment(folder: Path) -> dict[str, str]:
    """Nothing that would set other addresses, and the engine of this folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RUMPUN_")}
    return kept | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder / "hooks")}


def _watched(process: subprocess.Popen[bytes]) -> tuple[float | None, int | None]:
    """Wait for its end: processor seconds, and the most that its processes held together."""
    if not hasattr(os, "wait4"):  # Windows
        process.wait()
        return None, None
    peak = 0
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage.ru_utime + usage.ru_stime, peak or None
        peak = max(peak, sum(_held(pid) for pid in _family(process.pid)))
        time.sleep(BETWEEN_LOOKS)


def _family(pid: int) -> Iterator[int]:
    """A process and its descendants, as far as they still run."""
    yield pid
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = listed.read_text("ascii").split()
        except OSError:  # it has just ended
            continue
        for child in children:
            yield from _family(int(child))


def _held(pid: int) -> int:
    """Bytes in memory; what several processes share counts for each in part, so that the sum is right."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
