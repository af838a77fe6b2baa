"""`coding-received`: a filled form back into the folder of its study."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...parsing.problems import report
from ..cli import FAULTY, Commands, add_command, misused
from ..coding_exchange import CodingRefusedError, take_back

_FILLED = (
    "Simpan lembar yang sudah diisi di folder studinya, beserta kode pertama saat ini. / "
    "Keep a filled sheet in the folder of its study, with the first codes as they are now."
)


def add(commands: Commands) -> None:
    parser = add_command(commands, "coding-received", _FILLED, _filled)
    parser.add_argument("study", metavar="STUDI/STUDY", help="id studi / the id of the study")
    parser.add_argument("file", metavar="FILE", type=Path, help="lembar yang sudah diisi / the filled sheet")


def _filled(options: argparse.Namespace) -> int:
    try:
        path, problems = take_back(options.root, options.study, options.file)
    except CodingRefusedError as error:
        return misused(*error.said)
    sys.stdout.write(f"{report(problems)}\n" if problems else path)
    return FAULTY if problems else 0
