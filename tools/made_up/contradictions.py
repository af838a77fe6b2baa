"""Which made-up studies contradict each other, so that their editors can say why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_DIRECTIONS = {
    ("high", "helps"): "for", ("low", "hinders"): "for", ("high", "hinders"): "against", ("low", "helps"): "against",
}  # fmt: skip


def opposed_on(studies: Sequence[dict[str, Any]]) -> dict[str, list[str]]:
    """Theme -> the studies that another study contradicts on it."""
    told: dict[tuple[str, str, str], set[str]] = {}
    for number, study in enumerate(studies):
        for finding in study["findings"]:
            if finding["effect"] != "unstated":
                way = _DIRECTIONS.get((finding["level"], finding["effect"]), "mixed")
                told.setdefault((finding["theme"], f"studi-{number}", finding["case"]), set()).add(way)
    sides: dict[str, dict[str, set[str]]] = {}
    for (theme, study_id, _), ways in told.items():
        if len(ways) == 1 and "mixed" not in ways:
            sides.setdefault(theme, {}).setdefault(study_id, set()).update(ways)
    return {
        theme: [
            one
            for one, own in said.items()
            if any(other != one and (own ^ ways or len(own) > 1) for other, ways in said.items())
        ]
        for theme, said in sides.items()
    }
