"""The glossary: one page, every term with its own anchor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from ..context import Context
from ..metadata.subject import Subject
from ..model.references import texts
from ..model.vocabulary import GlossaryTerm
from ..permanence.provenance import study_sources, term_path
from ..render.page import Finished, FoundBy, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..words.ways import link_terms

UNDER = ("glossary",)


def pages(context: Context) -> Iterator[Page]:
    """The one page of the glossary."""
    yield planned(_page, context, "glossary", "glossary")


def _page(builder: PageBuilder) -> Finished:
    context = builder.context
    letters: dict[str, list[dict[str, Any]]] = {}
    speaking = _studies_that_say(context)
    terms = context.graph.base.terms["glossary"]
    for id_ in sorted(terms, key=lambda id_: (builder.pick(terms[id_].name).lower(), id_)):
        term = terms[id_]
        if isinstance(term, GlossaryTerm):
            letters.setdefault(builder.pick(term.name)[0].upper(), []).append(
                _item(builder, id_, term, speaking.get(id_, []))
            )
    t = context.words
    return builder.finish(
        "pages/glossary.html", t.menu("glossary"), t.glossary_lead, letters=list(letters.items()),
        withdrawn=[gone for gone in context.graph.base.withdrawn if gone.kind == "glossary"],
        other_language="en" if context.language == "id" else "id",
        found_by=FoundBy(t.one_glossary, parts=tuple(_parts(builder, letters))),
        sources=_sources(context, speaking), style_sheets=("styles/guides.css",),
        subject=Subject("page", section="glossary"),
    )  # fmt: skip


def _parts(builder: PageBuilder, letters: Mapping[str, list[dict[str, Any]]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each term by all its names, the one that the page shows first."""
    for item in (item for items in letters.values() for item in items):
        yield item["id"], (builder.pick(item["term"].name), *item["term"].names)


def _sources(context: Context, speaking: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The files of the terms, and of the studies that are named because they use one."""
    studies = sorted({study for found in speaking.values() for study in found})
    terms = (term_path("glossary", id_) for id_ in context.graph.base.terms["glossary"])
    return (*terms, *(path for study in studies for path in study_sources(context.graph, study)))


def _studies_that_say(context: Context) -> dict[str, list[str]]:
    """Glossary id -> studies whose summary or coding, in this language, uses the term."""
    found: dict[str, list[str]] = {}
    base, pattern = context.graph.base, context.term_pattern
    if pattern is None:
        return found
    for study_id, study in base.studies.items():
        said = [text for path, text in texts(study) if path[-1] == context.language]
        said.append(base.summaries[study_id, context.language].text)
        for id_ in sorted({context.term_of(match) for text in said for match in pattern.findall(text)}):
            found.setdefault(id_, []).append(study_id)
    return found


def _item(builder: PageBuilder, id_: str, term: GlossaryTerm, studies: list[str]) -> dict[str, Any]:
    other = term.name.en if builder.language == "id" else term.name.id
    resolved = [builder.graph.resolve(name) for name in term.see]
    return {
        "id": id_,
        "term": term,
        # A term is not linked to itself inside its own definition.
        "definition": Markup(link_terms(builder.text(term.definition), {id_}, builder.href("glossary"))),
        "other": other if other != builder.pick(term.name) else "",
        "see": [(builder.name_of(*node), builder.record(*node)) for node in resolved if node],
        "studies": studies,
    }
