"""The glossary: one page, every term with its own anchor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import GlossaryTerm
from ..page import Page
from ..sheet import Context, Sheet
from ..usage import mentions_of


def pages(context: Context) -> Iterator[Page]:
    """The one page of the glossary."""
    sheet = Sheet(context, "glossary", "glossary")
    letters: dict[str, list[dict[str, Any]]] = {}
    terms = context.graph.base.terms["glossary"]
    for id_ in sorted(terms, key=lambda id_: (sheet.pick(terms[id_].name).lower(), id_)):
        term = terms[id_]
        if isinstance(term, GlossaryTerm):
            letters.setdefault(sheet.pick(term.name)[0].upper(), []).append(_item(sheet, id_, term))
    t = context.words
    yield sheet.finish(
        "glossary.html", t.menu("glossary"), t.glossary_lead, letters=list(letters.items()),
        other_language="en" if context.language == "id" else "id",
    )  # fmt: skip


def _item(sheet: Sheet, id_: str, term: GlossaryTerm) -> dict[str, Any]:
    # A term is not linked to itself inside its own definition.
    sheet.used_terms.clear()
    sheet.used_terms.add(id_)
    other = term.name.en if sheet.language == "id" else term.name.id
    resolved = [sheet.graph.resolve(name) for name in term.see]
    return {
        "id": id_,
        "term": term,
        "other": other if other != sheet.pick(term.name) else "",
        "see": [(sheet.name_of(*node), sheet.record(*node)) for node in resolved if node],
        "studies": [node[1] for node in mentions_of(sheet.graph, ("glossary", id_)) if node[0] == "studies"],
    }
