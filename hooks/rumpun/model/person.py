"""Names of persons and bodies as BibTeX writes them: never split into family and given name on a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..catalogue import Said, said
from ..parsing.bibtex_names import names_parted
from ..parsing.latex import plain_text, single_spaced, top_level_split

_AND = re.compile(r"\s+and(?=\s)", re.IGNORECASE)
_COMMA = re.compile(",")
TRUNCATION = re.compile(r"(?:\bdkk\b|\bet\.?\s*al\b|\bdan\s+kawan-kawan\b|\bdll\b)\.?", re.IGNORECASE)
# "S.E." and its like could be initials, so only degrees that no initial can be.
DEGREE = re.compile(
    r"(?:^|,|\s)(?:(?:Prof|Drs?|Dra)\.?(?=\s)|Ir\.\s|(?:S|M|A\.\s?Md)\.\s?(?:Ag|Hum|IP|Kes|Kom|Pd|Psi|Sc|Si|Sos|Stat|Kep|Farm)\b"
    r"|A\.\s?Md\b|S\.\s?ST\b|Ph\.?\s?D\b|M\.?B\.?A\b|Lc\.(?:\s|,|$))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Person:
    """A contributor: either `family` with or without `given`, or `literal`."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None
    """A name that has no parts or whose parts we do not know: one word, an institution, anything in braces."""

    @property
    def natural(self) -> str:
        """The name as one says it: "Rosi L Vini Siregar"."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)

    @property
    def short(self) -> str:
        """The name as a short citation gives it: "Siregar"."""
        return self.literal or self.family or ""

    @property
    def sort_key(self) -> tuple[str, str]:
        """Order of a bibliography: by family or literal name, then by given name, in whatever case."""
        return self.short.casefold(), (self.given or "").casefold()


@dataclass(frozen=True)
class Names:
    """The reading of one field of names."""

    people: tuple[Person, ...]
    truncated: bool
    """Ends in "and others"."""
    faults: tuple[tuple[Said, Said], ...]
    """Message and hint of everything that could not be read."""


def read_names(value: str) -> Names:
    """Read `A, B. and {Badan Pusat Statistik} and others`."""
    parts = [single_spaced(part) for part in top_level_split(f" {value} ", _AND)]
    truncated = len(parts) > 1 and parts[-1].lower() == "others"
    faults: list[tuple[Said, Said]] = []
    people = []
    for part in parts[:-1] if truncated else parts:
        fault = _fault(part)
        if fault is None:
            people.append(_person(part))
        else:
            faults.append(fault)
    return Names(tuple(people), truncated, tuple(faults))


def has_title(name: str) -> bool:
    """Whether an academic title stands before or behind a name."""
    return bool(DEGREE.search(name))


def _person(part: str) -> Person:
    pieces = [plain_text(piece) for piece in top_level_split(part, _COMMA)]
    if len(pieces) == 1:
        return Person(literal=pieces[0])
    return Person(family=pieces[0], given=pieces[1])


def _fault(part: str) -> tuple[Said, Said] | None:
    """Message and hint when `part` cannot be read as one name."""
    name = plain_text(part)
    bare = re.sub(r"\{[^{}]*\}", "", part)
    pieces = top_level_split(part, _COMMA)
    if not name:
        message = said("name.empty")
        return message, said("name.empty_hint")
    if name.lower() == "others" or TRUNCATION.search(name):
        message = said("name.nobody", name=name)
        return message, said("name.nobody_hint")
    if has_title(name):
        message = said("name.title", name=name)
        return message, said("name.title_hint")
    if len(pieces) > 2 or ";" in bare or "&" in bare:
        message = said("name.several", name=name)
        return message, said("name.several_hint")
    whole = len(pieces) == 1 and (" " not in bare.strip() or part == f"{{{part[1:-1]}}}")
    if whole or (len(pieces) == 2 and all(plain_text(piece) for piece in pieces)):
        return None
    message = said("name.unclear", name=name)
    parted, _ = names_parted(part)
    return message, said("name.unclear_hint", name=name, parted=plain_text(parted))
