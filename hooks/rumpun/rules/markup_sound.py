"""Is the Markdown of every text such that all of it is shown, and nothing leads where it should not?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from ..catalogue import Said
from ..model.graph import Graph, all_records
from ..model.load import Prose
from ..model.references import texts
from ..parsing.problems import Place, Problem
from ..parsing.text_file import place_at
from ..parsing.yaml_file import DataPath
from ..words.markdown import heading_ids
from ..words.markup_faults import MarkupFault, faults_in, headings_taken

READS_PROSE = True
_TAKEN = re.compile(r"_|rp-|isi$")
"""How ids begin that the site's own parts have."""
_MAY_BE_TAKEN = re.compile(r"^\W*(?:_|rp\W|isi\W*$)", re.IGNORECASE | re.MULTILINE)
"""How a line begins that may be such a heading: to read a page takes long, and hardly one has any."""


def check(graph: Graph) -> Iterator[Problem]:
    """Report HTML, pictures, links that lead nowhere or are not closed, and headings where none may stand."""
    for kind, id_, record in all_records(graph.base):
        document = graph.base.documents[kind, id_]
        for path, fault in document.found("markup", partial(_in_texts, texts(record))):
            yield Problem(document.place(path), fault.message, fault.hint)
    for work in graph.base.works.values():
        both = (*(work.annotation or ()), *((work.found.source or ()) if work.found else ()))
        yield from _of(both, work.place)
    for prose in graph.base.summaries.values():
        yield from graph.again(("markup", prose.path), prose, partial(_in_summary, prose))
    for prose in graph.base.docs.values():
        yield from _at(prose, faults_in(prose.text, headings=True))
        if _MAY_BE_TAKEN.search(prose.text):
            yield from _at(prose, headings_taken(prose.text, heading_ids(prose.text), _TAKEN))


def _in_summary(prose: Prose) -> list[Problem]:
    return [*_at(prose, faults_in(prose.text, headings=False))]


def _in_texts(said: Iterable[tuple[DataPath, str]]) -> Iterator[tuple[DataPath, MarkupFault]]:
    return ((path, fault) for path, text in said for fault in faults_in(text, headings=False))


def _of(both: tuple[str, ...] | Said, place: Place) -> Iterator[Problem]:
    for text in both:
        for fault in faults_in(text, headings=False):
            yield Problem(place, fault.message, fault.hint)


def _at(prose: Prose, faults: Iterator[MarkupFault]) -> Iterator[Problem]:
    for fault in faults:
        yield Problem(place_at(prose.path, prose.text, fault.offset), fault.message, fault.hint)
