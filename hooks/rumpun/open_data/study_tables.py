"""The tables of what was read: studies, their cases and findings, and what each uses and cites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from ..model.records import Located, Name, Text
from ..model.study import Study
from ..synthesis.properties import PROPERTIES
from .columns import CHANGED, LOCATORS, POSITION, SOURCE, URL, Table, TableColumn, both, code, key, ref
from .documents import Data, Documents
from .statement_tables import KINDS as STATEMENTS

_STUDY = ref("study", "studies")
REVIEWED = TableColumn("reviewed", type="boolean", required=True)

_SPELLED_OUT = (
    key("id_of_study"),
    ref("work", "works", "reference", word="work_read"),
    *both("short_title", required=True),
    TableColumn("title", "work.title", required=True),
    TableColumn("translated_title", "translated_title.text"),
    TableColumn("translated_by", "translated_title.by"),
    TableColumn("language", "work.language", required=True),
    TableColumn("authors", "work.authors"),
    TableColumn("year", "work.year", "integer"),
    code("kind", "kind", "work.type", word="kind_of_work"),
    TableColumn("genre", "work.genre"),
    TableColumn("institution", "work.institution"),
    TableColumn("programme", "work.programme"),
    TableColumn("journal", "work.journal"),
    code("basis", "basis"),
    *both("objective"),
    *both("summary", joint=" "),
    ref("place", "places", "setting.place", required=False),
    TableColumn("place_inferred", "setting.inferred", "boolean"),
    *both("place_detail", "setting.detail"),
    *both("place_locators", "setting.where"),
    *both("period", "setting.period"),
    TableColumn("informant_count", "informants.count", "integer"),
    *both("informants", "informants.who"),
    *both("informant_locators", "informants.where"),
    TableColumn("keywords_id", "keywords.id"),
    TableColumn("keywords_en", "keywords.en"),
    TableColumn("case_count", "cases", "integer", required=True),
    TableColumn("finding_count", "findings", "integer", required=True),
    *URL,
    *CHANGED,
    TableColumn("open_lists", word="lists_left_open"),
    REVIEWED,
    TableColumn("review_date", "review.date", "date", word="date_of_review"),
)


def _columns_of_properties() -> Iterator[TableColumn]:
    """The columns of the properties of which no table spells out the field, by what the schema says of it."""
    told = {(column.path or column.name).partition(".")[0] for column in _SPELLED_OUT} | STATEMENTS.keys()
    for name in PROPERTIES:
        field = name.replace("-", "_")
        if field in Study.model_fields and field not in told:
            yield from _columns_of(field, Study.model_fields[field].annotation, f"property.{name}")


def _columns_of(field: str, annotation: Any, word: str) -> tuple[TableColumn, ...]:
    """One column, or several for a text in both languages. TypeError for a field of which more must be said."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated or (origin in (Union, UnionType) and len(inner) == 2 and inner[1] is NoneType):
        return _columns_of(field, inner[0], word)
    if annotation is str or (origin is list and str in (inner[0], *get_args(inner[0])[:1])):
        return (TableColumn(field, word=word),)
    if annotation is int:
        return (TableColumn(field, type="integer", word=word),)
    if isinstance(annotation, type) and issubclass(annotation, Located):
        return (*both(field, word=word), *both(f"{field}_locators", f"{field}.where", word="locators"))
    if isinstance(annotation, type) and issubclass(annotation, (Name, Text)):
        return both(field, word=word)
    raise TypeError(f"say in which columns {field!r} stands: in STUDIES, or in a table of its own")


STUDIES = Table("studies", (*_SPELLED_OUT, *_columns_of_properties()), lambda documents: documents.studies)
CASES = Table(
    "cases",
    (
        key("id_of_case"),
        _STUDY,
        TableColumn("name", required=True, word="name_of_group"),
        ref("group_type", "group_types"),
        *both("activity"),
        code("outcome", "outcome"),
        *both("outcome_text", required=True),
        TableColumn("ground_quote", "ground.quote"),
        *both("ground", "ground.reason"),
        TableColumn("ground_locators", "ground.where.locators", word="ground_locators_coded"),
        *both("ground_locators", "ground.where"),
        *SOURCE,
        *LOCATORS,
        *URL,
        *CHANGED,
        REVIEWED,
    ),
    lambda documents: documents.cases,
)
FINDINGS = Table(
    "findings",
    (
        key("id_of_finding"),
        _STUDY,
        ref("about_case", "cases", "case", required=False, word="case_spoken_of"),
        ref("theme", "themes"),
        code("level", "level", word="level_of_theme"),
        code("effect", "effect"),
        code("evidence", "evidence"),
        ref("cites", "works", required=False),
        *both("statement", required=True),
        TableColumn("source_term"),
        TableColumn("is_outcome", type="boolean", required=True),
        TableColumn("differs"),
        TableColumn("voices", type="integer"),
        TableColumn("same_informant"),
        *SOURCE,
        *LOCATORS,
        *URL,
        *CHANGED,
        REVIEWED,
    ),
    lambda documents: documents.findings,
)


