"""The words of the gap matrix, in both languages."""

from __future__ import annotations

from .problems import Said

GAPS: dict[str, Said] = {}
