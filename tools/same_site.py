"""Tells whether the site is still the same, byte for byte, as another revision of the code would make it.

python -m tools.same_site main             all that `python -m rumpun write` makes, here and by the code of `main`
python -m tools.same_site HEAD~3 --mkdocs  all that `mkdocs build` makes

Scripts and styles may have moved (`git diff -M` tells which): what leads to an old address is held against the new.
"""

from __future__ import annotations

import argparse
import os
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

ASSETS, PUBLISHED = "hooks/rumpun/assets/", "assets/rumpun/"
_SCRIPTS = (".js", ".css")
_NAMING = (".html", ".xml", *_SCRIPTS)
"""Files that may name a script or a style by its address."""
_ADDRESS = re.compile(re.escape(PUBLISHED) + r"[\w./-]+")
_RELATIVE = re.compile(r"""(?<=["'(])[\w./-]+\.(?:js|css)(?=["')])""")
_SHOWN = 40
"""So many lines on differences; a frame that changed would otherwise name every page."""


@dataclass
class Comparison:
    """Two folders that ought to hold the same site; `moved`: old site-relative address -> new one."""

    old: Path
    new: Path
    moved: Mapping[str, str] = field(default_factory=dict)
    mapped: int = 0
    """How often something led to an address that has moved."""

    def differences(self) -> list[str]:
        """One line for each file that is missing, new or different, by its address now."""
        before = {self.moved.get(name, name): name for name in _files(self.old)}
        now = set(_files(self.new))
        found = []
        for name in sorted({*before, *now}):
            if name not in now:
                found.append(f"missing: {name}")
            elif name not in before:
                found.append(f"new: {name}")
            elif place := self._difference(before[name], name):
                found.append(f"differs: {name}{place}")
        return found

    def _difference(self, before: str, now: str) -> str:
        """Where a file differs; empty when it does not."""
        old, new = (self.old / before).read_bytes(), (self.new / now).read_bytes()
        if now.endswith(_NAMING):
            old, new = self._addressed(self.old, before, old, self.moved), self._addressed(self.new, now, new, {})
        if old == new:
            return ""
        if b"\0" in old + new:
            return " (binary)"
        pairs = zip_longest(old.splitlines(keepends=True), new.splitlines(keepends=True), fillvalue=b"")
        line, (was, is_now) = next((n, pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1])
        return f":{line}\n  - {_shown(was)}\n  + {_shown(is_now)}"

    def _addressed(self, site: Path, name: str, content: bytes, moved: Mapping[str, str]) -> bytes:
        """The content with its imports as whole addresses, and every address as it is after the move."""

        def whole(found: re.Match[str]) -> str:
            address = posixpath.normpath(posixpath.join(posixpath.dirname(name), found[0]))
            return f"/{address}" if (site / address).is_file() else found[0]

        def present(found: re.Match[str]) -> str:
            self.mapped += found[0] in moved
            return moved.get(found[0], found[0])

        text = content.decode("utf-8")
        return _ADDRESS.sub(present, _RELATIVE.sub(whole, text) if name.endswith(_SCRIPTS) else text).encode()


def _files(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _shown(line: bytes) -> str:
    return line.decode("utf-8", "replace").strip()[:160]


def moved_assets(root: Path, revision: str) -> dict[str, str]:
    """Old address -> new address of the scripts and styles that git sees as renamed since `revision`."""
    listed = _git(root, "diff", "-M", "--name-status", "-z", "--diff-filter=R", revision, "--", ASSETS).split("\0")
    pairs = zip(listed[1::3], listed[2::3], strict=True)
    return {PUBLISHED + old.removeprefix(ASSETS): PUBLISHED + new.removeprefix(ASSETS) for old, new in pairs}


@contextmanager
def code_of(root: Path, revision: str) -> Iterator[Path]:
    """A folder with the files of `revision`, and with the history that the present tree has.

    Pages tell from the history when an entry changed; a commit of code in between must not look like a difference.
    """
    with tempfile.TemporaryDirectory(prefix="rumpun-") as temporary:
        folder = Path(temporary) / "tree"
        _git(root, "worktree", "add", "--quiet", "--detach", "--no-checkout", str(folder), "HEAD")
        try:
            _git(folder, "read-tree", "-u", "--reset", revision)
            yield folder
        finally:
            _git(root, "worktree", "remove", "--force", str(folder))


def build(tree: Path, folder: Path, *, mkdocs: bool) -> None:
    """Make the site of `tree` in `folder`, in the same environment for every tree; CalledProcessError when it fails."""
    command = ["mkdocs", "build", "--strict", "--quiet", "--site-dir"] if mkdocs else ["rumpun", "write"]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("RUMPUN_", "GIT_"))}
    fixed = {"PYTHONPATH": str(tree / "hooks"), "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": "1"}
    subprocess.run(
        [sys.executable, "-m", *command, str(folder)],
        cwd=tree,
        env={**kept, **fixed, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(done.stderr.strip())
    return done.stdout


def _share_citations(root: Path, tree: Path) -> None:
    """Let the other tree use what pandoc answered here: kept by all that it was asked, it holds for any code."""
    kept = root / ".cache" / "citations"
    kept.mkdir(parents=True, exist_ok=True)
    (tree / ".cache").mkdir()
    (tree / ".cache" / "citations").symlink_to(kept)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build both, compare them, and tell; 1 when they differ."""
    parser = argparse.ArgumentParser(prog="python -m tools.same_site", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("revision", metavar="REV", help="what to hold the present tree against, such as main or HEAD~1")
    parser.add_argument("--mkdocs", action="store_true", help="compare what `mkdocs build` makes")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of the project; by default this one")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    # A branch may move on while the sites are built.
    revision = _git(root, "rev-parse", "--verify", f"{options.revision}^{{commit}}").strip()
    sites = Path(tempfile.mkdtemp(prefix="rumpun-"))
    try:
        with code_of(root, revision) as tree:
            _share_citations(root, tree)
            build(tree, sites / "old", mkdocs=options.mkdocs)
        build(root, sites / "new", mkdocs=options.mkdocs)
        comparison = Comparison(sites / "old", sites / "new", moved_assets(root, revision))
        differences = comparison.differences()
        compared = sum(1 for _ in _files(sites / "new"))
    finally:
        shutil.rmtree(sites, ignore_errors=True)
    for each in differences[:_SHOWN]:
        print(each)
    if len(differences) > _SHOWN:
        print(f"… and {len(differences) - _SHOWN} more")
    print(
        f"{compared} files compared, {len(comparison.moved)} moved addresses mapped in {comparison.mapped} places: "
        + (f"{len(differences)} differences" if differences else "the site is the same")
    )
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
