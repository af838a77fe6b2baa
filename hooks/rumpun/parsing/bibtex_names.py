"""Names in the order in which one says them, parted by the rule of BibTeX."""

from __future__ import annotations

import re

from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

from .latex import single_spaced, top_level_split

AND = re.compile(r"\s+and(?=\s)", re.IGNORECASE)
_COMMA = re.compile(",")


def names_parted(value: str) -> tuple[str, tuple[str, ...]]:
    """The names with "Family, Given" where a name has several words and no comma; and the names so parted.

    By the rule of BibTeX the last word is the family name, with the small words before it. Whether it is one nobody
    says: many Indonesian names have none, so that whoever asks must be told.
    """
    names, parted = [], []
    for name in map(single_spaced, top_level_split(f" {value} ", AND)):
        rule = _by_rule(name)
        names.append(rule or name)
        parted += [rule] if rule else []
    return " and ".join(names), tuple(parted)


def _by_rule(name: str) -> str:
    if len(top_level_split(name, _COMMA)) > 1 or " " not in re.sub(r"\{[^{}]*\}", "", name).strip():
        return ""
    try:
        parts = parse_single_name_into_parts(name)
    except InvalidNameError:
        return ""
    family, given = " ".join([*parts.von, *parts.last]), " ".join(parts.first)
    return f"{family}, {given}" if family and given else ""
