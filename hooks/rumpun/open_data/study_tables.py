"""The tables of what was read: studies, their cases and findings, and what each uses and cites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..synthesis.properties import PROPERTIES
from .columns import CHANGED, LOCATORS, POSITION, SOURCE, URL, Table, TableColumn, both, code, key, ref
from .documents import Data, Documents

_STUDY = ref("study", "studies")

STUDIES = Table(
    "studies",
    (
        key("id_of_study"),
        ref("work", "works", "reference", word="work_read"),
        *both("short_title", required=True),
        TableColumn("title", "work.title", required=True),
        TableColumn("translated_title", "translated_title.text"),
        TableColumn("translated_by", "translated_title.by"),
        code("language", "language", "work.language"),
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
    ),
    lambda documents: documents.studies,
)
CASES = Table(
    "cases",
    (
        key("id_of_case"),
        _STUDY,
        TableColumn("name", required=True, word="name_of_group"),
        ref("group_type", "group_types"),
        code("outcome", "outcome"),
        *both("outcome_text", required=True),
        *SOURCE,
        *LOCATORS,
        *URL,
        *CHANGED,
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
        *SOURCE,
        *LOCATORS,
        *URL,
        *CHANGED,
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


_BY_POSITION = ("study", "position")

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
            TableColumn("constructs", word="constructs_used"),
            *both("note", word="note_on_theory"),
            *LOCATORS,
        ),
        _each("theories"),
        _BY_POSITION,
    ),
    Table("study_methods", (_STUDY, POSITION, ref("method", "methods"), *LOCATORS), _each("methods"), _BY_POSITION),
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
    Table("cites", (_STUDY, POSITION, ref("work", "works", word="work_cited")), _each("cites"), _BY_POSITION),
)
