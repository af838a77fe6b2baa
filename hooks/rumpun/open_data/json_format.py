"""Documents as JSON: what stands around the records, and lists that grow record by record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..context import Settings
from .documents import Data, version
from .licence import LICENCE
from .packed import Packed, Packing
from .schema_format import FOLDER, schema_address

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_INDENTED = json.JSONEncoder(ensure_ascii=False, indent=1)


def as_json(document: Data, file: Path | None = None, *, indented: bool = False) -> Packed:
    """A whole document, held in `file`, or in memory where there is none."""
    return Packed.of(((_INDENTED if indented else _COMPACT).encode(document), "\n"), file)


def enveloped(settings: Settings, schema: str, members: Data) -> Data:
    """The members of a document behind what every document says of itself."""
    about = {"described_by": schema_address(settings, schema), "licence": LICENCE}
    return {**about, "version": version(settings.history.newest), **members}


class JsonList:
    """A document that holds one list, called as its schema, to which items still come."""

    def __init__(self, settings: Settings, name: str, file: Path | None = None) -> None:
        """Held in `file`, or in memory where there is none."""
        before, self._behind = _COMPACT.encode(enveloped(settings, name, {name: []})).rsplit("]", 1)
        self._packing = Packing(file)
        self._packing.add(before)
        self._between = ""

    def add(self, items: Iterable[Data]) -> None:
        """Items that come next."""
        for item in items:
            self._packing.add(self._between + _COMPACT.encode(item))
            self._between = ","

    def done(self) -> Packed:
        """The document with all that came."""
        self._packing.add(f"]{self._behind}\n")
        return self._packing.done()


def entry(settings: Settings, study: Data) -> Data:
    """What the list of studies says of one; `shapes.StudyEntry` names the fields."""
    kept = ("id", "url", "changed", "short_title", "basis", "open_lists", "reviewed")
    same = {name: study[name] for name in kept}
    return {
        **same,
        "data": f"{settings.site_url}{FOLDER}studies/{study['id']}.json",
        "work": study["reference"],
        **{name: study["work"][name] for name in ("title", "language", "authors", "year")},
        "place": study["setting"]["place"] if study["setting"] else None,
        "place_inferred": bool(study["setting"] and study["setting"]["inferred"]),
        "theories": [use["theory"] for use in study["theories"]],
        "methods": [use["method"] for use in study["methods"]],
        "cases": len(study["cases"]),
        "findings": len(study["findings"]),
    }
