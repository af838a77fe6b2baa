"""`coding-sheet`: the blank form for a second coder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..cli import Commands, add_command, misused
from ..coding_exchange import CodingRefusedError, give_out

_FORM = (
    "Tulis lembar kosong untuk pengode kedua, tanpa kode pertama. / "
    "Write the empty sheet for a second coder, without the first codes."
)


def add(commands: Commands) -> None:
    parser = add_command(commands, "coding-sheet", _FORM, _form)
    parser.add_argument("study", metavar="STUDI/STUDY", help="id studi / the id of the study")
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="berkas baru; jika kosong: ke layar / a new file; by default it is printed",
    )


def _form(options: argparse.Namespace) -> int:
    try:
        sys.stdout.write(give_out(options.root, options.study, options.output))
    except CodingRefusedError as error:
        return misused(*error.said)
    return 0
