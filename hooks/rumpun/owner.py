"""What the site's owner has decided, gathered from the project's folder: version, history, editions."""

from __future__ import annotations

from pathlib import Path

from .context import Settings
from .editions.shelf import read_editions
from .git_history import git_history
from .history import Change
from .identifiers import is_date
from .problems import Place, Problem, Said
from .source.yaml_file import Document, read_yaml

CITATION_FILE = "CITATION.cff"


def settings_of(
    root: Path,
    site_url: str,
    repository: str = "",
    edit_uri: str = "",
    history_uri: str = "",
    lines_uri: str = "",
    edition: str = "",
) -> Settings:
    """The settings of the site that is made from `root`.

    `edit_uri`, `history_uri` and `lines_uri` follow the address of the repository, as in `edit/main/`, `commits/main/`
    and `blame/main/`. `edition` is the date of the frozen edition that is being made.
    """
    repository = with_slash(repository)
    edit_base, history_base, lines_base = (
        repository + uri if repository and uri else "" for uri in (edit_uri, history_uri, lines_uri)
    )
    (stated, wrong), (editions, damaged) = stated_change(root), read_editions(root)
    return Settings(
        site_url=with_slash(site_url),
        edit_base=edit_base,
        cache=root / ".cache" / "citations",
        repository=repository,
        history_base=history_base,
        lines_base=lines_base,
        history=git_history(root, stated),
        edition=edition,
        published=root / "published",
        editions=editions,
        problems=tuple(sorted({*wrong, *damaged})),
    )


def owner_problems(root: Path) -> tuple[Problem, ...]:
    """What is wrong in the files that only the owner changes: the citation of the project, and the editions."""
    return tuple(sorted({*stated_change(root)[1], *read_editions(root)[1]}))


def stated_change(root: Path) -> tuple[Change, tuple[Problem, ...]]:
    """The day that CITATION.cff gives the current release; a site without that file states none."""
    if not (root / CITATION_FILE).is_file():
        return Change(), ()
    document, problems = read_yaml(root, CITATION_FILE)
    if document is None:
        return Change(), tuple(problems)
    if not isinstance(document.data, dict):
        message = Said("berkas ini harus berisi pasangan isian: nilai", "this file must hold pairs of field: value")
        return Change(), (*problems, Problem(Place(CITATION_FILE), message))
    released = document.data.get("date-released")
    if released is None:
        return Change(), tuple(problems)
    if not isinstance(released, str) or not is_date(released):
        return Change(), (*problems, _no_date(document, released))
    return Change(released), tuple(problems)


def _no_date(document: Document, released: object) -> Problem:
    return Problem(
        document.place(("date-released",)),
        Said(f'"{released}" bukan tanggal', f'"{released}" is not a date'),
        Said('tulis TTTT-BB-HH: date-released: "2026-11-22"', 'write YYYY-MM-DD: date-released: "2026-11-22"'),
    )


def with_slash(url: str) -> str:
    """The address with a slash at its end; an empty one stays empty."""
    return url if not url or url.endswith("/") else f"{url}/"
