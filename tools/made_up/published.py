"""What a made-up knowledge base has published: a frozen edition of its early days, and the ledger of its addresses."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from rumpun.adapters.freeze import freeze, plan
from rumpun.adapters.recording import record
from rumpun.adapters.settings import settings_of
from rumpun.address import LANGUAGES
from rumpun.citation.bibliography import References
from rumpun.citation.citations import STYLES, Citations
from rumpun.context import contexts
from rumpun.exports import all_files
from rumpun.pages import all_pages
from rumpun.permanence.editions.shelf import edition_home
from rumpun.permanence.ledger import promised
from rumpun.site import read

ADDRESS = "https://rumpun.example/"
EARLY = 20
"""The edition has a study of so many, and two at least."""


def publish(root: Path, stages: Sequence[tuple[int, datetime]]) -> None:
    """Freeze an edition, write the ledger, and commit both to the repository at `root`."""
    wanted, last = max(2, stages[-1][0] // EARLY), stages[-1][1]
    day = next((when for studies, when in stages if studies >= wanted), last)
    freeze(root, plan(root, day.date().isoformat(), last.date().isoformat(), ADDRESS, trial=True))
    record(root, addresses_of(root))
    who = {f"GIT_{role}_{fact}": said for role in ("AUTHOR", "COMMITTER") for fact, said in (
        ("NAME", "Rumpun"), ("EMAIL", "rumpun@rumpun.example"), ("DATE", f"{int(last.timestamp()) + 3600} +0000"),
    )}  # fmt: skip
    subprocess.run(["git", "add", "published"], cwd=root, check=True)
    subprocess.run(["git", "commit", "--quiet", "-m", "Published"], cwd=root, env=os.environ | who, check=True)


def addresses_of(root: Path) -> tuple[str, ...]:
    """What the site promises, known without making a page or formatting a citation."""
    graph, problems = read(root)
    assert not problems, problems
    keys = dict.fromkeys(graph.base.works, "")
    citations = Citations(
        {(style.id, language): References(keys, {}) for style in STYLES for language in LANGUAGES}, {}
    )
    settings = settings_of(root, ADDRESS)
    both = contexts(graph, citations, settings)
    homes = [edition_home(each.date, language) for each in settings.editions for language in LANGUAGES]
    pages = [page for context in both for page in all_pages(context)]
    files = [name for name, _ in all_files(both)]
    return tuple(sorted({*promised(graph, [page.url for page in pages], files), *homes}))


def unformatted(keys: Iterable[str]) -> Citations:
    """Enough to plan the pages with, which tell how many works they list."""
    listed = References(dict.fromkeys(keys, ""), {})
    return Citations({(style.id, language): listed for style in STYLES for language in LANGUAGES}, {})
