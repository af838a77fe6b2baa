"""The schemas of entries beside the entries, where editors look for them; `.vscode/settings.json` names them.

They know all ids, so they are not committed: one that lies in the repository would be out of date with each new term.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from ... import catalogue
from ...address import LANGUAGES, Language
from ...cache import code
from ...model.graph import Graph
from ...schema.examples import FOLDER as EXAMPLES
from ...schema.fields import FILES, PATTERNS
from ...schema.json_schema import as_text, entry_schema, file_name
from ...schema.known_ids import KnownIds, ids_of
from ..writing import write_files

FOLDER = ".cache/schema"
"""Below the root of the project."""
_MADE_OF = "made-of.txt"
"""Beside the schemas: the digest of all that they were made from."""


def editor_settings(language: Language = "id") -> dict[str, str]:
    """Schema -> the files that follow it, both from the root of the project, as the YAML extension of VS Code asks."""
    return {f"./{FOLDER}/{file_name(kind, language)}": pattern for kind, pattern in PATTERNS.items()}


def write_schemas(graph: Graph, folder: Path) -> int:
    """Write all schemas into `folder`; gives how many."""
    ids, files = ids_of(graph), [(kind, language) for language in LANGUAGES for kind in FILES]
    write_files(((file_name(*file), as_text(entry_schema(*file, ids))) for file in files), folder)
    return len(files)


def keep_schemas(graph: Graph, root: Path) -> None:
    """Write them anew where anything has changed that they are made from; without them, all else works."""
    folder, digest = root / FOLDER, _digest(ids_of(graph))
    with suppress(OSError):
        made_of = folder / _MADE_OF
        if not made_of.is_file() or made_of.read_text(encoding="utf-8") != digest:
            write_schemas(graph, folder)
            write_files([(_MADE_OF, digest)], folder)


def _digest(ids: KnownIds) -> str:
    contents = {path.name: path.read_bytes() for path in sorted(EXAMPLES.glob("*.yml"))}
    said = catalogue.digest_of(catalogue.files() | contents)
    return sha256(f"{code()}\n{said}\n{sorted(ids.items())}".encode()).hexdigest()
