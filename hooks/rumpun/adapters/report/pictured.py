"""Which pages of a proposal are worth a picture: those of what is new or changed, then others that changed with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ...address import LANGUAGES, address, steps_of_document
from ...permanence.record_changes import DOCUMENTS, SECOND_CODINGS, RecordChange
from .differing import Differing

MOST_PICTURED = 12
_LONGEST_NAME = 60


class PicturedPage(NamedTuple):
    """A page, and the file that its picture is put into."""

    page: str
    """Its address, site-relative."""
    file: str


def pictured(found: Differing) -> tuple[PicturedPage, ...]:
    """At most `MOST_PICTURED` pages, studies first and each record in both languages; none where none were compared."""
    if found.pages is None:
        return ()
    there = {*found.pages.added, *found.pages.changed}
    changed = sorted((each for each in found.records if each.what != "gone"), key=_rank)
    own = [url for each in changed for url in _pages_of(each) if url in there]
    others = sorted(found.pages.added, key=_is_english) + sorted(found.pages.changed, key=_is_english)
    chosen = list(dict.fromkeys([*own, *others]))[:MOST_PICTURED]
    return tuple(PicturedPage(url, _file(number, url)) for number, url in enumerate(chosen, 1))


def note_pictured(file: Path, chosen: Sequence[PicturedPage]) -> None:
    """Write the list that `tools/report_pictures.py` reads; the pictures go beside it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    told = json.dumps([each._asdict() for each in chosen], indent=2)
    file.write_text(f"{told}\n", encoding="utf-8", newline="\n")


def _pages_of(record: RecordChange) -> Iterator[str]:
    """Its own page in both languages."""
    if record.kind == DOCUMENTS:
        language, _, name = record.id.removesuffix(".md").partition("/")
        yield address(language, *steps_of_document(name))
        return
    for language in LANGUAGES:
        if record.kind == "glossary":
            yield address(language, "glossary")
        else:
            yield address(language, "studies" if record.kind == SECOND_CODINGS else record.kind, record.id)


def _rank(record: RecordChange) -> tuple[bool, bool]:
    """Studies first, and of hand-written pages those in Indonesian, which most readers read."""
    return record.kind != "studies", record.kind == DOCUMENTS and _is_english(record.id)


def _is_english(url: str) -> bool:
    return url.startswith("en/")


def _file(number: int, url: str) -> str:
    """Two digits and the address in letters that any disk takes: `01-studi-kube-mentari.webp`."""
    words = re.sub(r"[^a-z0-9]+", "-", url.lower()).strip("-")[:_LONGEST_NAME].rstrip("-")
    return f"{number:02}-{words or 'beranda'}.webp"
