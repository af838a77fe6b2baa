"""The interface words of the data page, in both languages."""

from __future__ import annotations

from .problems import Said

DATA: dict[str, Said] = {}
