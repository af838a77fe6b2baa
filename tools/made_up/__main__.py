"""A made-up knowledge base with everything that a site needs: `python -m tools.made_up 50 FOLDER`.

With `--beside`, the real entries stand among them: what is asked of the real site can be asked of a bigger one.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from . import KnowledgeBase
from .history import write_history

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = ("studies", "vocab", "bib")


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


def write_beside(root: Path, studies: int) -> None:
    """A project with the entries of this one and made-up ones beside them, without a past."""
    for name in ("hooks", "docs", *ENTRIES):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("mkdocs.yml", "CITATION.cff"):
        shutil.copy(ROOT / name, root)
    for name, text in KnowledgeBase(studies).files():
        if not name.startswith("docs/"):
            _add(root / name, text)


def _add(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".bib":
        text = f"{path.read_text(encoding='utf-8')}\n{text}"
    elif path.parent.name == "glossary":
        # Half of the made-up terms are called by words that are in use, such as "musyawarah".
        text = re.sub(r"^aliases:\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write it."""
    parser = argparse.ArgumentParser(prog="python -m tools.made_up", description=str(__doc__).partition(":")[0])
    parser.add_argument("studies", type=int, metavar="N", help="how many studies")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to; must not be there yet")
    parser.add_argument("--beside", action="store_true", help="beside the entries of this repository")
    options = parser.parse_args(arguments)
    (write_beside if options.beside else write_project)(options.folder.resolve(), options.studies)
    return 0


if __name__ == "__main__":
    sys.exit(main())
