"""What the editors found out about a work that its source cites with gaps or wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..catalogue import Said
from ..parsing.bibtex_tables import FOUND_FIELDS, PRINTED_FIELDS

ATTRIBUTES = (*(PRINTED_FIELDS[name].attribute or name for name in FOUND_FIELDS.values()), "authors_truncated")
"""The attributes of `Work` of which something can be found."""


@dataclass(frozen=True)
class Found:
    """Stands beside the form as cited, which stays as it is."""

    source: Said
    """Where it was found, one sentence; inline Markdown."""
    values: tuple[tuple[str, Any], ...]
    """(attribute of `Work`, what it is according to the editors), in the order of the attributes; only what differs."""

    @property
    def names(self) -> frozenset[str]:
        """The attributes of `Work` of which something was found."""
        return frozenset(name for name, _ in self.values)
