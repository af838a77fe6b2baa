"""Does every published address of a record still lead somewhere?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import partial

from ..catalogue import said
from ..model.graph import Graph
from ..model.kinds import KINDS
from ..parsing.problems import Place, Problem
from ..permanence.ledger import Landmark, all_kept, is_kept, landmark_of


def check(graph: Graph) -> Iterator[Problem]:
    """Report each record, or part of one, that was published and is neither there, nor renamed, nor withdrawn."""
    published = graph.base.recorded
    recorded, by_record = graph.again("recorded", (published,), partial(_landmarks, published))
    whole = {kind for kind in KINDS if _is_whole(graph, kind)}
    for record, parts in by_record.items():
        if record.kind not in whole or all_kept(graph, record, parts):
            continue
        dead = [each for each in (record, *parts) if each in recorded and not is_kept(graph, each)]
        if not is_kept(graph, record):
            yield _record(graph, record, min(recorded[each] for each in dead), recorded)
        else:
            yield from (_part(graph, each, recorded) for each in dead)


def _landmarks(published: Mapping[str, Place]) -> tuple[dict[Landmark, Place], dict[Landmark, list[Landmark]]]:
    """Landmark -> its first place in the ledger; record -> those of its parts that stand there."""
    recorded: dict[Landmark, Place] = {}
    by_record: dict[Landmark, list[Landmark]] = {}
    for address, place in published.items():
        landmark = landmark_of(address)
        if landmark and landmark not in recorded:
            recorded[landmark] = place
            of = by_record.setdefault(Landmark(landmark.kind, landmark.id), [])
            if landmark.part:
                of.append(landmark)
    return recorded, by_record


def _is_whole(graph: Graph, kind: str) -> bool:
    """Whether every record of a kind could be read: a faulty one may well be what the address is looking for."""
    present = set(graph.records(kind))
    if kind not in graph.base.known or graph.base.known[kind] - present:
        return False
    published = "published" in {sort for sort, _ in graph.base.damaged}
    return not published and not any(sort == kind for sort, _ in graph.base.damaged)


def _record(graph: Graph, dead: Landmark, place: Place, recorded: Mapping[Landmark, Place]) -> Problem:
    """A whole record is missing: point at the file that may have become of it, else at the line of the ledger."""
    name, id_ = said(f"thing.{dead.kind}"), dead.id
    message = said("published.page_gone", name=name, id=id_)
    fresh = sorted(set(graph.records(dead.kind)) - {each.id for each in recorded if each.kind == dead.kind})
    heir = _heir(id_, fresh)
    field = f"ids = {{{id_}}}" if dead.kind == "works" else f"former_ids: [{id_}]"
    taken = f"- {{kind: {dead.kind}, id: {id_}, reason: {{id: …, en: …}}}}"
    if heir:
        hint = said("published.renamed_to_hint", heir=heir, id=id_, field=field, taken=taken)
        return Problem(_place(graph, dead.kind, heir), message, hint)
    hint = said("published.page_gone_hint", field=field, taken=taken)
    return Problem(place, message, hint)


def _part(graph: Graph, dead: Landmark, recorded: Mapping[Landmark, Place]) -> Problem:
    """A part of a record is missing: point at the part that it may have become, else at the list of parts."""
    id_ = graph.renamed.get((dead.kind, dead.id), dead.id)
    items = [each.id for each in getattr(graph.records(dead.kind)[id_], dead.part)]
    same = (each for each in recorded if (each.kind, each.part) == (dead.kind, dead.part))
    known = {each.part_id for each in same if each.id in (id_, dead.id)}
    fresh = sorted(set(items) - known)
    heir = fresh[0] if len(fresh) == 1 else _heir(dead.part_id, fresh)
    name, old = said(f"thing.{dead.part}"), dead.part_id
    message = said("published.part_gone", name=name, old=old)
    key = "withdrawn_cases" if dead.part == "cases" else "withdrawn"
    # A second list of the same name would be a fault of its own.
    there = "more" if getattr(graph.records(dead.kind)[id_], key) else "first"
    taken = said(f"published.withdraw_{there}", key=key, id=old)
    near = "part_like" if heir else "part"
    hint = said(f"published.{near}_gone_hint", heir=heir, id=old, taken=taken)
    document = graph.base.documents[dead.kind, id_]
    path = (dead.part, items.index(heir), "id") if heir else (dead.part,)
    return Problem(document.place(path), message, hint)


def _heir(id_: str, fresh: list[str]) -> str:
    """The new id that the old one may have become: the most like it; the only new one needs less likeness."""
    near = get_close_matches(id_, fresh, n=1, cutoff=0.3 if len(fresh) == 1 else 0.6)
    return near[0] if near else ""


def _place(graph: Graph, kind: str, id_: str) -> Place:
    return graph.work(id_).place if kind == "works" else graph.base.documents[kind, id_].place(())
