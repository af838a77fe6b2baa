"""`write`: the whole site into a folder, without MkDocs."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...citation.citations import CitationError
from ...permanence.editions.archive import ArchiveError
from ...site import build
from ..cli import Commands, add_command, add_quiet, faulty, misused
from ..folder import FolderRefusedError, PartsLostError, refuse_foreign, write_folder
from ..processes import ProcessFailedError
from ..progress import Progress
from ..settings import CACHE, PLACEHOLDER, placeholder_notice, settings_of, with_slash

_WRITE = "Tulis seluruh situs ke sebuah folder, tanpa MkDocs. / Write the whole site into a folder, without MkDocs."
_FOLDER = "folder tujuan; isinya diganti seluruhnya / where to; everything in it is replaced"
_ZIP = "beserta salinan situs sebagai satu berkas ZIP / with a copy of the site as one ZIP file"
_OPTIONS = {
    "--site-url": (PLACEHOLDER, "alamat situs, dengan https:// / the address of the site, with https:// (%(default)s)"),
    "--repository": (
        "",
        "alamat repositori, untuk tautan sunting dan riwayat / the address of the repository, for the links to "
        "edit a page and to see its history, such as https://github.com/OWNER/REPOSITORY",
    ),
    "--edit-uri": ("edit/main/", "bagian alamat untuk menyunting / the part for editing (%(default)s)"),
    "--history-uri": ("commits/main/", "bagian alamat untuk riwayat / the part for the history (%(default)s)"),
    "--lines-uri": (
        "blame/main/",
        "bagian alamat untuk riwayat per baris / the part for the history of each line (%(default)s)",
    ),
}
"""Option -> what it is where it is not given, and what it means."""


def add(commands: Commands) -> None:
    parser = add_command(commands, "write", _WRITE, _write)
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_FOLDER)
    for name, (default, meaning) in _OPTIONS.items():
        parser.add_argument(name, default=default, help=meaning)
    parser.add_argument("--zip", action="store_true", help=_ZIP)
    add_quiet(parser)


def _write(options: argparse.Namespace) -> int:
    site_url = with_slash(options.site_url)
    try:
        refuse_foreign(options.folder)
        uris = options.edit_uri, options.history_uri, options.lines_uri
        settings = settings_of(options.root, site_url, options.repository, *uris, zip_copy=options.zip)
        with Progress(quiet=options.quiet) as progress:
            site = build(options.root, settings, parts=False, begin=progress.begin)
            files = 0 if site.problems else write_folder(site, options.folder, site_url, progress, options.root / CACHE)
        problems = site.problems
    except PartsLostError as error:
        problems = error.problems
    except FolderRefusedError as error:
        return misused(*error.said)
    except (CitationError, ArchiveError, ProcessFailedError, OSError) as error:
        return misused(f"Situs tidak dapat ditulis: {error}", f"The site could not be written: {error}")
    if problems:
        return faulty(problems)
    if notice := placeholder_notice(site_url):
        print(notice)
    print(f"{options.folder}: {len(site.pages)} halaman, {files} berkas / pages, files")
    return 0
