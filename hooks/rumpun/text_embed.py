"""The interface words of tables on other sites, in both languages."""

from __future__ import annotations

from .problems import Said

EMBED: dict[str, Said] = {}