def _each(name: str) -> Callable[[Documents], Iterable[Data]]:
    """The items of a list of every study, with the study and their place in its order."""

    def items(documents: Documents) -> Iterator[Data]:
        for study in documents.studies:
            for position, item in enumerate(study[name], 1):
                yield {
                    "study": study["id"],
                    "position": position,
                    **(item if isinstance(item, dict) else {"work": item}),
                }

    return items


def _uses(name: str) -> Callable[[Documents], Iterable[Data]]:
    """The same of the theories or methods; each says whether its study has more of the kind than it names."""

    def items(documents: Documents) -> Iterator[Data]:
        facets = {term["id"]: term["facet"] for term in documents.terms["methods"]}
        left_open = {study["id"]: study["open_lists"] for study in documents.studies}
        for item in _each(name)(documents):
            kind = facets.get(item["method"]) if name == "methods" else "theory"
            yield {**item, "list_open": kind in left_open[item["study"]]}

    return items


def _properties(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for name, status in study["properties"].items():
            label = PROPERTIES[name].label
            yield {
                "study": study["id"], "property": name, "status": status,
                "property_name": {"id": label.id, "en": label.en},
            }  # fmt: skip


def _themes(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for case, themes in study["themes"].items():
            for theme, status in themes.items():
                yield {"case": case, "theme": theme, "status": status}


def _grounds(documents: Documents) -> Iterator[Data]:
    for finding in documents.findings:
        for coded, ground in finding["grounds"].items():
            if ground:
                yield {"finding": finding["id"], "coded": coded, **ground}


def _group_types(documents: Documents) -> Iterator[Data]:
    for case in documents.cases:
        for position, kind in enumerate(case["group_types"], 1):
            yield {"case": case["id"], "position": position, "group_type": kind}


def _open_lists(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for name in study["open_lists"]:
            yield {"study": study["id"], "property": name}


_BY_POSITION = ("study", "position")
LIST_OPEN = TableColumn("list_open", type="boolean", required=True)

STUDY_TABLES = (
    STUDIES,
    CASES,
    FINDINGS,
    Table(
        "study_theories",
        (
            _STUDY,
            POSITION,
            ref("theory", "theories"),
            code("role", "role"),
            TableColumn("source_term", word="source_term_of_theory"),
            TableColumn("constructs", word="constructs_used"),
            *both("note", word="note_on_theory"),
            *LOCATORS,
            LIST_OPEN,
        ),
        _uses("theories"),
        _BY_POSITION,
    ),
    Table(
        "study_methods",
        (_STUDY, POSITION, ref("method", "methods"), *LOCATORS, LIST_OPEN),
        _uses("methods"),
        _BY_POSITION,
    ),
    Table(
        "study_properties",
        (
            _STUDY,
            TableColumn("property", required=True),
            *both("property_name", required=True),
            code("status", "status", word="status_of_property"),
        ),
        _properties,
        ("study", "property"),
    ),
    Table(
        "case_themes",
        (
            ref("about_case", "cases", "case", word="case"),
            ref("theme", "themes"),
            code("status", "status", word="status_of_theme"),
        ),
        _themes,
        ("about_case", "theme"),
    ),
    Table(
        "finding_grounds",
        (
            ref("about_finding", "findings", "finding", word="finding_of_code"),
            TableColumn("coded", required=True),
            TableColumn("quote"),
            *both("reason"),
            *LOCATORS,
        ),
        _grounds,
        ("about_finding", "coded"),
    ),
    Table(
        "case_group_types",
        (ref("about_case", "cases", "case", word="case"), POSITION, ref("group_type", "group_types")),
        _group_types,
        ("about_case", "position"),
    ),
    Table("open_lists", (_STUDY, TableColumn("property", required=True)), _open_lists, ("study", "property")),
    Table(
        "conclusions",
        (
            key("id_of_conclusion"),
            TableColumn("kind", required=True, word="kind_of_conclusion"),
            ref("theme", "themes", required=False),
            TableColumn("verdict", required=True),
            TableColumn("directions"),
            TableColumn("hangs_on"),
            TableColumn("supports"),
            TableColumn("becomes"),
            TableColumn("row_dimension"),
            TableColumn("row_term"),
            TableColumn("column_dimension"),
            TableColumn("column_term"),
            TableColumn("bases", required=True),
        ),
        lambda documents: documents.conclusions,
    ),
    Table("cites", (_STUDY, POSITION, ref("work", "works", word="work_cited")), _each("cites"), _BY_POSITION),
)
