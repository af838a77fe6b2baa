"""What the scripts of the comparison read: all studies, the vocabulary, words for drafts, a file for each study."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from ..citation.styles import STYLES
from ..comparison.columns import Cell, Profiles
from ..comparison.known_names import close_methods, other_names
from ..comparison.table_words import table_words
from ..comparison.values import name_of
from ..context import Context
from ..model.records import FACETS
from ..model.study import Case, Study
from ..model.vocabulary import Method
from ..render.files import Source
from ..synthesis.properties import PROPERTIES, unsaid
from ..words.caveats import basis_of, caveats_of, read_of

FOLDER = "data/comparison"
_ITEM_KINDS = {
    "theories": "theories", "methods": "methods", "themes": "themes", "group-types": "groups", "places": "place",
}  # fmt: skip
"""Kind of term -> what the scripts call it."""


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """One folder for each language, so that no page loads what it does not show."""
    for context in contexts:
        profiles = Profiles(context)
        folder = f"{FOLDER}/{context.language}"
        yield f"{folder}/index.json", _json(_index, context, profiles)
        yield f"{folder}/vocabulary.json", _json(_vocabulary, context, profiles)
        yield f"{folder}/drafts.json", _json(_drafts, context)
        yield f"{folder}/table.json", _json(table_words, context)
        for id_, study in context.graph.base.studies.items():
            yield f"{folder}/studies/{id_}.json", _json(_study, context, profiles, id_, study)


def _json(made: Callable[..., Any], *asked: Any) -> Source:
    return lambda: json.dumps(made(*asked), ensure_ascii=False, separators=(",", ":")) + "\n"


def _index(context: Context, profiles: Profiles) -> list[dict[str, Any]]:
    """Every study with what a reader picks it by; its cases where it has several."""
    found = []
    for id_, study in context.graph.base.studies.items():
        column = profiles.column(id_)
        own: dict[str, Any] = {
            "id": id_, "name": column.name, "cite": column.cite, "basis": basis_of(context.words, study),
        }  # fmt: skip
        if len(study.cases) > 1:
            own["cases"] = [{"id": f"{id_}.{case.id}", "name": case.name} for case in study.cases]
        found.append(own)
    return found


def _vocabulary(context: Context, profiles: Profiles) -> dict[str, Any]:
    """Names of rows and terms; rows stand in the order in which they are shown."""
    terms = context.graph.base.terms
    facets = {id_: term.facet for id_, term in terms["methods"].items() if isinstance(term, Method)}
    names = _names(context, "methods")
    return {
        "rows": [[row, profiles.label(row)] for row in profiles.rows()],
        "theories": _names(context, "theories"),
        "methods": {facet: {id_: names[id_] for id_ in names if facets[id_] == facet} for facet in FACETS},
        "groups": _names(context, "group-types"),
        "groupsAbove": {
            id_: above for id_ in terms["group-types"] if (above := list(context.graph.above("group-types", id_)))
        },
        "countries": [id_ for id_, term in terms["places"].items() if getattr(term, "level", "") == "country"],
        "places": {
            id_: [name_of(context, "places", id_), *context.graph.above("places", id_)] for id_ in terms["places"]
        },
        "also": {kind: _also(context, section) for section, kind in _ITEM_KINDS.items()},
        "close": {id_: list(others) for id_, others in context.graph.derived(close_methods).items()},
        **_former(context),
    }  # fmt: skip


def _drafts(context: Context) -> dict[str, str]:
    """The words of drafts: only readers with a study of their own need them."""
    return context.words.starting("own_draft_")


def _also(context: Context, section: str) -> dict[str, tuple[str, ...]]:
    """Term -> what else readers call it, where there is anything."""
    return {id_: found for id_ in context.graph.base.terms[section] if (found := other_names(context, section, id_))}


def _former(context: Context) -> dict[str, dict[str, dict[str, str]]]:
    """What terms were called before, for own studies and addresses that readers keep; left out where there is none."""
    found: dict[str, dict[str, str]] = {}
    for (kind, old), id_ in context.graph.renamed.items():
        if kind in _ITEM_KINDS:
            found.setdefault(_ITEM_KINDS[kind], {})[old] = id_
    return {"former": found} if found else {}


def _names(context: Context, section: str) -> dict[str, str]:
    return {id_: name_of(context, section, id_) for id_ in context.graph.base.terms[section]}


def _study(context: Context, profiles: Profiles, id_: str, study: Study) -> dict[str, Any]:
    work = study.work
    whole = profiles.column(id_)
    several = study.cases if len(study.cases) > 1 else []
    return {
        **_former_ids(study),
        "id": id_, "name": whole.name, "cite": whole.cite, "href": whole.target,
        "title": work.title, "language": work.language,
        "year": context.words.year_of(work) if work.year or work.year_letter else None,
        # Of a sentence, what was read is a part; where it stands alone, that the codes await review goes with it.
        "basis": context.words.value("basis", study.basis),
        **({} if study.reviewed else {"awaiting": basis_of(context.words, study)}),
        "read": read_of(context.words, study), "caveats": caveats_of(context.words, study),
        "whole": study.basis == "full-text", "unsaid": unsaid(study),
        "references": {
            style.id: context.citations.entry(style.id, context.language, study.reference) for style in STYLES
        },
        "cells": {row: _cell(cell) for row, cell in whole.cells.items()},
        "cases": [
            {
                **_former_ids(case),
                "id": case.id, "column": f"{id_}.{case.id}" if several else id_, "name": case.name,
                "title": profiles.column(f"{id_}.{case.id}").name if several else whole.name,
                "href": profiles.column(f"{id_}.{case.id}").target if several else whole.target,
                "outcome": case.outcome, "groups": case.group_types,
                "cells": _own_cells(profiles, id_, case.id) if several else {},
            }
            for case in study.cases
        ],
    }  # fmt: skip


def _former_ids(record: Study | Case) -> dict[str, list[str]]:
    return {"former": record.former_ids} if record.former_ids else {}


def _own_cells(profiles: Profiles, study_id: str, case_id: str) -> dict[str, Any]:
    """Only where the case differs from its study, which stands in the same file."""
    whole, own = profiles.column(study_id), profiles.column(f"{study_id}.{case_id}")
    rows = (*PROPERTIES, *(row for row in profiles.rows() if row in whole.cells or row in own.cells))
    return {row: _cell(own.cell(row)) for row in dict.fromkeys(rows) if own.cell(row) != whole.cell(row)}


def _cell(cell: Cell) -> dict[str, Any]:
    """Without what is empty."""
    if cell.status != "coded":
        return {"status": cell.status}
    parts = [{key: value for key, value in vars(part).items() if value} for part in cell.parts]
    lists = {
        "keys": list(cell.keys), "directions": list(cell.directions), "open": cell.open, "partial": cell.partial,
    }  # fmt: skip
    return {"status": "coded", "parts": parts, **{name: values for name, values in lists.items() if values}}
