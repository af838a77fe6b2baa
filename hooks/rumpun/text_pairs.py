"""The words of the ready-made pairs and their summaries, in both languages."""

from __future__ import annotations

from .problems import Said

PAIRS: dict[str, Said] = {}
