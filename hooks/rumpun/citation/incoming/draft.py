"""An entry in the making: what was understood of a reference, in our types and fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...parsing.bibtex_tables import WORK_FIELDS


@dataclass(frozen=True)
class Draft:
    """Values are written as in BibTeX: what means something to LaTeX is escaped."""

    type: str
    fields: Mapping[str, str]
    left_out: tuple[str, ...] = ()
    """Names of what the source holds and the entry does not, such as an abstract, which is its author's."""
    guessed: tuple[str, ...] = ()
    """Fields whose value follows from a rule and not from the source: the language of a title, the parts of a name."""
    key: str = field(default="", compare=False)
    """Made of author and year; the source's own says nothing."""

    def text(self) -> str:
        """The entry as it stands in `bib/references.bib`."""
        lines = [f"  {name} = {{{self.fields[name]}}},\n" for name in WORK_FIELDS if self.fields.get(name)]
        return f"@{self.type}{{{self.key},\n{''.join(lines)}}}\n"
