"""`receive`: what somebody entered in the form of the site, as files of the repository."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...catalogue import said
from ...parsing.problems import report
from ..cli import Commands, add_command, faulty, misused
from ..receiving import receive

_RECEIVE = (
    "Periksa berkas kontribusi (*.rumpun.json), lalu tulis isinya sebagai berkas entri; tidak ada yang ditimpa. / "
    "Check a contribution (*.rumpun.json), then write what it holds as files of entries; nothing is overwritten."
)


def add(commands: Commands) -> None:
    parser = add_command(commands, "receive", _RECEIVE, _receive)
    parser.add_argument("file", metavar="FILE", type=Path, help="berkas dari formulir / the file from the form")


def _receive(options: argparse.Namespace) -> int:
    if not options.file.is_file():
        return misused(f"Tidak ada berkas {options.file}.", f"There is no file {options.file}.")
    try:
        received = receive(options.root, options.file)
    except OSError as error:
        return misused(
            f"Tidak ada yang ditulis: {error}",
            f"Nothing was written: {error}",
        )
    if received.problems:
        return faulty(received.problems)
    print("\n".join(received.files))
    if received.unsettled:
        print("\n" + " / ".join(said("receive.unsettled", n=len(received.unsettled))))
        print(report(received.unsettled))
    return 0
