"""The words of the prior-research table and its exports, in both languages."""

from __future__ import annotations

from .problems import Said

PRIOR: dict[str, Said] = {}
