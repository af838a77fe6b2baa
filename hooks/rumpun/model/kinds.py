"""The kinds of records: one table of what each kind is, from which every room takes the kinds that it works on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from .records import Record
from .study import Study
from .vocabulary import GlossaryTerm, GroupType, Method, PlaceTerm, Term, Theme, Theory

KindId = Literal["studies", "theories", "methods", "themes", "group-types", "places", "glossary", "works"]
"""As addresses, folders and `kind:id` name it."""


@dataclass(frozen=True)
class RecordKind:
    """One kind of record."""

    model: type[Record] | None
    """Its schema; None for works, which come from BibTeX."""
    linkable: bool = True
    """Whether prose may link to it as `[[id]]`; works are cited instead, as `[@key]`."""
    own_page: bool = True
    """Whether each record has a page; else it stands at an anchor of the one page of its kind."""
    above: str = ""
    """The key that names the broader record, where the kind is a tree."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Its parts with an anchor of their own -> the key under which those stand that were taken back."""


KINDS: dict[str, RecordKind] = {
    "studies": RecordKind(Study, parts={"findings": "withdrawn", "cases": "withdrawn_cases"}),
    "theories": RecordKind(Theory, parts={"constructs": "withdrawn"}),
    "methods": RecordKind(Method, above="broader"),
    "themes": RecordKind(Theme, above="broader"),
    "group-types": RecordKind(GroupType, above="broader"),
    "places": RecordKind(PlaceTerm, above="within"),
    "glossary": RecordKind(GlossaryTerm, own_page=False),
    "works": RecordKind(None, linkable=False),
}
assert tuple(KINDS) == get_args(KindId)
TERM_MODELS: dict[str, type[Term]] = {
    id_: kind.model for id_, kind in KINDS.items() if kind.model and issubclass(kind.model, Term)
}
"""Section of the vocabulary -> its schema."""
LINKABLE = tuple(id_ for id_, kind in KINDS.items() if kind.linkable)
TREES = {id_: kind.above for id_, kind in KINDS.items() if kind.above}
"""Kind whose records lie within each other -> the key that says in what."""
TERM_PAGES = ("theories", "methods", "themes", "places", "group-types")
"""Sections of the vocabulary whose terms have pages, in the order in which readers meet them."""
assert set(TERM_PAGES) == {id_ for id_ in TERM_MODELS if KINDS[id_].own_page}
