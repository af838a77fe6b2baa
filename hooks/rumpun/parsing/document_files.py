"""Which hand-written pages a knowledge base has: some it must have, and guides for contributors as it likes."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..address import GUIDES, LANGUAGES

DOCUMENTS = ("home", "about", "contribute")
GUIDE_DOCUMENTS = tuple(f"contribute/{name}" for name in GUIDES)
"""What there may be besides; in both languages or in none."""


def wanted(paths: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """(name, language, path) of every page that belongs there, where these files lie under `docs/`."""
    there = [name for name in GUIDE_DOCUMENTS if any(_path(language, name) in paths for language in LANGUAGES)]
    for language in LANGUAGES:
        yield from ((name, language, _path(language, name)) for name in (*DOCUMENTS, *there))


def others(paths: Collection[str]) -> Iterator[tuple[str, str]]:
    """(path, what may stand there) of the other files; nothing may where MkDocs publishes the file as it is."""
    known = {path for _, _, path in wanted(paths)}
    for path in sorted({*paths} - known):
        _, first, *rest = path.split("/")
        # No page comes of other Markdown.
        if path.endswith(".md") or first in LANGUAGES:
            names = GUIDE_DOCUMENTS if rest[:1] == ["contribute"] else DOCUMENTS
            yield path, f"docs/{{{','.join(LANGUAGES)}}}/{{{','.join(names)}}}.md"
        else:
            yield path, ""


def _path(language: str, name: str) -> str:
    return f"docs/{language}/{name}.md"
