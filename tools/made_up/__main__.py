"""A made-up knowledge base with everything that a site needs: `python -m tools.made_up 50 FOLDER`."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from . import KnowledgeBase
from .history import write_history

ROOT = Path(__file__).resolve().parents[2]


def write_project(root: Path, studies: int) -> None:
    """A project as after five years of work: engine, entries, their history, a frozen edition, the ledger."""
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(ROOT / name, root)
    stages = write_history(KnowledgeBase(studies), root)
    # In front of the project's folder, as `rumpun.py` says; imported here, since only this part needs the engine.
    sys.path.insert(0, str(ROOT / "hooks"))
    from .published import publish  # noqa: PLC0415

    publish(root, stages)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write it."""
    parser = argparse.ArgumentParser(prog="python -m tools.made_up", description=str(__doc__).partition(":")[0])
    parser.add_argument("studies", type=int, metavar="N", help="how many studies")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to; must not be there yet")
    options = parser.parse_args(arguments)
    write_project(options.folder.resolve(), options.studies)
    return 0


if __name__ == "__main__":
    sys.exit(main())
