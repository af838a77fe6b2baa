"""What there is to refer to: the ids of all records with their names, as an entry may name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from ..address import LANGUAGES
from ..catalogue import Said, said
from ..model.graph import Graph
from ..model.kinds import LINKABLE
from ..model.records import Text
from ..model.vocabulary import Term, Theory
from ..model.works import Work
from ..open_data.plain_text import without_markup
from ..words.words import words

CONSTRUCTS_OF = "constructs of "
"""Begins the kind of the constructs of one theory."""
_LONG = 240
"""Characters of a definition: enough to choose by, and a form loads hundreds of them."""


class KnownId(NamedTuple):
    """One id that may be written."""

    value: str
    title: Said
    about: Said
    """What it is, in plain text; may be empty."""


KnownIds = Mapping[str, tuple[KnownId, ...]]
"""Kind that a field refers to, or `constructs of <theory>` -> its ids, sorted, each once."""


def ids_of(graph: Graph) -> KnownIds:
    """All ids of a knowledge base, worked out once."""
    return graph.derived(known_ids)


def known_ids(graph: Graph) -> KnownIds:
    """All ids of a knowledge base, also of entries that could not be read, which go by their id alone."""
    base = graph.base
    found: dict[str, tuple[KnownId, ...]] = {
        "works": tuple(_work(base.works[key]) for key in sorted(base.works)),
        "studies": tuple(
            KnownId(id_, Said(*base.studies[id_].short_title.model_dump().values()), Said("", ""))
            if id_ in base.studies
            else _bare(id_)
            for id_ in sorted(base.known.get("studies", ()))
        ),
    }
    for kind, terms in base.terms.items():
        ids = sorted(base.known.get(kind, terms))
        found[kind] = tuple(_term(id_, terms[id_]) if id_ in terms else _bare(id_) for id_ in ids)
    found["any"] = _each_once(each for kind in LINKABLE for each in found[kind])
    return found | _constructs(base.terms["theories"])


def _constructs(theories: Mapping[str, Term]) -> dict[str, tuple[KnownId, ...]]:
    """Those of each theory, of all theories as `theory/construct`, and each name once."""
    found: dict[str, tuple[KnownId, ...]] = {}
    for id_, theory in theories.items():
        own = theory.constructs if isinstance(theory, Theory) else []
        known = (_named(each.id, each.name.id, each.name.en, each.definition) for each in own)
        found[f"{CONSTRUCTS_OF}{id_}"] = tuple(known)
    paths = (
        each._replace(value=f"{kind.removeprefix(CONSTRUCTS_OF)}/{each.value}")
        for kind, known in found.items()
        for each in known
    )
    return {**found, "construct-paths": tuple(sorted(paths)), "constructs": _each_once(chain(*found.values()))}


def _each_once(known: Iterable[KnownId]) -> tuple[KnownId, ...]:
    """Of equal ids one, with all their names: a choice must be the only one of its value."""
    found: dict[str, list[KnownId]] = {}
    for each in known:
        found.setdefault(each.value, []).append(each)
    return tuple(
        KnownId(value, *(Said(*(" / ".join(_told(same, place, of)) for of in range(2))) for place in (1, 2)))
        for value, same in sorted(found.items())
    )


def _told(same: Iterable[KnownId], place: int, language: int) -> list[str]:
    """What ids that are spelt alike are called, or what they are, in one language."""
    return list(dict.fromkeys(text for each in same if (text := each[place][language])))


def _term(id_: str, term: Term) -> KnownId:
    return _named(id_, term.name.id, term.name.en, term.definition)


def _named(id_: str, indonesian: str, english: str, definition: Text) -> KnownId:
    return KnownId(id_, Said(indonesian, english), Said(_short(definition.id), _short(definition.en)))


def _work(work: Work) -> KnownId:
    return KnownId(work.key, Said(*(words(language).cited(work) for language in LANGUAGES)), Said(work.title, work.title))


def _bare(id_: str) -> KnownId:
    return KnownId(id_, Said(id_, id_), said("choice_unread"))


def _short(text: str) -> str:
    """The beginning of a text without its markup, cut between words."""
    bare = without_markup(text)
    return bare if len(bare) <= _LONG else f"{bare[:_LONG].rsplit(' ', 1)[0].rstrip(',;:. ')} …"
