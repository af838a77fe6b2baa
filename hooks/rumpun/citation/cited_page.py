"""One of our own pages, or one finding on it, as something that can be cited."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalogue import Said
from ..permanence.history import Change

SITE_NAME = "Rumpun"
SITE_AUTHOR = Said("Kontributor Rumpun", "Rumpun contributors")
"""A body, not a person: it is never taken apart."""


@dataclass(frozen=True)
class CitedPage:
    """What a citation of a page needs; plain text."""

    title: str
    url: str
    """Absolute; with an #anchor for a finding or a case."""
    language: str
    """The language of the page: "id" or "en"."""
    changed: Change
    """The newest change of what the page shows."""
    edition: str = ""
    """The date (YYYY-MM-DD) of the frozen edition that the page belongs to; empty on the living site."""

    @property
    def author(self) -> str:
        """Who answers for the page."""
        return SITE_AUTHOR.id if self.language == "id" else SITE_AUTHOR.en

    @property
    def date(self) -> str:
        """YYYY-MM-DD; an edition is dated by its own day; empty when nobody states one."""
        return self.edition or self.changed.date
