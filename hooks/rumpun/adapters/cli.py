"""The command line of `python -m rumpun`: one function for each command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ..catalogue import MissingWord
from ..citation.citations import CitationError
from ..model.graph import Graph
from ..model.memory import Memory
from ..parsing.problems import Problem, report
from ..permanence.editions.archive import ArchiveError
from ..site import build, read
from .annotations import as_annotations
from .coding_commands import add_coding_commands
from .coding_exchange import CodingRefusedError
from .conclusions_list import robustness_lines
from .folder import FolderRefusedError, PartsLostError, refuse_foreign, write_folder
from .freeze import RefusedError, freeze, plan
from .processes import ProcessFailedError
from .progress import Progress
from .recording import record, unrecorded
from .settings import CACHE, entries_of, settings_of, settings_problems, with_slash
from .word_files import problems_of_words

PLACEHOLDER = "https://rumpun.example/"
FAULTY, MISUSED = 1, 2
"""What the program returns for faulty entries, and for an order that it cannot carry out."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; 0 when all is well."""
    options = _parser().parse_args(arguments)
    if not (options.root / "studies").is_dir():
        return _misused(
            f"Tidak ada folder studies/ di {options.root}. Jalankan perintah ini dari folder proyek.",
            f"There is no folder studies/ in {options.root}. Run this command from the folder of the project.",
        )
    try:
        return int(options.run(options))
    except CodingRefusedError as error:
        return _misused(*error.said)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m rumpun",
        description="Memeriksa dan menerbitkan basis pengetahuan. / Checks and publishes the knowledge base.",
    )
    commands = parser.add_subparsers(required=True, metavar="PERINTAH/COMMAND")
    _add_check(commands.add_parser("check", help=_CHECK, description=_CHECK))
    _add_write(commands.add_parser("write", help=_WRITE, description=_WRITE))
    _add_edition(commands.add_parser("edition", help=_EDITION, description=_EDITION))
    _add_addresses(commands.add_parser("addresses", help=_ADDRESSES, description=_ADDRESSES))
    _add_robustness(commands.add_parser("robustness", help=_ROBUSTNESS, description=_ROBUSTNESS))
    add_coding_commands(commands, _ROOT)
    return parser


_CHECK = "Periksa semua entri tanpa membangun situs. / Check all entries without building the site."
_WRITE = "Tulis seluruh situs ke sebuah folder, tanpa MkDocs. / Write the whole site into a folder, without MkDocs."
_ADDRESSES = (
    "Bandingkan situs dengan daftar alamat yang pernah terbit. / "
    "Compare the site with the list of addresses that were published."
)
_EDITION = (
    "Bekukan situs seperti pada suatu hari, untuk dikutip. / Freeze the site as it was on a day, to be cited for good."
)
_ROBUSTNESS = (
    "Tulis semua simpulan, dari yang paling teguh, dan kode, temuan, atau studi yang menjadi gantungannya. / "
    "List all conclusions, the firmest first, with the codes, findings or studies that each hangs on."
)
_QUIET = "jangan ceritakan kemajuannya / do not tell how far it is"
_ROOT = "folder proyek; jika kosong: folder ini / the folder of the project; by default the current one"


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("root", metavar="ROOT", nargs="?", type=Path, default=Path(), help=_ROOT)
    parser.add_argument(
        "--format",
        choices=("text", "github"),
        default="text",
        help="text: untuk dibaca; github: catatan pada pull request / text: to read; github: notes on a pull request",
    )
    _add_quiet(parser)
    parser.set_defaults(run=_check)


def _add_write(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        metavar="FOLDER",
        type=Path,
        help="folder tujuan; isinya diganti seluruhnya / where to; everything in it is replaced",
    )
    parser.add_argument("--root", metavar="ROOT", type=Path, default=Path(), help=_ROOT)
    parser.add_argument(
        "--site-url",
        default=PLACEHOLDER,
        help="alamat situs, dengan https:// / the address of the site, with https:// (%(default)s)",
    )
    parser.add_argument(
        "--repository",
        default="",
        help="alamat repositori, untuk tautan sunting dan riwayat / the address of the repository, for the links to "
        "edit a page and to see its history, such as https://github.com/OWNER/REPOSITORY",
    )
    parser.add_argument(
        "--edit-uri", default="edit/main/", help="bagian alamat untuk menyunting / the part for editing (%(default)s)"
    )
    parser.add_argument(
        "--history-uri",
        default="commits/main/",
        help="bagian alamat untuk riwayat / the part for the history (%(default)s)",
    )
    parser.add_argument(
        "--lines-uri",
        default="blame/main/",
        help="bagian alamat untuk riwayat per baris / the part for the history of each line (%(default)s)",
    )
    _add_quiet(parser)
    parser.set_defaults(run=_write)


