"""How names are written so that reference managers take them apart as the bibliography does."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.person import Person
from .tags import line


def natural_names(people: Sequence[Person]) -> list[str]:
    """One name for each `citation_author` tag, as Zotero's Embedded Metadata reads them.

    It takes the last word for the family name, cuts a lone author "A B, C D" in two, and keeps a body whole when its
    name ends in a comma. A semicolon separates authors, so one at the end keeps a lone name with two blanks together.
    """
    names = [_natural(person) for person in people]
    if len(names) == 1 and _looks_like_two(names[0]):
        return [f"{names[0]};"]
    return names


def listed_name(person: Person) -> str:
    """ "Family, Given"; a body, or a name whose parts nobody knows, whole with a comma at its end."""
    if person.literal:
        return _whole(person.literal)
    return ", ".join(_plain(part) for part in (person.family, person.given) if part)


def _natural(person: Person) -> str:
    # Readers that find no comma take the last word for the family name.
    if person.literal or not person.given or " " in _plain(person.family or ""):
        return listed_name(person)
    return f"{_plain(person.given)} {_plain(person.family or '')}"


def _whole(name: str) -> str:
    name = _plain(name)
    return f"{name}," if " " in name else name


def _plain(name: str) -> str:
    """Without the signs that separate names."""
    return line(name.replace(",", " ").replace(";", " "))


def _looks_like_two(name: str) -> bool:
    first, comma, second = name.partition(",")
    return bool(comma) and " " in first.strip() and " " in second.strip()
