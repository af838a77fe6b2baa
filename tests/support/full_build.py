"""Runs the real `mkdocs build` on a copy of the engine, so that no test writes into the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rumpun.adapters.frames import Draw

ROOT = Path(__file__).resolve().parents[2]
_ENGINE = Path(__file__).resolve().parents[2]
"""The same folder for what needs no entries; `make test-changed` tells the two apart."""
BEING_WRITTEN = (".writing-*", "*.pyc.*")
"""What another process is writing into the tree this moment, and what is gone before it is copied."""
CONTENT = ("studies", "vocab", "bib", "docs")


def copy_engine(folder: Path) -> Path:
    """Copy what builds a site, without any content, into `folder`; with what Python has compiled, which takes long."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(_ENGINE / "hooks", folder / "hooks", ignore=shutil.ignore_patterns(*BEING_WRITTEN))
    for name in ("mkdocs.yml", "rumpun.py"):
        shutil.copy(_ENGINE / name, folder)
    return folder


def copy_content(folder: Path) -> None:
    """Copy the real knowledge base into `folder`, with the addresses that it has promised to keep."""
    for name in CONTENT:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "published", folder / "published", ignore=shutil.ignore_patterns("editions"))
    shutil.copy(ROOT / "CITATION.cff", folder)


def share_citations(folder: Path, cache: Path) -> None:
    """Let builds in `folder` find what pandoc answered to others, and leave them what it answers now.

    So too with what is used of the theme's styles: both are kept by all that they hang on.
    """
    styles = cache.with_name("styles")
    styles.mkdir(exist_ok=True)
    (folder / ".cache").mkdir()
    (folder / ".cache" / "citations").symlink_to(cache)
    (folder / ".cache" / "styles").symlink_to(styles)


def theme(folder: Path) -> Draw:
    """What prints a page with the theme's templates, as `mkdocs build` into `folder` sets them up."""
    from mkdocs.config import load_config

    import mkdocs_hooks

    return mkdocs_hooks._drawer(load_config(str(_ENGINE / "mkdocs.yml"), site_dir=str(folder)))


def mkdocs_build(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in `folder`; the caller looks at the exit code."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RUMPUN_")}
    return subprocess.run(
        command,
        cwd=folder,
        env={**kept, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
