"""The interface words of addresses that stay, and redirects, in both languages."""

from __future__ import annotations

from .problems import Said

PERMANENCE: dict[str, Said] = {}
