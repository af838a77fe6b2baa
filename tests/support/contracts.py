"""The cases that Python and the scripts must both hold to; `tests/scripts/contracts.js` reads the same files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "contracts"


def contract(rule: str) -> dict[str, Any]:
    """What a file of `tests/contracts/` holds: `rule` in a sentence, `cases`, and what they share."""
    made: dict[str, Any] = json.loads((FOLDER / f"{rule}.json").read_text(encoding="utf-8"))
    return made
