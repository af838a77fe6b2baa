"""What there is to refer to: the ids of all records with their names, as an entry may name them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import NamedTuple, TypeVar

from ..address import LANGUAGES
from ..catalogue import Said, said
from ..model.graph import Graph
from ..model.kinds import LINKABLE
from ..model.load import KnowledgeBase
from ..model.records import Name, Text
from ..model.study import Study
from ..model.vocabulary import Term, Theory
from ..model.works import Work
from ..open_data.plain_text import without_markup
from ..words.words import words

T = TypeVar("T")
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
    """All ids of a knowledge base, also of entries that could not be read, which go by their id alone.

    A kind whose ids cannot all be known is left out.
    """
    base = graph.base
    known = {
        "works": _known(base, "works", base.works, _work),
        "studies": _known(base, "studies", base.studies, _study),
        **{kind: _known(base, kind, terms, _term) for kind, terms in base.terms.items()},
    }
    found = {kind: each for kind, each in known.items() if kind in base.known}
    if all(kind in found for kind in LINKABLE):
        found["any"] = _each_once(each for kind in LINKABLE for each in found[kind])
    return found | _constructs(base)


def _known(
    base: KnowledgeBase, kind: str, records: Mapping[str, T], told: Callable[[str, T], KnownId]
) -> tuple[KnownId, ...]:
    ids = sorted({*records, *base.known.get(kind, ())})
    return tuple(told(id_, records[id_]) if id_ in records else _bare(id_) for id_ in ids)


def _constructs(base: KnowledgeBase) -> dict[str, tuple[KnownId, ...]]:
    """Those of each theory; and if none is in doubt, those of all as `theory/construct`, and each name once."""
    theories = {id_: term for id_, term in base.terms["theories"].items() if isinstance(term, Theory)}
    sound = {id_: term for id_, term in theories.items() if ("theories", id_) not in base.damaged}
    of_each = {
        id_: tuple(_named(each.id, each.name, each.definition) for each in sound[id_].constructs) for id_ in sound
    }
    found = {f"{CONSTRUCTS_OF}{id_}": known for id_, known in of_each.items()}
    if len(sound) < len(base.known.get("theories", theories)):
        return found
    paths = (each._replace(value=f"{id_}/{each.value}") for id_, known in of_each.items() for each in known)
    return found | {"construct-paths": tuple(sorted(paths)), "constructs": _each_once(chain(*of_each.values()))}


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


def _study(id_: str, study: Study) -> KnownId:
    return KnownId(id_, Said(study.short_title.id, study.short_title.en), Said("", ""))


def _term(id_: str, term: Term) -> KnownId:
    return _named(id_, term.name, term.definition)


def _named(id_: str, name: Name, definition: Text) -> KnownId:
    return KnownId(id_, Said(name.id, name.en), Said(_short(definition.id), _short(definition.en)))


def _work(key: str, work: Work) -> KnownId:
    cited = Said(*(words(language).cited(work) for language in LANGUAGES))
    return KnownId(key, cited, Said(work.title, work.title))


def _bare(id_: str) -> KnownId:
    return KnownId(id_, Said(id_, id_), said("choice_unread"))


def _short(text: str) -> str:
    """The beginning of a text without its markup, cut between words."""
    bare = without_markup(text)
    return bare if len(bare) <= _LONG else f"{bare[:_LONG].rsplit(' ', 1)[0].rstrip(',;:. ')} …"
