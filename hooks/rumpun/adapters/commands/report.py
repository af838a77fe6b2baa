"""`report`: what differs from a revision, and what follows from it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ...address import LANGUAGES
from ...citation.citations import CitationError
from ..cli import FAULTY, Commands, add_command, faulty, misused
from ..report.differing import as_json, found_since
from ..report.in_words import in_words, joined
from ..report.pictured import note_pictured, pictured
from ..report.two_states import NoPagesError, NoRevisionError

_REPORT = (
    "Laporkan apa yang berbeda dari sebuah revisi git menurut maknanya: entri, simpulan, halaman. / "
    "Report what differs from a git revision by its meaning: entries, conclusions, pages."
)
_BASE = "revisi git untuk dibandingkan, misalnya main / the git revision to compare with, such as main"
_LANGUAGE = "bahasa laporan; jika kosong: keduanya / the language of the report; by default both"
_FORMAT = "markdown: untuk dibaca; json: untuk program / markdown: to read; json: for programs"
_PAGES = (
    "bandingkan juga semua halaman, selama membuat dua situs / "
    "compare all pages too, which takes as long as making two sites"
)
_PICTURES = (
    "dengan --pages: catat di berkas ini halaman mana yang digambar, dan sebut gambarnya di laporan / "
    "with --pages: note in this file which pages are to be pictured, and name the pictures in the report"
)


def add(commands: Commands) -> None:
    parser = add_command(commands, "report", _REPORT, _report)
    parser.add_argument("--base", metavar="REF", required=True, help=_BASE)
    parser.add_argument("--language", choices=LANGUAGES, help=_LANGUAGE)
    parser.add_argument("--format", choices=("markdown", "json"), default="markdown", help=_FORMAT)
    parser.add_argument("--pages", action="store_true", help=_PAGES)
    parser.add_argument("--pictures", metavar="FILE", type=Path, help=_PICTURES)


def _report(options: argparse.Namespace) -> int:
    try:
        found = found_since(options.root, options.base, options.pages)
    except NoRevisionError as error:
        return misused(
            f'Git di {options.root} tidak mengenal revisi "{error}".',
            f'Git in {options.root} knows no revision "{error}".',
        )
    except NoPagesError as error:
        return faulty(error.problems)
    except CitationError as error:
        return misused(f"Halaman tidak dapat dibuat: {error}", f"The pages could not be made: {error}")
    chosen = pictured(found) if options.pictures else ()
    if options.pictures:
        note_pictured(options.pictures, chosen)
    if options.format == "json":
        print(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    else:
        languages = [options.language] if options.language else LANGUAGES
        place = options.pictures.absolute().parent.name if options.pictures else ""
        print(joined(in_words(found, language, chosen, place) for language in languages), end="")
    return FAULTY if found.problems else 0
