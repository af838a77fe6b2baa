"""The real project in a repository of its own, with a frozen edition and a change that came after it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .full_build import copy_content, copy_engine, mkdocs_build, share_citations
from .git_repository import Repository

DATE = "2026-09-01"
"""The day of the edition."""
ADDRESS = "https://a.example/x/"
"""Where its site stands: in a folder of its host, as many sites do."""


def freeze_real_project(folder: Path, cache: Path) -> None:
    """Make it in the new folder, and build its site; `cache` keeps what pandoc answers."""
    repository = Repository.at(copy_engine(folder))
    copy_content(folder)
    share_citations(folder, cache)
    repository.write(".gitignore", "/site/\n/.cache/\n__pycache__/\n")
    repository.commit("2026-08-30T08:00:00+0700")
    command = [sys.executable, "-m", "rumpun", "edition", DATE, "--site-url", ADDRESS]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    repository.commit("2026-09-02T08:00:00+0000")
    study = folder / "studies" / "kube-mentari" / "study.yml"
    coded = study.read_text(encoding="utf-8")
    study.write_text(coded.replace("    level: high\n", "    level: mixed\n", 1), encoding="utf-8")
    repository.commit("2026-09-03T08:00:00+0000")
    built = mkdocs_build(folder, RUMPUN_SITE_URL=ADDRESS)
    assert built.returncode == 0, built.stdout + built.stderr
