"""Terms of the vocabulary in the terms of schema.org: DefinedTerm in DefinedTermSet."""

from __future__ import annotations

from ..address import address
from ..context import Context
from ..model.vocabulary import GlossaryTerm, Term, Theory
from ..words.markdown import plain
from .schema_works import Node, full


def address_of(context: Context, section: str, *steps: str) -> str:
    """The absolute address of a page in the language of the context."""
    return f"{context.settings.site_url}{address(context.language, section, *steps)}"


def iri_of(context: Context, section: str, *steps: str) -> str:
    """What stands for the thing itself in both languages: the absolute address of its Indonesian page."""
    return f"{context.settings.site_url}{address('id', section, *steps)}"


def set_node(context: Context, section: str) -> Node:
    """The kind of vocabulary that a term belongs to."""
    return {
        "@type": "DefinedTermSet",
        "@id": iri_of(context, section),
        "name": context.words.menu(section),
        "url": address_of(context, section),
    }


def term_node(context: Context, section: str, id_: str) -> Node:
    """One term with its definition; a theory is also the set of its own concepts."""
    term = context.graph.term(section, id_)
    url = address_of(context, section, id_)
    concepts = term.constructs if isinstance(term, Theory) else []
    return full(
        {
            "@type": ["DefinedTerm", "DefinedTermSet"] if concepts else "DefinedTerm",
            "@id": iri_of(context, section, id_),
            "name": _in(context, term.name),
            "description": plain(_in(context, term.definition)),
            "termCode": id_,
            "url": url,
            "inDefinedTermSet": set_node(context, section),
            "hasDefinedTerm": [
                {"@type": "DefinedTerm", "name": _in(context, each.name), "url": f"{url}#{each.id}"}
                for each in concepts
            ],
        }
    )


def named_term(context: Context, section: str, id_: str) -> Node:
    """One term by name only, where something else is about it."""
    term = context.graph.term(section, id_)
    return {"@type": "DefinedTerm", "@id": iri_of(context, section, id_), "name": _in(context, term.name)}


def glossary_node(context: Context) -> Node:
    """The glossary: its terms have no pages of their own, so all of them stand here, by name."""
    terms = context.graph.base.terms["glossary"]
    url = address_of(context, "glossary")
    named = [
        full(
            {"@type": "DefinedTerm", "name": _in(context, term.name), "url": f"{url}#{id_}"}
            | _written_out(context, term)
        )
        for id_, term in terms.items()
    ]
    return {**set_node(context, "glossary"), "hasDefinedTerm": named}


def _written_out(context: Context, term: Term) -> Node:
    expansion = term.expansion if isinstance(term, GlossaryTerm) else None
    name = _in(context, expansion) if expansion else ""
    return {"alternateName": name} if name != _in(context, term.name) else {}


def _in(context: Context, both: object) -> str:
    return str(getattr(both, context.language))
