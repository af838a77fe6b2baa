"""`edition`: the site as it was on a day, frozen."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime, timedelta

from ...catalogue import said
from ..cli import Commands, add_command, add_quiet, misused
from ..freeze import RefusedError, freeze, plan, prove
from ..progress import Progress

_EDITION = (
    "Bekukan situs seperti pada suatu hari, untuk dikutip. / Freeze the site as it was on a day, to be cited for good."
)


def add(commands: Commands) -> None:
    parser = add_command(commands, "edition", _EDITION, _edition)
    parser.add_argument("date", metavar="TTTT-BB-HH/YYYY-MM-DD", help="hari yang dibekukan / the day to freeze")
    parser.add_argument(
        "--site-url",
        default=os.environ.get("RUMPUN_SITE_URL", ""),
        help="alamat situs, dengan https:// / the address of the site, with https:// (RUMPUN_SITE_URL, mkdocs.yml)",
    )
    parser.add_argument(
        "--trial",
        action="store_true",
        help="juga dengan alamat contoh, hanya untuk mencoba / also with the example address, only to try it out",
    )
    parser.add_argument(
        "--prove",
        action="store_true",
        help="buat lagi edisi yang sudah ada dan bandingkan / make an edition that is there again, and compare",
    )
    add_quiet(parser)


def _edition(options: argparse.Namespace) -> int:
    # Where the day begins first, at UTC+14, it has begun: nobody should have to wait for Greenwich.
    today = (datetime.now(UTC) + timedelta(hours=14)).date().isoformat()
    try:
        if options.prove:
            return _proven(options)
        chosen = plan(options.root, options.date, today, options.site_url, options.trial)
        print(
            f"Membangun {chosen.site_url} dari versi {chosen.commit[:7]} … / "
            f"Building {chosen.site_url} from version {chosen.commit[:7]} …",
            flush=True,
        )
        with Progress(quiet=options.quiet) as progress:
            archive = freeze(options.root, chosen, progress.begin)
    except RefusedError as error:
        return misused(*error.said)
    print(
        f"{archive}: simpan (commit) bersama manifesnya, lalu terbitkan situsnya.\n"
        "Commit it together with its manifest, then publish the site."
    )
    return 0


def _proven(options: argparse.Namespace) -> int:
    """RefusedError unless the edition comes out the same."""
    with Progress(quiet=options.quiet) as progress:
        edition = prove(options.root, options.date, progress.begin)
    for line in said("prove.same", date=edition.date, commit=edition.commit[:12]):
        print(line)
    return 0
