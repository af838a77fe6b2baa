"""What the rules ask of fields that stand beside each other, as far as JSON Schema can say it.

Each says the same as the rule of its line, so that an editor tells it while one types; the rules have the last word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model.coded_values import UNSTATED
from ..model.study import MOST_QUOTED
from .known_ids import CONSTRUCTS_OF, KnownIds

Schema = dict[str, Any]


def _given(name: str) -> Schema:
    """The key is there, and is not left empty."""
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _is(name: str, value: str) -> Schema:
    return {"required": [name], "properties": {name: {"const": value}}}


def _none(name: str) -> Schema:
    return {"properties": {name: {"type": "null"}}}


def _grounded(code: str, given: Schema, none: Schema) -> Schema:
    """`grounds_given`: a code rests on something, and what the source does not state on nothing."""
    return {"if": _is(code, UNSTATED), "then": none, "else": {"if": {"required": [code]}, "then": given}}


def _grounded_within(code: str) -> Schema:
    given, none = ({"properties": {"grounds": each(code)}} for each in (_given, _none))
    return _grounded(code, {"required": ["grounds"], **given}, none)


CONDITIONS: Mapping[str, tuple[Schema, ...]] = {
    # grounds_given
    "Ground": (
        {"oneOf": [_given("quote"), _given("reason")]},
        {"properties": {"quote": {"pattern": rf"^\s*\S+(\s+\S+){{0,{MOST_QUOTED - 1}}}\s*$"}}},
    ),
    "Case": (_grounded("outcome", _given("ground"), _none("ground")),),
    "Finding": (
        _grounded_within("level"),
        _grounded_within("effect"),
        # study_consistent
        {"if": _is("evidence", "pattern"), "then": _is("effect", UNSTATED)},
        {"if": {"not": _is("evidence", "cited")}, "then": _none("cites")},
        {"properties": {"differs": {"anyOf": [{"maxItems": 0}, {"minItems": 2}]}}},
        {"if": _given("case"), "then": {"properties": {"differs": {"maxItems": 0}}}},
    ),
    "Study": (
        {"properties": {name: {"uniqueItems": True} for name in ("not_reported", "open_lists", "themes_not_reported")}},
    ),
    # contradictions_explained
    "ContradictionNote": ({"properties": {"studies": {"minItems": 1, "uniqueItems": True}}},),
}
"""Record -> what must hold besides."""


def conditions_of(record: str, ids: KnownIds) -> list[Schema]:
    """What must hold of a record of this class; with `ids`, that a theory in use names its own constructs only."""
    found = list(CONDITIONS.get(record, ()))
    if record == "TheoryUse":
        for kind, known in ids.items():
            if kind.startswith(CONSTRUCTS_OF):
                own = {"items": {"enum": [each.value for each in known]}} if known else {"maxItems": 0}
                theory = _is("theory", kind.removeprefix(CONSTRUCTS_OF))
                found.append({"if": theory, "then": {"properties": {"constructs": own}}})
    return found
