"""`import`: references of other programs, into the bibliography."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ...catalogue import Said, said
from ...model.graph import Graph
from ...model.load import BIBLIOGRAPHY
from ...model.memory import Memory
from ...parsing.latex import plain_text
from ...parsing.problems import report
from ...permanence.ledger import landmark_of
from ...site import read
from ..cli import FAULTY, Commands, add_command
from ..settings import entries_of

if TYPE_CHECKING:
    from ...citation.incoming.merging import Taken
    from ...citation.incoming.reading import Incoming

_IMPORT = (
    "Masukkan referensi dari Zotero, Mendeley, jurnal, dan lain-lain ke bib/references.bib. / "
    "Take references from Zotero, Mendeley, journals and others into bib/references.bib."
)
_FILES = (
    "berkas BibTeX, BibLaTeX, RIS, CSL-JSON, Dublin Core (XML), atau teks berisi DOI atau baris cara mengutip; - untuk "
    "masukan / a file of BibTeX, BibLaTeX, RIS, CSL-JSON, Dublin Core (XML), or a text with DOIs or lines on how to "
    "cite; - for what is typed or pasted"
)
_TRY = "hanya ceritakan, jangan tulis apa pun / only tell, write nothing"


def add(commands: Commands) -> None:
    parser = add_command(commands, "import", _IMPORT, _import)
    parser.add_argument("files", metavar="FILE", nargs="+", help=_FILES)
    parser.add_argument("--dry-run", action="store_true", help=_TRY)


def _import(options: argparse.Namespace) -> int:
    from ...citation.incoming.merging import merged  # noqa: PLC0415 - other commands start without it
    from ...citation.incoming.reading import read_references  # noqa: PLC0415 - see above

    graph, _ = read(options.root, Memory(entries_of(options.root)))
    if "works" not in graph.base.known:
        _print(said("import.unreadable", path=BIBLIOGRAPHY))
        return FAULTY
    sources = [(name, read_references(_text_of(name), name)) for name in options.files]
    drafts = [draft for _, source in sources for draft in source.drafts]
    taken = iter(list(merged(drafts, graph.base.works.values(), _keys(graph))))
    added: list[str] = []
    for name, source in sources:
        for line in _told_of(name, source):
            _print(line)
        for each in (next(taken) for _ in source.drafts):
            for line in _told(each, options.dry_run):
                _print(line)
            added += [] if each.there else [each.draft.text()]
    if added and not options.dry_run:
        with (options.root / BIBLIOGRAPHY).open("a", encoding="utf-8", newline="\n") as file:
            file.write("".join(f"\n{each}" for each in added))
        _print(said("import.done", path=BIBLIOGRAPHY, n=len(added)))
    return FAULTY if any(source.strange or source.problems or not source.drafts for _, source in sources) else 0


def _text_of(name: str) -> str:
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8", errors="replace")


def _keys(graph: Graph) -> set[str]:
    """All keys that are given, or were once: an address belongs to one work for good."""
    former = {key for kind, key in (*graph.renamed, *graph.withdrawn) if kind == "works"}
    published = {mark.id for each in graph.base.recorded if (mark := landmark_of(each)) and mark.kind == "works"}
    return {*graph.base.known["works"], *former, *published}


def _told_of(name: str, source: Incoming) -> Iterator[Said]:
    if source.drafts:
        yield said("import.read", name=name, form=source.form, n=len(source.drafts))
    else:
        yield said("import.nothing", name=name)
        yield said("import.nothing_hint")
    if source.problems:
        sys.stdout.write(f"{report(source.problems)}\n")
    for line in source.strange:
        yield said("import.strange", shown=line if len(line) <= 80 else f"{line[:80]}…")


def _told(taken: Taken, trial: bool) -> Iterator[Said]:
    draft = taken.draft
    if taken.there:
        yield _under(said("import.there", key=taken.there.key, place=taken.there.place))
        if taken.lacking:
            listed = ", ".join(f"{name} = {{{value}}}" for name, value in taken.lacking.items())
            yield _under(said("import.lacking", listed=listed), 4)
        return
    title = plain_text(draft.fields.get("title", "")) or said("import.no_title")
    yield _under(said("import.would_be_added" if trial else "import.added", key=draft.key, title=title))
    for problem in taken.problems:
        yield _under(said("import.missing", message=problem.message, hint=problem.hint), 4)
    if draft.guessed:
        listed = ", ".join(f"{name} = {{{draft.fields[name]}}}" for name in draft.guessed if name in draft.fields)
        yield _under(said("import.guessed", listed=listed), 4)
    if draft.left_out:
        yield _under(said("import.left_out", listed=", ".join(draft.left_out)), 4)


def _under(line: Said, depth: int = 2) -> Said:
    return Said(" " * depth + line.id, " " * depth + line.en)


def _print(line: Said) -> None:
    depth = len(line.id) - len(line.id.lstrip())
    sys.stdout.write(f"{line.id}\n{' ' * depth}[en] {line.en.strip()}\n")
