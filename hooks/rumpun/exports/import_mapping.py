"""What a script needs to read a reference that somebody pastes: the table that the import follows."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..citation.incoming.script_table import import_mapping
from ..context import Context
from ..render.files import Source

ADDRESS = "data/contribute/import-mapping.json"


def files(_: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """The same for both languages."""
    yield ADDRESS, lambda: json.dumps(import_mapping(), ensure_ascii=False, separators=(",", ":")) + "\n"
