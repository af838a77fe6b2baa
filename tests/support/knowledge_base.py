"""A tiny, complete and faultless knowledge base in a folder of its own, for tests to build or to break."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from rumpun.context import Settings
from rumpun.model.study import Study
from rumpun.parsing.problems import Place, Problem
from rumpun.parsing.text_file import place_at
from rumpun.permanence.history import Change, History
from rumpun.site import Site, build, read

TINY = Path(__file__).parents[1] / "golden" / "two-studies" / "input"
MARK = "¤"
"""In a changed text: here the problem must be reported. The sign itself is not written."""
TINY_STUDY = "studies/arisan-anggrek/study.yml"


@dataclass(frozen=True)
class KnowledgeBase:
    """A knowledge base in the real layout."""

    root: Path
    citations: Path | None = None
    """Where formatted citations are kept."""

    def write(self, path: str, content: str | bytes) -> Place:
        """Write a file; returns the place marked by `MARK`, else the start of the file."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            target.write_bytes(content)
            return Place(path)
        offset = content.find(MARK)
        text = content.replace(MARK, "")
        target.write_text(text, encoding="utf-8", errors="surrogatepass")
        return place_at(path, text, offset) if offset >= 0 else Place(path)

    def change(self, path: str, old: str, new: str) -> Place:
        """Replace the one occurrence of `old`; returns the place marked by `MARK` in `new`."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
        return self.write(path, text.replace(old, new))

    def remove(self, path: str) -> None:
        """Delete a file."""
        (self.root / path).unlink()

    def problems(self) -> list[Problem]:
        """All that the engine finds wrong."""
        return list(read(self.root)[1])


def site_of(base: KnowledgeBase, *, anew: bool = False) -> Site:
    """All pages; made once of the same files, as many tests begin or end with the same knowledge base.

    `anew` is for tests that change the engine.
    """
    make = _made.__wrapped__ if anew else _made
    return make(base.root, base.citations, _content(base.root))


def _content(root: Path) -> str:
    digest = sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


@lru_cache(maxsize=16)
def _made(root: Path, citations: Path | None, content: str) -> Site:
    settings = Settings(
        "https://rumpun.example/",
        "https://code.example/edit/main/",
        citations,
        repository="https://code.example/",
        history_base="https://code.example/commits/main/",
        history=History(Change("2026-11-01")),
    )
    site = build(root, settings)
    assert site.problems == ()
    return site


def copy_of(root: Path, citations: Path | None = None, source: Path = TINY) -> KnowledgeBase:
    """A copy of `source` in the new folder `root`."""
    shutil.copytree(source, root)
    return KnowledgeBase(root, citations)


def study_named(id_: str) -> Study:
    """A study that is nothing but its id, for tests of what does not look into it."""
    return Study.model_construct(reference="karya").joined(id_, {}, {})


@cache
def _tiny_files() -> dict[str, bytes]:
    return {path.relative_to(TINY).as_posix(): path.read_bytes() for path in TINY.rglob("*") if path.is_file()}


_LEFT: dict[Path, dict[str, tuple[int, int]]] = {}
"""Folder -> what the system said of all that is in it when it was last as it should be: when written, how long."""


def _seen(root: Path) -> dict[str, tuple[int, int]]:
    seen = ((str(path), path.lstat()) for path in root.rglob("*"))
    return {name: (told.st_mtime_ns, told.st_size) for name, told in seen}


def restore(root: Path) -> None:
    """Make the folder `root` the tiny knowledge base again, whatever a test did in it."""
    if _LEFT.get(root) == _seen(root):
        return
    for path in sorted(root.rglob("*"), reverse=True):
        name = path.relative_to(root).as_posix()
        if path.is_symlink() or (path.is_file() and name not in _tiny_files()):
            path.unlink()
        elif path.is_dir() and not (TINY / name).is_dir():
            path.rmdir()
    for name, content in _tiny_files().items():
        path = root / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    _LEFT[root] = _seen(root)


def misspell(base: KnowledgeBase, wrong: str = "kohsei") -> Place:
    """Misspell the theme of a finding of the tiny knowledge base, and return where."""
    return base.change(TINY_STUDY, "theme: kohesi\n", f"theme: {MARK}{wrong}\n")
