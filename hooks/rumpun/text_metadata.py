"""The interface words of what machines read about a page, in both languages."""

from __future__ import annotations

from .problems import Said

METADATA: dict[str, Said] = {}
