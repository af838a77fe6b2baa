"""The commands for a second coder: `python -m rumpun coding-sheet` and `coding-received`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..parsing.problems import report
from .coding_exchange import give_out, take_back

if TYPE_CHECKING:  # Python has no public name for what `add_subparsers` returns.
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001

_FORM = (
    "Tulis lembar kosong untuk pengode kedua, tanpa kode pertama. / "
    "Write the empty sheet for a second coder, without the first codes."
)
_FILLED = (
    "Simpan lembar yang sudah diisi di folder studinya, beserta kode pertama saat ini. / "
    "Keep a filled sheet in the folder of its study, with the first codes as they are now."
)
_STUDY = "id studi / the id of the study"
_OUTPUT = "berkas baru; jika kosong: ke layar / a new file; by default it is printed"


def add_coding_commands(commands: Commands, root_help: str) -> None:
    """Add both; they raise CodingRefusedError for an order that they cannot carry out."""
    form = commands.add_parser("coding-sheet", help=_FORM, description=_FORM)
    form.add_argument("study", metavar="STUDI/STUDY", help=_STUDY)
    form.add_argument("--output", metavar="FILE", type=Path, help=_OUTPUT)
    form.set_defaults(run=_form)
    filled = commands.add_parser("coding-received", help=_FILLED, description=_FILLED)
    filled.add_argument("study", metavar="STUDI/STUDY", help=_STUDY)
    filled.add_argument("file", metavar="FILE", type=Path, help="lembar yang sudah diisi / the filled sheet")
    filled.set_defaults(run=_filled)
    for parser in (form, filled):
        parser.add_argument("--root", metavar="ROOT", type=Path, default=Path(), help=root_help)


def _form(options: argparse.Namespace) -> int:
    sys.stdout.write(give_out(options.root, options.study, options.output))
    return 0


def _filled(options: argparse.Namespace) -> int:
    path, problems = take_back(options.root, options.study, options.file)
    sys.stdout.write(f"{report(problems)}\n" if problems else path)
    return 1 if problems else 0
