"""The engine and a tiny knowledge base in a repository, with a frozen edition and a change that came after it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from .full_build import copy_engine, mkdocs_build, share_citations
from .git_repository import Repository
from .knowledge_base import TINY

DATE = "2026-09-01"
"""The day of the edition."""
STUDY = "koperasi-melati"
"""What has changed since."""
ADDRESS = "https://a.example/x/"
"""Where its site stands: in a folder of its host, as many sites do."""


def freeze_project(folder: Path, cache: Path) -> None:
    """Make it in the new folder, and build its site; `cache` keeps what pandoc answers."""
    repository = Repository.at(copy_engine(folder))
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    share_citations(folder, cache)
    # The copy that an edition is built from has them too: the links to what is kept are committed.
    repository.write(".gitignore", "/site/\n/.cache/*\n!/.cache/citations\n!/.cache/styles\n__pycache__/\n")
    repository.commit("2026-08-30T08:00:00+0700")
    command = [sys.executable, "-m", "rumpun", "edition", DATE, "--site-url", ADDRESS]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    repository.commit("2026-09-02T08:00:00+0000")
    study = folder / "studies" / STUDY / "study.yml"
    coded = study.read_text(encoding="utf-8")
    study.write_text(coded.replace("    level: high\n", "    level: mixed\n", 1), encoding="utf-8")
    repository.commit("2026-09-03T08:00:00+0000")
    built = mkdocs_build(folder, RUMPUN_SITE_URL=ADDRESS)
    assert built.returncode == 0, built.stdout + built.stderr
