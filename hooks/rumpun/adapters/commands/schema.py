"""`schema`: the schemas of entries for editors, or an entry to begin with."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...address import LANGUAGES
from ...model.memory import Memory
from ...schema.commented import commented, names
from ...site import read
from ..cli import Commands, add_command
from ..editors.schemas import FOLDER, write_schemas
from ..settings import entries_of

_SCHEMA = (
    "Tulis skema entri (JSON Schema) untuk penyunting, atau templat entri. / "
    "Write the schemas of entries (JSON Schema) for editors, or an entry to begin with."
)


def add(commands: Commands) -> None:
    parser = add_command(commands, "schema", _SCHEMA, _schema)
    parser.add_argument(
        "folder", metavar="FOLDER", nargs="?", type=Path,
        help=f"folder tujuan; jika kosong: {FOLDER} / where to; by default {FOLDER}",
    )  # fmt: skip
    parser.add_argument(
        "--template", choices=names(), help="cetak templat dengan keterangan / print an entry with comments"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, default="id", help="bahasa keterangan templat / language of its comments"
    )


def _schema(options: argparse.Namespace) -> int:
    if options.template:
        sys.stdout.write(commented(options.template, options.language))
        return 0
    # What is wrong with entries is told by `check`: ids of those that cannot be read are known all the same.
    graph, _ = read(options.root, Memory(entries_of(options.root)))
    folder = options.folder or options.root / FOLDER
    written = write_schemas(graph, folder)
    sys.stdout.write(f"{folder.as_posix()}: {written} skema / schemas\n")
    return 0
