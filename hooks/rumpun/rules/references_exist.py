"""Does every id that a record names exist?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import Said, said
from ..model.graph import Graph
from ..model.kinds import LINKABLE
from ..model.vocabulary import Theory
from ..parsing.problems import Problem, did_you_mean, nearest

READS_PROSE = True
HOMES = {
    "works": "bib/references.bib",
    "theories": "vocab/theories/",
    "methods": "vocab/methods/",
    "themes": "vocab/themes/",
    "group-types": "vocab/group-types/",
    "places": "vocab/places/",
    "construct-paths": "vocab/theories/",
}
"""Where one adds what is not there yet."""
_CONSTRUCTS = "constructs of "


def check(graph: Graph) -> Iterator[Problem]:
    """Report each reference that leads nowhere, with the nearest id that exists."""
    found: dict[str, frozenset[str] | None] = {}
    for link in graph.links:
        kind, id_ = link.target
        if kind not in found:
            found[kind] = _known(graph, kind)
        known = found[kind]
        if known is None or id_ in known:
            continue
        name = "constructs" if kind.startswith(_CONSTRUCTS) or kind == "construct-paths" else kind
        what = said("thing.bib_key" if name == "works" else f"thing.{name}")
        message = said("entry.reference_unknown", what=what, id=id_)
        yield Problem(link.place, message, _renamed(graph, kind, id_) or _hint(kind, id_, known))


def _hint(kind: str, id_: str, known: frozenset[str]) -> Said:
    """The nearest id, and where a new one would be added."""
    near = did_you_mean(id_, known)
    home = f"vocab/theories/{kind.removeprefix(_CONSTRUCTS)}.yml" if kind.startswith(_CONSTRUCTS) else HOMES.get(kind)
    if home is None:
        return near
    hints = {
        (False, False): "entry.or_add_hint", (True, False): "entry.near_or_add_hint",
        (False, True): "entry.or_add_place_hint", (True, True): "entry.near_or_add_place_hint",
    }  # fmt: skip
    return said(hints[bool(nearest(id_, known)), kind == "places"], near=near, folder=home)


def _renamed(graph: Graph, kind: str, id_: str) -> Said | None:
    """What an id is called today that once was in use; old links are kept, but entries name what is there."""
    kinds = LINKABLE if kind == "any" else (kind,)
    now = next((graph.renamed[sort, id_] for sort in kinds if (sort, id_) in graph.renamed), None)
    return said("entry.called_now_hint", now=now) if now else None


def _known(graph: Graph, kind: str) -> frozenset[str] | None:
    """The ids that may be named; None where the record that lists them is at fault itself."""
    theories = {id_: term for id_, term in graph.base.terms["theories"].items() if isinstance(term, Theory)}
    if kind.startswith(_CONSTRUCTS):
        theory = theories.get(kind.removeprefix(_CONSTRUCTS))
        if ("theories", kind.removeprefix(_CONSTRUCTS)) in graph.base.damaged:
            return None
        return frozenset(construct.id for construct in theory.constructs) if theory else None
    if kind == "construct-paths":
        paths = {f"{id_}/{construct.id}" for id_, theory in theories.items() for construct in theory.constructs}
        whole = not any(sort == "theories" for sort, _ in graph.base.damaged)
        return frozenset(paths) if whole and len(theories) == len(graph.base.known["theories"]) else None
    if kind == "any":
        return frozenset(id_ for sort in LINKABLE for id_ in graph.base.known[sort])
    return graph.base.known.get(kind)
