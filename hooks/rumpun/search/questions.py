"""Questions to begin with, where nobody has typed yet: why groups fail, and what most studies tell of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..address import address
from ..context import Context
from ..synthesis.usage import studies_with
from ..words.words import lower_first

MOST = {"themes": 3, "group-types": 1}
"""Terms of a kind that are asked about; those that most studies share."""


class Question(NamedTuple):
    """What one may ask, and the page that answers it."""

    text: str
    url: str
    """Site-relative, as from `address`."""


def questions(context: Context) -> tuple[Question, ...]:
    """In the language of the context."""
    return tuple(_questions(context))


def _questions(context: Context) -> Iterator[Question]:
    t, language = context.words, context.language
    for section in ("why-low", "why-high"):
        yield Question(t[f"{section.replace('-', '_')}_title"], address(language, section))
    for section, most in MOST.items():
        for id_ in _most_used(context, section)[:most]:
            name = getattr(context.graph.term(section, id_).name, language)
            if section == "themes":
                asked = t.search_asked_theme.format(name=lower_first(name))
            else:
                asked = t.search_asked_group.format(name=name)
            yield Question(asked, address(language, section, id_))
    yield Question(t.search_asked_own, address(language, "comparison", "matrix"))
    yield Question(t.search_asked_gaps, address(language, "comparison", "gaps"))


def _most_used(context: Context, section: str) -> list[str]:
    """Ids of the terms that studies use, those of most studies first."""
    used = {id_: len(studies_with(context.graph, section, id_)) for id_ in context.graph.base.terms[section]}
    return sorted(filter(used.__getitem__, used), key=lambda id_: (-used[id_], id_))
