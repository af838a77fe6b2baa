"""Under which names readers know a term, and which methods are so close that their difference cannot be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..context import Context
from ..model.graph import Graph
from ..model.vocabulary import Method, Term, Theory
from .values import name_of

MOST_TOLD = 5
"""Other names of a term that its page tells; the search knows all."""
_BRACKET = re.compile(r"\s*\([^()]*\)$")


def other_names(context: Context, section: str, id_: str) -> tuple[str, ...]:
    """What a term is called besides its name on these pages: in the other language, usually, or with its thinker."""
    term = context.graph.term(section, id_)
    own = name_of(context, section, id_).casefold()
    named = [term.name.id, term.name.en, *term.aliases.id, *term.aliases.en]
    if isinstance(term, Theory):
        surnames = [thinker.split()[-1] for thinker in term.thinkers]
        named += [f"{_BRACKET.sub('', name)} {who}" for name in (term.name.id, term.name.en) for who in surnames]
    return tuple({name.casefold(): name for name in named if name.casefold() != own}.values())


def told_names(term: Term, language: str) -> tuple[str, ...]:
    """What else readers of a language call a term, as its page tells it: the first of its other names.

    Without those that lie in its own name, or in one told before, or hold all of it: who comes by one sees why.
    """
    said, told = [_squeezed(getattr(term.name, language))], []
    for name in getattr(term.aliases, language):
        new = _squeezed(name)
        if not any(new in each or each in new for each in said):
            said.append(new)
            told.append(name)
    return tuple(told[:MOST_TOLD])


def _squeezed(name: str) -> str:
    """Letters and digits alone: "Kerja sama" is "kerjasama"."""
    return re.sub(r"[\W_]+", "", name.casefold())


def close_methods(graph: Graph) -> dict[str, tuple[str, ...]]:
    """Method -> those of its facet that are related to it, above or below it, or whose name holds the words of its own.

    A source that says "interview" may have held in-depth interviews: two such methods are never called different.
    """
    methods = {id_: term for id_, term in graph.base.terms["methods"].items() if isinstance(term, Method)}
    found: dict[str, tuple[str, ...]] = {}
    for id_, method in methods.items():
        others = tuple(
            other
            for other, its in methods.items()
            if other != id_ and its.facet == method.facet and _close(id_, method, other, its)
        )
        if others:
            found[id_] = others
    return found


def _close(id_: str, method: Method, other: str, its: Method) -> bool:
    if other in method.related or id_ in its.related or other == method.broader or id_ == its.broader:
        return True
    return any(one <= two or two <= one for one, two in zip(_words(method), _words(its), strict=True))


def _words(method: Method) -> Iterator[frozenset[str]]:
    for name in (method.name.id, method.name.en):
        yield frozenset(re.findall(r"\w+", name.casefold()))
