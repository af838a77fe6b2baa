"""The words of the synthesis on finding pages, in both languages."""

from __future__ import annotations

from .problems import Said

SYNTHESIS: dict[str, Said] = {}
