"""The words of the tour of the comparison, in both languages."""

from __future__ import annotations

from .problems import Said

TOUR: dict[str, Said] = {}
