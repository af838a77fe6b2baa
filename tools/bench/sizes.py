"""All that is measured with one number of studies."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.made_up.__main__ import ROOT

from .builds import Build, build, site_files
from .first_search import FirstSearch, first_search
from .plain_site import write_hugo, write_material
from .programs import LIMIT, STEPS
from .running import run
from .serving import Previewed, edit, preview


@dataclass(frozen=True)
class Size:
    """What was measured."""

    studies: int
    first: Build
    """No citation formatted yet."""
    following: Build
    """All citations remembered."""
    edited: Build
    """After a sentence was added."""
    material: Build
    searched: Build
    """Material with its search."""
    hugo: Build | None
    """None where it is not installed."""
    steps: dict[str, float]
    """Seconds of each step of ours."""
    previewed: Previewed
    limit: float
    """Seconds of reading what contributors wrote and writing the files of the site, and nothing else."""
    search: FirstSearch | None
    """None where no browser can be driven."""

    @property
    def builds(self) -> list[Build]:
        """All of them, as the table shows them."""
        rivals = [self.material, self.searched, *([self.hugo] if self.hugo else [])]
        return [self.first, self.following, self.edited, *rivals]


def measure(folder: Path, studies: int) -> Size:
    """Write a made-up project of so many studies and measure it, beside others of as many pages."""
    ours, number = folder / "rumpun", f"{studies:,} studies"
    _say(f"{number}: writing the knowledge base, its history, an edition")
    run([sys.executable, "-m", "tools.made_up", str(studies), str(ours)], ROOT)
    _say(f"{number}: first build")
    first = build(f"Rumpun {studies:,}, first build", ours)
    _say(f"{number}: next build")
    following = build(f"Rumpun {studies:,}, next build", ours)
    _say(f"{number}: first search")
    search = first_search(ours / "site")
    edit(ours, 0)
    _say(f"{number}: build after an edit")
    edited = build(f"Rumpun {studies:,}, build after an edit", ours)
    _say(f"{number}: preview")
    previewed = preview(ours)
    _say(f"{number}: reading and writing alone, and the steps of a build")
    limit = run([sys.executable, "-c", LIMIT], ours).seconds
    lines = run([sys.executable, "-c", STEPS], ours).said.splitlines()
    steps = {step: float(seconds) for step, seconds in (line.split("\t") for line in lines)}
    material, searched, hugo = _others(folder, ours / "site")
    return Size(studies, first, following, edited, material, searched, hugo, steps, previewed, limit, search)


def _others(folder: Path, site: Path) -> tuple[Build, Build, Build | None]:
    """Plain Material without search and with it, and Hugo, with as much text on as many pages."""
    pages = sorted(path for path in site_files(site) if path.suffix == ".html")
    built = []
    for search, what in ((False, "without search"), (True, "with its search")):
        _say(f"plain Material {what}, {len(pages):,} pages")
        write_material(folder / what, pages, search=search)
        built.append(build(f"Plain Material {what}", folder / what))
    hugo = shutil.which("hugo")
    if hugo is None:
        return built[0], built[1], None
    _say(f"Hugo, {len(pages):,} pages")
    write_hugo(folder / "hugo", pages, min((site / "studi").glob("*/index.html")))
    command = (hugo, "--quiet", "--destination", "site")
    return built[0], built[1], build("Hugo, one layout, no search", folder / "hugo", command)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
