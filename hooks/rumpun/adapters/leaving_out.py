"""What the owner of a very large site leaves out of it: `leave_out` under `extra` in mkdocs.yml."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from ..catalogue import said
from ..context import Part
from ..parsing.problems import Problem
from ..parsing.text_file import place_at

CONFIG = "mkdocs.yml"
PARTS: tuple[Part, ...] = get_args(Part)
# By its text, as the address of the site: MkDocs' file has tags that only MkDocs reads.
_LINE = re.compile(r"^ +leave_out:[ \t]*(.*?)[ \t]*(?:#.*)?$", re.MULTILINE)
_NAME = re.compile(r"[^\s,]+")


def left_out(root: Path) -> tuple[frozenset[Part], tuple[Problem, ...]]:
    """What is left out, and what is wrong with how that is written."""
    text = (root / CONFIG).read_text(encoding="utf-8") if (root / CONFIG).is_file() else ""
    line = _LINE.search(text)
    if line is None:
        return frozenset(), ()
    known = ", ".join(PARTS)
    if not re.fullmatch(r"\[[^\[\]{}]*\]", line[1]):
        hint = said("leave_out.no_list_hint", known=known)
        return frozenset(), (Problem(place_at(CONFIG, text, line.start(1)), said("leave_out.no_list"), hint),)
    begin, inside = line.start(1) + 1, line[1][1:-1]
    named = {name[0].strip("\"'"): begin + name.start() for name in _NAME.finditer(inside)}
    wrong = [
        Problem(
            place_at(CONFIG, text, at),
            said("leave_out.unknown", name=name),
            said("leave_out.unknown_hint", known=known),
        )
        for name, at in named.items()
        if name not in PARTS
    ]
    return frozenset(part for part in PARTS if part in named), tuple(wrong)
