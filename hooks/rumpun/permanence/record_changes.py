"""What differs between two states of the knowledge base, field by field: every value as it was and as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ..model.graph import Graph
from ..model.records import Record
from ..model.works import Work

What = Literal["added", "changed", "moved", "gone"]
_KEYS = ("id", "theory", "method")
"""What tells an item of a list from the others, where it has one of these."""
_NO_FIELDS = frozenset({"place", "former_keys", "former_ids"})
"""Fields of a record that say nothing of it: where its entry stands, and what `moved` tells already."""
DOCUMENTS, SECOND_CODINGS = "docs", "second-codings"


@dataclass(frozen=True)
class FieldChange:
    """One value that is another; JSON, None where there was or is nothing."""

    path: tuple[str, ...]
    """The keys that lead to it, and the ids of the parts between them."""
    before: Any
    after: Any


@dataclass(frozen=True)
class RecordChange:
    """A record that is new, another or gone."""

    what: What
    """`moved`: it has another id than before, whatever else is new of it."""
    kind: str
    """As in `model.kinds`, or `docs` for a page written by hand, `second-codings` for what a second coder made."""
    id: str
    former_id: str = ""
    name: tuple[str, str] = ("", "")
    """In Indonesian and English; empty for what has no name of its own."""
    fields: tuple[FieldChange, ...] = ()
    """Empty for what is new or gone as a whole."""


def record_changes(before: Graph, after: Graph) -> tuple[RecordChange, ...]:
    """All records that differ: studies first, then the vocabulary, works and pages written by hand; by id."""
    was, now = _contents(before), _contents(after)
    renamed: dict[str, dict[str, str]] = {}
    for (kind, old), new in after.renamed.items():
        renamed.setdefault(kind, {})[old] = new
    # A second coding goes by its study.
    renamed[SECOND_CODINGS] = renamed.get("studies", {})
    return tuple(change for kind in now for change in _of_kind(kind, was[kind], now[kind], renamed.get(kind, {})))


def field_changes(before: Any, after: Any, path: tuple[str, ...] = ()) -> Iterator[FieldChange]:
    """Every value that differs; a list whose items have ids item by item, any other one by what came and went."""
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in dict.fromkeys([*before, *after]):
            yield from field_changes(before.get(key), after.get(key), (*path, str(key)))
    elif isinstance(before, list) and isinstance(after, list):
        yield from _of_lists(before, after, path)
    else:
        yield FieldChange(path, before, after)


def _of_lists(before: list[Any], after: list[Any], path: tuple[str, ...]) -> Iterator[FieldChange]:
    was, now = _by_key(before), _by_key(after)
    if was is not None and now is not None:
        yield from field_changes(was, now, path)
        if was == now:
            yield FieldChange(path, [*was], [*now])
        return
    gone, come = _without(before, after), _without(after, before)
    if gone or come:
        yield FieldChange(path, gone or None, come or None)
    else:
        yield FieldChange(path, before, after)  # the same in another order


def _by_key(items: list[Any]) -> dict[str, Any] | None:
    """The items by what names them; None where nothing does, or the same thing names two."""
    for key in _KEYS:
        if items and all(isinstance(item, dict) and isinstance(item.get(key), str) for item in items):
            # The id of a text in two languages is its Indonesian words.
            found = {item[key]: item for item in items if not (key == "id" and "en" in item and "where" in item)}
            if len(found) == len(items):
                return found
    return None


def _without(items: list[Any], others: list[Any]) -> list[Any]:
    """The items that are not among the others."""
    known = {json.dumps(other, sort_keys=True) for other in others}
    return [item for item in items if json.dumps(item, sort_keys=True) not in known]


_Content = dict[str, tuple[tuple[str, str], Any]]
"""Id -> name, and all that the record says, as JSON would hold it."""


def _contents(graph: Graph) -> dict[str, _Content]:
    base = graph.base
    studies: _Content = {}
    for id_, study in base.studies.items():
        texts = {f"{language}.md": prose.text for (of, language), prose in base.summaries.items() if of == id_}
        studies[id_] = (study.short_title.id, study.short_title.en), {**_fields(study), **texts}
    terms = {
        kind: {id_: ((term.name.id, term.name.en), _fields(term)) for id_, term in found.items()}
        for kind, found in base.terms.items()
    }
    works = {key: ((work.title, work.title), _work(work)) for key, work in base.works.items()}
    coded = {id_: (("", ""), _fields(coding)) for id_, coding in base.second_codings.items()}
    docs = {f"{language}/{name}.md": (("", ""), {"text": prose.text}) for (name, language), prose in base.docs.items()}
    return {"studies": studies, SECOND_CODINGS: coded, **terms, "works": works, DOCUMENTS: docs}


def _fields(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude_defaults=True, exclude=set(_NO_FIELDS))


def _work(work: Work) -> dict[str, Any]:
    said = {name: value for name, value in asdict(work).items() if value and name not in _NO_FIELDS}
    plain: dict[str, Any] = json.loads(json.dumps(said, default=str))
    return plain


def _of_kind(kind: str, was: _Content, now: _Content, renamed: Mapping[str, str]) -> Iterator[RecordChange]:
    before = {renamed.get(id_, id_) if id_ not in now else id_: id_ for id_ in was}
    for id_, (name, content) in sorted(now.items()):
        if id_ not in before:
            yield RecordChange("added", kind, id_, name=name)
        else:
            former = before[id_]
            fields = tuple(field_changes(was[former][1], content))
            if former != id_:
                yield RecordChange("moved", kind, id_, former, name, fields)
            elif fields:
                yield RecordChange("changed", kind, id_, name=name, fields=fields)
    for id_ in sorted(set(before) - set(now)):
        yield RecordChange("gone", kind, before[id_], name=was[before[id_]][0])
