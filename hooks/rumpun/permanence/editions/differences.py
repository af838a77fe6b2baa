"""What has changed between two snapshots, one difference for each thing that a reader would be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...model.graph import Graph
from ...model.kinds import KINDS
from .shelf import Edition
from .snapshot import Snapshot, snapshot

Kept = Mapping[str, Any]
CODED = ("theme", "case", "level", "effect", "evidence")
"""What is coded of a finding, in the order in which a sentence says it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was."""

    what: str
    """`added`, `gone`, `withdrawn`, `moved` (another id), `named` (another name), `theories_added`, `theories_gone`,
    `methods_…`, `outcome`, `coded`, `summary`, `revised` (anything else of it)."""
    kind: str
    """The kind of record: `studies`, `works` or a kind of term."""
    id: str
    """The present id of the record; of one that is gone, the former."""
    part: str = ""
    """`cases` or `findings` when the difference lies in a part of a study."""
    part_id: str = ""
    before: Kept | None = None
    """What was kept of the record or part; None for what is new."""
    after: Kept | None = None
    """What is kept of it now, of a record as far as it is told; None for what is gone."""
    values: tuple[str, ...] = ()
    """The ids that were added or are gone; the coded values that differ; the reason, in both languages."""


Compared = tuple[Edition, tuple[Difference, ...]]
"""An edition, and everything that differs from it."""


def since(graph: Graph, editions: Iterable[Edition]) -> list[Compared]:
    """What differs from each of these editions now: the same in both languages, so worked out for who asks first."""
    known, now = graph.derived(_compared_before), dict[str, dict[str, Any]]()
    for edition in editions:
        if not any(each is edition for each, _ in known):
            now = now or snapshot(graph)
            known.append((edition, differences(edition.records, now)))
    return [(edition, next(found for each, found in known if each is edition)) for edition in editions]


def _compared_before(_graph: Graph) -> list[Compared]:
    return []


def differences(before: Snapshot, after: Snapshot) -> tuple[Difference, ...]:
    """Everything that differs, by kind of record and id; the parts of a study stand behind what it says as a whole."""
    before = {**before, "studies": _in_present_words(before, after)}
    return tuple(
        found
        for kind in KINDS
        for found in _compared(
            before.get(kind, {}), after.get(kind, {}), _DifferenceReader(kind).record, _DifferenceReader(kind).only
        )
    )


def _in_present_words(before: Snapshot, after: Snapshot) -> dict[str, dict[str, Any]]:
    """The studies as they were, but with the present ids of the theories, methods, themes and cases they name."""
    now = {kind: _known_as(after.get(kind, {})) for kind in KINDS}
    found: dict[str, dict[str, Any]] = {}
    for id_, kept in before.get("studies", {}).items():
        study = after.get("studies", {}).get(now["studies"].get(id_, id_), {})
        cases = _known_as(study.get("cases", {}))
        findings = {
            each: {
                **finding,
                "theme": now["themes"].get(finding["theme"], finding["theme"]),
                **({"case": cases.get(finding["case"], finding["case"])} if "case" in finding else {}),
            }
            for each, finding in kept.get("findings", {}).items()
        }
        used = {uses: [now[uses].get(each, each) for each in kept.get(uses, [])] for uses in ("theories", "methods")}
        how = {
            f"{uses}_used": {now[uses].get(each, each): told for each, told in kept.get(f"{uses}_used", {}).items()}
            for uses in used
        }
        found[id_] = {**kept, **used, **how, "findings": findings}
    return found


def _known_as(records: Mapping[str, Kept]) -> dict[str, str]:
    """Former id -> present id."""
    return {former: id_ for id_, kept in records.items() for former in kept.get("former", ()) if former not in records}


def _compared(
    before: Mapping[str, Kept],
    after: Mapping[str, Kept],
    both: Callable[[str, str, Kept, Kept], Iterator[Difference]],
    only: Callable[[str, str, Kept], Difference],
) -> Iterator[Difference]:
    """Pair what was with what is, also under another id; first what is new or changed, then what is gone."""
    known_as = _known_as(after)
    # Of several that became one, the one that still has its id comes last, and is what the others are now a part of.
    was = {known_as.get(id_, id_): id_ for id_ in sorted(before, key=lambda id_: (id_ in after, id_))}
    for id_ in sorted(after):
        if id_ in was:
            yield from both(was[id_], id_, before[was[id_]], after[id_])
        else:
            yield only("added", id_, after[id_])
    for id_ in sorted(before.keys() - {was[id_] for id_ in was.keys() & after.keys()}):
        yield only("gone", id_, before[id_])


def _used_otherwise(before: Kept, after: Kept) -> bool:
    """Whether a theory or method that a study used and still uses plays another part in it."""
    pairs = [(before.get(uses, {}), after.get(uses, {})) for uses in ("theories_used", "methods_used")]
    return any(was[id_] != now[id_] for was, now in pairs for id_ in was.keys() & now.keys())


class _DifferenceReader:
    """Tells what differs in the records of one kind, and in the parts of one study."""

    def __init__(self, kind: str, id_: str = "", part: str = "", reasons: Kept | None = None) -> None:
        self._kind = kind
        self._id = id_
        self._part = part
        self._reasons = reasons or {}

    def only(self, what: str, id_: str, kept: Kept) -> Difference:
        """What is on one side only; of a part that was taken back, with the reason."""
        if what == "gone" and id_ in self._reasons:
            return self._said("withdrawn", id_, kept, None, tuple(self._reasons[id_]))
        return self._said(what, id_, *((None, kept) if what == "added" else (kept, None)))

    def record(self, old_id: str, id_: str, before: Kept, after: Kept) -> Iterator[Difference]:
        """What differs in one record."""
        if old_id != id_:
            yield self._said("moved", id_, before, after, (old_id,))
        if before.get("name") != after.get("name"):
            yield self._said("named", id_, before, after)
        for uses in ("theories", "methods"):
            old, new = before.get(uses, []), after.get(uses, [])
            if added := [each for each in new if each not in old]:
                yield self._said(f"{uses}_added", id_, before, after, tuple(added))
            if gone := [each for each in old if each not in new]:
                yield self._said(f"{uses}_gone", id_, before, after, tuple(gone))
        if before.get("summary") != after.get("summary"):
            yield self._said("summary", id_, before, after)
        if before.get("rest") != after.get("rest") or _used_otherwise(before, after):
            yield self._said("revised", id_, before, after)
        for part, withdrawn in (("cases", "withdrawn_cases"), ("findings", "withdrawn")):
            reader = _DifferenceReader(self._kind, id_, part, after.get(withdrawn))
            yield from _compared(before.get(part, {}), after.get(part, {}), reader.part, reader.only)

    def part(self, _old_id: str, id_: str, before: Kept, after: Kept) -> Iterator[Difference]:
        """What differs in one case or finding; another id of it is no news to a reader, its link still works."""
        if before.get("name") != after.get("name"):
            yield self._said("named", id_, before, after)
        if before.get("outcome") != after.get("outcome"):
            yield self._said("outcome", id_, before, after)
        if coded := tuple(name for name in CODED if before.get(name) != after.get(name)):
            yield self._said("coded", id_, before, after, coded)
        elif before.get("rest") != after.get("rest"):
            yield self._said("revised", id_, before, after)

    def _said(
        self, what: str, id_: str, before: Kept | None, after: Kept | None, values: tuple[str, ...] = ()
    ) -> Difference:
        if self._part:
            return Difference(what, self._kind, self._id, self._part, id_, before, after, values)
        return Difference(what, self._kind, id_, before=before, after=_told(after), values=values)


def _told(record: Kept | None) -> Kept | None:
    """Its name and the ids of its parts: all else that is kept of a large base is held for nothing."""
    if record is None:
        return None
    parts = {part: (*record[part],) for part in ("cases", "findings") if part in record}
    return {"name": record["name"], **parts} if "name" in record else parts
