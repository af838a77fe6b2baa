"""What reading lists may name besides pages: their parts, and whatever bears another name now or was taken back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from ..address import address, anchor_of
from ..model.graph import Graph, Node
from ..model.kinds import KINDS
from ..model.records import Record
from ..model.study import Case, Finding, Study
from ..permanence.ledger import Landmark, known_parts, withdrawn_parts
from ..permanence.redirects import Redirects
from ..render.page_builder import PageBuilder
from ..synthesis.pairs import Pairs
from ..words.words import lower_first


class PagePart(NamedTuple):
    """A finding, a case or a construct: a part of a page with an anchor of its own."""

    part: str
    """`findings`, `cases` or `constructs`."""
    anchor: str
    name: str
    """What stands behind the title of its page and a colon; for findings and cases as in their own citation."""


def parts_of(builder: PageBuilder, kind: str, id_: str) -> Iterator[PagePart]:
    """The parts of a record that are there, in the order of its file."""
    record = builder.graph.records(kind)[id_]
    for part in KINDS[kind].parts:
        for each in getattr(record, part):
            yield PagePart(part, anchor_of(part, each.id), _name(builder, id_, record, each))


def old_parts(builder: PageBuilder, kind: str, id_: str) -> dict[str, dict[str, str]]:
    """Anchor -> `now`, the present anchor; or `gone`, why it was taken back, with its `kind` and its `name`, the id."""
    record = builder.graph.records(kind)[id_]
    found: dict[str, dict[str, str]] = {}
    for part in KINDS[kind].parts:
        for old, now in known_parts(record, part):
            if now and old != now:
                found[anchor_of(part, old)] = {"now": anchor_of(part, now)}
        for gone in withdrawn_parts(record, part):
            said = {"kind": part_kind(builder, part), "name": gone.id, "gone": builder.plain(gone.reason)}
            found |= {anchor_of(part, name): said for name in (gone.id, *gone.former_ids)}
    return found


def part_kind(builder: PageBuilder, part: str) -> str:
    """What a kind of part is called."""
    return str(builder.t[f"withdrawn_part_{part}"])


def case_part_name(builder: PageBuilder, study_id: str, case: Case) -> str:
    """What the citation of a case puts behind the name of its study."""
    return case.name if case.name != builder.name_of("studies", study_id) else str(builder.t.cases_title)


def _name(builder: PageBuilder, id_: str, record: Record, part: Any) -> str:
    if isinstance(part, Case):
        return case_part_name(builder, id_, part)
    if isinstance(part, Finding) and isinstance(record, Study):
        theme = builder.name_of("themes", part.theme)
        cases = {case.id: case.name for case in record.cases}
        if part.case and len(cases) == 1:
            return theme
        return f"{theme} – {cases[part.case] if part.case else lower_first(builder.t.in_general)}"
    return builder.pick(part.name)


# --- other names -------------------------------------------------------------------------------------------------


def moved_places(graph: Graph, pairs: Pairs, there: Collection[str]) -> dict[str, str]:
    """Place that a list may name -> the present one; `there` holds the places that have a file of their own.

    A place is the Indonesian address without the slash at the end of its path, as in `studi/kube-mentari#kohesi`.
    """
    recorded = (each for each in graph.base.recorded if not each.startswith("en/"))
    targets = Redirects(graph, pairs, {f"{place}/" for place in there}).all(recorded)
    found = {old[:-1]: re.sub(r"/(?=[?#]|$)", "", now) for old, now in targets.items() if not old.startswith("en/")}
    for id_, study in graph.base.studies.items():
        own = address("id", "studies", id_)
        for case, present in known_parts(study, "cases"):
            anchor = anchor_of("cases", present or case)
            now = own + anchor if own + anchor in there else f"{own[:-1]}#{anchor}"
            for name in (id_, *study.former_ids):
                found[address("id", "studies", name) + anchor_of("cases", case)] = now
    return {old: now for old, now in sorted(found.items()) if old not in there}


def gone_place(builder: PageBuilder, node: Node) -> dict[str, Any]:
    """What is said at the place of a record that was taken back: why, and title and address of what to read instead."""
    kind, id_ = node
    record = builder.graph.withdrawn[node]
    said: dict[str, Any] = {
        "title": id_, "href": Landmark(kind, id_).address(builder.language), "gone": builder.plain(record.reason)
    }  # fmt: skip
    successor = builder.graph.successor(record)
    if successor:
        said["instead"] = [builder.name_of(*successor), Landmark(*successor).address(builder.language)]
    return said
