"""A copy of the engine to change as HACKING says, and a tiny knowledge base beside it to try the change on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .full_build import copy_engine, share_citations
from .knowledge_base import KnowledgeBase, copy_of

ENGINE = "hooks/rumpun/"


@dataclass
class EditedEngine:
    """The engine and the knowledge base in one folder, as in the repository."""

    base: KnowledgeBase
    touched: set[str] = field(default_factory=set)
    """The files of the engine that were changed, below `hooks/rumpun/`."""

    def insert(self, path: str, before: str, text: str) -> None:
        """Put `text` before the one place in a file of the engine that begins with `before`."""
        self.touched.add(path)
        self.base.change(ENGINE + path, before, text + before)

    def append(self, path: str, text: str) -> None:
        """Put `text` at the end of a file of the engine, or into a new one."""
        self.touched.add(path)
        with (self.base.root / ENGINE / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def site(self, name: str, *wanted: str) -> WrittenSite:
        """The site in a folder of that name: every page and every file of data, or what is wanted of them.

        AssertionError with the report of problems.
        """
        folder = self.base.root.with_name(name)
        self.run("-c", _WRITE, str(folder), *wanted)
        return WrittenSite(folder)

    def run(self, *arguments: str) -> str:
        """What Python prints with these arguments, in the folder of the knowledge base; AssertionError if it fails."""
        done = subprocess.run(
            [sys.executable, "-P", *arguments],
            cwd=self.base.root,
            env={**os.environ, "PYTHONPATH": str(self.base.root / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


# What `python -m rumpun write` makes, without what pages load, which no change here touches, and the index.
_WRITE = """
import sys
from pathlib import Path
from rumpun.adapters.folder import page_file, plain_document
from rumpun.adapters.writing import write_files
from rumpun.adapters.settings import settings_of
from rumpun.parsing.problems import report
from rumpun.site import build, sitemap
folder, *wanted = sys.argv[1:]
settings = settings_of(Path(), "")
site = build(Path(), settings)
assert not site.problems, report(site.problems)
made = {page_file(page): (lambda page=page: plain_document(page)) for page in site.pages}
made |= {name: (lambda name=name: site.files[name]) for name in site.files}
made["sitemap.xml"] = lambda: sitemap(site.pages, settings.site_url)
named = [f"{each}index.html" if each.endswith("/") else each for each in wanted] or made
write_files(((name, made[name]()) for name in named), Path(folder))
"""


@dataclass(frozen=True)
class WrittenSite:
    """A site as it was written."""

    folder: Path

    def text(self, path: str) -> str:
        """A file; of a page, its address will do."""
        file = self.folder / path
        return (file / "index.html" if path.endswith("/") else file).read_text(encoding="utf-8-sig")

    def data(self, path: str) -> Any:
        """A file of JSON."""
        return json.loads(self.text(path))


def edited_engine(folder: Path, cache: Path) -> EditedEngine:
    """A copy in `folder`, still unchanged; `cache` keeps what pandoc answers."""
    base = copy_of(folder / "repository", cache)
    copy_engine(base.root)
    share_citations(base.root, cache)
    return EditedEngine(base)