def _add_addresses(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("root", metavar="ROOT", nargs="?", type=Path, default=Path(), help=_ROOT)
    parser.add_argument(
        "--record",
        action="store_true",
        help="tambahkan alamat yang baru ke daftar; dijalankan sesudah terbit / add the new addresses to the list; "
        "to be run after publishing",
    )
    parser.set_defaults(run=_addresses)


def _add_robustness(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("root", metavar="ROOT", nargs="?", type=Path, default=Path(), help=_ROOT)
    parser.set_defaults(run=_robustness)


def _add_edition(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("date", metavar="TTTT-BB-HH/YYYY-MM-DD", help="hari yang dibekukan / the day to freeze")
    parser.add_argument("--root", metavar="ROOT", type=Path, default=Path(), help=_ROOT)
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
    _add_quiet(parser)
    parser.set_defaults(run=_edition)


def _add_quiet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-q", "--quiet", action="store_true", help=_QUIET)


def _check(options: argparse.Namespace) -> int:
    words = problems_of_words(options.root)
    graph = None
    try:
        with Progress(quiet=options.quiet) as progress:
            progress.begin("reading")
            graph, found = read(options.root, Memory(entries_of(options.root)))
        problems = tuple(sorted({*words, *found, *settings_problems(options.root)}))
    except MissingWord:
        if not words:
            raise
        problems = words  # Nothing else can be said without words.
    if options.format == "github" and problems:
        print(as_annotations(problems, _inside_repository(options.root)))
    elif problems:
        print(report(problems))
    print(_summary(graph, problems))
    return FAULTY if problems else 0


def _write(options: argparse.Namespace) -> int:
    site_url = with_slash(options.site_url)
    try:
        refuse_foreign(options.folder)
        uris = options.edit_uri, options.history_uri, options.lines_uri
        settings = settings_of(options.root, site_url, options.repository, *uris)
        with Progress(quiet=options.quiet) as progress:
            site = build(options.root, settings, parts=False, begin=progress.begin)
            files = 0 if site.problems else write_folder(site, options.folder, site_url, progress, options.root / CACHE)
        problems = site.problems
    except PartsLostError as error:
        problems = error.problems
    except FolderRefusedError as error:
        return _misused(*error.said)
    except (CitationError, ArchiveError, ProcessFailedError, OSError) as error:
        return _misused(f"Situs tidak dapat ditulis: {error}", f"The site could not be written: {error}")
    if problems:
        print(report(problems))
        print(_count(problems))
        return FAULTY
    print(f"{options.folder}: {len(site.pages)} halaman, {files} berkas / pages, files")
    return 0


def _addresses(options: argparse.Namespace) -> int:
    try:
        site = build(options.root, settings_of(options.root, PLACEHOLDER))
        if site.problems:
            print(report(site.problems))
            print(_count(site.problems))
            return FAULTY
        new = (record if options.record else unrecorded)(options.root, site.addresses)
    except (CitationError, OSError) as error:
        return _misused(f"Situs tidak dapat dibuat: {error}", f"The site could not be made: {error}")
    for each in new:
        print(f"+ /{each}")
    said = ("dicatat", "recorded") if options.record else ("belum dicatat", "not recorded yet")
    print(f"{len(site.addresses)} alamat, {len(new)} {said[0]} / addresses, {len(new)} {said[1]}")
    return 0


def _robustness(options: argparse.Namespace) -> int:
    graph, problems = read(options.root, Memory(entries_of(options.root)))
    if problems:
        print(report(problems))
        print(_count(problems))
        return FAULTY
    for line in robustness_lines(graph):
        print(line)
    return 0


def _edition(options: argparse.Namespace) -> int:
    # Where the day begins first, at UTC+14, it has begun: nobody should have to wait for Greenwich.
    today = (datetime.now(UTC) + timedelta(hours=14)).date().isoformat()
    try:
        chosen = plan(options.root, options.date, today, options.site_url, options.trial)
        print(
            f"Membangun {chosen.site_url} dari versi {chosen.commit[:7]} … / "
            f"Building {chosen.site_url} from version {chosen.commit[:7]} …",
            flush=True,
        )
        with Progress(quiet=options.quiet) as progress:
            archive = freeze(options.root, chosen, progress.begin)
    except RefusedError as error:
        return _misused(*error.said)
    print(
        f"{archive}: simpan (commit) bersama manifesnya, lalu terbitkan situsnya.\n"
        "Commit it together with its manifest, then publish the site."
    )
    return 0


def _inside_repository(root: Path) -> str:
    """The root as GitHub names it; an absolute one is taken for the repository itself."""
    return "" if root.is_absolute() else root.as_posix()


def _summary(graph: Graph | None, problems: tuple[Problem, ...]) -> str:
    if problems or graph is None:
        return _count(problems)
    base = graph.base
    terms = sum(len(each) for each in base.terms.values())
    return (
        f"Tidak ada masalah: {len(base.studies)} studi, {terms} istilah, {len(base.works)} pustaka.\n"
        f"No problems: {len(base.studies)} studies, {terms} terms, {len(base.works)} works."
    )


def _count(problems: tuple[Problem, ...]) -> str:
    return f"{len(problems)} masalah / {len(problems)} problem{'' if len(problems) == 1 else 's'}"


def _misused(indonesian: str, english: str) -> int:
    print(f"{indonesian}\n{english}", file=sys.stderr)
    return MISUSED
