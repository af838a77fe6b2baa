"""The page of fields: what every key of an entry means, what may stand in it, and templates to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...context import Context
from ...model.kinds import TERM_MODELS
from ...model.records import Located, Name, Record, Text, Withdrawn
from ...model.study import Study
from ...model.vocabulary import Term
from ...render.page import Finished, Page
from ...render.page_builder import PageBuilder
from ...render.planned import planned
from ...schema.commented import commented, template_name
from ...schema.examples import BEGINNINGS, shown_example
from ...schema.fields import (
    FILES,
    MODELS,
    PATTERNS,
    Field,
    about,
    anchor_of_field,
    anchor_of_record,
    chosen,
    fields_of,
    records_of,
    title_of,
)
from ...schema.json_schema import SITE_FOLDER, file_name

SHARED = (Name, Text, Located, Withdrawn)
"""Records that stand in many others, and have their sections at the end."""
_HOMES = {
    "works": "works", "theories": "theories", "constructs": "theories", "construct-paths": "theories",
    "methods": "methods", "themes": "themes", "group-types": "group-types", "places": "places", "studies": "studies",
}  # fmt: skip
"""Kind that a field refers to -> the section where its records are listed."""
_CALLED = {"works": "thing.bib_key", "construct-paths": "thing.constructs"}


class FieldTold(NamedTuple):
    """One key as its entry on the page shows it."""

    name: str
    anchor: str
    label: str
    meaning: str
    required: bool
    list_of: str
    """What stands before the form where the value is a list."""
    form: str
    href: str
    """Where the form or what is referred to is told; may be empty."""
    choices: list[tuple[str, str, str]]
    """Value, name, explanation."""
    explained: bool
    example: str


class Section(NamedTuple):
    """One record with its keys."""

    anchor: str
    title: str
    about: str
    pattern: str
    """Which files it is; empty for a part of a file."""
    is_term: bool
    fields: list[FieldTold]


def pages(context: Context) -> Iterator[Page]:
    """One page."""
    yield planned(_page, context, "fields", "contribute", "fields")


def _page(builder: PageBuilder) -> Finished:
    t, language = builder.t, builder.language
    made = partial(_section, builder)
    parts = [each for each in records_of(Study)[1:] if each not in SHARED]
    terms = dict.fromkeys(record for model in TERM_MODELS.values() for record in (model, *records_of(model)))
    schemas = [(title_of(MODELS[kind]), PATTERNS[kind], file_name(kind, language)) for kind in FILES]
    return builder.finish(
        "pages/contribute/fields.html", t.fields_page, t.fields_page_description,
        style_sheets=("styles/guides.css", "styles/fields.css"),
        study=made(Study), parts_of_study=[made(each) for each in parts], term=made(Term),
        terms=[made(each) for each in terms if each not in SHARED], shared=[made(each) for each in SHARED],
        templates=[(name, *_template(builder, name)) for name in (*BEGINNINGS, *FILES.values())],
        schemas=[(builder.pick(title), pattern, builder.asset(SITE_FOLDER + file)) for title, pattern, file in schemas],
    )  # fmt: skip


def _template(builder: PageBuilder, name: str) -> tuple[str, str, str]:
    """What a template is called, where its file is, and its text."""
    kind = next((kind for kind, file in FILES.items() if file == name and kind != "studies"), "")
    title = builder.pick(title_of(MODELS[kind])) if kind else builder.t[f"fields_template_{name}"]
    return title, builder.asset(SITE_FOLDER + template_name(name, builder.language)), commented(name, builder.language)


def _section(builder: PageBuilder, record: type[Record]) -> Section:
    kind = next((kind for kind, model in MODELS.items() if model is record), "")
    is_term = record is not Term and issubclass(record, Term)
    inherited = {field.key for field in fields_of(Term)} if is_term else set()
    anchor = anchor_of_record(record)
    told = [
        _told(builder, field, anchor_of_field(record, field.name))
        for field in fields_of(record)
        if field.key not in inherited
    ]
    return Section(
        anchor, builder.pick(title_of(record)), builder.pick(about(record)), PATTERNS.get(kind, ""), is_term, told
    )


def _told(builder: PageBuilder, field: Field, anchor: str) -> FieldTold:
    t, pick = builder.t, builder.pick
    form, href = _form(builder, field)
    list_of = (t.fields_list_filled if field.at_least else t.fields_list) if field.is_list else ""
    choices = [(value, pick(name), pick(more) if more else "") for value, name, more in chosen(field)]
    return FieldTold(
        field.name, anchor, pick(field.label), pick(field.meaning), field.required, list_of, form,
        href, choices, any(more for _, _, more in choices), shown_example(field),
    )  # fmt: skip


def _form(builder: PageBuilder, field: Field) -> tuple[str, str]:
    """What one value is, in plain words, and where that is told."""
    if field.holds:
        return builder.pick(title_of(field.holds)), f"#{anchor_of_record(field.holds)}"
    form = builder.t[f"fields_form_{field.form}"]
    if field.refers_to:
        called = _CALLED.get(field.refers_to, f"thing.{field.refers_to}")
        section = _HOMES.get(field.refers_to, "")
        return f"{form} {builder.t[called]}", builder.href(section) if section else ""
    return (
        form,
        f"#{anchor_of_field(Located, 'where')}" if field.form == "locator" and field.record != "Located" else "",
    )
