"""Puts values into a sentence of the interface, as text or as HTML that is safe already."""

from __future__ import annotations

from markupsafe import Markup, escape


def escaped(value: object) -> str:
    """As `markupsafe.escape`, which copies what is marked as safe already."""
    return value if type(value) is Markup else escape(value)


def filled(pattern: str, /, *values: object, **named: object) -> Markup:
    """HTML with values in its braces, escaped unless they are marked as safe: as `Markup(pattern).format`.

    That goes through a formatter in Python, brace by brace; a page of a pair has a hundred sentences.
    """
    return Markup(pattern.format(*map(escaped, values), **{name: escaped(value) for name, value in named.items()}))
