"""Checks the engine's words where they are part of what is checked: in the repository, not in an installed engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import get_args

from .. import catalogue
from ..address import LANGUAGES
from ..explained.rules import rules
from ..model import coded_values, records
from ..model.coded_values import DIRECTIONS
from ..model.graph import Graph
from ..model.study import TheoryUse
from ..model.vocabulary import ContradictionNote
from ..model.works import STATES
from ..open_data.open_data import ELSEWHERE, NAMED
from ..open_data.statement_tables import KINDS
from ..open_data.tables import TABLES
from ..open_data.turtle.turtle_vocabulary import CLASSES
from ..open_data.turtle.turtle_vocabulary import PROPERTIES as RDF_PROPERTIES
from ..pages.works import GROUPS
from ..parsing.bibtex_tables import WORK_TYPES
from ..parsing.problems import Problem
from ..schema.fields import words_needed
from ..search import leads
from ..search.asked_faults import form_problems, page_problems
from ..synthesis.properties import PROPERTIES, Status
from ..synthesis.related import ReasonKind
from ..words.asked import asked_in
from ..words.catalogue_faults import word_problems

# Kind of coded values -> the values that must have a name.
CODED: Mapping[str, Iterable[str]] = {
    "level": get_args(coded_values.Level),
    "effect": get_args(coded_values.Effect),
    "outcome": get_args(coded_values.Outcome),
    "evidence": get_args(coded_values.Evidence),
    "basis": get_args(records.Basis),
    "note": get_args(records.NoteKind),
    "facet": get_args(records.Facet),
    "place": get_args(records.PlaceLevel),
    "role": get_args(TheoryUse.model_fields["role"].annotation),
    "comment": get_args(ContradictionNote.model_fields["status"].annotation),
    "status": get_args(Status),
    "reason": get_args(ReasonKind),
    "direction": DIRECTIONS,
    "statement": KINDS.values(),
    "kind": WORK_TYPES,
    "works": GROUPS,
    "language": LANGUAGES,
    "state": STATES,
    "month": [str(number) for number in range(1, 13)],
}


def expected_keys() -> dict[str, set[str]]:
    """Namespace -> every key that it must have, of the namespaces that the engine's own tables are written in."""
    columns = {column.key for table in TABLES for column in table.columns if column.key.startswith("column.")}
    return {
        **{kind: {f"{kind}.{value}" for value in values} for kind, values in CODED.items()},
        "property": {f"property.{name}" for name in PROPERTIES},
        "table": {f"table.{table.name}{ending}" for table in TABLES for ending in ("", "_row")},
        "column": columns | {"column.in_id", "column.in_en"},
        "file_of_data": {f"file_of_data.{name}" for name in (*NAMED, *ELSEWHERE, "schema")},
        **{kind: {f"{kind}.{name}" for name in rules()} for kind in ("rule", "rule_mend")},
        "rdf": {f"rdf.{name}" for name in (*CLASSES, *RDF_PROPERTIES)},
        **words_needed(),
    }


def problems_of_words(root: Path) -> tuple[Problem, ...]:
    """All that is wrong with the words of the engine that lies in `root`; none when it lies elsewhere.

    What was found sound once is not checked again until a file of words, a template or a module has changed.
    """
    catalogue.read_anew()
    root, package = root.resolve(), catalogue.FOLDER.parent
    if not package.is_relative_to(root):
        return ()
    sources = {path.relative_to(root).as_posix(): path.read_bytes() for path in _sources(package)}
    asked_for = {name: (root / name).read_bytes() for name in _questions(root)}
    digest = catalogue.digest_of(sources | catalogue.files() | asked_for)
    if catalogue.remembered("sound", digest):
        return ()
    paths = [path.relative_to(root).as_posix() for path in sorted(catalogue.FOLDER.glob("*.yml"))]
    asked = asked_in({name: content.decode("utf-8") for name, content in sources.items()})
    problems = word_problems(root, paths, asked, expected_keys()) + form_problems(root, asked_for)
    if not problems:
        catalogue.remember("sound", digest, holds=True)
    return tuple(sorted(set(problems)))


def problems_of_questions(root: Path, graph: Graph) -> tuple[Problem, ...]:
    """Pages that readers' questions lead to and `root` has not; none where the engine lies elsewhere."""
    return tuple(page_problems(root, _questions(root.resolve()), graph))


def _questions(root: Path) -> list[str]:
    """The files of what readers ask, where they lie in `root`."""
    if not leads.FOLDER.is_relative_to(root):
        return []
    return [path.relative_to(root).as_posix() for path in sorted(leads.FOLDER.glob("*.yml"))]


def _sources(package: Path) -> list[Path]:
    """The modules, and the templates of ours and of the theme."""
    templates = [path for path in (package / "templates").rglob("*") if path.is_file()]
    return sorted([*package.rglob("*.py"), *templates, *(package.parent / "theme").rglob("*.html")])
