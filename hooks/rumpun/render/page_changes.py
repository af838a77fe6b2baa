"""What a page says of its own changes: where the history of its source is, and which feed tells of its studies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..address import address
from ..context import Context

FEED = "atom.xml"
_ABOUT_ALL = ("home", "studies", "changes")
_FOLDERS = {"studies": "studies", "vocab": "vocab", "bib": "works", "docs": "docs"}
"""Folder of contributor files -> the word for what it holds, as the log of changes calls it."""
_NAMED = 2
"""Studies whose histories are named one by one; of more, that of their folder."""


def histories(
    context: Context, section: str, id_: str, edit: str, sources: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """(name, absolute address) of the histories of all that a page is made from; of one record, without a name.

    `edit` is the file of that record; a page that names no `sources` is made from all folders.
    """
    if sources and edit:
        address_ = history_address(context, section, id_, edit)
        return (("", address_),) if address_ else ()
    base, t = context.settings.history_base, context.words
    studies = list(dict.fromkeys(path.split("/")[1] for path in sources if path.startswith("studies/")))
    if studies and len(studies) <= _NAMED and {path.split("/")[0] for path in sources} <= {"studies", "bib"}:
        names = [getattr(context.graph.study(study).short_title, context.language) for study in studies]
        found = [(name, f"studies/{study}") for name, study in zip(names, studies, strict=True)]
    else:
        found = [(t[f"log_{_FOLDERS.get(each) or each.split('/')[1]}"], each) for each in _folders(sources)]
    return tuple((name, base + path) for name, path in found) if base else ()


def _folders(sources: Iterable[str]) -> list[str]:
    """The folders of the files; of the vocabulary, those of its kinds."""
    if not sources:
        return list(_FOLDERS)
    return list(dict.fromkeys("/".join(path.split("/")[: 2 if path.startswith("vocab/") else 1]) for path in sources))


def history_address(context: Context, section: str, id_: str, edit: str) -> str:
    """Absolute address of the history of a page's source; empty when the project has no repository.

    A study is a folder of three files. A work is a few lines of a long file: there it is who changed which line.
    """
    settings = context.settings
    if not edit or not settings.history_base:
        return ""
    if section == "works" and settings.lines_base and id_ in context.graph.base.works:
        return f"{settings.lines_base}{edit}#L{context.graph.work(id_).place.line}"
    folder = edit.rpartition("/")[0] if section == "studies" else edit
    return settings.history_base + folder


def feed_address(language: str, theory: str = "") -> str:
    """Site-relative address of the feed of all studies, or of those that use a theory."""
    return (address(language, "theories", theory) if theory else address(language, "changes")) + FEED


def feed_of(context: Context, section: str, steps: tuple[str, ...]) -> tuple[str, str] | None:
    """(title, site-relative address) of the feed about what a page lists.

    There is none in a frozen edition, where nothing changes, and none where nobody has stated any date.
    """
    settings, t = context.settings, context.words
    if settings.edition or not settings.history.newest.date:
        return None
    if section == "theories" and len(steps) == 1:
        return feed_title(context, steps[0]), feed_address(context.language, steps[0])
    if section in _ABOUT_ALL and not steps:
        return t.feed_title, feed_address(context.language)
    return None


def feed_title(context: Context, theory: str = "") -> str:
    """What a feed is called."""
    if not theory:
        return context.words.feed_title
    name = getattr(context.graph.term("theories", theory).name, context.language)
    return context.words.feed_title_theory.format(theory=name)
