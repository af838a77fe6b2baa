"""Starts the engine in hooks/ for `python -m rumpun` in this folder, so that nothing of ours needs to be installed."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

if __name__ != "__main__":
    raise ImportError("the package rumpun lies in hooks/: put that folder in front of this one on Python's path")

# In front, since `python -m` has put this folder there, and this file bears the name of the package.
sys.path.insert(0, str(Path(__file__).resolve().parent / "hooks"))
runpy.run_module("rumpun", run_name="__main__", alter_sys=True)
