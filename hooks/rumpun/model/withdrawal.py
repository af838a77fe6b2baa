"""The record of what was published as a whole and then taken back, so that its old address can say why."""

from __future__ import annotations

from typing import Literal

from .records import AnyId, Record, Withdrawn


class WithdrawnRecord(Withdrawn):
    """A whole study, term or work that was taken back."""

    kind: Literal["studies", "works", "theories", "methods", "themes", "group-types", "places", "glossary"]
    successor: AnyId | None = None
    """What a reader should look at instead: an id, or `kind:id`."""


class Withdrawals(Record):
    """`published/withdrawn.yml`."""

    withdrawn: list[WithdrawnRecord]
