"""Remembers item by item what pandoc has written: it is asked for new items only, as none depends on the others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..cache import remember, remembered

Item = Mapping[str, Any]
Written = Sequence[str]
"""What pandoc has written of one item, piece by piece."""

FEW = 100
"""Fewer items than these are all asked for again: their order would have to be asked for anyway, by another run."""
MOST = 1000
"""Items that are asked for at once: pandoc holds some 100 kB for each, and then the order is asked for apart."""


class KeptItems:
    """What is known of items in one style and language, and the order in which that style lists them."""

    def __init__(self, file: Path | None, asked: Sequence[str]) -> None:
        """`asked` is all that the answers depend on besides the items; without a `file` nothing is known."""
        self._file = file
        self._head = hashlib.sha256("\0".join(asked).encode()).hexdigest().encode() + b"\n"
        stored = remembered(file) if file else None
        known = json.loads(stored.removeprefix(self._head)) if stored and stored.startswith(self._head) else {}
        self._written: dict[str, Written] = known.get("written", {})
        self._listed: list[str] = known.get("listed", [])
        self._order: list[int] = known.get("order", [])

    def of(
        self,
        items: Sequence[Item],
        ask: Callable[[list[Item]], tuple[Sequence[Written], list[int]]],
        sort: Callable[[list[Item]], list[int]],
    ) -> tuple[list[Written], list[int]]:
        """What is written of each item, and the places of all in the order of the style.

        `ask` writes of items, and tells their order; `sort` tells their order alone. Neither sees an item's own id.
        """
        given: list[Item] = [{**item, "id": f"w{at}"} for at, item in enumerate(items)]
        marks = [_mark(item) for item in items]
        if marks == self._listed:
            return [self._written[mark] for mark in marks], self._order
        new = [at for at, mark in enumerate(marks) if len(items) < FEW or mark not in self._written]
        known: dict[str, Written] = {**self._written}
        order: list[int] = []
        for piece in (new[at : at + MOST] for at in range(0, len(new), MOST)):
            written, order = ask([{**given[at], "id": f"w{n}"} for n, at in enumerate(piece)])
            known |= dict(zip((marks[at] for at in piece), written, strict=True))
        if len(new) < len(items) or len(items) > MOST:
            order = sort(given)
        self._written, self._listed, self._order = {mark: known[mark] for mark in marks}, marks, order
        self._keep()
        return [known[mark] for mark in marks], order

    def _keep(self) -> None:
        if self._file:
            known = {"written": self._written, "listed": self._listed, "order": self._order}
            told = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
            remember(self._file, self._head + told.encode("utf-8"))


def _mark(item: Item) -> str:
    data = json.dumps({**item, "id": ""}, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(data.encode("utf-8")).hexdigest()[:32]
