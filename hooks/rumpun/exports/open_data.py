"""The knowledge base as data for others: JSON with schemas, CSV, SQLite, Parquet, RDF, a data package."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..open_data.open_data import open_data
from ..open_data.schema_format import FOLDER
from ..render.files import InPieces, Source


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """Both languages stand side by side in every file."""
    data = open_data(contexts[0])
    for file in (*data.files, *data.parts):
        yield FOLDER + file.path, InPieces(file.made, file.pieces)
