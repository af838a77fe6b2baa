"""The interface words of the downloads for reference managers, in both languages."""

from __future__ import annotations

from .problems import Said

DOWNLOADS: dict[str, Said] = {}
