"""What the site's owner has decided, gathered from the project's folder: version, history, editions."""

from __future__ import annotations

from pathlib import Path

from ..catalogue import said
from ..context import Settings
from ..model.identifiers import is_date
from ..parsing.ledger_file import LEDGER, lines_of
from ..parsing.problems import Place, Problem
from ..parsing.yaml_file import Document, read_yaml
from ..permanence.editions.sealed import not_sealed
from ..permanence.editions.shelf import FOLDER, Edition, read_editions
from ..permanence.history import Change
from .exchanged import exchange_problems
from .git_history import git_history, kept_editions, lines_ever, run_git
from .leaving_out import left_out
from .word_files import problems_of_words

CITATION_FILE = "CITATION.cff"
PLACEHOLDER = "https://rumpun.example/"
"""The address of a site that nobody has given one."""
CACHE = ".cache"


def entries_of(root: Path) -> Path:
    """Where what was read of the entries under `root` is kept."""
    return root / CACHE / "entries"


def settings_of(
    root: Path,
    site_url: str,
    repository: str = "",
    edit_uri: str = "",
    history_uri: str = "",
    lines_uri: str = "",
    edition: str = "",
    zip_copy: bool = False,
) -> Settings:
    """The settings of the site that is made from `root`.

    `edit_uri`, `history_uri` and `lines_uri` follow the address of the repository, as in `edit/main/`, `commits/main/`
    and `blame/main/`. `edition` is the date of the frozen edition that is being made.
    """
    repository = with_slash(repository)
    if edition:
        # What a frozen page says of its source holds for what it was made from; there is nothing to edit in it.
        edit_uri, history_uri, lines_uri = "", *(_frozen(root, uri) for uri in (history_uri, lines_uri))
    uris = edit_uri, history_uri, lines_uri
    edit_base, history_base, lines_base = (repository + uri if repository and uri else "" for uri in uris)
    if words := problems_of_words(root):  # Without its words the engine can say nothing else.
        return Settings(site_url=with_slash(site_url), problems=words)
    (stated, wrong), (editions, damaged), (without, unknown) = stated_change(root), editions_of(root), left_out(root)
    problems = {*wrong, *damaged, *unknown, *ledger_problems(root), *exchange_problems(root, entries_of(root))}
    return Settings(
        site_url=with_slash(site_url),
        edit_base=edit_base,
        cache=root / CACHE / "citations",
        entries=entries_of(root),
        repository=repository,
        history_base=history_base,
        lines_base=lines_base,
        history=git_history(root, stated, root / CACHE / "history"),
        edition=edition,
        editions=editions,
        left_out=without,
        zip=zip_copy,
        problems=tuple(sorted(problems)),
    )


def _frozen(root: Path, uri: str) -> str:
    """`commits/main/` at the commit that the edition is made from, for `main` moves on."""
    commit = run_git(root, "rev-parse", "HEAD").strip()
    kind = uri.rstrip("/").rpartition("/")[0]
    return f"{kind}/{commit}/" if uri and kind and commit else uri


def settings_problems(root: Path) -> tuple[Problem, ...]:
    """What is wrong in the files that only the owner changes: the project's citation, the editions, the ledger."""
    wrong = (*stated_change(root)[1], *editions_of(root)[1], *left_out(root)[1])
    return tuple(sorted({*wrong, *ledger_problems(root), *exchange_problems(root, entries_of(root))}))


def editions_of(root: Path) -> tuple[tuple[Edition, ...], tuple[Problem, ...]]:
    """The frozen editions, and what is wrong with them, by themselves and by what the repository's history knows."""
    editions, problems = read_editions(root)
    kept = kept_editions(root, FOLDER) if editions else None
    return editions, (*problems, *(not_sealed(editions, kept) if kept else ()))


def ledger_problems(root: Path) -> tuple[Problem, ...]:
    """One problem when the ledger has lost addresses that the history knows; in a comment, one is taken off openly."""
    there = {line.lstrip("# ").split(" ")[0] for line in lines_of(root)}
    lost = sorted(line for line in lines_ever(root, LEDGER) - there if line.startswith("/"))
    if not lost:
        return ()
    listed = ", ".join(f'"{each}"' for each in lost[:5]) + (", …" if len(lost) > 5 else "")
    message = said("published.lines_lost", n=len(lost), listed=listed)
    hint = said("published.lines_lost_hint", ledger=LEDGER)
    return (Problem(Place(LEDGER), message, hint),)


def stated_change(root: Path) -> tuple[Change, tuple[Problem, ...]]:
    """The day that CITATION.cff gives the current release; a site without that file states none."""
    if not (root / CITATION_FILE).is_file():
        return Change(), ()
    document, problems = read_yaml(root, CITATION_FILE)
    if document is None:
        return Change(), tuple(problems)
    if not isinstance(document.data, dict):
        message = said("file.no_pairs")
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
        said("file.no_date", value=released),
        said("file.no_date_hint"),
    )


def placeholder_notice(site_url: str) -> str:
    """One line that says so while the address of the site is the example; else nothing."""
    if with_slash(site_url) != PLACEHOLDER:
        return ""
    told = said("site.placeholder", address=PLACEHOLDER)
    return f"{told.id} / {told.en}"


def with_slash(url: str) -> str:
    """The address with a slash at its end; an empty one stays empty."""
    return url if not url or url.endswith("/") else f"{url}/"
