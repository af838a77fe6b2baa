"""What the form for contributions reads: its words, what a work has, what is there already, and each entry as it is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, get_args

from ..catalogue import said
from ..context import Context
from ..model.kinds import TERM_PAGES
from ..model.load import KnowledgeBase
from ..model.study import PartRole, Study
from ..model.vocabulary import PlaceTerm, Theory
from ..parsing.bibtex_tables import WORK_TYPES
from ..render.files import Source
from ..schema.new_places import place_table
from ..synthesis.properties import PROPERTIES

FOLDER = "data/contribute"
_COMMON = ("author", "title", "year", "langid")
_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "article": ("journal", "volume", "number", "pages", "doi", "url"),
        "book": ("publisher", "location", "edition", "url"),
        "incollection": ("booktitle", "editor", "publisher", "location", "pages", "doi"),
        "inproceedings": ("booktitle", "editor", "publisher", "location", "pages", "doi"),
        "thesis": ("type", "institution", "programme", "location", "url"),
        "report": ("institution", "type", "number", "location", "url"),
        "online": ("organization", "url", "urldate"),
        "misc": ("publisher", "url"),
    }
)
"""Type of work -> what the form asks of it at once, besides what every work has; what was pasted is shown as well."""
_FAULTS = (
    "schema.key_missing", "schema.too_short", "schema.int_type", "schema.no_locator", "schema.no_id", "schema.one_line",
    "schema.bool_type", "schema.string_type", "schema.string_too_short", "schema.string_too_long", "schema.no_choice",
    "schema.greater_than_equal", "entry.id_twice", "entry.written_twice", "study.cites_without_cited",
    "study.cited_without_cites",
    "study.differs_few", "study.differs_of_case", "study.same_as_itself", "study.voices_over", "study.no_case",
    "study.pattern_with_effect", "study.no_finding", "study.no_source_part", "study.theme_given", "ground.missing",
    "ground.of_nothing", "ground.one_of_two", "ground.too_long", "ground.no_result_part",
)  # fmt: skip
"""What the form can find; the script gives these keys."""


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """`form.json` for each language; the places, and each study's entry, for both; a frozen edition has none."""
    if contexts[0].settings.edition:
        return
    for context in contexts:
        yield f"{FOLDER}/{context.language}/form.json", _json(_form, context)
    yield f"{FOLDER}/places.json", _json(_places, contexts[0])
    for id_, study in contexts[0].graph.base.studies.items():
        yield f"{FOLDER}/studies/{id_}.json", _json(_entry, study)


def _json(made: Callable[..., Any], *asked: Any) -> Source:
    return partial(_text, made, *asked)


def _text(made: Callable[..., Any], *asked: Any) -> str:
    return json.dumps(made(*asked), ensure_ascii=False, separators=(",", ":")) + "\n"


def _entry(study: Study) -> dict[str, Any]:
    """As `study.yml` holds it: without what is not given."""
    return study.model_dump(exclude_unset=True)


def _places(context: Context) -> dict[str, Any]:
    places = context.graph.base.terms["places"]
    return place_table({id_: term for id_, term in places.items() if isinstance(term, PlaceTerm)})


def _other_names(base: KnowledgeBase) -> dict[str, dict[str, list[str]]]:
    """Kind of term -> id -> all names, so that nobody adds once more what is there under another one."""
    return {
        kind: {id_: list(dict.fromkeys(term.names)) for id_, term in base.terms[kind].items()} for kind in TERM_PAGES
    }


def _form(context: Context) -> dict[str, Any]:
    t, base = context.words, context.graph.base
    ours = t.starting("contribute_fault_")
    return {
        "words": t.starting("contribute_js_"),
        "faults": {key: ours.get(key.replace(".", "_")) or t[key] for key in _FAULTS},
        "bibliography": {
            "types": [{"value": type_, "name": t.value("kind", type_), "meaning": ""} for type_ in WORK_TYPES],
            "fields": {type_: (*_COMMON, *_FIELDS[type_]) for type_ in WORK_TYPES},
            "needs": {type_: work.needs for type_, work in WORK_TYPES.items()},
            "labels": t.starting("contribute_field_"),
            "works": [
                {
                    "key": work.key, "title": work.title, "people": t.authors(work), "year": work.year or "",
                    "doi": work.doi or "",
                }
                for work in base.works.values()
            ],
        },
        "studies": [
            {"id": id_, "name": getattr(study.short_title, context.language)} for id_, study in base.studies.items()
        ],
        "once": [id_ for id_ in base.studies if id_ not in base.second_codings],
        "other_names": _other_names(base),
        "constructs": {
            id_: [
                {"value": each.id, "name": getattr(each.name, context.language), "meaning": ""}
                for each in theory.constructs
            ]
            for id_, theory in base.terms["theories"].items()
            if isinstance(theory, Theory) and theory.constructs
        },
        "properties": [
            {"value": name, "name": t.label(name), "meaning": ""} for name in PROPERTIES
        ] + [{"value": name, "name": t[f"contribute_about_{name}"], "meaning": ""} for name in ("findings", "cases")],
        "roles": {role: said(f"part.{role}")._asdict() for role in get_args(PartRole)},
    }  # fmt: skip
