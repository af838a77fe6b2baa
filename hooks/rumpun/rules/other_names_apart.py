"""Does every other name of a term mean that term alone?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..address import LANGUAGES, Language
from ..catalogue import said
from ..model.graph import Graph
from ..model.vocabulary import Term
from ..parsing.problems import Problem


def check(graph: Graph) -> Iterator[Problem]:
    """Report other names that are a name of another term of their kind, that of their own term, or given twice."""
    for kind, terms in graph.base.terms.items():
        named = {name.casefold(): id_ for id_, term in terms.items() for name in _names(term).values()}
        claimed: dict[str, str] = {}
        for id_, term in terms.items():
            yield from _of_term(graph, (kind, id_), term, named, claimed)


def _names(term: Term) -> dict[Language, str]:
    """By language; one that could not be read has none."""
    found = {language: getattr(term.name, language, None) for language in LANGUAGES}
    return {language: name for language, name in found.items() if name}


def _of_term(
    graph: Graph, node: tuple[str, str], term: Term, named: Mapping[str, str], claimed: dict[str, str]
) -> Iterator[Problem]:
    """The problems of one term; notes in `claimed` which other names it has."""
    document, id_ = graph.base.documents[node], node[1]
    for language in LANGUAGES:
        # As written: an abbreviation in capitals is another spelling than the same letters as a word.
        own = {_names(term).get(language, "")}
        for number, alias in enumerate(getattr(term.aliases, language, None) or ()):
            key = alias.casefold()
            if alias in own:
                message, hint = said("other_name.needless", name=alias, id=id_), said("other_name.needless_hint")
            elif (other := named.get(key, id_)) != id_ or (other := claimed.setdefault(key, id_)) != id_:
                message = said("other_name.taken", name=alias, id=id_, other=other)
                hint = said("other_name.taken_hint")
            else:
                own.add(alias)
                continue
            yield Problem(document.place(("aliases", language, number)), message, hint)
