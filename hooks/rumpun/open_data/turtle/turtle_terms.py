"""The pieces of Turtle, as rdflib writes them: addresses, texts, and what is said of one subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote

from ..documents import Data

_KEPT = ":/?#[]@!$&'()*+,;=%~"
"""Signs that stand in an address as they are (RFC 3986, section 2); all others are written as `%..`."""


class Resource(NamedTuple):
    """One subject and what is said of it, each as pieces of Turtle."""

    subject: str
    statements: tuple[tuple[str, str], ...]


def iri(address: str) -> str:
    """An absolute address as an object or subject."""
    from rdflib import URIRef  # noqa: PLC0415 - only who builds the site needs it

    return URIRef(quote(address, safe=_KEPT)).n3()


def literal(value: str | int, language: str | None = None, datatype: str | None = None) -> str:
    """A text, in a language or of a datatype, or a number."""
    from rdflib import Literal, URIRef  # noqa: PLC0415

    return Literal(value, lang=language, datatype=URIRef(datatype) if datatype else None, normalize=False).n3()


def both(predicate: str, texts: Data | None) -> tuple[tuple[str, str], ...]:
    """A text in both languages as two statements; none when there is no text."""
    return tuple((predicate, literal(texts[each], each)) for each in ("id", "en")) if texts else ()


def each_of(predicate: str, values: Iterable[str | int | None]) -> tuple[tuple[str, str], ...]:
    """One statement for every value that is said."""
    return tuple((predicate, literal(value)) for value in values if value)


def prefixed(prefixes: dict[str, str]) -> str:
    """What a file begins with."""
    return "\n".join(f"@prefix {name}: {iri(address)} ." for name, address in sorted(prefixes.items())) + "\n"


def written(resources: Iterable[Resource]) -> Iterator[str]:
    """One block for each subject, and nothing without a name.

    Blocks are written here because rdflib's own writer sorts all statements first and takes ten times as long.
    """
    for subject, statements in resources:
        lines = " ;\n    ".join(f"{predicate} {value}" for predicate, value in dict.fromkeys(statements))
        yield f"\n{subject}\n    {lines} .\n"
