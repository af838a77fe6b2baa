"""What is wrong with the questions that readers ask, as `asked/` holds them: form, and pages that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..address import SECTIONS, SUBSECTIONS
from ..catalogue import Said, keyed
from ..citation.styles import STYLES
from ..model.graph import Graph
from ..parsing.problems import Place, Problem, nearest
from ..parsing.yaml_file import read_yaml
from ..words.asked import Asked
from ..words.catalogue_faults import word_problems

_PAGE = re.compile(r"^([a-z][^\s:]*):[ ]*$", re.MULTILINE)
"""How a file names a page; a file of another form is told of by `form_problems`."""
_ANY = Asked({}, frozenset(), re.compile(".*"))
"""Every key may stand in a file; whether there is such a page is asked here."""


def form_problems(root: Path, paths: Iterable[str]) -> list[Problem]:
    """What is wrong with the form of the files `paths` below `root`: both languages under each page, each page once."""
    return word_problems(root, paths, _ANY, {})


def page_problems(root: Path, paths: Iterable[str], graph: Graph) -> Iterator[Problem]:
    """One problem for each page that the files name and the site has not."""
    pages = frozenset(_pages(graph))
    for path in paths:
        named = _PAGE.findall((root / path).read_text(encoding="utf-8", errors="replace"))
        if unknown := [page for page in named if page not in pages]:
            yield from _unknown(root, path, unknown, pages)


def _unknown(root: Path, path: str, unknown: Iterable[str], pages: frozenset[str]) -> Iterator[Problem]:
    document, _ = read_yaml(root, path)
    for page in unknown:
        near = nearest(page, pages)
        message = Said(f'tidak ada halaman "{page}"', f'there is no page "{page}"')
        hint = Said(f'maksud Anda "{near}"?', f'did you mean "{near}"?') if near else _MOVE
        place = document.place((page, "")) if document else Place(path)
        yield Problem(place, keyed("words.faulty", *message), hint)


_MOVE = Said(
    "pindahkan pertanyaannya ke halaman yang kini menjawabnya, dengan bagian dan id seperti pada berkas ini",
    "move its questions to the page that answers them now, named by section and id as in this file",
)


def _pages(graph: Graph) -> Iterator[str]:
    """Every page that questions may lead to, by section and steps."""
    yield from ("home", *SECTIONS)
    records: dict[str, Iterable[str]] = {**graph.base.terms, "studies": graph.base.studies, "works": graph.base.works}
    for section, ids in records.items():
        yield from (f"{section}/{id_}" for id_ in ids)
    yield from (f"works/style/{style.slug}" for style in STYLES)
    for section in ("comparison", "contribute", "about"):
        yield from (f"{section}/{step}" for step in SUBSECTIONS)
    for step in ("gaps", "pairs", "pictures"):
        yield from (f"comparison/{step}/{below}" for below in SUBSECTIONS)
