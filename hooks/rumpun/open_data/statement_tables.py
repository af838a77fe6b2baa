"""The tables of what else a study says, where, and what we noted; and of what the data are."""

from __future__ import annotations

from collections.abc import Iterator

from .columns import LOCATORS, POSITION, URL, Table, TableColumn, both, code, key, ref
from .documents import Data, Documents, version
from .licence import LICENCE, LICENCE_NAME, description, title

_STUDY = ref("study", "studies")
KINDS = {"background": "background", "objective": "objective", "recommendations": "recommendation"}
"""Field of a study -> what its statements are called."""


def about(documents: Documents) -> Iterator[Data]:
    """What the data are: name -> text in both languages, left out where nobody has stated one."""
    newest = version(documents.settings.history.newest)
    stated: dict[str, Data] = {
        "title": title()._asdict(),
        "description": description()._asdict(),
        "licence": {"id": LICENCE_NAME, "en": LICENCE_NAME},
        "licence_address": {"id": LICENCE, "en": LICENCE},
        "version": {"id": newest["version"], "en": newest["version"]},
        "page": documents.url("data"),
    }
    yield from ({"item": item, "text": text} for item, text in stated.items() if text["en"])


def _statements(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for field, kind in KINDS.items():
            found = study[field] if isinstance(study[field], list) else [study[field]] if study[field] else []
            for position, statement in enumerate(found, 1):
                yield {
                    "study": study["id"], "kind": kind, "position": position, "statement": statement,
                    "where": statement["where"],
                }  # fmt: skip


def _notes(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for position, note in enumerate(study["source_notes"], 1):
            yield {"study": study["id"], "position": position, **note}


def _parts(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for part in study["source_parts"]:
            yield {"study": study["id"], "part": part["id"], "role": part["role"], "name": part["name"]}


def _constructs(documents: Documents) -> Iterator[Data]:
    for theory in documents.terms["theories"]:
        for construct in theory["constructs"]:
            url = documents.url("theories", theory["id"], anchor=construct["id"])
            yield {**construct, "id": f"{theory['id']}/{construct['id']}", "theory": theory["id"], "url": url}


def _contradictions(documents: Documents) -> Iterator[Data]:
    for theme in documents.terms["themes"]:
        for position, comment in enumerate(theme["contradictions"], 1):
            yield {"theme": theme["id"], "position": position, **comment}


STATEMENT_TABLES = (
    Table(
        "study_statements",
        (
            _STUDY,
            code("kind", "statement", word="kind_of_statement"),
            POSITION,
            *both("statement", required=True),
            *LOCATORS,
        ),
        _statements,
        ("study", "kind", "position"),
    ),
    Table(
        "source_notes",
        (
            _STUDY,
            POSITION,
            TableColumn("about_what", "about", required=True),
            code("kind", "note", word="kind_of_note"),
            *both("note", required=True, word="note_on_source"),
            *LOCATORS,
        ),
        _notes,
        ("study", "position"),
    ),
    Table(
        "source_parts",
        (
            _STUDY,
            TableColumn("part", required=True),
            code("role", "part", word="role_of_part"),
            *both("name", required=True, word="name_called"),
        ),
        _parts,
        ("study", "part"),
    ),
)
CONSTRUCTS = Table(
    "constructs",
    (
        key("id_of_construct"),
        ref("theory", "theories"),
        *both("name", required=True, word="name_of_term"),
        *both("definition", required=True),
        *URL,
    ),
    _constructs,
)
CONTRADICTIONS = Table(
    "contradictions",
    (
        ref("theme", "themes"),
        POSITION,
        TableColumn("studies", required=True),
        code("status", "comment", word="status_of_comment"),
        *both("comment", required=True),
    ),
    _contradictions,
    ("theme", "position"),
)
ABOUT = Table("about", (TableColumn("item", required=True), *both("text", required=True)), about, ("item",))
