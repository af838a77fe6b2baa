"""What published addresses name: the address of each record, its former names, and what is promised to stay."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from ..address import ANCHORS, LANGUAGES, SECTIONS, address, anchor_of
from ..model.graph import Graph
from ..model.kinds import KINDS
from ..model.records import Record, Withdrawn


class Landmark(NamedTuple):
    """What an address names: a record, or a part of it with an anchor of its own. Both languages have it."""

    kind: str
    id: str
    part: str = ""
    """`findings`, `cases`, `constructs`; empty for the record itself."""
    part_id: str = ""

    def address(self, language: str) -> str:
        """Site-relative, as from `address`, perhaps with an #anchor."""
        if self.kind == "glossary":
            return f"{address(language, 'glossary')}#{self.id}"
        anchor = f"#{anchor_of(self.part, self.part_id)}" if self.part else ""
        return address(language, self.kind, self.id) + anchor


def landmark_of(published: str) -> Landmark | None:
    """What a site-relative address names; None for pages that are no record's own, such as lists and tools."""
    language = "en" if published.startswith("en/") else "id"
    path, _, anchor = published.removeprefix("en/").partition("#")
    section, _, rest = path.partition("/")
    kind = next((kind for kind in KINDS if SECTIONS[kind][language] == section), None)
    id_ = rest.removesuffix("/")
    if kind == "glossary":
        return Landmark(kind, anchor) if anchor and not rest else None
    if kind is None or not id_ or "/" in id_ or not rest.endswith("/"):
        return None
    if not anchor:
        return Landmark(kind, id_)
    if kind == "studies":
        part = "cases" if anchor.startswith(ANCHORS["cases"]) else "findings"
        return Landmark(kind, id_, part, anchor.removeprefix(ANCHORS[part]))
    return Landmark(kind, id_, "constructs", anchor) if kind == "theories" else None


def landmarks(graph: Graph) -> Iterator[Landmark]:
    """Every record that is there, with its parts."""
    for kind in KINDS:
        for id_, record in graph.records(kind).items():
            yield Landmark(kind, id_)
            for part in KINDS[kind].parts:
                yield from (Landmark(kind, id_, part, each.id) for each in getattr(record, part))


def is_kept(graph: Graph, landmark: Landmark) -> bool:
    """Whether an address that was published still leads somewhere: to the thing, to its new name, or to the reason."""
    kind, id_, part, part_id = landmark
    if (kind, id_) in graph.withdrawn:
        return True
    now = graph.renamed.get((kind, id_), id_)
    if now not in graph.records(kind):
        return False
    return not part or part_id in _ids_of_parts(graph, kind, now, part)


def all_kept(graph: Graph, record: Landmark, parts: Collection[Landmark]) -> bool:
    """Whether `is_kept` holds for a record that has never had another name, and for all of these parts of it.

    Of nearly every record it does, and then nothing of it need be asked one by one.
    """
    kind, id_ = record.kind, record.id
    known = graph.records(kind).get(id_)
    if known is None or (kind, id_) in graph.withdrawn or (kind, id_) in graph.renamed:
        return False
    return graph.again(("kept", kind, id_), (known, parts), lambda: all(is_kept(graph, each) for each in parts))


def _ids_of_parts(graph: Graph, kind: str, id_: str, part: str) -> frozenset[str]:
    """All ids that the parts of a record have or had; a ledger names each of them."""
    known = graph.derived(_parts_known)
    if (kind, id_, part) not in known:
        known[kind, id_, part] = frozenset(dict(known_parts(graph.records(kind)[id_], part)))
    return known[kind, id_, part]


def _parts_known(_graph: Graph) -> dict[tuple[str, str, str], frozenset[str]]:
    return {}


def known_parts(record: Record, part: str) -> Iterator[tuple[str, str]]:
    """(id, present id) of the parts of a record, under all their names; the present id of a withdrawn one is empty."""
    for each in getattr(record, part):
        yield from ((id_, each.id) for id_ in (each.id, *each.former_ids))
    for gone in withdrawn_parts(record, part):
        yield from ((id_, "") for id_ in (gone.id, *gone.former_ids))


