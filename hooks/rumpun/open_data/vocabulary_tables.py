"""The tables of what studies are described with: works, the vocabulary, and the coded values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..catalogue import values_of
from ..model.found import ATTRIBUTES
from .columns import CHANGED, URL, Table, TableColumn, both, code, key, ref
from .documents import Data, Documents

CODES = (
    "level", "effect", "outcome", "evidence", "basis", "status", "role", "facet", "place", "kind", "language", "note",
    "statement", "comment",
)  # fmt: skip
"""Kinds of coded values, as `words/values.yml` names them."""


WORKS = Table(
    "works",
    (
        key("id_of_work"),
        code("kind", "kind", "type", word="kind_of_work"),
        TableColumn("title"),
        TableColumn("language", required=True),
        TableColumn("authors"),
        TableColumn("authors_cut_off", "authors_truncated", "boolean", required=True),
        TableColumn("editors"),
        TableColumn("translators"),
        TableColumn("supervisors"),
        TableColumn("year", type="integer"),
        TableColumn("year_letter"),
        TableColumn("first_year", "origyear", "integer"),
        TableColumn("genre"),
        TableColumn("institution"),
        TableColumn("faculty"),
        TableColumn("programme"),
        TableColumn("location"),
        TableColumn("publisher"),
        TableColumn("edition"),
        TableColumn("book", "booktitle"),
        TableColumn("journal"),
        TableColumn("volume"),
        TableColumn("issue", "number"),
        TableColumn("pages"),
        TableColumn("issn"),
        TableColumn("doi"),
        TableColumn("original_url", "original_url"),
        TableColumn("accessed", "urldate", "date"),
        TableColumn("organization"),
        *both("annotation"),
        *URL,
        *CHANGED,
        TableColumn("isbn"),
        TableColumn("series"),
        TableColumn("month"),
        TableColumn("day"),
        TableColumn("state"),
    ),
    lambda documents: documents.works,
)


def _found_columns() -> Iterator[TableColumn]:
    """The columns of works that say something of which more can be found out, by the same names."""
    for column in WORKS.columns:
        path = column.path or column.name
        if path in ATTRIBUTES or path == "original_url":
            yield replace(column, path=f"found.{path}", required=False)


WORKS_FOUND = Table(
    "works_found",
    (
        ref("work", "works", "id", word="id_of_work"),
        *_found_columns(),
        *both("found_source", "found.source", required=True),
    ),
    lambda documents: (work for work in documents.works if work["found"]),
    ("work",),
)


def _terms(section: str, *more: TableColumn) -> Table:
    """The table of one kind of term."""
    return Table(
        section.replace("-", "_"),
        (
            key("id_of_term"),
            *both("name", required=True, word="name_of_term"),
            *both("definition", required=True),
            *more,
            *both("aliases"),
            TableColumn("reading"),
            *both("before_use"),
            *URL,
            *CHANGED,
        ),
        lambda documents: documents.terms[section],
    )


_RELATED = TableColumn("related")


def _codes(_: Documents) -> Iterator[Data]:
    for kind in CODES:
        for value, name in values_of(kind).items():
            yield {"kind": kind, "code": value, "name": name._asdict()}


VOCABULARY_TABLES = (
    WORKS,
    WORKS_FOUND,
    _terms("theories", TableColumn("thinkers"), _RELATED),
    _terms(
        "methods",
        code("facet", "facet"),
        ref("broader", "methods", required=False, word="broader_method"),
        _RELATED,
    ),
    _terms(
        "themes",
        ref("broader", "themes", required=False, word="broader_theme"),
        TableColumn("constructs", word="constructs_corresponding"),
        _RELATED,
    ),
    _terms("group-types", ref("broader", "group_types", required=False, word="broader_kind")),
    _terms(
        "places",
        code("level", "place", word="level_of_place"),
        ref("broader", "places", "within", required=False, word="broader_place"),
    ),
    _terms("glossary", *both("expansion"), TableColumn("see")),
    Table(
        "codes",
        (
            TableColumn("kind", required=True, word="kind_of_code"),
            TableColumn("code", required=True),
            *both("name", required=True, word="name_of_code"),
        ),
        _codes,
        ("kind", "code"),
    ),
)
