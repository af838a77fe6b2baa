"""Files for reference managers: of every work, of the whole bibliography, of every theory and of every study."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..citation.formats import MODS, file_of, written
from ..context import Context
from ..metadata.unapi import ALL, FOLDER, OF_STUDIES, address_of_work
from ..model.graph import Graph
from ..model.vocabulary import Theme
from ..model.works import Work
from ..render.files import Source
from ..synthesis.usage import studies_with


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """The same for both languages: a work is as it is cited; as the editors found it to be, in files of its own."""
    graph = contexts[0].graph
    works = graph.base.works
    for key, work in works.items():
        yield from written(f"{FOLDER}/{key}", [work]).items()
        if as_found := work.as_found:
            yield from written(f"{FOLDER}/found/{key}", [as_found]).items()
    yield from written(FOLDER, _sorted(works.values())).items()
    yield from _for_unapi(graph)
    for id_ in graph.base.terms["theories"]:
        if found := theory_works(graph, id_):
            yield from written(f"{FOLDER}/theories/{id_}", _sorted(works[key] for key in found)).items()
    for id_, study in graph.base.studies.items():
        if study.cites:
            yield from written(f"{FOLDER}/studies/{id_}", [works[key] for key in study.cites]).items()


def _for_unapi(graph: Graph) -> Iterator[tuple[str, Source]]:
    """What answers for the works of a page; see `metadata/unapi.py`."""
    works = graph.base.works
    for key, work in works.items():
        yield address_of_work(key), file_of([work], MODS)
    yield ALL, file_of(_sorted(works.values()), MODS)
    studies = (works[study.reference] for study in graph.base.studies.values())
    yield OF_STUDIES, file_of(_sorted(studies), MODS)


def theory_works(graph: Graph, theory: str) -> frozenset[str]:
    """The keys of the works behind a theory.

    These are the original publications of the studies that use it, its background reading, and the works that these
    studies' findings rest on wherever the theme of a finding is one of its constructs.
    """
    studies = [graph.study(id_) for id_ in studies_with(graph, "theories", theory)]
    themes = graph.derived(_themes_about).get(theory, set())
    findings = [finding for study in studies for finding in study.findings if finding.theme in themes]
    return frozenset(
        {
            *(study.reference for study in studies),
            *graph.term("theories", theory).reading,
            *(finding.cites for finding in findings if finding.cites),
        }
    )


def _themes_about(graph: Graph) -> dict[str, set[str]]:
    """Theory -> the themes that are one of its constructs."""
    found: dict[str, set[str]] = {}
    for id_, theme in graph.base.terms["themes"].items():
        for path in theme.constructs if isinstance(theme, Theme) else ():
            found.setdefault(path.partition("/")[0], set()).add(id_)
    return found


def _sorted(works: Iterable[Work]) -> list[Work]:
    return sorted(works, key=lambda work: work.sort_key)
