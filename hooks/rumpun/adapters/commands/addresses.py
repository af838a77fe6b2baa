"""`addresses`: what the site has beside what was ever published."""

from __future__ import annotations

import argparse

from ...citation.citations import CitationError
from ...site import build
from ..cli import Commands, add_command, faulty, misused
from ..recording import record, unrecorded
from ..settings import PLACEHOLDER, settings_of

_ADDRESSES = (
    "Bandingkan situs dengan daftar alamat yang pernah terbit. / "
    "Compare the site with the list of addresses that were published."
)


def add(commands: Commands) -> None:
    parser = add_command(commands, "addresses", _ADDRESSES, _addresses, root_first=True)
    parser.add_argument(
        "--record",
        action="store_true",
        help="tambahkan alamat yang baru ke daftar; dijalankan sesudah terbit / add the new addresses to the list; "
        "to be run after publishing",
    )


def _addresses(options: argparse.Namespace) -> int:
    try:
        site = build(options.root, settings_of(options.root, PLACEHOLDER))
        if site.problems:
            return faulty(site.problems)
        new = (record if options.record else unrecorded)(options.root, site.addresses)
    except (CitationError, OSError) as error:
        return misused(f"Situs tidak dapat dibuat: {error}", f"The site could not be made: {error}")
    for each in new:
        print(f"+ /{each}")
    said = ("dicatat", "recorded") if options.record else ("belum dicatat", "not recorded yet")
    print(f"{len(site.addresses)} alamat, {len(new)} {said[0]} / addresses, {len(new)} {said[1]}")
    return 0