def withdrawn_parts(record: object, part: str) -> list[Withdrawn]:
    """What was taken back of a record: its findings, cases or constructs; nothing where such a record has no parts."""
    own = (kind.parts for kind in KINDS.values() if kind.model and isinstance(record, kind.model))
    return [gone for parts in own if part in parts for gone in getattr(record, parts[part])]


def former_columns(graph: Graph) -> dict[str, tuple[str, ...]]:
    """Column of the comparison (`study-id`, `study-id.case-id`) -> what it was called before, for selections kept."""
    found: dict[str, tuple[str, ...]] = {}
    for id_, study in graph.base.studies.items():
        names = (id_, *study.former_ids)
        found[id_] = names[1:]
        for case in study.cases:
            own = (case.id, *case.former_ids)
            found[f"{id_}.{case.id}"] = tuple(f"{name}.{each}" for name in names for each in own)[1:]
    return {column: before for column, before in found.items() if before}


# --- what is promised --------------------------------------------------------------------------------------------

_PROMISED_FILE = re.compile(
    r"data/v1/.+|data/contribute/.+\.(?:schema\.json|template\.yml)|(?:en/)?llms\.txt|(?!edisi/)(?:en/)?[\w-]+/[\w./-]+\.(?:xml|atom)"
)
BESIDE = ("citation.bib", "citation.json", "citation.ris")
"""What every page that was published has beside it; promised together with the page, without a line of its own."""


def promised(graph: Graph, pages: Iterable[str], files: Collection[str]) -> tuple[str, ...]:
    """The addresses that a site promises to keep, sorted.

    They are its pages, the anchors of findings, cases, constructs and glossary terms, the versioned data, schemas and
    templates of entries, and the feeds.
    """
    found = {page for page in pages if not page.endswith("404.html")}
    found |= {each.address(language) for each in landmarks(graph) for language in LANGUAGES}
    found |= {file for file in files if _PROMISED_FILE.fullmatch(file)}
    return tuple(sorted(found))


def beside(published: str) -> Iterator[str]:
    """The files that belong to a page that was published; a frozen edition keeps its own, and the search has none."""
    path = published.partition("#")[0]
    search = {address(language, "search") for language in LANGUAGES}
    editions = address("id", "editions")
    frozen = path.startswith(editions) and path != editions
    if (not path or path.endswith("/")) and path not in search and not frozen:
        yield from (path + name for name in BESIDE)


def stem(file: str) -> str:
    """The name of a file without folder and endings: `amalia2017` of `data/v1/references/amalia2017.bib`."""
    return file.rpartition("/")[2].partition(".")[0]


def copies(graph: Graph, files: Collection[str]) -> dict[str, str]:
    """Former address -> present one, of files that are named after a renamed record or lie below its page.

    A file cannot send anybody on, so it is there under both names.
    """
    found: dict[str, str] = {}
    by_stem: dict[str, list[str]] = {id_: [] for id_ in graph.renamed.values()}
    for file in files if by_stem else ():
        if file.startswith("data/") and (id_ := stem(file)) in by_stem:
            by_stem[id_].append(file)
    pages: dict[str, list[str]] = {}
    for (kind, old), id_ in graph.renamed.items():
        for file in by_stem[id_]:
            folder, name = posixpath.split(file)
            found[f"{folder}/{old}{name.removeprefix(id_)}"] = file
        for language in LANGUAGES if kind != "glossary" else ():
            pages.setdefault(address(language, kind, id_), []).append(address(language, kind, old))
    for file in files if pages else ():
        folder, slash, name = file.rpartition("/")
        for old in pages.get(folder + slash, ()):
            found[f"{old}{name}"] = file
    return {old: file for old, file in sorted(found.items()) if old not in files}
