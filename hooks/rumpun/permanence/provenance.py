"""Which contributor files a record's page is made from, so that the page can say when it last changed."""

from __future__ import annotations

from ..model.graph import Graph
from ..model.kinds import TREES
from ..model.load import SECOND_CODING
from .history import work_path


def work_sources(graph: Graph, key: str) -> tuple[str, ...]:
    """The entry of a work in its bibliography file."""
    return (work_path(graph.work(key).place.path, key),)


def study_sources(graph: Graph, id_: str) -> tuple[str, ...]:
    """The study's own files and the entry of the original publication; one tuple, however many pages name it."""
    return graph.derived(_of_studies)[id_]


def _of_studies(graph: Graph) -> dict[str, tuple[str, ...]]:
    return {id_: _of_study(graph, id_) for id_ in graph.base.studies}


def _of_study(graph: Graph, id_: str) -> tuple[str, ...]:
    study = graph.study(id_)
    own = (f"studies/{id_}/study.yml", f"studies/{id_}/id.md", f"studies/{id_}/en.md")
    twice = (second_coding_path(id_),) if id_ in graph.base.second_codings else ()
    return (*own, *twice, *work_sources(graph, study.reference))


def second_coding_path(study_id: str) -> str:
    """The file of the second coding of a study."""
    return f"studies/{study_id}/{SECOND_CODING}"


def term_path(section: str, id_: str) -> str:
    """The file of a term of the vocabulary."""
    return f"vocab/{section}/{id_}.yml"


def term_sources(graph: Graph, section: str, id_: str) -> tuple[str, ...]:
    """The term's own file, and the studies whose findings and uses of the term its page shows."""
    ids = [id_, *graph.below(section, id_)] if section in TREES else [id_]
    studies = {study for each in ids for study in graph.sources((section, each), "studies")}
    found = [path for study in sorted(studies) for path in study_sources(graph, study)]
    return (term_path(section, id_), *found)
