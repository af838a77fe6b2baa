"""Text of contributors in a report: words, and nothing that whoever shows the report would act upon."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

LONGEST = 200
"""Characters of one text."""
_BEFORE = 40
"""Characters that are shown in front of a difference."""


def inert(text: str, longest: int = LONGEST) -> str:
    """A code span of GitHub Flavored Markdown: no link, no picture, no HTML, nobody mentioned, nothing referred to.

    In it only backticks mean anything (GFM 0.29, section 6.3); the fence is longer than any run of them.
    """
    plain = " ".join("".join(" " if _splits(sign) else sign for sign in text if not _hidden(sign)).split())
    if len(plain) > longest:
        plain = plain[: longest - 1].rstrip() + "…"
    if not plain:
        return "–"
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", plain)), default=0))
    padding = " " if "`" in (plain[0], plain[-1]) else ""
    return f"{fence}{padding}{plain}{padding}{fence}"


def inert_pair(before: str, after: str) -> tuple[str, str]:
    """Two texts as they differ: of long ones that begin alike, from a little before the first difference."""
    if max(len(before), len(after)) <= LONGEST:
        return inert(before), inert(after)
    same = next(
        (at for at, (was, now) in enumerate(zip(before, after, strict=False)) if was != now),
        min(len(before), len(after)),
    )
    start = before.rfind(" ", 0, max(0, same - _BEFORE)) + 1 if same > LONGEST // 2 else 0
    dots = "… " if start else ""
    return inert(dots + before[start:]), inert(dots + after[start:])


def as_text(value: Any) -> str:
    """A value of an entry as words: texts as they are, lists with commas, records with their keys."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(f"({as_text(item)})" if isinstance(item, dict) else as_text(item) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {as_text(item)}" for key, item in value.items())
    return json.dumps(value)


def _splits(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in ("Zl", "Zp")


def _hidden(sign: str) -> bool:
    """Controls, what turns the direction of writing, what has no width, halves of characters, private signs."""
    return not sign.isspace() and unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn")
