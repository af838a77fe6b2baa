"""The record of what was published as a whole and then taken back, so that its old address can say why."""

from __future__ import annotations

from .kinds import KindId
from .records import AnyId, Record, Withdrawn


class WithdrawnRecord(Withdrawn):
    """A whole study, term or work that was taken back."""

    kind: KindId
    successor: AnyId | None = None
    """What a reader should look at instead: an id, or `kind:id`."""


class Withdrawals(Record):
    """`published/withdrawn.yml`."""

    withdrawn: list[WithdrawnRecord]
