"""Lists what a copy of one language holds, once all of it is written: pages, search, scripts, styles, their data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...address import LANGUAGES
from ...open_data.schema_format import FOLDER as OPEN_DATA
from ...site import Listed
from ..search_index import FOLDER as SEARCH
from ..writing import write_files

FOLDER = "data/offline"
_LOADED = (".js", ".css", ".svg", ".webp")
"""What pages load; cards are for other sites alone."""


def write_offline_lists(folder: Path, pages: Iterable[Listed]) -> None:
    """One file for each language: the addresses of all that its copy holds, and how large it is.

    The open data, the files for reference managers and the other language are left out: whoever wants these takes them.
    """
    known = [*pages]
    for language in LANGUAGES:
        own = [page for page in known if page.language == language and page.kind != "404"]
        files = [(page.url, f"{page.url}index.html") for page in own]
        files += [(name, name) for name in (*sorted(_loaded(folder, language)), *sorted(_search(folder, language)))]
        size = sum((folder / file).stat().st_size for _, file in files)
        said = {"files": [address for address, _ in files], "bytes": size}
        write_files([(f"{FOLDER}/{language}.json", json.dumps(said, separators=(",", ":")) + "\n")], folder)


def _loaded(folder: Path, language: str) -> Iterator[str]:
    """What pages of this language load: what is every language's, and its own."""
    others = {each for each in LANGUAGES if each != language}
    for path in (*(folder / "assets").rglob("*"), *(folder / "data").rglob("*.json")):
        name = path.relative_to(folder).as_posix()
        beside_a_page = path.name == "citation.json" and (path.parent / "index.html").is_file()
        wanted = path.suffix in _LOADED or (name.startswith("data/") and not beside_a_page)
        of_another = any(part.partition(".")[0].partition("-")[0] in others for part in name.split("/"))
        if wanted and not of_another and path.is_file() and not name.startswith((OPEN_DATA, f"{FOLDER}/")):
            yield name


def _search(folder: Path, language: str) -> Iterator[str]:
    for path in (folder / SEARCH).rglob("*.json"):
        name = path.relative_to(folder / SEARCH).as_posix()
        if name.split("/")[0].split("-")[0].split(".")[0] == language:
            yield f"{SEARCH}/{name}"
